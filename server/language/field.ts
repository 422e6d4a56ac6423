// Which field of which kind a place in a document is about; also in text that is half typed, where the tree knows little.

import { entryOf, type FormOf, groupKind, splitApiVersion, textOf } from '../model/resource.ts';
import type { FieldMeanings, Snippet } from '../protocol/adapter.ts';
import type { Path } from '../protocol/text.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { KindSchema, Schema } from '../schema/node.ts';
import type { YamlDocument, YamlMap, YamlNode } from '../yaml/tree.ts';

/** What the language features stand on; the engine fills it from the adapters. */
export interface LanguageFacts {
  readonly catalog: Catalog;
  /** Our words about fields, of all adapters. */
  readonly meanings: readonly FieldMeanings[];
  readonly snippets: readonly Snippet[];
  readonly formOf: FormOf;
  /** Channel that the settings name for a project's kinds (`standard`), or null. */
  readonly channel: (schema: KindSchema) => string | null;
  /** The official page about a field; null where the adapter names none. */
  readonly link: (schema: KindSchema, path: Path) => string | null;
  /** Names that other resources define and that fit a field of the object, best first. `path` starts at the object. */
  readonly names: (path: Path) => readonly { readonly text: string; readonly detail: string }[];
}

/** The object around a place, as far as it says what it is. */
export interface Subject {
  /** Path from the document's root to the object. */
  readonly root: Path;
  readonly node: YamlMap | null;
  readonly apiVersion: string | null;
  readonly kind: string | null;
  /** Null where the kind is unknown, or not said yet. */
  readonly schema: KindSchema | null;
  /** Field that holds the kind where the document has a form of its own. */
  readonly kindField: string | null;
}

/** The innermost object around a path of the document. */
export function subjectAt(document: YamlDocument, path: Path, facts: LanguageFacts): Subject {
  const { catalog } = facts;
  let best: Subject | null = null;
  let node: YamlNode | null = document.root;
  for (let depth = 0; depth <= path.length && node !== null; depth++) {
    if (node.kind === 'map') {
      const found = subjectOf(node, path.slice(0, depth), facts);
      if (found !== null && (best === null || found.schema !== null)) best = found;
    }
    const step = path[depth];
    if (step === undefined) break;
    node =
      typeof step === 'number'
        ? node.kind === 'list'
          ? (node.items[step] ?? null)
          : null
        : node.kind === 'map'
          ? entryOf(node, step)
          : null;
  }
  if (best !== null) return best;
  const apiVersion = /^apiVersion:[ \t]*["']?([^\s"'#]+)/m.exec(document.text)?.[1] ?? null;
  const kind = /^kind:[ \t]*["']?([^\s"'#]+)/m.exec(document.text)?.[1] ?? null;
  const schema = apiVersion === null || kind === null ? null : find(catalog, apiVersion, kind);
  return { root: [], node: document.root?.kind === 'map' ? document.root : null, apiVersion, kind, schema, kindField: null };
}

function subjectOf(map: YamlMap, root: Path, facts: LanguageFacts): Subject | null {
  const apiVersion = textOf(map, 'apiVersion');
  const kind = textOf(map, 'kind');
  if (apiVersion !== null && kind !== null) {
    if (kind === 'List') return null;
    return { root, node: map, apiVersion, kind, schema: find(facts.catalog, apiVersion, kind), kindField: null };
  }
  if (root.length > 0 || entryOf(map, 'kind') !== null) return null;
  const form = facts.formOf(map);
  const formKind = form === null ? null : textOf(map, form.kindField);
  if (form === null || formKind === null) return null;
  return {
    root,
    node: map,
    apiVersion: `${form.group}/${form.version}`,
    kind: formKind,
    schema: facts.catalog.schema(form.group, form.version, formKind),
    kindField: form.kindField,
  };
}

function find(catalog: Catalog, apiVersion: string, kind: string): KindSchema | null {
  const { group, version } = splitApiVersion(apiVersion);
  return catalog.schema(group, version, kind);
}

/** The schema of the field at a path of an object; null where nobody describes it. `apiVersion` and `kind` have none. */
export function schemaAt(kind: KindSchema, path: Path): Schema | null {
  let schema: Schema | null = kind.root;
  let object = kind.meta !== null;
  for (const step of path) {
    if (schema === null) return null;
    if (object && step === 'metadata') schema = kind.meta;
    else schema = typeof step === 'number' ? schema.items : (schema.property(step) ?? schema.values);
    object = schema?.facts.emb === true;
  }
  return schema;
}

/** Path without list positions, as meanings and snippets write it: `spec.http.route`. */
export function fieldPath(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Our words about a field, those of the CRD where we have none, or null. */
export function meaningOf(facts: Pick<LanguageFacts, 'meanings'>, kind: KindSchema, path: Path): string | null {
  const key = groupKind(kind.facts.group, kind.facts.kind);
  const name = fieldPath(path);
  for (const meanings of facts.meanings) {
    const found = meanings[key]?.[name];
    if (found !== undefined) return found;
  }
  return schemaAt(kind, path)?.facts.doc ?? null;
}

/** A field's type in words: `text`, `list of maps`, `map of text`. */
export function typeName(schema: Schema | null, plural = false): string {
  const many = (one: string, more: string) => (plural ? more : one);
  if (schema === null) return many('anything', 'anything');
  switch (schema.facts.t) {
    case 'array':
      return `${many('list', 'lists')} of ${typeName(schema.items, true)}`;
    case 'string':
      return schema.facts.f === 'date-time'
        ? many('time', 'times')
        : schema.facts.f === 'duration'
          ? many('duration', 'durations')
          : many('text', 'texts');
    case 'integer':
      return many('whole number', 'whole numbers');
    case 'number':
      return many('number', 'numbers');
    case 'boolean':
      return many('true or false', 'true or false');
    case 'intOrString':
      return many('whole number or text', 'whole numbers or texts');
    case undefined:
      if (schema.facts.p === undefined) return 'anything';
      break;
    case 'object':
      break;
  }
  if (schema.values !== null) return `${many('map', 'maps')} of ${typeName(schema.values, true)}`;
  return many('map', 'maps');
}
