// Builds the packs of a folder of CRDs and OpenAPI files: facts in, pack out, nothing written.

import { join } from 'node:path';
import type { Constraint, KindFacts, KindVersion, SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';
import type { Json } from '../../server/protocol/text.ts';
import { compileOpenApi, type OpenApiSchema } from '../../server/schema/compile.ts';
import { channelEnumKeyword, channelKeyword, mergeChannels } from './channels.ts';
import { asServed, clusterScoped, coreShortNames, notAnObject, withOpenStatus } from './kubernetes.ts';
import { NodeTable, number } from './nodes.ts';
import { readFolder, type StatedKind, type StatedVersion } from './read.ts';
import type { PackSource } from './sources.ts';
import { withUniversalForm } from './universal.ts';

/** Turns the rules that a schema states into constraints; may take keywords away that a constraint says better. */
export type ConstraintReader = (
  schema: OpenApiSchema,
  where: string,
) => { readonly schema: OpenApiSchema; readonly constraints: readonly Constraint[] };

/**
 * The pack of one source below `folder`, or undefined where the folder holds none of its kinds.
 * `earlier` are the nodes of the pack as it was, for stable numbers.
 */
export function buildPack(
  folder: string,
  source: PackSource,
  readConstraints: ConstraintReader,
  earlier: readonly SchemaNode[] = [],
  version?: string,
): SchemaPack | undefined {
  const kinds = statedKinds(join(folder, source.adapter), source);
  if (kinds.length === 0) return undefined;
  const table = new NodeTable();
  const drafts = kinds.map((kind) => draftKind(kind, source, table, readConstraints));
  const roots = drafts.flatMap((kind) => Object.values(kind.versions).map((entry) => entry.node));
  const numbered = number(table.nodes, roots, earlier);
  const facts = drafts.map((kind) => ({
    ...kind,
    versions: Object.fromEntries(Object.entries(kind.versions).map(([name, entry]) => [name, { ...entry, node: numbered.at(entry.node) }])),
  }));
  return {
    format: 1,
    source: { project: source.project, version: version ?? statedVersion(kinds, source) },
    kinds: facts,
    nodes: numbered.nodes,
  };
}

function statedVersion(kinds: readonly StatedKind[], source: PackSource): string {
  const stated = source.versionAnnotation === undefined ? undefined : kinds[0]?.annotations[source.versionAnnotation];
  return stated === undefined || /-dev$/.test(stated) ? source.version : stated.replace(/^v/, '');
}

/** Kinds of a source, channels laid over each other, sorted by group and kind. */
export function statedKinds(folder: string, source: PackSource): StatedKind[] {
  const read = (path: string) => readFolder(path, { cluster: clusterScoped, skip: notAnObject });
  const kinds =
    source.channels === undefined
      ? merged(read(folder))
      : overlaid(read(join(folder, source.channels[0])), read(join(folder, source.channels[1])), source.channels[1]);
  const forms = source.universal ? withUniversalForm(kinds) : kinds;
  return [...forms].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = (kind: StatedKind) => `${kind.group}/${kind.kind}`;

/** Several files may state the same kind (Kubernetes' OpenAPI repeats what it refers to): the file of the kind's own group wins. */
function merged(kinds: readonly StatedKind[]): StatedKind[] {
  const byKey = new Map<string, StatedKind>();
  for (const kind of kinds) {
    const known = byKey.get(key(kind));
    const own = kind.file.startsWith(kind.group === '' ? 'core-' : `${kind.group}-`);
    if (known === undefined || own) byKey.set(key(kind), kind);
  }
  return [...byKey.values()];
}

type ChannelVersion = StatedVersion & { readonly channel?: string };

function overlaid(standard: readonly StatedKind[], experimental: readonly StatedKind[], channel: string): StatedKind[] {
  const inStandard = new Map(standard.map((kind) => [key(kind), kind]));
  return experimental.map((kind) => {
    const narrower = inStandard.get(key(kind));
    const versions = kind.versions.map((version): ChannelVersion => {
      const other = narrower?.versions.find((candidate) => candidate.name === version.name);
      if (other === undefined) return { ...version, channel };
      const schema = mergeChannels(other.schema, version.schema, `${key(kind)} ${version.name}`);
      return { ...version, schema, ...(version.served && !other.served ? { channel } : {}) };
    });
    return { ...kind, versions };
  });
}

function draftKind(kind: StatedKind, source: PackSource, table: NodeTable, readConstraints: ConstraintReader): KindFacts {
  const versions: Record<string, KindVersion> = {};
  for (const version of [...kind.versions].sort((a, b) => (a.name < b.name ? -1 : 1)) as ChannelVersion[]) {
    versions[version.name] = {
      node: compileVersion(kind, version, source, table, readConstraints),
      served: version.served,
      ...(version.storage ? { storage: true } : {}),
      ...(version.deprecated ? { deprecated: true } : {}),
      ...(version.channel === undefined ? {} : { channel: version.channel }),
    };
  }
  const shortNames = source.openApi ? (coreShortNames[`${kind.group}/${kind.kind}`] ?? []) : kind.shortNames;
  return {
    group: kind.group,
    kind: kind.kind,
    plural: kind.plural,
    ...(shortNames.length > 0 ? { shortNames } : {}),
    scope: kind.scope,
    versions,
  };
}

function compileVersion(
  kind: StatedKind,
  version: StatedVersion,
  source: PackSource,
  table: NodeTable,
  readConstraints: ConstraintReader,
): number {
  const where = `${kind.group}/${kind.kind} ${version.name}`;
  const prepare = (given: OpenApiSchema) => {
    const read = readConstraints(source.openApi ? asServed(given) : given, where);
    return { schema: read.schema, constraints: read.constraints, ...marks(given) };
  };
  if (!source.openApi || version.refs === undefined) return compileOpenApi(version.schema, table, { prepare });
  const open = withOpenStatus(version.schema as OpenApiSchema, version.refs);
  return compileOpenApi(open.schema, table, { prepare, refs: open.refs });
}

function marks(schema: OpenApiSchema): { readonly facts?: Partial<SchemaNode> } {
  const channel = schema[channelKeyword];
  const values: Json | undefined = schema[channelEnumKeyword];
  if (channel === undefined && values === undefined) return {};
  return {
    facts: { ...(typeof channel === 'string' ? { ch: channel } : {}), ...(Array.isArray(values) ? { che: values } : {}) },
  };
}
