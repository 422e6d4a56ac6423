// Bounds of numbers, also of those that are written as text (the keys of a map).

import type { ConstraintKind } from './reading.ts';
import { show } from './words.ts';

export default {
  k: 'numberBounds',
  docs: 'Each value that `at` and `each` select is a whole number from `min` to `max`; a text must hold one.',
  check(value, args, read) {
    const { min, max } = args;
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      if (typeof found === 'string' && !/^[+-]?\d+$/.test(found))
        return [{ path, target, message: `${show(found)} is not a whole number.` }];
      const number = Number(found);
      const low = typeof min === 'number' && number < min;
      const high = typeof max === 'number' && number > max;
      const range =
        typeof min === 'number' && typeof max === 'number'
          ? `${min} to ${max}`
          : typeof min === 'number'
            ? `${min} or more`
            : `${String(max)} or less`;
      return low || high ? [{ path, target, message: `${number} is out of range; it must be ${range}.` }] : [];
    });
  },
} satisfies ConstraintKind;
