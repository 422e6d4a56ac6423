// What has files applied: charts, and the objects by which Argo CD and Flux name folders of a repository.

import type { Json } from '../../protocol/text.ts';
import { isRecord, type Site } from '../resource.ts';
import { type GeneratorFacts, generatorsOf } from './generators.ts';
import { itemsOf, textOr } from './kustomization.ts';
import type { NamespaceChange } from './types.ts';

export interface ChartFacts {
  readonly name: string;
}

/** A folder that a delivery object names. */
export interface Delivery {
  readonly by: 'argo-application' | 'argo-applicationset' | 'flux-kustomization';
  readonly name: string;
  /** Path as written; may hold placeholders such as `{{path}}`. */
  readonly path: string;
  readonly namespace: NamespaceChange | null;
  /** What fills in the placeholders; empty where there are none. */
  readonly generators: readonly GeneratorFacts[];
}

/** Reads the plain value of a Chart.yaml. */
export function chartFacts(value: Json): ChartFacts {
  return { name: isRecord(value) ? textOr(value['name'], '?') : '?' };
}

/** The folders that one object has applied; none for any other object. */
export function deliveryOf(site: Site, value: Json): readonly Delivery[] {
  const spec = isRecord(value) && isRecord(value['spec']) ? value['spec'] : {};
  const name = site.name ?? '?';
  if (site.kind === 'argoproj.io/Application') return argo('argo-application', name, spec);
  if (site.kind === 'argoproj.io/ApplicationSet') {
    const template = isRecord(spec['template']) ? spec['template'] : {};
    const generators = generatorsOf(spec['generators']);
    return argo('argo-applicationset', name, isRecord(template['spec']) ? template['spec'] : {}).map((each) => ({ ...each, generators }));
  }
  if (site.kind === 'kustomize.toolkit.fluxcd.io/Kustomization') {
    const target = textOr(spec['targetNamespace'], '');
    return [
      {
        by: 'flux-kustomization',
        name,
        path: textOr(spec['path'], './'),
        namespace: target === '' ? null : { name: target, mode: 'replace' },
        generators: [],
      },
    ];
  }
  return [];
}

function argo(by: Delivery['by'], name: string, spec: { readonly [key: string]: Json }): readonly Delivery[] {
  const destination = isRecord(spec['destination']) ? textOr(spec['destination']['namespace'], '') : '';
  const namespace: NamespaceChange | null =
    destination === '' || destination.includes('{{') ? null : { name: destination, mode: 'default' };
  return [spec['source'] ?? null, ...itemsOf(spec['sources'])].flatMap((source) => {
    if (!isRecord(source) || typeof source['path'] !== 'string') return [];
    return [{ by, name, path: source['path'], namespace, generators: [] }];
  });
}
