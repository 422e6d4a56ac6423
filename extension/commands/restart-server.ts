// Stops the language server and starts it anew.

import type { CommandContext } from './index.ts';

export async function run({ client }: CommandContext): Promise<void> {
  await (await client).restart();
}
