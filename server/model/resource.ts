// Finds the resources that a document holds and keeps them apart from where they stand, so that moving text re-runs no rule.

import type { DocumentForm, Resource } from '../protocol/adapter.ts';
import type { Json, Path } from '../protocol/text.ts';
import type { YamlDocument, YamlMap, YamlNode } from '../yaml/tree.ts';

/** A resource at its place in a document. */
export interface Site {
  readonly document: YamlDocument;
  /** Path from the document's root to the resource: `[]`, or `['items', 3]` in a List. */
  readonly root: Path;
  readonly node: YamlMap;
  readonly group: string;
  readonly version: string;
  /** The kind's bare name, as in the pack. */
  readonly kindName: string;
  readonly apiVersion: string;
  /** `group/Kind` with `core` for the core group. */
  readonly kind: string;
  readonly name: string | null;
  readonly namespace: string | null;
  /** How the document says what it is; null for Kubernetes' own form. */
  readonly form: DocumentForm | null;
}

/** Recognizes forms other than Kubernetes' own; null where the document is none of them. */
export type FormOf = (root: YamlMap) => DocumentForm | null;

const noForms: FormOf = () => null;

/** The map's entry of that key, or null. */
export function entryOf(map: YamlMap, key: string): YamlNode | null {
  for (const entry of map.entries) if (entry.key === key) return entry.value;
  return null;
}

/** The string at that key, or null where there is none or its value cannot be known. */
export function textOf(map: YamlMap, key: string): string | null {
  const node = entryOf(map, key);
  return node?.kind === 'scalar' && !node.opaque && typeof node.value === 'string' && node.value !== '' ? node.value : null;
}

/** Splits `group/version`; the core group has the name `core` in kinds and the empty name in packs. */
export function splitApiVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? { group: '', version: apiVersion } : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

/** `group/Kind`, the word that rules and references use. */
export function groupKind(group: string, kind: string): string {
  return `${group === '' ? 'core' : group}/${kind}`;
}

/** The resources of a document: itself, the items of a List, or the items of a bare array (as jsonnet prints). */
export function sitesIn(document: YamlDocument, formOf: FormOf = noForms): readonly Site[] {
  const sites: Site[] = [];
  if (document.root !== null && document.parsed !== 'template') collect(document, document.root, [], formOf, sites, 0);
  return sites;
}

function collect(document: YamlDocument, node: YamlNode, root: Path, formOf: FormOf, sites: Site[], depth: number): void {
  if (depth > 4) return;
  if (node.kind === 'list') {
    node.items.forEach((item, index) => {
      if (item.kind === 'map' && looksLikeObject(item)) collect(document, item, [...root, index], formOf, sites, depth + 1);
    });
    return;
  }
  if (node.kind !== 'map') return;
  const kindName = textOf(node, 'kind');
  const apiVersion = textOf(node, 'apiVersion');
  if (kindName !== null && apiVersion !== null) {
    const items = entryOf(node, 'items');
    if (kindName.endsWith('List') && items?.kind === 'list') {
      items.items.forEach((item, index) => {
        if (item.kind === 'map') collect(document, item, [...root, 'items', index], formOf, sites, depth + 1);
      });
      return;
    }
    const { group, version } = splitApiVersion(apiVersion);
    const metadata = entryOf(node, 'metadata');
    sites.push({
      document,
      root,
      node,
      group,
      version,
      kindName,
      apiVersion,
      kind: groupKind(group, kindName),
      name: metadata?.kind === 'map' ? textOf(metadata, 'name') : null,
      namespace: metadata?.kind === 'map' ? textOf(metadata, 'namespace') : null,
      form: null,
    });
    return;
  }
  if (entryOf(node, 'kind') !== null) return;
  const form = formOf(node);
  if (form === null) return;
  const formKind = textOf(node, form.kindField);
  if (formKind === null) return;
  sites.push({
    document,
    root,
    node,
    group: form.group,
    version: form.version,
    kindName: formKind,
    apiVersion: `${form.group}/${form.version}`,
    kind: groupKind(form.group, formKind),
    name: textOf(node, form.nameField),
    namespace: form.namespaceField === undefined ? null : textOf(node, form.namespaceField),
    form,
  });
}

function looksLikeObject(map: YamlMap): boolean {
  return textOf(map, 'kind') !== null && textOf(map, 'apiVersion') !== null;
}

let lastId = 0;

/** An immutable resource for rules to read. `value` must hold only structurally sound parts. */
export function makeResource(site: Site, value: { readonly [key: string]: Json | undefined }, namespace = site.namespace): Resource {
  const metadata = isRecord(value['metadata']) ? value['metadata'] : {};
  return Object.freeze({
    id: ++lastId,
    kind: site.kind,
    apiVersion: site.apiVersion,
    name: site.name,
    namespace,
    labels: stringsOf(metadata['labels']),
    annotations: stringsOf(metadata['annotations']),
    value,
  });
}

/** The same resource under another namespace, as an overlay or an application puts it. */
export function inNamespace(resource: Resource, namespace: string): Resource {
  return resource.namespace === namespace ? resource : Object.freeze({ ...resource, id: ++lastId, namespace });
}

export function isRecord(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOf(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const strings: Record<string, string> = {};
  for (const [key, item] of Object.entries(value)) if (typeof item === 'string') strings[key] = item;
  return strings;
}

/** Deep equality of plain data. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameJson(item, b[index]));
  }
  if (Array.isArray(b) || !isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}
