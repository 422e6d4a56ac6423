// Judges the cross-field rules of an object: constraints of packs, and CEL rules of CRDs by whatever evaluator the engine wires.

import type { CelRule } from '../protocol/schema.ts';
import type { Json, Path } from '../protocol/text.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { checkConstraints, unknownValue } from './constraints/index.ts';
import type { Schema } from './node.ts';
import { holdsOpaque, mayBeTemplate, plainValue, withDefaults } from './values.ts';
import type { Violation } from './violation.ts';
import type { RulePlace } from './walk.ts';

/** The answer to a CEL rule: it holds, it fails (with Kubernetes' words, or an evaluation error), or it cannot be evaluated here. */
export type CelAnswer = { readonly state: 'holds' } | { readonly state: 'fails'; readonly message: string } | { readonly state: 'unknown' };

/** Evaluates a CEL rule on a plain value with defaults, typed by its schema. Injected, so that its library loads only when it is needed. */
export type CelEvaluator = (rule: CelRule, self: Json, schema: Schema) => CelAnswer;

export interface Judged {
  readonly violations: readonly Violation[];
  readonly notEvaluated: number;
}

/** Judges the places that a walk left over; `cel: null` where no evaluator is at hand, `channel` the one that the cluster has. */
export function judgeRules(places: readonly RulePlace[], cel: CelEvaluator | null, channel: string | null = null): Judged {
  const violations: Violation[] = [];
  let notEvaluated = 0;
  for (const { path, node, schema } of places) {
    const { c, cel: rules } = schema.facts;
    if (c !== undefined) {
      const value = withDefaults(withUnknowns(node, 0), schema);
      const found = checkConstraints(c, value, channel);
      notEvaluated += found.notEvaluated;
      for (const each of found.violations) {
        violations.push(violationOf('schema/constraint', [...path, ...each.path], each.target, each.message));
      }
    }
    if (rules === undefined) continue;
    if (cel === null || holdsOpaque(node)) {
      notEvaluated += rules.length;
      continue;
    }
    const value = withDefaults(plainValue(node), schema);
    for (const rule of rules) {
      const answer = cel(rule, value, schema);
      if (answer.state === 'unknown') notEvaluated += 1;
      else if (answer.state === 'fails')
        violations.push(violationOf('schema/cel', [...path, ...fieldsOf(rule.fieldPath)], 'key', answer.message));
    }
  }
  return { violations, notEvaluated };
}

function violationOf(rule: Violation['rule'], path: Path, at: Violation['at'], message: string): Violation {
  return { rule, path, at, message, args: { problem: message }, fixes: [] };
}

/** The plain value with the constraints' sentinel for what the text does not show. */
function withUnknowns(node: YamlNode | null, depth: number): Json {
  if (node === null || depth > 600) return null;
  if (node.kind === 'scalar') return node.opaque ? unknownValue : node.value;
  if (node.kind === 'list') return node.items.map((item) => withUnknowns(item, depth + 1));
  if (node.entries.some((entry) => mayBeTemplate(entry.key))) return unknownValue;
  const value: { [key: string]: Json } = {};
  for (const entry of node.entries) if (entry.key !== '__proto__') value[entry.key] = withUnknowns(entry.value, depth + 1);
  return value;
}

/** Kubernetes' `fieldPath` (`.spec.names['a.b']`) as a path. */
function fieldsOf(fieldPath: string | undefined): Path {
  if (fieldPath === undefined) return [];
  return [...fieldPath.matchAll(/\.([^.[\]]+)|\['([^']+)'\]/g)].map((match) => match[1] ?? match[2] ?? '');
}
