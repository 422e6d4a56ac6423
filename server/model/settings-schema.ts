// The facts of meshwright.yaml in the form of a schema pack, so that the walker that checks resources checks and completes settings too.

import type { AdapterManifest } from '../protocol/adapter.ts';
import type { KindFacts, SchemaNode, SchemaPack } from '../protocol/schema.ts';
import type { Json } from '../protocol/text.ts';

export { settingsFile } from '../protocol/settings.ts';

/** Group, version and kind under which the settings' facts stand in their pack. */
export const settingsKind = { group: 'meshwright.dev', version: 'v1', kind: 'Settings' } as const;

/** Severities as settings write them; `false` is what YAML makes of a bare `off`. */
export const severities: readonly Json[] = ['off', 'error', 'warning', 'info', 'hint', false];

/** What settings say about a field, in our own words: field path → meaning. */
export const settingsMeanings: Readonly<Record<string, string>> = {
  world:
    'How much the files say about the cluster. `complete`: what is not in the files does not exist. `partial`: absence proves nothing. `auto`: as far as the files themselves give evidence.',
  rules: 'Severity per rule, per group of rules (`security`, `style`) or per adapter; `off` silences it.',
  provided: 'Objects that exist although no file here defines them, so that references to them are fine.',
  'provided.kind': 'Kind, or `group/Kind`; `*` stands for any.',
  'provided.namespace': 'Namespace; left out, any. `*` stands for any run of characters.',
  'provided.name': 'Name; left out, any. `*` stands for any run of characters.',
  environments: 'Places that parts of this repository are applied to; each is judged as a world of its own.',
  'environments.name': 'Name of the environment, shown with its findings.',
  'environments.paths': 'Folders and files that are applied there, relative to this file; `*` and `**` work.',
  'environments.context': 'Context of the kubeconfig that reaches its cluster.',
  'environments.namespace': 'Namespace for objects that name none.',
  'environments.world': 'Overrides `world` for this environment.',
  'environments.meshes': 'Overrides `meshes` for this environment.',
  meshes: 'Per adapter: version of the mesh and what else its rules need to know.',
  clusters: 'What is said of clusters, by context or by UID.',
  'clusters.protected': 'A protected cluster asks for its name before anything is changed in it.',
  adapters: 'Further folders with adapters, relative to this file.',
};

/**
 * The settings' facts: our own fields, and under `meshes` what each adapter declares in `settings` (a JSON schema).
 * A mesh whose adapter is not there is left alone.
 */
export function settingsPack(adapters: readonly Pick<AdapterManifest, 'id' | 'settings'>[]): SchemaPack {
  const nodes: SchemaNode[] = [];
  const add = (node: SchemaNode): number => nodes.push(node) - 1;
  const text = add({ t: 'string' });
  const named = add({ t: 'string', minL: 1 });
  const world = add({ t: 'string', e: ['auto', 'complete', 'partial'], d: 'auto' });
  const anything = add({ t: 'object', ap: true });
  const meshes: Record<string, number> = {};
  for (const { id, settings } of adapters) meshes[id] = settings === undefined ? anything : addJsonSchema(settings, nodes);
  const byMesh = add({ t: 'object', p: meshes, ap: anything });
  const root = add({
    t: 'object',
    p: {
      world,
      rules: add({ t: 'object', ap: add({ e: severities }) }),
      provided: add({ t: 'array', i: add({ t: 'object', r: ['kind'], p: { kind: named, namespace: text, name: text } }) }),
      environments: add({
        t: 'array',
        lt: 'map',
        lk: ['name'],
        i: add({
          t: 'object',
          r: ['name', 'paths'],
          p: { name: named, paths: add({ t: 'array', i: named, minI: 1 }), context: text, namespace: text, world, meshes: byMesh },
        }),
      }),
      meshes: byMesh,
      clusters: add({ t: 'object', ap: add({ t: 'object', p: { protected: add({ t: 'boolean' }) } }) }),
      adapters: add({ t: 'array', i: named }),
    },
  });
  const facts: KindFacts = {
    group: settingsKind.group,
    kind: settingsKind.kind,
    plural: 'settings',
    scope: 'Cluster',
    versions: { [settingsKind.version]: { node: root, served: true } },
  };
  return { format: 1, source: { project: 'Meshwright settings', version: '1' }, kinds: [facts], nodes };
}

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;

/**
 * Adds a JSON schema as nodes and returns the index of its root. Understands type, properties, required, additionalProperties,
 * items, enum, const, bounds, pattern, format and default; what else a schema says constrains nothing here.
 */
export function addJsonSchema(schema: Json, nodes: SchemaNode[]): number {
  const index = nodes.push({}) - 1;
  if (!isObject(schema)) return index;
  const node: { -readonly [Field in keyof SchemaNode]?: SchemaNode[Field] } = {};
  const type = schema['type'];
  const known = types.find((candidate) => candidate === type);
  if (known !== undefined) node.t = known;
  const { properties, items, additionalProperties, required } = schema;
  if (isObject(properties)) {
    const children: Record<string, number> = {};
    for (const [name, child] of Object.entries(properties)) children[name] = addJsonSchema(child, nodes);
    node.p = children;
  }
  if (
    additionalProperties === true ||
    (additionalProperties === undefined && (known === 'object' || isObject(properties)) && !isObject(properties))
  )
    node.ap = true;
  else if (isObject(additionalProperties)) node.ap = addJsonSchema(additionalProperties, nodes);
  if (isObject(items)) node.i = addJsonSchema(items, nodes);
  if (Array.isArray(required)) node.r = required.filter((name): name is string => typeof name === 'string');
  if (Array.isArray(schema['enum'])) node.e = schema['enum'];
  else if (schema['const'] !== undefined) node.e = [schema['const']];
  if (schema['default'] !== undefined) node.d = schema['default'];
  if (typeof schema['pattern'] === 'string') node.pat = schema['pattern'];
  if (typeof schema['format'] === 'string') node.f = schema['format'];
  for (const [word, field] of bounds) {
    const bound = schema[word];
    if (typeof bound === 'number') node[field] = bound;
  }
  nodes[index] = node;
  return index;
}

const bounds = [
  ['minimum', 'min'],
  ['maximum', 'max'],
  ['minLength', 'minL'],
  ['maxLength', 'maxL'],
  ['minItems', 'minI'],
  ['maxItems', 'maxI'],
] as const;

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
