// The functions that Kubernetes adds to CEL: texts, lists, URLs, addresses and named formats.

import {
  type CelFunc,
  type CelInput,
  type CelList,
  CelScalar,
  celFunc,
  celList,
  celMethod,
  isCelList,
  isCelMap,
  listType,
  mapType,
} from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import { RE2JS } from 're2js';
import { schemeOf } from './constraints/urls.ts';
import { isCidr, isIpv4, isIpv6 } from './formats.ts';

const { STRING, BOOL, INT, DYN } = CelScalar;
const anyList = listType(DYN);
const anyMap = mapType(STRING, DYN);

/** Parts of a URL as Go's url.ParseRequestURI gives them; null where it is none. */
function partsOfUrl(text: string): Record<string, string> | null {
  const match = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?(.*))?$/i.exec(text);
  if (match === null || schemeOf(text) === null) return null;
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = /:(\d*)$/.exec(host.slice(host.lastIndexOf(']') + 1))?.[1] ?? '';
  const bare = (port === '' ? host.replace(/:$/, '') : host.slice(0, -port.length - 1)).replace(/^\[|\]$/g, '');
  return { scheme: scheme.toLowerCase(), host, hostname: bare, port, path, query };
}

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualified = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Named formats: what `format.NAME().validate(text)` refuses. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  dns1123Label: (text) => text.length <= 63 && label.test(text),
  dns1123Subdomain: (text) => text.length <= 253 && subdomain.test(text),
  dns1035Label: (text) => text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text),
  qualifiedName: (text) => {
    const slash = text.indexOf('/');
    const name = text.slice(slash + 1);
    return (slash < 0 || (slash > 0 && slash <= 253 && subdomain.test(text.slice(0, slash)))) && name.length <= 63 && qualified.test(name);
  },
  labelValue: (text) => text === '' || (text.length <= 63 && qualified.test(text)),
  uuid: (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
};

function field(value: unknown, name: string): string {
  const found: unknown = isCelMap(value) ? value.get(name) : undefined;
  return typeof found === 'string' ? found : '';
}

function numbers(list: CelList): (bigint | number)[] {
  return [...list].map((item) => {
    if (typeof item === 'bigint' || typeof item === 'number') return item;
    throw new Error('no such overload');
  });
}

function extreme(list: CelList, better: (a: bigint | number, b: bigint | number) => boolean): CelInput {
  const items = numbers(list);
  const first = items[0];
  if (first === undefined) throw new Error('min or max called on an empty list');
  return items.reduce((best, item) => (better(item, best) ? item : best), first);
}

function find(text: string, pattern: string, limit: number): string[] {
  const matcher = RE2JS.compile(pattern).matcher(text);
  const found: string[] = [];
  while ((limit < 0 || found.length < limit) && matcher.find()) found.push(matcher.group() ?? '');
  return found;
}

function isSorted(list: CelList): boolean {
  const items = [...list] as (string | number | bigint)[];
  return items.every((item, index) => index === 0 || (items[index - 1] as string) <= (item as string));
}

const contains = (list: CelList, items: CelList) => {
  const texts = new Set([...list].map(String));
  return [...items].every((item) => texts.has(String(item)));
};

/** All of them, for an environment. */
export const kubernetesFunctions: CelFunc[] = [
  ...strings,
  celMethod('find', STRING, [STRING], STRING, function (pattern) {
    return find(String(this), pattern, 1)[0] ?? '';
  }),
  celMethod('findAll', STRING, [STRING], anyList, function (pattern) {
    return celList(find(String(this), pattern, -1));
  }),
  celMethod('findAll', STRING, [STRING, INT], anyList, function (pattern, limit) {
    return celList(find(String(this), pattern, Number(limit)));
  }),
  celMethod('isSorted', anyList, [], BOOL, function () {
    return isSorted(this);
  }),
  celMethod('sum', anyList, [], DYN, function () {
    const items = numbers(this);
    return items.some((item) => typeof item === 'number')
      ? items.reduce<number>((sum, item) => sum + Number(item), 0)
      : items.reduce<bigint>((sum, item) => sum + BigInt(item), 0n);
  }),
  celMethod('min', anyList, [], DYN, function () {
    return extreme(this, (a, b) => a < b);
  }),
  celMethod('max', anyList, [], DYN, function () {
    return extreme(this, (a, b) => a > b);
  }),
  celFunc('sets.contains', [anyList, anyList], BOOL, contains),
  celFunc('sets.intersects', [anyList, anyList], BOOL, (a, b) => [...b].some((item) => contains(a, celList([item])))),
  celFunc('sets.equivalent', [anyList, anyList], BOOL, (a, b) => contains(a, b) && contains(b, a)),
  celFunc('isURL', [STRING], BOOL, (text) => partsOfUrl(text) !== null),
  celFunc('url', [STRING], anyMap, (text) => {
    const parts = partsOfUrl(text);
    if (parts === null) throw new Error('URL parse error during conversion from string');
    return parts;
  }),
  ...(['scheme', 'host', 'hostname', 'port'] as const).map((part) =>
    celMethod(`get${part.charAt(0).toUpperCase()}${part.slice(1)}`, anyMap, [], STRING, function () {
      return field(this, part);
    }),
  ),
  celMethod('getEscapedPath', anyMap, [], STRING, function () {
    return field(this, 'path');
  }),
  celFunc('isIP', [STRING], BOOL, (text) => isIpv4(text) || isIpv6(text)),
  celFunc('isCIDR', [STRING], BOOL, (text) => isCidr(text)),
  ...Object.keys(formats).map((name) => celFunc(`format.${name}`, [], anyMap, () => ({ format: name }))),
  celMethod('validate', anyMap, [STRING], anyList, function (text) {
    const name = field(this, 'format');
    return celList(formats[name]?.(text) === false ? [`not a ${name}`] : []);
  }),
  celMethod('hasValue', anyList, [], BOOL, function () {
    return this.size > 0;
  }),
  celMethod('value', anyList, [], anyList, function () {
    return isCelList(this) ? this : celList([]);
  }),
];
