// Lays two channels of one release over each other: one tree that knows both, with marks on what only the experimental one has.

import type { Json } from '../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../server/schema/compile.ts';
import { canonical } from './nodes.ts';

/** Keyword that marks a property of the experimental channel. */
export const channelKeyword = 'x-channel';
/** Keyword that lists enum values of the experimental channel. */
export const channelEnumKeyword = 'x-channel-enum';
/** Keyword that holds the rules of one channel where the two differ: channel → rules. */
export const channelRulesKeyword = 'x-channel-rules';
/** Keyword that holds a pattern that one channel has and the other lacks: channel → pattern. */
export const channelPatternKeyword = 'x-channel-pattern';

const texts = new Set(['description', 'example', 'title']);

/**
 * One schema that accepts what either channel accepts. What is stricter in one channel stands under the keywords above.
 * Throws where the channels differ in a way that has no such form, so that a new release is looked at.
 */
export function mergeChannels(standard: Json, experimental: Json, at = ''): Json {
  if (!isMap(standard) || !isMap(experimental)) throw new Error(`${at}: not a schema`);
  const out: { [keyword: string]: Json } = {};
  for (const keyword of new Set([...Object.keys(standard), ...Object.keys(experimental)])) {
    if (texts.has(keyword)) continue;
    const a = standard[keyword];
    const b = experimental[keyword];
    if (a !== undefined && b !== undefined && canonical(a) === canonical(b)) {
      out[keyword] = a;
    } else if (keyword === 'properties') out.properties = mergeProperties(a, b, at);
    else if ((keyword === 'items' || keyword === 'additionalProperties') && isMap(a) && isMap(b))
      out[keyword] = mergeChannels(a, b, `${at}/${keyword}`);
    else if (keyword === 'enum' && Array.isArray(a) && Array.isArray(b)) {
      const added = b.filter((value) => !a.includes(value));
      out.enum = [...a, ...added];
      out[channelEnumKeyword] = added;
    } else if (keyword === 'x-kubernetes-validations') Object.assign(out, mergeRules(a, b));
    else if (keyword === 'pattern' && (a === undefined || b === undefined))
      out[channelPatternKeyword] = a === undefined ? { experimental: b! } : { standard: a };
    else throw new Error(`${at}: the channels differ in ${keyword}: ${canonical(a)} and ${canonical(b)}`);
  }
  return out;
}

function mergeProperties(standard: Json | undefined, experimental: Json | undefined, at: string): OpenApiSchema {
  const a = isMap(standard) ? standard : {};
  const b = isMap(experimental) ? experimental : {};
  const out: { [name: string]: Json } = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const own = a[name];
    const other = b[name];
    if (own === undefined) out[name] = { ...(other as OpenApiSchema), [channelKeyword]: 'experimental' };
    else if (other === undefined) throw new Error(`${at}/${name}: a field that only the standard channel has`);
    else out[name] = mergeChannels(own, other, `${at}/${name}`);
  }
  return out;
}

function mergeRules(standard: Json | undefined, experimental: Json | undefined): OpenApiSchema {
  const text = (entry: Json) => canonical(isMap(entry) ? entry.rule : entry);
  const a = Array.isArray(standard) ? standard : [];
  const b = Array.isArray(experimental) ? experimental : [];
  const both = a.filter((entry) => b.some((other) => text(other) === text(entry)));
  const only = (list: readonly Json[], others: readonly Json[]) =>
    list.filter((entry) => !others.some((other) => text(other) === text(entry)));
  return {
    ...(both.length > 0 ? { 'x-kubernetes-validations': both } : {}),
    [channelRulesKeyword]: { standard: only(a, b), experimental: only(b, a) },
  };
}
