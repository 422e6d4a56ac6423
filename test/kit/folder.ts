// Makes folders of small files for tests, and takes them away again.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestFolder {
  readonly path: string;
  /** Writes one more file; parents come into being. */
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly remove: () => void;
}

/** A new folder with these files; its name has a space, because users' folders have. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'mesh wright-')));
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
