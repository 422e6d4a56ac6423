// Tells from a file's name and a glance at its text whether it can concern us, so that other people's YAML costs nothing.

import { settingsFile } from './settings-schema.ts';

/** What can be said from the name alone: `always` ours, `yaml` and `json` depend on the text, `never` ours. */
export type NameVerdict = 'always' | 'yaml' | 'json' | 'never';

const alwaysOurs = new Set([settingsFile, 'kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml', 'values.schema.json']);

/** Folders that hold nothing a user wrote. */
export const skippedFolders: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules', '.meshwright']);

/** Judges a file by its base name. */
export function judgeName(base: string): NameVerdict {
  if (alwaysOurs.has(base)) return 'always';
  if (base.endsWith('.yaml') || base.endsWith('.yml')) return base.includes('values') || base.includes('Values') ? 'always' : 'yaml';
  return base.endsWith('.json') ? 'json' : 'never';
}

/** A key at the start of a line, or after `{`, `-` or `,`: `apiVersion`, `kind`, `type` as other forms use it, or a JSON patch's `op`. */
const yamlSign = /(?:^|[{,\-\n]|---)[ \t]*["']?(?:apiVersion|kind|type|op)["']?[ \t]*:/;

/** JSON of a Kubernetes object says so near its start, a list or bare array of them at least once. */
const jsonSign = /"apiVersion"\s*:\s*"/;
const jsonKind = /"kind"\s*:\s*"/;
const jsonStart = /^\s*[[{]/;

/** Whether text that was judged `yaml` or `json` by name may hold resources, patches or forms of ours. Never says no to one that does. */
export function mayConcern(verdict: 'yaml' | 'json', text: string): boolean {
  if (verdict === 'json') return jsonStart.test(text) && jsonSign.test(text) && jsonKind.test(text);
  return yamlSign.test(text);
}
