// How many items of a list may be of one sort.

import type { ConstraintKind } from './reading.ts';
import { whenWords } from './words.ts';

export default {
  k: 'countWhere',
  docs: 'At most `max` items of the list meet `where`.',
  check(value, args, read) {
    const max = Number(args.max);
    const items = read.list(value, '').flatMap((item, index) => (read.holds(item, args.where) ? [index] : []));
    const sort = whenWords(args.where).replace(' when ', ' where ');
    return items.slice(max).map((index) => ({
      path: [index],
      target: 'value' as const,
      message: `Only ${max === 1 ? 'one item' : `${max} items`}${sort} may stand here; there are ${items.length}.`,
    }));
  },
} satisfies ConstraintKind;
