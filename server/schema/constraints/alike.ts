// When two items of a list mean the same thing.

import type { Json } from '../../protocol/text.ts';
import type { Reading } from './reading.ts';

/** A text that equal items share. In the fields of `zero`, an empty text or 0 is as good as none. */
export function identity(read: Reading, item: Json, keys: readonly string[], zero: readonly string[]): string {
  return JSON.stringify(
    keys.map((key) => {
      const value = read.at(item, key);
      if (value === undefined || (zero.includes(key) && (value === '' || value === 0))) return [];
      return [typeof value === 'bigint' ? String(value) : value];
    }),
  );
}

/** `zero` of a constraint. */
export function zeroOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
