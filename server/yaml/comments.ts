// Finds the comments of a document: `#` at a line's start or after white space, outside of scalars.

import type { Span } from '../protocol/text.ts';
import type { YamlNode } from './tree.ts';

/** Comments in the order of the text, without their line break. */
export function findComments(text: string, root: YamlNode | null): readonly (Span & { readonly text: string })[] {
  let at = text.indexOf('#');
  if (at < 0) return [];
  const scalars = scalarSpans(root, text.length);
  const found: (Span & { readonly text: string })[] = [];
  let next = 0;
  while (at >= 0) {
    while (next < scalars.length && (scalars[next] as Span).end <= at) next++;
    const scalar = scalars[next];
    if (scalar !== undefined && scalar.start <= at) {
      const header = headerComment(text, scalar, at);
      if (header === null) {
        at = text.indexOf('#', scalar.end);
        continue;
      }
    }
    if (at > 0 && text.charCodeAt(at - 1) > 32 && text.charCodeAt(at - 1) !== 0xfeff) {
      at = text.indexOf('#', at + 1);
      continue;
    }
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    found.push({ start: at, end, text: text.slice(at, end) });
    at = text.indexOf('#', end);
  }
  return found;
}

/** `key: | # comment`: the span of a block scalar begins at its header, whose comment is one. */
function headerComment(text: string, scalar: Span, at: number): number | null {
  const first = text.charCodeAt(scalar.start);
  if (first !== 124 && first !== 62) return null;
  for (let i = scalar.start; i < at; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return null;
  }
  return at;
}

/** Spans of scalars that may hold a `#`, ascending; what a merge or an alias brought in stands elsewhere already. */
function scalarSpans(root: YamlNode | null, length: number): Span[] {
  const spans: Span[] = [];
  const seen = new Set<readonly unknown[]>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') {
      if (node.end > node.start && node.end <= length) spans.push(node);
      return;
    }
    const children = node.kind === 'list' ? node.items : node.entries;
    if (seen.has(children)) return;
    seen.add(children);
    if (node.kind === 'list') for (const item of node.items) visit(item);
    else {
      for (const entry of [...node.entries, ...node.repeated]) {
        if (entry.keySpan.end > entry.keySpan.start) spans.push(entry.keySpan);
        visit(entry.value);
      }
    }
  };
  if (root !== null) visit(root);
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
