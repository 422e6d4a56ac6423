// Opens VS Code on a sample workspace with our extension: as a server with an address, or the desktop's own with --desktop.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, findProgram, Unavailable } from '../test/kit/cache.ts';
import { startCodeServer } from '../test/kit/code-server.ts';
import { unpackedExtension } from './unpacked.ts';

const root = resolve(import.meta.dirname, '..');
const say = (line: string): void => console.log(`meshwright: ${line}`);

const { values, positionals } = parseArgs({
  options: { desktop: { type: 'boolean' }, port: { type: 'string' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? (existsSync(join(root, 'samples', 'shop')) ? join(root, 'samples', 'shop') : root));

/** What else can be done where VS Code cannot be had as a server. */
const otherWays = `  open this folder in VS Code and press F5, or run: code --extensionDevelopmentPath="${root}" "${folder}"`;

if (values.desktop) {
  const code = findProgram(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code === null) {
    console.error(`meshwright: there is no "code" on the PATH.\n${otherWays}`);
    process.exit(1);
  }
  say(`opening ${folder} in VS Code`);
  process.exit(spawnSync(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { stdio: 'inherit' }).status ?? 1);
}

try {
  const server = await startCodeServer({
    data: cacheFolder('workbench'),
    port: Number(values.port ?? 0),
    install: [unpackedExtension()],
    trust: true,
    settings: {
      'workbench.startupEditor': 'none',
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'security.workspace.trust.untrustedFiles': 'open',
      'extensions.autoUpdate': false,
    },
    say,
  });
  say(`VS Code is open on ${folder}, with Meshwright:\n\n    ${server.url}/?folder=${encodeURI(folder)}\n\n  Press Ctrl-C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(`meshwright: ${error.message}\n  Instead: ${otherWays.trim()}`);
  process.exitCode = 1;
}
