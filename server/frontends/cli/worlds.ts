// `meshwright worlds`: how the files were understood, for whoever wonders why a finding is there or is not.

import { never } from '../../protocol/cancellation.ts';
import type { KnownReport } from '../../protocol/engine.ts';
import { causeOf, remedyOf } from '../../protocol/failure.ts';
import type { Ground } from './ground.ts';
import { readOptions, wordOf } from './options.ts';
import { harmless, type Paint, paintFor } from './paint.ts';
import { startProgress } from './progress.ts';
import { count } from './report.ts';

/** Runs the command; resolves to its exit code. */
export async function worlds(args: readonly string[], ground: Ground): Promise<number> {
  const { values, flags, positionals } = readOptions(
    'worlds',
    args,
    { format: { type: 'string' }, 'trust-workspace': { type: 'boolean' } },
    ground,
  );
  const format = wordOf('format', values['format'], ['text', 'json'], 'text');
  const paint = paintFor(wordOf('color', values['color'], ['auto', 'always', 'never'], 'auto'), ground.out.terminal, ground.environment);
  const progress = startProgress(ground);
  const opened = await ground.open({
    paths: positionals.length === 0 ? ['.'] : positionals,
    trusted: flags.has('trust-workspace'),
    cancellation: never,
    progress: progress.show,
  });
  progress.end();
  const { value } = await opened.engine.query('known', {}, never);
  await opened.engine.dispose();
  await ground.out.write(
    format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : value.map((known) => page(known, ground, paint)).join('\n'),
  );
  return 0;
}

function page(known: KnownReport, ground: Ground, paint: Paint): string {
  const lines = [
    `${paint.bold(harmless(ground.shown(known.root, '') || '.'))}: ${count(known.files, 'file')}, ${count(known.resources, 'resource')}, ${count(known.worlds.length, 'world')}`,
  ];
  const width = Math.max(0, ...known.worlds.map((world) => harmless(world.title).length));
  for (const world of known.worlds) {
    lines.push(
      `  ${harmless(world.title).padEnd(width)}  ${count(world.resources, 'resource')} in ${count(world.files, 'file')}  ${paint.faint(harmless(world.why))}`,
    );
  }
  for (const note of known.notes) lines.push(`- ${harmless(note)}`);
  if (known.schemas.length > 0)
    lines.push(
      paint.faint(`Schemas: ${known.schemas.map((schema) => `${harmless(schema.source)} (${count(schema.kinds, 'kind')})`).join(', ')}`),
    );
  for (const failure of known.failures) lines.push(`! ${harmless(`${causeOf(failure)} ${remedyOf(failure)}`)}`);
  return `${lines.join('\n')}\n`;
}
