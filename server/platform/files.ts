// Finds and reads the files of a workspace that can concern us; everything else is left unopened or dropped at a glance.

import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { judgeName, mayConcern, type NameVerdict, skippedFolders } from '../model/candidates.ts';
import { settingsFile } from '../model/settings-schema.ts';
import { type Cancellation, never, type Pause, stopIfAborted } from '../protocol/cancellation.ts';
import type { Failure } from '../protocol/failure.ts';
import { gitRootOf, IgnoreRules } from './ignored.ts';
import { decodeText } from './text-decoding.ts';

/** A file that may concern us. */
export interface FoundFile {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly text: string;
}

export interface ScanOptions {
  /** Globs to leave out, as in the editor's `files.exclude`. */
  readonly exclude?: readonly string[];
  /** Files and folders (absolute) that are read even where git ignores them, because somebody named them. */
  readonly named?: readonly string[];
  readonly cancellation?: Cancellation;
  /** Called between slices, so that the host can answer others. */
  readonly pause?: Pause;
  readonly failed?: (failure: Failure) => void;
}

/** Larger files are not read: nobody writes them, and judging one would take the memory of the whole workspace. */
export const fileLimit = 64 * 1024 * 1024;

/** Files in a slice: enough to keep the disk busy, few enough that a cancellation is felt at once. */
const sliceSize = 200;

/** Directories deeper than this are not entered. */
const depthLimit = 64;

/**
 * All files under `root` that may concern us, in slices, each folder's files in the order of their names.
 * What cannot be read is told to `failed`, and the rest goes on. Throws `Cancelled` when the cancellation says so.
 */
export async function* scanFolder(root: string, options: ScanOptions = {}): AsyncGenerator<readonly FoundFile[], void, void> {
  const cancellation = options.cancellation ?? never;
  const failed = options.failed ?? (() => undefined);
  const named = (options.named ?? []).map((path) => relative(root, path).split(sep).join('/'));
  const isNamed = (path: string): boolean =>
    named.some((name) => path === name || path === `${name}/` || name === '' || path.startsWith(`${name}/`));
  const leadsToNamed = (folder: string): boolean => named.some((name) => name.startsWith(folder));
  const rootReal = realpathOf(root) ?? root;
  const linked = new Set<string>();
  let slice: FoundFile[] = [];

  const entered: { folder: string; rules: IgnoreRules; depth: number; ignored: boolean }[] = [
    { folder: '', rules: IgnoreRules.at(root, options.exclude), depth: 0, ignored: false },
  ];
  for (let at = entered.pop(); at !== undefined; at = entered.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, at.folder), { withFileTypes: true });
    } catch (error) {
      failed(failureOf(join(root, at.folder), error));
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    let rules = at.rules;
    if (entries.some((entry) => entry.name === '.gitignore')) {
      const text = readQuietly(join(root, at.folder, '.gitignore'));
      if (text !== null) rules = rules.enter(at.folder, text);
    }
    const inChart = entries.some((entry) => entry.name === 'Chart.yaml');
    const below: typeof entered = [];
    for (const entry of entries) {
      const path = at.folder + entry.name;
      let isFolder = entry.isDirectory();
      let isFile = entry.isFile();
      if (entry.isSymbolicLink()) {
        const real = realpathOf(join(root, path));
        // What a link inside the root points to is found where it really is.
        if (real === null || isInside(real, rootReal) || linked.has(real)) continue;
        linked.add(real);
        const stat = statSync(real, { throwIfNoEntry: false });
        isFolder = stat?.isDirectory() === true && !isInside(rootReal, real);
        isFile = stat?.isFile() === true;
      }
      if (isFolder) {
        if (skippedFolders.has(entry.name) || at.depth >= depthLimit) continue;
        const folder = `${path}/`;
        const ignored = !isNamed(folder) && (at.ignored || rules.ignores(folder));
        if (ignored && !leadsToNamed(folder)) continue;
        below.push({ folder, rules, depth: at.depth + 1, ignored });
        continue;
      }
      if (!isFile) continue;
      const verdict = judgeName(entry.name);
      if (verdict === 'never' && !named.includes(path)) continue;
      if (!isNamed(path) && (at.ignored || rules.ignores(path))) continue;
      const asked = named.includes(path);
      const text = readCandidate(join(root, path), asked || (inChart && verdict === 'yaml') ? 'always' : verdict, failed);
      if (text === null) continue;
      slice.push({ file: path, text });
      if (slice.length >= sliceSize) {
        yield slice;
        slice = [];
        if (options.pause !== undefined) await options.pause();
        stopIfAborted(cancellation);
      }
    }
    for (let index = below.length - 1; index >= 0; index--) {
      const folder = below[index];
      if (folder !== undefined) entered.push(folder);
    }
    stopIfAborted(cancellation);
  }
  if (slice.length > 0) yield slice;
}

/** One file's text where it may concern us, else null. Failures are told to `failed`. */
export function readCandidate(path: string, verdict: NameVerdict, failed: (failure: Failure) => void): string | null {
  try {
    const { size } = statSync(path);
    if (size > fileLimit) {
      if (verdict === 'always' || verdict === 'never' || mayConcern(verdict, utf8Head(path)))
        failed({ kind: 'too-large', path, bytes: size, limit: fileLimit });
      return null;
    }
    const text = decodeText(readFileSync(path));
    if (text === null) return null;
    return verdict === 'always' || (verdict !== 'never' && mayConcern(verdict, text)) ? text : null;
  } catch (error) {
    failed(failureOf(path, error));
    return null;
  }
}

/** Reads a file that was asked for by name; throws the system's error. Null: not text. */
export function readText(path: string): string | null {
  return decodeText(readFileSync(path));
}

/** The root that a path belongs to: the nearest folder upwards with meshwright.yaml, else the git root, else `otherwise`. */
export function rootOf<Otherwise extends string | null>(folder: string, otherwise: Otherwise): string | Otherwise {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (statSync(join(at, settingsFile), { throwIfNoEntry: false })?.isFile() === true) return at;
    if (dirname(at) === at) break;
  }
  return gitRootOf(folder)?.folder ?? otherwise;
}

/** The system's error as one of ours. */
export function failureOf(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'no-such-file', path };
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EISDIR: 'it is a folder',
    EMFILE: 'too many files are open',
    ELOOP: 'its links go in a circle',
    EIO: 'the disk reports an error',
  };
  return { kind: 'unreadable', path, reason: reasons[code] ?? (error instanceof Error ? error.message : String(error)) };
}

/** Whether `path` is `folder` or below it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The start of a file as UTF-8, whatever it is. */
function utf8Head(path: string): string {
  const bytes = Buffer.alloc(65536);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

function realpathOf(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    // A link that leads nowhere is no file.
    return null;
  }
}

function readQuietly(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A .gitignore that cannot be read ignores nothing.
    return null;
  }
}
