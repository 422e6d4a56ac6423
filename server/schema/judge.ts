// Says everything that structure can say about one object: kind and version, fields, types, combinations, and the value that rules may rely on.

import { similarNames } from '../model/similar.ts';
import type { Json } from '../protocol/text.ts';
import type { YamlMap } from '../yaml/tree.ts';
import type { Catalog } from './catalog.ts';
import { type CelEvaluator, judgeRules } from './rules.ts';
import { soundValue } from './values.ts';
import type { SchemaRule, Violation } from './violation.ts';
import { validate, type WalkOptions } from './walk.ts';

export interface JudgeOptions extends WalkOptions {
  /** Null where none is wired: CEL rules are counted as not evaluated. */
  readonly cel?: CelEvaluator | null;
  /** The document's form says its kind by this field in place of `apiVersion` and `kind`. */
  readonly kindField?: string;
}

export interface StructuralJudgement {
  readonly violations: readonly Violation[];
  /** The object without nulls and unsound parts. */
  readonly value: { readonly [key: string]: Json };
  readonly notEvaluated: number;
  /** False where nobody describes the kind (or its version), and the object was left alone. */
  readonly known: boolean;
}

const nobody: ReadonlySet<never> = new Set<never>();

/** Judges one object; a kind that nobody describes is left alone. */
export function judgeObject(
  node: YamlMap,
  group: string,
  version: string,
  kind: string,
  catalog: Catalog,
  options: JudgeOptions = {},
): StructuralJudgement {
  const found = catalog.find(group, version, kind);
  if (found === null) return { violations: [], value: recordOf(soundValue(node, null, nobody)), notEvaluated: 0, known: false };
  const versionPath = options.kindField === undefined ? 'apiVersion' : options.kindField;
  if (found.state === 'unknownVersion') {
    const best = similarNames(version, found.versions)[0] ?? found.versions[0];
    const prefix = group === '' ? '' : `${group}/`;
    const known = found.versions.map((each) => `${prefix}${each}`);
    const violation = problem(
      'schema/unknown-version',
      versionPath,
      `${kind} has no version ${version}; it has ${known.join(', ')}.`,
      best === undefined
        ? []
        : [{ title: `Change to ${prefix}${best}`, do: 'replace', path: [versionPath], with: `${prefix}${best}`, preferred: true }],
    );
    return { violations: [violation], value: recordOf(soundValue(node, null, nobody)), notEvaluated: 0, known: false };
  }
  const { schema } = found;
  const walk = validate(node, schema, options);
  const rules = judgeRules(walk.rules, options.cel ?? null, options.channel ?? null);
  const notes: Violation[] = [];
  const { about } = schema;
  if (about.deprecated === true) {
    const newer = Object.entries(schema.facts.versions).find(([, each]) => each.served && each.deprecated !== true)?.[0];
    const next = newer === undefined ? null : group === '' ? newer : `${group}/${newer}`;
    notes.push({
      ...problem(
        'schema/deprecated-version',
        versionPath,
        `Version ${version} of ${kind} is deprecated${next === null ? '' : `; use ${next}`}.`,
        next === null ? [] : [{ title: `Change to ${next}`, do: 'replace', path: [versionPath], with: next, preferred: true }],
      ),
      tags: ['deprecated'],
    });
  }
  const { channel } = options;
  if (about.channel === 'experimental') {
    if (channel === 'standard')
      notes.push(
        problem(
          'schema/unknown-version',
          'kind',
          `${kind} in ${version} is in the experimental channel only, and this cluster has the standard one.`,
          [],
        ),
      );
    else if (channel === undefined || channel === null)
      notes.push(problem('schema/experimental-field', 'kind', `${kind} in ${version} is in the experimental channel only.`, []));
  }
  return {
    violations: notes.length + rules.violations.length === 0 ? walk.violations : [...notes, ...walk.violations, ...rules.violations],
    value: recordOf(soundValue(node, schema.root, walk.unsound)),
    notEvaluated: rules.notEvaluated,
    known: true,
  };
}

function problem(rule: SchemaRule, field: string, message: string, fixes: Violation['fixes']): Violation {
  return { rule, path: [field], at: 'value', message, args: { problem: message }, fixes };
}

function recordOf(value: Json): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : {};
}
