// The page of a project's own reference about a kind or field, by the template that its adapter declares.

import type { LoadedAdapter } from '../protocol/adapter.ts';
import type { Path } from '../protocol/text.ts';
import type { KindSchema } from '../schema/node.ts';

/** Address of the official page; null where the adapter names none. Templates are keyed by `group/Kind`, by group, or `*`. */
export function linkOf(adapters: readonly LoadedAdapter[], schema: KindSchema, path: Path): string | null {
  const { group, kind } = schema.facts;
  const templates = adapters.find(({ manifest }) => manifest.id === schema.origin)?.manifest.reference;
  const template =
    templates?.[`${group === '' ? 'core' : group}/${kind}`] ?? templates?.[group === '' ? 'core' : group] ?? templates?.['*'];
  if (template === undefined) return null;
  const fields = path.filter((step) => typeof step === 'string').join('.');
  const values: Readonly<Record<string, string>> = { version: schema.version, group, kind, path: fields, lowerKind: kind.toLowerCase() };
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
