// The real language server around the small engine, as a process for tests.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../../../../../server/frontends/lsp/server.ts';
import { startEngineHost } from '../../../../../server/platform/engine-host.ts';

serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), {
  version: 'test',
  startEngine: () => startEngineHost({ worker: new URL('./worker.ts', import.meta.url), plugins: [], ruleLimitMs: 500 }),
});
