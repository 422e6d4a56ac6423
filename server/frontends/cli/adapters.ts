// `meshwright adapters list`: which adapters are loaded, from where, and why others are not.

import { never } from '../../protocol/cancellation.ts';
import { causeOf, remedyOf } from '../../protocol/failure.ts';
import type { Ground } from './ground.ts';
import { readOptions, UsageError, wordOf } from './options.ts';
import { harmless, paintFor } from './paint.ts';
import { count } from './report.ts';

/** Runs the command; resolves to its exit code. */
export async function adapters(args: readonly string[], ground: Ground): Promise<number> {
  const { values, flags, positionals } = readOptions(
    'adapters',
    args,
    { format: { type: 'string' }, 'trust-workspace': { type: 'boolean' } },
    ground,
  );
  const format = wordOf('format', values['format'], ['text', 'json'], 'text');
  const paint = paintFor(wordOf('color', values['color'], ['auto', 'always', 'never'], 'auto'), ground.out.terminal, ground.environment);
  if (positionals.length !== 1 || positionals[0] !== 'list') throw new UsageError('adapters takes one word: list');
  const opened = await ground.open({ paths: [], trusted: flags.has('trust-workspace'), cancellation: never, progress: () => undefined });
  await opened.engine.dispose();
  const off = opened.failures.filter((failure) => failure.kind === 'bad-adapter');
  if (format === 'json') {
    await ground.out.write(`${JSON.stringify({ adapters: opened.adapters, off, untrusted: opened.untrusted }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(0, ...opened.adapters.map((adapter) => adapter.id.length));
  const lines = opened.adapters.map(
    (adapter) =>
      `${paint.bold(adapter.id.padEnd(width))}  ${adapter.version}  ${adapter.origin.padEnd(9)}  ${count(adapter.rules, 'rule')}  ${paint.faint(harmless(adapter.folder))}`,
  );
  for (const failure of off) lines.push(`! ${harmless(`${causeOf(failure)} ${remedyOf(failure)}`)}`);
  for (const folder of opened.untrusted)
    lines.push(`! "${harmless(folder)}" comes with the workspace and was not run; --trust-workspace runs it.`);
  await ground.out.write(`${lines.length === 0 ? 'No adapters.' : lines.join('\n')}\n`);
  return 0;
}
