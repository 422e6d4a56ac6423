// oneOf, anyOf, allOf and not of structural schemas: whether a node fits, three-valued, and in which words it does not.

import type { Json, Path } from '../protocol/text.ts';
import type { YamlMap, YamlNode } from '../yaml/tree.ts';
import { hasFormat } from './formats.ts';
import type { Schema } from './node.ts';
import { matches } from './patterns.ts';
import { fieldName, listed, quoted, sentence, wanted } from './violation.ts';

/** One junction that a node fails; `path` is relative to the node. */
export interface Failure {
  readonly rule: 'schema/constraint' | 'schema/required' | 'schema/wrong-type';
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly message: (path: Path) => string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The junctions of a schema that a node fails; unknown text decides nothing. */
export function conforms(node: YamlNode, schema: Schema): readonly Failure[] {
  const joined = schema.joined;
  if (joined === null) return [];
  const failures: Failure[] = [];
  if (joined.one.length > 0) {
    const fits = joined.one.map((each) => suits(node, each, schema, 0));
    const yes = fits.filter((each) => each === true).length;
    if (yes > 1 || (yes === 0 && !fits.includes(null))) failures.push(oneFailure(node, schema, joined.one, yes));
  }
  if (joined.any.length > 0) {
    const fits = joined.any.map((each) => suits(node, each, schema, 0));
    if (fits.every((each) => each === false)) failures.push(anyFailure(node, joined.any));
  }
  for (const each of joined.all) {
    if (suits(node, each, schema, 0) === false) failures.push(...allFailures(node, each, schema));
  }
  if (joined.not !== null && suits(node, joined.not, schema, 0) === true) failures.push(notFailure(joined.not));
  return failures;
}

/** Whether a node fits the value validations of a schema; null where unknown text decides. `main` gives the defaults. */
export function suits(node: YamlNode, check: Schema, main: Schema | null, depth: number): boolean | null {
  if (depth > 64) return null;
  const { facts } = check;
  let unknown = false;
  const met = (answer: boolean | null): boolean => {
    if (answer === null) unknown = true;
    return answer !== false;
  };
  if (node.kind === 'scalar') {
    if (node.opaque) return facts.t === 'object' || facts.t === 'array' ? false : null;
    const { value } = node;
    if (!typeFits(value, facts.t)) return false;
    if (facts.e !== undefined && !facts.e.some((each) => each === value)) return false;
    if (typeof value === 'string') {
      let length = 0;
      for (const _ of value) length += 1;
      if ((facts.minL !== undefined && length < facts.minL) || (facts.maxL !== undefined && length > facts.maxL)) return false;
      if (facts.pat !== undefined && !met(matches(facts.pat, value))) return false;
      if (facts.f !== undefined && !hasFormat(facts.f, value, check.native)) return false;
    } else if (typeof value === 'number' || typeof value === 'bigint') {
      if (facts.min !== undefined && (facts.xmin === true ? value <= facts.min : value < facts.min)) return false;
      if (facts.max !== undefined && (facts.xmax === true ? value >= facts.max : value > facts.max)) return false;
    }
  } else if (node.kind === 'list') {
    if (facts.t !== undefined && facts.t !== 'array') return false;
    const count = node.items.length;
    if ((facts.minI !== undefined && count < facts.minI) || (facts.maxI !== undefined && count > facts.maxI)) return false;
    const { items } = check;
    if (items !== null) for (const item of node.items) if (!met(suits(item, items, main?.items ?? null, depth + 1))) return false;
  } else {
    if (facts.t !== undefined && facts.t !== 'object') return false;
    for (const name of facts.r ?? []) if (!present(node, name, main)) return false;
    const count = node.entries.length;
    if ((facts.minP !== undefined && count < facts.minP) || (facts.maxP !== undefined && count > facts.maxP)) return false;
    if (facts.p !== undefined) {
      for (const name of Object.keys(facts.p)) {
        const property = check.property(name);
        if (property === null) continue;
        const entry = node.entries.find((each) => each.key === name);
        const value = entry?.value ?? null;
        if (value === null || (value.kind === 'scalar' && value.value === null && !value.opaque)) {
          const standing = main?.property(name)?.facts.d;
          if (standing !== undefined && !met(fitPlain(standing, property))) return false;
          continue;
        }
        if (!met(suits(value, property, main?.property(name) ?? null, depth + 1))) return false;
      }
    }
    const { values } = check;
    if (values !== null)
      for (const entry of node.entries)
        if (entry.value !== null && !met(suits(entry.value, values, main?.values ?? null, depth + 1))) return false;
  }
  const joined = check.joined;
  if (joined !== null) {
    const fits = (each: Schema) => suits(node, each, main, depth + 1);
    if (joined.one.length > 0) {
      const answers = joined.one.map(fits);
      const yes = answers.filter((each) => each === true).length;
      if (yes > 1) return false;
      if (answers.includes(null)) unknown = true;
      else if (yes === 0) return false;
    }
    if (joined.any.length > 0) {
      const answers = joined.any.map(fits);
      if (!answers.includes(true)) {
        if (answers.includes(null)) unknown = true;
        else return false;
      }
    }
    for (const each of joined.all) if (!met(fits(each))) return false;
    if (joined.not !== null) {
      const answer = fits(joined.not);
      if (answer === true) return false;
      if (answer === null) unknown = true;
    }
  }
  return unknown ? null : true;
}

/** Defaults are mostly scalars in these checks; anything larger is not judged. */
function fitPlain(value: Json, check: Schema): boolean | null {
  if (typeof value === 'object') return null;
  return suits({ kind: 'scalar', start: 0, end: 0, value, style: 'plain', opaque: false }, check, null, 0);
}

function typeFits(value: string | number | bigint | boolean | null, type: Schema['facts']['t']): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'intOrString':
      return typeof value === 'string' || typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    default:
      return false;
  }
}

function present(map: YamlMap, name: string, main: Schema | null): boolean {
  const property = main?.property(name);
  for (const entry of map.entries) {
    if (entry.key !== name) continue;
    const { value } = entry;
    if (value !== null && (value.kind !== 'scalar' || value.value !== null || value.opaque)) return true;
    if (property?.facts.n === true) return true;
  }
  return property?.facts.d !== undefined;
}

/** The names that alternatives ask for, where all they do is ask for fields (or for none of them). */
export function requiredNames(alternatives: readonly Schema[]): { readonly names: readonly string[]; readonly optional: boolean } | null {
  const names: string[] = [];
  let optional = false;
  for (const each of alternatives) {
    const { r, t, e } = each.facts;
    if (t !== undefined || e !== undefined) return null;
    if (r !== undefined && each.joined?.one.length !== 0 && each.joined !== null) return null;
    if (r !== undefined) {
      if (r.length !== 1) return null;
      names.push(...r);
    } else if (each.joined?.not !== null && each.joined?.not !== undefined) optional = true;
    else return null;
  }
  return names.length === 0 ? null : { names: [...new Set(names)], optional };
}

function oneFailure(node: YamlNode, schema: Schema, alternatives: readonly Schema[], yes: number): Failure {
  const asked = requiredNames(alternatives);
  if (asked === null || node.kind !== 'map') return generic(yes > 1 ? 'fits more than one of the forms that it may have' : misfit(schema));
  const set = node.entries.filter((entry) => asked.names.includes(entry.key)).map((entry) => entry.key);
  if (set.length > 1) {
    return {
      rule: 'schema/constraint',
      path: [set[1] as string],
      at: 'key',
      message: () => `Only one of ${listed(asked.names, 'and')} may be set; here are ${listed(set, 'and')}.`,
      args: { fields: asked.names.join(',') },
    };
  }
  return missing(asked.names, 'One');
}

function anyFailure(node: YamlNode, alternatives: readonly Schema[]): Failure {
  const asked = requiredNames(alternatives);
  if (asked !== null && node.kind === 'map') return missing(asked.names, 'At least one');
  return generic('has none of the forms that it may have');
}

function missing(names: readonly string[], many: string): Failure {
  return {
    rule: 'schema/required',
    path: [],
    at: 'key',
    message: (path) => `${many} of ${listed(names, 'and')} is needed in ${path.length === 0 ? 'the object' : fieldName(path)}.`,
    args: { fields: names.join(',') },
  };
}

function allFailures(node: YamlNode, each: Schema, schema: Schema): readonly Failure[] {
  const inner = conforms(node, each);
  if (inner.length > 0) return inner;
  const lacks = node.kind === 'map' ? (each.facts.r ?? []).filter((name) => !present(node, name, schema)) : [];
  if (lacks.length > 0) return lacks.map((name) => missingOne(name));
  return [generic(misfit(each))];
}

function missingOne(name: string): Failure {
  return {
    rule: 'schema/required',
    path: [],
    at: 'key',
    message: (path) => `${sentence(path.length === 0 ? 'the object' : fieldName(path))} needs ${quoted(name)}.`,
    args: { field: name },
  };
}

function notFailure(not: Schema): Failure {
  const { r } = not.facts;
  if (r !== undefined && r.length > 0) {
    const names = [...r];
    return {
      rule: 'schema/constraint',
      path: [names[names.length - 1] as string],
      at: 'key',
      message: () =>
        names.length === 1
          ? `${quoted(names[0] as string)} may not be set here.`
          : `${sentence(listed(names, 'and'))} may not be set together.`,
      args: { fields: names.join(',') },
    };
  }
  const asked = requiredNames(not.joined?.any ?? []);
  if (asked !== null) {
    return {
      rule: 'schema/constraint',
      path: [],
      at: 'key',
      message: () => `None of ${listed(asked.names, 'and')} may be set here.`,
      args: { fields: asked.names.join(',') },
    };
  }
  return generic('has a form that is not allowed');
}

function misfit(schema: Schema): string {
  const options = (schema.joined?.one ?? []).concat(schema.joined?.any ?? []).map((each) => each.facts.t);
  if (options.length > 0 && options.every((each) => each !== undefined)) {
    return `needs ${listed([...new Set((schema.joined?.one ?? []).concat(schema.joined?.any ?? []).map(wanted))])}`;
  }
  return 'has none of the forms that it may have';
}

function generic(words: string): Failure {
  return {
    rule: 'schema/constraint',
    path: [],
    at: 'value',
    message: (path) => `${sentence(path.length === 0 ? 'the object' : fieldName(path))} ${words}.`,
    args: {},
  };
}
