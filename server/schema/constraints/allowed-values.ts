// Values that a field may have, where that depends on other fields or the schema's enum says less.

import type { ConstraintKind } from './reading.ts';
import { series, show, whenWords } from './words.ts';

export default {
  k: 'allowedValues',
  docs: 'Each place that `at`, `each` and `when` select holds one of `values`; a place that is absent is fine.',
  check(value, args, read) {
    const values = args.values as readonly (typeof value)[];
    return read
      .subjects(value, args)
      .filter((subject) => !values.includes(subject.value))
      .map(({ path, target, value: found }) => ({
        path,
        target,
        message: `${show(found)} is not allowed here${whenWords(args.when)}; ${series(values, 'or')} would be.`,
      }));
  },
} satisfies ConstraintKind;
