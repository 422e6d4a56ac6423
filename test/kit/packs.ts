// The bundled catalogue and cursor marks, for tests of schemas and of language features.

import { readFileSync } from 'node:fs';
import type { LanguageFacts } from '../../server/language/field.ts';
import type { SchemaPack } from '../../server/protocol/schema.ts';
import { Catalog } from '../../server/schema/index.ts';
import { parseFile } from '../../server/yaml/index.ts';
import type { YamlPart } from '../../server/yaml/tree.ts';

const adapters = ['kubernetes', 'gateway-api', 'istio', 'linkerd', 'consul', 'kuma'];

/** All bundled packs. */
export const bundled: Catalog = adapters.reduce((catalog, adapter) => {
  const file = new URL(`../../adapters/${adapter}/schemas/${adapter}.json`, import.meta.url);
  return catalog.add(JSON.parse(readFileSync(file, 'utf8')) as SchemaPack, adapter);
}, new Catalog());

/** Language facts over the bundled catalogue, with nothing of any adapter's words or names unless given. */
export function languageFacts(more: Partial<LanguageFacts> = {}): LanguageFacts {
  return {
    catalog: bundled,
    meanings: [],
    snippets: [],
    formOf: () => null,
    channel: () => null,
    link: () => null,
    names: () => [],
    ...more,
  };
}

/** Cuts the cursor mark `|` out of a text: the document it stands in, and its offset there. */
export function atCursor(marked: string): { readonly part: YamlPart; readonly offset: number; readonly text: string } {
  const cursor = marked.indexOf('|');
  const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
  const part = parseFile(text).parts.findLast((each) => each.offset <= cursor);
  if (part === undefined) throw new Error('the text has no document');
  return { part, offset: cursor - part.offset, text };
}
