// Folding and selection by structure: a document, a map, a list item, a block of comments.

import type { Range } from '../protocol/text.ts';
import { positionAt, rangeIn } from '../yaml/index.ts';
import type { YamlFile, YamlNode, YamlPart } from '../yaml/tree.ts';

export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

/** Folds of a file, outer before inner, at most one per line. */
export function foldsOf(file: YamlFile): readonly Fold[] {
  const folds = new Map<number, Fold>();
  const add = (fold: Fold): void => {
    if (fold.endLine > fold.startLine && !folds.has(fold.startLine)) folds.set(fold.startLine, fold);
  };
  for (const part of file.parts) {
    if (part.document.root !== null) nodeFolds(part, part.document.root, null, add);
    let run: { first: number; last: number } | null = null;
    for (const comment of part.document.comments) {
      const { line, character } = positionAt(part.document.lines, comment.start);
      const alone = part.document.text.slice(comment.start - character, comment.start).trim() === '';
      if (alone && run !== null && run.last === line - 1) run.last = line;
      else {
        if (run !== null) add({ startLine: part.line + run.first, endLine: part.line + run.last, kind: 'comment' });
        run = alone ? { first: line, last: line } : null;
      }
    }
    if (run !== null) add({ startLine: part.line + run.first, endLine: part.line + run.last, kind: 'comment' });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

function nodeFolds(part: YamlPart, node: YamlNode, keyStart: number | null, add: (fold: Fold) => void): void {
  const first = positionAt(part.document.lines, keyStart ?? node.start).line;
  const last = lastLine(part, node);
  if (keyStart !== null || node.kind !== 'scalar') add({ startLine: part.line + first, endLine: part.line + last, kind: 'region' });
  if (node.kind === 'map') for (const entry of node.entries) if (!entry.merged) nodeFolds(part, entry.value, entry.keySpan.start, add);
  if (node.kind === 'list') for (const item of node.items) nodeFolds(part, item, null, add);
}

/** The last line that holds something of the node; trailing line breaks do not count. */
function lastLine(part: YamlPart, node: YamlNode): number {
  let end = node.end;
  while (end > node.start && /\s/.test(part.document.text[end - 1] ?? '')) end -= 1;
  return positionAt(part.document.lines, end).line;
}

/** The ranges around an offset of a document, innermost first: value, entry, map, … document. */
export function selectionAt(part: YamlPart, offset: number): readonly Range[] {
  const spans: { start: number; end: number }[] = [];
  let node = part.document.root;
  while (node !== null) {
    spans.push({ start: node.start, end: node.end });
    let next: YamlNode | null = null;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.merged) continue;
        const start = entry.keySpan.start;
        const end = Math.max(entry.keySpan.end, entry.value.end);
        if (offset < start || offset > end) continue;
        spans.push({ start, end });
        if (offset <= entry.keySpan.end) spans.push(entry.keySpan);
        else next = entry.value;
        break;
      }
    } else if (node.kind === 'list') {
      next = node.items.find((item) => offset >= item.start && offset <= item.end) ?? null;
    }
    node = next;
  }
  const ranges: Range[] = [];
  let previous = '';
  for (const span of spans.reverse()) {
    const key = `${span.start}-${span.end}`;
    if (key !== previous) ranges.push(rangeIn(part, span));
    previous = key;
  }
  return ranges;
}
