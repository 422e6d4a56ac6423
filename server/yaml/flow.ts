// Tells where a place stands inside brackets, finished or not.

import type { Path } from '../protocol/text.ts';
import { plainKey, quoteEnd, startsToken, unquote } from './outline.ts';

/** A place inside a flow collection. `path` leads from the document's root. */
export interface FlowPlace {
  readonly path: Path;
  readonly role: 'key' | 'value' | 'newKey' | 'newItem' | 'newValue' | 'none';
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

interface Open {
  readonly kind: 'map' | 'list';
  readonly keys: string[];
  index: number;
  /** The key whose value comes next; null before its colon. */
  key: string | null;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly closed: boolean;
}

/** Reads the flow collection that opens at `from` up to `offset`. Null where it was closed before. */
export function flowPlace(text: string, from: number, offset: number, base: Path): FlowPlace | null {
  const opens: Open[] = [];
  const limit = text.length;
  let last: Word | null = null;
  let at = from;
  while (at < limit) {
    const c = text.charCodeAt(at);
    if (at >= offset && !(c === 34 || c === 39)) break;
    if (c === 91 || c === 123) {
      opens.push({ kind: c === 91 ? 'list' : 'map', keys: [], index: 0, key: null });
      last = null;
      at++;
    } else if (c === 93 || c === 125) {
      opens.pop();
      last = null;
      at++;
      if (opens.length === 0) return null;
    } else if (c === 44) {
      comma(opens.at(-1), text, last);
      last = null;
      at++;
    } else if (c === 58 && isColon(text, at, last)) {
      const open = opens.at(-1);
      if (open?.kind === 'map' && open.key === null) {
        open.key = last === null ? '' : nameOf(text, last);
        open.keys.push(open.key);
      }
      last = null;
      at++;
    } else if (c === 35 && text.charCodeAt(at - 1) <= 32) {
      while (at < limit && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
      if (at >= offset) return { path: pathOf(opens, base), role: 'none', start: offset, end: offset, keys: [] };
    } else if (c <= 32) at++;
    else {
      if (at >= offset) break;
      const word = readWord(text, at, limit);
      last = word;
      if (word.end >= offset && (!word.quoted || !word.closed || word.end > offset)) break;
      at = Math.max(word.end, at + 1);
    }
  }
  return placeIn(text, opens, last, offset, base);
}

function comma(open: Open | undefined, text: string, last: Word | null): void {
  if (open === undefined) return;
  if (open.kind === 'list') open.index++;
  else {
    if (open.key === null && last !== null) open.keys.push(nameOf(text, last));
    open.key = null;
  }
}

function placeIn(text: string, opens: readonly Open[], last: Word | null, offset: number, base: Path): FlowPlace | null {
  const open = opens.at(-1);
  if (open === undefined) return null;
  const path = pathOf(opens.slice(0, -1), base);
  let word = last !== null && last.start <= offset && offset <= last.end ? last : null;
  if (word === null && isWordStart(text, offset)) word = readWord(text, offset, text.length);
  const aside = word === null && last !== null;
  const start = word === null ? offset : word.quoted ? word.start + 1 : word.start;
  const end = word === null ? offset : word.quoted && word.closed ? word.end - 1 : word.end;
  const keys = open.keys;
  if (aside) return { path: open.kind === 'list' ? [...path, open.index] : path, role: 'none', start, end, keys };
  if (open.kind === 'list') return { path: [...path, open.index], role: word?.quoted === true ? 'value' : 'newItem', start, end, keys };
  if (open.key !== null) return { path: [...path, open.key], role: word === null ? 'newValue' : 'value', start, end, keys };
  if (word !== null && followedByColon(text, word)) {
    const name = nameOf(text, word);
    return { path: [...path, name], role: 'key', start, end, keys };
  }
  return { path, role: 'newKey', start, end, keys };
}

function pathOf(opens: readonly Open[], base: Path): Path {
  return [...base, ...opens.map((open) => (open.kind === 'list' ? open.index : (open.key ?? '')))];
}

function nameOf(text: string, word: Word): string {
  const source = text.slice(word.start, word.end);
  return word.quoted ? unquote(source) : plainKey(source);
}

/** In JSON's way a colon may follow a quoted key at once; behind a plain one it needs a space or a bracket. */
function isColon(text: string, at: number, last: Word | null): boolean {
  if (last?.quoted === true) return true;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= 32 || next === 44 || next === 91 || next === 93 || next === 123 || next === 125;
}

function followedByColon(text: string, word: Word): boolean {
  let at = word.end;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return text.charCodeAt(at) === 58;
}

function isWordStart(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c > 32 && c !== 44 && c !== 91 && c !== 93 && c !== 123 && c !== 125 && c !== 58 && c !== 35;
}

function readWord(text: string, start: number, limit: number): Word {
  const first = text.charCodeAt(start);
  if ((first === 34 || first === 39) && startsToken(text, start)) {
    const close = quoteEnd(text, start, limit);
    if (close >= 0) return { start, end: close, quoted: true, closed: true };
    let end = start;
    while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    return { start, end, quoted: true, closed: false };
  }
  let at = start;
  for (; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 44 || c === 91 || c === 93 || c === 123 || c === 125 || c === 10 || c === 13) break;
    if (c === 58 && isColon(text, at, null)) break;
    if (c === 35 && text.charCodeAt(at - 1) <= 32) break;
  }
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return { start, end: at, quoted: false, closed: true };
}
