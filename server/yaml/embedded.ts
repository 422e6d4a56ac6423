// YAML inside a block scalar (a ConfigMap's key, say), read as a document of its own whose places map back to the text around it.

import { positionAt } from './lines.ts';
import { parseDocument } from './parse.ts';
import type { YamlDocument, YamlScalar } from './tree.ts';

export interface EmbeddedDocument {
  readonly document: YamlDocument;
  /** Offset in the surrounding document of an offset in the embedded one. */
  readonly outer: (offset: number) => number;
}

/** The embedded document of a block scalar; null for other scalars and for an empty one. */
export function embeddedIn(around: YamlDocument, scalar: YamlScalar): EmbeddedDocument | null {
  if (scalar.style !== 'block' || typeof scalar.value !== 'string' || scalar.value.trim() === '' || scalar.opaque) return null;
  const document = parseDocument(scalar.value);
  const header = positionAt(around.lines, scalar.start).line;
  const indent = indentOf(around, header + 1, scalar.end);
  if (indent === null) return null;
  return {
    document,
    outer: (offset) => {
      const { line, character } = positionAt(document.lines, offset);
      const start = around.lines[header + 1 + line];
      return start === undefined ? scalar.end : Math.min(start + indent + character, scalar.end);
    },
  };
}

/** Indentation of the first line that holds something. */
function indentOf(around: YamlDocument, from: number, end: number): number | null {
  for (let line = from; line < around.lines.length; line++) {
    const start = around.lines[line] ?? 0;
    if (start >= end) return null;
    const text = around.text.slice(start, around.lines[line + 1] ?? around.text.length);
    const indent = text.search(/\S/);
    if (indent >= 0) return indent;
  }
  return null;
}
