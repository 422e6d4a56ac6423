// What structure alone can say about an object: where, which rule, in which words, with which corrections.

import type { RuleFix } from '../protocol/adapter.ts';
import type { Json, Path } from '../protocol/text.ts';
import type { Schema } from './node.ts';

export type SchemaRule =
  | 'schema/bound'
  | 'schema/cel'
  | 'schema/constraint'
  | 'schema/deprecated-field'
  | 'schema/deprecated-version'
  | 'schema/duplicate-item'
  | 'schema/enum'
  | 'schema/experimental-field'
  | 'schema/format'
  | 'schema/null'
  | 'schema/pattern'
  | 'schema/required'
  | 'schema/unknown-field'
  | 'schema/unknown-setting'
  | 'schema/unknown-version'
  | 'schema/wrong-type';

/**
 * One thing wrong. `path` starts at the object; where something is missing it is the parent's path, with `at: 'key'`
 * (the parent's key is underlined, not the whole block).
 */
export interface Violation {
  readonly rule: SchemaRule;
  readonly path: Path;
  readonly at: 'key' | 'value' | 'entry';
  readonly message: string;
  /** `problem` is the message; the others are facts for fingerprints and fixes. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly fixes: readonly RuleFix[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** A path as people write it: `spec.http[0].route`. */
export function dotted(path: Path): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text === '' ? step : `.${step}`;
  return text;
}

/** A text in quotation marks, bounded, on one line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}

/** A value as a message shows it. */
export function shown(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a map';
  return String(value);
}

const typeNames = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  intOrString: 'a whole number or text',
} as const;

/** What a schema wants, in words. */
export function wanted(schema: Schema): string {
  const { t } = schema.facts;
  return t === undefined ? (schema.facts.p === undefined ? 'another type' : 'a map') : typeNames[t];
}

/** The name by which a message calls the last field of a path. */
export function fieldName(path: Path): string {
  for (let index = path.length - 1; index >= 0; index--) {
    const step = path[index];
    if (typeof step === 'string') return index === path.length - 1 ? quoted(step) : `an item of ${quoted(step)}`;
  }
  return 'the object';
}

/** `a, b or c`, at most eight of them. */
export function listed(values: readonly Json[], last = 'or'): string {
  const words = values.slice(0, 8).map((value) => (typeof value === 'string' && value !== '' ? value : shown(value)));
  if (values.length > 8) return `${words.join(', ')} …`;
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** A first capital. */
export function sentence(text: string): string {
  return text === '' ? text : `${(text[0] as string).toUpperCase()}${text.slice(1)}`;
}

/** The least value to start a missing field with. */
export function skeleton(schema: Schema, depth = 0): Json {
  const { facts } = schema;
  if (facts.d !== undefined) return facts.d;
  const first = facts.e?.find((value) => value !== '');
  if (first !== undefined) return first;
  switch (facts.t) {
    case 'array':
      return schema.items === null || depth > 3 ? [] : [skeleton(schema.items, depth + 1)];
    case 'string':
      return facts.f === 'date-time' ? '2026-01-01T00:00:00Z' : facts.f === 'duration' ? '10s' : '';
    case 'integer':
    case 'number':
    case 'intOrString':
      return facts.min ?? 0;
    case 'boolean':
      return false;
    default: {
      const value: { [key: string]: Json } = {};
      if (depth > 3) return value;
      for (const name of facts.r ?? []) {
        const property = schema.property(name);
        if (property !== null) value[name] = skeleton(property, depth + 1);
      }
      return value;
    }
  }
}
