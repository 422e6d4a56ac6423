// The findings for people: place, sentence, and the line of the source with what is meant underlined.

import type { Range } from '../../../protocol/text.ts';
import { harmless, type Paint, widthOf } from '../paint.ts';
import { bySeverity, count, type ReportedFinding, type Summary, type ValidationReport } from '../report.ts';

const words = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' } as const;

/** Text for a terminal of `columns`; each finding in a block of its own, a summary at the end. */
export function* formatText(report: ValidationReport, paint: Paint, columns: number): Generator<string> {
  for (const reported of report.findings) yield block(reported, paint, columns);
  yield `${summaryLine(report.summary, paint)}\n`;
}

function block(reported: ReportedFinding, paint: Paint, columns: number): string {
  const { finding } = reported;
  const likely = finding.certainty === 'likely' ? ' (likely)' : '';
  const environment = finding.environment === null ? '' : ` in ${harmless(finding.environment)}`;
  const head = `${paint.bold(place(reported.shown, finding.range))} ${paint.severity(finding.severity, words[finding.severity] + likely)}: ${harmless(finding.message)} ${paint.faint(`[${finding.rule}]${environment}`)}`;
  const lines = [head];
  const source =
    reported.text === null
      ? null
      : excerpt(reported.text, finding.range, columns, (carets) => paint.severity(finding.severity, carets), paint);
  if (source !== null) lines.push(source);
  for (const [index, related] of finding.related.entries()) {
    lines.push(paint.faint(`  ${place(reported.related[index]?.shown ?? related.file, related.range)} ${harmless(related.message)}`));
  }
  return `${lines.join('\n')}\n\n`;
}

function place(file: string, range: Range): string {
  return `${harmless(file)}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** The line where the range starts, with carets below; a long line is cut around them. Null where the text has no such line. */
export function excerpt(
  text: string,
  range: Range,
  columns: number,
  underline: (carets: string) => string,
  paint: Pick<Paint, 'faint'>,
): string | null {
  const whole = lineAt(text, range.start.line);
  if (whole === null) return null;
  const number = String(range.start.line + 1);
  const room = Math.max(20, Math.min(columns, 200) - number.length - 6);
  const startAt = Math.min(range.start.character, whole.length);
  const endAt =
    range.end.line === range.start.line ? Math.min(Math.max(range.end.character, startAt), whole.length) : whole.trimEnd().length;
  let from = 0;
  if (whole.length > room) from = Math.max(0, Math.min(startAt - Math.floor(room / 3), whole.length - room));
  const cut = whole.slice(from, from + room);
  const shown = harmless(cut);
  const before = harmless(whole.slice(from, startAt));
  const meant = harmless(whole.slice(startAt, Math.min(Math.max(endAt, startAt), from + room)));
  const pad = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, widthOf(meant)));
  const lead = from > 0 ? '…' : '';
  const tail = from + room < whole.length ? '…' : '';
  return [
    `${paint.faint(` ${number} |`)} ${lead}${shown}${tail}`,
    `${paint.faint(` ${pad} |`)} ${' '.repeat(widthOf(before) + lead.length)}${underline(carets)}`,
  ].join('\n');
}

function lineAt(text: string, line: number): string | null {
  let start = 0;
  for (let at = 0; at < line; at++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return null;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** "2 errors, 1 warning in 3 files (12 resources)". */
export function summaryLine(summary: Summary, paint: Paint): string {
  const where = `in ${count(summary.files, 'file')} (${count(summary.resources, 'resource')})`;
  const counts = bySeverity
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint.severity(severity, countOf(severity, summary[severity])));
  const rest = [
    summary.suppressed > 0 ? `${summary.suppressed} suppressed` : '',
    summary.notEvaluated > 0 ? `${summary.notEvaluated} not evaluated` : '',
  ].filter((part) => part !== '');
  const more = rest.length === 0 ? '' : `; ${rest.join(', ')}`;
  if (summary.files === 0 && counts.length === 0) return `No mesh or Kubernetes YAML here${more}.`;
  return `${counts.length === 0 ? 'No problems' : counts.join(', ')} ${where}${more}.`;
}

function countOf(severity: 'error' | 'warning' | 'info' | 'hint', amount: number): string {
  return severity === 'info' ? `${amount} info` : count(amount, severity);
}
