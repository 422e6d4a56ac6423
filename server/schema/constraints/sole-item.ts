// A list that must hold exactly one item of a certain sort, because another field depends on it.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'soleItem',
  docs: 'Under `when`, the list in `field` has exactly one item, and that meets `where`.',
  check(value, args, read) {
    if (!read.holds(value, args.when)) return [];
    const field = String(args.field);
    const items = read.list(value, field);
    if (items.length === 1 && read.holds(items[0]!, args.where)) return [];
    const sort = whenWords(args.where).replace(' when ', ' where ');
    return [{ path: [field], target: 'key' as const, message: `${show(field)} must have exactly one item${sort}${whenWords(args.when)}.` }];
  },
} satisfies ConstraintKind;
