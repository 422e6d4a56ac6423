// What a cursor is at, shown by marks: `|` is the cursor, and is no part of the text.

import assert from 'node:assert/strict';
import { parseFile, partAt, placeAt } from '../../../server/yaml/index.ts';

/** `path role "typed" (siblings)`. */
function place(marked: string): string {
  const offset = marked.indexOf('|');
  const file = parseFile(marked.slice(0, offset) + marked.slice(offset + 1));
  const part = partAt(file, offset);
  assert.ok(part);
  const found = placeAt(part.document, offset - part.offset);
  const typed = part.document.text.slice(found.typed.start, found.typed.end);
  const siblings = found.siblings.length === 0 ? '' : ` (${found.siblings.join(' ')})`;
  return `${found.path.join('.') || '.'} ${found.role}${typed === '' ? '' : ` "${typed}"`}${siblings}`;
}

const cases: readonly (readonly [title: string, cases: readonly (readonly [marked: string, expected: string])[]])[] = [
  [
    'the root',
    [
      ['|', '. newKey'],
      ['ki|', '. newKey "ki"'],
      ['ki|\nspec:\n  x: 1', '. newKey "ki" (spec)'],
      ['ki|nd: V', 'kind key "kind"'],
      ['a: 1\n|', '. newKey (a)'],
      ['a: 1\n---\n|', '. newKey'],
      ['a: 1\n|---\nb: 2', '. none'],
    ],
  ],
  [
    'values',
    [
      ['kind: |', 'kind newValue'],
      ['kind:|', 'kind newValue'],
      ['kind: V|', 'kind value "V"'],
      ['x: "f|oo"', 'x value "foo"'],
      ['x: "f|', 'x value "f"'],
      ['x: 1 # fo|o', '. none'],
      ['metadata: |\n  name: x', 'metadata none'],
      ['metadata:\n  name: |\n  labels:\n    a: b', 'metadata.name newValue'],
    ],
  ],
  [
    'maps',
    [
      ['spec:\n  |', 'spec newKey'],
      ['spec:\n  |\n  hosts: x', 'spec newKey (hosts)'],
      ['spec:\n  gat|\n  hosts:\n  - a', 'spec newKey "gat" (hosts)'],
      ['spec:\r\n  gat|\r\n  hosts: a\r\n', 'spec newKey "gat" (hosts)'],
      ['a:\n  b: 1\n    |', 'a.b none'],
    ],
  ],
  [
    'lists',
    [
      ['spec:\n  hosts:\n  - |', 'spec.hosts.0 newItem'],
      ['spec:\n  hosts:\n  - a|b', 'spec.hosts.0 newItem "ab"'],
      ['spec:\n  hosts:\n  - a\n  |', 'spec newKey (hosts)'],
      ['spec:\n  hosts:\n    - a\n    |', 'spec.hosts.1 newItem'],
      ['spec:\n  http:\n  - name: x\n    |', 'spec.http.0 newKey (name)'],
      ['- a\n- b:\n    c: 1\n    d|: 2', '1.b.d key "d" (c)'],
      ['http:\n- route:\n  - destination:\n      ho|\n      port: 1\n  weight: 1\n- x', 'http.0.route.0.destination newKey "ho" (port)'],
    ],
  ],
  [
    'brackets',
    [
      ['a: {|}', 'a newKey'],
      ['a: {b: 1, |', 'a newKey (b)'],
      ['a: {b: |}', 'a.b newValue'],
      ['a: {b: c|, d: e}', 'a.b value "c"'],
      ['a: [x, |]', 'a.1 newItem'],
      ['a: [x, y|', 'a.1 newItem "y"'],
      ['{"a": {"b|": 1}}', 'a.b key "b"'],
      ['{"a": {"b": "|"}}', 'a.b value'],
    ],
  ],
  [
    'texts over lines',
    [
      ['a: >\n  foo\n  b|ar\n', 'a value ">\n  foo\n  bar"'],
      ['a: >\n  foo\n|', '. newKey (a)'],
      ['a: >\n  key: b\n  |\nb: 1', 'a value ">\n  key: b\n  "'],
    ],
  ],
];

describe('the place of a cursor', () => {
  for (const [title, list] of cases) {
    describe(title, () => {
      for (const [marked, expected] of list) it(JSON.stringify(marked), () => assert.equal(place(marked), expected));
    });
  }
});
