// Follows kustomizations from those that nobody uses down to the files they take in, and says which files are patches or inputs.

import type { LayoutFacts } from './facts.ts';
import { isRemote, type KustomizationFacts } from './kustomization.ts';
import { folderOf, join } from './paths.ts';
import type { NamespaceChange, WorldMember } from './types.ts';

/** A folder with a kustomization. */
export interface Build {
  readonly folder: string;
  readonly file: string;
  readonly facts: KustomizationFacts;
}

/** What a build takes in, all the way down. */
export interface Taken {
  readonly members: readonly WorldMember[];
  /** Why not everything that is applied can be seen. */
  readonly incomplete: readonly string[];
  readonly builds: readonly Build[];
}

/** All kustomizations by folder. */
export function buildsOf(files: Iterable<LayoutFacts>): ReadonlyMap<string, Build> {
  const builds = new Map<string, Build>();
  for (const { path, parts } of files) {
    const facts = parts.find((part) => part.kustomization !== null)?.kustomization;
    if (facts != null) builds.set(folderOf(path), { folder: folderOf(path), file: path, facts });
  }
  return builds;
}

/** Folders that another kustomization uses: they are judged through their users. */
export function usedFolders(builds: ReadonlyMap<string, Build>): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { folder, facts } of builds.values()) {
    for (const entry of [...facts.resources, ...facts.components]) {
      const target = isRemote(entry) ? null : join(folder, entry);
      if (target !== null && target !== folder && builds.has(target)) used.add(target);
    }
  }
  return used;
}

/** Files named as patches, and files named as input of generators or as configuration; what is a resource somewhere is neither. */
export function auxiliaryFiles(builds: ReadonlyMap<string, Build>): {
  readonly patches: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
} {
  const patches = new Set<string>();
  const inputs = new Set<string>();
  for (const { folder, facts } of builds.values()) {
    for (const { path } of facts.patches) {
      const target = path === null ? null : join(folder, path);
      if (target !== null) patches.add(target);
    }
    for (const input of facts.inputs) {
      const target = join(folder, input);
      if (target !== null) inputs.add(target);
    }
  }
  for (const { folder, facts } of builds.values()) {
    for (const entry of facts.resources) {
      const target = isRemote(entry) ? null : join(folder, entry);
      if (target === null) continue;
      patches.delete(target);
      inputs.delete(target);
    }
  }
  return { patches, inputs };
}

/** Everything that a kustomization takes in. */
export function takenBy(top: Build, builds: ReadonlyMap<string, Build>, files: ReadonlyMap<string, LayoutFacts>): Taken {
  const members = new Map<string, WorldMember>();
  const incomplete = new Set<string>();
  const reached: Build[] = [];
  const visit = (build: Build, outer: NamespaceChange | null, trail: ReadonlySet<string>): void => {
    if (trail.has(build.folder)) return;
    const here = new Set(trail).add(build.folder);
    reached.push(build);
    const { facts, folder } = build;
    const namespace = outer ?? (facts.namespace === null ? null : { name: facts.namespace, mode: 'replace' as const });
    if (facts.charts.length > 0) incomplete.add(`The chart ${facts.charts.join(', ')} is not rendered here.`);
    if (facts.namePrefix !== '' || facts.nameSuffix !== '') incomplete.add('Names change when it is rendered.');
    if (facts.unseen.length > 0) incomplete.add(`Its ${facts.unseen.join(' and ')} change objects in ways that are not followed here.`);
    for (const entry of [...facts.resources, ...facts.components, ...facts.crds]) {
      const target = isRemote(entry) ? null : join(folder, entry);
      const next = target === null ? undefined : builds.get(target);
      if (next !== undefined) visit(next, namespace, here);
      else if (target !== null && files.has(target)) members.set(target, { path: target, namespace, judged: true });
      else incomplete.add(`"${entry}" of ${build.file} is not among the files read here.`);
    }
  };
  visit(top, null, new Set());
  return { members: [...members.values()], incomplete: [...incomplete], builds: reached };
}
