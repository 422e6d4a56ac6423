// The length of texts that no schema node of their own describes: keys of a map, a part of a text.

import type { ConstraintKind } from './reading.ts';
import { show, whenWords } from './words.ts';

export default {
  k: 'textLength',
  docs: 'Each text that `at`, `each` and `when` select has `min` to `max` code points; with `before`, the part before that text counts.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined) return [];
      const part = typeof args.before === 'string' ? (text.split(args.before)[0] ?? '') : text;
      const length = [...part].length;
      const which = part === text ? show(text) : `The part of ${show(text)} before ${show(String(args.before))}`;
      if (typeof args.min === 'number' && length < args.min) {
        return [
          {
            path,
            target,
            message:
              args.min === 1
                ? `An empty ${target === 'key' ? 'key' : 'text'} is not allowed here${whenWords(args.when)}.`
                : `${which} is shorter than ${args.min} characters.`,
          },
        ];
      }
      return typeof args.max === 'number' && length > args.max
        ? [{ path, target, message: args.max === 0 ? `${which} must stay empty.` : `${which} is longer than ${args.max} characters.` }]
        : [];
    });
  },
} satisfies ConstraintKind;
