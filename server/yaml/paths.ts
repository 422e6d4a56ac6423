// Goes from resource paths to nodes and spans: the one place that knows where a field stands.

import type { Path, Span } from '../protocol/text.ts';
import type { YamlDocument, YamlEntry, YamlNode } from './tree.ts';

/** The entry of that name, of a map's own or merged; null where the node is no map or has none. */
export function entryOf(node: YamlNode | null, key: string): YamlEntry | null {
  if (node === null || node.kind !== 'map') return null;
  for (const entry of node.entries) if (entry.key === key) return entry;
  return null;
}

/** The node at a path; null where the path does not exist. */
export function nodeAtPath(document: YamlDocument, path: Path): YamlNode | null {
  let node = document.root;
  for (const step of path) node = typeof step === 'number' ? itemOf(node, step) : (entryOf(node, String(step))?.value ?? null);
  return node;
}

/**
 * Where to point for a path: its key, its value, or both (`entry`). A key without a value is its key; an item's key is
 * its dash up to its first key; the root's is the value of its `kind`. Where the path does not exist, the key of the
 * nearest parent that does.
 */
export function spanOfPath(document: YamlDocument, path: Path, target: 'key' | 'value' | 'entry'): Span {
  let node = document.root;
  let entry: YamlEntry | null = null;
  let parent: YamlNode | null = null;
  for (const step of path) {
    const item = typeof step === 'number' ? itemOf(node, step) : null;
    const field = typeof step === 'number' ? null : entryOf(node, step);
    if (item === null && field === null) return keySpanOf(document, node, entry, parent);
    parent = node;
    entry = field;
    node = field === null ? item : field.value;
  }
  if (target === 'key') return keySpanOf(document, node, entry, parent);
  if (target === 'value') return node === null || node.end === node.start ? keySpanOf(document, node, entry, parent) : spanOf(node);
  if (entry !== null) return spanOf(entry);
  if (node === null) return keySpanOf(document, node, entry, parent);
  return { start: parent === null ? node.start : dashBefore(document.text, node.start), end: node.end };
}

function keySpanOf(document: YamlDocument, node: YamlNode | null, entry: YamlEntry | null, parent: YamlNode | null): Span {
  if (entry !== null) return entry.keySpan.end > entry.keySpan.start ? spanOf(entry.keySpan) : spanOf(entry);
  if (node === null) return startOf(document.text);
  if (parent === null) return rootSpan(document.text, node);
  const start = parent.kind === 'list' && !parent.flow ? dashBefore(document.text, node.start) : node.start;
  return { start, end: Math.max(start, headOf(document.text, node)) };
}

/** The end of what one sees of a node on its first line. */
function headOf(text: string, node: YamlNode): number {
  if (node.kind === 'map' && !node.flow) return node.entries[0]?.keySpan.end ?? lineEnd(text, node);
  return lineEnd(text, node);
}

function lineEnd(text: string, span: Span): number {
  for (let at = span.start; at < span.end; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13) return at;
  }
  return span.end;
}

function rootSpan(text: string, root: YamlNode): Span {
  const kind = entryOf(root, 'kind');
  if (kind !== null && !kind.merged) return spanOf(kind.value.end > kind.value.start ? kind.value : kind.keySpan);
  if (root.kind === 'map') {
    const first = root.entries.find((entry) => !entry.merged);
    if (first !== undefined) return spanOf(first.keySpan);
  }
  return { start: root.start, end: lineEnd(text, root) };
}

/** The first line that says anything, for a document without a value. */
function startOf(text: string): Span {
  let start = 0;
  while (start < text.length && (text.charCodeAt(start) <= 32 || text.charCodeAt(start) === 0xfeff)) start++;
  if (start === text.length) start = 0;
  return { start, end: lineEnd(text, { start, end: text.length }) };
}

function dashBefore(text: string, start: number): number {
  for (let at = start - 1; at >= 0; at--) {
    const c = text.charCodeAt(at);
    if (c === 45) return at;
    if (c !== 32 && c !== 9 && c !== 10 && c !== 13) break;
  }
  return start;
}

function itemOf(node: YamlNode | null, index: number): YamlNode | null {
  return node !== null && node.kind === 'list' ? (node.items[index] ?? null) : null;
}

function spanOf(span: Span): Span {
  return { start: span.start, end: span.end };
}
