// Starts a new resource from a template, in a new document or in a new file of the folder it was asked for.

import * as vscode from 'vscode';
import type { Template } from '../../server/protocol/messages.ts';
import type { CommandContext } from './index.ts';

export async function run({ client }: CommandContext, [given]: readonly unknown[]): Promise<void> {
  const { ask } = await client;
  const folder = given instanceof vscode.Uri ? given : undefined;
  const wanted = typeof given === 'string' ? given : undefined;
  const templates = ask('meshwright/templates', {});
  if ((await templates).length === 0) {
    void vscode.window.showInformationMessage('No adapter brings a template.');
    return;
  }
  const template = wanted === undefined ? await pick(templates) : (await templates).find(({ name }) => name === wanted);
  if (!template) return;
  const document = folder ? await fileIn(folder, template) : await vscode.workspace.openTextDocument({ language: 'yaml' });
  if (!document) return;
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(template.body), new vscode.Position(0, 0));
}

async function pick(templates: Promise<readonly Template[]>): Promise<Template | undefined> {
  const items = templates.then((all) => {
    const picks: (vscode.QuickPickItem & { template?: Template })[] = [];
    let group = '';
    for (const template of [...all].sort((a, b) => a.adapter.localeCompare(b.adapter) || a.name.localeCompare(b.name))) {
      if (template.adapter !== group) picks.push({ label: template.adapter, kind: vscode.QuickPickItemKind.Separator });
      group = template.adapter;
      picks.push({ label: template.name, detail: template.description, template });
    }
    return picks;
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'New Resource from Template',
    placeHolder: 'Select a template',
    matchOnDetail: true,
  });
  return chosen?.template;
}

/** A new, empty file in a folder; undefined where the user changed their mind. */
async function fileIn(folder: vscode.Uri, template: Template): Promise<vscode.TextDocument | undefined> {
  const suggested = `${template.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.yaml`;
  const name = await vscode.window.showInputBox({
    title: 'New Resource from Template',
    prompt: 'Name of the new file',
    value: suggested,
    valueSelection: [0, suggested.lastIndexOf('.')],
    validateInput: async (value) => {
      if (!/\.ya?ml$/.test(value)) return 'The name must end in .yaml or .yml.';
      return (await exists(vscode.Uri.joinPath(folder, value))) ? `A file named "${value}" already exists.` : undefined;
    },
  });
  if (name === undefined) return undefined;
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  return vscode.workspace.openTextDocument(uri);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // Not being there is what a new file should be.
  }
}
