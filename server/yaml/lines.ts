// Turns offsets into lines and characters and back, for a document and for its file.

import type { Position, Range, Span } from '../protocol/text.ts';
import type { YamlFile, YamlPart } from './tree.ts';

/** Offsets of line starts: after `\n`, `\r\n` or a lone `\r`. The first is 0. */
export function lineStarts(text: string): readonly number[] {
  const lines = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    return lines;
  }
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (c === 10 || c === 13) lines.push(at + 1);
  }
  return lines;
}

/** The line that holds `offset`, by line starts. */
export function lineAt(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of an offset; one before the text is its start. */
export function positionAt(lines: readonly number[], offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: Math.max(0, offset - (lines[line] ?? 0)) };
}

/** The offset of a place; a line or character outside the text is brought to its nearest end, where `length` is the text's. */
export function offsetAt(lines: readonly number[], position: Position, length: number = Number.POSITIVE_INFINITY): number {
  if (position.line < 0) return 0;
  const start = lines[position.line];
  if (start === undefined) return length === Number.POSITIVE_INFINITY ? (lines.at(-1) ?? 0) : length;
  const next = lines[position.line + 1] ?? length + 1;
  return Math.min(start + Math.max(0, position.character), Math.max(start, next - 1));
}

/** The document that holds an offset of the file; between two documents, the earlier one. Null in a file without any. */
export function partAt(file: YamlFile, offset: number): YamlPart | null {
  let low = 0;
  let high = file.parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.parts[middle] as YamlPart).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return file.parts[low] ?? null;
}

/** The range in the file of a span of one of its documents. */
export function rangeIn(part: YamlPart, span: Span): Range {
  const lines = part.document.lines;
  const length = part.document.text.length;
  const start = positionAt(lines, Math.min(span.start, length));
  const end = positionAt(lines, Math.min(Math.max(span.end, span.start), length));
  return {
    start: { line: part.line + start.line, character: start.character },
    end: { line: part.line + end.line, character: end.character },
  };
}
