// The facts about a field in short sentences, the same in hover and in `meshwright explain`.

import type { KindSchema, Schema } from '../schema/node.ts';
import { listed, shown } from '../schema/violation.ts';

/** Default, bounds, enum, format, deprecation and channel of a field, one sentence each. */
export function fieldFacts(schema: Schema): readonly string[] {
  const { facts } = schema;
  const words: string[] = [];
  if (facts.e !== undefined) words.push(`One of ${listed(facts.e.filter((value) => value !== ''))}.`);
  if (facts.d !== undefined && (typeof facts.d !== 'object' || facts.d === null)) words.push(`Default: ${shown(facts.d)}.`);
  if (facts.min !== undefined && facts.max !== undefined) words.push(`From ${facts.min} to ${facts.max}.`);
  else if (facts.min !== undefined) words.push(`${facts.xmin === true ? 'Greater than' : 'At least'} ${facts.min}.`);
  else if (facts.max !== undefined) words.push(`${facts.xmax === true ? 'Less than' : 'At most'} ${facts.max}.`);
  if (facts.minL !== undefined || facts.maxL !== undefined) words.push(range(facts.minL, facts.maxL, 'character'));
  if (facts.minI !== undefined || facts.maxI !== undefined) words.push(range(facts.minI, facts.maxI, 'item'));
  if (facts.minP !== undefined || facts.maxP !== undefined) words.push(range(facts.minP, facts.maxP, 'field'));
  if (facts.f !== undefined) words.push(`Format: ${facts.f}.`);
  if (facts.pat !== undefined && facts.pat.length <= 120) words.push(`Form: ${facts.pat}`);
  if (facts.lt === 'map' && facts.lk !== undefined) words.push(`Items are told apart by ${listed(facts.lk, 'and')}.`);
  if (facts.lt === 'set') words.push('No value may stand twice.');
  if (facts.ch !== undefined) words.push(`In the ${facts.ch} channel only.`);
  if (facts.dep === true) words.push('Deprecated.');
  return words;
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const plural = (count: number) => `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (least !== undefined && least > 0 && most !== undefined) return `${least} to ${plural(most)}.`;
  return most === undefined ? `At least ${plural(least ?? 0)}.` : `At most ${plural(most)}.`;
}

/** What is to be said of a kind as a whole. */
export function kindFacts(kind: KindSchema): readonly string[] {
  const { facts, about } = kind;
  const words = [facts.scope === 'Namespaced' ? 'Lives in a namespace.' : 'Belongs to the whole cluster.'];
  const versions = Object.entries(facts.versions).filter(([, each]) => each.served);
  if (versions.length > 1)
    words.push(`Versions: ${versions.map(([name, each]) => (each.deprecated === true ? `${name} (deprecated)` : name)).join(', ')}.`);
  if (facts.shortNames !== undefined && facts.shortNames.length > 0) words.push(`Short names: ${facts.shortNames.join(', ')}.`);
  if (about.channel === 'experimental') words.push('In the experimental channel only.');
  if (about.deprecated === true) words.push('This version is deprecated.');
  words.push(`Facts: ${kind.source.project} ${kind.source.version}.`);
  return words;
}
