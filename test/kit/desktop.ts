// `npm run test:desktop`: the extension-host suite in a downloaded desktop VS Code, where there is a network and a display.

import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './extension-host.ts';

const root = resolve(import.meta.dirname, '..', '..');
const mail = mkdtempSync(join(tmpdir(), 'meshwright-mail-'));
const workspace = join(mail, 'workspace');
const shop = join(root, 'samples', 'shop');
mkdirSync(workspace);
if (existsSync(shop)) cpSync(shop, workspace, { recursive: true });
// Pictures are taken of the page in a browser; on a desktop there is none, and the suite goes on without them.
const suite = await bundleSuite(globSync('test/extension/**/*.test.ts', { cwd: root }).sort(), mail, workspace, { pictures: false });
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
  const { passed, failed, skipped, lines } = JSON.parse(readFileSync(join(mail, 'result.json'), 'utf8'));
  console.log(`${lines.join('\n')}\n\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(mail, { recursive: true, force: true });
  rmSync(suite, { force: true });
}
