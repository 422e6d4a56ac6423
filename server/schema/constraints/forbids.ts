// Fields that must not be there under a condition.

import type { ConstraintKind } from './reading.ts';
import { lastName, whenWords } from './words.ts';

export default {
  k: 'forbids',
  docs: '`field` (a dotted path; `[]` after a name means every item) is absent (`filled`: or empty) in each place that `at`, `each` and `when` select.',
  check(value, args, read) {
    const field = String(args.field);
    const dot = field.lastIndexOf('.');
    const name = field.slice(dot + 1);
    const holders = read.subjects(value, args).flatMap((subject) =>
      (dot < 0 ? [subject] : read.subjects(subject.value, { k: 'forbids', at: field.slice(0, dot) })).map((holder) => ({
        value: holder.value,
        path: holder === subject ? subject.path : [...subject.path, ...holder.path],
      })),
    );
    return holders
      .filter((holder) => (args.filled === true ? read.filled(holder.value, name) : read.has(holder.value, name)))
      .map((holder) => ({
        path: [...holder.path, name],
        target: 'key' as const,
        message: `"${lastName(field)}" must not be set${whenWords(args.when)}.`,
      }));
  },
} satisfies ConstraintKind;
