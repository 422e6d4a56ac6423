// The words that messages of constraints are made of.

import type { Json } from '../../protocol/text.ts';
import type { Condition } from './reading.ts';

/** Names or values as a list in quotation marks: `"a", "b" and "c"`. */
export function series(names: readonly Json[], last: 'and' | 'or'): string {
  const words = names.map(show);
  if (words.length < 2) return words[0] ?? 'nothing';
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** A value as a message shows it, bounded. */
export function show(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The last name of a dotted path. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace('[]', '');
}

/** ` when "type" is "A"`; empty where there is no condition. */
export function whenWords(conditions: Json | undefined): string {
  if (!Array.isArray(conditions) || conditions.length === 0) return '';
  return ` when ${(conditions as unknown as readonly Condition[]).map(words).join(' and ')}`;
}

function words(condition: Condition): string {
  if (condition.has !== undefined) return `"${condition.has}" is set`;
  if (condition.lacks !== undefined) return `"${condition.lacks}" is not set`;
  if (condition.filled !== undefined) return `"${condition.filled}" is not empty`;
  if (condition.empty !== undefined) return `"${condition.empty}" is empty`;
  const list = condition.any ?? condition.one;
  if (list !== undefined) {
    const where = (condition.where ?? []).map(words).join(' and ');
    return `${condition.any === undefined ? 'exactly one item' : 'an item'} of "${list}" has ${where.replace(/^it /, 'a value that ')}`;
  }
  const name = condition.field === undefined || condition.field === '' ? 'it' : `"${condition.field}"`;
  if (condition.is !== undefined)
    return `${name} is ${condition.absent === undefined || !condition.is.includes(condition.absent) ? '' : 'absent or '}${series(condition.is, 'or')}`;
  if (condition.not !== undefined) return `${name} is not ${series(condition.not, 'or')}`;
  if (condition.startsWith !== undefined) return `${name} starts with ${show(condition.startsWith)}`;
  if (condition.contains !== undefined) return `${name} contains ${show(condition.contains)}`;
  return `${name} does not contain ${show(condition.withoutText ?? '')}`;
}
