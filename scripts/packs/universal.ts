// The other form of a kind, beside Kubernetes': type, name and mesh at the top, and no metadata.

import type { Json } from '../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../server/schema/compile.ts';
import type { StatedKind, StatedVersion } from './read.ts';

/** Name of the version under which packs hold this form. */
export const universalVersion = 'universal';

/**
 * The form as a further version of each kind. A kind whose `spec` has a schema keeps its `spec`; one whose CRD leaves `spec` open
 * has its fields at the top and stays open. Further fields at the top are ignored by the reader, so they are no error.
 */
export function withUniversalForm(kinds: readonly StatedKind[]): StatedKind[] {
  return kinds.map((kind) => {
    const [version] = kind.versions;
    return version === undefined ? kind : { ...kind, versions: [...kind.versions, universal(kind.kind, version)] };
  });
}

function universal(kind: string, version: StatedVersion): StatedVersion {
  const properties = isMap(version.schema) && isMap(version.schema.properties) ? version.schema.properties : {};
  const { spec } = properties;
  const hasSpec = isMap(spec) && spec['x-kubernetes-preserve-unknown-fields'] !== true;
  const text: OpenApiSchema = { type: 'string' };
  const fields: { [name: string]: Json } = {
    type: { type: 'string', enum: [kind] },
    name: text,
    mesh: text,
    labels: { type: 'object', additionalProperties: text },
    creationTime: text,
    modificationTime: text,
    ...(hasSpec ? { spec } : {}),
  };
  const schema: OpenApiSchema = {
    type: 'object',
    required: ['type', 'name'],
    properties: fields,
    'x-kubernetes-preserve-unknown-fields': true,
  };
  return { name: universalVersion, served: true, storage: false, deprecated: false, schema };
}
