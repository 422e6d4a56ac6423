// The constraints of a schema: its CEL rules in our vocabulary, those of channels with their mark, alike ones joined.

import type { Constraint } from '../../../server/protocol/schema.ts';
import type { Json } from '../../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../../server/schema/compile.ts';
import { channelKeyword, channelPatternKeyword, channelRulesKeyword } from '../channels.ts';
import { recognize } from './recognize.ts';

/** What a run over many schemas found. */
export interface RuleReport {
  readonly recognized: Map<string, number>;
  /** Rule → why it was left out. */
  readonly skipped: Map<string, string>;
  /** Rule → where it stands and why no constraint says it. */
  readonly unknown: Map<string, string>;
}

export function newReport(): RuleReport {
  return { recognized: new Map(), skipped: new Map(), unknown: new Map() };
}

/** The constraints of one schema; what happened to each rule goes into `report`. */
export function constraintsOf(schema: OpenApiSchema, where: string, report: RuleReport): readonly Constraint[] {
  const always = constraintsOfRules(schema['x-kubernetes-validations'], schema, where, report);
  return joined([...always, ...channelConstraints(schema, where, report), ...channelPattern(schema)]);
}

function constraintsOfRules(rules: Json | undefined, schema: OpenApiSchema, where: string, report: RuleReport): Constraint[] {
  const out: Constraint[] = [];
  for (const entry of Array.isArray(rules) ? rules : []) {
    if (!isMap(entry) || typeof entry.rule !== 'string') continue;
    const { rule } = entry;
    const result = recognize(rule, schema);
    if ('skipped' in result) report.skipped.set(rule, result.skipped);
    else if ('unknown' in result) report.unknown.set(rule, `${where}: ${result.unknown}`);
    else {
      report.recognized.set(rule, (report.recognized.get(rule) ?? 0) + 1);
      out.push(...result.constraints);
    }
  }
  return out;
}

/**
 * Rules in which two channels differ. What both channels refuse is refused without asking for the channel: of two constraints of
 * which one refuses less, that one carries no mark. What concerns only fields of the experimental channel needs none either.
 */
function channelConstraints(schema: OpenApiSchema, where: string, report: RuleReport): Constraint[] {
  const rules = schema[channelRulesKeyword];
  if (!isMap(rules)) return [];
  const [standard, experimental] = ['standard', 'experimental'].map((channel) =>
    constraintsOfRules(rules[channel], schema, where, report),
  ) as [Constraint[], Constraint[]];
  const marked = (list: Constraint[], others: Constraint[], channel: string) =>
    list.map((constraint) =>
      others.some((other) => refusesNoMore(constraint, other)) || concernsChannel(constraint, schema)
        ? constraint
        : { ...constraint, ch: channel },
    );
  return [...marked(standard, experimental, 'standard'), ...marked(experimental, standard, 'experimental')];
}

/** Whether whatever `weak` refuses, `strong` refuses too. */
function refusesNoMore(weak: Constraint, strong: Constraint): boolean {
  if (weak.k !== strong.k) return false;
  if (JSON.stringify(weak) === JSON.stringify(strong)) return true;
  if (weak.k !== 'uniqueBy') return false;
  const rest = (constraint: Constraint) => JSON.stringify({ ...constraint, keys: [], zero: [] });
  return rest(weak) === rest(strong) && (strong.keys as readonly string[]).every((key) => (weak.keys as readonly string[]).includes(key));
}

function concernsChannel(constraint: Constraint, schema: OpenApiSchema): boolean {
  const named = [constraint.field, ...(Array.isArray(constraint.fields) ? constraint.fields : [])];
  const { properties } = schema;
  return named.some(
    (name) => typeof name === 'string' && isMap(properties) && isMap(properties[name]) && properties[name][channelKeyword] !== undefined,
  );
}

function channelPattern(schema: OpenApiSchema): Constraint[] {
  const patterns = schema[channelPatternKeyword];
  return isMap(patterns) ? Object.entries(patterns).map(([ch, pattern]) => ({ k: 'matches', pattern, ch })) : [];
}

/** Equal constraints once, and those that differ in their list of texts as one. */
function joined(constraints: readonly Constraint[]): readonly Constraint[] {
  const lists: Readonly<Record<string, string>> = { notContains: 'texts', notEndsWith: 'suffixes' };
  const byKey = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const list = lists[constraint.k];
    const key = JSON.stringify(list === undefined ? constraint : { ...constraint, [list]: [] });
    const known = byKey.get(key);
    const texts = (of: Constraint) => of[list ?? ''] as readonly string[];
    byKey.set(
      key,
      known === undefined || list === undefined ? constraint : { ...known, [list]: [...new Set([...texts(known), ...texts(constraint)])] },
    );
  }
  return [...byKey.values()];
}
