// The launcher that stands before the bundle: an old Node gets one clear line.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

describe('dist/cli.js under an old Node', () => {
  it('says what it needs and exits with 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'meshwright-old-'));
    try {
      // What an old Node would report about itself; the launcher looks at nothing else.
      const pretend = join(folder, 'pretend.cjs');
      writeFileSync(pretend, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });");
      const { status, stderr, stdout } = spawnSync(process.execPath, ['--require', pretend, join(root, 'dist', 'cli.js'), '--version'], {
        encoding: 'utf8',
      });
      assert.equal(stderr, 'meshwright needs Node 22 or newer; this is Node 18.20.4.\n');
      assert.equal(stdout, '');
      assert.equal(status, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
