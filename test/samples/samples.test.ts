// The samples keep their promises: every layout is clean, the clean shop too, and the other one has the mistakes its README tells of.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../server/protocol/finding.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

/** What `meshwright validate` finds in a copy of the folder, which is then a root of its own. */
async function findingsIn(folder: string): Promise<readonly Finding[]> {
  const copy = await mkdtemp(join(tmpdir(), 'meshwright-sample-'));
  try {
    await cp(folder, copy, { recursive: true });
    const out = await new Promise<string>((resolve, reject) => {
      execFile(
        process.execPath,
        [cli, 'validate', '--format', 'json', '--fail-on', 'never', '.'],
        { cwd: copy },
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout);
          else reject(new Error(stderr));
        },
      );
    });
    return (JSON.parse(out) as { readonly findings: readonly Finding[] }).findings;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const place = (file: string, line: number, rule: string): string => `${file}:${line} ${rule}`;

describe('samples', () => {
  it('of layouts are clean', async () => {
    const folders = (await readdir(join(samples, 'layouts'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
    assert.ok(folders.length >= 6);
    for (const { name } of folders) assert.deepEqual(await findingsIn(join(samples, 'layouts', name)), [], name);
  });

  it('of a shop are clean in one folder, and in the other as wrong as the README says', async () => {
    const readme = await readFile(join(samples, 'shop', 'README.md'), 'utf8');
    const told = [...readme.matchAll(/^\| (mistakes\/\S+) \| (\d+) \| (\S+) \|/gm)].map(
      ([, file, line, rule]) => `${file}:${line} ${rule}`,
    );
    assert.ok(told.length >= 12);
    const findings = await findingsIn(join(samples, 'shop'));
    const found = new Set(findings.map(({ file, range, rule }) => place(file, range.start.line + 1, rule)));
    assert.deepEqual(
      findings.filter(({ file }) => !file.startsWith('mistakes/')),
      [],
    );
    assert.deepEqual(
      told.filter((mistake) => !found.has(mistake)),
      [],
    );
    const lines = new Set(told.map((mistake) => mistake.slice(0, mistake.indexOf(' '))));
    const untold = findings.filter(
      ({ file, range, rule }) => /^(schema|yaml)\//.test(rule) && !lines.has(`${file}:${range.start.line + 1}`),
    );
    assert.deepEqual(untold, []);
  });
});
