// Texts that must not contain something.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'notContains',
  docs: 'No text that `at`, `each` and `when` select contains one of `texts`.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      const part = text === undefined ? undefined : (args.texts as readonly string[]).find((each) => text.includes(each));
      return part === undefined
        ? []
        : [{ path, target, message: `${show(text ?? '')} must not contain ${show(part)}${whenWords(args.when)}.` }];
    });
  },
} satisfies ConstraintKind;
