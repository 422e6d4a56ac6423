// Tells what a cursor is at: which field, and whether a key, an item or a value is being typed, in whole and broken text.

import type { Path, Span } from '../protocol/text.ts';
import { flowPlace } from './flow.ts';
import type { Content, Level } from './outline.ts';
import { indentOf, isBlank, isDash, isMarker, lineEnd, nextLine, Outline, quoteEnd, readContent } from './outline.ts';
import { nodeAtPath } from './paths.ts';
import type { YamlDocument, YamlNode } from './tree.ts';

/**
 * What a cursor is at.
 * - `key`: on a key that has its colon; `path` ends with that key.
 * - `value`: on a scalar behind a key, or on a quoted, block or multi-line one anywhere; `path` is the scalar's.
 * - `newKey`: where a key of the map at `path` can be typed; `typed` is the part that stands there already. Where nothing
 *   is at `path` yet (`spec:` and a deeper empty line), it may as well become a list: its schema knows.
 * - `newItem`: on a plain item of a list, or where one can be typed; `path` ends with its index. An item may be a scalar
 *   or begin a map. `dash` tells whether its dash stands there.
 * - `newValue`: behind `key:` with nothing there yet; `path` ends with that key.
 * - `none`: nothing can be said or typed here (comments, separators, in between).
 */
export interface YamlPlace {
  readonly path: Path;
  /** The node at `path`, where the tree has it. */
  readonly node: YamlNode | null;
  readonly role: 'key' | 'value' | 'newKey' | 'newItem' | 'newValue' | 'none';
  /** The text being typed, to be replaced; without its quotes. Empty at the cursor where there is none. */
  readonly typed: Span;
  /** The column of the key or item being typed; for a value, that of its key. */
  readonly indent: number;
  /** The other keys of the map that `key` and `newKey` are about. */
  readonly siblings: readonly string[];
  /** False only for a `newItem` that still lacks its dash, and lists in brackets, which need none. */
  readonly dash: boolean;
  /** Inside brackets, where no line may be broken. */
  readonly flow: boolean;
}

/** The place of an offset of the document's text; an offset outside is brought to its nearest end. */
export function placeAt(document: YamlDocument, offset: number): YamlPlace {
  const text = document.text;
  const at = Math.min(Math.max(0, offset), text.length);
  const start = lineStart(text, at);
  const outline = new Outline(text);
  outline.advance(start);
  return new Finder(document, outline, at, start, lineEnd(text, start)).find();
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const c = text.charCodeAt(at - 1);
    if (c === 10 || (c === 13 && text.charCodeAt(at) !== 10)) break;
    at--;
  }
  return at === 0 && text.charCodeAt(0) === 0xfeff && offset > 0 ? 1 : at;
}

class Finder {
  private readonly document: YamlDocument;
  private readonly text: string;
  private readonly outline: Outline;
  private readonly offset: number;
  private readonly start: number;
  private readonly end: number;

  constructor(document: YamlDocument, outline: Outline, offset: number, start: number, end: number) {
    this.document = document;
    this.text = document.text;
    this.outline = outline;
    this.offset = offset;
    this.start = start;
    this.end = end;
  }

  find(): YamlPlace {
    const { text, outline, offset, start, end } = this;
    const indent = indentOf(text, start, end);
    const blank = start + indent === end;
    // On an empty line the cursor's own column says whether a block scalar goes on.
    if (outline.running?.kind === 'block' && blank && offset - start <= outline.running.parent) outline.running = null;
    outline.settle(start, end);
    if (outline.running !== null) return this.inside(outline.running.kind, outline.running.from, outline.running.parent);
    if (blank) return this.onEmptyLine(offset - start);
    if (isMarker(text, start, end)) return this.onMarker();
    const first = text.charCodeAt(start + indent);
    if (first === 35 || (first === 37 && indent === 0) || offset < start + indent) return this.place([], 'none', offset, offset, 0);
    return this.onContent(start + indent);
  }

  private onMarker(): YamlPlace {
    const from = this.start + 3 + indentOf(this.text, this.start + 3, this.end);
    if (this.offset < from || from >= this.end || this.text.charCodeAt(this.start) !== 45)
      return this.place([], 'none', this.offset, this.offset, 0);
    return this.onContent(from);
  }

  /** In a scalar or in brackets that began on a line above. */
  private inside(kind: 'block' | 'quoted' | 'flow', from: number, parent: number): YamlPlace {
    const path = this.pathTo(this.outline.levels.length);
    if (kind === 'flow') {
      const found = flowPlace(this.text, from, this.offset, path);
      return found === null ? this.place(path, 'none', this.offset, this.offset, parent) : this.inFlow(found);
    }
    const node = nodeAtPath(this.document, path);
    if (node?.kind === 'scalar' && node.start <= this.offset && this.offset <= node.end)
      return this.place(path, 'value', node.start, node.end, parent);
    if (kind === 'block') return this.place(path, 'value', this.offset, this.offset, parent);
    const close = quoteEnd(this.text, from, this.text.length);
    if (close >= 0 && this.offset >= close) return this.place(path, 'none', this.offset, this.offset, parent);
    return this.place(path, 'value', from + 1, close < 0 ? this.end : close - 1, parent);
  }

  private onEmptyLine(column: number): YamlPlace {
    return this.newAt(column, this.offset, this.offset);
  }

  /** Something new at a column, where `start` to `end` is what was typed of it. */
  private newAt(column: number, start: number, end: number): YamlPlace {
    const levels = this.outline.levels;
    this.outline.closeTo(column);
    const top = levels.at(-1);
    if (top === undefined) return this.newKey(0, column, start, end);
    if (top.column === column) {
      if (top.kind === 'map') return this.newKey(levels.length - 1, column, start, end);
      // A list under its key's own column: the next key of that map is what one types most.
      const above = levels.at(-2);
      if (above?.kind === 'map' && above.column === column) return this.newKey(levels.length - 2, column, start, end);
      const path = [...this.pathTo(levels.length - 1), (top.step as number) + 1];
      return this.place(path, 'newItem', start, end, column, [], false);
    }
    if (top.pending) {
      const below = this.columnBelow(top);
      if (below === null || below === column) return this.newKey(levels.length, column, start, end);
    } else if (start < end) {
      // A text further in, below a value: the value goes on.
      const path = this.pathTo(levels.length);
      const node = nodeAtPath(this.document, path);
      if (node?.kind === 'scalar') return this.place(path, 'value', start, end, top.column);
    }
    return this.place(this.pathTo(levels.length), 'none', this.offset, this.offset, column);
  }

  /** The column of what follows below inside of `level`'s current key or item; null where nothing does. */
  private columnBelow(level: Level): number | null {
    const { text } = this;
    for (let at = nextLine(text, this.end); at < text.length; ) {
      const end = lineEnd(text, at);
      const indent = indentOf(text, at, end);
      if (at + indent < end && text.charCodeAt(at + indent) !== 35) {
        if (isMarker(text, at, end)) return null;
        return indent > level.column ? indent : null;
      }
      at = nextLine(text, end);
    }
    return null;
  }

  private newKey(depth: number, column: number, start: number, end: number): YamlPlace {
    const above = this.outline.levels[depth];
    const keys = above === undefined ? [] : above.keys;
    return this.place(this.pathTo(depth), 'newKey', start, end, column, this.keysBelow(column, keys));
  }

  private onContent(from: number): YamlPlace {
    const { text, outline, offset, start, end } = this;
    let at = from;
    let dashed = -1;
    while (isDash(text, at, end)) {
      if (offset === at) return this.place([], 'none', offset, offset, at - start);
      dashed = at;
      at++;
      while (at < end && isBlank(text.charCodeAt(at))) at++;
    }
    const content = readContent(text, at, end);
    if (offset > content.comment || (offset === content.comment && content.comment < end)) return this.place([], 'none', offset, offset, 0);
    if (content.key !== null) return this.onKeyLine(from, content);
    if (dashed >= 0) return this.onItem(from, dashed, content);
    if (offset < content.start || (offset > content.end && !this.opensFlow(content))) return this.place([], 'none', offset, offset, 0);
    const first = text.charCodeAt(content.value);
    if (first === 91 || first === 123 || first === 34 || first === 39) return this.onBareValue(content);
    outline.closeTo(content.start - start);
    return this.newAt(content.start - start, content.start, content.end);
  }

  /** A quoted text or brackets on a line of their own: a root, or the value of the key above. */
  private onBareValue(content: Content): YamlPlace {
    const column = content.start - this.start;
    const levels = this.outline.levels;
    this.outline.closeTo(column);
    const top = levels.at(-1);
    const path = this.pathTo(levels.length);
    // A quoted word in the column of keys is one that lacks its colon.
    if (top?.column === column && top.kind === 'map' && this.text.charCodeAt(content.value) <= 39) {
      return this.newKey(levels.length - 1, column, content.start + 1, content.end);
    }
    return this.onValue(path, content, top?.column ?? 0);
  }

  private onKeyLine(from: number, content: Content): YamlPlace {
    const { offset, outline, start, end, text } = this;
    const key = content.key as NonNullable<Content['key']>;
    outline.take(start, from, end);
    outline.running = null;
    const depth = outline.levels.length;
    const map = outline.levels[depth - 1] as Level;
    const path = this.pathTo(depth);
    const column = key.start - start;
    if (offset >= key.start && offset <= key.end) {
      const quoted = text.charCodeAt(key.start) === 34 || text.charCodeAt(key.start) === 39;
      const inset = quoted ? 1 : 0;
      const others = this.keysBelow(column, map.keys.slice(0, -1));
      return this.place(path, 'key', key.start + inset, key.end - inset, column, others);
    }
    if (offset <= key.colon) return this.place([], 'none', offset, offset, column);
    if (content.value >= content.end) {
      if (this.hasChildren(column)) return this.place(path, 'none', offset, offset, column);
      return this.place(path, 'newValue', offset, offset, column);
    }
    if (offset < content.value || (offset > content.end && !this.opensFlow(content)))
      return this.place(path, 'none', offset, offset, column);
    return this.onValue(path, content, column);
  }

  private onItem(from: number, dashed: number, content: Content): YamlPlace {
    const { offset, outline, start, end, text } = this;
    outline.take(start, from, end);
    outline.running = null;
    const path = this.pathTo(outline.levels.length);
    if (content.value >= content.end) {
      if (offset <= dashed + 1 || this.hasChildren(dashed - start)) return this.place(path, 'none', offset, offset, offset - start);
      return this.place(path, 'newItem', offset, offset, offset - start);
    }
    if (offset < content.value || (offset > content.end && !this.opensFlow(content)))
      return this.place(path, 'none', offset, offset, content.start - start);
    const first = text.charCodeAt(content.value);
    if (first === 34 || first === 39 || first === 91 || first === 123 || first === 124 || first === 62)
      return this.onValue(path, content, dashed - start);
    return this.place(path, 'newItem', content.value, content.end, content.start - start);
  }

  /** Brackets may be open still where the line ends in white space. */
  private opensFlow(content: Content): boolean {
    const first = this.text.charCodeAt(content.value);
    return first === 91 || first === 123;
  }

  /** On a value that begins on this line, be it finished or not. */
  private onValue(path: Path, content: Content, column: number): YamlPlace {
    const { offset, text } = this;
    const first = text.charCodeAt(content.value);
    if (first === 91 || first === 123) {
      if (offset === content.value) return this.place(path, 'none', offset, offset, column);
      const found = flowPlace(text, content.value, offset, path);
      return found === null ? this.place(path, 'none', offset, offset, column) : this.inFlow(found);
    }
    if (first === 34 || first === 39) {
      const close = quoteEnd(text, content.value, content.end);
      const inner = close < 0 ? content.end : close - 1;
      if (offset > inner + 1) return this.place(path, 'none', offset, offset, column);
      return this.place(path, 'value', content.value + 1, Math.max(inner, content.value + 1), column);
    }
    return this.place(path, 'value', content.value, content.end, column);
  }

  private inFlow(found: NonNullable<ReturnType<typeof flowPlace>>): YamlPlace {
    const names = found.role === 'newKey' || found.role === 'key' ? this.flowKeys(found.path, found.role, found.keys) : [];
    return this.place(found.path, found.role, found.start, found.end, Math.max(0, found.start - this.start), names, false, true);
  }

  private flowKeys(path: Path, role: 'key' | 'newKey', met: readonly string[]): readonly string[] {
    const map = nodeAtPath(this.document, role === 'key' ? path.slice(0, -1) : path);
    const names = new Set(met);
    if (map?.kind === 'map') {
      for (const entry of map.entries) {
        const here = entry.keySpan.start <= this.offset && this.offset <= entry.keySpan.end;
        if (!entry.merged && !here && entry.keySpan.end > entry.keySpan.start) names.add(entry.key);
      }
    }
    return [...names];
  }

  /** Keys of the same map below the cursor's line, after `met` above it. */
  private keysBelow(column: number, met: readonly string[]): readonly string[] {
    const { text } = this;
    const names = new Set(met);
    for (let at = nextLine(text, this.end); at < text.length; ) {
      const end = lineEnd(text, at);
      const indent = indentOf(text, at, end);
      if (at + indent < end && text.charCodeAt(at + indent) !== 35) {
        if (indent < column || isMarker(text, at, end)) break;
        if (indent === column && !isDash(text, at + indent, end)) {
          const key = readContent(text, at + indent, end).key;
          if (key !== null) names.add(key.name);
        }
      }
      at = nextLine(text, end);
    }
    return [...names];
  }

  /** Whether lines below belong to the key or dash at this column of the cursor's line. */
  private hasChildren(column: number): boolean {
    const { text } = this;
    for (let at = nextLine(text, this.end); at < text.length; ) {
      const end = lineEnd(text, at);
      const indent = indentOf(text, at, end);
      if (at + indent < end && text.charCodeAt(at + indent) !== 35) {
        if (isMarker(text, at, end)) return false;
        const key = this.text.charCodeAt(this.start + column) !== 45;
        return indent > column || (key && indent === column && isDash(text, at + indent, end));
      }
      at = nextLine(text, end);
    }
    return false;
  }

  private pathTo(depth: number): Path {
    return this.outline.levels.slice(0, depth).map((level) => level.step);
  }

  private place(
    path: Path,
    role: YamlPlace['role'],
    start: number,
    end: number,
    indent: number,
    siblings: readonly string[] = [],
    dash = true,
    flow = false,
  ): YamlPlace {
    const node = role === 'newKey' ? mapOf(nodeAtPath(this.document, path)) : nodeAtPath(this.document, path);
    return { path, node, role, typed: { start, end: Math.max(start, end) }, indent, siblings, dash, flow };
  }
}

/** The half-typed word itself may stand as a scalar where the map will be. */
function mapOf(node: YamlNode | null): YamlNode | null {
  return node?.kind === 'map' || node?.kind === 'list' ? node : null;
}
