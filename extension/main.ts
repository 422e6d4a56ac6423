// The extension's entry: registers what VS Code asks for at once, and loads the rest when it is needed.

import * as vscode from 'vscode';
import type { Client } from './client.ts';
import { type CommandContext, commandNames, runCommand } from './commands/index.ts';

/** What other extensions and tests may use. */
export interface MeshwrightApi {
  /** Process id of the language server; null while it is not running. */
  serverPid(): number | null;
  /** Resolves when the server is ready. */
  readonly ready: Promise<void>;
}

let client: Promise<Client> | null = null;

export function activate(context: vscode.ExtensionContext): MeshwrightApi {
  const log = vscode.window.createOutputChannel('Meshwright', { log: true });
  context.subscriptions.push(log);
  let running: Client | null = null;
  // The client is loaded in the next turn, so that activation itself costs nothing.
  client = Promise.resolve().then(async () => {
    const { startClient } = await import('./client.ts');
    running = startClient(context, log);
    return running;
  });
  const commandContext: CommandContext = { client, log };
  for (const name of commandNames) {
    context.subscriptions.push(
      vscode.commands.registerCommand(`meshwright.${name}`, (...args: unknown[]) => runCommand(name, commandContext, args)),
    );
  }
  return {
    serverPid: () => running?.pid ?? null,
    ready: client.then((started) => started.ready),
  };
}

export async function deactivate(): Promise<void> {
  await (await client)?.stop();
}
