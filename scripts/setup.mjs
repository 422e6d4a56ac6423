// What `npm start` and `npm test` do first on any machine, under any Node from 20: packages, then Node 24, then the build.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** Environment in which `node` is the project's Node 24. */
export const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/** The project's Node 24. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Says one line about a step. */
export function say(line) {
  console.log(`meshwright: ${line}`);
}

/** Packages that the lock file wants and node_modules does not have in that version; null when nothing is installed. */
function missingPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return null;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path !== '' && !entry.optional && have[path]?.version !== entry.version)
    .map(([path]) => path);
}

/** Runs a program to its end with its output shown; ends this process when it fails. */
function run(what, program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: environment, shell: windows });
  if (status === 0) return;
  console.error(`meshwright: ${what} failed${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}

/** Installs what is missing and builds; each step says itself in a line. */
export function setUp() {
  const missing = missingPackages();
  if (missing === null || missing.length > 0 || !existsSync(node24)) {
    say(missing === null ? 'installing packages (npm ci)' : 'packages differ from package-lock.json: installing them (npm ci)');
    run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error']);
  }
  say('building');
  run('the build', node24, [join(root, 'scripts', 'build.mjs')]);
}

/** Runs a TypeScript file of ours under Node 24 and ends with its code; a Ctrl-C reaches it as well. */
export function hand(file, args) {
  process.on('SIGINT', () => {});
  const { status } = spawnSync(node24, [join(root, file), ...args], { cwd: root, stdio: 'inherit', env: environment });
  process.exit(status ?? 1);
}
