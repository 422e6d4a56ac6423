// `meshwright explain`: what is known about a kind or a field, without an editor.

import { never } from '../../protocol/cancellation.ts';
import type { FieldReport } from '../../protocol/engine.ts';
import type { Ground } from './ground.ts';
import { readOptions, UsageError, wordOf } from './options.ts';
import { harmless, type Paint, paintFor } from './paint.ts';

/** Runs the command; resolves to its exit code. */
export async function explain(args: readonly string[], ground: Ground): Promise<number> {
  const { values, flags, positionals } = readOptions(
    'explain',
    args,
    { format: { type: 'string' }, 'trust-workspace': { type: 'boolean' } },
    ground,
  );
  const format = wordOf('format', values['format'], ['text', 'json'], 'text');
  const paint = paintFor(wordOf('color', values['color'], ['auto', 'always', 'never'], 'auto'), ground.out.terminal, ground.environment);
  const [target, more] = positionals;
  if (target === undefined || more !== undefined)
    throw new UsageError('explain takes one kind or field, such as "VirtualService.spec.http.retries"');
  const trusted = flags.has('trust-workspace');
  const field = (await ask(ground, [], target, trusted)) ?? (await ask(ground, ['.'], target, trusted));
  if (field === null)
    throw new UsageError(
      `nothing is known of "${target}"; a field is written KIND.field.path, a group may stand before the kind (group/Kind)`,
    );
  await ground.out.write(format === 'json' ? `${JSON.stringify(field, null, 2)}\n` : page(field, paint));
  return 0;
}

/** Bundled facts first; only where they say nothing are the workspace's own CRDs read. */
async function ask(ground: Ground, paths: readonly string[], target: string, trusted: boolean): Promise<FieldReport | null> {
  const opened = await ground.open({ paths, trusted, cancellation: never, progress: () => undefined });
  const { value } = await opened.engine.query('explain', { target }, never);
  await opened.engine.dispose();
  return value;
}

function page(field: FieldReport, paint: Paint): string {
  const title = field.path === '' ? field.kind : `${field.kind}.${field.path}`;
  const lines = [`${paint.bold(title)}  ${field.type}${field.required ? ', required' : ''}  ${paint.faint(field.apiVersion)}`];
  if (field.meaning !== null) lines.push('', harmless(field.meaning));
  if (field.facts.length > 0) lines.push('', ...field.facts.map((fact) => `- ${harmless(fact)}`));
  if (field.children.length > 0) {
    const width = Math.max(...field.children.map((child) => child.name.length));
    const types = Math.max(...field.children.map((child) => child.type.length));
    lines.push('', 'Fields');
    for (const child of field.children) {
      const mark = child.required ? '*' : ' ';
      lines.push(
        `  ${mark} ${child.name.padEnd(width)}  ${paint.faint(child.type.padEnd(types))}  ${harmless(child.meaning ?? '')}`.trimEnd(),
      );
    }
    if (field.children.some((child) => child.required)) lines.push(paint.faint('  * required'));
  }
  if (field.link !== null) lines.push('', field.link);
  return `${lines.join('\n')}\n`;
}
