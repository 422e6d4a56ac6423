// The resources of one world, found by kind, namespace and name; says which questions a change touches.

import type { Resource } from '../protocol/adapter.ts';

/** Where a resource stands in the order of answers: by identity and file, never by history. */
export interface Ranked {
  readonly resource: Resource;
  readonly rank: string;
}

interface KindIndex {
  readonly byName: Map<string, Ranked[]>;
  /** Key '' holds objects that name no namespace. */
  readonly byNamespace: Map<string, Ranked[]>;
  count: number;
}

const byRank = (a: Ranked, b: Ranked): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** Keys of questions; what is asked and what is touched meet in these words. */
export const questions = {
  named: (kind: string, name: string): string => `named ${kind} ${name}`,
  all: (kind: string, namespace: string): string => `all ${kind} ${namespace}`,
  everywhere: (kind: string): string => `all ${kind}`,
};

export class ResourceIndex {
  private readonly kinds = new Map<string, KindIndex>();
  private readonly sorted = new Map<string, readonly Resource[]>();

  /** Adds a resource; returns the questions whose answers may have changed. */
  add(entry: Ranked): readonly string[] {
    const { resource } = entry;
    let kind = this.kinds.get(resource.kind);
    if (kind === undefined) {
      kind = { byName: new Map(), byNamespace: new Map(), count: 0 };
      this.kinds.set(resource.kind, kind);
    }
    insert(kind.byNamespace, resource.namespace ?? '', entry);
    if (resource.name !== null) insert(kind.byName, resource.name, entry);
    kind.count += 1;
    return this.forget(resource);
  }

  /** Removes a resource; returns the questions whose answers may have changed. */
  remove(entry: Ranked): readonly string[] {
    const { resource } = entry;
    const kind = this.kinds.get(resource.kind);
    if (kind === undefined) return [];
    take(kind.byNamespace, resource.namespace ?? '', entry);
    if (resource.name !== null) take(kind.byName, resource.name, entry);
    kind.count -= 1;
    return this.forget(resource);
  }

  /** The objects of that name, in that namespace or without one; a null namespace matches any. */
  named(kind: string, name: string, namespace: string | null): readonly Resource[] {
    const entries = this.kinds.get(kind)?.byName.get(name);
    if (entries === undefined) return [];
    const found = entries.filter(({ resource }) => namespace === null || resource.namespace === null || resource.namespace === namespace);
    if (found.length > 1) found.sort(byRank);
    return found.map((entry) => entry.resource);
  }

  /** All objects of a kind, those of a namespace (and those without one) where it is given; in the order of their ranks. */
  all(kind: string, namespace: string | null): readonly Resource[] {
    const key = namespace === null ? questions.everywhere(kind) : questions.all(kind, namespace);
    const kept = this.sorted.get(key);
    if (kept !== undefined) return kept;
    const index = this.kinds.get(kind);
    const entries: Ranked[] = [];
    if (index !== undefined) {
      if (namespace === null) for (const some of index.byNamespace.values()) for (const entry of some) entries.push(entry);
      else {
        for (const entry of index.byNamespace.get('') ?? []) entries.push(entry);
        if (namespace !== '') for (const entry of index.byNamespace.get(namespace) ?? []) entries.push(entry);
      }
    }
    const resources = entries.sort(byRank).map((entry) => entry.resource);
    this.sorted.set(key, resources);
    return resources;
  }

  /** Names of a kind's objects that a namespace can see. */
  names(kind: string, namespace: string | null): readonly string[] {
    const names = new Set<string>();
    for (const resource of this.all(kind, namespace)) if (resource.name !== null) names.add(resource.name);
    return [...names];
  }

  /** The kinds that have objects here. */
  presentKinds(): readonly string[] {
    return [...this.kinds].filter(([, index]) => index.count > 0).map(([kind]) => kind);
  }

  private forget(resource: Resource): readonly string[] {
    const { kind, name, namespace } = resource;
    const touched = [questions.everywhere(kind), questions.all(kind, namespace ?? '')];
    if (name !== null) touched.push(questions.named(kind, name));
    if (namespace === null) {
      const prefix = `${questions.everywhere(kind)} `;
      for (const key of this.sorted.keys()) if (key.startsWith(prefix)) this.sorted.delete(key);
    }
    for (const key of touched) this.sorted.delete(key);
    return touched;
  }
}

function insert(index: Map<string, Ranked[]>, key: string, entry: Ranked): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [entry]);
  else entries.push(entry);
}

function take(index: Map<string, Ranked[]>, key: string, entry: Ranked): void {
  const entries = index.get(key);
  if (entries === undefined) return;
  const at = entries.findIndex((other) => other.resource === entry.resource);
  if (at >= 0) entries.splice(at, 1);
  if (entries.length === 0) index.delete(key);
}
