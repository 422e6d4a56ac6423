// Decides how much the absence of an object proves: the one place where "not found" may become a finding.

import type { Production, Resource } from '../protocol/adapter.ts';
import type { Certainty } from '../protocol/finding.ts';
import type { Provided, WorldKnowledge } from '../protocol/settings.ts';
import type { Json } from '../protocol/text.ts';
import { isRecord } from './resource.ts';

/** What is known about a world as a whole. */
export interface Knowledge {
  readonly world: WorldKnowledge;
  readonly provided: readonly Provided[];
  /** Part of the world cannot be seen from here (a chart that is not rendered, a remote base, files still being read). */
  readonly incomplete: boolean;
  /** False while files are still being read: then nothing is absent. */
  readonly settled: boolean;
}

/** Is this object said to live elsewhere? */
export function isProvided(provided: readonly Provided[], kind: string, name: string, namespace: string | null): boolean {
  return provided.some(
    (entry) =>
      (entry.kind === '*' || entry.kind === kind || entry.kind === kind.slice(kind.indexOf('/') + 1)) &&
      (entry.namespace === undefined || namespace === null || matches(entry.namespace, namespace)) &&
      (entry.name === undefined || matches(entry.name, name)),
  );
}

/** Does a pattern with `*` match the whole text? */
export function matches(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > text.length - last.length) return false;
    from = at + part.length;
  }
  return true;
}

/** Would this object, by that declaration, bring an object of the given name into being? */
export function produces(production: Production, by: Resource, name: string): boolean {
  if (production.name === '*') return true;
  if (production.name === undefined) return by.name === null || by.name === name;
  let value: Json | undefined = by.value as Json;
  for (const part of production.name.split('.')) value = isRecord(value) ? value[part] : undefined;
  return value === undefined ? by.name === null || by.name === name : value === name;
}

/** How sure an absence is, given whether the world holds other objects of that kind in reach. */
export function certaintyOfAbsence(knowledge: Knowledge, holdsOthers: boolean): Certainty | null {
  if (!knowledge.settled || knowledge.world === 'partial') return null;
  if (knowledge.world === 'complete') return 'certain';
  if (knowledge.incomplete) return null;
  return holdsOthers ? 'likely' : null;
}
