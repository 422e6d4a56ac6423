// Turns an OpenAPI v3 schema, as CRDs and the API server state it, into nodes of a schema pack: the one reading that packs and run-time CRDs share.

import type { CelRule, Constraint, SchemaNode } from '../protocol/schema.ts';
import type { Json } from '../protocol/text.ts';

/** Takes nodes and answers with their index. */
export interface NodeSink {
  /** Stores a node; equal nodes may share an index. */
  add(node: SchemaNode): number;
  /** An index whose node follows by `fill`, for schemas that contain themselves. */
  reserve(): number;
  fill(index: number, node: SchemaNode): void;
}

/** An OpenAPI schema object as parsed JSON or YAML. */
export type OpenApiSchema = { readonly [keyword: string]: Json };

export interface CompileOptions {
  /** Keep descriptions and CEL rules (run-time CRDs); packs hold neither. */
  readonly texts?: boolean;
  /** Schemas that `$ref` names, by the last part of the reference. */
  readonly refs?: { readonly [name: string]: Json };
  /** Looks at each schema first: may answer with a changed schema and with constraints to attach to its node. */
  readonly prepare?: (schema: OpenApiSchema) => {
    readonly schema: OpenApiSchema;
    readonly constraints?: readonly Constraint[];
  };
}

export interface Prepared {
  readonly schema: OpenApiSchema;
  readonly constraints?: readonly Constraint[];
  readonly facts?: Partial<SchemaNode>;
}

type Draft = { -readonly [Key in keyof SchemaNode]: SchemaNode[Key] };

/** Keyword by which a source of facts says that repeats in its set or map list are accepted (no CRD has it). */
export const repeatsTolerated = 'x-repeats-tolerated';

/** Keyword by which a source of facts marks a second spelling of a field. */
export const aliasKeyword = 'x-alias';

const typeNames = new Set<Json | undefined>(['object', 'array', 'string', 'integer', 'number', 'boolean']);

const numberKeywords = [
  ['minimum', 'min'],
  ['maximum', 'max'],
  ['multipleOf', 'mult'],
  ['minLength', 'minL'],
  ['maxLength', 'maxL'],
  ['minItems', 'minI'],
  ['maxItems', 'maxI'],
  ['minProperties', 'minP'],
  ['maxProperties', 'maxP'],
] as const;

const flagKeywords = [
  ['exclusiveMinimum', 'xmin'],
  ['exclusiveMaximum', 'xmax'],
  ['nullable', 'n'],
  ['x-kubernetes-preserve-unknown-fields', 'u'],
  ['x-kubernetes-embedded-resource', 'emb'],
  ['deprecated', 'dep'],
  [repeatsTolerated, 'rep'],
  [aliasKeyword, 'al'],
] as const;

/** Whether a value is a map of plain data. */
export function isMap(value: Json | undefined): value is OpenApiSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Compiles one schema and everything below it into `sink`; answers with the root's index.
 * Malformed keywords are left out, so that a strange CRD constrains less instead of failing.
 */
export function compileOpenApi(schema: Json, sink: NodeSink, options: CompileOptions = {}): number {
  return new Compiler(sink, options).node(schema);
}

class Compiler {
  private readonly sink: NodeSink;
  private readonly options: CompileOptions;
  /** Index per `$ref`; null while the schema is being compiled and nobody below has asked for it. */
  private readonly indexOfRef = new Map<string, number | null>();

  constructor(sink: NodeSink, options: CompileOptions) {
    this.sink = sink;
    this.options = options;
  }

  node(schema: Json | undefined): number {
    const merged = this.withSingleAllOf(isMap(schema) ? schema : {});
    const name = refName(merged);
    if (name === undefined) return this.sink.add(this.draft(merged));
    const { $ref: _, ...siblings } = merged;
    const beside = Object.keys(siblings).filter((keyword) => keyword !== 'description');
    if (beside.length === 0) return this.reference(name, () => this.target(name));
    const key = `${name} ${JSON.stringify(beside.sort().map((keyword) => [keyword, siblings[keyword]]))}`;
    return this.reference(key, () => ({ ...this.target(name), ...siblings }));
  }

  /** Compiles what a reference means once; one that stands inside itself gets its index before its node. */
  private reference(key: string, schema: () => OpenApiSchema): number {
    const known = this.indexOfRef.get(key);
    if (typeof known === 'number') return known;
    if (known === null) {
      const index = this.sink.reserve();
      this.indexOfRef.set(key, index);
      return index;
    }
    this.indexOfRef.set(key, null);
    const draft = this.draft(schema());
    const promised = this.indexOfRef.get(key);
    const index = typeof promised === 'number' ? promised : this.sink.add(draft);
    if (typeof promised === 'number') this.sink.fill(index, draft);
    this.indexOfRef.set(key, index);
    return index;
  }

  private target(name: string): OpenApiSchema {
    const target = this.options.refs?.[name];
    const seen = new Set([name]);
    let schema = this.withSingleAllOf(isMap(target) ? target : {});
    for (let next = refName(schema); next !== undefined && !seen.has(next); next = refName(schema)) {
      seen.add(next);
      const { $ref: _, ...siblings } = schema;
      const further = this.options.refs?.[next];
      schema = this.withSingleAllOf({
        ...(isMap(further) ? further : {}),
        ...siblings,
      });
    }
    return schema;
  }

  /** Kubernetes wraps a reference in `allOf` of one, so that a default can stand beside it. */
  private withSingleAllOf(schema: OpenApiSchema): OpenApiSchema {
    const { allOf, ...rest } = schema;
    const only = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
    return isMap(only) && refName(only) !== undefined ? { ...only, ...rest } : schema;
  }

  private draft(given: OpenApiSchema): SchemaNode {
    const prepared: Prepared = this.options.prepare?.(given) ?? { schema: given };
    const schema = prepared.schema;
    const node: Draft = { ...prepared.facts };
    const intOrString = schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string';
    if (intOrString) node.t = 'intOrString';
    else if (typeNames.has(schema.type)) node.t = schema.type as NonNullable<SchemaNode['t']>;
    if (isMap(schema.properties)) {
      const properties: Record<string, number> = {};
      for (const name of Object.keys(schema.properties).sort()) properties[name] = this.node(schema.properties[name]);
      node.p = properties;
    }
    const required = strings(schema.required);
    if (required !== undefined && required.length > 0) node.r = required;
    if (schema.additionalProperties === true) node.ap = true;
    else if (isMap(schema.additionalProperties)) node.ap = this.node(schema.additionalProperties);
    if (isMap(schema.items)) node.i = this.node(schema.items);
    if (Array.isArray(schema.enum)) node.e = schema.enum;
    for (const [keyword, key] of numberKeywords) {
      const value = schema[keyword];
      if (typeof value === 'number') node[key] = value;
      else if (typeof value === 'bigint') node[key] = Number(value);
    }
    if (typeof schema.pattern === 'string') node.pat = schema.pattern;
    if (typeof schema.format === 'string' && schema.format !== 'int-or-string') node.f = schema.format;
    if (schema.default !== undefined) node.d = schema.default;
    for (const [keyword, key] of flagKeywords) if (schema[keyword] === true) node[key] = true;
    const listType = schema['x-kubernetes-list-type'];
    if (listType === 'atomic' || listType === 'set' || listType === 'map') node.lt = listType;
    const listKeys = strings(schema['x-kubernetes-list-map-keys']);
    if (listKeys !== undefined) node.lk = listKeys;
    if (schema['x-kubernetes-map-type'] === 'atomic') node.ma = true;
    if (prepared.constraints !== undefined && prepared.constraints.length > 0) node.c = prepared.constraints;
    this.combinations(schema, node, intOrString);
    if (this.options.texts === true) {
      const rules = celRules(schema['x-kubernetes-validations']);
      if (rules.length > 0) node.cel = rules;
      if (typeof schema.description === 'string') node.doc = schema.description;
    }
    return node;
  }

  private combinations(schema: OpenApiSchema, node: Draft, intOrString: boolean): void {
    const nodes = (value: Json | undefined) =>
      Array.isArray(value) && value.length > 0 ? value.map((part) => this.node(part)) : undefined;
    const one = intOrString && onlyTypes(schema.oneOf) ? undefined : nodes(schema.oneOf);
    const any = intOrString && onlyTypes(schema.anyOf) ? undefined : nodes(schema.anyOf);
    const all = nodes(schema.allOf);
    if (one !== undefined) node.one = one;
    if (any !== undefined) node.any = any;
    if (all !== undefined) node.all = all;
    if (isMap(schema.not)) node.not = this.node(schema.not);
  }
}

function refName(schema: OpenApiSchema): string | undefined {
  return typeof schema.$ref === 'string' ? schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1) : undefined;
}

function strings(value: Json | undefined): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** `anyOf: [{ type: integer }, { type: string }]` only repeats what int-or-string says. */
function onlyTypes(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every((part) => isMap(part) && Object.keys(part).every((key) => key === 'type'));
}

function celRules(value: Json | undefined): CelRule[] {
  if (!Array.isArray(value)) return [];
  const rules: CelRule[] = [];
  for (const entry of value) {
    if (!isMap(entry) || typeof entry.rule !== 'string') continue;
    rules.push({
      rule: entry.rule,
      ...(typeof entry.message === 'string' ? { message: entry.message } : {}),
      ...(typeof entry.messageExpression === 'string' ? { messageExpression: entry.messageExpression } : {}),
      ...(typeof entry.fieldPath === 'string' ? { fieldPath: entry.fieldPath } : {}),
      ...(entry.optionalOldSelf === true ? { optionalOldSelf: true } : {}),
    });
  }
  return rules;
}
