// `npm run check`: types, lint, walls and the freshness of docs/, each in one line, with what they said when they fail.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { environment, root } from './setup.mjs';

const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

const checks = [
  ['types of the pure rooms', 'tsc', ['-p', 'tsconfig.pure.json']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['format and lint', 'biome', ['check', '--max-diagnostics=200']],
  ['type-aware lint', 'oxlint', ['--type-aware']],
  ['walls', 'mocha', ['--reporter', 'min', 'test/walls.test.ts']],
  ...(scripts.docs ? [['docs are fresh', 'npm', ['run', '--silent', 'docs', '--', '--check']]] : []),
];

let failed = 0;
for (const [title, program, args] of checks) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: environment });
  console.log(`${status === 0 ? 'ok    ' : 'failed'}  ${title}`);
  if (status === 0) continue;
  failed++;
  console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd());
}
console.log(`${checks.length - failed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
