// The server as users start it: the real engine with the bundled adapters, over stdio.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CompletionList, DocumentSymbol, Hover } from 'vscode-languageserver/node';
import type { KnownReport } from '../../../../server/protocol/engine.ts';
import { folderWith, type TestFolder } from '../../../kit/folder.ts';
import { LspClient } from '../../../kit/lsp-client.ts';

const service = `apiVersion: v1
kind: Service
metadata:
  name: cart
spec:
  prots: []
`;

describe('The language server with its engine', () => {
  let client: LspClient;
  let folder: TestFolder;
  let file: string;

  before(async () => {
    folder = folderWith({ 'other.yaml': service, 'compose.yaml': 'services:\n  web:\n    prots: []\n' });
    file = join(folder.path, 'cart.yaml');
    client = await LspClient.start({ folders: [folder.path] });
    await client.open(file, service);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    folder.remove();
  });

  it('judges open files and those on disk, and leaves the YAML of others alone', async () => {
    const { diagnostics } = await client.answer(file, 1);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start, range.end]),
      [['schema/unknown-field', { line: 5, character: 2 }, { line: 5, character: 7 }]],
    );
    await client.until(() => client.lines(join(folder.path, 'other.yaml')).length === 1);
    assert.equal(client.lines(join(folder.path, 'compose.yaml')).length, 0);
  });

  it('completes, tells and lists', async () => {
    const { items } = await client.request<CompletionList>('textDocument/completion', client.at(file, 5, 3));
    assert.ok(items.some(({ label }) => label === 'ports'));
    const hover = await client.request<Hover>('textDocument/hover', client.at(file, 1, 2));
    assert.match(JSON.stringify(hover.contents), /kind/);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', client.at(file, 0, 0));
    assert.match(symbols[0]?.name ?? '', /cart/);
  });

  it('says what is known', async () => {
    const [report] = await client.request<KnownReport[]>('meshwright/known', {});
    assert.equal(report?.resources, 2);
    assert.ok(report?.schemas.some(({ source }) => source.startsWith('Kubernetes')));
  });
});
