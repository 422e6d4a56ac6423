// Reads a folder of CRD YAML and Kubernetes OpenAPI files into what the generator works on.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { loadAll } from 'js-yaml';
import type { Json } from '../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../server/schema/compile.ts';

/** One version of a kind with the schema that a release states for it. */
export interface StatedVersion {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  readonly deprecated: boolean;
  readonly schema: Json;
  /** Schemas that `$ref` may name. */
  readonly refs?: { readonly [name: string]: Json };
}

/** A kind as a release states it. */
export interface StatedKind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames: readonly string[];
  readonly scope: 'Namespaced' | 'Cluster';
  readonly versions: readonly StatedVersion[];
  readonly annotations: { readonly [name: string]: string };
  /** File that states it, relative to the folder. */
  readonly file: string;
}

/** Every CRD and every served core kind below `folder`, in order of file name. */
export function readFolder(
  folder: string,
  scopes: { readonly cluster: ReadonlySet<string>; readonly skip: (schemaName: string) => boolean },
): StatedKind[] {
  const kinds: StatedKind[] = [];
  for (const file of filesBelow(folder)) {
    const text = readFileSync(file, 'utf8');
    const name = relative(folder, file);
    if (file.endsWith('.json')) kinds.push(...openApiKinds(JSON.parse(text), name, scopes));
    else for (const document of loadAll(text)) kinds.push(...crdKind(document as Json, name));
  }
  return kinds;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function crdKind(document: Json, file: string): StatedKind[] {
  if (!isMap(document) || document.kind !== 'CustomResourceDefinition') return [];
  const spec = map(document.spec, file);
  const names = map(spec.names, file);
  const versions = (Array.isArray(spec.versions) ? spec.versions : []).map((entry): StatedVersion => {
    const version = map(entry, file);
    return {
      name: String(version.name),
      served: version.served === true,
      storage: version.storage === true,
      deprecated: version.deprecated === true,
      schema: isMap(version.schema) ? (version.schema.openAPIV3Schema ?? {}) : {},
    };
  });
  const metadata = map(document.metadata, file);
  return [
    {
      group: String(spec.group),
      kind: String(names.kind),
      plural: String(names.plural),
      shortNames: Array.isArray(names.shortNames) ? names.shortNames.map(String) : [],
      scope: spec.scope === 'Cluster' ? 'Cluster' : 'Namespaced',
      versions,
      annotations: isMap(metadata.annotations)
        ? Object.fromEntries(Object.entries(metadata.annotations).map(([key, value]) => [key, String(value)]))
        : {},
      file,
    },
  ];
}

function openApiKinds(
  document: Json,
  file: string,
  scopes: { readonly cluster: ReadonlySet<string>; readonly skip: (schemaName: string) => boolean },
): StatedKind[] {
  const root = map(document, file);
  const components = isMap(root.components) ? root.components : root;
  if (!isMap(components.schemas)) return [];
  const refs = components.schemas;
  const kinds: StatedKind[] = [];
  for (const [schemaName, schema] of Object.entries(refs)) {
    if (!isMap(schema) || scopes.skip(schemaName)) continue;
    const identities = schema['x-kubernetes-group-version-kind'];
    if (!Array.isArray(identities) || identities.length !== 1 || !isMap(identities[0])) continue;
    const { group, version, kind } = identities[0] as OpenApiSchema;
    if (typeof kind !== 'string' || isListKind(schema, kind)) continue;
    kinds.push({
      group: String(group),
      kind,
      plural: pluralOf(kind),
      shortNames: [],
      scope: scopes.cluster.has(`${String(group)}/${kind}`) ? 'Cluster' : 'Namespaced',
      versions: [{ name: String(version), served: true, storage: true, deprecated: false, schema, refs }],
      annotations: {},
      file: basename(file),
    });
  }
  return kinds;
}

function isListKind(schema: OpenApiSchema, kind: string): boolean {
  return kind.endsWith('List') && isMap(schema.properties) && schema.properties.items !== undefined;
}

/** Kubernetes' own rule for the names of its resources. */
function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  if (lower === 'endpoints') return lower;
  if (/(s|x|z|ch|sh)$/.test(lower)) return `${lower}es`;
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`;
  return `${lower}s`;
}

function map(value: Json | undefined, file: string): OpenApiSchema {
  if (!isMap(value)) throw new Error(`${file}: not a CustomResourceDefinition that can be read`);
  return value;
}
