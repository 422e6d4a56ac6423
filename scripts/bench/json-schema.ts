// Turns one kind of a schema pack into a JSON schema, so that a general YAML server can be given the same facts.

import type { SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';
import type { Json } from '../../server/protocol/text.ts';

/** A JSON schema (draft 7) of one version of a kind, closed where the pack closes it. */
export function jsonSchemaOf(pack: SchemaPack, kind: string, version: string): Json {
  const facts = pack.kinds.find((each) => each.kind === kind);
  const top = facts?.versions[version];
  if (facts === undefined || top === undefined) throw new Error(`the pack has no ${kind} ${version}`);
  const definitions = Object.fromEntries(pack.nodes.map((node, index) => [String(index), schemaOf(node)]));
  const whole = schemaOf(pack.nodes[top.node] ?? {}) as { readonly properties?: Record<string, Json> };
  // Packs leave out what every Kubernetes object has.
  const properties = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...whole.properties };
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...whole, properties, definitions };
}

const refTo = (index: number): Json => ({ $ref: `#/definitions/${index}` });

function schemaOf(node: SchemaNode): Json {
  const schema: Record<string, Json> = {};
  const set = (key: string, value: Json | undefined): void => {
    if (value !== undefined) schema[key] = value;
  };
  if (node.t === 'intOrString') schema['type'] = ['integer', 'string'];
  else set('type', node.t);
  if (node.p !== undefined) {
    schema['properties'] = Object.fromEntries(Object.entries(node.p).map(([name, index]) => [name, refTo(index)]));
    if (node.ap === undefined && node.u !== true) schema['additionalProperties'] = false;
  }
  if (typeof node.ap === 'number') schema['additionalProperties'] = refTo(node.ap);
  if (node.i !== undefined) schema['items'] = refTo(node.i);
  set('required', node.r);
  set('enum', node.e);
  set('minimum', node.min);
  set('maximum', node.max);
  set('minLength', node.minL);
  set('maxLength', node.maxL);
  set('minItems', node.minI);
  set('maxItems', node.maxI);
  set('pattern', node.pat);
  return schema;
}
