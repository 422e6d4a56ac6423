// The texts of open documents, kept current by incremental edits; the engine hears of each edit as offsets.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { FileName } from '../../protocol/engine.ts';
import type { Position } from '../../protocol/text.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly name: FileName;
  readonly version: number;
  readonly text: string;
}

/** An edit by UTF-16 offsets into the text as the edits before it left it. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Documents {
  private readonly byUri = new Map<string, OpenDocument>();
  private readonly byName = new Map<string, OpenDocument>();

  get all(): readonly OpenDocument[] {
    return [...this.byUri.values()];
  }

  get(uri: string): OpenDocument | null {
    return this.byUri.get(uri) ?? null;
  }

  named(name: FileName): OpenDocument | null {
    return this.byName.get(keyOf(name)) ?? null;
  }

  open(document: OpenDocument): void {
    this.byUri.set(document.uri, document);
    this.byName.set(keyOf(document.name), document);
  }

  close(uri: string): OpenDocument | null {
    const document = this.byUri.get(uri) ?? null;
    if (document) {
      this.byUri.delete(uri);
      this.byName.delete(keyOf(document.name));
    }
    return document;
  }

  /** The document lies in another root now. */
  rename(uri: string, name: FileName): void {
    const document = this.close(uri);
    if (document) this.open({ ...document, name });
  }

  /** Applies the client's changes in order; null when the document is not open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): readonly OffsetEdit[] | null {
    const document = this.byUri.get(uri);
    if (!document) return null;
    let text = document.text;
    const edits: OffsetEdit[] = [];
    for (const change of changes) {
      const edit =
        'range' in change
          ? { start: offsetAt(text, change.range.start), end: offsetAt(text, change.range.end), text: change.text }
          : { start: 0, end: text.length, text: change.text };
      edits.push(edit);
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    }
    this.open({ ...document, version, text });
    return edits;
  }
}

/** Offset of a place in a text; beyond the end of a line or of the text, the end. Lines end at LF, CR LF or CR. */
export function offsetAt(text: string, position: Position): number {
  let offset = 0;
  for (let line = 0; line < position.line; line++) {
    offset = lineEnd(text, offset);
    if (offset >= text.length) return text.length;
    offset += text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10 ? 2 : 1;
  }
  return Math.min(offset + Math.max(position.character, 0), lineEnd(text, offset));
}

/** Offset of the line break that ends the line at `offset`, or of the text's end. */
function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function keyOf(name: FileName): string {
  return `${name.root}\n${name.file}`;
}
