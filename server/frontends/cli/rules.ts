// `meshwright rules`: what is checked, how grave it is, and what it is called elsewhere.

import { never } from '../../protocol/cancellation.ts';
import { pageOf } from '../../protocol/docs.ts';
import type { RuleReport } from '../../protocol/engine.ts';
import type { Ground } from './ground.ts';
import { readOptions, UsageError, wordOf } from './options.ts';
import { type Paint, paintFor } from './paint.ts';
import { count } from './report.ts';

/** Runs the command; resolves to its exit code. */
export async function rules(args: readonly string[], ground: Ground): Promise<number> {
  const { values, flags, positionals } = readOptions(
    'rules',
    args,
    { format: { type: 'string' }, 'trust-workspace': { type: 'boolean' } },
    ground,
  );
  const format = wordOf('format', values['format'], ['text', 'json'], 'text');
  const paint = paintFor(wordOf('color', values['color'], ['auto', 'always', 'never'], 'auto'), ground.out.terminal, ground.environment);
  const [id, more] = positionals;
  if (more !== undefined) throw new UsageError('rules takes one rule id at most');
  const opened = await ground.open({ paths: [], trusted: flags.has('trust-workspace'), cancellation: never, progress: () => undefined });
  const { value } = await opened.engine.query('rules', {}, never);
  await opened.engine.dispose();
  const sorted = [...value].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (id === undefined) {
    await ground.out.write(format === 'json' ? `${JSON.stringify(sorted, null, 2)}\n` : list(sorted, paint));
    return 0;
  }
  const rule = sorted.find((candidate) => candidate.id === id) ?? sorted.find((candidate) => codesOf(candidate).includes(id));
  if (rule === undefined) {
    const near = ground.similar(
      id,
      sorted.map((candidate) => candidate.id),
    )[0];
    throw new UsageError(`there is no rule "${id}"${near === undefined ? '; "meshwright rules" lists them' : `; did you mean "${near}"?`}`);
  }
  await ground.out.write(format === 'json' ? `${JSON.stringify(rule, null, 2)}\n` : page(rule, paint));
  return 0;
}

function list(sorted: readonly RuleReport[], paint: Paint): string {
  const width = Math.max(0, ...sorted.map((rule) => rule.id.length));
  const lines = sorted.map((rule) => {
    const severity = rule.severity.padEnd(7);
    return `${rule.id.padEnd(width)}  ${rule.severity === 'off' ? paint.faint(severity) : paint.severity(rule.severity, severity)}  ${rule.message}`;
  });
  return `${lines.join('\n')}\n\n${count(sorted.length, 'rule')}; "meshwright rules ID" shows one.\n`;
}

function page(rule: RuleReport, paint: Paint): string {
  const codes = Object.entries(rule.equivalents).map(([tool, names]) => `${tool} ${names.join(', ')}`);
  return [
    `${paint.bold(rule.id)}  ${rule.severity === 'off' ? 'off' : paint.severity(rule.severity, rule.severity)} (${rule.consequence})`,
    '',
    rule.message,
    '',
    `Why: ${rule.why}`,
    `Fix: ${rule.fix}`,
    ...(codes.length === 0 ? [] : [`Elsewhere: ${codes.join('; ')}`]),
    `Page: ${pageOf(rule.id)}`,
    '',
    paint.faint(`Silence it at one place with "# meshwright-ignore ${rule.id}: reason", everywhere in meshwright.yaml under rules.`),
    '',
  ].join('\n');
}

function codesOf(rule: RuleReport): readonly string[] {
  return Object.values(rule.equivalents).flat();
}
