// A bound on the items of several lists together.

import type { ConstraintKind } from './reading.ts';

export default {
  k: 'totalItems',
  docs: 'The lists in `field` of all items have at most `max` items together.',
  check(value, args, read) {
    const field = String(args.field);
    const total = read.list(value, '').reduce<number>((sum, item) => sum + read.list(item, field).length, 0);
    return total <= Number(args.max)
      ? []
      : [{ path: [], target: 'key' as const, message: `All "${field}" together may have ${args.max} items; they have ${total}.` }];
  },
} satisfies ConstraintKind;
