// What of a file matters to the layout, kept apart from its text so that an edit elsewhere in it derives nothing anew.

import type { Json } from '../../protocol/text.ts';
import type { YamlDocument, YamlFile, YamlNode } from '../../yaml/tree.ts';
import { entryOf, type FormOf, isRecord, sitesIn } from '../resource.ts';
import { settingsFile } from '../settings-schema.ts';
import { type ChartFacts, chartFacts, type Delivery, deliveryOf } from './deliveries.ts';
import { isToolGroup } from './foreign.ts';
import { type KustomizationFacts, kustomizationFacts } from './kustomization.ts';
import { baseOf } from './paths.ts';

/** An object as the layout tells it from others. */
export interface ObjectFacts {
  /** `group/Kind`, `core` for the core group. */
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string | null;
}

/** What a document is, seen alone. */
export interface PartFacts {
  readonly is: 'objects' | 'definitions' | 'kustomization' | 'chart' | 'settings' | 'json-patch' | 'template' | 'foreign' | 'empty';
  readonly objects: readonly ObjectFacts[];
  readonly kustomization: KustomizationFacts | null;
  readonly chart: ChartFacts | null;
  /** What the objects here have applied from elsewhere. */
  readonly deliveries: readonly Delivery[];
  /** Scalars of a small document of no kind, which generators of ApplicationSets read: dotted key → text. */
  readonly parameters: Readonly<Record<string, string>> | null;
}

/** What the layout knows of a file. */
export interface LayoutFacts {
  readonly path: string;
  readonly parts: readonly PartFacts[];
  /** `{{` stands somewhere in it. */
  readonly braces: boolean;
  /** Two facts with the same key are the same. */
  readonly key: string;
}

const parameterLimit = 4000;

const kustomizationNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

const nothing = { objects: [], kustomization: null, chart: null, deliveries: [], parameters: null } as const;

/** Documents are immutable, and a file edited in one of its documents keeps the others. */
const known = new WeakMap<YamlDocument, { readonly path: string; readonly formOf: FormOf | undefined; readonly facts: PartFacts }>();

/**
 * The facts of one file; the previous ones themselves where nothing that matters to the layout changed.
 * `formOf` recognizes forms of document beside Kubernetes' own.
 */
export function layoutFacts(path: string, file: YamlFile, previous?: LayoutFacts, formOf?: FormOf): LayoutFacts {
  const parts = file.parts.map(({ document }) => {
    const kept = known.get(document);
    if (kept !== undefined && kept.path === path && kept.formOf === formOf) return kept.facts;
    const facts = partFacts(path, document, formOf);
    known.set(document, { path, formOf, facts });
    return facts;
  });
  const braces = file.text.includes('{{');
  if (previous !== undefined && previous.path === path && previous.braces === braces && sameParts(previous.parts, parts)) return previous;
  const key = JSON.stringify([path, braces, parts], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return previous?.key === key ? previous : { path, parts, braces, key };
}

function sameParts(a: readonly PartFacts[], b: readonly PartFacts[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function partFacts(path: string, document: YamlDocument, formOf: FormOf | undefined): PartFacts {
  const base = baseOf(path);
  const { root } = document;
  if (base === settingsFile) return { ...nothing, is: 'settings' };
  if (document.parsed === 'template') return { ...nothing, is: 'template' };
  const group = groupOf(root);
  if (kustomizationNames.has(base) ? group === null || group === 'kustomize.config.k8s.io' : group === 'kustomize.config.k8s.io')
    return { ...nothing, is: 'kustomization', kustomization: kustomizationFacts(document.value) };
  if (root === null) return { ...nothing, is: 'empty' };
  if (base === 'Chart.yaml' && group !== null && !group.includes('.'))
    return { ...nothing, is: 'chart', chart: chartFacts(document.value) };
  if (group !== null && isToolGroup(group, kindOf(root))) return { ...nothing, is: 'foreign' };
  const sites = sitesIn(document, formOf);
  if (sites.length > 0) {
    const own = sites.filter((site) => !isToolGroup(site.group, site.kindName));
    if (own.length === 0) return { ...nothing, is: 'foreign' };
    const objects = own.map(({ kind, namespace, name }) => ({ kind, namespace, name }));
    const definitions = objects.every(({ kind }) => kind === 'apiextensions.k8s.io/CustomResourceDefinition');
    const deliveries = own.flatMap((site) => deliveryOf(site, valueAt(document.value, site.root)));
    return { ...nothing, is: definitions ? 'definitions' : 'objects', objects, deliveries };
  }
  if (isJsonPatch(root)) return { ...nothing, is: 'json-patch' };
  if (root.kind === 'map' && startsAnObject(root)) return { ...nothing, is: 'objects' };
  if (root.kind === 'map' && document.text.length <= parameterLimit)
    return { ...nothing, is: 'foreign', parameters: parametersOf(document.value) };
  return { ...nothing, is: 'foreign' };
}

/** Half a resource is one already: who types `apiVersion: v1` wants to be helped with the rest. */
function startsAnObject(root: YamlNode): boolean {
  if (root.kind !== 'map') return false;
  const has = (key: string): boolean => entryOf(root, key) !== null || root.entries.some((entry) => entry.key === key);
  if (has('apiVersion')) {
    const group = groupOf(root);
    return (
      group !== null &&
      (group.includes('.') || /^(v\d|[a-z]+\/v\d)/.test(textAt(root, 'apiVersion') ?? '')) &&
      (has('kind') || has('metadata') || root.entries.length === 1)
    );
  }
  return has('kind') && has('metadata');
}

function textAt(root: YamlNode, key: string): string | null {
  if (root.kind !== 'map') return null;
  const node = entryOf(root, key);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

function kindOf(root: YamlNode): string | null {
  return textAt(root, 'kind');
}

function groupOf(root: YamlNode | null): string | null {
  const apiVersion = root === null ? null : textAt(root, 'apiVersion');
  if (apiVersion === null) return null;
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

const patchOperations: ReadonlySet<unknown> = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);

/** A list of operations on paths (RFC 6902). */
export function isJsonPatch(root: YamlNode): boolean {
  if (root.kind !== 'list' || root.items.length === 0) return false;
  return root.items.every((item) => item.kind === 'map' && patchOperations.has(textAt(item, 'op')) && entryOf(item, 'path') !== null);
}

function valueAt(value: Json, path: readonly (string | number)[]): Json {
  let found: Json | undefined = value;
  for (const step of path) {
    if (typeof step === 'number') found = Array.isArray(found) ? found[step] : undefined;
    else found = isRecord(found) ? found[step] : undefined;
  }
  return found ?? null;
}

function parametersOf(value: Json): Readonly<Record<string, string>> | null {
  const parameters: Record<string, string> = {};
  const collect = (from: Json, prefix: string, depth: number): void => {
    if (!isRecord(from) || depth > 4) return;
    for (const [key, item] of Object.entries(from)) {
      if (isRecord(item)) collect(item, `${prefix}${key}.`, depth + 1);
      else if (item !== null && !Array.isArray(item)) parameters[prefix + key] = String(item);
    }
  };
  collect(value, '', 0);
  return Object.keys(parameters).length > 0 ? parameters : null;
}
