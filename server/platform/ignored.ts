// Answers whether git (or `files.exclude`) leaves a path out, with nested .gitignore files as git reads them.

import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One file of patterns and the folder its patterns are relative to. */
interface Layer {
  /** Path of the layer's folder relative to the scanned one, `''` or ending in `/`; null where it lies above. */
  readonly base: string;
  /** What has to stand before a path of the scanned folder to make it relative to the layer's folder (for layers above). */
  readonly prefix: string;
  readonly patterns: Ignore;
}

/** The ignore rules in force in one folder; `enter` adds those of a folder below. */
export class IgnoreRules {
  private readonly layers: readonly Layer[];
  private readonly exclude: Ignore | null;

  private constructor(layers: readonly Layer[], exclude: Ignore | null) {
    this.layers = layers;
    this.exclude = exclude;
  }

  /** Rules for scanning `root`: `exclude` globs, `.git/info/exclude`, and every .gitignore from the git root down to `root`'s parent. */
  static at(root: string, exclude: readonly string[] = []): IgnoreRules {
    const layers: Layer[] = [];
    const git = gitRootOf(root);
    if (git !== null) {
      const above = relative(git.folder, root).split(sep).filter(Boolean);
      const whole = above.map((name) => `${name}/`).join('');
      const info = textAt(join(git.directory, 'info', 'exclude'));
      if (info !== null) layers.push({ base: '', prefix: whole, patterns: ignore().add(info) });
      for (let depth = 0; depth < above.length; depth++) {
        const text = textAt(join(git.folder, ...above.slice(0, depth), '.gitignore'));
        const prefix = above
          .slice(depth)
          .map((name) => `${name}/`)
          .join('');
        if (text !== null) layers.push({ base: '', prefix, patterns: ignore().add(text) });
      }
    }
    return new IgnoreRules(layers, exclude.length === 0 ? null : ignore().add(exclude.map(anchored)));
  }

  /** The rules inside a folder that has a .gitignore; `folder` is relative to the scanned one and ends in `/` (or is empty). */
  enter(folder: string, text: string): IgnoreRules {
    return new IgnoreRules([...this.layers, { base: folder, prefix: '', patterns: ignore().add(text) }], this.exclude);
  }

  /** Whether a path relative to the scanned folder is left out; folders end in `/`. The nearest file with an opinion decides. */
  ignores(path: string): boolean {
    if (this.exclude?.ignores(path) === true) return true;
    for (let at = this.layers.length - 1; at >= 0; at--) {
      const layer = this.layers[at];
      if (layer === undefined) continue;
      const verdict = layer.patterns.test(layer.prefix + path.slice(layer.base.length));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}

/** The editor's globs without a slash mean the top folder only; git's mean any. */
function anchored(glob: string): string {
  return glob.includes('/') ? glob : `/${glob}`;
}

/** The folder that holds `.git`, and the git directory itself (they differ in worktrees and submodules); null outside of git. */
export function gitRootOf(folder: string): { readonly folder: string; readonly directory: string } | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const candidate = join(at, '.git');
    const stat = statSync(candidate, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) return { folder: at, directory: candidate };
    if (stat?.isFile() === true) {
      const said = /^gitdir:\s*(.+?)\s*$/m.exec(textAt(candidate) ?? '')?.[1];
      if (said !== undefined) {
        const own = resolve(at, said);
        const common = textAt(join(own, 'commondir'))?.trim();
        return { folder: at, directory: common === undefined ? own : resolve(own, common) };
      }
    }
    if (dirname(at) === at) return null;
  }
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A file of patterns that is missing or unreadable ignores nothing.
    return null;
  }
}
