// Plain values of a tree: as written, with unsound parts left out, and with defaults filled in as the API server fills them.

import type { Json } from '../protocol/text.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { Schema } from './node.ts';

/** Depth at which values end; the parser refuses deeper text long before. */
const depthLimit = 600;

type Writable = { [key: string]: Json };

/** The plain value of a node, nulls included; an opaque scalar is its text. */
export function plainValue(node: YamlNode | null): Json {
  return plain(node, 0);
}

function plain(node: YamlNode | null, depth: number): Json {
  if (node === null || depth > depthLimit) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => plain(item, depth + 1));
  const value: Writable = {};
  for (const entry of node.entries) define(value, entry.key, plain(entry.value, depth + 1));
  return value;
}

/**
 * The value that rules see: without nulls and without the nodes that failed structural checks, so that every field has the type its schema says.
 * A list keeps its length: a failed item is an empty map or list where the schema wants one; a list of scalars with a failed item is left out whole.
 */
export function soundValue(node: YamlNode, schema: Schema | null, unsound: ReadonlySet<YamlNode>): Json {
  return sound(node, schema, unsound, 0) ?? {};
}

function sound(node: YamlNode | null, schema: Schema | null, unsound: ReadonlySet<YamlNode>, depth: number): Json | undefined {
  if (node === null || depth > depthLimit || unsound.has(node)) return undefined;
  if (node.kind === 'scalar') {
    if (node.value === null) return undefined;
    if (node.opaque && !takesText(schema)) return undefined;
    return node.value;
  }
  if (node.kind === 'list') {
    const items: Json[] = [];
    for (const item of node.items) {
      const value = sound(item, schema?.items ?? null, unsound, depth + 1);
      if (value !== undefined) items.push(value);
      else if (schema?.items?.facts.t === 'object') items.push({});
      else if (schema?.items?.facts.t === 'array') items.push([]);
      else if (schema?.items?.facts.t !== undefined) return undefined;
      else items.push(null);
    }
    return items;
  }
  const value: Writable = {};
  for (const entry of node.entries) {
    const item = sound(entry.value, schema?.property(entry.key) ?? schema?.values ?? null, unsound, depth + 1);
    if (item !== undefined) define(value, entry.key, item);
  }
  return value;
}

function takesText(schema: Schema | null): boolean {
  const type = schema?.facts.t;
  return type === undefined || type === 'string' || type === 'intOrString';
}

/**
 * The value after the API server's defaulting: nulls of fields that may not be null are dropped, then defaults are filled in.
 * Equal parts are shared with the given value.
 */
export function withDefaults(value: Json, schema: Schema): Json {
  return defaulted(value, schema, 0);
}

function defaulted(value: Json, schema: Schema, depth: number): Json {
  if (typeof value !== 'object' || value === null || depth > depthLimit) return value;
  const { facts } = schema;
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === null) return value;
    let changed: Json[] | null = null;
    value.forEach((item: Json, index) => {
      const next = defaulted(item, items, depth + 1);
      if (next !== item) {
        changed ??= value.slice();
        changed[index] = next;
      }
    });
    return changed ?? value;
  }
  const map = value as { readonly [key: string]: Json };
  let changed: Writable | null = null;
  for (const key of Object.keys(map)) {
    const property = schema.property(key) ?? schema.values;
    if (property === null) continue;
    const item = map[key] as Json;
    if (item === null) {
      if (property.facts.n === true) continue;
      changed ??= { ...map };
      delete changed[key];
      continue;
    }
    const next = defaulted(item, property, depth + 1);
    if (next !== item) {
      changed ??= { ...map };
      define(changed, key, next);
    }
  }
  if (facts.p !== undefined) {
    for (const name of Object.keys(facts.p)) {
      const property = schema.property(name);
      if (property?.facts.d === undefined) continue;
      const here = changed ?? map;
      if (Object.hasOwn(here, name)) continue;
      changed ??= { ...map };
      define(changed, name, defaulted(property.facts.d, property, depth + 1));
    }
  }
  return changed ?? value;
}

/** Sets a key even where it is `__proto__`. */
function define(target: Writable, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

/** True where a node or anything below it is unknown text. */
export function holdsOpaque(node: YamlNode | null, depth = 0): boolean {
  if (node === null || depth > depthLimit) return false;
  if (node.kind === 'scalar') return node.opaque;
  if (node.kind === 'list') return node.items.some((item) => holdsOpaque(item, depth + 1));
  return node.entries.some((entry) => mayBeTemplate(entry.key) || holdsOpaque(entry.value, depth + 1));
}

/** A key that some tool fills in later. */
export function mayBeTemplate(key: string): boolean {
  return key.includes('${') || key.includes('{{');
}
