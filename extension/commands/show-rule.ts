// Shows the page of a rule: the one given, or one picked from all, those under the cursor first.

import * as vscode from 'vscode';
import { ruleUri } from '../documents.ts';
import type { CommandContext } from './index.ts';

export async function run({ client }: CommandContext, [given]: readonly unknown[]): Promise<void> {
  const id = typeof given === 'string' ? given : await pick(client);
  if (id === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreview', ruleUri(id));
}

async function pick(client: CommandContext['client']): Promise<string | undefined> {
  const { ask } = await client;
  const here = rulesUnderCursor();
  const items = ask('meshwright/rules', {}).then((rules) =>
    [...rules]
      .sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)) || a.id.localeCompare(b.id))
      .map((rule) => ({
        label: rule.id,
        description: here.has(rule.id) ? `${rule.severity}, under the cursor` : rule.severity,
        detail: rule.why,
        id: rule.id,
      })),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Show Rule',
    placeHolder: 'Search by name or reason',
    matchOnDetail: true,
  });
  return chosen?.id;
}

function rulesUnderCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const { active } = editor.selection;
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.source === 'meshwright' && diagnostic.range.contains(active));
  return new Set(here.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code ?? ''))));
}
