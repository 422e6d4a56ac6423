// Values that fit a schema well enough to try its rules on: small palettes, so that items collide and conditions meet.

import fc from 'fast-check';
import type { Json } from '../../server/protocol/text.ts';
import { isMap, type OpenApiSchema } from '../../server/schema/compile.ts';

const texts = [
  '',
  'a',
  'b.c',
  '*',
  '*.b.c',
  '*x',
  'unix:///s',
  'unix://s/',
  'unix://@s',
  '10.0.0.1',
  '::1',
  '1s',
  '0s',
  '5m',
  '2h',
  '10us',
  'a b',
];
const urls = ['http://a.b/c', 'https://a.b:80', 'oci://x', 'ftp://x', '/x', 'a.b/c:1', 'http://a:b', '1.2.3.4:80'];
const durations = ['0s', '1s', '500us', '1ms', '90s', '1h', '61m', '-1s'];
const keys = ['', 'a', 'a/b', '80', '0', '65536', 'x*', 'A_b', 'a'.repeat(70), `${'a'.repeat(260)}/b`];

/** Values of a schema, defaults filled in; `rule` lends its own words to texts. */
export function valuesOf(schema: OpenApiSchema, rule: string): fc.Arbitrary<Json> {
  const words = [...rule.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '').filter((word) => !word.includes('^'));
  const pool = [
    ...new Set([
      ...texts,
      ...(/url\(/i.test(rule) ? urls : []),
      ...words,
      ...words.map((word) => `a${word}`),
      ...words.map((word) => `${word}a`),
    ]),
  ];
  const some = fc.uniqueArray(fc.constantFrom(...pool), { minLength: 2, maxLength: 3 });
  const palette = words.length === 0 ? some : fc.tuple(some, fc.constantFrom(...words)).map(([own, word]) => [...own, word]);
  return palette.chain((chosen) =>
    value(schema, { own: chosen, pool, named: (name) => rule.includes(name), durations: rule.includes('duration(') }, 0),
  );
}

interface Words {
  readonly own: readonly string[];
  readonly pool: readonly string[];
  readonly named: (name: string) => boolean;
  readonly durations: boolean;
}

function value(schema: OpenApiSchema, words: Words, depth: number): fc.Arbitrary<Json> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (schema['x-kubernetes-int-or-string'] === true) return fc.constantFrom<Json>(1, 'a');
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.constantFrom(
        ...[0, 1, 2, 80, 65535, 65536, -1].filter(
          (each) => each >= Number(schema.minimum ?? -Infinity) && each <= Number(schema.maximum ?? Infinity),
        ),
      );
    case 'string':
      if (schema.format === 'date-time') return fc.constant('2026-01-01T00:00:00Z');
      if (words.durations) return fc.constantFrom(...durations);
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words.own) }, { weight: 1, arbitrary: fc.constantFrom(...words.pool) });
    case 'array':
      return fc.array(value(isMap(schema.items) ? schema.items : {}, words, depth + 1), {
        minLength: Math.min(Number(schema.minItems ?? 0), 3),
        maxLength: Math.min(Number(schema.maxItems ?? 3), depth > 2 ? 2 : 3),
      });
    case 'object':
      return object(schema, words, depth);
    default:
      return fc.constant('a');
  }
}

/** Fields that the rule names, or that must be there; a default stands where nothing else does. */
function object(schema: OpenApiSchema, words: Words, depth: number): fc.Arbitrary<Json> {
  if (isMap(schema.additionalProperties))
    return fc.dictionary(fc.constantFrom(...keys), value(schema.additionalProperties, words, depth + 1), { maxKeys: 2 });
  const properties = isMap(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const fields: Record<string, fc.Arbitrary<Json | undefined>> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (!isMap(property) || (!required.has(name) && !words.named(name))) continue;
    const own = value(property, words, depth + 1);
    fields[name] = required.has(name) ? own : fc.option(own, { nil: property.default ?? undefined, freq: 2 });
  }
  return fc.record(fields).map((made) => Object.fromEntries(Object.entries(made).filter(([, item]) => item !== undefined)) as Json);
}
