// A value of a list that covers everything else and must stand alone.

import type { ConstraintKind } from './reading.ts';
import { show } from './words.ts';

export default {
  k: 'alone',
  docs: 'Where the list holds `value`, it holds nothing else.',
  check(value, args, read) {
    const items = read.list(value, '');
    for (const item of items) read.text(item);
    const index = items.indexOf(args.value ?? null);
    return index < 0 || items.length === 1
      ? []
      : [
          {
            path: [index],
            target: 'value' as const,
            message: `${show(args.value ?? null)} must stand alone; this list has ${items.length} items.`,
          },
        ];
  },
} satisfies ConstraintKind;
