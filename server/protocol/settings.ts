// Settings as one immutable value: parsed once from meshwright.yaml, at the edge.

import type { Severity } from './finding.ts';
import type { Json } from './text.ts';

/** Name of the settings file at the root of a workspace. */
export const settingsFile = 'meshwright.yaml';

export interface Provided {
  /** Kind name or `group/Kind`; `*` for any. */
  readonly kind: string;
  readonly namespace?: string;
  /** A name, or a pattern with `*`. */
  readonly name?: string;
}

export interface Environment {
  readonly name: string;
  readonly paths: readonly string[];
  readonly context?: string;
  readonly namespace?: string;
  readonly world?: WorldKnowledge;
  readonly meshes?: Readonly<Record<string, Json>>;
}

/** `complete`: what is not in the files does not exist; `partial`: absence proves nothing; `auto`: as evidence goes. */
export type WorldKnowledge = 'auto' | 'complete' | 'partial';

export interface Settings {
  readonly world: WorldKnowledge;
  /** Rule id or group → severity, or off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly provided: readonly Provided[];
  readonly environments: readonly Environment[];
  /** Adapter id → its own settings. */
  readonly meshes: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Context or UID → what is said of that cluster. */
  readonly clusters: Readonly<Record<string, { readonly protected?: boolean }>>;
  /** Further plugin directories, relative to the root. */
  readonly adapters: readonly string[];
}

export const defaultSettings: Settings = {
  world: 'auto',
  rules: {},
  provided: [],
  environments: [],
  meshes: {},
  clusters: {},
  adapters: [],
};
