// Shows how the workspace was understood, in a read-only document that also fits into a bug report.

import * as vscode from 'vscode';
import { refresh, reportUri } from '../documents.ts';
import type { CommandContext } from './index.ts';

/** Returns the report's text. */
export async function run({ client }: CommandContext): Promise<string> {
  await (await client).ready;
  refresh(reportUri);
  const document = await vscode.workspace.openTextDocument(reportUri);
  await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'markdown'), { preview: true });
  return document.getText();
}
