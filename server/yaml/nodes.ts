// Makes the nodes of a tree, always with the same fields in the same order, and settles keys, merges and aliases alike for both parsers.

import type { Span } from '../protocol/text.ts';
import { keyOf, resolvePlain, resolveTagged } from './scalars.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlProblem, YamlScalar } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Problems = YamlProblem[];

/** The most collections inside one another that are read; Kubernetes objects stay far below. */
export const MAX_DEPTH = 512;
/** The most nodes that aliases of one document may stand for, as Go's reader bounds them. */
export const MAX_ALIASED = 200_000;

/** Text of a placeholder, an encrypted value, or a template action. */
export function isPlaceholder(text: string): boolean {
  return text.includes('${') || text.includes('{{') || text.includes('<path:') || text.startsWith('ENC[');
}

/** Whether it is worth asking `isPlaceholder` for each scalar of the text. */
export function hasPlaceholders(text: string): boolean {
  return text.includes('${') || text.includes('{{') || text.includes('<path:') || text.includes('ENC[');
}

export function makeScalar(
  start: number,
  end: number,
  value: YamlScalar['value'],
  style: YamlScalar['style'],
  opaque: boolean,
): YamlScalar {
  return { kind: 'scalar', start, end, value, style, opaque };
}

export function makeMap(start: number, end: number, entries: YamlEntry[], repeated: readonly YamlEntry[], flow: boolean): Mutable<YamlMap> {
  return { kind: 'map', start, end, entries, repeated, flow };
}

export function makeList(start: number, end: number, items: YamlNode[], flow: boolean): Mutable<YamlList> {
  return { kind: 'list', start, end, items, flow };
}

export function makeEntry(start: number, end: number, key: string, keySpan: Span, value: YamlNode, merged: boolean): YamlEntry {
  return { start, end, key, keySpan, value, merged };
}

/** What stands behind a key or a dash with nothing after it. */
export function makeEmpty(at: number): YamlScalar {
  return makeScalar(at, at, null, 'plain', false);
}

export const NONE: readonly never[] = [];

/** The value of a scalar by its style and tag; a tag that does not fit is a problem. */
export function valueOf(text: string, plain: boolean, tag: string, span: Span, problems: Problems): YamlScalar['value'] {
  if (tag === '') {
    if (!plain) return text;
    const value = resolvePlain(text);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      problems.push({
        code: 'syntax',
        start: span.start,
        end: span.end,
        message: `Kubernetes cannot take ${text}: JSON has no such number.`,
      });
    }
    return value;
  }
  const tagged = resolveTagged(tag, text);
  if (tagged.wrong !== null) problems.push({ code: 'syntax', start: span.start, end: span.end, message: tagged.wrong });
  return tagged.value;
}

/** Collects the entries of one map in the order of the text. */
export class MapBuilder {
  readonly entries: YamlEntry[] = [];
  repeated: YamlEntry[] | null = null;
  private index: Map<string, number> | null = null;

  add(entry: YamlEntry, problems: Problems): void {
    const known = this.find(entry.key);
    if (known < 0) {
      this.push(entry);
      return;
    }
    // A key of its own overrules one that a merge brought before it.
    if (this.entries[known]?.merged === true) {
      this.entries[known] = entry;
      return;
    }
    this.repeated ??= [];
    this.repeated.push(entry);
    problems.push({
      code: 'repeated-key',
      start: entry.keySpan.start,
      end: entry.keySpan.end,
      message: `The key ${quote(entry.key)} stands here twice.`,
    });
  }

  /** Brings in the entries of a merge key; as in Kubernetes it overrules keys that stand above it. */
  merge(source: YamlNode, span: Span, problems: Problems): void {
    if (source.kind === 'scalar' && source.opaque) return;
    const maps = source.kind === 'list' ? source.items : [source];
    const taken = new Set<string>();
    for (const map of maps) {
      if (map.kind !== 'map') {
        problems.push({
          code: 'syntax',
          start: span.start,
          end: span.end,
          message: 'Only a map, or a list of maps, can be merged by "<<".',
        });
        return;
      }
      for (const entry of map.entries) {
        if (taken.has(entry.key)) continue;
        taken.add(entry.key);
        const merged = makeEntry(entry.start, entry.end, entry.key, entry.keySpan, entry.value, true);
        const known = this.find(entry.key);
        if (known < 0) this.push(merged);
        else this.entries[known] = merged;
      }
    }
  }

  finish(start: number, end: number, flow: boolean): YamlMap {
    return makeMap(start, end, this.entries, this.repeated ?? NONE, flow);
  }

  private push(entry: YamlEntry): void {
    this.index?.set(entry.key, this.entries.length);
    this.entries.push(entry);
  }

  // Small maps are searched in order; the index pays only for big ones.
  private find(key: string): number {
    const entries = this.entries;
    if (entries.length < 12) {
      for (let i = 0; i < entries.length; i++) if (entries[i]?.key === key) return i;
      return -1;
    }
    if (this.index === null) {
      this.index = new Map();
      for (let i = 0; i < entries.length; i++) this.index.set((entries[i] as YamlEntry).key, i);
    }
    return this.index.get(key) ?? -1;
  }
}

/** The field's name for a key of that value; a key that Kubernetes does not take keeps its text and is a problem. */
export function nameOf(value: YamlScalar['value'], text: string, span: Span, problems: Problems): string {
  const key = keyOf(value, text);
  if (key !== null) return key;
  problems.push({ code: 'syntax', start: span.start, end: span.end, message: 'Kubernetes takes no null as a key.' });
  return text;
}

/** A key as a message shows it: bounded, on one line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}

/** What anchors stand for, and how much their aliases have made so far. */
export class Anchors {
  private readonly nodes = new Map<string, YamlNode>();
  private readonly sizes = new Map<YamlNode, number>();
  private aliased = 0;

  set(name: string, node: YamlNode): void {
    this.nodes.set(name, node);
  }

  /** The node for an alias, standing at `span` with the children of the anchored one. */
  resolve(name: string, span: Span, problems: Problems): YamlNode {
    const node = this.nodes.get(name);
    if (node === undefined) {
      problems.push({
        code: 'unknown-anchor',
        start: span.start,
        end: span.end,
        message: `No anchor ${quote(name)} stands above this alias.`,
      });
      return makeScalar(span.start, span.end, null, 'plain', true);
    }
    this.aliased += this.sizeOf(node);
    if (this.aliased > MAX_ALIASED) {
      if (this.aliased !== Number.POSITIVE_INFINITY) {
        problems.push({
          code: 'too-many-aliases',
          start: span.start,
          end: span.end,
          message: 'The aliases of this document stand for too many values.',
        });
        this.aliased = Number.POSITIVE_INFINITY;
      }
      return makeScalar(span.start, span.end, null, 'plain', true);
    }
    switch (node.kind) {
      case 'scalar':
        return makeScalar(span.start, span.end, node.value, node.style, node.opaque);
      case 'list':
        return this.sized({ ...node, start: span.start, end: span.end }, node);
      case 'map':
        return this.sized({ ...node, start: span.start, end: span.end }, node);
    }
  }

  private sized(copy: YamlNode, of: YamlNode): YamlNode {
    this.sizes.set(copy, this.sizes.get(of) ?? 1);
    return copy;
  }

  private sizeOf(node: YamlNode): number {
    const known = this.sizes.get(node);
    if (known !== undefined) return known;
    let size = 1;
    if (node.kind === 'list') for (const item of node.items) size += this.sizeOf(item);
    else if (node.kind === 'map') for (const entry of node.entries) size += this.sizeOf(entry.value);
    if (node.kind !== 'scalar') this.sizes.set(node, size);
    return size;
  }
}
