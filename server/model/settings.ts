// Turns the text of meshwright.yaml into one immutable value; what is wrong in it falls back to its default, part by part.

import type { Severity } from '../protocol/finding.ts';
import { defaultSettings, type Environment, type Provided, type Settings, type WorldKnowledge } from '../protocol/settings.ts';
import type { Json, Path } from '../protocol/text.ts';
import { similarNames } from './similar.ts';

type Fields = { readonly [key: string]: Json };

const knowledge: readonly WorldKnowledge[] = ['auto', 'complete', 'partial'];
const severityWords: readonly (Severity | 'off')[] = ['off', 'error', 'warning', 'info', 'hint'];

/**
 * Reads the plain value of the settings document. Never throws: a part that is not of the right shape is left out,
 * and the walker says so at its place (facts: `settingsPack`). `defaults` are what adapters declare for `meshes.<id>`.
 */
export function readSettings(value: Json, defaults: Readonly<Record<string, Readonly<Record<string, Json>>>> = {}): Settings {
  const root = fieldsOf(value);
  return Object.freeze({
    world: oneOf(root['world'], knowledge) ?? defaultSettings.world,
    rules: rulesOf(root['rules']),
    provided: itemsOf(root['provided']).flatMap(providedOf),
    environments: itemsOf(root['environments']).flatMap(environmentOf),
    meshes: meshesOf(root['meshes'], defaults),
    clusters: Object.fromEntries(
      Object.entries(fieldsOf(root['clusters'])).map(([name, said]) => {
        const isProtected = fieldsOf(said)['protected'];
        return [name, typeof isProtected === 'boolean' ? { protected: isProtected } : {}];
      }),
    ),
    adapters: textsOf(root['adapters']),
  });
}

/** The defaults that a JSON schema states for the fields of its top level. */
export function defaultsOf(schema: Json | undefined): Readonly<Record<string, Json>> {
  const defaults: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fieldsOf(fieldsOf(schema)['properties']))) {
    const value = fieldsOf(field)['default'];
    if (value !== undefined) defaults[name] = value;
  }
  return defaults;
}

/** A mistake in settings that no schema can see. */
export interface SettingsMistake {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly message: string;
  /** What was probably meant, best first. */
  readonly similar: readonly string[];
}

/** Names in the settings that mean nothing here: rules that no adapter has, environments that share a name. */
export function settingsMistakes(settings: Settings, ruleIds: Iterable<string>): readonly SettingsMistake[] {
  const known = new Set<string>(['security', 'style']);
  for (const id of ruleIds) {
    known.add(id);
    if (id.includes('/')) known.add(id.slice(0, id.indexOf('/')));
  }
  const mistakes: SettingsMistake[] = [];
  for (const name of Object.keys(settings.rules)) {
    if (known.has(name)) continue;
    const similar = similarNames(name, known);
    const hint = similar[0] === undefined ? '' : ` Did you mean "${similar[0]}"?`;
    mistakes.push({ path: ['rules', name], at: 'key', message: `There is no rule or group "${name}".${hint}`, similar });
  }
  return mistakes;
}

function rulesOf(value: Json | undefined): Readonly<Record<string, Severity | 'off'>> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const [name, said] of Object.entries(fieldsOf(value))) {
    // YAML reads a bare `off` as false, and everybody writes it bare.
    const severity = said === false ? 'off' : oneOf(said, severityWords);
    if (severity !== null) rules[name] = severity;
  }
  return rules;
}

function providedOf(value: Json): readonly Provided[] {
  const { kind, namespace, name } = fieldsOf(value);
  if (typeof kind !== 'string' || kind === '') return [];
  return [{ kind, ...(typeof namespace === 'string' ? { namespace } : {}), ...(typeof name === 'string' ? { name } : {}) }];
}

function environmentOf(value: Json): readonly Environment[] {
  const fields = fieldsOf(value);
  const { name, context, namespace, meshes } = fields;
  const paths = textsOf(fields['paths']);
  const world = oneOf(fields['world'], knowledge);
  if (typeof name !== 'string' || name === '' || paths.length === 0) return [];
  return [
    {
      name,
      paths,
      ...(typeof context === 'string' ? { context } : {}),
      ...(typeof namespace === 'string' ? { namespace } : {}),
      ...(world === null ? {} : { world }),
      ...(meshes === undefined ? {} : { meshes: fieldsOf(meshes) }),
    },
  ];
}

function meshesOf(
  value: Json | undefined,
  defaults: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const meshes: Record<string, Readonly<Record<string, Json>>> = { ...defaults };
  for (const [id, said] of Object.entries(fieldsOf(value))) meshes[id] = { ...defaults[id], ...fieldsOf(said) };
  return meshes;
}

function fieldsOf(value: Json | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: Json | undefined): readonly string[] {
  return itemsOf(value).filter((item): item is string => typeof item === 'string' && item !== '');
}

function oneOf<Word extends string>(value: Json | undefined, words: readonly Word[]): Word | null {
  return words.find((word) => word === value) ?? null;
}
