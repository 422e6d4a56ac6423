// Which files of a folder are read, and how their bytes become text.

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileLimit, rootOf, type ScanOptions, scanFolder } from '../../../server/platform/files.ts';
import { decodeText } from '../../../server/platform/text-decoding.ts';
import { Cancelled } from '../../../server/protocol/cancellation.ts';
import type { Failure } from '../../../server/protocol/failure.ts';
import { folderWith, type TestFolder } from '../../kit/folder.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n';

describe('scanning a folder', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  async function scan(files: Readonly<Record<string, string | Uint8Array>>, options: ScanOptions = {}): Promise<readonly string[]> {
    folder = folderWith(files);
    return names(folder.path, options);
  }

  async function names(path: string, options: ScanOptions = {}): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const slice of scanFolder(path, options)) found.push(...slice.map(({ file }) => file));
    return found;
  }

  it('finds YAML and JSON of Kubernetes objects, and leaves other YAML alone', async () => {
    assert.deepEqual(
      await scan({
        'a.yaml': pod,
        'b.yml': pod,
        'c.json': '{"apiVersion": "v1", "kind": "Pod"}',
        'compose.yaml': 'services:\n  web:\n    image: nginx\n',
        'package.json': '{"name": "x"}',
        'notes.txt': pod,
        'deep/er/d.yaml': pod,
      }),
      ['a.yaml', 'b.yml', 'c.json', 'deep/er/d.yaml'],
    );
  });

  it('hands over what says how files belong together', async () => {
    assert.deepEqual(
      await scan({
        'meshwright.yaml': '',
        'k/kustomization.yaml': 'resources: []\n',
        'k/patch.yaml': '- op: remove\n  path: /spec\n',
        'chart/Chart.yaml': 'name: shop\n',
        'chart/values.yaml': 'replicas: 1\n',
        'chart/production.yaml': 'replicas: 3\n',
        'chart/values.schema.json': '{}',
        'mesh.yaml': 'type: Mesh\nname: default\n',
      }),
      [
        'mesh.yaml',
        'meshwright.yaml',
        'chart/Chart.yaml',
        'chart/production.yaml',
        'chart/values.schema.json',
        'chart/values.yaml',
        'k/kustomization.yaml',
        'k/patch.yaml',
      ],
    );
  });

  it('leaves out what git ignores: nested files, negations, folders, info/exclude', async () => {
    assert.deepEqual(
      await scan({
        '.git/info/exclude': 'private.yaml\n',
        '.git/config.yaml': pod,
        '.gitignore': 'build/\n*.gen.yaml\n!keep.gen.yaml\n',
        'a.gen.yaml': pod,
        'keep.gen.yaml': pod,
        'build/b.yaml': pod,
        'private.yaml': pod,
        'node_modules/x/c.yaml': pod,
        'team/.gitignore': '/local.yaml\n!b.gen.yaml\n',
        'team/local.yaml': pod,
        'team/b.gen.yaml': pod,
        'team/sub/local.yaml': pod,
      }),
      ['keep.gen.yaml', 'team/b.gen.yaml', 'team/sub/local.yaml'],
    );
  });

  it('honours the .gitignore files above a root inside a repository', async () => {
    folder = folderWith({
      '.gitignore': '/apps/out/\n*.tmp.yaml\n',
      '.git/HEAD': '',
      'apps/out/a.yaml': pod,
      'apps/b.tmp.yaml': pod,
      'apps/c.yaml': pod,
    });
    assert.deepEqual(await names(join(folder.path, 'apps')), ['c.yaml']);
  });

  it('reads ignored files that somebody named', async () => {
    folder = folderWith({ '.git/HEAD': '', '.gitignore': 'out/\n', 'out/a.yaml': pod, 'out/deep/b.yaml': pod, 'c.yaml': pod });
    assert.deepEqual(await names(folder.path, { named: [join(folder.path, 'out')] }), ['c.yaml', 'out/a.yaml', 'out/deep/b.yaml']);
    assert.deepEqual(await names(folder.path, { named: [join(folder.path, 'out/deep/b.yaml')] }), ['c.yaml', 'out/deep/b.yaml']);
  });

  it('leaves out what the editor excludes', async () => {
    assert.deepEqual(
      await scan({ 'a.yaml': pod, 'old/b.yaml': pod, 'x/old/c.yaml': pod, 'x/d.yaml': pod }, { exclude: ['**/old', 'a.yaml'] }),
      ['x/d.yaml'],
    );
  });

  it('ends where links go in circles, and reads a linked folder outside once', async () => {
    const outside = folderWith({ 'shared.yaml': pod });
    folder = folderWith({ 'a.yaml': pod });
    mkdirSync(join(folder.path, 'sub'));
    symlinkSync(folder.path, join(folder.path, 'sub', 'circle'));
    symlinkSync(outside.path, join(folder.path, 'sub', 'one'));
    symlinkSync(outside.path, join(folder.path, 'sub', 'two'));
    symlinkSync('nowhere', join(folder.path, 'sub', 'dangling.yaml'));
    assert.deepEqual(await names(folder.path), ['a.yaml', 'sub/one/shared.yaml']);
    outside.remove();
  });

  it('tells what it could not read, and goes on', async () => {
    folder = folderWith({ 'a.yaml': pod, 'b.yaml': pod });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'a.yaml'), 0);
    const failures: Failure[] = [];
    // Root may read anything, so it steps down for a moment.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65534);
    const found = await names(folder.path, { failed: (failure) => failures.push(failure) }).finally(() => root && process.seteuid?.(0));
    assert.deepEqual(found, ['b.yaml']);
    assert.deepEqual(failures, [{ kind: 'unreadable', path: join(folder.path, 'a.yaml'), reason: 'permission denied' }]);
  });

  it('leaves giants unread, and says so where they may be ours', async () => {
    folder = folderWith({ 'a.yaml': pod, 'data.yaml': 'rows:\n', 'b.yaml': pod });
    truncateSync(join(folder.path, 'a.yaml'), fileLimit + 1);
    truncateSync(join(folder.path, 'data.yaml'), fileLimit + 1);
    const failures: Failure[] = [];
    assert.deepEqual(await names(folder.path, { failed: (failure) => failures.push(failure) }), ['b.yaml']);
    assert.deepEqual(failures, [{ kind: 'too-large', path: join(folder.path, 'a.yaml'), bytes: fileLimit + 1, limit: fileLimit }]);
  });

  it('stops when it is cancelled', async () => {
    folder = folderWith({ 'a.yaml': pod });
    await assert.rejects(names(folder.path, { cancellation: { aborted: true } }), Cancelled);
  });

  it('keeps binary data away', async () => {
    assert.deepEqual(await scan({ 'a.yaml': new Uint8Array([0, 1, 2, 0, 0, 5]), 'b.yaml': pod }), ['b.yaml']);
  });
});

describe('decoding bytes', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

  it('reads UTF-8 and drops its byte order mark', () => {
    assert.equal(decodeText(bytes('käse', 'utf8')), 'käse');
    assert.equal(decodeText(bytes('\ufeffa: 1', 'utf8')), 'a: 1');
  });

  it('reads UTF-16 with and without a byte order mark', () => {
    assert.equal(decodeText(bytes('\ufeffa: 1\n', 'utf16le')), 'a: 1\n');
    assert.equal(decodeText(bytes('a: 1\n', 'utf16le')), 'a: 1\n');
    assert.equal(decodeText(bytes('\ufeffa: 1\n', 'utf16le').map((_, index, all) => all[index ^ 1] ?? 0)), 'a: 1\n');
  });

  it('replaces what is no text', () => {
    assert.equal(decodeText(new Uint8Array([0x61, 0xff, 0x62])), 'a\ufffdb');
    assert.equal(decodeText(new Uint8Array([0, 1, 2])), null);
    assert.equal(decodeText(new Uint8Array()), '');
  });
});

describe('the root of a folder', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('is the nearest folder upwards with settings, else the git root, else what the caller says', () => {
    folder = folderWith({ '.git/HEAD': '', 'a/meshwright.yaml': '', 'a/b/c.yaml': '', 'd/e.yaml': '' });
    assert.equal(rootOf(join(folder.path, 'a/b'), null), join(folder.path, 'a'));
    assert.equal(rootOf(join(folder.path, 'd'), null), folder.path);
  });

  it('finds the git root of a worktree', () => {
    folder = folderWith({
      'main/.git/worktrees/w/commondir': '../..\n',
      'main/.git/info/exclude': '',
      'work/.git': 'gitdir: ../main/.git/worktrees/w\n',
      'work/x/a.yaml': '',
    });
    assert.equal(rootOf(join(folder.path, 'work/x'), null), join(folder.path, 'work'));
  });
});
