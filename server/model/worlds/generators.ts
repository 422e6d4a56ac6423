// Fills in the templates of ApplicationSets as far as the files say with what: lists, and folders of the repository.

import type { Json } from '../../protocol/text.ts';
import { isRecord } from '../resource.ts';
import { itemsOf, textOr } from './kustomization.ts';
import { baseOf, glob, join } from './paths.ts';

/** What one generator offers: sets of parameters that are written down, or folders to look for. */
export type GeneratorFacts =
  | { readonly is: 'list'; readonly elements: readonly Parameters[] }
  | { readonly is: 'folders'; readonly include: readonly string[]; readonly exclude: readonly string[] }
  | { readonly is: 'matrix'; readonly of: readonly GeneratorFacts[] }
  /** Asks a cluster, a forge or a file's content. */
  | { readonly is: 'unknown' };

/** Name in a template → text. */
export type Parameters = Readonly<Record<string, string>>;

/** Expansions beyond this many say nothing more about a layout. */
const limit = 500;

/** Reads the items of `spec.generators`. */
export function generatorsOf(value: Json | undefined): readonly GeneratorFacts[] {
  return itemsOf(value).map(generatorOf);
}

function generatorOf(value: Json): GeneratorFacts {
  if (!isRecord(value)) return { is: 'unknown' };
  const { list, git, matrix } = value;
  if (isRecord(list) && Array.isArray(list['elements'])) return { is: 'list', elements: itemsOf(list['elements']).map(flat) };
  if (isRecord(matrix)) return { is: 'matrix', of: generatorsOf(matrix['generators']) };
  if (!isRecord(git) || !Array.isArray(git['directories'])) return { is: 'unknown' };
  const include: string[] = [];
  const exclude: string[] = [];
  for (const item of itemsOf(git['directories'])) {
    if (!isRecord(item)) continue;
    (item['exclude'] === true ? exclude : include).push(textOr(item['path'], ''));
  }
  return { is: 'folders', include, exclude };
}

function flat(value: Json): Parameters {
  const parameters: Record<string, string> = {};
  const collect = (from: Json, prefix: string, depth: number): void => {
    if (!isRecord(from) || depth > 4) return;
    for (const [key, item] of Object.entries(from)) {
      if (isRecord(item)) collect(item, `${prefix}${key}.`, depth + 1);
      else if (item !== null && !Array.isArray(item)) parameters[prefix + key] = String(item);
    }
  };
  collect(value, '', 0);
  return parameters;
}

/** The sets of parameters that a generator makes, or null where only a cluster or a forge knows them. */
export function parametersOf(generator: GeneratorFacts, folders: Iterable<string>): readonly Parameters[] | null {
  switch (generator.is) {
    case 'list':
      return generator.elements.slice(0, limit);
    case 'folders': {
      const known = [...folders];
      const include = generator.include.map((pattern) => glob(join('', pattern) ?? pattern));
      const exclude = generator.exclude.map((pattern) => glob(join('', pattern) ?? pattern));
      return known
        .filter((folder) => folder !== '' && include.some((test) => test(folder)) && !exclude.some((test) => test(folder)))
        .slice(0, limit)
        .map(parametersOfFolder);
    }
    case 'matrix': {
      let sets: readonly Parameters[] = [{}];
      for (const inner of generator.of) {
        const more = parametersOf(inner, folders);
        if (more === null) return null;
        sets = sets.flatMap((set) => more.map((other) => ({ ...set, ...other }))).slice(0, limit);
      }
      return sets;
    }
    case 'unknown':
      return null;
  }
}

/** A folder's parameters in both dialects of templates. */
function parametersOfFolder(folder: string): Parameters {
  const steps = folder.split('/');
  const parameters: Record<string, string> = { path: folder, 'path.path': folder, 'path.basename': baseOf(folder) };
  steps.forEach((step, index) => {
    parameters[`path[${index}]`] = step;
    parameters[`path.segments[${index}]`] = step;
  });
  return parameters;
}

/** The text with its placeholders filled in, or null where one of them has no known value or is more than a name. */
export function filled(template: string, parameters: Parameters): string | null {
  let known = true;
  const text = template.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_, inside: string) => {
    const segment = /^index\s+\.path\.segments\s+(\d+)$/.exec(inside)?.[1];
    const name = segment === undefined ? inside.replace(/^\./, '') : `path.segments[${segment}]`;
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) known = false;
    return value ?? '';
  });
  return known ? text : null;
}
