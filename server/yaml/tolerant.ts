// Parses text that has syntax errors: every error, and the tree as far as it can be told.

import type { Node, Pair, ParsedNode, Scalar, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Tree } from './fast.ts';
import { syntaxMessage } from './messages.ts';
import {
  Anchors,
  hasPlaceholders,
  isPlaceholder,
  MAX_DEPTH,
  MapBuilder,
  makeEmpty,
  makeEntry,
  makeList,
  makeScalar,
  nameOf,
  valueOf,
} from './nodes.ts';
import type { YamlNode, YamlProblem, YamlScalar } from './tree.ts';

/** The longest text, in UTF-16 units, that the tolerant parser gets: it is several times slower than the fast one. */
export const TOLERANT_LIMIT = 256 * 1024;
/** More errors than this help nobody. */
const MAX_ERRORS = 100;

/** A tree of what could be read, with the errors in the order of the text. Null where even this parser gives up. */
export function parseTolerant(text: string): Tree | null {
  try {
    // To this parser a lone carriage return is a character; in YAML it breaks the line.
    const parsed = parseDocument(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text, {
      schema: 'failsafe',
      uniqueKeys: false,
      stringKeys: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const problems = parsed.errors.slice(0, MAX_ERRORS).map((error) => problemOf(error, text));
    const builder = new TolerantBuilder(text, problems);
    const root = builder.node(parsed.contents as ParsedNode | null, 0, text.length);
    problems.sort((a, b) => a.start - b.start || a.end - b.end);
    return { root, problems, template: false };
  } catch {
    // Nesting that exhausts the stack, or a bug of the parser on hopeless text: the caller has the first parser's error.
    return null;
  }
}

function problemOf(error: YAMLError, text: string): YamlProblem {
  const start = Math.min(Math.max(0, error.pos[0]), text.length);
  let end = Math.min(Math.max(error.pos[1], start), text.length);
  if (end === start && start < text.length && text.charCodeAt(start) > 32) end = start + 1;
  const code = error.code === 'TAB_AS_INDENT' ? 'tab' : error.code === 'BAD_ALIAS' ? 'unknown-anchor' : 'syntax';
  return { code, start, end, message: syntaxMessage(error.code, error.message) };
}

class TolerantBuilder {
  private readonly text: string;
  private readonly problems: YamlProblem[];
  private readonly watchful: boolean;
  private readonly anchors = new Anchors();
  private depth = 0;

  constructor(text: string, problems: YamlProblem[]) {
    this.text = text;
    this.problems = problems;
    this.watchful = hasPlaceholders(text);
  }

  /** `least` and `most` bound the node's span where the parser's own range is amiss. */
  node(node: Node | null | undefined, least: number, most: number): YamlNode | null {
    if (node === null || node === undefined) return null;
    if (this.depth >= MAX_DEPTH) throw new RangeError('nested too deep');
    this.depth++;
    const made = this.make(node, least, most);
    this.depth--;
    return made;
  }

  private make(node: Node, least: number, most: number): YamlNode | null {
    const start = clamp(node.range?.[0] ?? least, least, most);
    const end = clamp(node.range?.[1] ?? start, start, most);
    if (isAlias(node))
      return this.anchors.resolve(
        node.source,
        { start, end },
        this.problems.some((p) => p.code === 'unknown-anchor' && p.start === start) ? [] : this.problems,
      );
    let made: YamlNode | null = null;
    if (isScalar(node)) made = this.scalar(node, start, end);
    else if (isMap(node)) {
      const builder = new MapBuilder();
      let last = start;
      for (const pair of node.items) last = this.pair(pair as Pair<Node, Node | null>, builder, last, end);
      made = builder.finish(start, Math.max(start, node.flow === true ? end : Math.min(last, end)), node.flow === true);
    } else if (isSeq(node)) {
      const items: YamlNode[] = [];
      let last = start;
      for (const item of node.items as (Node | Pair<Node, Node | null>)[]) {
        let child: YamlNode | null;
        if ('key' in item) {
          const builder = new MapBuilder();
          const from = last;
          last = this.pair(item, builder, last, end);
          child = builder.finish(builder.entries[0]?.start ?? from, last, true);
        } else child = this.node(item, last, end);
        if (child === null) {
          const at = clamp((item as Node).range?.[0] ?? last, last, end);
          child = makeEmpty(at);
        }
        last = Math.max(last, child.end);
        items.push(child);
      }
      made = makeList(start, Math.max(start, node.flow === true ? end : Math.min(last, end)), items, node.flow === true);
    }
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor !== undefined && made !== null) this.anchors.set(anchor, made);
    return made;
  }

  private pair(pair: Pair<Node, Node | null>, builder: MapBuilder, least: number, most: number): number {
    const key = pair.key as Node | null;
    let name: string;
    let keySpan = { start: least, end: least };
    let merges = false;
    const made = key === null ? null : this.node(key, least, most);
    if (made !== null) keySpan = { start: made.start, end: made.end };
    else if (key?.range) {
      const at = clamp(key.range[0], least, most);
      keySpan = { start: at, end: at };
    }
    if (made === null) name = nameOf(null, '', keySpan, this.problems);
    else if (made.kind === 'scalar') {
      merges = made.value === '<<' && made.style === 'plain' && (key as Scalar).tag === undefined;
      const text = this.text.slice(made.start, made.end);
      name = made.opaque ? String(made.value) : nameOf(made.value, text, keySpan, this.problems);
    } else {
      name = this.text.slice(made.start, made.end);
      this.problems.push({ code: 'syntax', start: made.start, end: made.end, message: 'A key must be a text, not a map or a list.' });
    }
    const value = this.node(pair.value, keySpan.end, most) ?? makeEmpty(this.colon(keySpan.end, most));
    const end = Math.max(keySpan.end, value.end);
    if (merges) builder.merge(value, keySpan, this.problems);
    else builder.add(makeEntry(keySpan.start, end, name, keySpan, value, false), this.problems);
    return end;
  }

  private scalar(node: Scalar, start: number, end: number): YamlScalar | null {
    const source = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const tag = node.tag ?? '';
    if (source === '' && end === start && tag === '' && node.anchor === undefined) return null;
    let last = end;
    let style: YamlScalar['style'] = 'plain';
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      style = 'block';
      while (last > start && (this.text.charCodeAt(last - 1) === 10 || this.text.charCodeAt(last - 1) === 13)) last--;
    } else if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') style = 'quoted';
    const opaque = this.watchful && isPlaceholder(this.text.slice(start, last));
    const value = opaque ? source : valueOf(source, style === 'plain', tag, { start, end: last }, this.problems);
    return makeScalar(start, last, value, style, opaque);
  }

  /** Past the colon behind a key without a value. */
  private colon(from: number, most: number): number {
    let at = from;
    while (at < most && (this.text.charCodeAt(at) === 32 || this.text.charCodeAt(at) === 9)) at++;
    return at < most && this.text.charCodeAt(at) === 58 ? at + 1 : from;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
