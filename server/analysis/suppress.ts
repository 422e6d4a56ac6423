// Honours what users wrote to silence a finding: comments, our annotation, and the annotations of tools whose codes a rule covers.

import type { ForeignSuppression, Resource } from '../protocol/adapter.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** Our own annotation: a comma list of rule ids. */
export const ignoreAnnotation = 'meshwright.dev/ignore';

const comment = /^#\s*meshwright-ignore\s+([a-z0-9*][\w./*-]*(?:\s*,\s*[a-z0-9*][\w./*-]*)*)\s*(?::\s*(.*))?$/i;

/** One suppression as written, with what it silences. */
export interface Suppression {
  readonly ids: readonly string[];
  readonly reason: string;
  /** Lines of the document on which findings are silenced; null: the whole resource. */
  readonly line: number | null;
  readonly start: number;
  readonly end: number;
}

/** The suppressing comments of a document; each speaks of its own line or, standing alone, of the next line with content. */
export function commentsOf(document: YamlDocument): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const { text, start, end } of document.comments) {
    const match = comment.exec(text.trimEnd());
    if (match === null) continue;
    const line = lineOf(document, start);
    const alone = document.text.slice(document.lines[line] ?? 0, start).trim() === '';
    found.push({
      ids: (match[1] ?? '').split(',').map((id) => id.trim()),
      reason: match[2] ?? '',
      line: alone ? nextContentLine(document, line) : line,
      start,
      end,
    });
  }
  return found;
}

/** Does this list of ids silence the rule? A trailing `*` stands for any ending. */
export function silences(ids: readonly string[], rule: string): boolean {
  return ids.some((id) => id === rule || id === '*' || (id.endsWith('*') && rule.startsWith(id.slice(0, -1))));
}

/** Is the rule silenced on the whole resource by an annotation, ours or a foreign one? */
export function silencedByAnnotation(
  resource: Resource,
  rule: string,
  equivalents: Readonly<Record<string, readonly string[]>>,
  foreign: readonly ForeignSuppression[],
): boolean {
  const own = resource.annotations[ignoreAnnotation];
  if (own !== undefined && silences(listOf(own), rule)) return true;
  return foreign.some(({ annotation, tool, all }) => {
    const codes = equivalents[tool];
    const value = resource.annotations[annotation];
    if (codes === undefined || codes.length === 0 || value === undefined) return false;
    const named = listOf(value);
    return value.trim() === all || named.includes('*') || codes.every((code) => named.includes(code));
  });
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function lineOf(document: YamlDocument, offset: number): number {
  let low = 0;
  let high = document.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nextContentLine(document: YamlDocument, line: number): number {
  for (let next = line + 1; next < document.lines.length; next++) {
    const text = document.text.slice(document.lines[next], document.lines[next + 1] ?? document.text.length).trim();
    if (text !== '' && !text.startsWith('#')) return next;
  }
  return line;
}
