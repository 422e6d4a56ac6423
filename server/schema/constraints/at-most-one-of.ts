// Fields that exclude each other.

import type { ConstraintKind } from './reading.ts';
import { series } from './words.ts';

export default {
  k: 'atMostOneOf',
  docs: 'No two of `fields` are present (`filled`: and not empty) together.',
  check(value, args, read) {
    const fields = args.fields as readonly string[];
    const present = fields.filter((field) => (args.filled === true ? read.filled(value, field) : read.has(value, field)));
    return present.slice(1).map((field) => ({
      path: field.split('.'),
      target: 'key' as const,
      message: `Only one of ${series(fields, 'and')} may be set; ${series(present, 'and')} are.`,
    }));
  },
} satisfies ConstraintKind;
