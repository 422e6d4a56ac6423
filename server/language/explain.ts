// `meshwright explain KIND[.field.path]`: the facts of a kind or field without a document.

import type { FieldReport } from '../protocol/engine.ts';
import type { Path } from '../protocol/text.ts';
import type { KnownKind } from '../schema/catalog.ts';
import type { KindSchema } from '../schema/node.ts';
import { fieldFacts, kindFacts } from './facts.ts';
import { type LanguageFacts, meaningOf, schemaAt, typeName } from './field.ts';

type Facts = Pick<LanguageFacts, 'catalog' | 'meanings' | 'link'>;

/**
 * Explains a target such as `Service.spec.ports`, `apps/v1/Deployment` or `svc.spec`; names of kinds may be
 * plural, short, or in other capitals. Null where no such kind or field is known.
 */
export function explain(target: string, facts: Facts): FieldReport | null {
  const slash = target.lastIndexOf('/');
  const prefix = slash < 0 ? null : target.slice(0, slash).split('/');
  const [name = '', ...fields] = target.slice(slash + 1).split('.');
  const kinds = facts.catalog
    .kinds()
    .filter((each) => each.served && isCalled(each, name, facts) && (prefix === null || fits(each, prefix)));
  const best = kinds.toSorted((a, b) => rank(a) - rank(b))[0];
  if (best === undefined) return null;
  const kind = facts.catalog.schema(best.group, best.version, best.kind);
  if (kind === null) return null;
  const path = pathOf(
    kind,
    fields.filter((field) => field !== ''),
  );
  if (path === null) return null;
  const others = [...new Set(kinds.map((each) => `${each.group === '' ? 'core' : each.group}/${each.kind}`))].filter(
    (each) => each !== `${best.group === '' ? 'core' : best.group}/${best.kind}`,
  );
  return reportOf(kind, path, facts, others);
}

/** The report of one field of a known kind; null where the kind has no such field. */
export function reportOf(kind: KindSchema, path: Path, facts: Facts, others: readonly string[] = []): FieldReport | null {
  const schema = schemaAt(kind, path);
  if (schema === null) return null;
  let inner = schema;
  let innerPath = path;
  while (inner.facts.t === 'array' && inner.items !== null) {
    inner = inner.items;
    innerPath = [...innerPath, 0];
  }
  if (inner.values !== null && inner.facts.p === undefined) {
    inner = inner.values;
    innerPath = [...innerPath, '*'];
  }
  const last = path[path.length - 1];
  const names =
    path.length === 0 && kind.meta !== null ? inner.names().filter((name) => name !== 'apiVersion' && name !== 'kind') : inner.names();
  const group = kind.facts.group;
  return {
    kind: kind.facts.kind,
    apiVersion: group === '' ? kind.version : `${group}/${kind.version}`,
    path: path.filter((step) => typeof step === 'string').join('.'),
    type: typeName(schema),
    required: typeof last === 'string' && (schemaAt(kind, path.slice(0, -1))?.facts.r?.includes(last) ?? false),
    facts: [
      ...(path.length === 0 ? kindFacts(kind) : fieldFacts(schema)),
      ...(others.length === 0 ? [] : [`Also known: ${others.join(', ')}.`]),
    ],
    meaning: meaningOf(facts, kind, path),
    link: facts.link(kind, path),
    children: names.map((name) => ({
      name,
      type: typeName(schemaAt(kind, [...innerPath, name])),
      required: inner.facts.r?.includes(name) ?? false,
      meaning: meaningOf(facts, kind, [...innerPath, name]),
    })),
  };
}

/** Field names to a path with list positions where lists are. */
function pathOf(kind: KindSchema, fields: readonly string[]): Path | null {
  const path: (string | number)[] = [];
  for (const field of fields) {
    for (let schema = schemaAt(kind, path); schema?.facts.t === 'array'; schema = schema.items) path.push(0);
    path.push(field.replace(/\[[^\]]*\]$/, ''));
    if (schemaAt(kind, path) === null) return null;
  }
  return path;
}

function isCalled(known: KnownKind, name: string, facts: Facts): boolean {
  const wanted = name.toLowerCase();
  if (known.kind.toLowerCase() === wanted) return true;
  const about = facts.catalog.facts(known.group, known.kind);
  return about?.plural === wanted || (about?.shortNames?.includes(wanted) ?? false);
}

function fits(known: KnownKind, prefix: readonly string[]): boolean {
  const [first = '', version] = prefix;
  if (version !== undefined) return known.group === first && known.version === version;
  return known.group === first || (first === 'core' && known.group === '') || (known.group === '' && known.version === first);
}

function rank(known: KnownKind): number {
  return (known.deprecated ? 100 : 0) + (known.storage ? 0 : 1) + (/alpha|beta/.test(known.version) ? 10 : 0);
}
