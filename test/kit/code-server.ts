// VS Code as a server: installed once into the cache from npm, started on a free port, for `npm start` and the extension-host tests.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder, findProgram, runOrUnavailable, Unavailable } from './cache.ts';

const version = '4.139.1';

/** The folder of VS Code's server (the one with `out/server-main.js`); installs it when the cache has none. */
export function vscodeServer(say: (line: string) => void = () => undefined): string {
  const target = cacheFolder(`code-server-${version}`);
  const server = join(target, 'node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(join(server, '.complete'))) return server;
  const npm = findProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm');
  if (npm === null) throw new Unavailable('code-server cannot be installed without npm');
  say(`installing VS Code's server (code-server ${version}, about 600 MB, once)`);
  const part = mkdtempSync(join(dirname(target), 'installing-'));
  try {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
    // Install scripts would compile native parts; what is needed here runs without them.
    runOrUnavailable('code-server could not be installed', npm, ['install', ...quiet, '--prefix', part, `code-server@${version}`], {
      cwd: part,
    });
    const inside = join(part, 'node_modules', 'code-server', 'lib', 'vscode');
    runOrUnavailable("code-server's own packages could not be installed", npm, ['install', ...quiet, '--omit=dev'], { cwd: inside });
    writeFileSync(join(inside, '.complete'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(part, target);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return server;
}

/** A running server. */
export interface CodeServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Its machine-wide settings and extensions, in folders that die with it unless `data` was given. */
  readonly extensions: string;
  readonly stop: () => Promise<void>;
  /** What it printed so far. */
  readonly log: () => string;
}

/** How to start it. */
export interface CodeServerOptions {
  /** Folder for its data, kept; absent: a temporary one, removed on stop. */
  readonly data?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Machine settings (settings.json). */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the question about workspace trust is asked; off by default. */
  readonly trust?: boolean;
  /** Extension folders (unpacked, with package.json and what it names) to install. */
  readonly install?: readonly { readonly id: string; readonly version: string; readonly folder: string }[];
  /** Packaged extensions to install, as a user would. */
  readonly vsix?: readonly string[];
  readonly say?: (line: string) => void;
}

/** Starts VS Code's server and resolves when it answers. */
export async function startCodeServer(options: CodeServerOptions = {}): Promise<CodeServer> {
  const server = vscodeServer(options.say);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'meshwright-code-'));
  const extensions = join(data, 'extensions');
  const settings = join(data, 'server', 'data', 'Machine');
  for (const folder of [extensions, settings, join(data, 'home')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(settings, 'settings.json'), JSON.stringify(options.settings ?? {}, null, 2));
  if (options.install) installFolders(extensions, options.install);
  const main = join(server, 'out', 'server-main.js');
  const env = { ...process.env, ...homeOf(data) };
  const places = ['--server-data-dir', join(data, 'server'), '--extensions-dir', extensions];
  for (const file of options.vsix ?? []) {
    runOrUnavailable(`${file} could not be installed`, process.execPath, [main, ...places, '--install-extension', file], { env });
  }
  const port = options.port || (await freePort());
  const child = spawn(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', ...places],
      ...['--telemetry-level', 'off', ...(options.trust ? [] : ['--disable-workspace-trust'])],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env },
  );
  let said = '';
  const listen = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-100_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const stop = async (): Promise<void> => {
    await ended(child);
    if (options.data === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await answers(url, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, port, extensions, stop, log: () => said };
}

/** A home and configuration of its own, so that nothing of the user's VS Code is read or written. */
function homeOf(data: string): NodeJS.ProcessEnv {
  const home = join(data, 'home');
  return { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_DATA_HOME: join(home, '.local', 'share') };
}

/** What `--install-extension` would do, for folders: a copy each, and the list that VS Code keeps of them. */
function installFolders(extensions: string, folders: NonNullable<CodeServerOptions['install']>): void {
  const list = folders.map(({ id, version: of, folder }) => {
    const relativeLocation = `${id}-${of}`;
    const location = join(extensions, relativeLocation);
    rmSync(location, { recursive: true, force: true });
    cpSync(folder, location, { recursive: true });
    return { identifier: { id }, version: of, location: { $mid: 1, path: location, scheme: 'file' }, relativeLocation, metadata: {} };
  });
  writeFileSync(join(extensions, 'extensions.json'), JSON.stringify(list));
}

/** A TCP port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

/** Asks a process to end, and insists after five seconds. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
  await promise;
  clearTimeout(insist);
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with ${child.exitCode}:\n${said()}`);
    try {
      if ((await fetch(`${url}/version`)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`VS Code's server did not answer within a minute:\n${said()}`);
}
