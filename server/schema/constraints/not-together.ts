// Sorts of items that exclude each other within one list.

import type { ConstraintKind } from './reading.ts';
import { series } from './words.ts';

export default {
  k: 'notTogether',
  docs: 'The items of the list have at most one of `values` in `field`.',
  check(value, args, read) {
    const values = args.values as readonly (typeof value)[];
    const field = String(args.field);
    const seen = new Set<typeof value>();
    let last = -1;
    read.list(value, '').forEach((item, index) => {
      const found = read.at(item, field);
      if (found === undefined || !values.includes(found)) return;
      if (!seen.has(found) && seen.size > 0 && last < 0) last = index;
      seen.add(found);
    });
    return seen.size < 2
      ? []
      : [
          {
            path: [last, ...field.split('.')],
            target: 'value' as const,
            message: `Items whose "${field}" is ${series(values, 'and')} cannot stand in one list.`,
          },
        ];
  },
} satisfies ConstraintKind;
