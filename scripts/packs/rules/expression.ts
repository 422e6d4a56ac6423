// A CEL rule as a small tree with spelling variants already made equal.

import { parse } from '@bufbuild/cel';

/** What a rule is made of. Paths start at a variable; `[0]` is an item, and `absent` is what an absent field counts as. */
export type Expression =
  | { readonly is: 'constant'; readonly value: string | number | boolean | null }
  | { readonly is: 'path'; readonly root: string; readonly path: string; readonly absent?: string | number | boolean }
  | { readonly is: 'has'; readonly root: string; readonly path: string }
  | { readonly is: 'filled'; readonly root: string; readonly path: string }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly is: 'loop';
      readonly kind: 'all' | 'exists' | 'exists_one' | 'filter';
      readonly over: Expression;
      readonly item: string;
      readonly body: Expression;
    };

type Raw = NonNullable<ReturnType<typeof parse>['expr']>;

/** Reads a rule; throws where it does not parse. */
export function readRule(rule: string): Expression {
  return read(parse(rule).expr);
}

function read(raw: Raw): Expression {
  const kind = raw.exprKind;
  switch (kind.case) {
    case 'identExpr':
      return { is: 'path', root: kind.value.name, path: '' };
    case 'constExpr': {
      const { value } = kind.value.constantKind;
      return {
        is: 'constant',
        value: typeof value === 'bigint' ? Number(value) : typeof value === 'object' || value === undefined ? null : value,
      };
    }
    case 'selectExpr': {
      const operand = read(kind.value.operand!);
      const field = kind.value.field.replace(/^__(.+)__$/, '$1');
      if (operand.is !== 'path') return call('field', operand, { is: 'constant', value: field });
      const path = operand.path === '' ? field : `${operand.path}.${field}`;
      return { is: kind.value.testOnly ? 'has' : 'path', root: operand.root, path };
    }
    case 'listExpr':
      return { is: 'list', items: kind.value.elements.map(read) };
    case 'structExpr':
      return call('map');
    case 'comprehensionExpr':
      return loop(kind.value);
    case 'callExpr': {
      const args = [...(kind.value.target === undefined ? [] : [kind.value.target]), ...kind.value.args].map(read);
      const name = kind.value.function;
      const [first, second] = args;
      if (name === '_[_]' && first?.is === 'path' && second?.is === 'constant') return { ...first, path: `${first.path}[${second.value}]` };
      return simplified(name, args);
    }
    default:
      throw new Error('an expression of an unknown form');
  }
}

/** The macros all, exists, exists_one and filter, told apart by what they start from and where they end. */
function loop(value: Extract<Raw['exprKind'], { case: 'comprehensionExpr' }>['value']): Expression {
  const over = read(value.iterRange!);
  const start = read(value.accuInit!);
  const step = value.loopStep!.exprKind;
  const part = (index: number): Expression => {
    if (step.case !== 'callExpr') throw new Error('a loop of an unknown form');
    return read(step.value.args[index]!);
  };
  const item = value.iterVar;
  if (start.is === 'list') return { is: 'loop', kind: 'filter', over, item, body: part(0) };
  if (start.is === 'constant' && start.value === true) return { is: 'loop', kind: 'all', over, item, body: part(1) };
  if (start.is === 'constant' && start.value === false) return { is: 'loop', kind: 'exists', over, item, body: part(1) };
  return { is: 'loop', kind: 'exists_one', over, item, body: part(0) };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return { is: 'call', name, args };
}

function simplified(name: string, args: readonly Expression[]): Expression {
  if (name === '_&&_' || name === '_||_')
    return junction(
      name,
      args.flatMap((arg) => (arg.is === 'call' && arg.name === name ? arg.args : [arg])),
    );
  if (name === '!_') return negated(args[0]!);
  if (name === '_!=_') return negated(simplified('_==_', args));
  if (name === '_?_:_') return choice(args);
  if (name === '_>_' || name === '_>=_') return simplified(name === '_>_' ? '_<_' : '_<=_', [args[1]!, args[0]!]);
  return filledSize(name, args) ?? emptySize(name, args) ?? { is: 'call', name, args };
}

/** `size(x) > 0` of a field asks whether it is filled. */
function filledSize(name: string, [left, right]: readonly Expression[]): Expression | undefined {
  if (name !== '_<_' || left?.is !== 'constant' || left.value !== 0 || right?.is !== 'call' || right.name !== 'size') return undefined;
  const [of] = right.args;
  return of?.is === 'path' && of.path !== '' && !of.path.startsWith('[') ? { is: 'filled', root: of.root, path: of.path } : undefined;
}

/** `size(x) == 0` of a field asks whether it is empty. */
function emptySize(name: string, [left, right]: readonly Expression[]): Expression | undefined {
  if (name !== '_==_' || right?.is !== 'constant' || right.value !== 0 || left?.is !== 'call' || left.name !== 'size') return undefined;
  const [of] = left.args;
  return of?.is === 'path' && of.path !== '' && !of.path.startsWith('[')
    ? call('!_', { is: 'filled', root: of.root, path: of.path })
    : undefined;
}

export function negated(of: Expression): Expression {
  if (of.is === 'constant' && typeof of.value === 'boolean') return { is: 'constant', value: !of.value };
  if (of.is === 'call' && of.name === '!_') return of.args[0]!;
  if (of.is === 'call' && of.name === '_&&_') return junction('_||_', of.args.map(negated));
  if (of.is === 'call' && of.name === '_||_') return junction('_&&_', of.args.map(negated));
  return call('!_', of);
}

/** `c ? a : b`; as a default of a field where it is one. */
function choice([condition, yes, no]: readonly Expression[]): Expression {
  if (condition === undefined || yes === undefined || no === undefined) throw new Error('a choice without branches');
  if (yes.is === 'path' && asksFor(condition, yes)) {
    if (no.is === 'constant' && no.value !== null) return { ...yes, absent: no.value };
    if (no.is === 'call' && no.name === 'map') return { ...yes, absent: 'nothing' };
    if (no.is === 'list' && no.items.length === 0) return { ...yes, absent: 'nothing' };
  }
  const number = (side: Expression) => side.is === 'constant' && typeof side.value === 'number';
  if (number(yes) || number(no)) return call('_?_:_', condition, yes, no);
  return junction('_&&_', [junction('_||_', [negated(condition), yes]), junction('_||_', [condition, no])]);
}

function asksFor(condition: Expression, field: Expression & { is: 'path' }): boolean {
  const asked = condition.is === 'call' && condition.name === '_&&_' ? condition.args : [condition];
  return (
    asked.every((each) => each.is === 'has' && each.root === field.root && field.path.startsWith(each.path)) &&
    asked.some((each) => each.is === 'has' && each.path === field.path)
  );
}

function junction(name: '_&&_' | '_||_', given: readonly Expression[]): Expression {
  const absorbing = name === '_||_';
  const parts: Expression[] = [];
  for (const part of given.flatMap((each) => (each.is === 'call' && each.name === name ? each.args : [each]))) {
    if (part.is === 'constant' && part.value === absorbing) return part;
    if (part.is === 'constant' && part.value === !absorbing) continue;
    parts.push(part);
  }
  const merged = absorbing ? mergeFilled(parts.map(negated)).map(negated) : mergeFilled(parts);
  return merged.length === 1
    ? merged[0]!
    : merged.length === 0
      ? { is: 'constant', value: !absorbing }
      : { is: 'call', name, args: merged };
}

/** `has(x) && x != ''` and `has(x) && size(x) > 0` ask whether x is filled. */
function mergeFilled(parts: readonly Expression[]): Expression[] {
  const out = [...parts];
  for (const part of parts) {
    if (part.is !== 'has') continue;
    const index = out.findIndex((other) => (other.is === 'filled' && same(other, part)) || isNotZero(other, part));
    if (index < 0) continue;
    out[index] = { is: 'filled', root: part.root, path: part.path };
    out.splice(out.indexOf(part), 1);
  }
  return out;
}

function same(a: { root: string; path: string }, b: { root: string; path: string }): boolean {
  return a.root === b.root && a.path === b.path;
}

function isNotZero(of: Expression, field: { root: string; path: string }): boolean {
  if (of.is !== 'call' || of.name !== '!_') return false;
  const [inner] = of.args;
  if (inner?.is !== 'call' || inner.name !== '_==_') return false;
  const [left, right] = inner.args;
  return left?.is === 'path' && same(left, field) && right?.is === 'constant' && (right.value === '' || right.value === 0);
}
