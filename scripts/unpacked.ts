// The extension as VS Code installs it: the files that a VSIX would hold, in a folder.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Copies package.json and what its `files` name into a temporary folder; gives it with the extension's id and version. */
export function unpackedExtension(): { id: string; version: string; folder: string } {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    publisher: string;
    version: string;
    files: string[];
  };
  const folder = mkdtempSync(join(tmpdir(), 'meshwright-extension-'));
  for (const name of ['package.json', 'package.nls.json', ...manifest.files]) {
    if (!existsSync(join(root, name))) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  return { id: `${manifest.publisher}.${manifest.name}`, version: manifest.version, folder };
}
