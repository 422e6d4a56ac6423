// The table of commands: each is one file, loaded when it is first run.

import type * as vscode from 'vscode';
import type { Client } from '../client.ts';

export interface CommandContext {
  readonly client: Promise<Client>;
  readonly log: vscode.LogOutputChannel;
}

/** A command's module: `run` gets the arguments that VS Code or a caller passes. */
export interface CommandModule {
  readonly run: (context: CommandContext, args: readonly unknown[]) => Promise<unknown>;
}

const commands = {
  validateWorkspace: () => import('./validate-workspace.ts'),
  showRule: () => import('./show-rule.ts'),
  restartServer: () => import('./restart-server.ts'),
  showLog: () => import('./show-log.ts'),
  openFieldReference: () => import('./open-field-reference.ts'),
  newResource: () => import('./new-resource.ts'),
  whatIsKnown: () => import('./what-is-known.ts'),
} satisfies Record<string, () => Promise<CommandModule>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];

/** Loads a command and runs it. */
export async function runCommand(name: CommandName, context: CommandContext, args: readonly unknown[]): Promise<unknown> {
  const { run }: CommandModule = await commands[name]();
  return run(context, args);
}
