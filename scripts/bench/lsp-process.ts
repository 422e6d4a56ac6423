// A language server as a process, spoken to over its standard input and output, with what it costs.

import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly uri: string;
  readonly fits: (count: number) => boolean;
  readonly done: () => void;
}

const ticksPerMs = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) / 1000;

export class LspProcess {
  readonly title: string;
  /** From spawn to the answer to `initialize`. */
  readyMs = 0;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly folder: string;
  private readonly settings: Record<string, unknown>;
  private readonly answers = new Map<number | string, (message: Message) => void>();
  private readonly versions = new Map<string, number>();
  private waiting: Waiting | null = null;
  private buffer = Buffer.alloc(0);
  private nextId = 1;

  private constructor(title: string, program: readonly string[], folder: string, settings: Record<string, unknown>) {
    this.title = title;
    this.folder = folder;
    this.settings = settings;
    this.child = spawn(process.execPath, program, { cwd: folder, stdio: 'pipe' });
    this.child.stderr.resume();
    this.child.stdout.on('data', (chunk: Buffer) => this.read(chunk));
  }

  /** Starts a server (a script for Node and its arguments) on a folder and shakes hands. */
  static async start(title: string, program: readonly string[], folder: string, settings: Record<string, unknown>): Promise<LspProcess> {
    const started = performance.now();
    const server = new LspProcess(title, program, folder, settings);
    const uri = pathToFileURL(folder).href;
    await server.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        textDocument: { publishDiagnostics: { versionSupport: true }, synchronization: {}, hover: { contentFormat: ['markdown'] } },
        workspace: { configuration: true, workspaceFolders: true },
      },
    });
    server.readyMs = performance.now() - started;
    server.notify('initialized', {});
    server.notify('workspace/didChangeConfiguration', { settings });
    return server;
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  open(file: string, text: string): void {
    this.versions.set(file, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri: this.uri(file), languageId: 'yaml', version: 1, text } });
  }

  /** Replaces a stretch of one line. */
  change(file: string, line: number, from: number, to: number, text: string): void {
    const version = (this.versions.get(file) ?? 0) + 1;
    this.versions.set(file, version);
    const range = { start: { line, character: from }, end: { line, character: to } };
    this.notify('textDocument/didChange', { textDocument: { uri: this.uri(file), version }, contentChanges: [{ range, text }] });
  }

  /** Resolves at the next diagnostics of that file whose number fits; fails after ten seconds. */
  async diagnostics(file: string, fits: (count: number) => boolean): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = setTimeout(() => reject(new Error(`${this.title} sent no such diagnostics for ${file}`)), 10_000);
    this.waiting = { uri: this.uri(file), fits, done: resolve };
    await promise;
    clearTimeout(late);
  }

  async request(method: string, params: unknown): Promise<unknown> {
    const id = this.nextId++;
    const { promise, resolve } = Promise.withResolvers<Message>();
    this.answers.set(id, resolve);
    this.send({ id, method, params });
    const { result, error } = await promise;
    if (error !== undefined) throw new Error(`${this.title}: ${method}: ${error.message}`);
    return result;
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** Processor time so far, all threads. */
  cpuMs(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerMs;
  }

  residentMb(): number {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  }

  async stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.child.once('exit', () => resolve());
    this.child.kill();
    await promise;
  }

  private send(message: Record<string, unknown>): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private read(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const end = this.buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('latin1', 0, end))?.[1]);
      if (this.buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.take(message);
    }
  }

  private take({ id, method, params, ...answer }: Message): void {
    if (method === undefined && id !== undefined) {
      this.answers.get(id)?.(answer);
      this.answers.delete(id);
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: unknown[] };
      if (this.waiting?.uri === uri && this.waiting.fits(diagnostics.length)) {
        this.waiting.done();
        this.waiting = null;
      }
    } else if (id !== undefined) {
      const items = (params as { items?: { section?: string }[] } | undefined)?.items;
      this.send({ id, result: items ? items.map(({ section }) => (section ? (this.settings[section] ?? null) : this.settings)) : null });
    }
  }
}
