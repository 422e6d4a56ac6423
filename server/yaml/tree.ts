// The shape of parsed YAML that every other room reads: values with positions, whichever parser made them.

import type { Json, Span } from '../protocol/text.ts';

/** Offsets count UTF-16 units from the start of the *document's* text, so that an unchanged document never moves. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** The value as Kubernetes reads it (sigs.k8s.io/yaml): `yes` is true, an integer beyond 2^53 is a bigint. */
  readonly value: string | number | bigint | boolean | null;
  /** Plain, quoted (single or double) or block scalar. */
  readonly style: 'plain' | 'quoted' | 'block';
  /** True where the value is unknown: a placeholder, an encrypted value, a template. Schema and rules leave it alone. */
  readonly opaque: boolean;
}

export interface YamlEntry extends Span {
  readonly key: string;
  /** Where the key stands. */
  readonly keySpan: Span;
  /** A null scalar of no width, behind the colon, where the text has a key and nothing after it (`gateways:`). */
  readonly value: YamlNode;
  /** Came in by a merge key (`<<`), and stands elsewhere. */
  readonly merged: boolean;
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  /** In the order of the text. A repeated key stands here once, with its first value, and again in `repeated`. */
  readonly entries: readonly YamlEntry[];
  readonly repeated: readonly YamlEntry[];
  readonly flow: boolean;
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
}

/** Something wrong with the text itself. `code` is stable; the message is ours. */
export interface YamlProblem extends Span {
  readonly code:
    | 'syntax'
    | 'repeated-key'
    | 'separator-content'
    | 'too-large'
    | 'too-deep'
    | 'too-many-aliases'
    | 'encoding'
    | 'unknown-anchor'
    | 'tab';
  readonly message: string;
}

/** One YAML document, immutable; reused as long as its text does not change. */
export interface YamlDocument {
  readonly text: string;
  /** Null for an empty document (only comments, or nothing). */
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** `fast`: sound; `tolerant`: recovered from errors, so absence proves nothing; `template`: `{{ … }}` text, no tree is trusted. */
  readonly parsed: 'fast' | 'tolerant' | 'template';
  /** Offsets of line starts within `text`. */
  readonly lines: readonly number[];
  /** The plain value, made on first use and kept. An opaque scalar is its text. */
  readonly value: Json;
  /** Comments with their offsets (`# …` whole), for suppressions; made on first use. */
  readonly comments: readonly (Span & { readonly text: string })[];
}

/** A document in its file. */
export interface YamlPart {
  /** Offset of the document's text in the file. */
  readonly offset: number;
  /** Line on which the document's text starts. */
  readonly line: number;
  readonly document: YamlDocument;
}

/** A file cut into documents; problems that belong to no document (encoding, size) stand in `problems` with file offsets. */
export interface YamlFile {
  readonly text: string;
  readonly parts: readonly YamlPart[];
  readonly problems: readonly YamlProblem[];
}
