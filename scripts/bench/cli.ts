// `npm run bench:cli`: how long the CLI takes and what memory it needs, on small and big workspaces, with istioctl beside it when it is there.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram } from '../../test/kit/cache.ts';
import { figure, percentile, table } from './statistics.ts';
import { writeWorkspace } from './workspace.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, generator: { type: 'string' } } });
const runs = Number(values.runs);
const root = resolve(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'meshwright-bench-'));
const generator = values.generator ?? resolve(root, '..', 'shared', 'bench', 'workspace.mjs');

interface Sample {
  readonly ms: number;
  readonly megabytes: number | null;
  readonly cpuMs: number | null;
  readonly resources: number | null;
}

function ours(cwd: string, path: string): Sample {
  const usage = join(folder, 'usage.json');
  // Written by the process itself as it ends: its own peak of memory, and its processor time.
  const probe = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', probe, cli, 'validate', path, '--format', 'json'], {
    ...{ cwd, encoding: 'utf8', maxBuffer: 1 << 29 },
  });
  const ms = performance.now() - started;
  if (status === null || status > 1) throw new Error(`the CLI ended with ${status}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  const { summary } = JSON.parse(stdout) as { summary: { resources: number } };
  return { ms, megabytes: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000, resources: summary.resources };
}

function istioctl(program: string, cwd: string): Sample {
  const started = performance.now();
  spawnSync(program, ['analyze', '--use-kube=false', '--recursive', '.'], { cwd, stdio: 'ignore' });
  return { ms: performance.now() - started, megabytes: null, cpuMs: null, resources: null };
}

const rows: string[][] = [['workspace', 'tool', 'resources', 'median', 'p95', 'CPU', 'peak memory']];
function measure(title: string, tool: string, run: () => Sample, times: number): void {
  run();
  const samples = Array.from({ length: times }, run);
  const of = (field: (sample: Sample) => number | null): number =>
    percentile(
      samples.map((sample) => field(sample) ?? Number.NaN),
      0.5,
    );
  const ms = samples.map((sample) => sample.ms);
  rows.push([
    ...[title, tool, figure(of(({ resources }) => resources)), figure(percentile(ms, 0.5), ' ms'), figure(percentile(ms, 0.95), ' ms')],
    ...[
      figure(
        of(({ cpuMs }) => cpuMs),
        ' ms',
      ),
      figure(
        of(({ megabytes }) => megabytes),
        ' MB',
      ),
    ],
  ]);
}

try {
  const small = join(folder, 'small');
  mkdirSync(small);
  writeFileSync(
    join(small, 'route.yaml'),
    'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: shop\nspec:\n  hosts: [shop]\n  http:\n  - route:\n    - destination: { host: shop }\n',
  );
  measure('one small file', 'meshwright', () => ours(small, 'route.yaml'), runs * 3);
  const peer = findProgram('istioctl');
  for (const count of [1000, 10_000]) {
    const workspace = join(folder, String(count));
    mkdirSync(workspace);
    if (existsSync(generator)) execFileSync(process.execPath, [generator, String(count), workspace]);
    else writeWorkspace(workspace, count);
    measure(`${count} resources`, 'meshwright', () => ours(workspace, '.'), runs);
    if (peer !== null) measure(`${count} resources`, 'istioctl analyze', () => istioctl(peer, workspace), runs);
  }
  console.log(table(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
