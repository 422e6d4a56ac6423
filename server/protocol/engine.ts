// The façade that every front end calls: apply changes, subscribe to findings, ask queries. Nothing else reaches the engine.

import type { Cancellation } from './cancellation.ts';
import type { Failure } from './failure.ts';
import type { Certainty, Finding, Fix, Severity } from './finding.ts';
import type { Position, Range, TextEdit } from './text.ts';

/** Files are named relative to their root, with `/`; a root is named by the front end (a URI, or the CLI's folder). */
export interface FileName {
  readonly root: string;
  readonly file: string;
}

/** One thing that happened outside the engine. Several in one `apply` are one revision. */
export type Change =
  | { readonly type: 'root'; readonly root: string; readonly title: string }
  | { readonly type: 'removeRoot'; readonly root: string }
  /** Every file of the root has been handed over: from now on absence can mean something. */
  | { readonly type: 'scanned'; readonly root: string }
  /** Whole text of a file on disk (`disk`) or in an editor (`buffer`, which overlays the disk). */
  | ({ readonly type: 'text'; readonly layer: 'disk' | 'buffer'; readonly text: string; readonly version?: number } & FileName)
  /** Edits to an open buffer, by offsets, in order. */
  | ({
      readonly type: 'edit';
      readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
      readonly version?: number;
    } & FileName)
  | ({ readonly type: 'remove'; readonly layer: 'disk' | 'buffer' } & FileName)
  /** A rule that ran away: it runs no more, and each root gets a finding (or note) that says so. */
  | { readonly type: 'switchOff'; readonly rule: string; readonly reason: string };

/** The findings of one file as they stand now; whole, never a difference. */
export interface FileFindings extends FileName {
  readonly revision: number;
  /** Version of the buffer (as its `text` or `edit` said) whose text the ranges speak of; null for a text from disk. */
  readonly version?: number | null;
  readonly findings: readonly Finding[];
}

export interface Suggestion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'reference' | 'resource' | 'snippet';
  readonly detail: string;
  readonly documentation?: string;
  /** Order; required fields first. */
  readonly sort: string;
  readonly edit: TextEdit;
  /** `edit.newText` is in VS Code's snippet syntax. */
  readonly snippet: boolean;
  readonly deprecated: boolean;
}

export interface Place {
  readonly root: string;
  readonly file: string;
  readonly range: Range;
}

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'resource' | 'map' | 'list' | 'scalar';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** How one world was found, for "What Is Known". */
export interface WorldReport {
  readonly title: string;
  readonly kind: string;
  readonly why: string;
  readonly files: number;
  readonly resources: number;
}

export interface KnownReport {
  readonly root: string;
  readonly files: number;
  readonly resources: number;
  readonly worlds: readonly WorldReport[];
  /** Sentences such as "3 charts are not rendered". */
  readonly notes: readonly string[];
  readonly schemas: readonly { readonly source: string; readonly kinds: number }[];
  readonly adapters: readonly {
    readonly id: string;
    readonly version: string;
    readonly rules: number;
    readonly state: 'on' | 'off';
    readonly reason: string | null;
  }[];
  readonly failures: readonly Failure[];
}

export interface RuleReport {
  readonly id: string;
  readonly consequence: string;
  readonly severity: Severity | 'off';
  readonly certainty?: Certainty;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly equivalents: Readonly<Record<string, readonly string[]>>;
}

export interface FieldReport {
  readonly kind: string;
  readonly apiVersion: string;
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly facts: readonly string[];
  readonly meaning: string | null;
  readonly link: string | null;
  readonly children: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly meaning: string | null;
  }[];
}

/** Every question a front end can ask: name → arguments and answer. */
export interface Queries {
  readonly findings: { readonly args: { readonly root?: string; readonly file?: string }; readonly value: readonly FileFindings[] };
  readonly summary: {
    readonly args: { readonly root: string };
    readonly value: { readonly files: number; readonly resources: number; readonly suppressed: number; readonly notEvaluated: number };
  };
  readonly completion: { readonly args: FileName & { readonly position: Position }; readonly value: readonly Suggestion[] };
  readonly hover: {
    readonly args: FileName & { readonly position: Position };
    readonly value: { readonly markdown: string; readonly range: Range } | null;
  };
  readonly definition: { readonly args: FileName & { readonly position: Position }; readonly value: readonly Place[] };
  readonly references: {
    readonly args: FileName & { readonly position: Position; readonly declaration: boolean };
    readonly value: readonly Place[];
  };
  readonly fixes: {
    readonly args: FileName & { readonly range: Range };
    readonly value: readonly { readonly fix: Fix; readonly fingerprints: readonly string[] }[];
  };
  readonly symbols: { readonly args: FileName; readonly value: readonly OutlineSymbol[] };
  readonly workspaceSymbols: {
    readonly args: { readonly query: string; readonly limit: number };
    readonly value: readonly { readonly name: string; readonly container: string; readonly place: Place }[];
  };
  readonly folding: {
    readonly args: FileName;
    readonly value: readonly { readonly startLine: number; readonly endLine: number; readonly kind: 'region' | 'comment' }[];
  };
  readonly selection: {
    readonly args: FileName & { readonly positions: readonly Position[] };
    readonly value: readonly (readonly Range[])[];
  };
  readonly rules: { readonly args: { readonly id?: string }; readonly value: readonly RuleReport[] };
  readonly explain: { readonly args: { readonly target: string }; readonly value: FieldReport | null };
  readonly fieldReference: { readonly args: FileName & { readonly position: Position }; readonly value: string | null };
  readonly known: { readonly args: { readonly root?: string }; readonly value: readonly KnownReport[] };
  /** Whole resources to start a file with, in VS Code's snippet syntax. */
  readonly templates: {
    readonly args: Readonly<Record<string, never>>;
    readonly value: readonly { readonly adapter: string; readonly name: string; readonly description: string; readonly body: string }[];
  };
  /** Is this file one of ours (mesh or Kubernetes YAML, settings, kustomization …)? */
  readonly concerns: { readonly args: FileName; readonly value: boolean };
}

export type QueryName = keyof Queries;

/** Told which rule runs, so that a watchdog in another thread can see one that does not end. */
export interface RuleWatch {
  enter(rule: string): void;
  leave(): void;
}

export interface Engine {
  /** Takes in what happened; resolves when findings of this revision are out. */
  apply(changes: readonly Change[]): Promise<number>;
  /** Calls back with the findings of each file whose findings changed; returns how to stop. */
  subscribe(listener: (delta: readonly FileFindings[]) => void): () => void;
  query<Name extends QueryName>(
    name: Name,
    args: Queries[Name]['args'],
    cancellation: Cancellation,
  ): Promise<{ readonly revision: number; readonly value: Queries[Name]['value'] }>;
  dispose(): Promise<void>;
}
