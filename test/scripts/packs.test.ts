// The generator of packs: what becomes of a CRD, of two channels, of a kind of Kubernetes' own, and of the numbers when facts change.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPack } from '../../scripts/packs/build.ts';
import { printPack } from '../../scripts/packs/layout.ts';
import { constraintsOf, newReport } from '../../scripts/packs/rules/read.ts';
import type { PackSource } from '../../scripts/packs/sources.ts';
import { printKinds } from '../../scripts/packs/types.ts';
import type { SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';

const crd = (fields: string) => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: lamps.example.org }
spec:
  group: example.org
  scope: Namespaced
  names: { kind: Lamp, plural: lamps, shortNames: [l] }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, description: a text of others, properties: { spec: { type: object, properties: { ${fields} } } } } }
`;

const source: PackSource = { adapter: 'x', name: 'x', project: 'Lamps', version: '1', typed: ['*'] };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function build(of: PackSource = source, earlier: readonly SchemaNode[] = []): SchemaPack {
  const report = newReport();
  const pack = buildPack(folder, of, (schema, where) => ({ schema, constraints: constraintsOf(schema, where, report) }), earlier);
  assert.ok(pack !== undefined);
  assert.deepEqual([...report.unknown], []);
  return pack;
}

/** The node at a path below the spec of the pack's first kind. */
function at(pack: SchemaPack, ...path: string[]): SchemaNode {
  let index = Object.values(pack.kinds[0]!.versions)[0]!.node;
  for (const step of ['spec', ...path]) index = step === '[]' ? pack.nodes[index]!.i! : pack.nodes[index]!.p![step]!;
  return pack.nodes[index]!;
}

describe('the generator of packs', () => {
  it('keeps facts and leaves texts and expressions behind', () => {
    write(
      'x/a.yaml',
      crd(
        "colour: { type: string, enum: [red, green], default: red, description: more }, watts: { type: integer, minimum: 1, x-kubernetes-validations: [{ rule: 'self <= 100', message: too bright }] }",
      ),
    );
    const pack = build();
    assert.deepEqual(pack.kinds[0], {
      group: 'example.org',
      kind: 'Lamp',
      plural: 'lamps',
      shortNames: ['l'],
      scope: 'Namespaced',
      versions: { v1: { node: 0, served: true, storage: true } },
    });
    assert.deepEqual(at(pack, 'colour'), { t: 'string', e: ['red', 'green'], d: 'red' });
    assert.deepEqual(at(pack, 'watts'), { t: 'integer', min: 1, c: [{ k: 'numberBounds', max: 100 }] });
    assert.doesNotMatch(printPack(pack), /a text of others|too bright|self/);
  });

  it('stores equal nodes once', () => {
    write(
      'x/a.yaml',
      crd('a: { type: object, properties: { b: { type: string } } }, c: { type: object, properties: { b: { type: string } } }'),
    );
    const spec = at(build());
    assert.equal(spec.p?.a, spec.p?.c);
  });

  it('a changed field changes its line and those above it, and no numbers of others', () => {
    write('x/a.yaml', crd('a: { type: string, maxLength: 5 }, b: { type: object, properties: { c: { type: integer } } }'));
    const before = build();
    write(
      'x/a.yaml',
      crd('a: { type: string, maxLength: 6 }, aa: { type: boolean }, b: { type: object, properties: { c: { type: integer } } }'),
    );
    const after = build(source, before.nodes);
    const lines = (pack: SchemaPack) =>
      new Set(
        printPack(pack)
          .split('\n')
          .map((line) => line.replace(/,$/, '')),
      );
    const kept = [...lines(before)].filter((line) => lines(after).has(line));
    assert.ok(
      kept.some((line) => line.includes('"c":')),
      'the object that did not change keeps its line',
    );
    assert.equal(at(after).p?.b, at(before).p?.b);
  });

  it('lays two channels over each other, with marks on what only one has', () => {
    const rules = (rule: string) =>
      `list: { type: array, items: { type: object, required: [name, port], properties: { name: { type: string }, port: { type: integer } } }, x-kubernetes-validations: [{ rule: "${rule}" }] }`;
    write('x/standard/a.yaml', crd(`kind: { type: string, enum: [A] }, ${rules('self.all(a, self.exists_one(b, a.name == b.name))')}`));
    write(
      'x/experimental/a.yaml',
      crd(
        `kind: { type: string, enum: [A, B] }, more: { type: string }, ${rules('self.all(a, self.exists_one(b, a.name == b.name && a.port == b.port))')}`,
      ),
    );
    const pack = build({ ...source, channels: ['standard', 'experimental'] });
    assert.deepEqual(at(pack, 'kind'), { t: 'string', che: ['B'], e: ['A', 'B'] });
    assert.deepEqual(at(pack, 'more'), { t: 'string', ch: 'experimental' });
    assert.deepEqual(at(pack, 'list').c, [
      { k: 'uniqueBy', keys: ['name'], ch: 'standard' },
      { k: 'uniqueBy', keys: ['name', 'port'] },
    ]);
  });

  it("reads kinds of Kubernetes' own as the API server behaves", () => {
    const ref = (name: string) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }], default: {} });
    write(
      'x/core-v1.json',
      JSON.stringify({
        schemas: {
          Box: {
            type: 'object',
            'x-kubernetes-group-version-kind': [{ group: '', kind: 'Box', version: 'v1' }],
            properties: { metadata: { type: 'object' }, spec: ref('Spec'), status: ref('State') },
          },
          BoxList: {
            type: 'object',
            'x-kubernetes-group-version-kind': [{ group: '', kind: 'BoxList', version: 'v1' }],
            properties: { items: { type: 'array' } },
          },
          Spec: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: 'string', default: '' },
              size: { oneOf: [{ type: 'string' }, { type: 'number' }] },
              env: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
              inner: ref('Spec'),
            },
          },
          State: { type: 'object', required: ['phase'], properties: { phase: { type: 'string' } } },
        },
      }),
    );
    const pack = build({ ...source, openApi: true });
    assert.deepEqual(
      pack.kinds.map((kind) => kind.kind),
      ['Box'],
    );
    assert.deepEqual(at(pack, 'name'), { t: 'string' });
    assert.deepEqual(at(pack, 'size'), { f: 'quantity' });
    assert.equal(at(pack, 'env').rep, true);
    assert.deepEqual(at(pack, 'inner').p?.inner, at(pack).p?.inner, 'a schema that contains itself ends');
    const root = pack.nodes[pack.kinds[0]!.versions.v1!.node]!;
    assert.equal(pack.nodes[root.p!.status!]!.r, undefined);
  });

  it('gives kinds their second form', () => {
    write('x/a.yaml', crd('a: { type: string }'));
    const pack = build({ ...source, universal: true });
    const form = pack.nodes[pack.kinds[0]!.versions.universal!.node]!;
    assert.deepEqual(form.r, ['type', 'name']);
    assert.equal(form.p!.spec, pack.nodes[pack.kinds[0]!.versions.v1!.node]!.p!.spec);
  });

  it('writes types that rules read', () => {
    write(
      'x/a.yaml',
      crd('a-b: { type: string, enum: [x, y] }, list: { type: array, items: { type: object, properties: { n: { type: integer } } } }'),
    );
    const text = printKinds(build(), ['*']);
    assert.match(text, /readonly 'example\.org\/Lamp': Lamp;/);
    assert.match(text, /readonly 'a-b'\?: 'x' \| 'y';/);
    assert.match(text, /readonly list\?: readonly LampList\[\];/);
  });
});
