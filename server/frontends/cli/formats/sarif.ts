// The findings as SARIF 2.1.0, in the form that code scanning takes.

import { causeOf, remedyOf } from '../../../protocol/failure.ts';
import type { Severity } from '../../../protocol/finding.ts';
import type { Range } from '../../../protocol/text.ts';
import type { ReportedFinding, ValidationReport } from '../report.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** One run; paths are relative to the repository, fingerprints the same as in the JSON. */
export function* formatSarif(report: ValidationReport): Generator<string> {
  const ids = [...new Set(report.findings.map(({ finding }) => finding.rule))].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const docs = new Map(report.findings.map(({ finding }) => [finding.rule, finding.docs]));
  const head = {
    tool: {
      driver: {
        name: 'Meshwright',
        semanticVersion: report.version,
        informationUri: 'https://github.com/meshwright/meshwright',
        rules: ids.map((id) => ruleOf(id, docs.get(id) ?? '', report)),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The repository, or the folder that was validated.' } } },
    invocations: [
      {
        executionSuccessful: report.failures.length === 0,
        toolExecutionNotifications: report.failures.map((failure) => ({
          level: 'error',
          message: { text: `${causeOf(failure)} ${remedyOf(failure)}` },
        })),
      },
    ],
  };
  const opening = JSON.stringify(head);
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${opening.slice(0, -1)},"results":[`;
  let first = true;
  for (const reported of report.findings) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(resultOf(reported, indexes.get(reported.finding.rule) ?? 0))}`;
    first = false;
  }
  yield ']}]}\n';
}

function ruleOf(id: string, helpUri: string, report: ValidationReport): unknown {
  const rule = report.rules.get(id);
  const severity = rule?.severity === 'off' || rule === undefined ? 'error' : rule.severity;
  const why = rule?.why ?? id;
  const fix = rule?.fix ?? '';
  return {
    id,
    name: id,
    shortDescription: { text: rule?.message ?? id },
    fullDescription: { text: why },
    help: { text: fix === '' ? why : `${why}\n\nHow to fix: ${fix}`, markdown: fix === '' ? why : `${why}\n\n**How to fix:** ${fix}` },
    ...(helpUri === '' ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['service-mesh', ...(rule === undefined ? [] : [rule.consequence])],
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
      precision: 'very-high',
    },
  };
}

function resultOf({ finding, hosted, related }: ReportedFinding, ruleIndex: number): unknown {
  const name = finding.resource;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: locationOf(hosted, finding.range),
        ...(name === null
          ? {}
          : {
              logicalLocations: [
                {
                  kind: 'object',
                  name: name.name ?? name.kind,
                  fullyQualifiedName: [name.apiVersion, name.kind, name.namespace ?? '', name.name ?? ''].join('/'),
                },
              ],
            }),
      },
    ],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((place, index) => ({
            id: index + 1,
            physicalLocation: locationOf(related[index]?.hosted ?? place.file, place.range),
            message: { text: place.message },
          })),
        }),
    partialFingerprints: { 'meshwright/v1': finding.fingerprint },
    properties: {
      consequence: finding.consequence,
      certainty: finding.certainty,
      ...(finding.environment === null ? {} : { environment: finding.environment }),
    },
  };
}

function locationOf(file: string, range: Range): unknown {
  return {
    artifactLocation: {
      uri: file
        .split('/')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/'),
      uriBaseId: 'ROOT',
    },
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  };
}
