// Shows the log of the extension and its server.

import type { CommandContext } from './index.ts';

export async function run({ log }: CommandContext): Promise<void> {
  log.show();
}
