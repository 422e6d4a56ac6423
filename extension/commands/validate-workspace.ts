// Reads every file of the workspace again and says what was found.

import * as vscode from 'vscode';
import type { Validation } from '../../server/protocol/messages.ts';
import { counted } from '../words.ts';
import type { CommandContext } from './index.ts';

export async function run({ client }: CommandContext): Promise<Validation> {
  const { ask } = await client;
  const validation = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Validating workspace' }, () =>
    ask('meshwright/validate', {}),
  );
  void tell(validation);
  return validation;
}

async function tell(validation: Validation): Promise<void> {
  const problems = [counted(validation.error, 'error'), counted(validation.warning, 'warning')];
  const looked = `${counted(validation.resources, 'resource')} in ${counted(validation.files, 'file')}`;
  if (validation.error + validation.warning + validation.info === 0) {
    await vscode.window.showInformationMessage(`No problems have been found in ${looked}.`);
    return;
  }
  const chosen = await vscode.window.showInformationMessage(`Found ${problems.join(' and ')} in ${looked}.`, 'Show Problems');
  if (chosen !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
