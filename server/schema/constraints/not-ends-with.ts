// Texts that must not end with something.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'notEndsWith',
  docs: 'No text that `at`, `each` and `when` select ends with one of `suffixes`.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      const suffix = text === undefined ? undefined : (args.suffixes as readonly string[]).find((each) => text.endsWith(each));
      return suffix === undefined
        ? []
        : [{ path, target, message: `${show(text ?? '')} must not end with ${show(suffix)}${whenWords(args.when)}.` }];
    });
  },
} satisfies ConstraintKind;
