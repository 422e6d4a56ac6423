// What can be written at a cursor: fields, values, kinds and whole resources, and never what the schema refuses.

import { groupKind } from '../model/resource.ts';
import type { Suggestion } from '../protocol/engine.ts';
import type { Json, Path, Span } from '../protocol/text.ts';
import type { KnownKind } from '../schema/catalog.ts';
import type { Schema } from '../schema/node.ts';
import { plainValue } from '../schema/values.ts';
import { rangeIn } from '../yaml/lines.ts';
import { nodeAtPath } from '../yaml/paths.ts';
import { placeAt, type YamlPlace } from '../yaml/place.ts';
import type { YamlPart } from '../yaml/tree.ts';
import { addableFields } from './allowed.ts';
import { fieldFacts } from './facts.ts';
import { fieldPath, type LanguageFacts, meaningOf, type Subject, schemaAt, subjectAt, typeName } from './field.ts';
import { itemShape, objectShape, Stops, scalarText, valueShape } from './shape.ts';

/**
 * Suggestions at an offset of the document. Lines of `edit.newText` after the first are indented relative to the white space
 * that the cursor's line begins with, as editors adjust snippets.
 */
export function completeAt(part: YamlPart, offset: number, facts: LanguageFacts): readonly Suggestion[] {
  const place = placeAt(part.document, offset);
  if (place.role === 'none') return [];
  const subject = subjectAt(part.document, place.path, facts);
  return new Completion(part, offset, facts, place, subject).suggestions();
}

class Completion {
  private readonly part: YamlPart;
  private readonly offset: number;
  private readonly facts: LanguageFacts;
  private readonly place: YamlPlace;
  private readonly subject: Subject;
  private readonly path: Path;
  private readonly found: Suggestion[] = [];

  constructor(part: YamlPart, offset: number, facts: LanguageFacts, place: YamlPlace, subject: Subject) {
    this.part = part;
    this.offset = offset;
    this.facts = facts;
    this.place = place;
    this.subject = subject;
    this.path = place.path.slice(subject.root.length);
  }

  suggestions(): readonly Suggestion[] {
    switch (this.place.role) {
      case 'newKey':
        this.keys(this.path);
        break;
      case 'key':
        this.keys(this.path.slice(0, -1));
        break;
      case 'newItem':
        this.item();
        break;
      case 'newValue':
      case 'value':
        this.value();
        break;
      case 'none':
        break;
    }
    return this.found;
  }

  private keys(parent: Path): void {
    const { subject } = this;
    if (parent.length === 0 && this.place.path.length <= 1) this.topKeys();
    if (subject.schema === null) return;
    const schema = schemaAt(subject.schema, parent);
    if (schema === null) return;
    if (schema.facts.t === 'array') {
      this.items(schema, parent, '- ');
      return;
    }
    const around = this.listAround();
    if (around !== null) {
      const list = schema.property(around);
      if (list?.facts.t === 'array') this.items(list, [...parent, around], '- ');
      return;
    }
    this.fields(schema, parent, '');
    this.blocks(parent, '');
  }

  /** The key whose list goes on below in the cursor's own column: a further key would tear the two apart. */
  private listAround(): string | null {
    const { place } = this;
    if (place.role !== 'newKey' || place.flow) return null;
    const { text } = this.part.document;
    const below = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)-(?:[ \n]|$)/.exec(text.slice(place.typed.end));
    if (below?.[1]?.length !== place.indent) return null;
    const above = text
      .slice(0, place.typed.start)
      .matchAll(new RegExp(`^(?: {${place.indent}}|(?=[ -]*- ).{${place.indent}})([^\\s#:-][^\\s:]*):[ \\t]*(?:#.*)?$`, 'gm'));
    return [...above].at(-1)?.[1] ?? null;
  }

  private topKeys(): void {
    const { subject, place } = this;
    const siblings = new Set(place.siblings);
    const blank = subject.node === null || siblings.size === 0;
    if (place.flow || subject.kindField !== null) return;
    if (!siblings.has('apiVersion') && !siblings.has('type'))
      this.push(
        'apiVersion',
        'field',
        'group and version of the kind',
        place.role === 'key' ? 'apiVersion' : 'apiVersion: ',
        '0apiVersion',
      );
    if (!siblings.has('kind') && !siblings.has('type'))
      this.push('kind', 'field', 'kind of the object', place.role === 'key' ? 'kind' : 'kind: ', '0kind');
    if (subject.schema?.meta != null && !siblings.has('metadata')) {
      this.push(
        'metadata',
        'field',
        'name, namespace, labels, annotations',
        place.role === 'key' ? 'metadata' : 'metadata:\n  name: $1',
        '0metadata',
        { snippet: place.role !== 'key' },
      );
    }
    if (!blank || place.role === 'key') return;
    for (const snippet of this.facts.snippets) {
      if (snippet.at === 'resource')
        this.push(snippet.name, 'resource', snippet.description, snippet.body.join('\n'), `3${snippet.name}`, { snippet: true });
    }
    for (const kind of this.kinds()) {
      const schema = this.facts.catalog.schema(kind.group, kind.version, kind.kind);
      if (schema?.meta == null) continue;
      this.push(kind.kind, 'resource', kind.apiVersion, objectShape(schema, kind.apiVersion), `4${kind.kind}`, {
        snippet: true,
        deprecated: kind.deprecated,
      });
    }
  }

  /** Fields of a map; `dash` stands before the first line where a list's item begins. */
  private fields(schema: Schema, parent: Path, dash: string): void {
    const kind = this.subject.schema;
    if (kind === null) return;
    const { place } = this;
    const channel = this.facts.channel(kind);
    const top = parent.length === 0;
    const names = addableFields(schema, this.standing(), channel);
    for (const name of names) {
      if (top && kind.meta !== null && (name === 'apiVersion' || name === 'kind' || name === 'metadata' || name === 'status')) continue;
      const property = schema.property(name);
      if (property === null) continue;
      const required = schema.facts.r?.includes(name) === true && property.facts.d === undefined;
      const bare = place.role === 'key';
      const text = bare ? name : place.flow ? `${name}: ` : `${dash}${name}:${valueShape(property, new Stops(), this.indentation(dash))}`;
      const meaning = meaningOf(this.facts, kind, [...parent, name]);
      const documentation = [meaning, ...fieldFacts(property)].filter((line) => line !== null).join('\n');
      const deprecated = property.facts.dep === true;
      this.push(
        name,
        'field',
        `${typeName(property)}${required ? ', required' : ''}`,
        text,
        `${required ? 1 : deprecated ? 9 : 2}${name}`,
        {
          snippet: !bare && !place.flow,
          documentation,
          deprecated,
        },
      );
    }
  }

  /** The fields that stand in the map already, with their values as far as the tree knows them. */
  private standing(): { readonly [key: string]: Json } {
    const { place } = this;
    const map = place.role === 'key' ? nodeAtPath(this.part.document, place.path.slice(0, -1)) : place.node;
    const known: Record<string, Json> = {};
    for (const name of place.siblings) known[name] = {};
    if (map?.kind === 'map')
      for (const entry of map.entries) if (Object.hasOwn(known, entry.key)) known[entry.key] = plainValue(entry.value);
    return known;
  }

  private item(): void {
    const kind = this.subject.schema;
    if (kind === null) return;
    const parent = this.path.slice(0, -1);
    const schema = schemaAt(kind, parent);
    if (schema === null) return;
    if (schema.facts.t === 'array') this.items(schema, parent, this.place.dash || this.place.flow ? '' : '- ');
    else this.scalars(schema, this.path);
  }

  private items(schema: Schema, parent: Path, dash: string): void {
    const { items } = schema;
    if (items === null) return;
    const index = this.place.role === 'newItem' ? (this.path[this.path.length - 1] as number) : 0;
    const path = [...parent, index];
    if (items.facts.t === 'object' || (items.facts.t === undefined && items.facts.p !== undefined)) {
      if (!this.place.flow) {
        const shape = itemShape(items, new Stops(), this.indentation(dash));
        if (!/^\$\d$/.test(shape))
          this.push('item', 'snippet', `new item of ${String(parent[parent.length - 1] ?? 'the list')}`, `${dash}${shape}`, '0item', {
            snippet: true,
          });
        this.fields(items, path, dash);
      }
      this.blocks(parent, dash);
      return;
    }
    const list = nodeAtPath(this.part.document, [...this.subject.root, ...parent]);
    const used = new Set<Json>();
    if (list?.kind === 'list' && schema.facts.lt === 'set')
      for (const [at, item] of list.items.entries()) if (item.kind === 'scalar' && at !== index) used.add(item.value);
    this.scalars(items, path, dash, used);
  }

  private value(): void {
    const { path, subject } = this;
    const last = path[path.length - 1];
    if (path.length === 1 && (last === 'apiVersion' || last === 'kind') && subject.kindField === null) {
      this.identity(last);
      return;
    }
    if (subject.schema === null) return;
    const schema = schemaAt(subject.schema, path);
    if (schema !== null) this.scalars(schema, path);
  }

  /** `apiVersion` and `kind`, each fitting what the other says already. */
  private identity(field: 'apiVersion' | 'kind'): void {
    const known = this.kinds(field);
    const seen = new Set<string>();
    for (const kind of known) {
      const text = field === 'kind' ? kind.kind : kind.apiVersion;
      if (seen.has(text)) continue;
      seen.add(text);
      const others = known.filter((each) => (field === 'kind' ? each.kind : each.apiVersion) === text);
      const all = others.every((each) => each.deprecated);
      const detail = listOf([...new Set(others.map((each) => (field === 'kind' ? each.apiVersion : each.kind)))]);
      this.push(text, 'value', detail, text, `${all ? 9 : others.some((each) => each.storage) ? 1 : 2}${text}`, { deprecated: all });
    }
  }

  /** Served kinds that agree with the `apiVersion` and `kind` written here, the one being typed left aside. */
  private kinds(typing: 'apiVersion' | 'kind' | null = null): readonly KnownKind[] {
    const apiVersion = typing === 'apiVersion' ? null : this.written('apiVersion');
    const kind = typing === 'kind' ? null : this.written('kind');
    const served = this.facts.catalog.kinds().filter((each) => {
      if (!each.served) return false;
      const schema = this.facts.catalog.schema(each.group, each.version, each.kind);
      if (schema === null || schema.meta === null) return false;
      const channel = this.facts.channel(schema);
      return each.channel !== 'experimental' || channel === null || channel === 'experimental';
    });
    const fitting = served.filter(
      (each) => (apiVersion === null || each.apiVersion === apiVersion) && (kind === null || each.kind === kind),
    );
    return fitting.length > 0 || typing === null ? fitting : served;
  }

  private written(field: 'apiVersion' | 'kind'): string | null {
    return this.subject[field];
  }

  private scalars(schema: Schema, path: Path, dash = '', used: ReadonlySet<Json> = new Set()): void {
    const { facts } = schema;
    const space = this.place.role === 'newValue' && this.part.document.text.charCodeAt(this.offset - 1) === 58 ? ' ' : '';
    const offer = (value: Json, detail: string, sort: string, kind: Suggestion['kind'] = 'value') => {
      if (!used.has(value))
        this.push(typeof value === 'string' ? value : scalarText(value), kind, detail, `${space}${dash}${this.asWritten(value)}`, sort);
    };
    if (facts.e !== undefined) {
      for (const value of facts.e)
        if (value !== '') offer(value, value === facts.d ? 'default' : 'allowed value', `${value === facts.d ? 0 : 1}${String(value)}`);
      return;
    }
    if (facts.t === 'boolean') {
      for (const value of [true, false])
        offer(value, value === facts.d ? 'default' : 'true or false', `${value === facts.d ? 0 : 1}${value}`);
      return;
    }
    if (facts.t === 'object' || facts.t === 'array') return;
    this.facts.names(path).forEach((name, index) => {
      const value = facts.t === 'integer' && /^\d+$/.test(name.text) ? Number(name.text) : name.text;
      if (facts.t === 'integer' && typeof value === 'string') return;
      if (facts.t !== 'integer' || typeof value === 'number') offer(value, name.detail, `1${String(index).padStart(4, '0')}`, 'reference');
    });
    if (facts.d !== undefined && facts.d !== null && typeof facts.d !== 'object') offer(facts.d, 'default', '0');
  }

  /** Inside quotes a text stands as it is. */
  private asWritten(value: Json): string {
    const before = this.part.document.text[this.place.typed.start - 1];
    const inQuotes = this.place.role === 'value' && (before === '"' || before === "'");
    return inQuotes && typeof value === 'string' ? value : scalarText(value);
  }

  /** Common blocks that adapters bring for this list or map. */
  private blocks(container: Path, dash: string): void {
    const kind = this.subject.schema;
    if (kind === null || this.place.flow || this.place.role === 'key') return;
    const key = groupKind(kind.facts.group, kind.facts.kind);
    const where = fieldPath(container);
    for (const snippet of this.facts.snippets) {
      if (snippet.at === 'resource' || snippet.at.kind !== key || snippet.at.path !== where) continue;
      const body = snippet.body.map((line) => (dash === '' && this.place.role === 'newItem' ? line.replace(/^(?:- | {2})/, '') : line));
      const indent = this.place.role === 'newItem' && dash === '' ? this.indentation('') : '';
      this.push(snippet.name, 'snippet', snippet.description, body.join(`\n${indent}`), `5${snippet.name}`, { snippet: true });
    }
  }

  /** How far lines after the first stand from the white space that the line begins with. */
  private indentation(dash: string): string {
    const { text } = this.part.document;
    const start = text.lastIndexOf('\n', this.place.typed.start - 1) + 1;
    let lead = 0;
    while (start + lead < this.place.typed.start && text[start + lead] === ' ') lead += 1;
    return ' '.repeat(Math.max(0, this.place.indent - lead) + dash.length);
  }

  private push(
    label: string,
    kind: Suggestion['kind'],
    detail: string,
    newText: string,
    sort: string,
    more: { snippet?: boolean; documentation?: string; deprecated?: boolean } = {},
  ): void {
    const span: Span = this.place.typed;
    this.found.push({
      label,
      kind,
      detail,
      ...(more.documentation === undefined || more.documentation === '' ? {} : { documentation: more.documentation }),
      sort,
      edit: { range: rangeIn(this.part, span), newText },
      snippet: more.snippet ?? false,
      deprecated: more.deprecated ?? false,
    });
  }
}

function listOf(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
}
