// Fields that tell alike items apart, and so must be set in all of them or in none.

import { identity, zeroOf } from './alike.ts';
import type { ConstraintKind } from './reading.ts';
import { series } from './words.ts';

export default {
  k: 'samePresence',
  docs: 'Items that agree in all `keys` either all set `field` or none does; in the fields of `zero`, empty text and 0 count as not set.',
  check(value, args, read) {
    const keys = args.keys as readonly string[];
    const field = String(args.field);
    const zero = zeroOf(args.zero);
    const first = new Map<string, { readonly index: number; readonly set: boolean }>();
    return read.list(value, '').flatMap((item, index) => {
      const id = identity(read, item, keys, zero);
      const set = identity(read, item, [field], zero) !== '[[]]';
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, { index, set });
      if (earlier === undefined || earlier.set === set) return [];
      const message = `Items ${earlier.index} and ${index} have the same ${series(keys, 'and')}, so both need "${field}".`;
      return [{ path: [set ? earlier.index : index], target: 'value' as const, message }];
    });
  },
} satisfies ConstraintKind;
