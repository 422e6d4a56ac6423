// Values that a field must not have.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'forbiddenValues',
  docs: 'Each place that `at`, `each` and `when` select holds none of `values`.',
  check(value, args, read) {
    const values = args.values as readonly (typeof value)[];
    return read
      .subjects(value, args)
      .filter((subject) => values.includes(subject.value))
      .map(({ path, target, value: found }) => ({ path, target, message: `${show(found)} is not allowed here${whenWords(args.when)}.` }));
  },
} satisfies ConstraintKind;
