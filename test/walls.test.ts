// Holds the house against its walls, and shows that each wall would catch what it forbids.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruiseWalls, type Wall, walls } from './kit/walls.ts';

const root = join(import.meta.dirname, '..');

/** Every TypeScript file below a folder of the repository, with its text. */
function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }));
}

/** `file:line: text` of every line that matches, in files that `within` admits. */
function lines(folder: string, pattern: RegExp, within: (file: string) => boolean = () => true): string[] {
  const found: string[] = [];
  for (const { file, text } of sources(folder)) {
    if (!within(file)) continue;
    for (const [index, line] of text.split('\n').entries()) if (pattern.test(line)) found.push(`${file}:${index + 1}: ${line.trim()}`);
  }
  return found;
}

function specifier(from: string, to: string): string {
  if (!to.endsWith('.ts')) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** A tree of its own with nothing but the forbidden import. */
function treeWith({ breach }: Wall): string {
  const tree = mkdtempSync(join(tmpdir(), 'meshwright-walls-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  if (breach.imports.endsWith('.ts')) write(breach.imports, 'export const contractVersion = 1;\n');
  const statement = breach.statement ?? "import type * as forbidden from '%';";
  write(breach.file, `${statement.replace('%', specifier(breach.file, breach.imports))}\nexport {};\n`);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  return tree;
}

describe('walls', function () {
  this.timeout(60_000);

  it('hold in the whole house', async () => {
    const folders = ['server', 'adapters', 'extension'].filter((folder) => existsSync(join(root, folder)));
    const { modules, summary } = await cruiseWalls(root, folders);
    const ours = modules.filter(({ source }) => /^(server|adapters|extension)\//.test(source));
    assert.ok(ours.length > 40, `only ${ours.length} modules were seen`);
    const edges = ours.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    assert.ok(edges > ours.length, `only ${edges} imports were seen in ${ours.length} modules`);
    for (const { from, name } of walls) {
      const path = new RegExp(String(from.path));
      assert.ok(
        ours.some(({ source }) => path.test(source)),
        `the wall ${name} stands around an empty room`,
      );
    }
    const fallen = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    assert.deepEqual(fallen, []);
  });

  for (const wall of walls) {
    it(`${wall.name} catches ${wall.breach.file} importing ${wall.breach.imports}`, async () => {
      const tree = treeWith(wall);
      try {
        const folders = ['server', 'adapters', 'extension'].filter((folder) => existsSync(join(tree, folder)));
        const { summary } = await cruiseWalls(tree, folders);
        const fallen = summary.violations.map(({ rule }) => rule.name);
        assert.ok(fallen.includes(wall.name), `fell: ${fallen.join(', ') || 'none'}`);
      } finally {
        rmSync(tree, { recursive: true, force: true });
      }
    });
  }

  it('keep the names of meshes out of the server', () => {
    assert.deepEqual(lines('server', /istio|linkerd|consul(?!t)|kuma|envoy/i), []);
  });

  it('keep printing and exiting to the edge', () => {
    const edge = /^server\/(main\.ts|cli\.ts|frontends\/cli\/)/;
    const prints = /\bconsole\.|process\.(exit|exitCode|stdout|stderr)\b/;
    assert.deepEqual(
      lines('server', prints, (file) => !edge.test(file)),
      [],
    );
  });

  it('keep chance out of the pure rooms', () => {
    const pure = /^server\/(protocol|sdk|yaml|schema|model|analysis|language)\//;
    assert.deepEqual(
      lines('server', /Math\.random\b/, (file) => pure.test(file)),
      [],
    );
    if (existsSync(join(root, 'adapters'))) assert.deepEqual(lines('adapters', /Math\.random\b/), []);
  });
});
