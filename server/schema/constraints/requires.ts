// Fields that must be there, always or under a condition.

import type { ConstraintKind } from './reading.ts';
import { series, whenWords } from './words.ts';

export default {
  k: 'requires',
  docs: 'At least one of `fields` is present (`filled`: and not empty) in each place that `at`, `each` and `when` select.',
  check(value, args, read) {
    const fields = args.fields as readonly string[];
    const met =
      args.filled === true
        ? (subject: typeof value) => fields.some((field) => read.filled(subject, field))
        : (subject: typeof value) => fields.some((field) => read.has(subject, field));
    return read
      .subjects(value, args)
      .filter((subject) => !met(subject.value))
      .map(({ path }) => ({
        path,
        target: 'key' as const,
        message: `${series(fields, 'or')} ${args.filled === true ? 'must be set and not empty' : 'must be set'}${whenWords(args.when)}.`,
      }));
  },
} satisfies ConstraintKind;
