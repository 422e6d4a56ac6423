// Knows which kinds and versions exist, whichever pack or CRD describes them, and loads a pack only when one of its groups is asked for.

import type { KindFacts, SchemaPack } from '../protocol/schema.ts';
import { type KindSchema, PackNodes, type Schema } from './node.ts';

/** A pack and the groups it describes, read when first needed. */
export interface PackSource {
  readonly groups: readonly string[];
  readonly adapter: string;
  readonly load: () => SchemaPack;
}

/** A CRD found at run time, as `crdFacts` gives it. */
export interface FoundKind {
  readonly pack: SchemaPack;
  readonly origin: string;
}

/** One kind in one version, for lists. */
export interface KnownKind {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  readonly apiVersion: string;
  readonly served: boolean;
  readonly deprecated: boolean;
  readonly storage: boolean;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly channel: string | null;
  readonly adapter: string;
}

interface Entry {
  readonly facts: KindFacts;
  readonly nodes: PackNodes;
  readonly pack: SchemaPack;
  readonly origin: string;
}

/** Answer to a question for a kind in a version. */
export type Found =
  | { readonly state: 'known'; readonly schema: KindSchema }
  | { readonly state: 'unknownVersion'; readonly versions: readonly string[] }
  | null;

/**
 * All known kinds. Immutable to its readers: `withCrds` answers with a new catalogue that shares what is loaded.
 * Groups are API groups as in `apiVersion`; the core group is the empty string.
 */
export class Catalog {
  private readonly sources: readonly PackSource[];
  private readonly above: ReadonlyMap<string, Entry>;
  private readonly loaded: Map<PackSource, ReadonlyMap<string, Entry>>;
  private readonly answers = new Map<string, Found>();
  private metaNode: Schema | null | undefined;

  constructor(
    sources: readonly PackSource[] = [],
    above: ReadonlyMap<string, Entry> = new Map(),
    loaded = new Map<PackSource, ReadonlyMap<string, Entry>>(),
  ) {
    this.sources = sources;
    this.above = above;
    this.loaded = loaded;
  }

  /** The same catalogue with a further pack; where two describe a kind, the first one given counts. */
  add(pack: SchemaPack | PackSource, adapter: string): Catalog {
    const source: PackSource =
      'load' in pack ? pack : { groups: [...new Set(pack.kinds.map((kind) => kind.group))], adapter, load: () => pack };
    return new Catalog([...this.sources, source], this.above, this.loaded);
  }

  /** The same catalogue with CRDs of the workspace or cluster above the packs; theirs are the versions that count. */
  withCrds(crds: readonly FoundKind[]): Catalog {
    const above = new Map<string, Entry>();
    for (const { pack, origin } of crds) {
      const nodes = new PackNodes(pack.nodes, false);
      for (const facts of pack.kinds) above.set(keyOf(facts.group, facts.kind), { facts, nodes, pack, origin });
    }
    return new Catalog(this.sources, above, this.loaded);
  }

  /** The schema of a kind; the versions that exist where that one does not; null for a kind that nobody describes. */
  find(group: string, version: string, kind: string): Found {
    const key = `${group}/${version}/${kind}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = this.look(group, version, kind);
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** The schema alone, or null. */
  schema(group: string, version: string, kind: string): KindSchema | null {
    const found = this.find(group, version, kind);
    return found !== null && found.state === 'known' ? found.schema : null;
  }

  /** The facts of a kind, or null. */
  facts(group: string, kind: string): KindFacts | null {
    return this.entry(group, kind)?.facts ?? null;
  }

  /** Groups that some pack or CRD describes. */
  groups(): readonly string[] {
    const groups = new Set<string>();
    for (const source of this.sources) for (const group of source.groups) groups.add(group);
    for (const entry of this.above.values()) groups.add(entry.facts.group);
    return [...groups].sort();
  }

  /** True where a group is described, without loading its pack. */
  hasGroup(group: string): boolean {
    return (
      this.sources.some((source) => source.groups.includes(group)) || [...this.above.values()].some((entry) => entry.facts.group === group)
    );
  }

  /** Every kind in every served version; loads all packs, so it is for completion and lists only. */
  kinds(): readonly KnownKind[] {
    const kinds: KnownKind[] = [];
    const seen = new Set<string>();
    const collect = (entries: Iterable<[string, Entry]>) => {
      for (const [key, entry] of entries) {
        if (seen.has(key)) continue;
        seen.add(key);
        for (const [version, about] of Object.entries(entry.facts.versions)) {
          kinds.push({
            group: entry.facts.group,
            kind: entry.facts.kind,
            version,
            apiVersion: entry.facts.group === '' ? version : `${entry.facts.group}/${version}`,
            served: about.served,
            deprecated: about.deprecated === true,
            storage: about.storage === true,
            scope: entry.facts.scope,
            channel: about.channel ?? null,
            adapter: entry.origin,
          });
        }
      }
    };
    collect(this.above);
    for (const source of this.sources) collect(this.read(source));
    return kinds;
  }

  /** What is loaded or layered, for reports: source and number of kinds. */
  known(): readonly { readonly source: string; readonly kinds: number }[] {
    const counts = new Map<string, number>();
    for (const entry of this.above.values()) counts.set(entry.origin, (counts.get(entry.origin) ?? 0) + 1);
    for (const source of this.sources) {
      const entries = this.loaded.get(source);
      if (entries === undefined) continue;
      const first = entries.values().next().value;
      const name = first === undefined ? source.adapter : `${first.pack.source.project} ${first.pack.source.version}`;
      counts.set(name, (counts.get(name) ?? 0) + entries.size);
    }
    return [...counts].map(([source, kinds]) => ({ source, kinds }));
  }

  /** Facts of ObjectMeta, from the pack that describes the core group; null where there is none. */
  get meta(): Schema | null {
    if (this.metaNode === undefined) {
      const entry = this.entry('', 'Namespace') ?? this.entry('', 'ConfigMap');
      const version = entry?.facts.versions['v1'];
      this.metaNode = (entry === null || version === undefined ? null : entry.nodes.at(version.node).property('metadata')) ?? null;
    }
    return this.metaNode;
  }

  private look(group: string, version: string, kind: string): Found {
    const entry = this.entry(group, kind);
    if (entry === null) return null;
    const about = Object.hasOwn(entry.facts.versions, version) ? entry.facts.versions[version] : undefined;
    if (about === undefined || !about.served) {
      const versions = Object.entries(entry.facts.versions).filter(([, each]) => each.served);
      return { state: 'unknownVersion', versions: versions.map(([name]) => name) };
    }
    const root = entry.nodes.at(about.node);
    const plain =
      root.facts.p !== undefined &&
      !Object.hasOwn(root.facts.p, 'apiVersion') &&
      !Object.hasOwn(root.facts.p, 'metadata') &&
      Object.hasOwn(root.facts.p, 'type');
    return {
      state: 'known',
      schema: { facts: entry.facts, version, about, root, meta: plain ? null : this.meta, origin: entry.origin, source: entry.pack.source },
    };
  }

  private entry(group: string, kind: string): Entry | null {
    const key = keyOf(group, kind);
    const found = this.above.get(key);
    if (found !== undefined) return found;
    for (const source of this.sources) {
      if (!source.groups.includes(group)) continue;
      const entry = this.read(source).get(key);
      if (entry !== undefined) return entry;
    }
    return null;
  }

  private read(source: PackSource): ReadonlyMap<string, Entry> {
    let entries = this.loaded.get(source);
    if (entries === undefined) {
      const pack = source.load();
      const nodes = new PackNodes(pack.nodes, isNative(pack));
      const made = new Map<string, Entry>();
      for (const facts of pack.kinds)
        if (!made.has(keyOf(facts.group, facts.kind)))
          made.set(keyOf(facts.group, facts.kind), { facts, nodes, pack, origin: source.adapter });
      entries = made;
      this.loaded.set(source, entries);
    }
    return entries;
  }
}

function keyOf(group: string, kind: string): string {
  return `${group}/${kind}`;
}

/** Kubernetes' own kinds are Go types in the API server; every other pack describes CRDs. */
function isNative(pack: SchemaPack): boolean {
  return pack.source.project === 'Kubernetes';
}
