// A duration that must fit into another one.

import { nanoseconds } from './durations.ts';
import type { ConstraintKind } from './reading.ts';

export default {
  k: 'notLonger',
  docs: 'The duration in `field` is not longer than the one in `than`; `zeroIsUnlimited`: unless that one is zero.',
  check(value, args, read) {
    const field = String(args.field);
    const than = String(args.than);
    const part = read.text(read.at(value, field));
    const whole = read.text(read.at(value, than));
    if (part === undefined || whole === undefined) return [];
    const length = nanoseconds(part);
    const limit = nanoseconds(whole);
    if (limit === null) return [{ path: [than], target: 'value' as const, message: `"${whole}" is not a duration.` }];
    if (args.zeroIsUnlimited === true && limit === 0n) return [];
    if (length === null) return [{ path: [field], target: 'value' as const, message: `"${part}" is not a duration.` }];
    return length <= limit
      ? []
      : [{ path: [field], target: 'value' as const, message: `"${field}" (${part}) is longer than "${than}" (${whole}).` }];
  },
} satisfies ConstraintKind;
