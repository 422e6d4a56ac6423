// A text inside a text: every place of the inner one maps to where the user wrote it.

import assert from 'node:assert/strict';
import { embeddedIn } from '../../../server/yaml/embedded.ts';
import { parseDocument } from '../../../server/yaml/index.ts';
import type { YamlMap, YamlScalar } from '../../../server/yaml/tree.ts';

function scalarOf(text: string): { readonly scalar: YamlScalar; readonly document: ReturnType<typeof parseDocument> } {
  const document = parseDocument(text);
  const data = (document.root as YamlMap).entries[0]?.value as YamlMap;
  return { document, scalar: data.entries[0]?.value as YamlScalar };
}

describe('embedded YAML', () => {
  it('maps each inner key to its place outside', () => {
    const text = 'data:\n  mesh: |-\n\n    first: 1\n\n    second:\n      third: x\n  other: y\n';
    const { document, scalar } = scalarOf(text);
    const embedded = embeddedIn(document, scalar);
    assert.ok(embedded !== null);
    for (const word of ['first', 'second', 'third']) {
      assert.equal(text.slice(embedded.outer(embedded.document.text.indexOf(word))).slice(0, word.length), word);
    }
  });

  it('leaves quoted and empty texts alone', () => {
    for (const text of ['data:\n  mesh: "a: 1"\n', 'data:\n  mesh: |\n\n  other: x\n']) {
      const { document, scalar } = scalarOf(text);
      assert.equal(embeddedIn(document, scalar), null);
    }
  });
});
