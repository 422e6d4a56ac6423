// Rules about the value of one field, or of two that are compared: durations, numbers, URLs, labels.

import type { Constraint } from '../../../server/protocol/schema.ts';
import { clausesOf } from './clauses.ts';
import { type Expression, negated } from './expression.ts';

type Field = Expression & { readonly is: 'path' };

/** The constraint that says a rule about a value of `root`, or undefined. */
export function valueConstraint(rule: Expression, root: string): Constraint | undefined {
  return (
    comparedDurations(rule) ??
    bounds(rule, root) ??
    comparedNumbers(rule) ??
    exclusive(rule) ??
    scheme(rule) ??
    label(rule) ??
    address(rule, root) ??
    prefixLength(rule, root)
  );
}

const text = (of: Expression | undefined) => (of?.is === 'constant' && typeof of.value === 'string' ? of.value : undefined);
const isSelf = (of: Expression | undefined, root = 'self') => of?.is === 'path' && of.root === root && of.path === '';
const argument = (of: Expression | undefined, name: string) =>
  of?.is === 'call' && of.name === name && of.args.length === 1 ? of.args[0] : undefined;

function durationField(of: Expression | undefined): Field | undefined {
  const inner = argument(of, 'duration');
  return inner?.is === 'path' ? inner : undefined;
}

/** Bounds that all clauses set on one duration or number. */
function bounds(rule: Expression, root: string): Constraint | undefined {
  const limits: { min?: string | number; max?: string | number; nonzero?: true } = {};
  let duration: boolean | undefined;
  for (const clause of clausesOf(rule)) {
    if (clause.length !== 1) return undefined;
    const negative = clause[0]!.is === 'call' && clause[0]!.name === '!_';
    const atom = negative ? negated(clause[0]!) : clause[0]!;
    if (atom.is !== 'call') return undefined;
    const [left, right] = atom.args;
    const subject = subjectOf(left, root) ?? subjectOf(right, root);
    const limit = limitOf(left) ?? limitOf(right);
    if (subject === undefined || limit === undefined || (duration !== undefined && duration !== (subject === 'duration'))) return undefined;
    duration = subject === 'duration';
    if (duration !== (typeof limit === 'string')) return undefined;
    const onLeft = subjectOf(left, root) !== undefined;
    const strict = atom.name === '_<_';
    if (atom.name === '_==_' && negative && limit === '0s') limits.nonzero = true;
    else if (!strict && atom.name !== '_<=_') return undefined;
    else {
      const upper = onLeft !== negative;
      const inclusive = strict === negative;
      if (!inclusive && typeof limit === 'string') return undefined;
      const shift = inclusive ? 0 : upper ? -1 : 1;
      if (upper) limits.max = typeof limit === 'number' ? limit + shift : limit;
      else limits.min = typeof limit === 'number' ? limit + shift : limit;
    }
  }
  return duration === undefined ? undefined : { k: duration ? 'durationBounds' : 'numberBounds', ...limits };
}

function subjectOf(of: Expression | undefined, root: string): 'duration' | 'number' | undefined {
  if (isSelf(argument(of, 'duration'), root)) return 'duration';
  return isSelf(of, root) || isSelf(argument(of, 'int'), root) ? 'number' : undefined;
}

function limitOf(of: Expression | undefined): string | number | undefined {
  const inner = argument(of, 'duration');
  if (inner !== undefined) return text(inner);
  return of?.is === 'constant' && typeof of.value === 'number' ? of.value : undefined;
}

/** Both set, the second not zero: the first is not longer. */
function comparedDurations(rule: Expression): Constraint | undefined {
  const clauses = clausesOf(rule);
  if (clauses.length !== 1) return undefined;
  let pair: { readonly field: string; readonly than: string } | undefined;
  let zeroIsUnlimited = false;
  for (const literal of clauses[0]!) {
    const atom = literal.is === 'call' && literal.name === '!_' ? negated(literal) : literal;
    if (atom.is === 'has') continue;
    if (atom.is !== 'call') return undefined;
    const [left, right] = atom.args.map(durationField);
    if (left !== undefined && right !== undefined && atom !== literal && atom.name === '_<_') pair = { field: right.path, than: left.path };
    else if (left !== undefined && right !== undefined && atom === literal && atom.name === '_<=_')
      pair = { field: left.path, than: right.path };
    else if (left !== undefined && atom === literal && atom.name === '_==_' && limitOf(atom.args[1]) === '0s') zeroIsUnlimited = true;
    else return undefined;
  }
  return pair === undefined ? undefined : { k: 'notLonger', ...pair, ...(zeroIsUnlimited ? { zeroIsUnlimited } : {}) };
}

function comparedNumbers(rule: Expression): Constraint | undefined {
  if (rule.is !== 'call' || rule.name !== '_<=_') return undefined;
  const [left, right] = rule.args;
  if (left?.is !== 'path' || right?.is !== 'path' || left.root !== 'self' || right.root !== 'self') return undefined;
  return { k: 'notAbove', field: left.path, than: right.path };
}

/** `has(a) != has(b)`. */
function exclusive(rule: Expression): Constraint | undefined {
  const inner = negated(rule);
  if (inner.is !== 'call' || inner.name !== '_==_') return undefined;
  const [left, right] = inner.args;
  return left?.is === 'has' && right?.is === 'has' && left.root === 'self'
    ? { k: 'exactlyOneOf', fields: [left.path, right.path] }
    : undefined;
}

/** `url(self).getScheme() in [...]`, alone or with a scheme put in front where the text is no URL. */
function scheme(rule: Expression): Constraint | undefined {
  const direct = schemeCheck(rule);
  if (direct !== undefined) return { k: 'urlScheme', schemes: direct.schemes };
  if (rule.is !== 'call' || rule.name !== '_&&_') return undefined;
  const all = JSON.stringify(rule);
  const found = calls(rule).flatMap((each) => schemeCheck(each) ?? []);
  const prefix = /^(\w+):\/\/$/.exec(found.find((each) => each.prefix !== undefined)?.prefix ?? '')?.[1];
  const schemes = found.map((each) => [...each.schemes].sort().join());
  if (found.length !== 2 || new Set(schemes).size !== 1 || prefix === undefined || !all.includes('isURL')) return undefined;
  return { k: 'urlScheme', schemes: found[0]!.schemes, bare: prefix };
}

function calls(of: Expression): Expression[] {
  return of.is === 'call' ? [of, ...of.args.flatMap(calls)] : [];
}

function schemeCheck(of: Expression): { readonly schemes: readonly string[]; readonly prefix?: string } | undefined {
  if (of.is !== 'call' || of.name !== '@in') return undefined;
  const subject = argument(argument(of.args[0], 'getScheme'), 'url');
  const list = of.args[1];
  const schemes = list?.is === 'list' ? list.items.map(text) : [undefined];
  if (subject === undefined || schemes.includes(undefined)) return undefined;
  if (isSelf(subject)) return { schemes: schemes as string[] };
  const prefix = subject.is === 'call' && subject.name === '_+_' && isSelf(subject.args[1]) ? text(subject.args[0]) : undefined;
  return prefix === undefined ? undefined : { schemes: schemes as string[], prefix };
}

/** `size(self) == 0 || format.dns1123Label().validate(self) == null`. */
function label(rule: Expression): Constraint | undefined {
  const alternatives = rule.is === 'call' && rule.name === '_||_' ? rule.args : [rule];
  const checks = alternatives.filter((part) => JSON.stringify(part).includes('dns1123Label'));
  const others = alternatives.filter((part) => !checks.includes(part));
  const empty = others.every(
    (part) =>
      part.is === 'call' &&
      part.name === '_==_' &&
      isSelf(argument(part.args[0], 'size')) &&
      part.args[1]?.is === 'constant' &&
      part.args[1].value === 0,
  );
  return checks.length === 1 && empty ? { k: 'dnsLabel', ...(others.length > 0 ? { orEmpty: true } : {}) } : undefined;
}

function address(rule: Expression, root: string): Constraint | undefined {
  return rule.is === 'call' && rule.name === '!_' && isSelf(argument(rule.args[0], 'isIP'), root) ? { k: 'notAddress' } : undefined;
}

/** Lengths of a text of its own or of what stands before a separator. */
function prefixLength(rule: Expression, root: string): Constraint | undefined {
  const negative = rule.is === 'call' && rule.name === '!_';
  const atom = negative ? negated(rule) : rule;
  if (atom.is !== 'call') return undefined;
  const [left, limit] = atom.args;
  const of = argument(left, 'size');
  if (limit?.is !== 'constant' || typeof limit.value !== 'number' || of === undefined) return undefined;
  const lengths =
    atom.name === '_<_' && !negative
      ? { max: limit.value - 1 }
      : atom.name === '_<=_' && !negative
        ? { max: limit.value }
        : atom.name === '_==_' && negative && limit.value === 0
          ? { min: 1 }
          : undefined;
  if (lengths === undefined) return undefined;
  if (isSelf(of, root)) return { k: 'textLength', ...lengths };
  const [cut, index] = of.is === 'call' && of.name === '_[_]' ? of.args : [];
  const [whole, separator] = cut?.is === 'call' && cut.name === 'split' ? cut.args : [];
  const first = index?.is === 'constant' && index.value === 0;
  return first && isSelf(whole, root) && text(separator) !== undefined
    ? { k: 'textLength', before: text(separator), ...lengths }
    : undefined;
}
