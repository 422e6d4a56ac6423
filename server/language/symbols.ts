// Outline of a file by resource, and names for the workspace's "go to symbol".

import type { Site } from '../model/resource.ts';
import type { OutlineSymbol } from '../protocol/engine.ts';
import type { Range, Span } from '../protocol/text.ts';
import { rangeIn } from '../yaml/index.ts';
import type { YamlEntry, YamlNode, YamlPart } from '../yaml/tree.ts';

const depthLimit = 4;
const childLimit = 500;

/** `Kind namespace/name`, as users speak of a resource. */
export function titleOf(site: Pick<Site, 'kindName' | 'namespace' | 'name'>): string {
  const name = site.name ?? '(no name)';
  return `${site.kindName} ${site.namespace === null ? name : `${site.namespace}/${name}`}`;
}

/** The resources of one document, each with the outline of its fields. */
export function symbolsOf(part: YamlPart, sites: readonly Site[]): readonly OutlineSymbol[] {
  return sites.map((site) => ({
    name: site.name ?? '(no name)',
    detail: site.namespace === null ? site.kindName : `${site.kindName} · ${site.namespace}`,
    kind: 'resource',
    range: rangeIn(part, site.node),
    selection: selectionOf(part, site),
    children: childrenOf(part, site.node, 1),
  }));
}

/** Where the resource's name stands; its kind or its first line where it has none. */
export function selectionOf(part: YamlPart, site: Site): Range {
  return rangeIn(part, within(site.node, nameSpan(site) ?? { start: site.node.start, end: site.node.start }));
}

function nameSpan(site: Site): Span | null {
  const holder = site.form === null ? entry(site.node, 'metadata')?.value : site.node;
  const name = entry(holder, site.form?.nameField ?? 'name')?.value;
  return name ?? entry(site.node, 'kind')?.value ?? null;
}

function entry(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined;
}

function within(outer: Span, inner: Span): Span {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return { start, end: Math.min(Math.max(inner.end, start), outer.end) };
}

function childrenOf(part: YamlPart, node: YamlNode, depth: number): readonly OutlineSymbol[] {
  if (depth > depthLimit) return [];
  if (node.kind === 'map') {
    return node.entries.slice(0, childLimit).flatMap((child) => {
      if (child.merged) return [];
      const range = { start: Math.min(child.start, child.keySpan.start), end: Math.max(child.end, child.keySpan.end) };
      return [
        {
          name: child.key,
          detail: child.value.kind === 'scalar' ? brief(child.value.value) : '',
          kind: child.value.kind,
          range: rangeIn(part, range),
          selection: rangeIn(part, within(range, child.keySpan)),
          children: childrenOf(part, child.value, depth + 1),
        },
      ];
    });
  }
  if (node.kind === 'list') {
    return node.items.slice(0, childLimit).map((item, index) => ({
      name: labelOf(item) ?? String(index),
      detail: '',
      kind: item.kind,
      range: rangeIn(part, item),
      selection: rangeIn(part, within(item, { start: item.start, end: item.start })),
      children: childrenOf(part, item, depth + 1),
    }));
  }
  return [];
}

function labelOf(item: YamlNode): string | null {
  if (item.kind === 'scalar') return brief(item.value);
  for (const key of ['name', 'host', 'key', 'kind']) {
    const value = entry(item, key)?.value;
    if (value?.kind === 'scalar' && value.value !== null) return brief(value.value);
  }
  return null;
}

function brief(value: unknown): string {
  const text = String(value ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
