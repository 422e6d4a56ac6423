// Words for places in text, so that every room points at the same character.

/** A place in a text: line and character count from 0, characters in UTF-16 units (as in LSP). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text by UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `range` of one file by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The way to a field inside a resource, for example `['spec', 'http', 0, 'route']`. */
export type Path = readonly (string | number)[];

/** Plain data as YAML and JSON know it; an integer beyond 2^53 is a bigint. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | { readonly [key: string]: Json };
