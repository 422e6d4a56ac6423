// A number that must not exceed another one.

import type { ConstraintKind } from './reading.ts';

export default {
  k: 'notAbove',
  docs: 'The number in `field` is not greater than the one in `than`.',
  check(value, args, read) {
    const field = String(args.field);
    const than = String(args.than);
    const part = read.at(value, field);
    const whole = read.at(value, than);
    if ((typeof part !== 'number' && typeof part !== 'bigint') || (typeof whole !== 'number' && typeof whole !== 'bigint')) return [];
    return part <= whole
      ? []
      : [{ path: [field], target: 'value' as const, message: `"${field}" (${part}) is greater than "${than}" (${whole}).` }];
  },
} satisfies ConstraintKind;
