// What a field under the cursor is: type, rules, meaning, and where to read more.

import type { Path, Range } from '../protocol/text.ts';
import { rangeIn } from '../yaml/lines.ts';
import { spanOfPath } from '../yaml/paths.ts';
import { placeAt } from '../yaml/place.ts';
import type { YamlPart } from '../yaml/tree.ts';
import { fieldFacts, kindFacts } from './facts.ts';
import { type LanguageFacts, meaningOf, schemaAt, subjectAt, typeName } from './field.ts';

/** The hover at an offset of the document, or null where there is nothing to say. */
export function hoverAt(part: YamlPart, offset: number, facts: LanguageFacts): { readonly markdown: string; readonly range: Range } | null {
  const { document } = part;
  const place = placeAt(document, offset);
  if (place.role !== 'key' && place.role !== 'value' && place.role !== 'newItem') return null;
  const subject = subjectAt(document, place.path, facts);
  const { schema: kind } = subject;
  if (kind === null) return null;
  const path = place.path.slice(subject.root.length);
  const span = spanOfPath(document, place.path, place.role === 'key' ? 'key' : 'value');
  const range = rangeIn(part, span);
  const last = path[path.length - 1];
  if (path.length === 1 && (last === 'apiVersion' || last === 'kind' || last === subject.kindField)) {
    const markdown = [
      `**${kind.facts.kind}** · \`${subject.apiVersion ?? ''}\``,
      meaningOf(facts, kind, []),
      ...kindFacts(kind),
      linkTo(facts, kind, []),
    ];
    return { markdown: joined(markdown), range };
  }
  const schema = schemaAt(kind, path);
  if (schema === null) return null;
  const required = typeof last === 'string' && (schemaAt(kind, path.slice(0, -1))?.facts.r?.includes(last) ?? false);
  const title = `**${lastName(path)}** · ${typeName(schema)}${required ? ' · required' : ''}`;
  return {
    markdown: joined([title, meaningOf(facts, kind, path), fieldFacts(schema).map(escaped).join('  \n'), linkTo(facts, kind, path)]),
    range,
  };
}

function lastName(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  return typeof path[path.length - 1] === 'number' ? `item of ${name}` : String(name ?? 'object');
}

function linkTo(facts: LanguageFacts, kind: Parameters<LanguageFacts['link']>[0], path: Path): string | null {
  const link = facts.link(kind, path);
  return link === null ? null : `[Reference](${link})`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** Patterns hold what Markdown would read. */
function escaped(text: string): string {
  return text.startsWith('Form: ') ? `Form: \`${text.slice(6).replaceAll('`', "'")}\`` : text.replaceAll('*', '\\*').replaceAll('_', '\\_');
}
