// Names that must not be IP addresses.

import { hasFormat } from '../formats.ts';
import type { ConstraintKind } from './reading.ts';
import { show } from './words.ts';

export default {
  k: 'notAddress',
  docs: 'No text that `at` and `each` select is an IPv4 or IPv6 address.',
  check(value, args, read) {
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined || (!hasFormat('ipv4', text, false) && !hasFormat('ipv6', text, false))) return [];
      return [{ path, target, message: `${show(text)} is an IP address; a name is needed here.` }];
    });
  },
} satisfies ConstraintKind;
