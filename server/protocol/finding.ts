// A finding is what a rule reports; every front end shows the same one.

import type { Path, Range, TextEdit } from './text.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What will happen to the user's traffic; the severity follows from it. */
export type Consequence = 'refused' | 'broken' | 'ineffective' | 'risk' | 'style';

/** `likely`: the evidence has a gap; shown one step lower and never failing CI. */
export type Certainty = 'certain' | 'likely';

/** The resource a finding speaks of, as its author wrote it. */
export interface ResourceName {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string | null;
}

/** Another place that explains the finding. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A mechanical correction; edits are per file, relative to the root like `Finding.file`. */
export interface Fix {
  readonly title: string;
  /** The one that a user most likely wants. */
  readonly preferred: boolean;
  readonly edits: readonly { readonly file: string; readonly edits: readonly TextEdit[] }[];
}

/** The facts that the CLI prints as JSON (DESIGN, contracts) and the editor shows. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly consequence: Consequence;
  readonly certainty: Certainty;
  readonly message: string;
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly range: Range;
  readonly resource: ResourceName | null;
  readonly path: Path | null;
  readonly related: readonly RelatedPlace[];
  readonly environment: string | null;
  /** Hash of rule, identity, path (list-map keys in place of indexes) and arguments; never of line or message. */
  readonly fingerprint: string;
  readonly docs: string;
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
  /** LSP's tags for fading and striking through. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** The severity that a consequence has unless the user sets another. */
export const severityOf: Readonly<Record<Consequence, Severity>> = {
  refused: 'error',
  broken: 'error',
  ineffective: 'warning',
  risk: 'warning',
  style: 'hint',
};
