// Compares the committed packs with a folder of CRDs and OpenAPI files, fact by fact, by a reading of its own: `node scripts/compare-packs.ts FOLDER`.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { SchemaNode, SchemaPack } from '../server/protocol/schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: foreign documents are read as they come
type Raw = { readonly [keyword: string]: any };

interface Place {
  readonly nodes: readonly SchemaNode[];
  readonly refs: Raw;
  /** Native kinds: what Go code decides may differ, and is counted as explained. */
  readonly native: boolean;
  readonly channel: string | undefined;
  readonly path: string;
  readonly status: boolean;
  readonly seen: Set<string>;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: node scripts/compare-packs.ts FOLDER');
  process.exit(2);
}

const differences: string[] = [];
const explained = new Map<string, number>();
let compared = 0;
let kindsSeen = 0;

const adapters: readonly (readonly [adapter: string, folders: readonly (readonly [path: string, channel: string | undefined])[]])[] = [
  ['kubernetes', [['kubernetes', undefined]]],
  [
    'gateway-api',
    [
      ['gateway-api/standard', 'standard'],
      ['gateway-api/experimental', 'experimental'],
    ],
  ],
  ['istio', [['istio', undefined]]],
  ['linkerd', [['linkerd', undefined]]],
  ['consul', [['consul', undefined]]],
  ['kuma', [['kuma', undefined]]],
];

for (const [adapter, folders] of adapters) {
  const pack = JSON.parse(readFileSync(join('adapters', adapter, 'schemas', `${adapter}.json`), 'utf8')) as SchemaPack;
  const stated = new Set<string>();
  for (const [path, channel] of folders) {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const text = readFileSync(join(folder, path, name), 'utf8');
      if (name.endsWith('.json')) compareOpenApi(JSON.parse(text), pack, stated);
      else if (/\.ya?ml$/.test(name)) {
        for (const document of parseAllDocuments(text)) {
          const crd = (document as { toJS(): Raw | null }).toJS();
          if (crd?.kind === 'CustomResourceDefinition') compareCrd(crd, pack, channel, stated);
        }
      }
    }
  }
  for (const kind of pack.kinds) {
    for (const version of Object.keys(kind.versions)) {
      const key = `${kind.group}/${kind.kind} ${version}`;
      if (!stated.has(key) && version !== 'universal') differences.push(`${key}: in the pack and in no CRD`);
    }
  }
}

for (const difference of differences) console.log(difference);
console.log(`${kindsSeen} kinds and versions, ${compared} facts compared: ${differences.length} differences`);
for (const [reason, count] of explained) console.log(`explained: ${count} × ${reason}`);
process.exitCode = differences.length === 0 ? 0 : 1;

function compareCrd(crd: Raw, pack: SchemaPack, channel: string | undefined, stated: Set<string>): void {
  const { group, names, scope, versions } = crd.spec;
  const facts = pack.kinds.find((kind) => kind.group === group && kind.kind === names.kind);
  if (facts === undefined) {
    differences.push(`${group}/${names.kind}: not in the pack`);
    return;
  }
  equal(`${group}/${names.kind}: plural`, names.plural, facts.plural);
  equal(`${group}/${names.kind}: scope`, scope, facts.scope);
  equal(`${group}/${names.kind}: short names`, names.shortNames ?? [], facts.shortNames ?? []);
  for (const version of versions) {
    const key = `${group}/${names.kind} ${version.name}`;
    const about = facts.versions[version.name];
    stated.add(key);
    kindsSeen += 1;
    if (about === undefined) {
      differences.push(`${key}: not in the pack`);
      continue;
    }
    const here = about.channel === undefined || about.channel === channel;
    equal(`${key}: served`, version.served, about.served && here);
    if (version.storage === true) equal(`${key}: storage`, true, about.storage);
    equal(`${key}: deprecated`, version.deprecated === true, about.deprecated === true);
    compare(version.schema.openAPIV3Schema, about.node, {
      nodes: pack.nodes,
      refs: {},
      native: false,
      channel,
      path: key,
      status: false,
      seen: new Set(),
    });
  }
}

function compareOpenApi(document: Raw, pack: SchemaPack, stated: Set<string>): void {
  const refs = document.components?.schemas ?? document.schemas;
  for (const [name, schema] of Object.entries<Raw>(refs)) {
    const identities = schema['x-kubernetes-group-version-kind'];
    if (identities?.length !== 1 || schema.properties?.items !== undefined) continue;
    // Requests and answers of the API, not objects.
    if (/\.(DeleteOptions|WatchEvent|Status|Scale|Binding|Eviction|TokenRequest)$/.test(name)) continue;
    const { group, version, kind } = identities[0];
    const key = `${group}/${kind} ${version}`;
    const about = pack.kinds.find((each) => each.group === group && each.kind === kind)?.versions[version];
    stated.add(key);
    kindsSeen += 1;
    if (about === undefined) differences.push(`${key}: not in the pack`);
    else
      compare(schema, about.node, { nodes: pack.nodes, refs, native: true, channel: undefined, path: key, status: false, seen: new Set() });
  }
}

function resolved(schema: Raw, refs: Raw): Raw {
  const { allOf, ...rest } = schema;
  const single = allOf?.length === 1 && allOf[0].$ref !== undefined ? { ...allOf[0], ...rest } : schema;
  if (single.$ref === undefined) return single;
  const { $ref, ...beside } = single;
  return { ...resolved(refs[$ref.split('/').pop()] ?? {}, refs), ...beside };
}

/** One schema and one node, keyword by keyword, and everything below them. */
function compare(given: Raw, index: number, place: Place): void {
  const node = place.nodes[index];
  if (node === undefined) {
    differences.push(`${place.path}: no node ${index}`);
    return;
  }
  const name = given.$ref ?? given.allOf?.[0]?.$ref;
  const mark = `${name} ${index}`;
  if (name !== undefined && place.seen.has(mark)) return;
  const seen = name === undefined ? place.seen : new Set([...place.seen, mark]);
  const schema = resolved(given, place.refs);
  const at = (keyword: string) => `${place.path}: ${keyword}`;

  const quantity = place.native && Array.isArray(schema.oneOf) && schema.oneOf.length === 2 && schema.format === undefined;
  if (quantity) equal(at('format'), 'quantity', node.f);
  else {
    const intOrString = schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string';
    equal(at('type'), intOrString ? 'intOrString' : schema.type, node.t);
    equal(at('format'), schema.format === 'int-or-string' ? undefined : schema.format, node.f);
  }
  const inChannel = (values: readonly unknown[] | undefined) =>
    place.channel === 'standard' ? values?.filter((value) => !(node.che ?? []).includes(value as never)) : values;
  equal(at('enum'), schema.enum, inChannel(node.e));
  for (const [keyword, key] of [
    ['minimum', 'min'],
    ['maximum', 'max'],
    ['multipleOf', 'mult'],
    ['minLength', 'minL'],
    ['maxLength', 'maxL'],
    ['minItems', 'minI'],
    ['maxItems', 'maxI'],
    ['minProperties', 'minP'],
    ['maxProperties', 'maxP'],
    ['x-kubernetes-list-type', 'lt'],
    ['x-kubernetes-list-map-keys', 'lk'],
  ] as const)
    equal(at(keyword), schema[keyword], node[key]);
  for (const [keyword, key] of [
    ['exclusiveMinimum', 'xmin'],
    ['exclusiveMaximum', 'xmax'],
    ['nullable', 'n'],
    ['x-kubernetes-preserve-unknown-fields', 'u'],
    ['x-kubernetes-embedded-resource', 'emb'],
    ['deprecated', 'dep'],
  ] as const)
    equal(at(keyword), schema[keyword] === true, node[key] === true);
  equal(at('map type'), schema['x-kubernetes-map-type'] === 'atomic', node.ma === true);
  comparePattern(schema, node, at('pattern'), place);
  compareDefault(schema, node, at('default'), place);
  compareRequired(schema, node, at('required'), place);
  compareBelow(schema, node, { ...place, seen });
}

function comparePattern(schema: Raw, node: SchemaNode, at: string, place: Place): void {
  const ofChannel = node.c?.find(
    (constraint) => constraint.k === 'matches' && constraint.ch !== undefined && constraint.ch === place.channel,
  );
  equal(at, schema.pattern, node.pat ?? ofChannel?.pattern);
}

function compareDefault(schema: Raw, node: SchemaNode, at: string, place: Place): void {
  const zero = ['""', '0', 'false', '{}'].includes(JSON.stringify(schema.default));
  if (place.native && zero && node.d === undefined) explain('a zero value that stands as default in OpenAPI');
  else equal(at, schema.default, node.d);
}

function compareRequired(schema: Raw, node: SchemaNode, at: string, place: Place): void {
  const missing = (schema.required ?? []).filter((name: string) => !(node.r ?? []).includes(name));
  const added = (node.r ?? []).filter((name) => !(schema.required ?? []).includes(name));
  if (place.status) for (const _ of missing) explain('required inside a status, which the server fills in');
  else if (place.native) {
    for (const name of missing) {
      if (['value', 'revision', 'served', 'storage', 'limits', 'endpoints', 'lun'].includes(name))
        explain('required in OpenAPI, where Go takes the zero value');
      else differences.push(`${at}: ${name} is missing`);
    }
  } else for (const name of missing) differences.push(`${at}: ${name} is missing`);
  for (const name of added) differences.push(`${at}: ${name} is not required`);
}

function compareBelow(schema: Raw, node: SchemaNode, place: Place): void {
  const fields: Raw = schema.properties ?? {};
  for (const [name, field] of Object.entries<Raw>(fields)) {
    const child = node.p?.[name];
    const path = `${place.path}.${name}`;
    if (child === undefined) differences.push(`${path}: not in the pack`);
    else {
      const { ch } = place.nodes[child]!;
      if (ch !== undefined && ch !== place.channel) differences.push(`${path}: said to be ${ch}`);
      compare(field, child, {
        ...place,
        path,
        status: place.status || (place.native && name === 'status' && fields.metadata !== undefined),
      });
    }
  }
  for (const [name, child] of Object.entries(node.p ?? {})) {
    if (fields[name] !== undefined) continue;
    const { ch } = place.nodes[child]!;
    if (ch === undefined || ch === place.channel) differences.push(`${place.path}.${name}: in the pack alone`);
  }
  if (typeof schema.additionalProperties === 'object') {
    if (typeof node.ap === 'number') compare(schema.additionalProperties, node.ap, { ...place, path: `${place.path}.*` });
    else differences.push(`${place.path}: the values' schema is missing`);
  } else equal(`${place.path}: additionalProperties`, schema.additionalProperties === true, node.ap === true);
  if (schema.items !== undefined) {
    if (node.i === undefined) differences.push(`${place.path}: the items' schema is missing`);
    else compare(schema.items, node.i, { ...place, path: `${place.path}[]` });
  }
  compareJunctions(schema, node, place);
}

function compareJunctions(schema: Raw, node: SchemaNode, place: Place): void {
  const onlyTypes = (list: Raw[] | undefined) => node.t === 'intOrString' && list?.every((part) => Object.keys(part).join() === 'type');
  for (const [keyword, key] of [
    ['oneOf', 'one'],
    ['anyOf', 'any'],
    ['allOf', 'all'],
  ] as const) {
    const list = schema[keyword] as Raw[] | undefined;
    if (list === undefined || onlyTypes(list) === true || node.f === 'quantity') continue;
    equal(`${place.path}: ${keyword}`, list.length, node[key]?.length);
    for (const [position, part] of list.entries()) {
      const child = node[key]?.[position];
      if (child !== undefined) compare(part, child, { ...place, path: `${place.path}<${keyword} ${position}>` });
    }
  }
  if (schema.not !== undefined) {
    if (node.not === undefined) differences.push(`${place.path}: not is missing`);
    else compare(schema.not, node.not, { ...place, path: `${place.path}<not>` });
  }
}

function explain(reason: string): void {
  explained.set(reason, (explained.get(reason) ?? 0) + 1);
}

function equal(what: string, stated: unknown, held: unknown): void {
  compared += 1;
  const [a, b] = [JSON.stringify(stated) ?? 'nothing', JSON.stringify(held) ?? 'nothing'];
  if (a !== b) differences.push(`${what}: ${a} in the CRD, ${b} in the pack`);
}
