// The findings as JSON, the form that other programs build on.

import { bySeverity, type ValidationReport } from '../report.ts';

/** One object on standard output: `findings` and `summary`; ranges count from 0 in UTF-16 units. */
export function* formatJson(report: ValidationReport): Generator<string> {
  yield '{\n  "findings": [';
  let first = true;
  for (const { finding, file, related } of report.findings) {
    const line = JSON.stringify({
      rule: finding.rule,
      severity: finding.severity,
      consequence: finding.consequence,
      certainty: finding.certainty,
      message: finding.message,
      file,
      range: finding.range,
      resource: finding.resource,
      path: finding.path,
      related: finding.related.map((place, index) => ({
        file: related[index]?.file ?? place.file,
        range: place.range,
        message: place.message,
      })),
      environment: finding.environment,
      fingerprint: finding.fingerprint,
      docs: finding.docs,
      equivalents: finding.equivalents,
    });
    yield `${first ? '\n' : ',\n'}    ${line}`;
    first = false;
  }
  const { summary } = report;
  const counts: Record<string, number> = { files: summary.files, resources: summary.resources };
  for (const severity of bySeverity) counts[severity] = summary[severity];
  counts['suppressed'] = summary.suppressed;
  counts['notEvaluated'] = summary.notEvaluated;
  yield `${first ? '' : '\n  '}],\n  "summary": ${JSON.stringify(counts)}\n}\n`;
}
