// One parsed document; what few readers ask for (lines, plain value, comments) is made on first use.

import type { Json, Span } from '../protocol/text.ts';
import { findComments } from './comments.ts';
import { lineStarts } from './lines.ts';
import type { YamlDocument, YamlNode, YamlProblem } from './tree.ts';

type Comments = YamlDocument['comments'];

export class ParsedDocument implements YamlDocument {
  readonly text: string;
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  readonly parsed: YamlDocument['parsed'];
  private madeLines: readonly number[] | null = null;
  private madeValue: Json | undefined = undefined;
  private madeComments: Comments | null = null;

  constructor(text: string, root: YamlNode | null, problems: readonly YamlProblem[], parsed: YamlDocument['parsed']) {
    this.text = text;
    this.root = root;
    this.problems = problems;
    this.parsed = parsed;
  }

  get lines(): readonly number[] {
    this.madeLines ??= lineStarts(this.text);
    return this.madeLines;
  }

  get value(): Json {
    if (this.madeValue === undefined) this.madeValue = plainValue(this.root);
    return this.madeValue;
  }

  get comments(): readonly (Span & { readonly text: string })[] {
    this.madeComments ??= findComments(this.text, this.root);
    return this.madeComments;
  }
}

/** Plain data of a node; an opaque scalar is its text. Children that an alias shares are shared in the value too. */
export function plainValue(node: YamlNode | null): Json {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  return plain(node, new Map());
}

function plain(node: YamlNode, made: Map<readonly unknown[], Json>): Json {
  if (node.kind === 'scalar') return node.value;
  const children = node.kind === 'list' ? node.items : node.entries;
  const known = made.get(children);
  if (known !== undefined) return known;
  let value: Json;
  if (node.kind === 'list') value = node.items.map((item) => plain(item, made));
  else {
    const map: { [key: string]: Json } = {};
    for (const entry of node.entries) {
      const child = plain(entry.value, made);
      if (entry.key === '__proto__')
        Object.defineProperty(map, entry.key, { value: child, enumerable: true, configurable: true, writable: true });
      else map[entry.key] = child;
    }
    value = map;
  }
  made.set(children, value);
  return value;
}
