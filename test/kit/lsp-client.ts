// A language client for tests: starts the real server as a process and speaks LSP with it over stdio.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface LspClientOptions {
  /** The server's module; by default the real one. */
  readonly entry?: URL;
  /** Folders to open, as absolute paths. */
  readonly folders?: readonly string[];
  readonly surroundings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
}

const everything: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
};

/** The server as a test sees it. */
export class LspClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** Every publication, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Everything that the server told unasked, other than diagnostics. */
  readonly told: { readonly method: string; readonly params: unknown }[] = [];
  /** Everything that the server asked for (progress, watchers). */
  readonly asked: { readonly method: string; readonly params: unknown }[] = [];
  initialized!: InitializeResult;
  stderr = '';
  private readonly waiting = new Set<() => void>();
  private versions = new Map<string, number>();

  private constructor(child: ChildProcess) {
    this.process = child;
    if (!child.stdout || !child.stdin) throw new Error('The server has no pipes.');
    this.connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    child.stderr?.on('data', (chunk) => {
      this.stderr += String(chunk);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const look of this.waiting) look();
    });
    this.connection.onNotification((method, params) => {
      this.told.push({ method, params });
      for (const look of this.waiting) look();
    });
    this.connection.onRequest((method, params) => {
      this.asked.push({ method, params });
      for (const look of this.waiting) look();
      return null;
    });
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  static async start(options: LspClientOptions = {}): Promise<LspClient> {
    const entry = fileURLToPath(options.entry ?? new URL('../../server/main.ts', import.meta.url));
    const child = spawn(process.execPath, [entry, '--stdio'], { stdio: 'pipe', env: { ...process.env, ...options.env } });
    const client = new LspClient(child);
    const folders = (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path.split('/').at(-1) ?? '' }));
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders.length > 0 ? folders : null,
      capabilities: options.capabilities ?? everything,
      initializationOptions: options.surroundings ?? {},
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async open(path: string, text: string, version = 1): Promise<void> {
    this.versions.set(path, version);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId: 'yaml', version, text },
    });
  }

  /** Replaces a stretch of an open document; returns its new version. */
  async edit(path: string, start: Position, end: Position, text: string): Promise<number> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ range: { start, end }, text }],
    });
    return version;
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** What the editor shows for a file right now. */
  lines(path: string): readonly Diagnostic[] {
    const uri = uriOf(path);
    return this.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
  }

  /** Resolves when `found` gives something; looks after each message of the server. */
  async until<Found>(found: () => Found | null | undefined | false): Promise<Found> {
    const now = found();
    if (now) return now;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const value = found();
        if (!value) return;
        this.waiting.delete(look);
        resolve(value);
      };
      this.waiting.add(look);
      this.process.once('exit', (code) => reject(new Error(`The server exited with ${code} while a test waited.\n${this.stderr}`)));
    });
  }

  /** The answer for a version of an open document. */
  answer(path: string, version: number): Promise<PublishDiagnosticsParams> {
    const uri = uriOf(path);
    return this.until(() => this.published.find((params) => params.uri === uri && params.version === version));
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  at(path: string, line: number, character: number): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    return { textDocument: { uri: uriOf(path) }, position: { line, character } };
  }

  /** Says goodbye and waits for the process to end. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.connection.dispose();
    return code as number | null;
  }
}

export function uriOf(path: string): string {
  return new URL(`file://${path}`).href;
}
