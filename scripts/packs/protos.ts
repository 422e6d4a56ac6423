// Reads messages of .proto files as schemas, for settings that have no CRD: names, types, enums and exclusive fields, no texts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../server/protocol/text.ts';
import { aliasKeyword, type OpenApiSchema } from '../../server/schema/compile.ts';

/** Messages and enums by full name. */
export interface Protos {
  readonly messages: ReadonlyMap<string, Message>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

interface Message {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly choices: readonly (readonly string[])[];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly repeated: boolean;
  /** Type of the values of a map. */
  readonly map: boolean;
  readonly deprecated: boolean;
}

/** Reads files below `folder` (paths as imports write them). */
export function readProtos(folder: string, files: readonly string[]): Protos {
  const messages = new Map<string, Message>();
  const enums = new Map<string, readonly string[]>();
  for (const file of files) parseFile(readFileSync(join(folder, file), 'utf8'), messages, enums);
  return { messages, enums };
}

function parseFile(text: string, messages: Map<string, Message>, enums: Map<string, readonly string[]>): void {
  const bare = text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const tokens = bare.match(/"(?:[^"\\]|\\.)*"|[A-Za-z_.][\w.]*|-?\d[\w.]*|[{}[\]<>=;,()]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const skipStatement = () => {
    for (let depth = 0; at < tokens.length; ) {
      const token = next();
      if (token === '{') depth += 1;
      if (token === '}' && --depth === 0) return;
      if (token === ';' && depth === 0) return;
    }
  };
  const options = (): boolean => {
    let deprecated = false;
    while (tokens[at] !== ';' && at < tokens.length) if (next() === 'deprecated' && tokens[at + 1] === 'true') deprecated = true;
    at += 1;
    return deprecated;
  };
  const readEnum = (scope: string) => {
    const name = `${scope}.${next()}`;
    const values: string[] = [];
    next();
    while (tokens[at] !== '}') {
      const token = next();
      if (token === 'option' || token === 'reserved') skipStatement();
      else if (token !== ';') {
        values.push(token);
        options();
      }
    }
    at += 1;
    enums.set(name, values);
  };
  const readMessage = (scope: string) => {
    const name = `${scope}.${next()}`;
    const fields: Field[] = [];
    const choices: string[][] = [];
    next();
    const body = (choice: string[] | undefined) => {
      while (tokens[at] !== '}' && at < tokens.length) {
        const token = next();
        if (token === ';') continue;
        if (token === 'message') readMessage(name);
        else if (token === 'enum') readEnum(name);
        else if (token === 'option' || token === 'reserved' || token === 'extensions') skipStatement();
        else if (token === 'oneof') {
          const own: string[] = [];
          choices.push(own);
          at += 2;
          body(own);
        } else {
          const repeated = token === 'repeated';
          const map = token === 'map';
          let type = repeated || token === 'optional' ? next() : token;
          if (map) {
            at += 3;
            type = next();
            at += 1;
          }
          const field = next();
          fields.push({ name: field, type, repeated, map, deprecated: options() });
          choice?.push(field);
        }
      }
      at += 1;
    };
    body(undefined);
    messages.set(name, { name, fields, choices });
  };
  let scope = '';
  while (at < tokens.length) {
    const token = next();
    if (token === 'package') {
      scope = next();
      at += 1;
    } else if (token === 'message') readMessage(scope);
    else if (token === 'enum') readEnum(scope);
    else if (token !== ';') skipStatement();
  }
}

/** Schemas of all messages for `$ref`, by full name. Each field also stands under its name as the proto writes it, as an alias. */
export function protoSchemas(protos: Protos): { readonly [name: string]: Json } {
  const schemas: { [name: string]: Json } = {};
  for (const message of protos.messages.values()) {
    const properties: { [name: string]: Json } = {};
    for (const field of message.fields) {
      const type = typeSchema(field.type, message.name, protos);
      const whole: OpenApiSchema = field.repeated
        ? { type: 'array', items: type }
        : field.map
          ? { type: 'object', additionalProperties: type }
          : type;
      const schema = field.deprecated ? { ...whole, deprecated: true } : whole;
      const camel = camelCase(field.name);
      properties[camel] = schema;
      if (camel !== field.name) properties[field.name] = { ...schema, [aliasKeyword]: true };
    }
    const choices = message.choices.filter((choice) => choice.length > 1).map((choice) => choice.map(camelCase));
    schemas[message.name] = { type: 'object', properties, ...(choices.length > 0 ? { [choicesKeyword]: choices } : {}) };
  }
  return schemas;
}

/** Keyword that lists groups of fields of which at most one may be set. */
export const choicesKeyword = 'x-choices';

const scalars: Readonly<Record<string, OpenApiSchema>> = {
  string: { type: 'string' },
  bytes: { type: 'string' },
  bool: { type: 'boolean' },
  double: {},
  float: {},
  'google.protobuf.Duration': { type: 'string' },
  'google.protobuf.Timestamp': { type: 'string' },
  'google.protobuf.BoolValue': { type: 'boolean' },
  'google.protobuf.StringValue': { type: 'string' },
  'google.protobuf.DoubleValue': {},
  'google.protobuf.FloatValue': {},
  'google.protobuf.Struct': { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  'google.protobuf.Value': {},
  'google.protobuf.Any': { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};

/** Whole numbers may be written as text, as JSON of protocol buffers allows. */
const integer: OpenApiSchema = { 'x-kubernetes-int-or-string': true };

function typeSchema(type: string, scope: string, protos: Protos): OpenApiSchema {
  const scalar = scalars[type.replace(/^\./, '')];
  if (scalar !== undefined) return scalar;
  if (/^(s|u)?int(32|64)$|fixed(32|64)$|^google\.protobuf\.U?Int(32|64)Value$/.test(type)) return integer;
  for (let outer = scope; ; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.')))) {
    const name = outer === '' ? type : `${outer}.${type}`;
    const values = protos.enums.get(name);
    if (values !== undefined) return { type: 'string', enum: [...values] };
    if (protos.messages.has(name)) return { $ref: `#/${name}` };
    if (outer === '') return {};
  }
}

function camelCase(name: string): string {
  return name.replace(/_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
