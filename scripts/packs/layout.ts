// Prints a pack with one kind and one node a line, so that git shows which facts a release changed.

import type { SchemaNode, SchemaPack } from '../../server/protocol/schema.ts';

/** Short keys in the order in which a reader looks for them. */
const keyOrder =
  't ch che dep al r p ap i e che min max xmin xmax mult minL maxL minI maxI minP maxP pat f d n u emb lt lk rep ma c one any all not'.split(
    ' ',
  );

/** The text of a pack file. */
export function printPack(pack: SchemaPack): string {
  const kinds = pack.kinds.map((kind) => JSON.stringify(kind));
  const nodes = pack.nodes.map((node) => JSON.stringify(inOrder(node)));
  return `{"format":${pack.format},"source":${JSON.stringify(pack.source)},\n"kinds":[\n${kinds.join(',\n')}\n],\n"nodes":[\n${nodes.join(',\n')}\n]}\n`;
}

function inOrder(node: SchemaNode): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of keyOrder) {
    const value = (node as Record<string, unknown>)[key];
    if (value !== undefined) out[key] = value;
  }
  return out;
}
