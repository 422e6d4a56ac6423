// Runs the scorer of labelled cases and holds its result to what is promised: node scripts/check-score.ts SCORER SUITE.jsonl...
//
// Structural suites: no wrong refusal, and at most one missed. All suites: no run that crashes.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const structural = /^(istio-crd|istio-api-crd|istio-dataset|gateway-api-.*)$/;
const [scorer, ...suites] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..');
if (scorer === undefined || suites.length === 0) {
  console.error('usage: node scripts/check-score.ts SCORER SUITE.jsonl...');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'meshwright-score-'));
const file = join(folder, 'misses.jsonl');
const { status } = spawnSync(
  process.execPath,
  [scorer, '--cli', `${process.execPath} ${join(root, 'dist', 'cli.js')}`, '--misses', file, ...suites],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
const misses = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { suite: string; name: string; wrong: string[] });
rmSync(folder, { recursive: true });

const problems: string[] = [];
const missed = new Map<string, number>();
for (const { suite, name, wrong } of misses) {
  for (const said of wrong) {
    if (said.startsWith('broken')) problems.push(`${suite}: ${name}: ${said}`);
    else if (said.startsWith('refused wrongly')) (structural.test(suite) ? problems : []).push(`${suite}: ${name}: ${said}`);
    else if (said === 'should be refused') missed.set(suite, (missed.get(suite) ?? 0) + 1);
    if (said.startsWith('refused wrongly') && !structural.test(suite)) console.log(`to look at: ${suite}: ${name}: ${said}`);
  }
}
for (const [suite, count] of missed) {
  if (structural.test(suite) && count > 1) problems.push(`${suite}: ${count} missed refusals`);
}
console.log(problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);
