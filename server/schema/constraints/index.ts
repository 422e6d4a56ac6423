// The vocabulary of constraints and the one door to it.

import type { Constraint } from '../../protocol/schema.ts';
import type { Json } from '../../protocol/text.ts';
import allowedValues from './allowed-values.ts';
import alone from './alone.ts';
import atMostOneOf from './at-most-one-of.ts';
import countWhere from './count-where.ts';
import dnsLabel from './dns-label.ts';
import durationBounds from './duration-bounds.ts';
import exactlyOneOf from './exactly-one-of.ts';
import forbiddenValues from './forbidden-values.ts';
import forbids from './forbids.ts';
import itemCount from './item-count.ts';
import matches from './matches.ts';
import notAbove from './not-above.ts';
import notAddress from './not-address.ts';
import notContains from './not-contains.ts';
import notEndsWith from './not-ends-with.ts';
import notLonger from './not-longer.ts';
import notTogether from './not-together.ts';
import numberBounds from './number-bounds.ts';
import { type ConstraintKind, type ConstraintViolation, Reading } from './reading.ts';
import requires from './requires.ts';
import samePresence from './same-presence.ts';
import soleItem from './sole-item.ts';
import startsWith from './starts-with.ts';
import textLength from './text-length.ts';
import totalItems from './total-items.ts';
import uniqueBy from './unique-by.ts';
import urlScheme from './url-scheme.ts';

export { type Condition, type ConstraintKind, type ConstraintViolation, Reading, unknownValue } from './reading.ts';

/** Every kind of constraint, by name. */
export const constraintKinds: ReadonlyMap<string, ConstraintKind> = new Map(
  [
    allowedValues,
    alone,
    atMostOneOf,
    countWhere,
    dnsLabel,
    durationBounds,
    exactlyOneOf,
    forbiddenValues,
    forbids,
    itemCount,
    matches,
    notAbove,
    notAddress,
    notContains,
    notEndsWith,
    notLonger,
    notTogether,
    numberBounds,
    requires,
    samePresence,
    soleItem,
    startsWith,
    textLength,
    totalItems,
    uniqueBy,
    urlScheme,
  ].map((kind): [string, ConstraintKind] => [kind.k, kind]),
);

/**
 * Violations of one constraint by a plain value, defaults filled in and nulls left out. Null: not evaluated, because the
 * constraint needs a part that is `unknownValue`, or because this version does not know its kind. A constraint of one channel
 * holds only where `channel` says that the cluster has it.
 */
export function checkConstraint(constraint: Constraint, value: Json, channel: string | null = null): readonly ConstraintViolation[] | null {
  if (constraint.ch !== undefined && constraint.ch !== channel) return [];
  const kind = constraintKinds.get(constraint.k);
  if (kind === undefined) return null;
  const read = new Reading();
  const violations = kind.check(value, constraint, read);
  return read.unknown ? null : violations;
}

/** What all constraints of a place find, and how many could not be evaluated. */
export interface ConstraintFindings {
  readonly violations: readonly ConstraintViolation[];
  readonly notEvaluated: number;
}

/**
 * Judges the constraints of one place. Where the channel is not known, those of the channels count only if the value breaks
 * some of every channel: whatever the cluster has, it refuses such a value.
 */
export function checkConstraints(constraints: readonly Constraint[], value: Json, channel: string | null = null): ConstraintFindings {
  const violations: ConstraintViolation[] = [];
  const ofChannels = new Map<string, ConstraintViolation[]>();
  let notEvaluated = 0;
  for (const constraint of constraints) {
    const open = channel === null && constraint.ch !== undefined;
    const found = checkConstraint(constraint, value, open ? (constraint.ch ?? null) : channel);
    if (found === null) notEvaluated += 1;
    else if (open) ofChannels.set(constraint.ch ?? '', [...(ofChannels.get(constraint.ch ?? '') ?? []), ...found]);
    else violations.push(...found);
  }
  const groups = [...ofChannels.values()];
  if (violations.length === 0 && groups.length > 1 && groups.every((group) => group.length > 0)) violations.push(...groups[0]!);
  return { violations, notEvaluated };
}
