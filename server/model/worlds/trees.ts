// Splits files that only their folders hold together: where sibling folders define the same objects, each is a world of its own.

import type { LayoutFacts } from './facts.ts';
import { folderOf, within } from './paths.ts';

/** One world of a tree: what is judged in it, and what is in sight beside it. */
export interface Tree {
  readonly folder: string;
  readonly files: readonly string[];
  readonly inSight: readonly string[];
}

/** Objects that every application of a cluster may bring along, so that two copies prove nothing. */
const shared: ReadonlySet<string> = new Set(['core/Namespace', 'apiextensions.k8s.io/CustomResourceDefinition']);

function identitiesOf(facts: LayoutFacts): readonly string[] {
  return facts.parts.flatMap((part) =>
    part.objects.flatMap(({ kind, namespace, name }) => (name === null || shared.has(kind) ? [] : [`${kind} ${namespace ?? ''} ${name}`])),
  );
}

/** The worlds of these files. */
export function treesOf(files: readonly LayoutFacts[]): readonly Tree[] {
  return files.length === 0 ? [] : split('', files, []);
}

function split(folder: string, files: readonly LayoutFacts[], inSight: readonly string[]): readonly Tree[] {
  const owners = new Map<string, Set<string>>();
  const children = new Map<string, LayoutFacts[]>();
  const common: LayoutFacts[] = [];
  for (const file of files) {
    const child = childOf(folder, file.path);
    if (child === null) {
      common.push(file);
      continue;
    }
    const list = children.get(child);
    if (list === undefined) children.set(child, [file]);
    else list.push(file);
    for (const identity of identitiesOf(file)) {
      const folders = owners.get(identity);
      if (folders === undefined) owners.set(identity, new Set([child]));
      else folders.add(child);
    }
  }
  const rivals = new Set<string>();
  for (const folders of owners.values()) if (folders.size > 1) for (const child of folders) rivals.add(child);
  if (rivals.size === 0) {
    const [only] = children;
    if (children.size === 1 && common.length === 0 && only !== undefined) return split(only[0], only[1], inSight);
    const inner = [...children].flatMap(([child, own]) => {
      const parts = split(child, own, []);
      return parts.length > 1 ? [{ child, parts }] : [];
    });
    if (inner.length === 0) return [{ folder, files: files.map((file) => file.path), inSight }];
    const apart = new Set(inner.map(({ child }) => child));
    const rest = files.filter((file) => ![...apart].some((child) => within(file.path, child))).map((file) => file.path);
    const trees = inner.flatMap(({ parts }) => parts.map((tree) => ({ ...tree, inSight: [...tree.inSight, ...inSight, ...rest] })));
    return rest.length === 0 ? trees : [...trees, { folder, files: rest, inSight }];
  }
  const rest = [...common, ...[...children].flatMap(([child, own]) => (rivals.has(child) ? [] : own))].map((file) => file.path);
  const beside = [...inSight, ...rest];
  const trees = [...rivals].sort().flatMap((child) => split(child, children.get(child) ?? [], beside));
  return rest.length === 0 ? trees : [...trees, { folder, files: rest, inSight }];
}

/** The folder next below that holds the file; null for a file of the folder itself. */
function childOf(folder: string, path: string): string | null {
  const own = folderOf(path);
  if (own === folder) return null;
  const rest = folder === '' ? own : own.slice(folder.length + 1);
  const slash = rest.indexOf('/');
  const step = slash < 0 ? rest : rest.slice(0, slash);
  return folder === '' ? step : `${folder}/${step}`;
}
