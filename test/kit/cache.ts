// Where the real parts that tests start (VS Code's server, an API server) are kept between runs, outside the repository.

import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The cache folder: `$XDG_CACHE_HOME/meshwright`, else `~/.cache/meshwright`; made when it is missing. */
export function cacheFolder(...below: string[]): string {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'meshwright', ...below);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Whether a file is there and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first executable of that name in the given folders and on the PATH; null when there is none. */
export function findProgram(name: string, folders: readonly string[] = []): string | null {
  for (const folder of [...folders, ...(process.env.PATH ?? '').split(delimiter)]) {
    if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** Why a real part cannot be had here; its message is what a skipped test says. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Runs a program to its end and gives its output; a failure becomes `Unavailable` with the last lines it said. */
export function runOrUnavailable(
  what: string,
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  try {
    return execFileSync(program, args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const said = (stderr || message).trim().split('\n').slice(-5).join('\n');
    throw new Unavailable(`${what}: ${said}`);
  }
}
