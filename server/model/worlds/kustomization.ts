// Reads a kustomization: what it takes in, what it patches, and what it changes that its files do not show.

import type { Provided } from '../../protocol/settings.ts';
import type { Json } from '../../protocol/text.ts';
import { groupKind, isRecord, splitApiVersion } from '../resource.ts';
import type { PatchTarget } from './types.ts';

/** One patch: the file that holds it, or null where it stands in the kustomization, and whom it changes. */
export interface PatchFacts {
  readonly path: string | null;
  /** Null where only the patch itself says so, and that is in another file. */
  readonly target: PatchTarget | null;
}

/** What a kustomization says, paths as written. */
export interface KustomizationFacts {
  readonly component: boolean;
  /** `resources` and the `bases` of old. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly crds: readonly string[];
  readonly patches: readonly PatchFacts[];
  /** Files that configure kustomize or feed generators: configurations, openapi, replacements, generators, transformers, validators, data. */
  readonly inputs: readonly string[];
  readonly namespace: string | null;
  readonly namePrefix: string;
  readonly nameSuffix: string;
  readonly generated: readonly Provided[];
  /** Charts that it inflates, by name; `chartHome` is where local ones lie. */
  readonly charts: readonly string[];
  /** Words for what changes objects in ways that are not followed here. */
  readonly unseen: readonly string[];
}

/** Reads the plain value of a kustomization; what is not of the right shape is left out. */
export function kustomizationFacts(value: Json): KustomizationFacts {
  const root = isRecord(value) ? value : {};
  const unseen: string[] = [];
  for (const field of ['replacements', 'vars', 'transformers', 'generators'] as const)
    if (itemsOf(root[field]).length > 0) unseen.push(field);
  return {
    component: root['kind'] === 'Component',
    resources: [...textsOf(root['resources']), ...textsOf(root['bases'])],
    components: textsOf(root['components']),
    crds: textsOf(root['crds']),
    patches: patchesOf(root),
    inputs: inputsOf(root),
    namespace: textOr(root['namespace'], '') === '' ? null : textOr(root['namespace'], ''),
    namePrefix: textOr(root['namePrefix'], ''),
    nameSuffix: textOr(root['nameSuffix'], ''),
    generated: [...generatedBy(root['configMapGenerator'], 'core/ConfigMap'), ...generatedBy(root['secretGenerator'], 'core/Secret')],
    charts: [...itemsOf(root['helmCharts']), ...itemsOf(root['helmChartInflationGenerator'])].map((chart) =>
      isRecord(chart) ? textOr(chart['name'], textOr(chart['chartName'], '?')) : '?',
    ),
    unseen,
  };
}

/** Does an entry of `resources` name something that has to be fetched? */
export function isRemote(entry: string): boolean {
  return (
    /^[a-z+]+:\/\//i.test(entry) ||
    /^[\w.-]+@[\w.-]+:/.test(entry) ||
    /^(github|gitlab|bitbucket)\.[a-z]+[/:]/.test(entry) ||
    /[?&]ref=/.test(entry) ||
    /\.git(\/\/|$|\?)/.test(entry)
  );
}

function patchesOf(root: { readonly [key: string]: Json | undefined }): readonly PatchFacts[] {
  const patches: PatchFacts[] = [];
  for (const item of itemsOf(root['patches'])) {
    if (!isRecord(item)) continue;
    const path = typeof item['path'] === 'string' ? item['path'] : null;
    const target = isRecord(item['target']) ? targetOf(item['target']) : typeof item['patch'] === 'string' ? targetIn(item['patch']) : null;
    patches.push({ path, target });
  }
  for (const item of itemsOf(root['patchesJson6902'])) {
    if (!isRecord(item)) continue;
    patches.push({
      path: typeof item['path'] === 'string' ? item['path'] : null,
      target: isRecord(item['target']) ? targetOf(item['target']) : null,
    });
  }
  for (const item of itemsOf(root['patchesStrategicMerge'])) {
    if (typeof item !== 'string') continue;
    patches.push(item.includes('\n') ? { path: null, target: targetIn(item) } : { path: item, target: null });
  }
  return patches;
}

/** A selector that says more than these fields (labels, annotations) reaches at most what they reach. */
function targetOf(target: { readonly [key: string]: Json | undefined }): PatchTarget {
  const said: { -readonly [Field in keyof PatchTarget]: PatchTarget[Field] } = {};
  for (const field of ['group', 'kind', 'namespace', 'name'] as const) {
    const value = target[field];
    if (typeof value === 'string' && value !== '') said[field] = value;
  }
  return said;
}

/** Whom an inline patch names: read from its text, as the patch is a document of its own that nobody else reads. */
function targetIn(patch: string): PatchTarget | null {
  const field = (name: string): string | null =>
    new RegExp(`^\\s*["']?${name}["']?\\s*:\\s*["']?([^\\s"',#}]+)`, 'm').exec(patch)?.[1] ?? null;
  const kind = field('kind');
  const apiVersion = field('apiVersion');
  const name = /^\s*["']?metadata["']?\s*:[^\n]*\n(?:\s+[^\n]*\n)*?\s+["']?name["']?\s*:\s*["']?([^\s"',#}]+)/m.exec(patch)?.[1] ?? null;
  if (kind === null || apiVersion === null) return null;
  const { group } = splitApiVersion(apiVersion);
  return { group, kind, ...(name === null ? {} : { name }) };
}

function inputsOf(root: { readonly [key: string]: Json | undefined }): readonly string[] {
  const inputs = [
    ...textsOf(root['configurations']),
    ...textsOf(root['generators']),
    ...textsOf(root['transformers']),
    ...textsOf(root['validators']),
  ];
  const openapi = root['openapi'];
  if (isRecord(openapi) && typeof openapi['path'] === 'string') inputs.push(openapi['path']);
  for (const item of itemsOf(root['replacements'])) if (isRecord(item) && typeof item['path'] === 'string') inputs.push(item['path']);
  for (const field of ['configMapGenerator', 'secretGenerator']) {
    for (const item of itemsOf(root[field])) {
      if (!isRecord(item)) continue;
      for (const file of [...textsOf(item['files']), ...textsOf(item['envs'])]) inputs.push(file.slice(file.indexOf('=') + 1));
    }
  }
  for (const item of itemsOf(root['helmCharts'])) {
    if (!isRecord(item)) continue;
    if (typeof item['valuesFile'] === 'string') inputs.push(item['valuesFile']);
    inputs.push(...textsOf(item['additionalValuesFiles']));
  }
  return inputs.filter((input) => !input.includes('\n'));
}

function generatedBy(value: Json | undefined, kind: string): readonly Provided[] {
  return itemsOf(value).flatMap((item) => {
    if (!isRecord(item) || typeof item['name'] !== 'string') return [];
    return [{ kind, name: item['name'], ...(typeof item['namespace'] === 'string' ? { namespace: item['namespace'] } : {}) }];
  });
}

/** Does a patch of that target change this object? Names are whole regular expressions; one that does not compile changes anything. */
export function isTargeted(
  target: PatchTarget,
  object: { readonly kind: string; readonly namespace: string | null; readonly name: string | null },
): boolean {
  const slash = object.kind.indexOf('/');
  const group = object.kind.slice(0, slash);
  if (target.group !== undefined && groupKind(target.group, '') !== groupKind(group === 'core' ? '' : group, '')) return false;
  if (target.kind !== undefined && !meets(target.kind, object.kind.slice(slash + 1))) return false;
  if (target.name !== undefined && object.name !== null && !meets(target.name, object.name)) return false;
  return target.namespace === undefined || object.namespace === null || meets(target.namespace, object.namespace);
}

function meets(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  if (/^[\w-]*$/.test(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return true;
  }
}

export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function textsOf(value: Json | undefined): readonly string[] {
  return itemsOf(value).filter((item): item is string => typeof item === 'string' && item !== '');
}

export function textOr(value: Json | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
