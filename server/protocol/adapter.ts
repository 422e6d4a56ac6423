// The adapter contract: what a plugin declares in adapter.json, and what its code gives to the engine.

import type { Certainty, Consequence } from './finding.ts';
import type { GroupKind, ValueOf } from './kinds.ts';
import type { SchemaPack } from './schema.ts';
import type { Json, Path } from './text.ts';

/** The version of this contract; an adapter names the one it was written for in `engines.meshwright`. */
export const contractVersion = 1;

/** `adapter.json`: readable without running code. */
export interface AdapterManifest {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly engines: { readonly meshwright: string };
  /** Module with the adapter's code, relative to the folder; absent for an adapter of data alone. */
  readonly entry?: string;
  readonly schemas?: readonly SchemaFile[];
  /** JSON schema of `meshes.<id>` in meshwright.yaml. */
  readonly settings?: Json;
  readonly suppressions?: readonly ForeignSuppression[];
  readonly references?: readonly ReferenceDeclaration[];
  readonly produces?: readonly Production[];
  /** File with our own words about fields (`FieldMeanings`), relative to the folder. */
  readonly fields?: string;
  /** File with snippets for whole resources and common blocks (`Snippet[]`), relative to the folder. */
  readonly snippets?: string;
  /** Pages of the project's reference: `{version}`, `{group}`, `{kind}`, `{path}` are filled in. */
  readonly reference?: Readonly<Record<string, string>>;
  /** YAML texts inside string fields that have a schema of their own (a ConfigMap's key, say). */
  readonly embedded?: readonly EmbeddedText[];
  /** What earlier releases had and the packs do not: tolerated unless the settings name a release that lacks it. */
  readonly earlier?: readonly EarlierFact[];
  /** Documents that are not Kubernetes objects and still resources of this project. */
  readonly forms?: readonly DocumentForm[];
}

/**
 * Fields or values that releases before `until` know. `path` has no indexes; one that begins with `**.` matches the end of a field's path.
 * `kind` may end with `*`.
 */
export interface EarlierFact {
  readonly kind: string;
  readonly path: string;
  /** Fields of the map at the path. */
  readonly fields?: readonly string[];
  /** Values of the field at the path. */
  readonly values?: readonly string[];
  readonly until: string;
}

/**
 * A form of document beside Kubernetes' own: recognized where `kindField` names a known kind of `group` and there is no `kind`.
 * Its facts stand in the packs under that group and version.
 */
export interface DocumentForm {
  readonly group: string;
  readonly version: string;
  /** Top-level field that holds the kind. */
  readonly kindField: string;
  readonly nameField: string;
  /** Top-level field that plays the part of the namespace, if any. */
  readonly namespaceField?: string;
}

/** An adapter as the loader hands it to the engine: the manifest, its code, and its data files on demand. */
export interface LoadedAdapter {
  readonly manifest: AdapterManifest;
  /** Where it came from, for messages. */
  readonly folder: string;
  readonly adapter: Adapter;
  /** Reads a pack named in `manifest.schemas`; kept after the first call. */
  readonly pack: (file: string) => SchemaPack;
  readonly meanings: () => FieldMeanings;
  readonly snippets: () => readonly Snippet[];
}

/** A pack and the API groups it describes, so that only what a workspace uses is loaded. */
export interface SchemaFile {
  readonly file: string;
  readonly groups: readonly string[];
}

/** Text of a string field that is YAML of a known form. */
export interface EmbeddedText {
  readonly kind: GroupKind;
  /** Only objects of this name, where given. */
  readonly name?: string;
  readonly path: string;
  /** `group/Kind` of the facts that describe the text. */
  readonly as: GroupKind;
  readonly version: string;
}

/** An annotation of another tool that silences codes of that tool. */
export interface ForeignSuppression {
  readonly annotation: string;
  /** Which `equivalents` its codes belong to. */
  readonly tool: string;
  /** Value that means "every code" (`*`, or the empty string). */
  readonly all: string;
}

/** Objects that a controller creates, so that their absence from files proves nothing. */
export interface Production {
  /** The kind that asks for it. */
  readonly by: GroupKind;
  /** The kind that comes into being. */
  readonly makes: GroupKind;
  /** Path of the made object's name in the asking one; absent: the same name; `*`: any name. */
  readonly name?: string;
}

/**
 * A field that names another object. `path` uses `[*]` for list items and `.*` for map values.
 * Sibling fields are relative to the object that holds the named field.
 */
export interface ReferenceDeclaration {
  readonly from: GroupKind | readonly GroupKind[];
  readonly path: string;
  /** Target kinds; empty where `kindField` alone decides. */
  readonly to: readonly GroupKind[];
  /** `name`, `namespace/name`, or the key of one of the adapter's syntaxes (`host`, say). */
  readonly syntax: string;
  readonly scope: 'namespace' | 'cluster';
  /** Sibling that holds the namespace. */
  readonly namespaceField?: string;
  /** Siblings that choose the kind and group, with what holds when they are absent. */
  readonly kindField?: { readonly field: string; readonly otherwise: string };
  readonly groupField?: { readonly field: string; readonly otherwise: string };
  /** Values that name nothing (`mesh`, `*`). */
  readonly reserved?: readonly string[];
  /** What the field points at inside the target: a subset, a port, a key, a listener. */
  readonly part?: { readonly field: string; readonly path: string };
}

/** Our own words about fields: `group/Kind` → field path (`spec.http.route.weight`) → meaning. */
export type FieldMeanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Text to insert, in VS Code's snippet syntax. */
export interface Snippet {
  readonly name: string;
  readonly description: string;
  /** `resource` for a whole document, else the kind and path of the list or map that the block goes into. */
  readonly at: 'resource' | { readonly kind: GroupKind; readonly path: string };
  readonly body: readonly string[];
}

/** An object as rules see it; `value` holds only what is structurally sound. */
export interface Resource<Kind extends string = string> {
  /** Stable while the resource's text and place stay; never shown. */
  readonly id: number;
  readonly kind: Kind;
  readonly apiVersion: string;
  readonly name: string | null;
  /** Null: whatever namespace the user applies it to; matches any. */
  readonly namespace: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly value: ValueOf<Kind>;
}

/** What a rule or query may ask of a world. Every question is recorded, and answers stay until what they rest on changes. */
export interface World<Reads extends string = string> {
  /** All objects of a kind, in a namespace (objects without one match any) or in all. */
  all<K extends Reads>(kind: K, namespace?: string | null): readonly Resource<K>[];
  /** The objects of that name; several where files define the same identity more than once. */
  named<K extends Reads>(kind: K, name: string, namespace: string | null): readonly Resource<K>[];
  /** Null: it exists, is provided, may be produced, or nothing can be known. Else how sure its absence is. */
  missing(kind: Reads, name: string, namespace: string | null): Certainty | null;
  /** How much may be concluded from a kind's absence in a namespace. */
  evidence(kind: Reads, namespace: string | null): Certainty | null;
  /** Names like the given one, best first, for "did you mean". */
  similar(kind: Reads, name: string, namespace: string | null): readonly string[];
  /** Asks a query; memoized per arguments. */
  ask<Args extends Json, Answer>(query: Query<Args, Answer>, args: Args): Answer;
  /** The adapter's own part of the settings (`meshes.<id>`), validated, with defaults. */
  settings(adapter: string): Readonly<Record<string, Json>>;
}

/** A notion that is resolved in one place. */
export interface Query<Args = Json, Answer = unknown> {
  /** `<adapter>/<name>`. */
  readonly key: string;
  readonly reads: readonly string[];
  readonly run: (world: World, args: Args) => Answer;
}

/** How names of a syntax are resolved and offered. */
export interface NameSyntax {
  readonly reads: readonly string[];
  /** The objects that `text`, written in `site`, may mean; null where that cannot be known. */
  readonly targets: (world: World, text: string, site: Resource) => readonly Resource[] | null;
  /** What could be written there, best first. */
  readonly names: (world: World, site: Resource) => readonly { readonly text: string; readonly detail: string }[];
}

/** A field correction that a rule offers; the engine turns it into text edits. */
export type RuleFix =
  | { readonly title: string; readonly do: 'replace'; readonly path: Path; readonly with: Json; readonly preferred?: boolean }
  | { readonly title: string; readonly do: 'remove'; readonly path: Path; readonly preferred?: boolean }
  | {
      readonly title: string;
      readonly do: 'insert';
      readonly path: Path;
      readonly key: string;
      readonly with: Json;
      readonly preferred?: boolean;
    }
  | { readonly title: string; readonly do: 'rename'; readonly path: Path; readonly key: string; readonly preferred?: boolean }
  | { readonly title: string; readonly do: 'create'; readonly resource: Json; readonly preferred?: boolean };

/** What a rule's check yields. */
export interface Report<Slots extends string = string> {
  readonly path: Path;
  /** What to underline: the value (default), or the key of the field. */
  readonly at?: 'value' | 'key';
  readonly args: { readonly [slot in Slots]: string | number };
  readonly certainty?: Certainty | undefined;
  readonly fixes?: readonly RuleFix[];
  readonly related?: readonly { readonly resource: Resource; readonly path: Path; readonly message: string }[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** The names in braces of a message. */
export type SlotsOf<Message extends string> = Message extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** A rule: a pure function of one resource and its world. */
export interface Rule<Kind extends string = string, Reads extends string = string, Message extends string = string> {
  /** `<adapter>/<name>`, the name of its file. */
  readonly id: string;
  readonly consequence: Consequence;
  /** Group that settings can switch (`security`, `style`); a rule of a group other than `default` may be off until asked for. */
  readonly group?: 'security' | 'style';
  readonly on: Kind | readonly Kind[];
  readonly reads: readonly Reads[];
  readonly equivalents?: Readonly<Record<string, readonly string[]>>;
  readonly docs: { readonly why: string; readonly fix: string };
  readonly message: Message;
  readonly check: (resource: Resource<Kind>, world: World<Reads | Kind>) => Iterable<Report<SlotsOf<Message>>>;
}

/** What an adapter's entry module exports by default. */
export interface Adapter {
  // biome-ignore lint/suspicious/noExplicitAny: rules of many kinds stand in one list
  readonly rules?: readonly Rule<any, any, any>[];
  // biome-ignore lint/suspicious/noExplicitAny: queries of many argument types stand in one list
  readonly queries?: readonly Query<any, any>[];
  readonly syntaxes?: Readonly<Record<string, NameSyntax>>;
}
