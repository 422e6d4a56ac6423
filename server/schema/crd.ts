// Reads a CustomResourceDefinition found in the workspace or the cluster into the same facts that packs hold, CEL and descriptions included.

import type { KindFacts, KindVersion, SchemaNode, SchemaPack } from '../protocol/schema.ts';
import type { Json } from '../protocol/text.ts';
import type { FoundKind } from './catalog.ts';
import { compileOpenApi, isMap } from './compile.ts';

/** The facts of a CRD's plain value; null where it does not say enough to be one. `origin` says where it was found. */
export function crdFacts(value: Json, origin: string): FoundKind | null {
  if (!isMap(value) || !isMap(value['spec'])) return null;
  const { spec } = value;
  const names = spec['names'];
  const { group } = spec as { group?: Json };
  if (typeof group !== 'string' || group === '' || !isMap(names) || typeof names['kind'] !== 'string' || !Array.isArray(spec['versions']))
    return null;
  const nodes: SchemaNode[] = [];
  const sink = {
    add: (node: SchemaNode) => nodes.push(node) - 1,
    reserve: () => nodes.push({}) - 1,
    fill: (index: number, node: SchemaNode) => {
      nodes[index] = node;
    },
  };
  const versions: Record<string, KindVersion> = {};
  for (const version of spec['versions'] as readonly Json[]) {
    if (!isMap(version) || typeof version['name'] !== 'string') continue;
    const schema = isMap(version['schema']) ? version['schema']['openAPIV3Schema'] : undefined;
    if (!isMap(schema)) continue;
    versions[version['name']] = {
      node: compileOpenApi(schema, sink, { texts: true }),
      served: version['served'] !== false,
      ...(version['storage'] === true ? { storage: true } : {}),
      ...(version['deprecated'] === true ? { deprecated: true } : {}),
    };
  }
  if (Object.keys(versions).length === 0) return null;
  const shortNames = Array.isArray(names['shortNames']) ? names['shortNames'].filter((name) => typeof name === 'string') : [];
  const facts: KindFacts = {
    group,
    kind: names['kind'],
    plural: typeof names['plural'] === 'string' ? names['plural'] : names['kind'].toLowerCase(),
    ...(shortNames.length === 0 ? {} : { shortNames }),
    scope: spec['scope'] === 'Cluster' ? 'Cluster' : 'Namespaced',
    versions,
  };
  const pack: SchemaPack = {
    format: 1,
    source: { project: facts.plural, version: Object.keys(versions).join(', ') },
    kinds: [facts],
    nodes,
  };
  return { pack, origin };
}
