// Meshwright inside VS Code's real extension host, through VS Code's own API.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { picture, press } from '../../kit/mail.ts';

const workspace = process.env.MESHWRIGHT_TEST_WORKSPACE ?? '';
const tests = join(workspace, 'editor-tests');

const broken = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: cart
  namespace: shop
spec:
  hosts: [cart]
  gatways: [mesh]
  http:
    - timeout: 5
      route:
        - destination:
            host: cart
            port:
              number: http
          weight: 100
`;

const clean = `apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
  labels:
    app: cart
spec:
  selector:
    app: cart
  ports:
    - name: http
      port: 80
      targetPort: 8080
`;

const compose = `services:
  web:
    image: nginx
    ports: ["80:80"]
`;

interface Api {
  serverPid(): number | null;
  readonly ready: Promise<void>;
}

function file(name: string, text: string): vscode.Uri {
  const path = join(tests, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return vscode.Uri.file(path);
}

/** Asks again until the answer satisfies; fails with the last answer. */
async function until<Answer>(what: string, ask: () => Answer | Thenable<Answer>, good: (answer: Answer) => boolean): Promise<Answer> {
  let last: Answer | undefined;
  for (let tries = 0; tries < 200; tries++) {
    last = await ask();
    if (good(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: ${JSON.stringify(last)}`);
}

const ours = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'meshwright');

function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `"${text}" is in the document`);
  return document.positionAt(offset);
}

describe('Meshwright in VS Code', () => {
  let api: Api;
  let brokenUri: vscode.Uri;
  let cleanUri: vscode.Uri;

  before(async () => {
    const extension = vscode.extensions.getExtension<Api>('meshwright.meshwright');
    assert.ok(extension, 'the extension is there');
    brokenUri = file('broken.yaml', broken);
    cleanUri = file('clean.yaml', clean);
    api = await extension.activate();
    await api.ready;
  });

  const open = async (uri: vscode.Uri): Promise<vscode.TextEditor> =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));

  async function brokenAgain(): Promise<vscode.TextEditor> {
    const editor = await open(brokenUri);
    const whole = new vscode.Range(new vscode.Position(0, 0), editor.document.positionAt(editor.document.getText().length));
    await editor.edit((edit) => edit.replace(whole, broken));
    await until(
      'findings',
      () => ours(brokenUri),
      (found) => found.length > 0,
    );
    return editor;
  }

  it('underlines the unknown field while it is typed, with a link to its rule', async () => {
    const { document } = await brokenAgain();
    const found = await until(
      'findings',
      () => ours(brokenUri),
      (all) => all.some(({ range }) => document.getText(range) === 'gatways'),
    );
    const unknown = found.find(({ range }) => document.getText(range) === 'gatways');
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(unknown?.message ?? '', /gateways/);
    assert.equal(typeof unknown?.code, 'object');
  });

  it('says nothing about a sound file or about YAML of others', async () => {
    await open(cleanUri);
    const composeUri = file('compose.yaml', compose);
    await open(composeUri);
    await brokenAgain();
    assert.deepEqual(ours(cleanUri), []);
    assert.deepEqual(ours(composeUri), []);
  });

  it('completes fields that the place may have', async () => {
    const { document } = await brokenAgain();
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      brokenUri,
      placeOf(document, '  http:').translate(0, 2),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('exportTo'), labels.join(' '));
  });

  it('tells about the field under the pointer', async () => {
    const { document } = await brokenAgain();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      brokenUri,
      placeOf(document, 'timeout:').translate(0, 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
    assert.match(text, /timeout/);
  });

  it('renames the unknown field by a quick fix', async () => {
    const { document } = await brokenAgain();
    const range = ours(brokenUri).find((diagnostic) => document.getText(diagnostic.range) === 'gatways')?.range;
    assert.ok(range);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      brokenUri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /\n {2}gateways: \[mesh\]\n/);
    await until(
      'the finding goes',
      () => ours(brokenUri),
      (found) => !found.some(({ message }) => message.includes('gatways')),
    );
  });

  it('lists resources as symbols, of the document and of the workspace', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', cleanUri);
    assert.ok(
      symbols.some(({ name }) => name.includes('cart')),
      JSON.stringify(symbols.map(({ name }) => name)),
    );
    const all = await until(
      'workspace symbols',
      () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'cart'),
      (found) => found.some(({ location }) => location.uri.fsPath === cleanUri.fsPath),
    );
    assert.ok(all.length > 0);
  });

  describe('its commands', () => {
    it('are all there', async () => {
      const known = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('meshwright.'));
      for (const name of ['validateWorkspace', 'showRule', 'restartServer', 'showLog', 'openFieldReference', 'newResource', 'whatIsKnown'])
        assert.ok(known.includes(`meshwright.${name}`), name);
    });

    it('validate the workspace', async () => {
      await brokenAgain();
      const { files, error } = (await vscode.commands.executeCommand('meshwright.validateWorkspace')) as { files: number; error: number };
      assert.ok(files >= 2, `${files} files`);
      assert.ok(error >= 1, `${error} errors`);
    });

    it('report what is known in a document that cannot be changed', async () => {
      const report = (await vscode.commands.executeCommand('meshwright.whatIsKnown')) as string;
      assert.match(report, /^# What is known/);
      assert.match(report, /\d+ resource/);
      assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'meshwright');
      await picture('what-is-known');
    });

    it('start a resource from a template', async () => {
      const created = vscode.commands.executeCommand('meshwright.newResource');
      await new Promise((resolve) => setTimeout(resolve, 800));
      await picture('new-resource');
      await press('Enter');
      await created;
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.languageId, 'yaml');
      assert.match(document?.getText() ?? '', /^apiVersion: /m);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('show the page of a rule', async () => {
      await brokenAgain();
      const code = ours(brokenUri)[0]?.code;
      assert.ok(typeof code === 'object');
      await vscode.commands.executeCommand('meshwright.showRule', String(code.value));
      await new Promise((resolve) => setTimeout(resolve, 800));
      await picture('rule');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('restart the server, and the findings come back', async () => {
      const before = api.serverPid();
      await vscode.commands.executeCommand('meshwright.restartServer');
      assert.notEqual(api.serverPid(), before);
      await brokenAgain();
    });
  });

  it('starts a server that died again, and validates open files again', async () => {
    await brokenAgain();
    const before = api.serverPid();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await until(
      'another server',
      () => api.serverPid(),
      (pid) => pid !== null && pid !== before,
    );
    await until(
      'findings',
      () => ours(brokenUri),
      (found) => found.length > 0,
    );
    await picture('after-a-crash');
  });

  it('is photographed', async () => {
    const workbench = vscode.workspace.getConfiguration('workbench');
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
    await vscode.commands.executeCommand('notifications.clearAll');
    const editor = await brokenAgain();
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    for (const [name, theme] of [
      ['dark', 'Default Dark Modern'],
      ['light', 'Default Light Modern'],
      ['high-contrast', 'Default High Contrast'],
    ] as const) {
      await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await open(editor.document.uri);
      await settle();
      await picture(`errors-${name}`);
    }
    await workbench.update('colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await open(cleanUri);
    await settle();
    await picture('clean');
    await open(brokenUri);
    const shown = vscode.window.activeTextEditor;
    assert.ok(shown);
    const at = placeOf(shown.document, 'timeout:').translate(0, 2);
    shown.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.showHover');
    await settle();
    await picture('hover');
    await press('Escape');
    const line = placeOf(shown.document, '  http:').translate(0, 2);
    shown.selection = new vscode.Selection(line, line);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await settle();
    await picture('completion');
    await press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'meshwright.meshwright#start', false);
    await settle();
    await picture('walkthrough');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await settle();
    await picture('empty');
  });
});
