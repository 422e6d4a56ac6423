// The engine as the language server sees it: the façade, in a thread of its own that may die and is replaced.

import type { Cancellation } from './cancellation.ts';
import type { Engine, FileName } from './engine.ts';

/** A folder to read: every YAML file in it that no exclusion names. */
export interface Scan {
  readonly root: string;
  readonly title: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Globs (as in `files.exclude`) beside what .gitignore says. */
  readonly exclude: readonly string[];
}

/** How far a scan is; `total` grows while folders are being listed. */
export interface ScanProgress {
  readonly root: string;
  readonly done: number;
  readonly total: number;
}

/** A file that changed outside the editor, with where it lies. */
export interface DiskChange extends FileName {
  readonly path: string;
  readonly deleted: boolean;
}

/** What happens to the engine's thread. */
export type HostEvent =
  | { readonly type: 'stopped'; readonly reason: string; readonly restartInMs: number }
  | { readonly type: 'restarted' }
  /** A rule did not end; the engine was restarted without it. */
  | { readonly type: 'switchedOff'; readonly rule: string; readonly reason: string }
  /** The thread died again and again; it is not started any more until asked. */
  | { readonly type: 'gaveUp'; readonly reason: string }
  | { readonly type: 'log'; readonly text: string };

export interface EngineHost extends Engine {
  /** Reads a folder in slices; resolves with the number of files when findings are out. Throws `Cancelled` when it was cancelled. */
  scan(scan: Scan, cancellation: Cancellation, progress: (progress: ScanProgress) => void): Promise<number>;
  /** Reads files again that changed outside the editor. */
  reread(changes: readonly DiskChange[]): Promise<number>;
  /** Calls back with what happens to the thread; returns how to stop. */
  listen(listener: (event: HostEvent) => void): () => void;
}

/** Thrown where the engine's thread died before it could answer. */
export class EngineStopped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EngineStopped';
  }
}
