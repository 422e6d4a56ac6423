// How a test inside VS Code's extension host asks the page outside for a picture or for keys: requests are files in a folder that both see.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can be asked of the page. */
export type PageRequest =
  | { readonly do: 'picture'; readonly name: string }
  | { readonly do: 'press'; readonly keys: string }
  | { readonly do: 'type'; readonly text: string };

// Filled in when the suite is bundled; empty where there is no page to ask.
const folder = (): string => process.env.MESHWRIGHT_TEST_MAIL ?? '';
let count = 0;

async function ask(request: PageRequest): Promise<void> {
  if (folder() === '') return;
  const file = join(folder(), `${count++}`);
  writeFileSync(`${file}.part`, JSON.stringify(request));
  renameSync(`${file}.part`, `${file}.request`);
  while (!existsSync(`${file}.done`)) await new Promise((resolve) => setTimeout(resolve, 20));
  const failure = readFileSync(`${file}.done`, 'utf8');
  rmSync(`${file}.done`);
  if (failure !== '') throw new Error(failure);
}

/** Photographs the workbench into test/pictures/<name>.png. */
export const picture = (name: string): Promise<void> => ask({ do: 'picture', name });

/** Presses keys in the page, as in `Control+Shift+P`. */
export const press = (keys: string): Promise<void> => ask({ do: 'press', keys });

/** Types text where the focus is. */
export const type = (text: string): Promise<void> => ask({ do: 'type', text });
