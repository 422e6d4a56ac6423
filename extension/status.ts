// The language status item: what is known of the workspace, and whether the server is busy.

import * as vscode from 'vscode';
import { causeOf } from '../server/protocol/failure.ts';
import type { Status } from '../server/protocol/messages.ts';
import { counted } from './words.ts';

export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;

  constructor(selector: vscode.DocumentSelector) {
    this.item = vscode.languages.createLanguageStatusItem('meshwright.status', selector);
    this.item.name = 'Meshwright';
    this.item.command = {
      command: 'meshwright.whatIsKnown',
      title: 'What Is Known',
      tooltip: 'Show how Meshwright understands this workspace',
    };
    this.starting();
  }

  starting(): void {
    this.item.text = 'Meshwright';
    this.item.detail = 'Starting';
    this.item.busy = true;
    this.item.severity = vscode.LanguageStatusSeverity.Information;
  }

  stopped(): void {
    this.item.text = 'Meshwright';
    this.item.detail = 'The server is not running';
    this.item.busy = false;
    this.item.severity = vscode.LanguageStatusSeverity.Error;
    this.item.command = { command: 'meshwright.restartServer', title: 'Restart Server' };
  }

  show(status: Status): void {
    const failure = status.failures[0];
    this.item.busy = status.busy;
    this.item.text = `${counted(status.files, 'mesh file')}, ${counted(status.resources, 'resource')}`;
    const sources = status.schemas.filter((schema) => schema.kinds > 0).map((schema) => schema.source);
    this.item.detail = status.doing ?? (failure ? causeOf(failure) : sources.length > 0 ? `Schemas: ${sources.join(', ')}` : 'Meshwright');
    this.item.severity = failure ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.item.command = {
      command: 'meshwright.whatIsKnown',
      title: 'What Is Known',
      tooltip: 'Show how Meshwright understands this workspace',
    };
  }

  dispose(): void {
    this.item.dispose();
  }
}
