// Opens the project's own page about the field under the cursor.

import * as vscode from 'vscode';
import type { CommandContext } from './index.ts';

/** Returns the address that was opened, null where there is none. */
export async function run({ client }: CommandContext): Promise<string | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { ask } = await client;
  const { line, character } = editor.selection.active;
  const address = await ask('meshwright/fieldReference', { uri: editor.document.uri.toString(), position: { line, character } });
  if (address === null) void vscode.window.showInformationMessage('No reference is known for this field.');
  else await vscode.env.openExternal(vscode.Uri.parse(address, true));
  return address;
}
