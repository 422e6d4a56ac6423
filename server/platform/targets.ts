// Sorts the paths that a user names by the roots they belong to.

import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Failure } from '../protocol/failure.ts';
import { failureOf, isInside, rootOf } from './files.ts';

/** A root and the paths below it that were named; all absolute. */
export interface Target {
  readonly root: string;
  readonly named: readonly string[];
}

/**
 * The roots of the paths. Paths outside of any settings or repository share the folder that holds them all.
 * A path that does not exist or cannot be looked at is a failure instead.
 */
export function targetsOf(
  paths: readonly string[],
  cwd: string,
): { readonly targets: readonly Target[]; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const byRoot = new Map<string, string[]>();
  const loose: { readonly path: string; readonly folder: string }[] = [];
  for (const given of paths) {
    const path = resolve(cwd, given);
    let folder: string;
    try {
      folder = statSync(path).isDirectory() ? path : dirname(path);
    } catch (error) {
      failures.push(failureOf(given, error));
      continue;
    }
    const root = rootOf(folder, null);
    if (root === null) loose.push({ path, folder });
    else if (byRoot.get(root)?.push(path) === undefined) byRoot.set(root, [path]);
  }
  if (loose.length > 0) {
    const root = loose.map((item) => item.folder).reduce(common);
    byRoot.set(root, [...(byRoot.get(root) ?? []), ...loose.map((item) => item.path)]);
  }
  return { targets: [...byRoot].map(([root, named]) => ({ root, named })), failures };
}

function common(a: string, b: string): string {
  let folder = a;
  while (!isInside(b, folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** `file` (relative to `root`, with `/`) as seen from `folder`, with `/`. */
export function relativeTo(folder: string, root: string, file: string): string {
  return relative(folder, resolve(root, file)).split(sep).join('/');
}

/** Whether a file (relative to the root, with `/`) is one of the named paths or below one. */
export function askedFor({ root, named }: Target): (file: string) => boolean {
  const wanted = named.map((path) => relativeTo(root, path, ''));
  if (wanted.includes('')) return () => true;
  return (file) => wanted.some((path) => file === path || file.startsWith(`${path}/`));
}
