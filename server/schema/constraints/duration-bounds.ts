// The least and the longest duration that a field takes.

import { nanoseconds } from './durations.ts';
import type { ConstraintKind } from './reading.ts';
import { show } from './words.ts';

export default {
  k: 'durationBounds',
  docs: 'Each text that `at` and `each` select is a duration from `min` to `max`; `nonzero`: not zero.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined) return [];
      const length = nanoseconds(text);
      const wrong = (message: string) => [{ path, target, message: `${show(text)} ${message}.` }];
      if (length === null) return wrong('is not a duration such as "1h30m", "5s" or "100ms"');
      if (typeof args.min === 'string' && length < nanoseconds(args.min)!) return wrong(`is shorter than ${args.min}`);
      if (typeof args.max === 'string' && length > nanoseconds(args.max)!) return wrong(`is longer than ${args.max}`);
      return args.nonzero === true && length === 0n ? wrong('is no time at all; a duration other than zero is needed') : [];
    });
  },
} satisfies ConstraintKind;
