// What is remembered of each file between edits: its documents, the resources in them, and what structure alone says of those.

import type { Site } from '../model/resource.ts';
import type { Resource, RuleFix } from '../protocol/adapter.ts';
import type { Finding } from '../protocol/finding.ts';
import type { Path, Range, Span } from '../protocol/text.ts';
import type { YamlDocument, YamlFile } from '../yaml/tree.ts';

/** What structure alone says about one place of a document. */
export interface StructuralReport {
  readonly rule: string;
  readonly path: Path;
  readonly at: 'key' | 'value' | 'entry';
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly fixes: readonly RuleFix[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Where it stands in the document, if not at the path itself (a text inside a text). */
  readonly span?: Span;
}

/** A resource at its place, with its structural findings and the object that rules see. */
export interface SiteState {
  readonly site: Site;
  readonly reports: readonly StructuralReport[];
  /** How many expressions or constraints could not be judged. */
  readonly notEvaluated: number;
  readonly resource: Resource;
  /** Position among objects of the same identity in its file, so that order never depends on history. */
  readonly rank: string;
  /** What the judgement rests on beside the text; judged again when it is another. */
  readonly basis: unknown;
}

export interface PartState {
  readonly document: YamlDocument;
  readonly role: string;
  readonly sites: readonly SiteState[];
  /** What is wrong in a document that holds no resources (settings). */
  readonly reports?: readonly StructuralReport[];
}

/** What can be corrected about one finding. */
export interface Correction {
  readonly fingerprint: string;
  readonly range: Range;
  /** Index of the document in its file, and the resource's path in it. */
  readonly part: number;
  readonly root: Path;
  readonly fixes: readonly RuleFix[];
}

export interface FileState {
  readonly name: string;
  readonly yaml: YamlFile;
  readonly parts: readonly PartState[];
  /** As last published. */
  findings: readonly Finding[];
  corrections: readonly Correction[];
  suppressed: number;
  notEvaluated: number;
  /** Files that the findings point into; when one moves, the places are made anew. */
  related: ReadonlySet<string>;
}
