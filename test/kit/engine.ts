// An engine with the bundled adapters and a few files in memory, as tests of rules, fixes and questions need it.

import { createEngine } from '../../server/engine.ts';
import { bundledAdapters, loadAdapters } from '../../server/platform/adapters.ts';
import type { LoadedAdapter } from '../../server/protocol/adapter.ts';
import type { Change, Engine, Queries, QueryName } from '../../server/protocol/engine.ts';
import type { Finding } from '../../server/protocol/finding.ts';
import { celEvaluator } from '../../server/schema/cel.ts';

/** The name of the one root that tests use. */
export const root = 'test';

let loaded: Promise<readonly LoadedAdapter[]> | null = null;

/** The bundled adapters, loaded once for all tests. */
export function bundled(): Promise<readonly LoadedAdapter[]> {
  loaded ??= loadAdapters([bundledAdapters(new URL('../../server/main.ts', import.meta.url).href)]).then(({ adapters }) => adapters);
  return loaded;
}

/** An engine that knows these files (path → text) and nothing else. */
export async function engineWith(
  files: Readonly<Record<string, string>>,
  recording = true,
  adapters?: readonly LoadedAdapter[],
): Promise<Engine> {
  const engine = createEngine({ adapters: adapters ?? (await bundled()), recording, loadCel: async () => celEvaluator() });
  const texts = Object.entries(files).map(([file, text]): Change => ({ type: 'text', layer: 'disk', root, file, text }));
  await engine.apply([{ type: 'root', root, title: root }, ...texts, { type: 'scanned', root }]);
  return engine;
}

/** Asks a question that nobody cancels. */
export async function ask<Name extends QueryName>(
  engine: Engine,
  name: Name,
  args: Queries[Name]['args'],
): Promise<Queries[Name]['value']> {
  return (await engine.query(name, args, { aborted: false })).value;
}

/** All findings, in the order of files and text. */
export async function findingsOf(engine: Engine): Promise<readonly Finding[]> {
  const files = await ask(engine, 'findings', {});
  return [...files].sort((a, b) => (a.file < b.file ? -1 : 1)).flatMap((file) => file.findings);
}
