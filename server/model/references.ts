// Fields that name other objects, found and resolved by what adapters declare: navigation, completion of names and rules stand on it.

import type { LoadedAdapter, NameSyntax, ReferenceDeclaration, Resource, World } from '../protocol/adapter.ts';
import type { Json, Path } from '../protocol/text.ts';
import { groupKind, isRecord } from './resource.ts';

/** One step of a declared path: a key, any list item, or any map value. */
type Step = string | { readonly any: 'item' | 'value' };

interface CompiledReference {
  readonly declaration: ReferenceDeclaration;
  readonly steps: readonly Step[];
  readonly syntax: NameSyntax | null;
}

/** A field of a resource that names something. */
export interface Occurrence {
  readonly path: Path;
  readonly text: string;
  readonly reference: CompiledReference;
  /** The objects around the field, outermost first. */
  readonly holder: Readonly<Record<string, Json>>;
}

const stepPattern = /\.?([^.[\]]+)|\[\*\]|\["([^"]+)"\]/gy;

/** Reads `spec.http[*].route[*].destination.host`, `data.*` and `metadata.labels["a/b"]`. */
export function stepsOf(path: string): readonly Step[] {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  for (let match = stepPattern.exec(path); match !== null; match = stepPattern.exec(path)) {
    if (match[0] === '[*]') steps.push({ any: 'item' });
    else if (match[1] === '*') steps.push({ any: 'value' });
    else steps.push(match[1] ?? match[2] ?? '');
  }
  return steps;
}

export class ReferenceTable {
  private readonly byKind = new Map<string, CompiledReference[]>();

  constructor(adapters: readonly LoadedAdapter[]) {
    for (const { manifest, adapter } of adapters) {
      for (const declaration of manifest.references ?? []) {
        const compiled = { declaration, steps: stepsOf(declaration.path), syntax: adapter.syntaxes?.[declaration.syntax] ?? null };
        for (const kind of typeof declaration.from === 'string' ? [declaration.from] : declaration.from) {
          const list = this.byKind.get(kind);
          if (list === undefined) this.byKind.set(kind, [compiled]);
          else list.push(compiled);
        }
      }
    }
  }

  /** Every field of the object that names something and is not reserved. */
  occurrences(kind: string, value: Json): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (const reference of this.byKind.get(kind) ?? []) walk(value, reference, 0, [], {}, found);
    return found;
  }

  /** The declarations for the field at a path, whether or not it has a value yet. */
  at(kind: string, path: Path): readonly CompiledReference[] {
    return (this.byKind.get(kind) ?? []).filter(
      ({ steps }) =>
        steps.length === path.length &&
        steps.every((step, index) =>
          typeof step === 'string'
            ? step === path[index]
            : step.any === 'item'
              ? typeof path[index] === 'number'
              : typeof path[index] === 'string',
        ),
    );
  }
}

function walk(
  value: Json | undefined,
  reference: CompiledReference,
  at: number,
  path: Path,
  holder: Readonly<Record<string, Json>>,
  found: Occurrence[],
): void {
  if (value === undefined || value === null) return;
  const step = reference.steps[at];
  if (step === undefined) {
    if (typeof value === 'string' && value !== '' && !(reference.declaration.reserved ?? []).includes(value))
      found.push({ path, text: value, reference, holder });
    return;
  }
  if (Array.isArray(value)) {
    if (typeof step !== 'string' && step.any === 'item')
      for (const [index, item] of value.entries()) walk(item, reference, at + 1, [...path, index], holder, found);
    return;
  }
  if (!isRecord(value)) return;
  if (typeof step === 'string') {
    if (Object.hasOwn(value, step)) walk(value[step], reference, at + 1, [...path, step], value, found);
  } else if (step.any === 'value') {
    for (const [key, item] of Object.entries(value)) walk(item, reference, at + 1, [...path, key], value, found);
  }
}

/** What a reference may point at: its kinds and the namespace in which the name is looked up. */
export function scopeOf(
  reference: CompiledReference,
  holder: Readonly<Record<string, Json>>,
  site: Resource,
): { readonly kinds: readonly string[]; readonly namespace: string | null } {
  const { to, kindField, groupField, namespaceField, scope } = reference.declaration;
  const text = (field: { readonly field: string; readonly otherwise: string }): string => {
    const value = holder[field.field];
    return typeof value === 'string' ? value : field.otherwise;
  };
  const kinds = kindField === undefined ? to : [groupKind(groupField === undefined ? '' : text(groupField), text(kindField))];
  const named = namespaceField === undefined ? undefined : holder[namespaceField];
  return { kinds, namespace: scope === 'cluster' ? null : typeof named === 'string' && named !== '' ? named : site.namespace };
}

/** The objects that an occurrence names; null where that cannot be known. */
export function targetsOf(world: World, site: Resource, occurrence: Occurrence): readonly Resource[] | null {
  const { reference, text, holder } = occurrence;
  if (reference.syntax !== null) return reference.syntax.targets(world, text, site);
  const scope = scopeOf(reference, holder, site);
  let { namespace } = scope;
  let name = text;
  if (reference.declaration.syntax === 'namespace/name') {
    const slash = text.indexOf('/');
    if (slash >= 0) {
      namespace = text.slice(0, slash) === '.' ? site.namespace : text.slice(0, slash);
      name = text.slice(slash + 1);
    }
  }
  return scope.kinds.flatMap((kind) => world.named(kind, name, namespace));
}

/** What could be written at a reference, nearest first: the objects of its own namespace before those of others. */
export function namesFor(
  world: World,
  site: Resource,
  reference: CompiledReference,
  holder: Readonly<Record<string, Json>>,
): readonly { readonly text: string; readonly detail: string }[] {
  if (reference.syntax !== null) return reference.syntax.names(world, site);
  const { kinds, namespace } = scopeOf(reference, holder, site);
  const qualified = reference.declaration.syntax === 'namespace/name';
  const names = new Map<string, string>();
  for (const kind of kinds) {
    for (const resource of world.all(kind, qualified ? null : namespace)) {
      if (resource.name === null) continue;
      const near = resource.namespace === null || site.namespace === null || resource.namespace === namespace;
      const text = qualified && !near ? `${resource.namespace}/${resource.name}` : resource.name;
      if (!names.has(text))
        names.set(text, `${kind.slice(kind.indexOf('/') + 1)}${resource.namespace === null ? '' : ` in ${resource.namespace}`}`);
    }
  }
  for (const text of reference.declaration.reserved ?? []) if (/^\w/.test(text) && !names.has(text)) names.set(text, 'reserved name');
  return [...names]
    .map(([text, detail]) => ({ text, detail }))
    .sort((a, b) => Number(a.text.includes('/')) - Number(b.text.includes('/')) || (a.text < b.text ? -1 : 1));
}
