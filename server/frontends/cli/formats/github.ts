// The findings as workflow commands, which GitHub shows beside the lines of a change.

import { harmless } from '../paint.ts';
import type { ValidationReport } from '../report.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** One command a line; lines and columns count from 1, and columns are given only within one line. */
export function* formatGithub(report: ValidationReport): Generator<string> {
  for (const { finding, hosted } of report.findings) {
    const { start, end } = finding.range;
    const columns =
      start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character) + 1}`] : [];
    const properties = [
      `file=${property(hosted)}`,
      `line=${start.line + 1}`,
      `endLine=${end.line + 1}`,
      ...columns,
      `title=${property(finding.rule)}`,
    ];
    yield `::${levels[finding.severity]} ${properties.join(',')}::${data(finding.message)}\n`;
  }
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(harmless(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
