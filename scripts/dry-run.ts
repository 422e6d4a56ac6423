// Holds `meshwright validate` against a real API server: what a server-side dry run refuses must be refused here, and nothing else.
//
//   node scripts/dry-run.ts CRDS [--corpus FOLDER] [--mutations 12] [--verbose] SUITE.jsonl...
//
// CRDS is a folder of CustomResourceDefinitions. Fails where something sound is refused, or where one refusal in a hundred is missed.
// Only custom resources are compared, and only structure: there are no webhooks.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dump, loadAll } from 'js-yaml';
import { type ApiObject, definitionsIn, startControlPlane } from '../test/kit/control-plane.ts';
import { mutations } from './mutations.ts';

/** One object to judge, by both. */
interface Trial {
  readonly from: string;
  readonly object: ApiObject;
  readonly text: string;
}

interface Finding {
  readonly rule: string;
  readonly consequence: string;
  readonly message: string;
  readonly file: string;
}

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  options: { corpus: { type: 'string' }, mutations: { type: 'string', default: '12' }, verbose: { type: 'boolean' } },
  allowPositionals: true,
});
const [crds, ...suites] = positionals;
if (crds === undefined) {
  console.error('usage: node scripts/dry-run.ts CRDS [--corpus FOLDER] [--mutations N] [--verbose] SUITE.jsonl...');
  process.exit(2);
}

const kinds = new Set(
  definitionsIn(crds).flatMap(({ spec }) => {
    const { group, names, versions } = spec as { group: string; names: { kind: string }; versions: { name: string }[] };
    return versions.map(({ name }) => `${group}/${name} ${names.kind}`);
  }),
);
const isCustom = (object: ApiObject | null): object is ApiObject =>
  kinds.has(`${object?.apiVersion} ${object?.kind}`) &&
  typeof object?.metadata?.name === 'string' &&
  // Names of zero bytes stand in Go's test tables and in no file.
  !object.metadata.name.includes('\0');

/** Objects of a YAML text; none where it does not parse, for then there is nothing to compare. */
function objectsIn(text: string): ApiObject[] {
  try {
    return (loadAll(text) as (ApiObject | null)[]).filter(isCustom);
  } catch {
    return [];
  }
}

function fromSuite(file: string): Trial[] {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { suite: string; name: string; phase?: string; files: { content: string }[] });
  return cases
    .filter(({ phase }) => phase === undefined || phase === 'create')
    .flatMap(({ suite, name, files }) =>
      files.flatMap(({ content }) => objectsIn(content).map((object) => ({ from: `${suite}: ${name}`, object, text: dump(object) }))),
    );
}

function fromCorpus(folder: string, count: number): Trial[] {
  const trials: Trial[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.ya?ml$/.test(name)) continue;
    for (const object of objectsIn(readFileSync(join(folder, name), 'utf8'))) {
      trials.push({ from: name, object, text: dump(object) });
      for (const { what, object: changed } of mutations(object, count)) {
        trials.push({ from: `${name} with ${what}`, object: changed, text: dump(changed) });
      }
    }
  }
  return trials;
}

/** What the CLI says of every trial: file name → messages of structural refusals. */
function validateAll(trials: readonly Trial[]): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meshwright-dry-run-'));
  try {
    // Both channels' definitions cannot be served at once; the experimental one holds the other.
    writeFileSync(join(folder, 'meshwright.yaml'), 'meshes:\n  gateway-api:\n    channel: experimental\n');
    for (const [index, { text }] of trials.entries()) {
      // A folder each: these are not one world.
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), 'object.yaml'), text);
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist', 'cli.js'), 'validate', '.', '--format', 'json', '--fail-on', 'never'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 29 },
    );
    if (!stdout.startsWith('{')) throw new Error(`the CLI gave no JSON: ${stderr || stdout}`);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    const refused = new Map<string, string[]>();
    for (const { rule, consequence, message, file } of findings) {
      if (consequence !== 'refused' || !/^(schema|yaml)\//.test(rule)) continue;
      refused.set(file, [...(refused.get(file) ?? []), `${rule}: ${message}`]);
    }
    return refused;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const trials = [...suites.flatMap(fromSuite), ...(values.corpus ? fromCorpus(values.corpus, Number(values.mutations)) : [])];
const refusals = validateAll(trials);
const cluster = await startControlPlane((line) => console.log(line));
const missed: string[] = [];
const wrong: string[] = [];
let refusedByBoth = 0;
try {
  const names = await cluster.applyDefinitions(crds);
  for (const [index, { from, object, text }] of trials.entries()) {
    const theirs = await cluster.dryRun(object, text);
    const ours = refusals.get(`${index}/object.yaml`) ?? [];
    const title = `${from} (${object.apiVersion} ${object.kind} ${object.metadata.name})`;
    const shown = values.verbose ? `\n${text}` : '';
    if (theirs !== null && ours.length > 0) refusedByBoth++;
    else if (theirs !== null) missed.push(`  ${title}\n      the API server: ${theirs}${shown}`);
    else if (ours.length > 0) wrong.push(`  ${title}\n      Meshwright: ${ours.join(' | ')}${shown}`);
  }
  console.log(`${trials.length} objects against ${names.length} definitions: ${refusedByBoth} refused by both`);
} finally {
  await cluster.stop();
}
const list = (title: string, lines: readonly string[]): void => console.log(`${title}: ${lines.length}\n${lines.join('\n')}`);
list('refused by the API server alone', missed);
list('refused by Meshwright alone', wrong);
process.exitCode = wrong.length === 0 && missed.length <= trials.length / 100 ? 0 : 1;
