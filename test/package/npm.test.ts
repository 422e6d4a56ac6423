// The CLI as npm packs it: it runs by npx from its tarball in an empty folder, with nothing else installed.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

describe('the npm package', function () {
  this.timeout(120_000);
  let folder: string;
  let tarball: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'meshwright-npm-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const meshwright = (args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } =>
    spawnSync('npx', ['--yes', '--package', tarball, '--', 'meshwright', ...args], {
      ...{ cwd: folder, input, encoding: 'utf8' },
      env: { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_loglevel: 'error' },
    });

  it('holds the built CLI and the adapters', () => {
    assert.ok(existsSync(tarball));
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
    assert.match(files, /package\/dist\/cli\.js/);
    assert.match(files, /package\/dist\/adapters\/istio\/adapter\.json/);
    assert.doesNotMatch(files, /node_modules|\.ts$/m);
  });

  it('says its version', () => {
    const { status, stdout, stderr } = meshwright(['--version']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /\d+\.\d+\.\d+/);
  });

  it('finds an unknown field', () => {
    writeFileSync(
      join(folder, 'gateway.yaml'),
      'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: shop\nspec:\n  servres: []\n',
    );
    const { status, stdout } = meshwright(['validate', '--format', 'json', 'gateway.yaml']);
    assert.equal(status, 1);
    assert.match(stdout, /servres/);
  });
});
