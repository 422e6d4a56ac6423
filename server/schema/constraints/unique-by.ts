// Items of a list that must differ in some of their fields.

import { identity, zeroOf } from './alike.ts';
import type { ConstraintKind } from './reading.ts';
import { series, show } from './words.ts';

export default {
  k: 'uniqueBy',
  docs: 'No two items that meet `where` agree in all `keys`; absent agrees with absent, and in the fields of `zero` also with empty text and 0.',
  check(value, args, read) {
    const keys = args.keys as readonly string[];
    const first = new Map<string, number>();
    return read.list(value, '').flatMap((item, index) => {
      if (!read.holds(item, args.where)) return [];
      const id = identity(read, item, keys, zeroOf(args.zero));
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, index);
      if (earlier === undefined) return [];
      const only = keys.length === 1 ? read.at(item, keys[0]!) : undefined;
      const what = only === undefined ? `the same ${series(keys, 'and')}` : `the same "${keys[0]}" ${show(only)}`;
      return [{ path: [index], target: 'value' as const, message: `Items ${earlier} and ${index} have ${what}; they must differ.` }];
    });
  },
} satisfies ConstraintKind;
