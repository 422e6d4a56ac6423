// Quick fixes as text edits: what rules propose in paths becomes the least change of the file's text.

import { dump } from 'js-yaml';
import type { RuleFix } from '../protocol/adapter.ts';
import type { Json, Path, Position, Range, Span, TextEdit } from '../protocol/text.ts';
import { nodeAtPath, positionAt, rangeIn } from '../yaml/index.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlPart } from '../yaml/tree.ts';

/** The edit that carries out a fix in its document; null where the text no longer allows it. `root` is the resource's path. */
export function editOf(part: YamlPart, root: Path, fix: RuleFix): TextEdit | null {
  const { document } = part;
  const edit = (span: Span, newText: string): TextEdit => ({ range: rangeIn(part, span), newText });
  if (fix.do === 'create') {
    const end = document.text.length;
    return edit({ start: end, end }, `${document.text.endsWith('\n') ? '' : '\n'}---\n${render(fix.resource)}`);
  }
  const path = [...root, ...fix.path];
  if (fix.do === 'insert') return insertion(part, path, fix.key, fix.with, edit);
  const node = nodeAtPath(document, path);
  if (fix.do === 'replace') return node === null ? null : edit(node, replacement(part, path, node, fix.with));
  const holder = nodeAtPath(document, path.slice(0, -1));
  const last = path.at(-1);
  if (holder?.kind === 'map' && typeof last === 'string') {
    const entry = [...holder.repeated, ...holder.entries].find((candidate) => candidate.key === last && !candidate.merged);
    if (entry === undefined) return null;
    if (fix.do === 'rename') return edit(entry.keySpan, scalarText(fix.key));
    return edit(removal(part, holder, { start: entry.keySpan.start, end: Math.max(entry.end, entry.keySpan.end, entry.value.end) }), '');
  }
  if (fix.do === 'remove' && holder?.kind === 'list' && node !== null) return edit(removal(part, holder, node), '');
  return null;
}

/** A comment above the line that silences a rule there; the reason is the user's to write. */
export function silenceEdit(text: string, line: number, rule: string): TextEdit {
  const start = { line, character: 0 };
  const indent = /^[ \t]*/.exec(text.split(/\r\n|\n|\r/, line + 1)[line] ?? '')?.[0] ?? '';
  return { range: { start, end: start }, newText: `${indent}# meshwright-ignore ${rule}: reason\n` };
}

/** Do two ranges share a place? Their ends count. */
export function touches(a: Range, b: Range): boolean {
  const before = (x: Position, y: Position): boolean => x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

/** YAML text of a value in block style, ending in a line break. */
function render(value: Json): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}

/** A scalar as it can stand behind `key: `. */
function scalarText(value: Json): string {
  return render(value).trimEnd();
}

function isComplex(value: Json): boolean {
  return typeof value === 'object' && value !== null && (Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0);
}

function flowText(value: Json): string {
  return dump(value, { flowLevel: 0, lineWidth: -1, noRefs: true }).trimEnd();
}

/** The value's text at the place of a node that it replaces: in brackets where the node was, else as a block under its key. */
function replacement(part: YamlPart, path: Path, node: YamlNode, value: Json): string {
  if (!isComplex(value)) return isComplexNode(node) && !(value === null) ? flowText(value) : scalarText(value);
  const { line, character } = positionAt(part.document.lines, node.start);
  const before = part.document.text.slice(part.document.lines[line] ?? 0, node.start);
  if ((node.kind !== 'scalar' && node.flow) || before.trim() !== '' || path.length === 0) return flowText(value);
  return render(value)
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(character)}`);
}

function isComplexNode(node: YamlNode): boolean {
  return node.kind !== 'scalar';
}

function insertion(part: YamlPart, path: Path, key: string, value: Json, edit: (span: Span, newText: string) => TextEdit): TextEdit | null {
  const { document } = part;
  const node = nodeAtPath(document, path);
  if (node === null) return null;
  if (node.kind === 'map' && node.flow) {
    const last = node.entries.at(-1);
    const at = last === undefined ? node.start + 1 : Math.max(last.end, last.value.end);
    return edit(
      { start: at, end: at },
      `${last === undefined ? ' ' : ', '}${scalarText(key)}: ${flowText(value)}${last === undefined ? ' ' : ''}`,
    );
  }
  if (node.kind === 'map' && node.entries.length > 0) {
    const own = node.entries.filter((entry) => !entry.merged);
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return null;
    const indent = positionAt(document.lines, first.keySpan.start).character;
    const at = lineEndAfter(document.text, contentEnd(document.text, last));
    return edit({ start: at, end: at }, `\n${block(key, value, indent)}`);
  }
  if (node.kind === 'scalar' && node.value === null && path.length > 0) {
    const holder = nodeAtPath(document, path.slice(0, -1));
    const entry = holder?.kind === 'map' ? holder.entries.find((candidate) => candidate.key === path.at(-1)) : undefined;
    if (entry === undefined) return null;
    const indent = positionAt(document.lines, entry.keySpan.start).character + 2;
    const at = lineEndAfter(document.text, Math.max(entry.keySpan.end, entry.value.end));
    return edit({ start: at, end: at }, `\n${block(key, value, indent)}`);
  }
  return null;
}

function block(key: string, value: Json, indent: number): string {
  const pad = ' '.repeat(indent);
  return `${pad}${render({ [key]: value })
    .trimEnd()
    .replaceAll('\n', `\n${pad}`)}`;
}

function contentEnd(text: string, entry: YamlEntry): number {
  let end = Math.max(entry.end, entry.value.end, entry.keySpan.end);
  while (end > entry.keySpan.end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const stop = end < 0 ? text.length : end;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** What goes with an entry or item: its whole lines in a block, its comma in brackets. */
function removal(part: YamlPart, holder: YamlMap | Extract<YamlNode, { kind: 'list' }>, span: Span): Span {
  const { text } = part.document;
  if (holder.flow) {
    const after = /^\s*,\s*/.exec(text.slice(span.end, holder.end));
    if (after !== null) return { start: span.start, end: span.end + after[0].length };
    const before = /,\s*$/.exec(text.slice(holder.start, span.start));
    return { start: span.start - (before?.[0].length ?? 0), end: span.end };
  }
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  end = lineEndAfter(text, end);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lead = text.slice(lineStart, span.start);
  if (/^\s*$/.test(lead) || (holder.kind === 'list' && /^\s*-\s*$/.test(lead))) {
    return { start: lineStart, end: text[end] === '\r' ? end + 2 : Math.min(end + 1, text.length) };
  }
  // The entry shares its line with a dash: what follows takes its place.
  const next = /^\r?\n[ \t]*/.exec(text.slice(end));
  return { start: span.start, end: end + (next?.[0].length ?? 0) };
}
