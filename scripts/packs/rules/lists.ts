// Rules about a list as a whole: items that differ, sorts of items, sums.

import type { Constraint } from '../../../server/protocol/schema.ts';
import type { Json } from '../../../server/protocol/text.ts';
import { conditionOf, sizeBounds, valuesOf } from './clauses.ts';
import { type Expression, negated } from './expression.ts';

type Loop = Expression & { readonly is: 'loop' };

/** The constraint that says a rule about `self` as a list, or undefined. */
export function listConstraint(rule: Expression): Constraint | undefined {
  return sum(rule) ?? filtered(rule) ?? excluded(rule) ?? alone(rule) ?? pairs(rule);
}

const isSelf = (of: Expression | undefined) => of?.is === 'path' && of.root === 'self' && of.path === '';
const isCall = (of: Expression | undefined, name: string) => of?.is === 'call' && of.name === name;
const parts = (of: Expression, name: string) => (of.is === 'call' && of.name === name ? of.args : [of]);

/** `(has(a) ? 1 : 0) + (has(b) ? 1 : 0) <= 1`, and the sum of the sizes of the items' lists. */
function sum(rule: Expression): Constraint | undefined {
  if (rule.is !== 'call' || rule.name !== '_<=_') return undefined;
  const [left, limit] = rule.args;
  if (!isCall(left, '_+_') || limit?.is !== 'constant') return undefined;
  const terms = flat(left!);
  const fields = terms.map((term) => {
    const [condition, yes, no] = term.is === 'call' && term.name === '_?_:_' ? term.args : [];
    const counts = yes?.is === 'constant' && yes.value === 1 && no?.is === 'constant' && no.value === 0;
    return counts && condition?.is === 'has' ? condition.path : undefined;
  });
  if (limit.value === 1 && fields.every((field) => field !== undefined)) return { k: 'atMostOneOf', fields };
  const lists = new Set(terms.map((term, index) => itemsList(term, index)));
  const [field] = lists;
  return lists.size === 1 && field !== undefined && typeof limit.value === 'number'
    ? { k: 'totalItems', field, max: limit.value }
    : undefined;
}

function flat(of: Expression): readonly Expression[] {
  return of.is === 'call' && of.name === '_+_' ? of.args.flatMap(flat) : [of];
}

/** `self.size() > 3 ? self[3].matches.size() : 0` → `matches`. */
function itemsList(term: Expression, index: number): string | undefined {
  const text = JSON.stringify(term);
  const fields = [...text.matchAll(/"path":"\[(\d+)\]\.(\w+)"/g)];
  return fields.length > 0 && fields.every((each) => Number(each[1]) === index && each[2] === fields[0]![2]) ? fields[0]![2] : undefined;
}

/** `self.filter(f, f.type == 'X').size() <= 1`. */
function filtered(rule: Expression): Constraint | undefined {
  if (rule.is !== 'call' || rule.name !== '_<=_') return undefined;
  const [left, limit] = rule.args;
  const loop = left?.is === 'call' && left.name === 'size' ? left.args[0] : undefined;
  if (loop?.is !== 'loop' || loop.kind !== 'filter' || !isSelf(loop.over) || limit?.is !== 'constant') return undefined;
  const where = parts(loop.body, '_&&_').map((part) => conditionOf(part, loop.item));
  return where.includes(undefined) ? undefined : { k: 'countWhere', where: where as unknown as Json, max: limit.value };
}

/** `!(self.exists(f, f.type == 'X') && self.exists(f, f.type == 'Y'))`. */
function excluded(rule: Expression): Constraint | undefined {
  const both = parts(negated(rule), '_&&_');
  if (both.length !== 2) return undefined;
  const found = both.map((part) => {
    if (part.is !== 'loop' || part.kind !== 'exists' || !isSelf(part.over) || part.body.is !== 'call') return undefined;
    const [left, right] = part.body.args;
    const values = valuesOf(part.body.name, right);
    return left?.is === 'path' && left.root === part.item && values?.length === 1 ? { field: left.path, value: values[0]! } : undefined;
  });
  if (found.some((each) => each === undefined) || found[0]!.field !== found[1]!.field) return undefined;
  return { k: 'notTogether', field: found[0]!.field, values: found.map((each) => each!.value) };
}

/** `!('*' in self && self.size() > 1)`. */
function alone(rule: Expression): Constraint | undefined {
  const both = parts(negated(rule), '_&&_');
  const holds = both.find((part) => part.is === 'call' && part.name === '@in' && isSelf(part.args[1]) && part.args[0]?.is === 'constant');
  const others = both.find((part) => part !== holds);
  const [value] = holds?.is === 'call' ? holds.args : [];
  const bounds = others?.is === 'call' ? sizeBounds(others.name, others.args[0], others.args[1], false) : undefined;
  return both.length === 2 && value?.is === 'constant' && bounds?.limits.min === 2 ? { k: 'alone', value: value.value } : undefined;
}

/** `self.all(a, self.exists_one(b, same))` and `self.all(a, self.all(b, same ? alike : true))`. */
function pairs(rule: Expression): Constraint | undefined {
  if (rule.is !== 'loop' || rule.kind !== 'all' || !isSelf(rule.over)) return undefined;
  const alternatives = parts(rule.body, '_||_');
  const inner = alternatives.find((part): part is Loop => part.is === 'loop' && isSelf(part.over));
  if (inner?.kind === 'exists_one') return unique(rule, inner, alternatives);
  return inner?.kind === 'all' && alternatives.length === 1 ? alike(rule, inner) : conditionalUnique(rule);
}

/** `cond(a) ? self.exists_one(b, same) : true` reads as clauses with the loop in one of them. */
function conditionalUnique(rule: Loop): Constraint | undefined {
  const clauses = parts(rule.body, '_&&_');
  for (const clause of clauses) {
    const alternatives = parts(clause, '_||_');
    const inner = alternatives.find((part): part is Loop => part.is === 'loop' && isSelf(part.over));
    if (inner?.kind === 'exists_one' && clauses.length === 1) return unique(rule, inner, alternatives);
  }
  return undefined;
}

interface Sameness {
  readonly keys: readonly string[];
  /** Keys in which empty counts as absent. */
  readonly zero: readonly string[];
}

function unique(outer: Loop, inner: Loop, alternatives: readonly Expression[]): Constraint | undefined {
  const conditions = alternatives
    .filter((part) => part !== inner)
    .map(negated)
    .flatMap((part) => parts(part, '_&&_'));
  const where = conditions.map((part) => conditionOf(part, outer.item));
  if (where.includes(undefined)) return undefined;
  const asked = new Set(conditions.map((part) => ('path' in part ? part.path : '')));
  const same = sameness(
    parts(inner.body, '_&&_').filter((part) => !(part.is === 'has' && part.root === inner.item && asked.has(part.path))),
    outer.item,
    inner.item,
  );
  if (same === undefined) return undefined;
  return {
    k: 'uniqueBy',
    keys: same.keys,
    ...(same.zero.length > 0 ? { zero: same.zero } : {}),
    ...(where.length > 0 ? { where: where as unknown as Json } : {}),
  };
}

function alike(outer: Loop, inner: Loop): Constraint | undefined {
  // not(same) || alike: every alternative but the last group is a negated part of `same`.
  const alternatives = parts(inner.body, '_||_');
  const same: Expression[] = [];
  const wanted: Expression[] = [];
  for (const part of alternatives)
    (isEqualPresence(part) === undefined && parts(part, '_&&_').every((each) => isEqualPresence(each) === undefined) ? same : wanted).push(
      part,
    );
  const keys = sameness(
    same.map(negated).flatMap((part) => parts(part, '_&&_')),
    outer.item,
    inner.item,
  );
  const fields = wanted.flatMap((part) => parts(part, '_&&_')).map(isEqualPresence);
  if (keys === undefined || fields.length === 0 || fields.includes(undefined)) return undefined;
  return { k: 'samePresence', keys: keys.keys, fields: fields as string[], zero: keys.zero };
}

/** `(!has(a.x) || a.x == '') == (!has(b.x) || b.x == '')` → `x`. */
function isEqualPresence(of: Expression): string | undefined {
  if (of.is !== 'call' || of.name !== '_==_') return undefined;
  const [left, right] = of.args.map((side) => {
    const inner = negated(side);
    return inner.is === 'filled' ? inner.path : undefined;
  });
  return left !== undefined && left === right ? left : undefined;
}

/** What makes two items the same; undefined where a part of it has an unknown form. */
function sameness(equalities: readonly Expression[], a: string, b: string): Sameness | undefined {
  const keys: string[] = [];
  const zero: string[] = [];
  // A choice between "both absent" and "equal" may have come apart into several parts about the same field.
  const apart = new Map<string, Expression[]>();
  for (const part of equalities) {
    const direct = equalField(part, a, b);
    const name = direct ?? /"path":"([^"]+)"/.exec(JSON.stringify(part))?.[1];
    if (name === undefined) return undefined;
    if (!keys.includes(name)) keys.push(name);
    if (direct === undefined) apart.set(name, [...(apart.get(name) ?? []), part]);
  }
  for (const [name, list] of apart) {
    const optional = optionalField({ is: 'call', name: '_&&_', args: list }, a, b);
    if (optional?.field !== name) return undefined;
    if (optional.zero) zero.push(name);
  }
  // `b.type == a.type` beside a condition on the type stays a key: it costs nothing.
  return keys.length === 0 ? undefined : { keys, zero };
}

function equalField(of: Expression, a: string, b: string): string | undefined {
  if (of.is !== 'call' || of.name !== '_==_') return undefined;
  const [left, right] = of.args;
  if (left?.is !== 'path' || right?.is !== 'path' || left.path !== right.path || left.root === right.root) return undefined;
  return [a, b].includes(left.root) && [a, b].includes(right.root) ? left.path : undefined;
}

/** Both absent (or empty), or both there and equal: the forms that rules write this in mention one field only. */
function optionalField(of: Expression, a: string, b: string): { readonly field: string; readonly zero: boolean } | undefined {
  const fields = new Set<string>();
  let zero = false;
  let equal = false;
  let known = true;
  const visit = (part: Expression): void => {
    if (part.is === 'has' || part.is === 'filled') fields.add(part.path);
    if (part.is === 'filled') zero = true;
    else if (part.is === 'call' && part.name === '_==_') {
      const field = equalField(part, a, b);
      if (field === undefined) known = isZero(part) && known;
      else {
        equal = true;
        fields.add(field);
      }
    } else if (part.is === 'call') part.args.forEach(visit);
    else if (part.is !== 'has') known = false;
  };
  visit(of);
  const [field] = fields;
  return known && equal && fields.size === 1 && field !== undefined ? { field, zero } : undefined;
}

function isZero(of: Expression & { is: 'call' }): boolean {
  const right = of.args[1];
  return right?.is === 'constant' && (right.value === '' || right.value === 0);
}
