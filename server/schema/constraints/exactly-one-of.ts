// Fields of which one must be chosen.

import type { ConstraintKind } from './reading.ts';
import { series } from './words.ts';

export default {
  k: 'exactlyOneOf',
  docs: 'One of `fields` is present, and only one.',
  check(value, args, read) {
    const fields = args.fields as readonly string[];
    const present = fields.filter((field) => read.has(value, field));
    if (present.length === 0) return [{ path: [], target: 'key' as const, message: `One of ${series(fields, 'and')} must be set.` }];
    return present.slice(1).map((field) => ({
      path: [field],
      target: 'key' as const,
      message: `Exactly one of ${series(fields, 'and')} may be set; ${series(present, 'and')} are.`,
    }));
  },
} satisfies ConstraintKind;
