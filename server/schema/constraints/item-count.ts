// The number of items of a list or map, where it depends on other fields.

import type { ConstraintKind } from './reading.ts';
import { unknownValue } from './reading.ts';
import { whenWords } from './words.ts';

export default {
  k: 'itemCount',
  docs: 'Each list or map that `at`, `each` and `when` select has `min` to `max` items.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, value: found }) => {
      if (typeof found !== 'object' || found === null || found === unknownValue) return [];
      const count = Array.isArray(found) ? found.length : Object.keys(found).length;
      const { min, max } = args;
      if (typeof max === 'number' && count > max)
        return [
          {
            path,
            target: 'key' as const,
            message: `${max === 0 ? 'This must stay empty' : `At most ${max} may stand here`}${whenWords(args.when)}; there ${count === 1 ? 'is' : 'are'} ${count}.`,
          },
        ];
      if (typeof min === 'number' && count < min)
        return [
          {
            path,
            target: 'key' as const,
            message: `At least ${min} must stand here${whenWords(args.when)}; there ${count === 1 ? 'is' : 'are'} ${count}.`,
          },
        ];
      return [];
    });
  },
} satisfies ConstraintKind;
