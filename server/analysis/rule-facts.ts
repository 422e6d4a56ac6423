// What any rule says about itself, so that structural rules and those of adapters are listed, documented and switched alike.

import type { Consequence } from '../protocol/finding.ts';

/** What every kind of rule says about itself: structural ones, text ones, and those of adapters. */
export interface RuleFacts {
  readonly id: string;
  readonly consequence: Consequence;
  readonly group?: 'security' | 'style';
  readonly message: string;
  readonly docs: { readonly why: string; readonly fix: string };
  readonly equivalents?: Readonly<Record<string, readonly string[]>>;
}
