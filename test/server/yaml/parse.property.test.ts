// What must hold for any text: nothing throws, positions lie inside, both parsers agree, and reuse equals a fresh parse.

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseFast } from '../../../server/yaml/fast.ts';
import { parseFile, placeAt } from '../../../server/yaml/index.ts';
import { parseTolerant } from '../../../server/yaml/tolerant.ts';
import type { YamlFile, YamlNode } from '../../../server/yaml/tree.ts';

const MANIFESTS: readonly string[] = [
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: cart # the cart\n  labels: {app: cart, "tier": \'web\'}\nspec:\n  ports:\n  - name: http\n    port: 80\n    targetPort: 0x1F90\n  - {name: grpc, port: 90}\n  selector:\n    app: cart\n',
  'kind: ConfigMap\nmetadata:\n    name: c\ndata:\n    script: |\n        #!/bin/sh\n        echo "${HOME}" # no comment\n\n    text: >-\n        folded\n        text\n    empty:\n    quoted: "a\\tb\n      c"\n',
  'base: &base\n  a: 1\n  b: [yes, no, 1_000]\nuse:\n  <<: *base\n  b: *base\nlist:\n-\n- - x\n  - y\n- ? k\n  : v\n',
  '{"apiVersion": "v1", "items": [{"kind": "Pod", "spec": {"on": true, "n": 1e3}}]}\n',
  '# head\n%YAML 1.1\n---\na: 1\n...\n---\nb: ~\n--- # two\nc: !!str 5\n',
];

const PIECES: readonly string[] = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  ':',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '|\n',
  '>\n',
  '#',
  ' #',
  '&a ',
  '*a',
  '!!int ',
  '<<: *a',
  '{{ x }}',
  '${X}',
  'key: v\n',
  '\u0000',
  '\ud800',
  '\ufeff',
  'é',
  '? ',
  '%',
  '@',
  '`',
  '~',
  'null',
  '0777',
];

/** A manifest with some stretches replaced by pieces that matter to YAML. */
const mutated = fc
  .tuple(
    fc.constantFrom(...MANIFESTS),
    fc.array(fc.tuple(fc.nat(400), fc.nat(6), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }))), { maxLength: 5 }),
  )
  .map(([text, changes]) =>
    changes.reduce(
      (now, [at, length, piece]) => now.slice(0, at % (now.length + 1)) + piece + now.slice((at % (now.length + 1)) + length),
      text,
    ),
  );

function checkSpans(node: YamlNode, length: number, seen: Set<unknown> = new Set()): void {
  assert.ok(node.start >= 0 && node.start <= node.end && node.end <= length, `${node.kind} ${node.start}-${node.end} of ${length}`);
  if (node.kind === 'scalar' || seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'list') for (const item of node.items) checkSpans(item, length, seen);
  else {
    for (const entry of [...node.entries, ...node.repeated]) {
      assert.ok(
        entry.start >= 0 &&
          entry.end <= length &&
          entry.keySpan.start <= entry.keySpan.end &&
          entry.keySpan.end <= length &&
          entry.end >= entry.keySpan.end,
      );
      checkSpans(entry.value, length, seen);
    }
  }
}

function checkFile(file: YamlFile): void {
  let offset = 0;
  for (const part of file.parts) {
    assert.equal(part.offset, offset);
    offset += part.document.text.length;
    const length = part.document.text.length;
    for (const span of [...part.document.problems, ...part.document.comments])
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= length);
    if (part.document.root !== null) checkSpans(part.document.root, length);
    assert.notEqual(part.document.value, undefined);
  }
  if (file.parts.length > 0) assert.equal(offset, file.text.length);
}

/** Value and shape, without positions. */
function shape(node: YamlNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(shape);
  return node.entries.map((entry) => [entry.key, shape(entry.value), entry.merged]);
}

describe('any text', () => {
  it('is read without throwing, and positions lie inside it', () => {
    fc.assert(
      fc.property(
        fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 30 })),
        (text) => checkFile(parseFile(text)),
      ),
      { numRuns: 400 },
    );
  });

  it('has a place at every offset', () => {
    fc.assert(
      fc.property(mutated, fc.nat(500), (text, at) => {
        for (const { document } of parseFile(text).parts) {
          const { typed } = placeAt(document, at % (document.text.length + 1));
          assert.ok(typed.start >= 0 && typed.start <= typed.end && typed.end <= document.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same with what was known before as afresh', () => {
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 4 }), fc.array(mutated, { maxLength: 4 }), (before, after) => {
        const text = [...before.slice(0, 2), ...after].join('\n---\n');
        const again = parseFile(text, parseFile(before.join('\n---\n')));
        const fresh = parseFile(text);
        assert.deepEqual(
          again.parts.map((part) => [part.offset, part.line, part.document.value, part.document.problems, part.document.root]),
          fresh.parts.map((part) => [part.offset, part.line, part.document.value, part.document.problems, part.document.root]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('has one value where both parsers take it', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { document } of parseFile(text).parts) {
          // YAML leaves open what a byte order mark in the middle is.
          if (document.text.includes('\ufeff')) continue;
          const fast = parseFast(document.text);
          if (!('root' in fast) || fast.template || fast.problems.length > 0) continue;
          const tolerant = parseTolerant(document.text);
          if (tolerant === null || tolerant.problems.length > 0) continue;
          assert.deepEqual(shape(tolerant.root), shape(fast.root));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('texts out of measure', () => {
  const read = (text: string): YamlFile => {
    const file = parseFile(text);
    checkFile(file);
    return file;
  };

  it('says what is too deep', () => {
    assert.equal(read('['.repeat(5000)).parts[0]?.document.problems[0]?.code, 'too-deep');
    assert.equal(read(`a: ${'{a: '.repeat(500)}1${'}'.repeat(500)}`).parts[0]?.document.problems.length, 0);
  });

  it('says what aliases blow up', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
    );
    assert.ok(read(levels.join('\n')).parts[0]?.document.problems.some((problem) => problem.code === 'too-many-aliases'));
  });

  it('reads ten thousand documents', () => assert.equal(read('---\na: 1\n'.repeat(10_000)).parts.length, 10_000));

  it('leaves UTF-16 and binary files alone', () => {
    assert.deepEqual(
      read('a\u0000:\u0000 \u00001\u0000').problems.map((problem) => problem.code),
      ['encoding'],
    );
  });
});
