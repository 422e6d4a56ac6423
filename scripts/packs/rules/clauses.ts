// Reads a rule as clauses ("one of these holds") and says each clause in the vocabulary of constraints.

import type { Constraint } from '../../../server/protocol/schema.ts';
import type { Json } from '../../../server/protocol/text.ts';
import type { Condition } from '../../../server/schema/constraints/index.ts';
import { type Expression, negated } from './expression.ts';

type Field = Expression & { readonly is: 'path' };
type Call = Expression & { readonly is: 'call' };

/** Clauses of an expression: every one must hold, and one holds where one of its literals does. Undefined where there would be too many. */
export function clausesOf(expression: Expression): readonly (readonly Expression[])[] {
  if (expression.is === 'constant' && expression.value === true) return [];
  if (expression.is === 'call' && expression.name === '_&&_') return expression.args.flatMap(clausesOf);
  if (expression.is === 'call' && expression.name === '_||_') {
    let product: readonly (readonly Expression[])[] = [[]];
    for (const arg of expression.args) {
      const next = clausesOf(arg);
      product = product.flatMap((left) => next.map((right) => [...left, ...right]));
      if (product.length > 64) throw new Error('too many combinations');
    }
    return product;
  }
  return [[expression]];
}

/** The constraint that says a clause about `root`, or undefined where the vocabulary has no word for it. */
export function clauseConstraint(given: readonly Expression[], root: string): Constraint | undefined {
  const clause = given.map((literal) => filledText(literal, given) ?? literal);
  return text(clause, root) ?? counted(clause, root) ?? required(clause, root) ?? forbidden(clause, root) ?? valued(clause, root);
}

/** `x != ''` fails where x is absent, so without a `has` beside it the rule asks for a text. */
function filledText(literal: Expression, clause: readonly Expression[]): Expression | undefined {
  const { negative, atom } = split(literal);
  const [left, right] = negative && atom.is === 'call' && atom.name === '_==_' ? atom.args : [];
  if (left?.is !== 'path' || left.path === '' || left.absent !== undefined || right?.is !== 'constant' || right.value !== '')
    return undefined;
  return clause.some((other) => isNotHas(other, left.path)) ? undefined : { is: 'filled', root: left.root, path: left.path };
}

/** `negated` literals of a clause as conditions of the rest; undefined where one of them has no form as a condition. */
function conditions(literals: readonly Expression[], root: string): { readonly when?: Json } | undefined {
  const out: Condition[] = [];
  const asked = literals.map(negated);
  for (const literal of asked) {
    if (impliedByOthers(literal, asked)) continue;
    const condition = conditionOf(literal, root);
    if (condition === undefined) return undefined;
    out.push(condition);
  }
  return out.length === 0 ? {} : { when: out as unknown as Json };
}

/** A literal as a condition. */
export function conditionOf(literal: Expression, root: string): Condition | undefined {
  const negative = literal.is === 'call' && literal.name === '!_';
  const atom = negative ? (literal as Call).args[0]! : literal;
  if ('root' in atom && atom.root !== root) return undefined;
  if (atom.is === 'has') return negative ? { lacks: atom.path } : { has: atom.path };
  if (atom.is === 'filled') return negative ? { empty: atom.path } : { filled: atom.path };
  if (
    atom.is === 'loop' &&
    !negative &&
    atom.over.is === 'path' &&
    atom.over.root === root &&
    (atom.kind === 'exists' || atom.kind === 'exists_one')
  ) {
    const parts = atom.body.is === 'call' && atom.body.name === '_&&_' ? atom.body.args : [atom.body];
    const where = parts.filter((part) => !impliedByOthers(part, parts)).map((part) => conditionOf(part, atom.item));
    if (where.some((part) => part === undefined)) return undefined;
    return atom.kind === 'exists'
      ? { any: atom.over.path, where: where as Condition[] }
      : { one: atom.over.path, where: where as Condition[] };
  }
  if (atom.is !== 'call') return undefined;
  const [left, right] = atom.args;
  if (left?.is !== 'path' || left.root !== root) return undefined;
  const field = { field: left.path, ...(left.absent === undefined || left.absent === 'nothing' ? {} : { absent: left.absent }) };
  const values = valuesOf(atom.name, right);
  if (values !== undefined) return negative ? { ...field, not: values } : { ...field, is: values };
  if (right?.is !== 'constant' || typeof right.value !== 'string') return undefined;
  if (atom.name === 'contains') return negative ? { ...field, withoutText: right.value } : { ...field, contains: right.value };
  return atom.name === 'startsWith' && !negative ? { ...field, startsWith: right.value } : undefined;
}

/** `has(x)` says nothing new beside a condition on x or below it. */
function impliedByOthers(part: Expression, parts: readonly Expression[]): boolean {
  if (part.is !== 'has') return false;
  return parts.some((other) => {
    const field = other === part ? undefined : fieldOf(split(other).atom);
    const bare = split(other).atom;
    const absent = bare.is === 'call' && bare.args[0]?.is === 'path' ? bare.args[0].absent : undefined;
    if (field === undefined || absent !== undefined || (split(other).negative && (bare.is === 'has' || bare.is === 'filled'))) return false;
    return field === part.path ? bare.is !== 'has' : field.startsWith(`${part.path}.`);
  });
}

function fieldOf(part: Expression): string | undefined {
  if (part.is === 'has' || part.is === 'filled') return part.path;
  if (part.is === 'loop') return part.over.is === 'path' ? part.over.path : undefined;
  const [left] = part.is === 'call' && part.name !== '!_' ? part.args : [];
  return left?.is === 'path' ? left.path : undefined;
}

/** The values of `== v` or `in [v, w]`. */
export function valuesOf(name: string, right: Expression | undefined): Json[] | undefined {
  if (name === '_==_' && right?.is === 'constant') return [right.value];
  if (name !== '@in' || right?.is !== 'list') return undefined;
  const values = right.items.map((item) => (item.is === 'constant' ? item.value : undefined));
  return values.includes(undefined) ? undefined : (values as Json[]);
}

function place(field: Field): { readonly at?: string } {
  return field.path === '' ? {} : { at: field.path };
}

function split(literal: Expression): { readonly negative: boolean; readonly atom: Expression } {
  const negative = literal.is === 'call' && literal.name === '!_';
  return { negative, atom: negative ? (literal as Call).args[0]! : literal };
}

/** Clauses about the form of a text: pattern, ending, part, beginning. */
function text(clause: readonly Expression[], root: string): Constraint | undefined {
  const substring = substringChoice(clause, root);
  if (substring !== undefined) return substring;
  for (const wanted of ['matches', 'endsWith', 'contains', 'startsWith'] as const) {
    for (const literal of clause) {
      const { negative, atom } = split(literal);
      if (atom.is !== 'call' || atom.name !== wanted || negative === (wanted === 'matches' || wanted === 'startsWith')) continue;
      const [subject, argument] = atom.args;
      if (argument?.is !== 'constant' || typeof argument.value !== 'string') continue;
      const cut = subject?.is === 'call' && subject.name === 'substring' ? subject.args : undefined;
      const of = cut?.[0] ?? subject;
      if (of?.is !== 'path' || of.root !== root) continue;
      const rest = conditions(
        clause.filter((other) => other !== literal && !(isNotHas(other, of.path) && of.path !== '')),
        root,
      );
      if (rest === undefined) continue;
      const value = argument.value;
      if (wanted === 'matches') {
        const skip = cut?.[1]?.is === 'constant' ? Number(cut[1].value) : 0;
        const pattern = skip === 0 ? value : `^(?s:.{${skip}})${value.replace(/^\^/, '')}`;
        return { k: 'matches', ...place(of), pattern, ...rest };
      }
      if (cut !== undefined) continue;
      if (wanted === 'endsWith') return { k: 'notEndsWith', ...place(of), suffixes: [value], ...rest };
      if (wanted === 'contains') return { k: 'notContains', ...place(of), texts: [value], ...rest };
      return { k: 'startsWith', ...place(of), prefix: value, ...rest };
    }
  }
  return undefined;
}

function isNotHas(literal: Expression, path: string): boolean {
  const { negative, atom } = split(literal);
  return negative && atom.is === 'has' && atom.path === path;
}

/** `x.substring(7, 8) == '/' || x.substring(7, 8) == '@'`: a pattern. */
function substringChoice(clause: readonly Expression[], root: string): Constraint | undefined {
  const parts = clause.filter(
    (literal) => literal.is === 'call' && literal.name === '_==_' && literal.args[0]?.is === 'call' && literal.args[0].name === 'substring',
  ) as Call[];
  const [of, from, to] = parts[0]?.args[0]?.is === 'call' ? parts[0].args[0].args : [];
  if (
    of?.is !== 'path' ||
    of.root !== root ||
    from?.is !== 'constant' ||
    to?.is !== 'constant' ||
    Number(to.value) - Number(from.value) !== 1
  )
    return undefined;
  const characters = parts.map((part) => (part.args[1]?.is === 'constant' ? String(part.args[1].value) : ''));
  const rest = conditions(
    clause.filter((literal) => !parts.includes(literal as Call)),
    root,
  );
  if (rest === undefined) return undefined;
  return {
    k: 'matches',
    ...place(of),
    pattern: `^(?s:.{${from.value}})[${characters.map((each) => each.replace(/[\]\\^-]/, '\\$&')).join('')}]`,
    ...rest,
  };
}

/** Clauses about numbers of items. */
function counted(clause: readonly Expression[], root: string): Constraint | undefined {
  for (const literal of clause) {
    const { negative, atom } = split(literal);
    if (atom.is !== 'call' || (atom.name !== '_<=_' && atom.name !== '_<_' && atom.name !== '_==_')) continue;
    const [left, right] = atom.args;
    const bounds = sizeBounds(atom.name, left, right, negative) ?? undefined;
    if (bounds === undefined || bounds.of.root !== root) continue;
    const rest = conditions(
      clause.filter((other) => other !== literal),
      root,
    );
    if (rest === undefined) continue;
    return { k: 'itemCount', ...place(bounds.of), ...bounds.limits, ...rest };
  }
  return undefined;
}

export function sizeBounds(
  name: string,
  left: Expression | undefined,
  right: Expression | undefined,
  negative: boolean,
): { readonly of: Field; readonly limits: { readonly min?: number; readonly max?: number } } | undefined {
  const sized = (side: Expression | undefined) =>
    side?.is === 'call' && side.name === 'size' && side.args[0]?.is === 'path' ? side.args[0] : undefined;
  const fixed = (side: Expression | undefined) => (side?.is === 'constant' && typeof side.value === 'number' ? side.value : undefined);
  const of = sized(left) ?? sized(right);
  const limit = fixed(left) ?? fixed(right);
  if (of === undefined || limit === undefined) return undefined;
  if (name === '_==_')
    return negative
      ? limit === 0
        ? { of, limits: { min: 1 } }
        : undefined
      : { of, limits: limit === 0 ? { max: 0 } : { min: limit, max: limit } };
  const below = sized(left) !== undefined;
  const strict = name === '_<_';
  if (negative) return below ? { of, limits: { min: strict ? limit : limit + 1 } } : { of, limits: { max: strict ? limit : limit - 1 } };
  return below ? { of, limits: { max: strict ? limit - 1 : limit } } : { of, limits: { min: strict ? limit + 1 : limit } };
}

/** Clauses that ask for a field. */
function required(clause: readonly Expression[], root: string): Constraint | undefined {
  const sized = (literal: Expression): { readonly path: string; readonly filled: boolean } | undefined => {
    if (literal.is === 'has' && literal.root === root) return { path: literal.path, filled: false };
    return literal.is === 'filled' && literal.root === root ? { path: literal.path, filled: true } : undefined;
  };
  // Where a rule asks for one field or for another to be filled, presence is the wish and emptiness its condition.
  const all = clause.flatMap((literal) => sized(literal) ?? []);
  const filled = all.every((each) => each.filled);
  const asked = all.filter((each) => each.filled === filled);
  if (asked.length === 0) return undefined;
  const rest = conditions(
    clause.filter((literal) => sized(literal)?.filled !== filled),
    root,
  );
  if (rest === undefined) return undefined;
  return { k: 'requires', fields: asked.map((each) => each.path), ...(asked[0]!.filled ? { filled: true } : {}), ...rest };
}

/** Clauses that forbid a field, or several together. */
function forbidden(clause: readonly Expression[], root: string): Constraint | undefined {
  const inLoop = forbiddenInItems(clause, root);
  if (inLoop !== undefined) return inLoop;
  const asked = clause.filter((literal) => {
    const { negative, atom } = split(literal);
    return negative && (atom.is === 'has' || atom.is === 'filled') && atom.root === root;
  });
  const atoms = asked.map((literal) => split(literal).atom as Expression & { is: 'has' | 'filled' });
  // A place below an absent field is absent too: has(a) beside has(a.b) only guards it.
  const guards = (atom: (typeof atoms)[number]) =>
    clause.some((other) => {
      const field = fieldOf(split(other).atom);
      return field?.startsWith(`${atom.path}.`) === true || (field === atom.path && split(other).atom.is === 'call');
    });
  const own = atoms.filter((atom) => !guards(atom));
  const last = own[0];
  if (last === undefined) return undefined;
  const filled = last.is === 'filled' ? { filled: true } : {};
  if (own.length === 2 && clause.length === 2 && own[0]!.is === own[1]!.is)
    return { k: 'atMostOneOf', fields: own.map((each) => each.path), ...filled };
  const rest = conditions(
    clause.filter((literal) => split(literal).atom !== last),
    root,
  );
  return rest === undefined ? undefined : { k: 'forbids', field: last.path, ...filled, ...rest };
}

/** `!has(list) || list.all(item, !has(item.field))`. */
function forbiddenInItems(clause: readonly Expression[], root: string): Constraint | undefined {
  const loop = clause.find((literal) => literal.is === 'loop' && literal.kind === 'all');
  if (loop?.is !== 'loop' || loop.over.is !== 'path' || loop.over.root !== root) return undefined;
  const { negative, atom } = split(loop.body);
  if (!negative || atom.is !== 'has' || atom.root !== loop.item) return undefined;
  const list = loop.over.path;
  const rest = conditions(
    clause.filter((literal) => literal !== loop && !isNotHas(literal, list)),
    root,
  );
  return rest === undefined ? undefined : { k: 'forbids', field: `${list}[].${atom.path}`, ...rest };
}

/** Clauses about the value of a field. */
function valued(clause: readonly Expression[], root: string): Constraint | undefined {
  const equal = clause.flatMap((literal) => {
    const { negative, atom } = split(literal);
    const [left, right] = atom.is === 'call' ? atom.args : [];
    const values = atom.is === 'call' ? valuesOf(atom.name, right) : undefined;
    return values !== undefined && left?.is === 'path' && left.root === root ? [{ literal, negative, field: left, values }] : [];
  });
  const positive = equal.filter((each) => !each.negative);
  const chosen = positive.length > 0 ? positive : equal.slice(0, 1);
  const first = chosen[0];
  if (first === undefined) return undefined;
  const together = chosen.filter((each) => each.field.path === first.field.path && each.negative === first.negative);
  const values = together.flatMap((each) => each.values);
  const { absent } = first.field;
  if (absent !== undefined && values.includes(absent as Json) === first.negative) return undefined;
  const rest = conditions(
    clause.filter((literal) => !together.some((each) => each.literal === literal) && !isNotHas(literal, first.field.path)),
    root,
  );
  return rest === undefined
    ? undefined
    : { k: first.negative ? 'forbiddenValues' : 'allowedValues', ...place(first.field), values, ...rest };
}
