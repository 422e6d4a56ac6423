// Definitions and references along the fields that adapters declare: the same table that rules and completion stand on.

import { type Occurrence, type ReferenceTable, targetsOf } from '../model/references.ts';
import type { Resource, World } from '../protocol/adapter.ts';
import type { Path } from '../protocol/text.ts';

/** Where a resource's own name stands. */
export const namePath: Path = ['metadata', 'name'];

/** A place by resource and path; the caller knows its file. */
export interface ResourcePlace {
  readonly resource: Resource;
  readonly path: Path;
}

/** The occurrence that stands at a path of a resource, if any. */
export function occurrenceAt(table: ReferenceTable, resource: Resource, path: Path): Occurrence | null {
  return table.occurrences(resource.kind, resource.value as never).find((occurrence) => samePath(occurrence.path, path)) ?? null;
}

/** What the field at a path names: the objects that it may mean, and the part of them that a sibling field picks. */
export function definitionsAt(table: ReferenceTable, world: World, resource: Resource, path: Path): readonly ResourcePlace[] {
  const occurrence = occurrenceAt(table, resource, path);
  if (occurrence === null) return [];
  return (targetsOf(world, resource, occurrence) ?? []).map((target) => ({ resource: target, path: namePath }));
}

/** Every field of the world that names the resource, in the order of `candidates`. */
export function referencesTo(
  table: ReferenceTable,
  world: World,
  target: Resource,
  candidates: Iterable<Resource>,
): readonly ResourcePlace[] {
  const places: ResourcePlace[] = [];
  for (const candidate of candidates) {
    for (const occurrence of table.occurrences(candidate.kind, candidate.value as never)) {
      if (target.name !== null && occurrence.reference.syntax === null && !occurrence.text.includes(target.name)) continue;
      if ((targetsOf(world, candidate, occurrence) ?? []).includes(target)) places.push({ resource: candidate, path: occurrence.path });
    }
  }
  return places;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
