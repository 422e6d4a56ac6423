// Adapters come from folders; a broken one is switched off with its reason, and the others go on.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundledAdapters, loadAdapters, type Origin } from '../../../server/platform/adapters.ts';
import { causeOf } from '../../../server/protocol/failure.ts';
import { folderWith, type TestFolder } from '../../kit/folder.ts';

const manifest = { id: 'house', title: 'House rules', version: '1.0.0', engines: { meshwright: '1' } };
const rule = (id: string): string =>
  `{ id: '${id}', consequence: 'style', on: 'core/Pod', reads: [], docs: { why: 'w', fix: 'f' }, message: 'm', *check() {} }`;

describe('loading adapters', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  async function load(
    files: Readonly<Record<string, unknown>>,
    origin: Origin = 'user',
  ): Promise<{ readonly ids: readonly string[]; readonly causes: readonly string[] }> {
    folder = folderWith(
      Object.fromEntries(
        Object.entries(files).map(([file, content]) => [file, typeof content === 'string' ? content : JSON.stringify(content)]),
      ),
    );
    const found = await loadAdapters([{ path: folder.path, origin }]);
    return { ids: found.adapters.map((adapter) => adapter.manifest.id), causes: found.failures.map(causeOf) };
  }

  it('loads code, and data files only when they are asked for', async () => {
    folder = folderWith({
      'house/adapter.json': JSON.stringify({
        ...manifest,
        entry: 'index.ts',
        schemas: [{ file: 'pack.json', groups: ['example.com'] }],
        fields: 'fields.json',
      }),
      'house/index.ts': `const rules: unknown[] = [${rule('house/one')}];\nexport default { rules };\n`,
      'house/pack.json': JSON.stringify({ format: 1, source: { project: 'Example', version: '1' }, kinds: [], nodes: [] }),
      'house/fields.json': '{ broken',
    });
    const found = await loadAdapters([{ path: folder.path, origin: 'user' }]);
    const [house] = found.adapters;
    assert.deepEqual(
      house?.adapter.rules?.map(({ id }) => id),
      ['house/one'],
    );
    assert.equal(house.pack('pack.json').source.project, 'Example');
    assert.equal(house.pack('pack.json'), house.pack('pack.json'));
    assert.deepEqual(found.failures, []);
    assert.deepEqual(house.meanings(), {});
    assert.match(causeOf(found.failures[0] ?? { kind: 'engine-stopped', reason: '' }), /"house".*"fields.json" cannot be read/);
  });

  it('takes the .js that a build leaves where the manifest says .ts', async () => {
    const { ids, causes } = await load({
      'house/adapter.json': { ...manifest, entry: 'index.ts' },
      'house/index.js': 'export default {};',
    });
    assert.deepEqual([ids, causes], [['house'], []]);
  });

  const broken: Readonly<Record<string, readonly [files: Readonly<Record<string, unknown>>, reason: RegExp]>> = {
    'a manifest that is no JSON': [{ 'house/adapter.json': '{' }, /"house".*adapter\.json cannot be read/],
    'an unknown property': [{ 'house/adapter.json': { ...manifest, shemas: [] } }, /shemas/],
    'a missing title': [{ 'house/adapter.json': { ...manifest, title: undefined } }, /title/],
    'another version of the contract': [
      { 'house/adapter.json': { ...manifest, engines: { meshwright: '7' } } },
      /version 7 .* speaks version 1/,
    ],
    'an entry that is missing': [{ 'house/adapter.json': { ...manifest, entry: 'index.js' } }, /"index\.js" is missing/],
    'an entry outside of the folder': [{ 'house/adapter.json': { ...manifest, entry: '../evil.js' }, 'evil.js': '' }, /lies outside/],
    'an entry that throws': [
      { 'house/adapter.json': { ...manifest, entry: 'index.js' }, 'house/index.js': 'throw new Error("boom")' },
      /cannot be loaded: boom/,
    ],
    'an entry without a default export': [
      { 'house/adapter.json': { ...manifest, entry: 'index.js' }, 'house/index.js': 'export const a = 1' },
      /no default export/,
    ],
    'a rule of another name': [
      { 'house/adapter.json': { ...manifest, entry: 'index.js' }, 'house/index.js': `export default { rules: [${rule('other/one')}] }` },
      /"other\/one" is not named "house\/…"/,
    ],
    'a rule without a check': [
      { 'house/adapter.json': { ...manifest, entry: 'index.js' }, 'house/index.js': 'export default { rules: [{ id: "house/a" }] }' },
      /"house\/a" is not one made with rule\(\)/,
    ],
  };
  for (const [name, [files, reason]] of Object.entries(broken)) {
    it(`switches off ${name}, and loads its neighbour`, async () => {
      const { ids, causes } = await load({ ...files, 'neighbour/adapter.json': { ...manifest, id: 'neighbour' } });
      assert.deepEqual(ids, ['neighbour']);
      assert.match(causes.join('\n'), reason);
      assert.equal(causes.length, 1);
    });
  }

  it('switches off an adapter whose data is a link out of its folder', async () => {
    folder = folderWith({ 'secret.json': '{}', 'house/adapter.json': JSON.stringify({ ...manifest, fields: 'fields.json' }) });
    symlinkSync(join(folder.path, 'secret.json'), join(folder.path, 'house', 'fields.json'));
    const found = await loadAdapters([{ path: folder.path, origin: 'user' }]);
    assert.deepEqual(found.adapters, []);
    assert.match(found.failures.map(causeOf).join(), /leads outside/);
  });

  it('lets the nearer of two adapters of one id win, and names both', async () => {
    folder = folderWith({
      'far/house/adapter.json': JSON.stringify(manifest),
      'near/house/adapter.json': JSON.stringify({ ...manifest, version: '2.0.0' }),
    });
    const found = await loadAdapters([
      { path: join(folder.path, 'far'), origin: 'bundled' },
      { path: join(folder.path, 'near'), origin: 'user' },
    ]);
    assert.deepEqual(
      found.adapters.map((adapter) => [adapter.manifest.version, adapter.origin]),
      [['2.0.0', 'user']],
    );
    const cause = found.failures.map(causeOf).join();
    assert.ok(cause.includes(join(folder.path, 'far', 'house')) && cause.includes(join(folder.path, 'near', 'house')));
  });

  it('says so when settings name a folder that is not there', async () => {
    folder = folderWith({});
    const found = await loadAdapters([
      { path: join(folder.path, 'gone'), origin: 'settings' },
      { path: join(folder.path, 'also-gone'), origin: 'user' },
    ]);
    assert.deepEqual(found.failures.map(causeOf), [`There is no file or folder "${join(folder.path, 'gone')}".`]);
  });
});

describe('the bundled adapters', () => {
  it('have sound manifests and load by the door that is for strangers', async () => {
    const { path } = bundledAdapters(new URL('../../../server/cli.ts', import.meta.url).href);
    const found = await loadAdapters([{ path, origin: 'user' }]);
    assert.deepEqual(found.failures.map(causeOf), []);
    assert.ok(found.adapters.length > 0);
    for (const adapter of found.adapters) {
      for (const { file } of adapter.manifest.schemas ?? []) assert.equal(adapter.pack(file).format, 1, `${adapter.manifest.id} ${file}`);
      adapter.meanings();
      adapter.snippets();
    }
    assert.deepEqual(found.failures.map(causeOf), []);
  });
});
