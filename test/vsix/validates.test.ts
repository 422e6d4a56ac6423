// Runs inside VS Code with the packaged extension installed: a mistake gets its line.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { picture } from '../kit/mail.ts';

describe('the installed extension', () => {
  it('is the packaged one', () => {
    const extension = vscode.extensions.getExtension('meshwright.meshwright');
    assert.ok(extension, 'not installed');
    assert.match(extension.extensionPath, /extensions/);
  });

  it('reports an unknown field', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
    const file = join(folder, 'gateway.yaml');
    writeFileSync(file, 'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: shop\nspec:\n  servres: []\n');
    const uri = vscode.Uri.file(file);
    await vscode.window.showTextDocument(uri);
    let diagnostics: vscode.Diagnostic[] = [];
    for (let tries = 0; tries < 250 && diagnostics.length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      diagnostics = vscode.languages.getDiagnostics(uri);
    }
    await picture('vsix');
    assert.ok(
      diagnostics.some(({ message, range }) => /servres/.test(message) && range.start.line === 5),
      JSON.stringify(diagnostics),
    );
  });
});
