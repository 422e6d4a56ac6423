// Keeps a language server running for the workspace: starts it, starts it again when it dies, and passes on what it tells.

import { type ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient/node';
import type { Ask, ServerNotificationHandlers, Surroundings } from '../server/protocol/messages.ts';
import { showDocuments } from './documents.ts';
import { StatusItem } from './status.ts';
import { followYamlExtension } from './yaml-extension.ts';

export interface Client extends vscode.Disposable {
  readonly ask: Ask;
  /** Process id of the server; null while it is not running. */
  readonly pid: number | null;
  readonly ready: Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The languages in which files of ours are written. */
export const selector = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'untitled', language: 'yaml' },
  { scheme: 'file', language: 'helm' },
  { scheme: 'file', pattern: '**/values.schema.json' },
];

const firstBackOffMs = 250;
const longestBackOffMs = 30_000;
/** A server that lived this long starts the count of crashes anew. */
const healthyAfterMs = 60_000;
const crashesBeforeGivingUp = 6;

export function startClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Client {
  const client = new ServerClient(context, log);
  context.subscriptions.push(client);
  return client;
}

class ServerClient implements Client {
  readonly ready: Promise<void>;
  private readonly context: vscode.ExtensionContext;
  private readonly log: vscode.LogOutputChannel;
  private readonly status = new StatusItem(selector);
  private readonly concerned = new Set<string>();
  private readonly concernedChanged = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [];
  private readonly language: LanguageClient;
  private process: ChildProcess | null = null;
  private syntaxElsewhere = false;
  private crashes = 0;
  private startedAt = 0;
  private toldOfCrash = false;
  private stopping = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.context = context;
    this.log = log;
    this.language = this.create();
    this.listen();
    this.ready = this.start();
    this.disposables.push(
      this.status,
      this.concernedChanged,
      showDocuments(this.ask),
      followYamlExtension({
        concerns: (uri) => this.concerned.has(uri),
        changed: this.concernedChanged.event,
        takesSyntax: (elsewhere) => {
          this.syntaxElsewhere = elsewhere;
          this.tellSurroundings();
        },
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.restart()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude')) this.tellSurroundings();
        if (event.affectsConfiguration('meshwright.adapters')) void this.restart();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.tellContext()),
    );
  }

  get pid(): number | null {
    return this.process?.pid ?? null;
  }

  readonly ask: Ask = async (method, params) => {
    await this.ready;
    return this.language.sendRequest(method, params);
  };

  async restart(): Promise<void> {
    this.crashes = 0;
    this.toldOfCrash = false;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.log.info('Restarting the server.');
    if (this.language.state === State.Running) await this.halt();
    await this.start();
  }

  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.stopping = true;
    if (this.language.state !== State.Stopped) await this.language.stop();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async halt(): Promise<void> {
    this.stopping = true;
    try {
      await this.language.stop();
    } finally {
      this.stopping = false;
    }
  }

  private async start(): Promise<void> {
    this.startedAt = Date.now();
    this.status.starting();
    try {
      await this.language.start();
      await vscode.commands.executeCommand('setContext', 'meshwright.running', true);
    } catch (error) {
      this.log.error(`The server could not be started: ${error instanceof Error ? error.message : String(error)}`);
      if (!this.stopping) this.crashed();
    }
  }

  private create(): LanguageClient {
    const options: LanguageClientOptions = {
      documentSelector: selector,
      outputChannel: this.log,
      initializationOptions: () => this.surroundings(),
      markdown: { isTrusted: false, supportHtml: false },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => {
          if (!this.stopping) this.crashed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      // A server that cannot start is told by us, once, with the log.
      initializationFailedHandler: () => false,
    };
    return new LanguageClient('meshwright', 'Meshwright', async () => this.spawn(), options);
  }

  /** The server is a process of its own, run by the Node that runs this extension. */
  private spawn(): ChildProcess {
    const module = vscode.Uri.joinPath(this.context.extensionUri, 'dist', 'server.js').fsPath;
    const child = spawn(process.execPath, [module, '--stdio'], {
      stdio: 'pipe',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    this.process = child;
    child.once('exit', () => {
      if (this.process === child) this.process = null;
    });
    return child;
  }

  private listen(): void {
    const handlers: ServerNotificationHandlers = {
      'meshwright/statusChanged': (status) => this.status.show(status),
      'meshwright/trouble': ({ severity, message }) => void this.tell(severity, message),
      'meshwright/concerned': ({ uri, concerned }) => {
        const key = vscode.Uri.parse(uri).toString();
        if (concerned) this.concerned.add(key);
        else this.concerned.delete(key);
        this.tellContext();
        this.concernedChanged.fire();
      },
    };
    for (const [method, handler] of Object.entries(handlers)) this.disposables.push(this.language.onNotification(method, handler));
  }

  private surroundings(): Surroundings {
    const files = vscode.workspace.getConfiguration('files').get<Record<string, unknown>>('exclude') ?? {};
    return {
      trusted: vscode.workspace.isTrusted,
      syntaxElsewhere: this.syntaxElsewhere,
      exclude: Object.keys(files).filter((glob) => files[glob] === true),
      adapters: vscode.workspace.getConfiguration('meshwright').get<string[]>('adapters') ?? [],
      showsTrouble: true,
    };
  }

  private tellSurroundings(): void {
    if (this.language.state === State.Running) void this.language.sendNotification('meshwright/surroundings', this.surroundings());
  }

  /** Commands that speak of the file in front of the user are there only where it is one of ours. */
  private tellContext(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    void vscode.commands.executeCommand('setContext', 'meshwright.concerned', uri !== undefined && this.concerned.has(uri));
  }

  /** Starts the server again after a while that grows with each crash; says so once, with the log. */
  private crashed(): void {
    this.concerned.clear();
    this.tellContext();
    void vscode.commands.executeCommand('setContext', 'meshwright.running', false);
    if (Date.now() - this.startedAt > healthyAfterMs) {
      this.crashes = 0;
      this.toldOfCrash = false;
    }
    this.crashes++;
    if (this.crashes >= crashesBeforeGivingUp) {
      this.status.stopped();
      this.log.error(`The server stopped ${this.crashes} times in a row and stays off.`);
      void this.tell('error', 'The Meshwright server keeps stopping and was not restarted.', 'Restart');
      return;
    }
    const wait = Math.min(firstBackOffMs * 2 ** (this.crashes - 1), longestBackOffMs);
    this.log.warn(`The server stopped unexpectedly. It is started again in ${wait} ms.`);
    this.status.starting();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, wait);
    if (this.toldOfCrash) return;
    this.toldOfCrash = true;
    void this.tell('warning', 'The Meshwright server stopped unexpectedly and was restarted. Open files are validated again.');
  }

  private async tell(severity: 'error' | 'warning', message: string, ...more: string[]): Promise<void> {
    const show = severity === 'error' ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
    const chosen = await show(message, ...more, 'Show Log');
    if (chosen === 'Show Log') this.log.show();
    else if (chosen === 'Restart') await this.restart();
  }
}
