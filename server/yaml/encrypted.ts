// Makes the values of a document that sops encrypted opaque: what stands there is not what the cluster gets.

import { makeEntry, makeList, makeMap, makeScalar } from './nodes.ts';
import type { YamlEntry, YamlNode } from './tree.ts';

/** Fields that sops leaves readable and by which a resource is known. */
const READABLE: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** The tree with opaque scalars, and without the `sops` map itself, where its root has one (decrypting takes it away); otherwise the tree itself. */
export function hideEncrypted(root: YamlNode | null, text: string): YamlNode | null {
  if (root === null || root.kind !== 'map' || !text.includes('sops')) return root;
  const sops = root.entries.find((entry) => entry.key === 'sops');
  if (sops?.value.kind !== 'map') return root;
  const hide = (entry: YamlEntry): YamlEntry =>
    READABLE.has(entry.key) ? entry : makeEntry(entry.start, entry.end, entry.key, entry.keySpan, opaque(entry.value), entry.merged);
  return makeMap(root.start, root.end, root.entries.filter((entry) => entry !== sops).map(hide), root.repeated, root.flow);
}

function opaque(node: YamlNode): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return makeScalar(node.start, node.end, node.value, node.style, true);
    case 'list':
      return makeList(
        node.start,
        node.end,
        node.items.map((item) => opaque(item)),
        node.flow,
      );
    case 'map': {
      const entries = node.entries.map((entry) =>
        makeEntry(entry.start, entry.end, entry.key, entry.keySpan, opaque(entry.value), entry.merged),
      );
      return makeMap(node.start, node.end, entries, node.repeated, node.flow);
    }
  }
}
