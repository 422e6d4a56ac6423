// The form of schema packs: facts about kinds as compact data, the same for bundled packs and for CRDs found at run time.

import type { Json } from './text.ts';

/**
 * One structural schema node. Short keys, because packs are shipped: a field that is absent is not constrained.
 * Nodes of a pack refer to each other by index into `SchemaPack.nodes`.
 */
export interface SchemaNode {
  /** Type; absent: any type. `intOrString` is Kubernetes' x-kubernetes-int-or-string. */
  readonly t?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'intOrString';
  /** Properties: name → node index. */
  readonly p?: Readonly<Record<string, number>>;
  /** Required property names. */
  readonly r?: readonly string[];
  /** additionalProperties: the values' node, or true for anything. Absent with `p`: closed. */
  readonly ap?: number | true;
  /** Items' node. */
  readonly i?: number;
  /** Enum. */
  readonly e?: readonly Json[];
  /** Minimum, maximum; exclusive with `xmin`, `xmax`. */
  readonly min?: number;
  readonly max?: number;
  readonly xmin?: true;
  readonly xmax?: true;
  readonly mult?: number;
  /** Length of a string in code points. */
  readonly minL?: number;
  readonly maxL?: number;
  /** Number of items. */
  readonly minI?: number;
  readonly maxI?: number;
  /** Number of properties. */
  readonly minP?: number;
  readonly maxP?: number;
  /** RE2 pattern, unanchored. */
  readonly pat?: string;
  /**
   * Format (`int32`, `date-time`, `cidr` …); only those that the API server enforces are checked.
   * `quantity` (no `t` beside it) is Kubernetes' quantity: a number or a string such as `250m`.
   */
  readonly f?: string;
  /** Default. */
  readonly d?: Json;
  /** A null stays a null. */
  readonly n?: true;
  /** x-kubernetes-preserve-unknown-fields. */
  readonly u?: true;
  /** x-kubernetes-embedded-resource: apiVersion, kind and metadata are implied. */
  readonly emb?: true;
  /** x-kubernetes-list-type. */
  readonly lt?: 'atomic' | 'set' | 'map';
  /** x-kubernetes-list-map-keys. */
  readonly lk?: readonly string[];
  /** Repeats in a set or map list are accepted (core kinds, where Go code decides); keys still serve merging. */
  readonly rep?: true;
  /** x-kubernetes-map-type atomic. */
  readonly ma?: true;
  /** Deprecated field. */
  readonly dep?: true;
  /** Second spelling of a sibling field: accepted, and not offered. */
  readonly al?: true;
  /** Field that is in the experimental channel only (where a pack holds several channels). */
  readonly ch?: string;
  /** Values of `e` that are in the experimental channel only. */
  readonly che?: readonly Json[];
  /** Uniqueness and exclusion constraints in our vocabulary (bundled packs). */
  readonly c?: readonly Constraint[];
  /** oneOf/anyOf/allOf/not of a structural schema, value validations only: each a node. */
  readonly one?: readonly number[];
  readonly any?: readonly number[];
  readonly all?: readonly number[];
  readonly not?: number;
  /** CEL rules as the CRD states them (CRDs of the workspace or cluster only, never in bundled packs). */
  readonly cel?: readonly CelRule[];
  /** Description as the CRD states it (CRDs of the workspace or cluster only). */
  readonly doc?: string;
}

/** A CEL rule of a CRD that was found at run time. */
export interface CelRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/**
 * A constraint across fields, in a small vocabulary: `k` names the kind of constraint, the other properties are its arguments.
 * The vocabulary itself is in server/schema/constraints; each kind has one file there.
 */
export interface Constraint {
  readonly k: string;
  /** Holds in this channel of release only; left unchecked where the channel is not known. */
  readonly ch?: string;
  readonly [argument: string]: Json | undefined;
}

/** One version of a kind. */
export interface KindVersion {
  /** Index of the whole object's node. */
  readonly node: number;
  readonly served: boolean;
  readonly storage?: true;
  readonly deprecated?: true;
  /** Channel of release, where a project has several (`standard`, `experimental`). */
  readonly channel?: string;
}

/** One kind with its versions. */
export interface KindFacts {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly shortNames?: readonly string[];
  readonly scope: 'Namespaced' | 'Cluster';
  readonly versions: Readonly<Record<string, KindVersion>>;
}

/** A file of facts about a project's kinds. */
export interface SchemaPack {
  readonly format: 1;
  /** What the facts describe, for example `{ project: 'Gateway API', version: '1.5.0' }`. */
  readonly source: { readonly project: string; readonly version: string };
  readonly kinds: readonly KindFacts[];
  readonly nodes: readonly SchemaNode[];
}
