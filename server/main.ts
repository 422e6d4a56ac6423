// The language server's entry: wires the front end to the engine in its worker and serves standard input and output.

import { homedir } from 'node:os';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './frontends/lsp/server.ts';
import { pluginDirectories } from './platform/adapters.ts';
import { startEngineHost } from './platform/engine-host.ts';

// Standard output belongs to the protocol; whatever a library prints goes to standard error.
console.log = console.error;
console.info = console.error;
console.debug = console.error;

const memoryMb = Number(process.env['MESHWRIGHT_MEMORY_MB']);
const ruleLimitMs = Number(process.env['MESHWRIGHT_RULE_LIMIT_MS']);

serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
  version: process.env['MESHWRIGHT_VERSION'] ?? 'development',
  startEngine: (surroundings, folders) => {
    const trusted = surroundings.trusted === true;
    const first = pluginDirectories({
      module: import.meta.url,
      home: homedir(),
      root: folders[0] ?? null,
      trusted,
      named: surroundings.adapters ?? [],
    });
    const others = folders
      .slice(1)
      .flatMap((root) => pluginDirectories({ module: import.meta.url, home: null, root, trusted, named: [] }).slice(1));
    return startEngineHost({
      plugins: [...first, ...others],
      ...(memoryMb > 0 ? { memoryMb } : {}),
      ...(ruleLimitMs > 0 ? { ruleLimitMs } : {}),
    });
  },
});
