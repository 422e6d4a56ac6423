// Writes the schema packs of the adapters from a folder of CRDs: `npm run packs -- FOLDER [--out adapters] [--version ADAPTER=VERSION]`.
// `--protos FOLDER` also makes the pack of settings that have no CRD, from a checkout of Istio's API definitions.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SchemaPack } from '../server/protocol/schema.ts';
import { buildPack } from './packs/build.ts';
import { printPack } from './packs/layout.ts';
import { buildMeshSettings } from './packs/mesh-settings.ts';
import { constraintsOf, newReport } from './packs/rules/read.ts';
import { sources } from './packs/sources.ts';
import { printKinds } from './packs/types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'adapters' },
    version: { type: 'string', multiple: true, default: [] },
    protos: { type: 'string' },
  },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error('Usage: npm run packs -- FOLDER [--out adapters] [--version ADAPTER=VERSION]');
  process.exit(2);
}
const versions = new Map(values.version.map((entry) => entry.split('=', 2) as [string, string]));

const report = newReport();
const typeFiles: string[] = [];
for (const source of sources) {
  if (!existsSync(join(folder, source.adapter))) continue;
  const target = join(values.out, source.adapter, 'schemas', `${source.name}.json`);
  const earlier = existsSync(target) ? (JSON.parse(readFileSync(target, 'utf8')) as SchemaPack).nodes : [];
  const pack = buildPack(
    folder,
    source,
    (schema, where) => ({ schema, constraints: constraintsOf(schema, where, report) }),
    earlier,
    versions.get(source.adapter),
  );
  if (pack === undefined) continue;
  const text = printPack(pack);
  mkdirSync(join(values.out, source.adapter, 'schemas'), { recursive: true });
  writeFileSync(target, text);
  const kindsFile = join(values.out, source.adapter, 'kinds.ts');
  writeFileSync(kindsFile, printKinds(pack, source.typed));
  typeFiles.push(kindsFile);
  console.log(
    `${target}: ${pack.kinds.length} kinds, ${pack.nodes.length} nodes, ${Math.round(text.length / 1024)} KB (${pack.source.project} ${pack.source.version})`,
  );
}

if (values.protos !== undefined) {
  const target = join(values.out, 'istio', 'schemas', 'mesh-config.json');
  const earlier = existsSync(target) ? (JSON.parse(readFileSync(target, 'utf8')) as SchemaPack).nodes : [];
  const pack = buildMeshSettings(values.protos, versions.get('istio-settings') ?? 'development build', earlier);
  writeFileSync(target, printPack(pack));
  console.log(`${target}: ${pack.kinds.length} kinds, ${pack.nodes.length} nodes (${pack.source.project} ${pack.source.version})`);
}

// The formatter that the lint run uses, so that a fresh file needs no second step.
if (typeFiles.length > 0)
  execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...typeFiles], { stdio: 'ignore' });
for (const [rule, reason] of report.skipped) console.log(`skipped: ${rule} (${reason})`);
console.log(`${report.recognized.size} distinct rules said as constraints`);
for (const [rule, reason] of report.unknown) console.error(`not recognized: ${rule}\n  ${reason}`);
if (report.unknown.size > 0) process.exitCode = 1;
