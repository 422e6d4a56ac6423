// The language server over real stdio, around a small engine that finds "wrong" and fails on demand.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction } from 'vscode-languageserver/node';
import { folderWith, type TestFolder } from '../../../kit/folder.ts';
import { LspClient, type LspClientOptions, uriOf } from '../../../kit/lsp-client.ts';

const wrong = 'apiVersion: v1\nkind: wrong\n';
const right = 'apiVersion: v1\nkind: right\n';

describe('The language server', () => {
  let client: LspClient;
  let folder: TestFolder;
  const path = (file: string): string => join(folder.path, file);

  async function start(files: Readonly<Record<string, string>>, options: LspClientOptions = {}): Promise<void> {
    folder = folderWith(files);
    client = await LspClient.start({ entry: new URL('./small/server.ts', import.meta.url), folders: [folder.path], ...options });
  }

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const told = (method: string) => client.told.filter((message) => message.method === method);

  it('answers each version of an open document', async () => {
    await start({});
    await client.open(path('a.yaml'), wrong);
    const first = await client.answer(path('a.yaml'), 1);
    assert.deepEqual(
      first.diagnostics.map(({ range, message, code, codeDescription, source }) => ({ range, message, code, codeDescription, source })),
      [
        {
          range: { start: { line: 1, character: 6 }, end: { line: 1, character: 11 } },
          message: 'This is wrong.',
          code: 'test/wrong',
          codeDescription: { href: 'https://example.test/wrong' },
          source: 'meshwright',
        },
      ],
    );
    const version = await client.edit(path('a.yaml'), { line: 1, character: 6 }, { line: 1, character: 11 }, 'right');
    assert.deepEqual((await client.answer(path('a.yaml'), version)).diagnostics, []);
  });

  it('never shows what was true of an older text', async () => {
    await start({});
    const file = path('a.yaml');
    await client.open(file, `# slow\n${wrong}`);
    const last = await client.edit(file, { line: 2, character: 6 }, { line: 2, character: 11 }, 'right');
    await client.answer(file, last);
    const versions = client.published.filter(({ uri }) => uri === uriOf(file)).map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
    assert.deepEqual(client.lines(file), []);
  });

  it('reads the folder, and lines follow the files outside the editor', async () => {
    await start({ 'a.yaml': wrong, 'deep/b.yaml': wrong, 'deep/c.yaml': right, '.gitignore': 'out/\n', 'out/d.yaml': wrong });
    await client.until(() => client.lines(path('a.yaml')).length === 1 && client.lines(path('deep/b.yaml')).length === 1);
    assert.equal(client.lines(path('out/d.yaml')).length, 0);
    folder.write('deep/c.yaml', wrong);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path('deep/c.yaml')), type: 2 }],
    });
    await client.until(() => client.lines(path('deep/c.yaml')).length === 1);
    rmSync(path('deep'), { recursive: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path('deep')), type: 3 }] });
    await client.until(() => client.lines(path('deep/b.yaml')).length === 0 && client.lines(path('deep/c.yaml')).length === 0);
    assert.equal(client.lines(path('a.yaml')).length, 1);
  });

  it('removes the lines of a document that is closed and not on disk', async () => {
    await start({});
    await client.open(path('a.yaml'), wrong);
    await client.answer(path('a.yaml'), 1);
    await client.close(path('a.yaml'));
    await client.until(() => client.lines(path('a.yaml')).length === 0);
  });

  it('shows what is on disk when unsaved changes are closed', async () => {
    await start({ 'a.yaml': wrong });
    await client.until(() => client.lines(path('a.yaml')).length === 1);
    await client.open(path('a.yaml'), right);
    await client.until(() => client.lines(path('a.yaml')).length === 0);
    await client.close(path('a.yaml'));
    await client.until(() => client.lines(path('a.yaml')).length === 1);
  });

  it('removes the lines of a folder that leaves the workspace', async () => {
    await start({ 'a.yaml': wrong });
    await client.until(() => client.lines(path('a.yaml')).length === 1);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: uriOf(folder.path), name: 'gone' }] },
    });
    await client.until(() => client.lines(path('a.yaml')).length === 0);
  });

  it('shows the first findings of a file that is not open, and says how many it keeps', async () => {
    await start({ 'a.yaml': `apiVersion: v1\nkind: X\n${'wrong\n'.repeat(80)}` });
    await client.until(() => client.lines(path('a.yaml')).length === 51);
    assert.equal(client.lines(path('a.yaml')).at(-1)?.message, 'This file has 30 more findings. Open it to see all of them.');
    await client.open(path('a.yaml'), `apiVersion: v1\nkind: X\n${'wrong\n'.repeat(80)}`);
    await client.until(() => client.lines(path('a.yaml')).length === 80);
  });

  it('stops a question that nobody waits for any more', async () => {
    await start({});
    await client.open(path('a.yaml'), right);
    await client.answer(path('a.yaml'), 1);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/references',
      { ...client.at(path('a.yaml'), 0, 0), context: { includeDeclaration: true } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.deepEqual(await client.request('textDocument/documentSymbol', client.at(path('a.yaml'), 0, 0)), []);
  });

  it('offers fixes for the finding under the cursor, and all of a file at once', async () => {
    await start({});
    await client.open(path('a.yaml'), 'wrong\nwrong\n');
    const { diagnostics } = await client.answer(path('a.yaml'), 1);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(path('a.yaml')) },
      range: diagnostics[0]?.range,
      context: { diagnostics: [diagnostics[0]] },
    });
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred, diagnostics }) => [title, kind, isPreferred === true, diagnostics?.length ?? 0]),
      [
        ['Replace by "right"', 'quickfix', true, 1],
        ['Fix all 2 in this file', 'quickfix', false, 0],
      ],
    );
    const all = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(path('a.yaml')) },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.deepEqual(
      all.map(({ kind, edit }) => [kind, edit?.documentChanges?.length]),
      [['source.fixAll.meshwright', 1]],
    );
  });

  it('answers for a document in no folder', async () => {
    await start({}, { folders: [] });
    await client.open(path('a.yaml'), wrong);
    assert.equal((await client.answer(path('a.yaml'), 1)).diagnostics.length, 1);
  });

  describe('when the engine fails', () => {
    it('starts it again after a crash, tells once, and validates open and other files again', async () => {
      await start({ 'a.yaml': wrong }, { surroundings: { showsTrouble: true } });
      await client.until(() => client.lines(path('a.yaml')).length === 1);
      await client.open(path('b.yaml'), wrong);
      await client.answer(path('b.yaml'), 1);
      const version = await client.edit(path('b.yaml'), { line: 0, character: 0 }, { line: 0, character: 0 }, '# crash\n');
      await client.until(() => told('meshwright/trouble').length === 1);
      // The file that brings it down again is left out; mended, it is judged again.
      const mended = await client.edit(path('b.yaml'), { line: 0, character: 0 }, { line: 1, character: 0 }, '');
      await client.answer(path('b.yaml'), mended);
      assert.ok(version < mended);
      assert.equal(client.lines(path('b.yaml')).length, 1);
      assert.equal(client.lines(path('a.yaml')).length, 1);
      assert.equal(told('meshwright/trouble').length, 1);
    });

    it('switches off a rule that does not end, and goes on', async () => {
      await start({}, { surroundings: { showsTrouble: true } });
      await client.open(path('a.yaml'), `# loop\n${wrong}`);
      assert.equal((await client.answer(path('a.yaml'), 1)).diagnostics.length, 1);
      assert.deepEqual(
        told('meshwright/trouble').map(({ params }) => (params as { message: string }).message),
        ['The rule "test/endless" was switched off because it ran for more than 0.5 s on one resource. Everything else is still checked.'],
      );
    });

    it('stays off after too many crashes in a row, and still answers', async () => {
      await start({ 'a.yaml': 'kind: x\n# crash\n' }, { surroundings: { showsTrouble: true } });
      await client.until(() => told('meshwright/trouble').some(({ params }) => (params as { severity: string }).severity === 'error'));
      await assert.rejects(
        client.request('textDocument/documentSymbol', client.at(path('a.yaml'), 0, 0)).then(() => client.request('meshwright/known', {})),
        {
          code: -32801,
        },
      );
    });
  });
});
