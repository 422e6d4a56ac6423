// What the command line needs from the world around it, so that its commands decide nothing about files, processes or terminals.

import type { Cancellation } from '../../protocol/cancellation.ts';
import type { Engine } from '../../protocol/engine.ts';
import type { Failure } from '../../protocol/failure.ts';

/** Somewhere to write text. */
export interface Output {
  /** Resolves when more may be written; after the reader has gone, it resolves at once and writes nothing. */
  write(text: string): Promise<void>;
  readonly terminal: boolean;
  readonly columns: number;
}

/** An adapter as `adapters list` shows it. */
export interface AdapterLine {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly origin: string;
  readonly folder: string;
  readonly rules: number;
}

/** What to open: the paths that the user named, or a text from standard input. */
export interface OpenRequest {
  /** As the user wrote them; empty: only the settings of the working folder's root are read, no other file. */
  readonly paths: readonly string[];
  /** A text that stands in for a file. Without a name it is a world of its own, under its root's settings. */
  readonly stdin?: { readonly text: string; readonly filename: string | null };
  /** Adapters that the workspace itself brings may run. */
  readonly trusted: boolean;
  readonly cancellation: Cancellation;
  readonly progress: (step: Progress) => void;
}

export type Progress = { readonly step: 'reading'; readonly files: number } | { readonly step: 'judging'; readonly files: number };

/** One root with what was read of it. */
export interface OpenRoot {
  /** Absolute folder; also the root's name in the engine. */
  readonly folder: string;
  /** The git root above it, or null. */
  readonly repository: string | null;
  /** Files that were handed to the engine, relative to the root: name → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the user asked about this file (PATH arguments filter what is reported). */
  readonly asked: (file: string) => boolean;
  /** No PATH narrows this root down. */
  readonly whole: boolean;
}

/** Roots that are open in an engine, all judged. */
export interface Opened {
  readonly engine: Engine;
  readonly roots: readonly OpenRoot[];
  /** What could not be read or loaded; the rest was. */
  readonly failures: readonly Failure[];
  readonly adapters: readonly AdapterLine[];
  /** Adapters of the workspace that were left alone, because nobody said that it is trusted. */
  readonly untrusted: readonly string[];
}

export interface Ground {
  readonly version: string;
  /** Absolute; shown paths are relative to it. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  readStdin(): Promise<string | null>;
  /** Opens roots; throws `GroundFailure` where a named path does not exist or cannot be read. */
  open(request: OpenRequest): Promise<Opened>;
  /** Serves LSP over standard input and output until the client leaves; resolves to the exit code. */
  serve(): Promise<number>;
  /** Names that a wrong one was probably meant to be, best first. */
  similar(name: string, names: Iterable<string>): readonly string[];
  /** Path relative to the working folder, with `/`, for people; the absolute one where that is shorter to read. */
  shown(root: string, file: string): string;
  /** Path of `file` relative to `folder`, with `/`. */
  relative(folder: string, root: string, file: string): string;
}

/** A failure that ends a command. */
export class GroundFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'GroundFailure';
    this.failure = failure;
  }
}
