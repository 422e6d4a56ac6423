// Small faults put into sound objects, the same ones each time: dropped and unknown fields, wrong types, broken enums.

import type { ApiObject } from '../test/kit/control-plane.ts';

/** A changed copy, and what was changed. */
export interface Mutation {
  readonly what: string;
  readonly object: ApiObject;
}

type Place = { readonly path: readonly (string | number)[]; readonly value: unknown };

/** `count` changed copies of an object, spread over its fields below `spec` (or all but metadata where there is no spec). */
export function mutations(object: ApiObject, count: number): Mutation[] {
  const places = placesOf(object, []).filter(({ path }) => path.length > 1 && path[0] !== 'metadata' && path[0] !== 'status');
  const found: Mutation[] = [];
  const step = Math.max(1, Math.floor((places.length * faults.length) / Math.max(count, 1)));
  for (let at = 0; at < places.length * faults.length && found.length < count; at += step) {
    const place = places[Math.floor(at / faults.length)];
    // The fault shifts with the place, so that neighbours are not all broken in the same way.
    const fault = faults[(at + Math.floor(at / faults.length)) % faults.length];
    if (place === undefined || fault === undefined) continue;
    const changed = structuredClone(object);
    const parent = place.path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], changed);
    const what = fault(parent as Record<string | number, unknown>, place.path.at(-1) as string | number, place.value);
    if (what !== null) found.push({ what: `${place.path.join('.')} ${what}`, object: changed });
  }
  return found;
}

function placesOf(value: unknown, path: readonly (string | number)[]): Place[] {
  const own = path.length > 0 ? [{ path, value }] : [];
  if (typeof value !== 'object' || value === null) return own;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...own, ...entries.flatMap(([key, below]) => placesOf(below, [...path, key]))];
}

type Fault = (parent: Record<string | number, unknown>, key: string | number, value: unknown) => string | null;

const faults: readonly Fault[] = [
  (parent, key) => {
    if (Array.isArray(parent)) return null;
    delete parent[key];
    return 'dropped';
  },
  (parent, key) => {
    if (Array.isArray(parent)) return null;
    parent[`${key}x`] = parent[key];
    delete parent[key];
    return 'misspelt';
  },
  (parent, key, value) => {
    parent[key] = typeof value === 'object' ? 'text' : { wrong: 'type' };
    return 'of another type';
  },
  (parent, key, value) => {
    if (typeof value === 'object') parent[key] = Array.isArray(value) ? {} : [];
    else parent[key] = typeof value === 'string' ? 7 : String(value);
    return 'of a neighbouring type';
  },
  (parent, key, value) => {
    if (typeof value === 'string') parent[key] = 'NO_SUCH_VALUE';
    else if (typeof value === 'number') parent[key] = -1_000_000;
    else return null;
    return 'out of its range';
  },
];
