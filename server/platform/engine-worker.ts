// The module of the engine's thread: the engine with the adapters of the plugin directories.

import { createEngine } from '../engine.ts';
import { causeOf, type Failure } from '../protocol/failure.ts';
import { loadAdapters } from './adapters.ts';
import { serveEngine } from './engine-thread.ts';

await serveEngine(async ({ setup, pause, watch, log }) => {
  const { adapters, failures } = await loadAdapters(setup.plugins);
  for (const failure of failures) log(causeOf(failure));
  return {
    engine: createEngine({
      adapters,
      failures,
      pause,
      watch,
      loadCel: async () => (await import('../schema/cel.ts')).celEvaluator(),
    }),
    failures: failures as Failure[],
  };
});
