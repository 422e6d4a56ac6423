// Folders, joins and patterns of relative paths with `/`, for rooms that know no file system.

/** The folder of a file or folder, `''` at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last step of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a relative path to a folder; null where it leaves the root or is no relative path. */
export function join(folder: string, relative: string): string | null {
  const steps = relative.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const step of relative.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

/** Is the path the folder itself, or inside it? Everything is inside the root. */
export function within(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** A test for a pattern: `*` and `?` stay within a step, `**` crosses steps, `{a,b}` is either, `[ab]` one of. Any other sign is itself. */
export function glob(pattern: string): (path: string) => boolean {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern.charAt(i);
    if (sign === '*' && pattern[i + 1] === '*') {
      const slash = pattern[i + 2] === '/';
      source += slash ? '(?:.*/)?' : '.*';
      i += slash ? 2 : 1;
    } else if (sign === '*') source += '[^/]*';
    else if (sign === '?') source += '[^/]';
    else if (sign === '{' && pattern.indexOf('}', i) > 0) {
      const end = pattern.indexOf('}', i);
      source += `(?:${pattern
        .slice(i + 1, end)
        .split(',')
        .map(literalWithStars)
        .join('|')})`;
      i = end;
    } else source += literal(sign);
  }
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function literalWithStars(text: string): string {
  return text.split('*').map(literal).join('[^/]*');
}
