// Follows the block structure of a text line by line up to a place, by indentation alone, so that it holds in broken text.

import { keyOf, resolvePlain } from './scalars.ts';

/** A map or list that is open at some line; `column` is where its keys or dashes stand. */
export interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
  /** The current key or index. */
  step: string | number;
  /** Keys met so far. */
  readonly keys: string[];
  /** Nothing stands behind the current key or dash yet. */
  pending: boolean;
}

/** A scalar or flow collection that runs over lines; `from` is its first character, `start` where its search may go on. */
export interface Running {
  readonly kind: 'block' | 'quoted' | 'flow';
  readonly from: number;
  /** The column of the key or dash that it belongs to; -1 at the root. Lines at or left of it end it. */
  readonly parent: number;
}

/** What stands on one line behind its dashes. */
export interface Content {
  /** Offset of the first character behind the indentation and dashes. */
  readonly start: number;
  /** Offset behind the last character that is neither white space nor comment. */
  readonly end: number;
  /** Offset of the comment, or the line's end. */
  readonly comment: number;
  readonly key: { readonly name: string; readonly start: number; readonly end: number; readonly colon: number } | null;
  /** Where the value (or the text without a key) starts, behind anchors and tags; `end` where there is none. */
  readonly value: number;
}

/** The open levels and what runs on, at the start of a line. */
export class Outline {
  readonly levels: Level[] = [];
  running: Running | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes in the lines from the start of the text up to the line that begins at `lineStart`. */
  advance(lineStart: number): void {
    let at = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (at < lineStart) {
      const end = lineEnd(this.text, at);
      this.line(at, end);
      at = nextLine(this.text, end);
    }
  }

  private line(start: number, end: number): void {
    const text = this.text;
    const indent = indentOf(text, start, end);
    const blank = start + indent === end;
    if (this.running !== null && !this.goesOn(start, end, indent, blank)) this.running = null;
    if (this.running !== null || blank || text.charCodeAt(start + indent) === 35) return;
    if (isMarker(text, start, end)) {
      this.levels.length = 0;
      if (text.charCodeAt(start) !== 45 || end - start < 5) return;
      const from = start + 3 + indentOf(text, start + 3, end);
      if (from < end && text.charCodeAt(from) !== 35) this.take(start, from, end);
      return;
    }
    if (indent === 0 && text.charCodeAt(start) === 37 && this.levels.length === 0) return;
    if (text.startsWith('{{', start + indent)) return;
    this.take(start, start + indent, end);
  }

  /** Opens and continues levels by the dashes and the key that begin at `from`; returns what stands behind the dashes. */
  take(lineStart: number, from: number, end: number): Content {
    const text = this.text;
    let at = from;
    while (isDash(text, at, end)) {
      this.openItem(at - lineStart);
      at++;
      while (at < end && isBlank(text.charCodeAt(at))) at++;
    }
    const content = readContent(text, at, end);
    const dashed = at > from;
    if (content.key !== null) this.openKey(content.start - lineStart, content.key.name, dashed);
    else if (!dashed && content.start < content.end) this.closeTo(content.start - lineStart);
    if (content.value < content.end) this.value(content.value, content.end);
    return content;
  }

  /** Leaves the levels right of a column. */
  closeTo(column: number): void {
    const levels = this.levels;
    while (levels.length > 0 && (levels[levels.length - 1] as Level).column > column) levels.pop();
  }

  private openItem(column: number): void {
    this.closeTo(column);
    const top = this.levels.at(-1);
    if (top?.kind === 'list' && top.column === column) {
      top.step = (top.step as number) + 1;
      top.pending = true;
      return;
    }
    if (top !== undefined) top.pending = false;
    this.levels.push({ column, kind: 'list', step: 0, keys: [], pending: true });
  }

  private openKey(column: number, name: string, dashed: boolean): void {
    this.closeTo(column);
    if (!dashed) while (this.levels.at(-1)?.kind === 'list' && this.levels.at(-1)?.column === column) this.levels.pop();
    const top = this.levels.at(-1);
    if (top?.kind === 'map' && top.column === column) {
      top.keys.push(name);
      top.step = name;
      top.pending = true;
      return;
    }
    if (top !== undefined) top.pending = false;
    this.levels.push({ column, kind: 'map', step: name, keys: [name], pending: true });
  }

  private value(from: number, end: number): void {
    const top = this.levels.at(-1);
    if (top !== undefined) top.pending = false;
    const parent = top?.column ?? -1;
    const first = this.text.charCodeAt(from);
    if (first === 124 || first === 62) this.running = { kind: 'block', from, parent };
    else if (first === 34 || first === 39) {
      if (quoteEnd(this.text, from, end) < 0) this.running = { kind: 'quoted', from, parent };
    } else if (first === 91 || first === 123) {
      if (flowEnd(this.text, from, end) < 0) this.running = { kind: 'flow', from, parent };
    }
  }

  /** Whether the line belongs to what runs on; its last line does. */
  private goesOn(start: number, end: number, indent: number, blank: boolean): boolean {
    const running = this.running as Running;
    if (isMarker(this.text, start, end)) return false;
    if (running.kind === 'block') return blank || indent > running.parent;
    if (this.finished !== null && this.finished <= start) return false;
    // A line that goes back to the key's column and looks like a key or an item says that a bracket or quote is missing.
    if (!blank && indent <= running.parent && looksLikeBlock(this.text, start + indent, end)) return false;
    const close = running.kind === 'quoted' ? quoteEnd(this.text, running.from, end) : flowEnd(this.text, running.from, end);
    this.finished = close < 0 ? null : nextLine(this.text, end);
    return true;
  }

  private finished: number | null = null;

  /** Brings the state to the start of the line at `start`, knowing that line: what ran on may end before it. */
  settle(start: number, end: number): void {
    if (this.running === null) return;
    const indent = indentOf(this.text, start, end);
    if (!this.goesOn(start, end, indent, start + indent === end)) this.running = null;
  }
}

/** Reads what begins at `start`: a key and the start of its value, or a text without a key. */
export function readContent(text: string, start: number, lineEnd: number): Content {
  const at = skipProperties(text, start, lineEnd);
  const key = readKey(text, at, lineEnd);
  let value = at;
  if (key !== null) {
    value = key.colon + 1;
    while (value < lineEnd && isBlank(text.charCodeAt(value))) value++;
    value = skipProperties(text, value, lineEnd);
  }
  const comment = commentStart(text, value, lineEnd);
  let end = Math.min(comment, lineEnd);
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return {
    start: key === null ? at : key.start,
    end,
    comment,
    key,
    value: Math.min(value, Math.max(end, key === null ? at : key.colon + 1)),
  };
}

/** Past `&anchor` and `!tag`. */
function skipProperties(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 38 || text.charCodeAt(at) === 33)) {
    let next = at;
    while (next < end && !isBlank(text.charCodeAt(next))) next++;
    while (next < end && isBlank(text.charCodeAt(next))) next++;
    at = next;
  }
  return at;
}

function readKey(text: string, start: number, end: number): Content['key'] {
  const first = text.charCodeAt(start);
  if (start >= end || first === 35 || first === 91 || first === 123 || first === 124 || first === 62) return null;
  if (first === 34 || first === 39) {
    const close = quoteEnd(text, start, end);
    if (close < 0) return null;
    let colon = close;
    while (colon < end && isBlank(text.charCodeAt(colon))) colon++;
    if (text.charCodeAt(colon) !== 58 || !isEndOrBlank(text, colon + 1, end)) return null;
    return { name: unquote(text.slice(start, close)), start, end: close, colon };
  }
  for (let at = start; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 35 && at > start && isBlank(text.charCodeAt(at - 1))) return null;
    if (c !== 58 || !isEndOrBlank(text, at + 1, end)) continue;
    let keyEnd = at;
    while (keyEnd > start && isBlank(text.charCodeAt(keyEnd - 1))) keyEnd--;
    return { name: plainKey(text.slice(start, keyEnd)), start, end: keyEnd, colon: at };
  }
  return null;
}

/** The name that Kubernetes reads in a plain key. */
export function plainKey(text: string): string {
  return keyOf(resolvePlain(text), text) ?? text;
}

/** The text inside quotes; an escape that is not JSON's stays as it is written. */
export function unquote(text: string): string {
  const inner = text.slice(1, text.length > 1 && text.endsWith(text.charAt(0)) ? -1 : undefined);
  if (text.startsWith("'")) return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  try {
    const read: unknown = JSON.parse(`"${inner}"`);
    return typeof read === 'string' ? read : inner;
  } catch {
    return inner;
  }
}

/** Past the quote that closes the one at `from`, or -1 where it is not closed before `end`. */
export function quoteEnd(text: string, from: number, end: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 92 && quote === 34) at++;
    else if (c === quote) {
      if (quote === 39 && text.charCodeAt(at + 1) === 39) at++;
      else return at + 1;
    }
  }
  return -1;
}

/** Past the bracket that closes the one at `from`, or -1 where it is not closed before `end`. */
export function flowEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 91 || c === 123) depth++;
    else if (c === 93 || c === 125) {
      if (--depth === 0) return at + 1;
    } else if ((c === 34 || c === 39) && startsToken(text, at)) {
      const close = quoteEnd(text, at, end);
      if (close < 0) return -1;
      at = close - 1;
    } else if (c === 35 && at > 0 && text.charCodeAt(at - 1) <= 32) {
      while (at < end && !isBreak(text.charCodeAt(at))) at++;
    }
  }
  return -1;
}

/** A quote opens a text only where a value may begin; inside a word it is an apostrophe. */
export function startsToken(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before <= 32 || before === 91 || before === 123 || before === 44 || before === 58;
}

function commentStart(text: string, from: number, end: number): number {
  let at = from;
  const first = text.charCodeAt(at);
  if (first === 34 || first === 39) {
    const close = quoteEnd(text, at, end);
    at = close < 0 ? end : close;
  }
  for (; at < end; at++) if (text.charCodeAt(at) === 35 && (at === 0 || text.charCodeAt(at - 1) <= 32)) return at;
  return end;
}

function looksLikeBlock(text: string, from: number, end: number): boolean {
  return isDash(text, from, end) || readKey(text, from, end) !== null;
}

export function isDash(text: string, at: number, end: number): boolean {
  return at < end && text.charCodeAt(at) === 45 && isEndOrBlank(text, at + 1, end);
}

/** `---` or `...` at the start of a line. */
export function isMarker(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false;
  const mark = text.slice(start, start + 3);
  return (mark === '---' || mark === '...') && isEndOrBlank(text, start + 3, end);
}

function isEndOrBlank(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) <= 32;
}

export function isBlank(c: number): boolean {
  return c === 32 || c === 9;
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}

export function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at - start;
}

export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
