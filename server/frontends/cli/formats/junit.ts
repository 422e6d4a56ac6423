// The findings as JUnit XML, for CI systems that show test reports: a suite per file, a case per finding.

import type { ReportedFinding, ValidationReport } from '../report.ts';

/** Findings that fail the run are failures; others stand as output of a case that passes, as does a file without findings. */
export function* formatJunit(report: ValidationReport): Generator<string> {
  const byFile = new Map<string, ReportedFinding[]>(report.files.map((file) => [file, []]));
  for (const reported of report.findings) {
    const list = byFile.get(reported.hosted);
    if (list === undefined) byFile.set(reported.hosted, [reported]);
    else list.push(reported);
  }
  let cases = 0;
  let failures = 0;
  for (const list of byFile.values()) {
    cases += Math.max(1, list.length);
    failures += list.filter((reported) => reported.fails).length;
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="meshwright" tests="${cases}" failures="${failures}">\n`;
  for (const [file, list] of byFile) {
    const failed = list.filter((reported) => reported.fails).length;
    yield `  <testsuite name="${xml(file)}" tests="${Math.max(1, list.length)}" failures="${failed}">\n`;
    if (list.length === 0) yield `    <testcase name="no findings" classname="${xml(file)}"/>\n`;
    for (const reported of list) yield caseOf(reported, file);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
}

function caseOf(reported: ReportedFinding, file: string): string {
  const { finding } = reported;
  const place = `${finding.range.start.line + 1}:${finding.range.start.character + 1}`;
  const body = xml(`${file}:${place} ${finding.severity}: ${finding.message}\n${finding.docs}`);
  const inside = reported.fails
    ? `<failure type="${xml(finding.consequence)}" message="${xml(finding.message)}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return `    <testcase name="${xml(`${finding.rule} ${place}`)}" classname="${xml(file)}" file="${xml(file)}" line="${finding.range.start.line + 1}">${inside}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Escapes for text and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"\n]/g, (character) => entities[character] ?? character);
}
