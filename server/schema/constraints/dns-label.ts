// Texts that must be one label of a DNS name.

import type { ConstraintKind } from './reading.ts';
import { show } from './words.ts';

export default {
  k: 'dnsLabel',
  docs: 'Each text that `at` and `each` select is a DNS label (RFC 1123); `orEmpty`: or empty.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined || (args.orEmpty === true && text === '')) return [];
      if (text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text)) return [];
      return [
        {
          path,
          target,
          message: `${show(text)} is not a DNS label: up to 63 lower-case letters, digits and "-", with a letter or digit at both ends.`,
        },
      ];
    });
  },
} satisfies ConstraintKind;
