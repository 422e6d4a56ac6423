// Translates between LSP's URIs and the engine's names of files, which are relative to a root.

import { basename, dirname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileName } from '../../protocol/engine.ts';

/** A folder of the workspace. `folder` is null where the URI names no folder on disk. */
export interface Root {
  readonly root: string;
  readonly title: string;
  readonly folder: string | null;
}

/** The workspace's folders, and the names of the documents that lie in none of them. */
export class Roots {
  private readonly folders = new Map<string, Root>();
  /** URIs as the client writes them, for documents that it told of. */
  private readonly spelled = new Map<string, string>();

  get all(): readonly Root[] {
    return [...this.folders.values()];
  }

  add(uri: string, title: string): Root {
    const key = trimmed(uri);
    const root: Root = { root: key, title: title || basename(key), folder: pathOf(uri) };
    this.folders.set(key, root);
    return root;
  }

  remove(uri: string): Root | null {
    const key = trimmed(uri);
    const root = this.folders.get(key) ?? null;
    this.folders.delete(key);
    return root;
  }

  /** Does this name lie in a folder of the workspace? A document outside of all belongs to its own folder, which is never scanned. */
  inWorkspace(name: FileName): boolean {
    return this.folders.has(name.root);
  }

  /** The engine's name of a document: relative to the innermost folder of the workspace that holds it, else to its own folder. */
  nameOf(uri: string): FileName {
    const path = pathOf(uri);
    if (path === null) {
      const slash = uri.lastIndexOf('/');
      const cut = slash < 0 ? uri.indexOf(':') : slash;
      return { root: uri.slice(0, cut), file: uri.slice(cut + 1) };
    }
    let best: Root | null = null;
    for (const root of this.folders.values())
      if (root.folder !== null && within(root.folder, path) && (best?.folder?.length ?? -1) < root.folder.length) best = root;
    const folder = best?.folder ?? dirname(path);
    const root = best?.root ?? trimmed(pathToFileURL(folder).href);
    return { root, file: relative(folder, path).split(sep).join('/') };
  }

  /** Remembers how the client writes a document's URI, so that answers use the same letters. */
  spell(name: FileName, uri: string): void {
    this.spelled.set(`${name.root}\n${name.file}`, uri);
  }

  forget(name: FileName): void {
    this.spelled.delete(`${name.root}\n${name.file}`);
  }

  uriOf(name: FileName): string {
    const known = this.spelled.get(`${name.root}\n${name.file}`);
    if (known !== undefined) return known;
    const folder = this.folders.get(name.root)?.folder ?? pathOf(name.root);
    if (folder === null) return `${name.root}/${name.file}`;
    return pathToFileURL(`${folder}/${name.file}`).href;
  }
}

/** The path that a `file:` URI names, else null. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null; // A URI with a host or an escaped slash names no path of this machine.
  }
}

function trimmed(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function within(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
