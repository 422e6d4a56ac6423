// The structural walker: one small object per sentence, with the places and words of what is wrong.

import assert from 'node:assert/strict';
import type { SchemaNode, SchemaPack } from '../../../server/protocol/schema.ts';
import { type Catalog, dotted, type JudgeOptions, judgeObject, type StructuralJudgement } from '../../../server/schema/index.ts';
import { parseFile } from '../../../server/yaml/index.ts';
import { bundled } from '../../kit/packs.ts';

/** A kind `Thing` whose spec is the first node. */
function thing(spec: SchemaNode, ...more: readonly SchemaNode[]): Catalog {
  const pack: SchemaPack = {
    format: 1,
    source: { project: 'Things', version: '1' },
    kinds: [
      {
        group: 'example.org',
        kind: 'Thing',
        plural: 'things',
        scope: 'Namespaced',
        versions: { v1: { node: 1 + more.length, served: true } },
      },
    ],
    nodes: [spec, ...more, { t: 'object', p: { spec: 0 } }],
  };
  return bundled.add(pack, 'test');
}

function judge(text: string, catalog: Catalog, options: JudgeOptions = {}): StructuralJudgement {
  const document = parseFile(text).parts[0]?.document;
  const root = document?.root;
  if (document === undefined || root?.kind !== 'map') throw new Error('not an object');
  const kind = /^kind: (\S+)/m.exec(text)?.[1] ?? 'Thing';
  const [group, version] = (/^apiVersion: (\S+)/m.exec(text)?.[1] ?? 'example.org/v1').split('/');
  return judgeObject(root, version === undefined ? '' : (group ?? ''), version ?? group ?? '', kind, catalog, {
    text: document.text,
    ...options,
  });
}

/** What is said of a Thing's spec: `rule path: message`. */
function said(spec: string, catalog: Catalog, options: JudgeOptions = {}): readonly string[] {
  const indented = spec.replace(/^/gm, '  ');
  const found = judge(`apiVersion: example.org/v1\nkind: Thing\nspec:\n${indented}\n`, catalog, options);
  return found.violations.map((each) => `${each.rule.slice(7)} ${dotted(each.path)}: ${each.message}`);
}

const text: SchemaNode = { t: 'string' };

describe('the structural walker', () => {
  it('knows the fields of a kind and what was meant by another', () => {
    const catalog = thing({ t: 'object', p: { hosts: 1, match: 2 } }, text, { t: 'object', p: { port: 1 } });
    assert.deepEqual(said('hots: a', catalog), ['unknown-field spec.hots: "hots" is not a field of spec. Did you mean "hosts"?']);
    assert.deepEqual(said('port: a', catalog), [
      'unknown-field spec.port: "port" is not a field of spec. It belongs into "match", one level deeper.',
    ]);
    assert.deepEqual(said('match:\n  hosts: a', catalog), [
      'unknown-field spec.match.hosts: "hosts" is not a field of spec.match. It is a field of a level further out; check the indentation.',
    ]);
    assert.deepEqual(said('hosts: a', catalog), []);
  });

  it('leaves free maps and preserved fields alone', () => {
    assert.deepEqual(said('any: 1\nother: [x]', thing({ t: 'object', u: true })), []);
    assert.deepEqual(said('a: x\nb: 1', thing({ t: 'object', ap: 1 }, text)), [
      'wrong-type spec.b: "b" needs text; 1 is a number, so quote it.',
    ]);
  });

  it('says how YAML reads a word where text is needed', () => {
    const catalog = thing({ t: 'object', p: { a: 1 } }, text);
    assert.deepEqual(said('a: yes', catalog), ['wrong-type spec.a: "a" needs text; YAML reads yes as true, so quote it.']);
    assert.deepEqual(said('a: "yes"', catalog), []);
    assert.deepEqual(said('on: x', thing({ t: 'object', p: { on: 1 } }, text)), [
      'unknown-field spec.true: "true" is not a field of spec. YAML reads on as true; quote the key.',
    ]);
    const fixes = judge('apiVersion: example.org/v1\nkind: Thing\nspec: {a: on}\n', catalog).violations[0]?.fixes;
    assert.deepEqual(fixes, [{ title: 'Quote it: "on"', do: 'replace', path: ['spec', 'a'], with: 'on', preferred: true }]);
  });

  it('takes whole numbers as such, and no quoted ones', () => {
    const catalog = thing({ t: 'object', p: { count: 1 } }, { t: 'integer', f: 'int32', min: 1 });
    assert.deepEqual(said('count: 5', catalog), []);
    assert.deepEqual(said('count: 1.0', catalog), []);
    assert.deepEqual(said('count: "5"', catalog), ['wrong-type spec.count: "count" needs a whole number; in quotes 5 is text.']);
    assert.deepEqual(said('count: 1.5', catalog), ['wrong-type spec.count: "count" needs a whole number; 1.5 is a number.']);
    assert.deepEqual(said('count: 0', catalog), ['bound spec.count: "count" must be at least 1; here it is 0.']);
    assert.deepEqual(said('count: 3000000000', catalog), ['bound spec.count: 3000000000 does not fit into 32 bits.']);
  });

  it('says that a list is needed, with the way to one', () => {
    const catalog = thing(
      { t: 'object', p: { routes: 1, hosts: 3 } },
      { t: 'array', i: 2 },
      { t: 'object', p: { host: 4 } },
      { t: 'array', i: 4 },
      text,
    );
    assert.deepEqual(said('routes:\n  host: a', catalog), [
      'wrong-type spec.routes: "routes" needs a list; put "- " before the first field.',
    ]);
    assert.deepEqual(said('hosts: a', catalog), ['wrong-type spec.hosts: "hosts" needs a list; put "- " before the value.']);
  });

  it('counts an empty value as absent', () => {
    const catalog = thing({ t: 'object', p: { a: 1, b: 1 }, r: ['a'] }, text);
    assert.deepEqual(said('a:\nb:', catalog), ['required spec: "spec" needs "a".']);
    assert.deepEqual(said('a: null', thing({ t: 'object', p: { a: 1 }, r: ['a'] }, { t: 'string', n: true })), []);
    assert.deepEqual(said('b: x', thing({ t: 'object', p: { a: 1, b: 1 }, r: ['a'] }, { t: 'string', d: 'x' })), []);
  });

  it('refuses an empty item of a list', () => {
    assert.deepEqual(said('a: [x, null]', thing({ t: 'object', p: { a: 1 } }, { t: 'array', i: 2 }, text)), [
      'null spec.a[1]: This item is empty; text is needed.',
    ]);
  });

  it('lists what an enumeration takes', () => {
    const catalog = thing({ t: 'object', p: { mode: 1 } }, { t: 'string', e: ['STRICT', 'PERMISSIVE'] });
    assert.deepEqual(said('mode: strict', catalog), ['enum spec.mode: "strict" is not allowed for "mode"; it takes STRICT or PERMISSIVE.']);
  });

  it('reads patterns as RE2 and lengths as characters', () => {
    const catalog = thing({ t: 'object', p: { a: 1 } }, { t: 'string', pat: '(?i)^x+\\z', maxL: 3 });
    assert.deepEqual(said('a: XXX', catalog), []);
    assert.equal(said('a: y', catalog).length, 1);
    assert.deepEqual(said('a: 😀😀😀', thing({ t: 'object', p: { a: 1 } }, { t: 'string', maxL: 3 })), []);
  });

  it('tells items apart by their keys, an absent one by its default', () => {
    const catalog = thing(
      { t: 'object', p: { ports: 1 } },
      { t: 'array', i: 2, lt: 'map', lk: ['port', 'protocol'] },
      { t: 'object', p: { port: 3, protocol: 4 } },
      { t: 'integer' },
      { t: 'string', d: 'TCP' },
    );
    assert.deepEqual(said('ports:\n- port: 80\n- port: 80\n  protocol: TCP', catalog), [
      'duplicate-item spec.ports[1]: "ports" already has an item with port 80 and protocol "TCP".',
    ]);
    assert.deepEqual(said('ports:\n- port: 80\n- port: 80\n  protocol: UDP', catalog), []);
  });

  it('judges combinations after defaults', () => {
    const catalog = thing({ t: 'object', p: { a: 1, b: 1 }, one: [2, 3] }, text, { r: ['a'] }, { r: ['b'] });
    assert.deepEqual(said('a: x\nb: x', catalog), ['constraint spec.b: Only one of a and b may be set; here are a and b.']);
    assert.deepEqual(said('{}', catalog), ['required spec: One of a and b is needed in "spec".']);
    assert.deepEqual(said('a: x', catalog), []);
  });

  it('never judges what the text does not show', () => {
    const catalog = thing({ t: 'object', p: { count: 1, mode: 2 } }, { t: 'integer', max: 3 }, { t: 'string', e: ['A'] });
    assert.deepEqual(said('count: ${PORT}\nmode: ${MODE}', catalog), []);
  });

  it('asks a patch for nothing that may stand elsewhere', () => {
    const catalog = thing({ t: 'object', p: { a: 1, b: 1 }, r: ['a'] }, text);
    assert.deepEqual(said('$patch: replace\nb: x', catalog, { fragment: true }), []);
    assert.equal(said('$patch: replace\nb: x\nc: y', catalog, { fragment: true }).length, 1);
  });

  it('speaks of channels only where they matter', () => {
    const catalog = thing({ t: 'object', p: { a: 1 } }, { t: 'string', ch: 'experimental' });
    assert.deepEqual(said('a: x', catalog), ['experimental-field spec.a: "a" is in the experimental channel only.']);
    assert.deepEqual(said('a: x', catalog, { channel: 'experimental' }), []);
    assert.match(said('a: x', catalog, { channel: 'standard' })[0] ?? '', /^unknown-field/);
  });

  it('checks the metadata of every kind', () => {
    const found = judge('apiVersion: example.org/v1\nkind: Thing\nmetadata:\n  nam: a\n  labels: {a: 1}\n', thing({ t: 'object' }));
    assert.deepEqual(
      found.violations.map((each) => dotted(each.path)),
      ['metadata.nam', 'metadata.labels.a'],
    );
  });

  it('names the versions of a kind', () => {
    const found = judge('apiVersion: example.org/v2\nkind: Thing\n', thing({ t: 'object' }));
    assert.deepEqual(
      found.violations.map((each) => each.message),
      ['Thing has no version v2; it has example.org/v1.'],
    );
    assert.equal(judge('apiVersion: example.net/v1\nkind: Thing\n', thing({ t: 'object' })).known, false);
  });

  it('takes what Go takes in native kinds', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  creationTimestamp: null\nspec:\n  containers:\n  - name: a\n    resources:\n      limits: {cpu: 1, memory: 1Gi}\n    env:\n    - {name: A, value: b}\n    - {name: A, value: c}\nstatus: {}\n';
    assert.deepEqual(judge(pod, bundled).violations, []);
  });

  it('gives rules only what is sound, with lists as long as they were', () => {
    const catalog = thing({ t: 'object', p: { a: 1, routes: 2 } }, { t: 'integer' }, { t: 'array', i: 3 }, { t: 'object', p: { port: 1 } });
    const found = judge('apiVersion: example.org/v1\nkind: Thing\nspec:\n  a: x\n  routes: [5, {port: 1}, {port: y}]\n', catalog);
    assert.deepEqual(found.value['spec'], { routes: [{}, { port: 1 }, {}] });
  });
});
