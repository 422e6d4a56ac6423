// The words in which a repository's layout is told: worlds, their members, and what each document is for.

import type { Provided, Settings, WorldKnowledge } from '../../protocol/settings.ts';
import type { LayoutFacts } from './facts.ts';

/**
 * What a document is for.
 * `whole`: resources, judged fully. `crd`: definitions of kinds, judged fully and read as schemas. `fragment`: a patch, of which only
 * types, enums and unknown fields can be judged. `template`: text that is rendered first. `values`: input of a chart.
 * `chart`: Chart.yaml. `kustomization`, `settings`: their own files. `foreign`: another tool's, which costs nothing and gets no line.
 */
export type Role = 'whole' | 'crd' | 'fragment' | 'template' | 'values' | 'chart' | 'kustomization' | 'settings' | 'foreign';

/**
 * How a world was found. `cluster`: several paths that the objects of one cluster's Argo CD or Flux name together.
 * `tree`: files that nothing but their folder holds together.
 */
export type WorldKind =
  | 'environment'
  | 'cluster'
  | 'argo-application'
  | 'argo-applicationset'
  | 'flux-kustomization'
  | 'kustomization'
  | 'chart'
  | 'tree';

/** A namespace that the way of applying gives to objects: `replace` over what they say, `default` where they say nothing. */
export interface NamespaceChange {
  readonly name: string;
  readonly mode: 'replace' | 'default';
}

/** A file that is applied in a world. */
export interface WorldMember {
  readonly path: string;
  readonly namespace: NamespaceChange | null;
  /** False for what is only in sight: others here may refer to it, and it is judged in another world. */
  readonly judged: boolean;
}

/** The objects that a patch changes; a field left out stands for any. Names may be regular expressions, as kustomize reads them. */
export interface PatchTarget {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** What rendering changes that the files do not show. */
export interface Rendering {
  readonly namePrefix: string;
  readonly nameSuffix: string;
  /** Objects that patches change, so that their text is not what is applied. */
  readonly patched: readonly PatchTarget[];
  /** Objects that generators make; their names get a hash unless the generator says otherwise. */
  readonly generated: readonly Provided[];
}

/** Resources that are applied together, and why we think so. */
export interface World {
  /** Unique within a layout, and stable as long as the layout finds the world in the same place. */
  readonly id: string;
  readonly title: string;
  readonly kind: WorldKind;
  /** One sentence. */
  readonly why: string;
  /** Folder or file from which it was found, `''` for the root. */
  readonly root: string;
  /** The environment of the settings that it is, or null. */
  readonly environment: string | null;
  /** What the settings say of its completeness; null where they leave it to the root. */
  readonly knowledge: WorldKnowledge | null;
  readonly members: readonly WorldMember[];
  readonly rendering: Rendering;
  /** Why absence proves nothing here, one sentence each; empty where the world can be seen whole. */
  readonly incomplete: readonly string[];
  /** False where an identity is defined more than once, so that not everything is applied at once. */
  readonly together: boolean;
}

/** A document in one of its worlds. */
export interface Presence {
  readonly id: string;
  readonly world: World;
  /** The namespace that its objects get there, or null where they keep their own. */
  readonly namespace: string | null;
  readonly judged: boolean;
}

/** How a repository was understood. */
export interface Layout {
  readonly worlds: readonly World[];
  /** What a document is for. A file that came after the layout was made is judged by its own facts, where they are given. */
  role(path: string, part?: number, facts?: LayoutFacts): Role;
  /** The worlds in which a document is applied or in sight. */
  worldsOf(path: string, part?: number): readonly Presence[];
  /** Name of the settings' environment that a world is, or null. */
  environmentOf(id: string): string | null;
  /** The folder of the chart whose values this file gives, or null. */
  chartOf(path: string): string | null;
  /** Sentences for "What Is Known", the summary first. */
  readonly notes: readonly string[];
  /** The facts it was made from, in the order of their paths. */
  readonly facts: readonly LayoutFacts[];
}

/** The part of the settings that corrects worlds. */
export type LayoutSettings = Pick<Settings, 'environments'>;
