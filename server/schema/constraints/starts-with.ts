// Texts that must begin with something.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'startsWith',
  docs: 'Each text that `at`, `each` and `when` select starts with `prefix`.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined || text.startsWith(String(args.prefix))) return [];
      return [{ path, target, message: `${show(text)} must start with ${show(String(args.prefix))}${whenWords(args.when)}.` }];
    });
  },
} satisfies ConstraintKind;
