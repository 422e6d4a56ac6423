// Runs every suite one after the other, says what could not run, and sums up in one last line.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Unavailable } from '../test/kit/cache.ts';
import { runInExtensionHost } from '../test/kit/extension-host.ts';

const root = resolve(import.meta.dirname, '..');
const total = { passed: 0, failed: 0, skipped: 0 };

function add(counts: { passed: number; failed: number; skipped: number }): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function mocha(args: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'meshwright-tests-'));
  const counts = join(folder, 'counts.json');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'), '--reporter', './scripts/mocha-reporter.mjs', '--exit', ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MESHWRIGHT_COUNTS: counts } },
  );
  // Mocha that died before its end reported nothing, or less than it ran: that is a failure too.
  const counted = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  add(counted);
  rmSync(folder, { recursive: true, force: true });
}

async function extensionHost(): Promise<void> {
  const tests = globSync('test/extension/**/*.test.ts', { cwd: root });
  if (tests.length === 0) return;
  console.log("\nmeshwright: the suite inside VS Code's extension host");
  const say = (line: string): void => console.log(`meshwright: ${line}`);
  try {
    const shop = join(root, 'samples', 'shop');
    const result = await runInExtensionHost({ tests, ...(existsSync(shop) ? { workspace: shop } : {}), say });
    console.log(result.report);
    add(result);
  } catch (error) {
    if (!(error instanceof Unavailable)) {
      console.error(error);
      total.failed++;
    } else if (process.env.MESHWRIGHT_SKIP_NOTHING) {
      console.error(`  ✘ ${error.message}`);
      total.failed++;
    } else {
      console.log(`  skipped: ${tests.length} files of tests in the extension host: ${error.message}`);
      total.skipped += tests.length;
    }
  }
}

console.log('meshwright: tests of the rooms, the server over stdio, and the CLI');
mocha(process.argv.length === 2 ? ['test/**/*.test.ts'] : process.argv.slice(2));
if (process.argv.length === 2) await extensionHost();
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
