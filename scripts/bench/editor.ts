// `npm run bench:editor`: our language server beside yaml-language-server, over the same protocol with the same edits, interleaved.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { SchemaPack } from '../../server/protocol/schema.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { LspProcess } from './lsp-process.ts';
import { figure, percentile, table } from './statistics.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' }, 'ours-only': { type: 'boolean' } } });
const rounds = Number(values.rounds);
const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'meshwright-bench-'));

/** A VirtualService of 28 lines, its separator included. */
const document = (index: number): string =>
  [
    ...['---', 'apiVersion: networking.istio.io/v1', 'kind: VirtualService', 'metadata:', `  name: route-${index}`, '  namespace: shop'],
    ...['  labels:', '    team: shop', 'spec:', '  hosts:', `  - app-${index}`, '  gateways:', '  - mesh', '  http:', '  - match:'],
    ...[
      '    - uri:',
      '        prefix: /api',
      '    timeout: 3s',
      '    retries:',
      '      attempts: 2',
      '      perTryTimeout: 1s',
      '    route:',
    ],
    ...[
      '    - destination:',
      `        host: app-${index}`,
      '      weight: 100',
      '  - route:',
      '    - destination:',
      `        host: app-${index}`,
    ],
  ].join('\n');

const big = `${Array.from({ length: 100 }, (_, index) => document(index)).join('\n')}\n`;
const more = Array.from({ length: 15 }, (_, index) => `  - route:\n    - destination: { host: app-${index} }`);
const small = `${document(0)}\n  # the same for every other client\n${more.join('\n')}\n`;

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Line that the edits go to: one with `timeout`. */
  readonly line: number;
}

function casesOf(title: string, file: string, text: string): Case[] {
  const lines = text.split('\n').flatMap((line, index) => (line.includes('    timeout: 3s') ? [index] : []));
  const places =
    lines.length === 1
      ? ([['only', 0]] as const)
      : ([
          ['top', 0],
          ['middle', 0.5],
          ['end', 1],
        ] as const);
  return places.map(([place, share]) => ({
    title: `${title}, ${place}`,
    ...{ file, text },
    line: lines[Math.round(share * (lines.length - 1))] ?? 0,
  }));
}

const cases = [
  ...casesOf(`${small.split('\n').length - 1} lines`, 'small.yaml', small),
  ...casesOf(`${big.split('\n').length - 1} lines, 100 documents`, 'big.yaml', big),
];

mkdirSync(join(folder, 'workspace'));
for (const { file, text } of cases) writeFileSync(join(folder, 'workspace', file), text);
const pack = JSON.parse(readFileSync(join(root, 'dist', 'adapters', 'istio', 'schemas', 'istio.json'), 'utf8')) as SchemaPack;
const schema = join(folder, 'schema.json');
writeFileSync(schema, JSON.stringify(jsonSchemaOf(pack, 'VirtualService', 'v1')));
const peerSettings = {
  yaml: {
    ...{ validate: true, hover: true, completion: true },
    schemaStore: { enable: false },
    schemas: { [pathToFileURL(schema).href]: '*.yaml' },
  },
};

interface Measured {
  readonly server: LspProcess;
  readonly diagnostics: Map<string, number[]>;
  readonly completion: number[];
  readonly hover: number[];
  cpuMs: number;
}

async function open(title: string, program: readonly string[], settings: Record<string, unknown>): Promise<Measured> {
  const server = await LspProcess.start(title, program, join(folder, 'workspace'), settings);
  for (const { file, text } of new Map(cases.map((each) => [each.file, each])).values()) server.open(file, text);
  // Nothing need be said of a sound file, so there is no answer to wait for until the first edit.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return { server, diagnostics: new Map(cases.map(({ title: of }) => [of, []])), completion: [], hover: [], cpuMs: 0 };
}

/** Breaks a field's name and mends it again; each time until the answer to that state is there. */
async function edit({ server, diagnostics }: Measured, { title, file, line }: Case): Promise<void> {
  for (const [name, wrong] of [
    ['timeouu', true],
    ['timeout', false],
  ] as const) {
    const started = performance.now();
    server.change(file, line, 4, 11, name);
    await server.diagnostics(file, (count) => count > 0 === wrong);
    diagnostics.get(title)?.push(performance.now() - started);
  }
}

async function ask({ server, completion, hover }: Measured, { file, line }: Case): Promise<void> {
  for (const [method, into] of [
    ['textDocument/completion', completion],
    ['textDocument/hover', hover],
  ] as const) {
    const started = performance.now();
    await server.request(method, { textDocument: { uri: server.uri(file) }, position: { line, character: 6 } });
    into.push(performance.now() - started);
  }
}

const servers = [await open('meshwright', [join(root, 'dist', 'server.js'), '--stdio'], {})];
if (!values['ours-only']) {
  const peer = join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  servers.push(await open('yaml-language-server', [peer, '--stdio'], peerSettings));
}
try {
  for (let warm = 0; warm < 5; warm++) for (const each of cases) for (const server of servers) await edit(server, each);
  for (const { diagnostics } of servers) for (const samples of diagnostics.values()) samples.length = 0;
  for (let round = 0; round < rounds; round++) {
    for (const each of cases) {
      for (const measured of servers) {
        const before = measured.server.cpuMs();
        await edit(measured, each);
        measured.cpuMs += measured.server.cpuMs() - before;
        await ask(measured, each);
      }
    }
  }
  const rows = [['change to diagnostics', 'server', 'median', 'p95']];
  const row = (title: string, name: string, samples: readonly number[]): void => {
    rows.push([title, name, figure(percentile(samples, 0.5), ' ms'), figure(percentile(samples, 0.95), ' ms')]);
  };
  for (const { title } of cases) for (const { server, diagnostics } of servers) row(title, server.title, diagnostics.get(title) ?? []);
  for (const { server, completion } of servers) row('completion', server.title, completion);
  for (const { server, hover } of servers) row('hover', server.title, hover);
  console.log(table(rows));
  console.log();
  console.log(
    table([
      ['server', 'ready after', 'CPU per edit', 'resident memory'],
      ...servers.map(({ server, cpuMs }) => [
        ...[server.title, figure(server.readyMs, ' ms'), figure(cpuMs / (rounds * cases.length * 2), ' ms')],
        figure(server.residentMb(), ' MB'),
      ]),
    ]),
  );
} finally {
  for (const { server } of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
