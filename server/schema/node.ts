// Links the nodes of a schema pack on demand, so that walking a document costs no index arithmetic and an unused pack costs nothing.

import type { KindFacts, KindVersion, SchemaNode, SchemaPack } from '../protocol/schema.ts';

/** One schema node with its neighbours at hand. Made once per pack and index, so identity means sameness. */
export class Schema {
  readonly facts: SchemaNode;
  /** True for kinds that the API server decodes into Go types: a null is a zero value, and lists of what is required are not the whole truth. */
  readonly native: boolean;
  private readonly nodes: PackNodes;
  private readonly own = new Map<string, Schema>();
  private itemsNode: Schema | null | undefined;
  private valuesNode: Schema | null | undefined;
  private junctions: Junctions | null | undefined;

  constructor(facts: SchemaNode, nodes: PackNodes) {
    this.facts = facts;
    this.nodes = nodes;
    this.native = nodes.native;
    this.open = isOpen(facts, nodes.native);
  }

  /** The declared property of that name, or null. */
  property(name: string): Schema | null {
    const known = this.own.get(name);
    if (known !== undefined) return known;
    const { p } = this.facts;
    const index = p !== undefined && Object.hasOwn(p, name) ? p[name] : undefined;
    if (index === undefined) return null;
    const found = this.nodes.at(index);
    this.own.set(name, found);
    return found;
  }

  /** Names of the declared properties, in the pack's order; second spellings are known and not named. */
  names(): readonly string[] {
    return this.facts.p === undefined ? [] : Object.keys(this.facts.p).filter((name) => this.property(name)?.facts.al !== true);
  }

  /** Schema of a list's items, or null where they are free. */
  get items(): Schema | null {
    if (this.itemsNode === undefined) this.itemsNode = this.facts.i === undefined ? null : this.nodes.at(this.facts.i);
    return this.itemsNode;
  }

  /** Schema of a map's values (additionalProperties), or null where there is none or values are free. */
  get values(): Schema | null {
    if (this.valuesNode === undefined) this.valuesNode = typeof this.facts.ap === 'number' ? this.nodes.at(this.facts.ap) : null;
    return this.valuesNode;
  }

  /** Any name may stand here: declared as a free map, or left open. */
  readonly open: boolean;

  /** oneOf, anyOf, allOf and not, or null where there are none. */
  get joined(): Junctions | null {
    if (this.junctions === undefined) {
      const { one, any, all, not } = this.facts;
      this.junctions =
        one === undefined && any === undefined && all === undefined && not === undefined
          ? null
          : {
              one: this.list(one),
              any: this.list(any),
              all: this.list(all),
              not: not === undefined ? null : this.nodes.at(not),
            };
    }
    return this.junctions;
  }

  private list(indexes: readonly number[] | undefined): readonly Schema[] {
    return (indexes ?? []).map((index) => this.nodes.at(index));
  }
}

function isOpen({ ap, u, t, p, emb }: SchemaNode, native: boolean): boolean {
  if (ap === true || u === true) return true;
  if (typeof ap === 'number') return false;
  if (t === undefined && p === undefined) return emb !== true;
  return native && p === undefined;
}

export interface Junctions {
  readonly one: readonly Schema[];
  readonly any: readonly Schema[];
  readonly all: readonly Schema[];
  readonly not: Schema | null;
}

const nothing: SchemaNode = {};

/** The nodes of one pack, linked as they are asked for. */
export class PackNodes {
  readonly native: boolean;
  private readonly facts: readonly SchemaNode[];
  private readonly linked: (Schema | undefined)[] = [];

  constructor(facts: readonly SchemaNode[], native: boolean) {
    this.facts = facts;
    this.native = native;
  }

  /** The node at an index; one that the pack does not have constrains nothing. */
  at(index: number): Schema {
    let schema = this.linked[index];
    if (schema === undefined) {
      schema = new Schema(this.facts[index] ?? nothing, this);
      this.linked[index] = schema;
    }
    return schema;
  }
}

/** A kind in one version, ready to check objects with. */
export interface KindSchema {
  readonly facts: KindFacts;
  readonly version: string;
  readonly about: KindVersion;
  readonly root: Schema;
  /** ObjectMeta as every Kubernetes object has it; null where no pack describes it, or the form has none. */
  readonly meta: Schema | null;
  /** What brought it: the adapter's id, or `workspace` for a CRD found at run time. */
  readonly origin: string;
  readonly source: SchemaPack['source'];
}
