// Evaluates the CEL rules of CRDs as the API server does. A module of its own: its library loads only where a CRD has rules.

import { type CelInput, type CelResult, celEnv, isCelError, parse, plan, run } from '@bufbuild/cel';
import type { CelRule } from '../protocol/schema.ts';
import type { Json } from '../protocol/text.ts';
import { kubernetesFunctions } from './cel-functions.ts';
import type { Schema } from './node.ts';
import type { CelAnswer, CelEvaluator } from './rules.ts';

type Program = (context: { readonly self: CelInput }) => CelResult;

const holds: CelAnswer = { state: 'holds' };
const unknown: CelAnswer = { state: 'unknown' };
/** More distinct expressions than any set of CRDs has. */
const programLimit = 5000;

/** Thrown where a value cannot be given to CEL as the API server would. */
class Untranslatable extends Error {}

/** A CEL evaluator that keeps the programs it has made. */
export function celEvaluator(): CelEvaluator {
  const environment = celEnv({ funcs: kubernetesFunctions });
  const programs = new Map<string, Program | null>();
  const programOf = (expression: string): Program | null => {
    let program = programs.get(expression);
    if (program === undefined) {
      try {
        program = plan(environment, parse(expression)) as Program;
      } catch {
        program = null;
      }
      if (programs.size >= programLimit) programs.clear();
      programs.set(expression, program);
    }
    return program;
  };
  return (rule, self, schema) => {
    // A rule about the change of an object says nothing of one that is new.
    if (/\boldSelf\b/.test(rule.rule)) return rule.optionalOldSelf === true ? unknown : holds;
    const program = programOf(rule.rule);
    if (program === null) return unknown;
    try {
      const context = { self: input(self, schema, 0) };
      const result = program(context);
      if (result === true) return holds;
      if (result === false) return { state: 'fails', message: messageOf(rule, context, programOf) };
      if (isCelError(result) && asKubernetes(result.message)) {
        return { state: 'fails', message: `The rule "${rule.message ?? rule.rule}" cannot be evaluated: ${result.message}.` };
      }
      return unknown;
    } catch {
      return unknown;
    }
  };
}

/** Errors that the API server meets too; others mean that a function or type is not known here. */
function asKubernetes(message: string): boolean {
  return /no such key|no such field|field not found|index out of|out of range|divi(?:de|sion) by zero|modulus by zero|overflow|duration|timestamp|parse error/i.test(
    message,
  );
}

function messageOf(rule: CelRule, context: { readonly self: CelInput }, programOf: (expression: string) => Program | null): string {
  if (rule.messageExpression !== undefined) {
    const made = programOf(rule.messageExpression)?.(context);
    if (typeof made === 'string' && made.trim() !== '') return made;
  }
  return rule.message ?? `The rule does not hold: ${rule.rule}`;
}

const reserved = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);

/** A property's name as CEL can say it. */
function escaped(name: string): string {
  if (reserved.has(name)) return `__${name}__`;
  return name.replaceAll('__', '__underscores__').replaceAll('.', '__dot__').replaceAll('-', '__dash__').replaceAll('/', '__slash__');
}

/** A plain value in CEL's types, as its schema says: whole numbers are ints, durations and times have types of their own. */
function input(value: Json, schema: Schema | null, depth: number): CelInput {
  if (depth > 200) throw new Untranslatable();
  const type = schema?.facts.t;
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') {
    if (type === 'number') return value;
    return Number.isInteger(value) ? BigInt(value) : value;
  }
  if (typeof value === 'string') return typed(value, schema);
  if (Array.isArray(value)) return value.map((item: Json) => input(item, schema?.items ?? null, depth + 1));
  const map = new Map<string, CelInput>();
  for (const [key, item] of Object.entries(value as { readonly [key: string]: Json })) {
    const property = schema?.property(key) ?? null;
    map.set(property === null ? key : escaped(key), input(item, property ?? schema?.values ?? null, depth + 1));
  }
  return map;
}

function typed(text: string, schema: Schema | null): CelInput {
  const expression = { duration: 'duration(text)', 'date-time': 'timestamp(text)', date: 'timestamp(text + "T00:00:00Z")' }[
    schema?.facts.f ?? ''
  ];
  if (schema?.facts.f === 'byte') throw new Untranslatable();
  if (expression === undefined) return text;
  const made = run(expression, { text });
  if (isCelError(made)) throw new Untranslatable();
  return made as CelInput;
}
