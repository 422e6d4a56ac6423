// Gives each finding a name that survives moved lines and reworded messages: baselines, SARIF and de-duplication stand on it.

import { isRecord } from '../model/resource.ts';
import type { Json, Path } from '../protocol/text.ts';

/** 106 bits of a text as 20 letters and digits; two rounds of a multiplicative hash (FNV and cyrb53 in kind), not cryptographic. */
export function hash(text: string): string {
  return half(text, 0x9e3779b1) + half(text, 0x85ebca6b);
}

function half(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0').slice(-10);
}

/** The path with the names of list items in place of their indexes, so that an inserted neighbour changes nothing. */
export function stablePath(path: Path, value: Json): string {
  let here: Json | undefined = value;
  const parts: string[] = [];
  for (const step of path) {
    const next: Json | undefined =
      Array.isArray(here) && typeof step === 'number' ? here[step] : isRecord(here) ? here[String(step)] : undefined;
    const name = typeof step === 'number' && isRecord(next) ? next['name'] : undefined;
    parts.push(typeof name === 'string' ? `[${name}]` : String(step));
    here = next;
  }
  return parts.join('/');
}

/** Arguments in a fixed order. */
export function argsText(args: Readonly<Record<string, string | number>>): string {
  return Object.keys(args)
    .sort()
    .map((key) => `${key}=${args[key]}`)
    .join('\u0001');
}
