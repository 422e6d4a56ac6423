// Says a CEL rule in the vocabulary of constraints, or that it cannot.

import type { Constraint } from '../../../server/protocol/schema.ts';
import type { Json } from '../../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../../server/schema/compile.ts';
import { clauseConstraint, clausesOf } from './clauses.ts';
import { type Expression, negated, readRule } from './expression.ts';
import { listConstraint } from './lists.ts';
import { valueConstraint } from './values.ts';

/** What became of a rule: constraints, or the word why there are none. */
export type Recognized = { readonly constraints: readonly Constraint[] } | { readonly skipped: string } | { readonly unknown: string };

/** Recognizes one rule of a schema; the schema tells lists from maps and which fields are always there. */
export function recognize(rule: string, schema: OpenApiSchema): Recognized {
  if (/\boldSelf\b/.test(rule)) return { skipped: 'compares with the object before an update' };
  try {
    const constraints = whole(readRule(rule), schema);
    return constraints === undefined ? { unknown: 'no constraint says this' } : { constraints };
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}

function whole(rule: Expression, schema: OpenApiSchema): readonly Constraint[] | undefined {
  const list = listConstraint(rule);
  if (list !== undefined) return spread(list);
  const value = valueConstraint(rule, 'self');
  if (value !== undefined) return [value];
  if (rule.is === 'loop' && rule.kind === 'all' && rule.over.is === 'path' && rule.over.root === 'self' && rule.over.path === '') {
    const each = schema.type === 'array' ? 'items' : 'keys';
    const single = valueConstraint(rule.body, rule.item);
    if (single !== undefined) return [{ ...single, each }];
    return parts(rule.body, rule.item, each === 'items' && isMap(schema.items) ? schema.items : {}, each);
  }
  return (
    sole(rule) ?? parts(rule, 'self', schema, undefined)?.map((constraint) => (schema.type === 'string' ? ofText(constraint) : constraint))
  );
}

/** A rule on the size of a text counts its characters. */
function ofText(constraint: Constraint): Constraint {
  return constraint.k === 'itemCount' && constraint.at === undefined ? { ...constraint, k: 'textLength' } : constraint;
}

/** One constraint a field where a rule names several. */
function spread(constraint: Constraint): readonly Constraint[] {
  if (constraint.k !== 'samePresence' || !Array.isArray(constraint.fields)) return [constraint];
  const { fields, zero, ...rest } = constraint;
  return (fields as readonly string[]).map((field) => ({ ...rest, zero: [...(zero as readonly string[]), field], field }));
}

function parts(
  rule: Expression,
  root: string,
  schema: OpenApiSchema,
  each: 'items' | 'keys' | undefined,
): readonly Constraint[] | undefined {
  const out: Constraint[] = [];
  for (const clause of clausesOf(rule)) {
    const single = clause.length === 1 && each !== undefined ? valueConstraint(clause[0]!, root) : undefined;
    const constraint = single ?? clauseConstraint(clause, root);
    if (constraint === undefined) return undefined;
    const guard = guardOf(constraint, clause, schema);
    for (const one of guard === undefined ? [constraint] : [guard, constraint]) out.push(each === undefined ? one : { ...one, each });
  }
  return merged(out);
}

/** A rule that reads a field without asking `has` fails where the field is absent, so the field is required there. */
function guardOf(constraint: Constraint, clause: readonly Expression[], schema: OpenApiSchema): Constraint | undefined {
  const { at, when } = constraint;
  if (typeof at !== 'string' || at.includes('.') || constraint.k === 'requires') return undefined;
  const property = isMap(schema.properties) ? schema.properties[at] : undefined;
  const always = (Array.isArray(schema.required) && schema.required.includes(at)) || (isMap(property) && property.default !== undefined);
  const asked = clause.some((literal) => {
    const inner = literal.is === 'call' && literal.name === '!_' ? negated(literal) : literal;
    if ((inner.is === 'has' || inner.is === 'filled') && inner.path === at) return true;
    return JSON.stringify(inner).includes(`"path":"${at}","absent"`);
  });
  return always || asked ? undefined : { k: 'requires', fields: [at], ...(when === undefined ? {} : { when }) };
}

/** Clauses that differ in their texts alone become one constraint. */
function merged(constraints: readonly Constraint[]): readonly Constraint[] {
  const out: Constraint[] = [];
  for (const constraint of constraints) {
    const known = out.findIndex((other) => JSON.stringify(other) === JSON.stringify(constraint));
    if (known < 0) out.push(constraint);
  }
  return out;
}

/** `cond ? (size(list) != 1 || !has(list[0].x) || list[0].x.y != 'V' ? false : true) : true`. */
function sole(rule: Expression): readonly Constraint[] | undefined {
  const clauses = clausesOf(rule);
  const isAbout = (literal: Expression) => JSON.stringify(literal).match(/"path":"(\w+)\[0\]/)?.[1];
  const list = clauses
    .flat()
    .map(isAbout)
    .find((name) => name !== undefined);
  if (list === undefined) return undefined;
  const where: Json[] = [];
  let when: Json | undefined;
  for (const clause of clauses) {
    const own = clause.filter((literal) => isAbout(literal) !== undefined || JSON.stringify(literal).includes(`"path":"${list}"`));
    const counted = clauseConstraint(clause, 'self');
    if (own.length !== 1) return undefined;
    if (counted?.k === 'itemCount' && counted.at === list && counted.min === 1 && counted.max === 1) {
      if (counted.when !== undefined) when = counted.when;
      continue;
    }
    const literal = own[0]!;
    if (literal.is === 'has') continue;
    const [left, right] = literal.is === 'call' && literal.name === '_==_' ? literal.args : [];
    if (left?.is !== 'path' || right?.is !== 'constant') return undefined;
    where.push({ field: left.path.replace(`${list}[0].`, ''), is: [right.value] });
  }
  return when === undefined || where.length === 0 ? undefined : [{ k: 'soleItem', field: list, where, when }];
}
