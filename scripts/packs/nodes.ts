// Gathers nodes of a pack so that equal ones are stored once, and numbers them so that a later release makes a small diff.

import { createHash } from 'node:crypto';
import type { SchemaNode } from '../../server/protocol/schema.ts';
import type { NodeSink } from '../../server/schema/compile.ts';

/** A sink that stores equal nodes once. */
export class NodeTable implements NodeSink {
  readonly nodes: SchemaNode[] = [];
  private readonly indexOf = new Map<string, number>();

  add(node: SchemaNode): number {
    const key = canonical(node);
    const known = this.indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.nodes.push(node) - 1;
    this.indexOf.set(key, index);
    return index;
  }

  reserve(): number {
    return this.nodes.push({}) - 1;
  }

  fill(index: number, node: SchemaNode): void {
    this.nodes[index] = node;
  }
}

/** The indexes that a node refers to, in a fixed order. */
export function children(node: SchemaNode): number[] {
  const out: number[] = [];
  if (node.p !== undefined)
    out.push(
      ...Object.keys(node.p)
        .sort()
        .map((name) => node.p![name]!),
    );
  if (typeof node.ap === 'number') out.push(node.ap);
  if (node.i !== undefined) out.push(node.i);
  for (const list of [node.one, node.any, node.all]) if (list !== undefined) out.push(...list);
  if (node.not !== undefined) out.push(node.not);
  return out;
}

/** The same node with every index replaced. */
export function renumber(node: SchemaNode, to: (index: number) => number): SchemaNode {
  const out: { -readonly [Key in keyof SchemaNode]: SchemaNode[Key] } = { ...node };
  if (node.p !== undefined) out.p = Object.fromEntries(Object.entries(node.p).map(([name, index]) => [name, to(index)]));
  if (typeof node.ap === 'number') out.ap = to(node.ap);
  if (node.i !== undefined) out.i = to(node.i);
  if (node.one !== undefined) out.one = node.one.map(to);
  if (node.any !== undefined) out.any = node.any.map(to);
  if (node.all !== undefined) out.all = node.all.map(to);
  if (node.not !== undefined) out.not = to(node.not);
  return out;
}

/**
 * Keeps what `roots` reach and numbers it. A node that `earlier` (the committed pack's nodes) already holds keeps its number,
 * others fill the gaps in order of first use and then follow at the end, so that a diff shows what changed and nothing else.
 */
export function number(
  nodes: readonly SchemaNode[],
  roots: readonly number[],
  earlier: readonly SchemaNode[] = [],
): { readonly nodes: readonly SchemaNode[]; readonly at: (index: number) => number } {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (index: number): void => {
    if (seen.has(index)) return;
    seen.add(index);
    order.push(index);
    for (const child of children(nodes[index]!)) visit(child);
  };
  for (const root of roots) visit(root);

  const prints = fingerprints(nodes);
  const earlierPrints = fingerprints(earlier);
  const placeOf = new Map<string, number>();
  earlierPrints.forEach((print, index) => {
    if (!placeOf.has(print)) placeOf.set(print, index);
  });
  const place = new Map<number, number>();
  const taken = new Set<number>();
  for (const index of order) {
    const kept = placeOf.get(prints[index]!);
    if (kept === undefined || taken.has(kept) || Object.keys(earlier[kept]!).length === 0) continue;
    place.set(index, kept);
    taken.add(kept);
  }
  let free = 0;
  for (const index of order) {
    if (place.has(index)) continue;
    while (taken.has(free)) free++;
    place.set(index, free);
    taken.add(free);
  }
  const at = (index: number) => place.get(index)!;
  const out: SchemaNode[] = Array.from({ length: Math.max(-1, ...taken) + 1 }, () => ({}));
  for (const index of order) out[at(index)] = renumber(nodes[index]!, at);
  return { nodes: out, at };
}

/** What a node says down to its leaves, as a hash; a cycle is cut where it closes. */
function fingerprints(nodes: readonly SchemaNode[]): string[] {
  const done = new Map<number, string>();
  const open = new Set<number>();
  const print = (index: number): string => {
    const known = done.get(index);
    if (known !== undefined) return known;
    if (open.has(index)) return 'itself';
    open.add(index);
    const node = nodes[index]!;
    const hash = createHash('sha256').update(canonical(renumber(node, () => 0)));
    for (const child of children(node)) hash.update(print(child));
    open.delete(index);
    const result = hash.digest('hex');
    done.set(index, result);
    return result;
  };
  return nodes.map((_, index) => print(index));
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
