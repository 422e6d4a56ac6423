// The VSIX as a user installs it: small, complete, and at work in VS Code with nothing of the repository beside it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '../kit/cache.ts';
import { runInExtensionHost } from '../kit/extension-host.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the VSIX', function () {
  this.timeout(300_000);
  let folder: string;
  let vsix: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'meshwright-vsix-'));
    vsix = join(folder, 'meshwright.vsix');
    // The tests run on what is built; packaging must not build again under their feet.
    execFileSync(process.execPath, [join(root, 'scripts', 'package.mjs'), '--built', vsix], { cwd: root });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is under 3 MB', () => {
    assert.ok(statSync(vsix).size < 3_000_000, `${statSync(vsix).size} bytes`);
  });

  it('validates a file once installed', async function () {
    // Tests need an extension in development; this one does nothing.
    const bystander = join(folder, 'bystander');
    mkdirSync(bystander);
    const manifest = { name: 'bystander', publisher: 'test', version: '0.0.1', engines: { vscode: '^1.100.0' } };
    writeFileSync(join(bystander, 'package.json'), JSON.stringify(manifest));
    try {
      const result = await runInExtensionHost({ tests: ['test/vsix/*.test.ts'], development: bystander, server: { vsix: [vsix] } });
      assert.equal(result.failed, 0, result.report);
      assert.ok(result.passed > 0);
    } catch (error) {
      if (!(error instanceof Unavailable) || process.env.MESHWRIGHT_SKIP_NOTHING) throw error;
      console.log(`    skipped: ${error.message}`);
      this.skip();
    }
  });
});
