// The text that a field begins with: its required fields, the first of its choices, in VS Code's snippet syntax.

import type { Json } from '../protocol/text.ts';
import type { KindSchema, Schema } from '../schema/node.ts';

/** Numbers the places of a snippet where the cursor stops. */
export class Stops {
  private next = 1;

  stop(): string {
    return `$${this.next++}`;
  }

  holding(text: string): string {
    return `\${${this.next++}:${literal(text)}}`;
  }

  choice(values: readonly string[]): string {
    return `\${${this.next++}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&').replace(/[$}]/g, '\\$&')).join(',')}|}`;
  }
}

/** Text in which a snippet reads no places. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A plain value as YAML on one line. */
export function scalarText(value: Json): string {
  if (typeof value !== 'string') return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return needsQuotes(value) ? JSON.stringify(value) : value;
}

function needsQuotes(text: string): boolean {
  return (
    text === '' ||
    /^[\s&*!|>'"%@`#,[\]{}?:-]|[:\s]$|: | #|[\n\t]/.test(text) ||
    /^(?:true|false|yes|no|on|off|y|n|null|~|[-+]?[\d.][\d._eExXoa-fA-F+-]*|\.inf|\.nan)$/i.test(text)
  );
}

/**
 * What follows `name:`, beginning with its own space or line break. Lines are indented relative to the key.
 * `depth` bounds how far required fields are unfolded.
 */
export function valueShape(schema: Schema, stops: Stops, indent = '', depth = 0): string {
  const { facts } = schema;
  const deeper = `${indent}  `;
  if (facts.t === 'array') {
    const { items } = schema;
    if (items === null || depth > 4) return `\n${deeper}- ${stops.stop()}`;
    return `\n${deeper}- ${itemShape(items, stops, `${deeper}  `, depth + 1)}`;
  }
  if (facts.t === 'object' || (facts.t === undefined && facts.p !== undefined)) {
    const required = wantedFields(schema);
    if (required.length === 0 || depth > 4) return `\n${deeper}${stops.stop()}`;
    return `\n${deeper}${fieldsShape(schema, required, stops, deeper, depth + 1)}`;
  }
  return ` ${scalarShape(schema, stops)}`;
}

/** An item of a list, without its dash; lines after the first are indented by `indent`. */
export function itemShape(items: Schema, stops: Stops, indent: string, depth = 0): string {
  if (items.facts.t === 'object' || (items.facts.t === undefined && items.facts.p !== undefined)) {
    const required = wantedFields(items);
    return required.length === 0 || depth > 4 ? stops.stop() : fieldsShape(items, required, stops, indent, depth + 1);
  }
  return items.facts.t === 'array' ? stops.stop() : scalarShape(items, stops);
}

function fieldsShape(schema: Schema, names: readonly string[], stops: Stops, indent: string, depth: number): string {
  return names
    .map((name) => {
      const property = schema.property(name);
      return `${name}:${property === null ? ` ${stops.stop()}` : valueShape(property, stops, indent, depth)}`;
    })
    .join(`\n${indent}`);
}

function wantedFields(schema: Schema): readonly string[] {
  return (schema.facts.r ?? []).filter((name) => schema.property(name)?.facts.d === undefined);
}

function scalarShape(schema: Schema, stops: Stops): string {
  const { facts } = schema;
  const choices = (facts.e ?? []).filter((value) => value !== '').map(scalarText);
  if (choices.length === 1) return stops.holding(choices[0] as string);
  if (choices.length > 1) return stops.choice(choices);
  if (facts.t === 'boolean') return stops.choice(facts.d === true ? ['false', 'true'] : ['true', 'false']);
  if (facts.d !== undefined && typeof facts.d !== 'object') return stops.holding(scalarText(facts.d));
  return stops.stop();
}

/** A whole object of a kind with its required fields. */
export function objectShape(kind: KindSchema, apiVersion: string): string {
  const stops = new Stops();
  const lines = [`apiVersion: ${apiVersion}`, `kind: ${kind.facts.kind}`];
  if (kind.meta !== null) lines.push('metadata:', `  name: ${stops.stop()}`);
  const names = kind.root.names().filter((name) => kind.root.facts.r?.includes(name) || name === 'spec');
  for (const name of names) {
    if (name === 'apiVersion' || name === 'kind' || name === 'metadata' || name === 'status') continue;
    const property = kind.root.property(name);
    if (property !== null) lines.push(`${name}:${valueShape(property, stops)}`);
  }
  return `${lines.join('\n')}\n`;
}
