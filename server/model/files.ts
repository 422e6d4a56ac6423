// The files of one root with their layers: an open buffer overlays the disk, and only what changed is parsed again.

import { parseFile } from '../yaml/index.ts';
import type { YamlFile } from '../yaml/tree.ts';

/** One file as it stands. */
export interface FileEntry {
  readonly name: string;
  disk: string | null;
  buffer: string | null;
  /** Version of the buffer, as the editor counts. */
  version: number | null;
  yaml: YamlFile | null;
}

export class FileLayers {
  private readonly files = new Map<string, FileEntry>();
  private readonly changed = new Set<string>();

  setText(name: string, layer: 'disk' | 'buffer', text: string, version?: number): void {
    const entry = this.entry(name);
    if (layer === 'buffer') entry.version = version ?? null;
    if (entry[layer] === text) return;
    entry[layer] = text;
    if (layer === 'buffer' || entry.buffer === null) this.changed.add(name);
  }

  /** Applies edits, in order, to an open buffer; a file that is not open is left alone. */
  edit(name: string, edits: readonly { readonly start: number; readonly end: number; readonly text: string }[], version?: number): void {
    const entry = this.files.get(name);
    if (entry === undefined || entry.buffer === null) return;
    let text = entry.buffer;
    for (const { start, end, text: replacement } of edits) text = text.slice(0, start) + replacement + text.slice(end);
    entry.buffer = text;
    entry.version = version ?? null;
    this.changed.add(name);
  }

  remove(name: string, layer: 'disk' | 'buffer'): void {
    const entry = this.files.get(name);
    if (entry === undefined || entry[layer] === null) return;
    entry[layer] = null;
    if (layer === 'buffer') entry.version = null;
    this.changed.add(name);
  }

  isOpen(name: string): boolean {
    return this.files.get(name)?.buffer != null;
  }

  get(name: string): FileEntry | undefined {
    return this.files.get(name);
  }

  /** Parses what changed since the last call; gone files come with `yaml: null` and are forgotten. */
  takeChanged(): readonly FileEntry[] {
    const entries: FileEntry[] = [];
    for (const name of this.changed) {
      const entry = this.files.get(name);
      if (entry === undefined) continue;
      const text = entry.buffer ?? entry.disk;
      if (text === null) {
        this.files.delete(name);
        entries.push({ ...entry, yaml: null });
        continue;
      }
      if (entry.yaml?.text !== text) {
        entry.yaml = parseFile(text, entry.yaml ?? undefined);
        entries.push(entry);
      }
    }
    this.changed.clear();
    return entries;
  }

  /** How many files were changed and not yet taken. */
  get waiting(): number {
    return this.changed.size;
  }

  all(): Iterable<FileEntry> {
    return this.files.values();
  }

  private entry(name: string): FileEntry {
    let entry = this.files.get(name);
    if (entry === undefined) {
      entry = { name, disk: null, buffer: null, version: null, yaml: null };
      this.files.set(name, entry);
    }
    return entry;
  }
}
