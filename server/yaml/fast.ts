// Turns js-yaml's flat events into the positional tree in one pass, for text without a syntax error.

import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
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

/** A tree, and what Kubernetes would refuse in it although it is YAML. */
export interface Tree {
  readonly root: YamlNode | null;
  readonly problems: YamlProblem[];
  /** A map stands where only a `{{ … }}` action makes sense. */
  readonly template: boolean;
}

/** Where and why js-yaml stopped. */
export interface Rejection {
  readonly offset: number;
  readonly reason: string;
  readonly tooDeep: boolean;
}

/** `\\/` is JSON's, and new in YAML 1.2. */
const SLASH = /^"(?:[^\\]|\\[^/])*\\\//;

const KEY_STYLES: readonly YamlScalar['style'][] = ['plain', 'plain', 'quoted', 'quoted', 'block', 'block'];

/** Parses text that holds one document. `original` is the text to judge placeholders by, where `text` has its actions masked. */
export function parseFast(text: string, original: string = text): Tree | Rejection {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    return rejection(error, text);
  }
  return new Builder(text, original, events).build();
}

function rejection(error: unknown, text: string): Rejection {
  const known = error as { reason?: unknown; message?: unknown; mark?: { position?: unknown } };
  const reason = typeof known.reason === 'string' ? known.reason : String(known.message);
  const position = typeof known.mark?.position === 'number' ? known.mark.position : 0;
  const tooDeep = error instanceof RangeError || reason.includes('maxDepth');
  return { offset: Math.min(Math.max(position, 0), text.length), reason, tooDeep };
}

class Builder {
  private readonly text: string;
  private readonly original: string;
  private readonly events: readonly Event[];
  private readonly problems: YamlProblem[] = [];
  private readonly watchful: boolean;
  private anchors: Anchors | null = null;
  /** The next event. */
  private at = 0;
  /** Where the last token ended. */
  private cursor = 0;
  private template = false;

  constructor(text: string, original: string, events: readonly Event[]) {
    this.text = text;
    this.original = original;
    this.events = events;
    this.watchful = hasPlaceholders(original);
  }

  build(): Tree {
    let root: YamlNode | null = null;
    if (this.events.length > 0) {
      this.at = 1;
      root = this.value();
    }
    return { root, problems: this.problems, template: this.template };
  }

  /** The next node, or null where the text has none. */
  private value(): YamlNode | null {
    const event = this.events[this.at++];
    if (event === undefined) return null;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.scalar(event);
      case EVENT_ID.MAPPING:
        return this.map(event);
      case EVENT_ID.SEQUENCE:
        return this.list(event);
      case EVENT_ID.ALIAS: {
        const span = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.cursor = span.end;
        this.anchors ??= new Anchors();
        return this.anchors.resolve(this.text.slice(event.anchorStart, event.anchorEnd), span, this.problems);
      }
      default:
        return null;
    }
  }

  private scalar(event: ScalarEvent): YamlScalar | null {
    const text = this.text;
    const tag = event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd);
    if (event.valueStart < 0) {
      const end = Math.max(event.tagEnd, event.anchorEnd);
      if (end < 0) return null;
      const start =
        event.tagStart < 0
          ? event.anchorStart - 1
          : event.anchorStart < 0
            ? event.tagStart
            : Math.min(event.tagStart, event.anchorStart - 1);
      this.cursor = end;
      const empty = makeScalar(start, end, valueOf('', true, tag, { start, end }, this.problems), 'plain', false);
      return this.anchored(event, empty);
    }
    let start = event.valueStart;
    let end = event.valueEnd;
    const decoded = event.fast ? text.slice(start, end) : getScalarValue(text, event);
    switch (event.style) {
      case SCALAR_STYLE.PLAIN:
        break;
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK:
        start = this.header(Math.max(this.cursor, event.tagEnd, event.anchorEnd), start);
        while (end > event.valueStart && isBreak(text.charCodeAt(end - 1))) end--;
        if (end === event.valueStart) end = this.lineEnd(start);
        break;
      default:
        start--;
        end++;
        if (!event.fast && SLASH.test(text.slice(start, end)) && !text.trimStart().startsWith('{')) {
          this.problems.push({ code: 'syntax', start, end, message: 'Kubernetes does not know the escape "\\/" in YAML; write "/".' });
        }
    }
    this.cursor = end;
    const style = KEY_STYLES[event.style] as YamlScalar['style'];
    const opaque = this.watchful && isPlaceholder(this.original.slice(start, end));
    const value = opaque ? this.hidden(decoded, start, end) : valueOf(decoded, style === 'plain', tag, { start, end }, this.problems);
    return this.anchored(event, makeScalar(start, end, value, style, opaque));
  }

  private hidden(decoded: string, start: number, end: number): string {
    return this.original === this.text ? decoded : this.original.slice(start, end);
  }

  private map(event: MappingEvent): YamlNode {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const builder = new MapBuilder();
    const start = event.start;
    const braced = flow && this.text.charCodeAt(start) === 123;
    this.cursor = braced ? start + 1 : start;
    let end = start;
    let action = false;
    for (;;) {
      const keyEvent = this.events[this.at];
      if (keyEvent === undefined || keyEvent.type === EVENT_ID.POP) {
        this.at++;
        break;
      }
      if (braced && keyEvent.type === EVENT_ID.MAPPING && keyEvent.start === start + 1) action = true;
      end = this.entry(builder, action);
    }
    if (braced) end = this.close(125);
    this.cursor = Math.max(this.cursor, end);
    if (action) {
      this.template = true;
      return this.anchored(event, makeScalar(start, end, this.original.slice(start, end), 'plain', true));
    }
    return this.anchored(event, builder.finish(start, end, flow));
  }

  /** Reads one key and its value; returns where the entry ends. */
  private entry(builder: MapBuilder, quiet: boolean): number {
    const keyEvent = this.events[this.at] as Event;
    const before = this.cursor;
    const problems = quiet ? [] : this.problems;
    let name: string;
    let keySpan = { start: before, end: before };
    let merges = false;
    if (keyEvent.type === EVENT_ID.SCALAR) {
      this.at += 1;
      const key = this.scalar(keyEvent);
      if (key === null) {
        const at = this.skip(before);
        keySpan = { start: at, end: at };
        name = nameOf(null, '', keySpan, problems);
      } else {
        keySpan = { start: key.start, end: key.end };
        merges = key.value === '<<' && key.style === 'plain' && keyEvent.tagStart < 0;
        name = key.opaque ? String(key.value) : nameOf(key.value, this.text.slice(key.start, key.end), keySpan, problems);
      }
    } else {
      const key = this.value();
      if (key !== null) keySpan = { start: key.start, end: key.end };
      if (key?.kind === 'scalar') name = nameOf(key.value, '', keySpan, problems);
      else {
        name = this.text.slice(keySpan.start, keySpan.end);
        if (!quiet && !this.template)
          problems.push({ code: 'syntax', start: keySpan.start, end: keySpan.end, message: 'A key must be a text, not a map or a list.' });
      }
    }
    this.cursor = keySpan.end;
    const value = this.value() ?? makeEmpty(this.colon(keySpan.end));
    const end = Math.max(this.cursor, value.end);
    this.cursor = end;
    if (merges) builder.merge(value, keySpan, problems);
    else builder.add(makeEntry(keySpan.start, end, name, keySpan, value, false), problems);
    return end;
  }

  private list(event: SequenceEvent): YamlNode {
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const items: YamlNode[] = [];
    this.cursor = flow ? event.start + 1 : event.start;
    for (;;) {
      const next = this.events[this.at];
      if (next === undefined || next.type === EVENT_ID.POP) {
        this.at++;
        break;
      }
      // The dash is needed only where nothing follows it.
      if (next.type === EVENT_ID.SCALAR && next.valueStart < 0 && next.tagStart < 0 && next.anchorStart < 0) {
        this.at++;
        const dash = this.skip(this.cursor);
        this.cursor = Math.min(dash + 1, this.text.length);
        items.push(makeEmpty(this.cursor));
      } else {
        const item = this.value();
        if (item !== null) items.push(item);
      }
    }
    const end = flow ? this.close(93) : Math.max(this.cursor, event.start);
    this.cursor = end;
    return this.anchored(event, makeList(event.start, end, items, flow));
  }

  private anchored<T extends YamlNode>(event: ScalarEvent | MappingEvent | SequenceEvent, node: T): T {
    if (event.anchorStart >= 0) {
      this.anchors ??= new Anchors();
      this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), node);
    }
    return node;
  }

  /** Past white space, line breaks and comments. */
  private skip(from: number): number {
    const text = this.text;
    let at = from;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === 35 && (at === 0 || text.charCodeAt(at - 1) <= 32)) {
        while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
        at--;
      } else if (c !== 32 && c !== 9 && !isBreak(c)) break;
    }
    return at;
  }

  /** Past the bracket that closes a flow collection. */
  private close(bracket: number): number {
    const text = this.text;
    let at = this.skip(this.cursor);
    while (at < text.length) {
      const c = text.charCodeAt(at);
      if (c === bracket) return at + 1;
      // Commas, and the colon or question mark of an entry whose other half is empty.
      if (c !== 44 && c !== 58 && c !== 63) break;
      at = this.skip(at + 1);
    }
    return Math.min(at, text.length);
  }

  /** Past the colon behind a key that has no value, or the key's end where there is none. */
  private colon(from: number): number {
    const at = this.skip(from);
    return this.text.charCodeAt(at) === 58 ? at + 1 : from;
  }

  /** The `|` or `>` of a block scalar whose content starts at `content`. */
  private header(from: number, content: number): number {
    const text = this.text;
    let at = this.skip(from);
    while (at < content) {
      const c = text.charCodeAt(at);
      if (c === 124 || c === 62) return at;
      at = this.skip(at + 1);
    }
    return content;
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.text.length && !isBreak(this.text.charCodeAt(at))) at++;
    return at;
  }
}

function isBreak(c: number): boolean {
  return c === 10 || c === 13;
}
