// Holds our reading of scalars and keys to a table that Kubernetes' own YAML reader made (test/kit/truth).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseFile } from '../../../server/yaml/index.ts';

interface Row {
  readonly text: string;
  readonly value?: unknown;
  readonly key?: string;
  readonly refused?: boolean;
}

const source = readFileSync(new URL('../../fixtures/yaml/scalars.json', import.meta.url), 'utf8');

// JSON.parse would round what int64 holds; the digits as they stand are what counts.
function read(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value === 'number' && context?.source !== undefined && /^-?[0-9]+$/.test(context.source) && !Number.isSafeInteger(value)) {
    const exact = BigInt(context.source);
    return exact >= -(1n << 63n) && exact < 1n << 64n ? exact : value;
  }
  return value;
}

const table = JSON.parse(source, read as (key: string, value: unknown) => unknown) as {
  readonly scalars: readonly Row[];
  readonly keys: readonly Row[];
};

/** An integer beyond 2^53 and a float of the same size are the same JSON. */
function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'bigint' || typeof theirs === 'bigint')
    return Number(ours) === Number(theirs) && (typeof ours !== typeof theirs || ours === theirs);
  return ours === theirs || (ours === 0 && theirs === 0);
}

describe('scalars as Kubernetes reads them', () => {
  it('has a table worth the name', () => assert.ok(table.scalars.length > 250 && table.keys.length > 30));

  for (const row of table.scalars) {
    it(`k: ${JSON.stringify(row.text)}`, () => {
      const document = parseFile(`k: ${row.text}\n`).parts[0]?.document;
      if (row.refused === true) {
        assert.notEqual(document?.problems.length, 0);
        return;
      }
      assert.ok(document);
      assert.deepEqual(document.problems, []);
      const { k: value } = document.value as { readonly k: unknown };
      assert.ok(same(value, row.value), `${String(value)} is not ${String(row.value)}`);
    });
  }

  for (const row of table.keys) {
    it(`${row.text}: v`, () => {
      const document = parseFile(`${row.text}: v\n`).parts[0]?.document;
      if (row.refused === true) assert.notEqual(document?.problems.length, 0);
      else assert.deepEqual(Object.keys(document?.value as object), [row.key ?? '']);
    });
  }
});
