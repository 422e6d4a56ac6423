// Loads adapters from plugin directories: a broken one is switched off with its reason, and the others go on.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Adapter,
  type AdapterManifest,
  contractVersion,
  type FieldMeanings,
  type LoadedAdapter,
  type Snippet,
} from '../protocol/adapter.ts';
import type { Failure } from '../protocol/failure.ts';
import type { SchemaPack } from '../protocol/schema.ts';
import { isInside } from './files.ts';

/** Where adapters come from; the later in this list, the nearer to the user, and the nearer one wins. */
export type Origin = 'bundled' | 'user' | 'workspace' | 'settings';

/** A folder whose subfolders are adapters, or that is one itself. */
export interface PluginDirectory {
  readonly path: string;
  readonly origin: Origin;
}

export interface AdaptersFound {
  readonly adapters: readonly (LoadedAdapter & { readonly origin: Origin })[];
  /** Why an adapter is switched off, and data files of adapters that could not be used; grows when a data file is first read. */
  readonly failures: readonly Failure[];
}

const emptyPack: SchemaPack = { format: 1, source: { project: '', version: '' }, kinds: [], nodes: [] };

/** The adapters that ship with the program: beside the sources, or beside the bundle. `module` is the entry's `import.meta.url`. */
export function bundledAdapters(module: string): PluginDirectory {
  const beside = fileURLToPath(new URL('./adapters/', module));
  const path = isFolder(beside) ? beside : fileURLToPath(new URL('../adapters/', module));
  return { path, origin: 'bundled' };
}

/** Plugin directories in the order of `Origin`; those of the workspace only where it is trusted. */
export function pluginDirectories(places: {
  readonly module: string;
  readonly home: string | null;
  readonly root: string | null;
  readonly trusted: boolean;
  readonly named: readonly string[];
}): readonly PluginDirectory[] {
  const directories: PluginDirectory[] = [bundledAdapters(places.module)];
  if (places.home !== null) directories.push({ path: join(places.home, '.meshwright', 'adapters'), origin: 'user' });
  if (places.root !== null && places.trusted) {
    directories.push({ path: join(places.root, '.meshwright', 'adapters'), origin: 'workspace' });
    for (const path of places.named) directories.push({ path: resolve(places.root, path), origin: 'settings' });
  }
  return directories;
}

/** Folders of adapters that the workspace brings and that stay off while it is not trusted. */
export function unloadedAdapters(places: Parameters<typeof pluginDirectories>[0]): readonly string[] {
  if (places.trusted || places.root === null) return [];
  const all = pluginDirectories({ ...places, trusted: true }).filter(({ origin }) => origin === 'workspace' || origin === 'settings');
  return all.flatMap((directory) => adapterFolders(directory, []));
}

/** Loads every adapter of the directories. Never throws; a directory that is not there holds none, unless settings name it. */
export async function loadAdapters(directories: readonly PluginDirectory[]): Promise<AdaptersFound> {
  const failures: Failure[] = [];
  const byId = new Map<string, Candidate>();
  for (const directory of directories) {
    for (const folder of adapterFolders(directory, failures)) {
      const candidate = await readManifest(folder, directory.origin, failures);
      if (candidate === null) continue;
      const { id } = candidate.manifest;
      const other = byId.get(id);
      if (other !== undefined) {
        failures.push({
          kind: 'bad-adapter',
          id,
          folder: other.folder,
          reason: `the adapter of the same id in "${folder}" is nearer and takes its place`,
        });
      }
      byId.set(id, candidate);
    }
  }
  const loaded = await Promise.all([...byId.values()].map((candidate) => importAdapter(candidate, failures)));
  return { adapters: loaded.filter((adapter) => adapter !== null), failures };
}

interface Candidate {
  readonly manifest: AdapterManifest;
  readonly folder: string;
  readonly origin: Origin;
}

function adapterFolders(directory: PluginDirectory, failures: Failure[]): readonly string[] {
  if (isFile(join(directory.path, 'adapter.json'))) return [directory.path];
  if (!isFolder(directory.path)) {
    if (directory.origin === 'settings') failures.push({ kind: 'no-such-file', path: directory.path });
    return [];
  }
  try {
    return readdirSync(directory.path)
      .sort()
      .map((name) => join(directory.path, name))
      .filter((folder) => isFile(join(folder, 'adapter.json')));
  } catch (error) {
    failures.push({ kind: 'unreadable', path: directory.path, reason: messageOf(error) });
    return [];
  }
}

async function readManifest(folder: string, origin: Origin, failures: Failure[]): Promise<Candidate | null> {
  const refuse = (id: string, reason: string): null => {
    failures.push({ kind: 'bad-adapter', id, folder, reason });
    return null;
  };
  const fallbackId = folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, 'adapter.json'), 'utf8'));
  } catch (error) {
    return refuse(fallbackId, `adapter.json cannot be read (${messageOf(error)})`);
  }
  // The bundled manifests are checked in the tests; compiling the schema would cost every start.
  if (origin !== 'bundled') {
    const reason = await manifestMistake(value);
    if (reason !== null) return refuse(idOf(value) ?? fallbackId, reason);
  }
  const manifest = value as AdapterManifest;
  const wanted = /^[\^~v]?(\d+)/.exec(manifest.engines.meshwright)?.[1];
  if (wanted !== String(contractVersion)) {
    return refuse(
      manifest.id,
      `it is written for version ${manifest.engines.meshwright} of the adapter contract, and this program speaks version ${contractVersion}`,
    );
  }
  const files = [manifest.entry, manifest.fields, manifest.snippets, ...(manifest.schemas ?? []).map((schema) => schema.file)];
  for (const file of files) {
    const mistake = file === undefined ? null : fileMistake(folder, file, file === manifest.entry);
    if (mistake !== null) return refuse(manifest.id, mistake);
  }
  return { manifest, folder, origin };
}

/** Checks a manifest by its schema; null where it is sound. The first mistakes are enough to correct it. */
export async function manifestMistake(manifest: unknown): Promise<string | null> {
  const [{ Ajv }, { manifestSchema }] = await Promise.all([import('ajv'), import('./adapter-schema.ts')]);
  const ajv = new Ajv({ allErrors: true, strict: false });
  if (ajv.validate(manifestSchema, manifest)) return null;
  const mistakes = (ajv.errors ?? []).slice(0, 3).map((error) => {
    const place = error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.')} `;
    const extra = error.keyword === 'additionalProperties' ? ` (${String(error.params['additionalProperty'])})` : '';
    return `${place}${error.message ?? 'is wrong'}${extra}`;
  });
  return `adapter.json: ${mistakes.join('; ')}`;
}

async function importAdapter(
  { manifest, folder, origin }: Candidate,
  failures: Failure[],
): Promise<(LoadedAdapter & { readonly origin: Origin }) | null> {
  let adapter: Adapter = {};
  if (manifest.entry !== undefined) {
    try {
      const module: unknown = await import(pathToFileURL(entryOf(folder, manifest.entry)).href);
      const exported = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
      const mistake = adapterMistake(exported, manifest.id);
      if (mistake !== null) throw new Error(mistake);
      adapter = exported as Adapter;
    } catch (error) {
      failures.push({ kind: 'bad-adapter', id: manifest.id, folder, reason: `"${manifest.entry}" cannot be loaded: ${messageOf(error)}` });
      return null;
    }
  }
  const data = <Value>(file: string, otherwise: Value): Value => {
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Value;
    } catch (error) {
      failures.push({ kind: 'bad-adapter', id: manifest.id, folder, reason: `"${file}" cannot be read (${messageOf(error)})` });
      return otherwise;
    }
  };
  const packs = new Map<string, SchemaPack>();
  let meanings: FieldMeanings | null = null;
  let snippets: readonly Snippet[] | null = null;
  return {
    manifest,
    folder,
    origin,
    adapter,
    pack(file) {
      let pack = packs.get(file);
      if (pack === undefined) {
        pack = data<SchemaPack>(file, emptyPack);
        packs.set(file, pack);
      }
      return pack;
    },
    meanings() {
      meanings ??= manifest.fields === undefined ? {} : data<FieldMeanings>(manifest.fields, {});
      return meanings;
    },
    snippets() {
      snippets ??= manifest.snippets === undefined ? [] : data<readonly Snippet[]>(manifest.snippets, []);
      return snippets;
    },
  };
}

/** What keeps an entry's export from being an adapter: the engine trusts this shape and nothing more. */
function adapterMistake(value: unknown, id: string): string | null {
  if (typeof value !== 'object' || value === null) return 'it has no default export made with adapter()';
  const { rules = [], queries = [], syntaxes = {} } = value as { rules?: unknown; queries?: unknown; syntaxes?: unknown };
  if (!Array.isArray(rules)) return 'its rules are not a list';
  if (!Array.isArray(queries)) return 'its queries are not a list';
  if (typeof syntaxes !== 'object' || syntaxes === null) return 'its syntaxes are not a map';
  const seen = new Set<string>();
  for (const rule of rules as readonly unknown[]) {
    const name = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined;
    if (typeof name !== 'string') return 'a rule has no id';
    if (!name.startsWith(`${id}/`)) return `the rule "${name}" is not named "${id}/…"`;
    if (seen.has(name)) return `there are two rules "${name}"`;
    seen.add(name);
    const { check, on, reads, message } = rule as Record<string, unknown>;
    if (
      typeof check !== 'function' ||
      typeof message !== 'string' ||
      !Array.isArray(reads) ||
      !(typeof on === 'string' || Array.isArray(on))
    ) {
      return `the rule "${name}" is not one made with rule()`;
    }
  }
  return null;
}

/** The entry as it stands: a build leaves `.js` where the manifest says `.ts`. */
function entryOf(folder: string, entry: string): string {
  const path = join(folder, entry);
  return !isFile(path) && path.endsWith('.ts') ? `${path.slice(0, -3)}.js` : path;
}

/** Why a file that a manifest names cannot be used: missing, or outside of the adapter's folder. */
function fileMistake(folder: string, file: string, isEntry: boolean): string | null {
  const path = isEntry ? entryOf(folder, file) : join(folder, file);
  if (!isInside(resolve(path), resolve(folder))) return `"${file}" lies outside of its folder`;
  if (!isFile(path)) return `"${file}" is missing`;
  return isInside(realpathSync(path), realpathSync(folder)) ? null : `"${file}" leads outside of its folder`;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
