// The door of this room: how a repository's layout becomes worlds.

export { deriveLayout } from './derive.ts';
export { type LayoutFacts, layoutFacts } from './facts.ts';
export type { Layout, World } from './types.ts';
