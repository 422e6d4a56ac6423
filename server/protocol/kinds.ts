// The register of typed kinds: packs add an entry per `group/Kind` by declaration merging, so that rules read typed values.

import type { Json } from './text.ts';

/** Keys are `group/Kind` (`core/Service` for the core group); values describe the sound value, every field optional. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging from the adapters' kinds.ts
export interface Kinds {}

/** `group/Kind`, never with a version. */
export type GroupKind = `${string}/${string}`;

/** The sound value of a kind: what its pack says, or plain data where no pack is known. */
export type ValueOf<Kind extends string> = Kind extends keyof Kinds ? Kinds[Kind] : { readonly [key: string]: Json | undefined };
