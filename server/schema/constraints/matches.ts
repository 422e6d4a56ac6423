// The form of a text, where it depends on other fields or belongs to items or keys.

import { matches } from '../patterns.ts';
import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'matches',
  docs: 'Each text that `at`, `each` and `when` select matches the RE2 `pattern`, which is not anchored.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined || matches(String(args.pattern), text) !== false) return [];
      return [{ path, target, message: `${show(text)} does not match ${show(String(args.pattern)).slice(1, -1)}${whenWords(args.when)}.` }];
    });
  },
} satisfies ConstraintKind;
