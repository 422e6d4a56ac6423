// What each output format makes of the same findings.

import assert from 'node:assert/strict';
import { formatGithub } from '../../../../server/frontends/cli/formats/github.ts';
import { formatJson } from '../../../../server/frontends/cli/formats/json.ts';
import { formatJunit } from '../../../../server/frontends/cli/formats/junit.ts';
import { formatSarif } from '../../../../server/frontends/cli/formats/sarif.ts';
import { excerpt, formatText } from '../../../../server/frontends/cli/formats/text.ts';
import { paintFor } from '../../../../server/frontends/cli/paint.ts';
import type { ReportedFinding, ValidationReport } from '../../../../server/frontends/cli/report.ts';
import type { RuleReport } from '../../../../server/protocol/engine.ts';
import type { Finding } from '../../../../server/protocol/finding.ts';
import { sarifMistakes } from '../../../kit/sarif.ts';

const plain = paintFor('never', false, {});
const all = (parts: Iterable<string>): string => [...parts].join('');

const finding: Finding = {
  rule: 'mesh/gateway-must-exist',
  severity: 'error',
  consequence: 'broken',
  certainty: 'certain',
  message: 'Gateway "gw" does not exist.',
  file: 'shop/vs.yaml',
  range: { start: { line: 1, character: 13 }, end: { line: 1, character: 15 } },
  resource: { apiVersion: 'mesh.example/v1', kind: 'Route', namespace: 'shop', name: 'cart' },
  path: ['spec', 'gateways', 0],
  related: [
    {
      file: 'shop/gw.yaml',
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 6 } },
      message: 'A similar one is here.',
    },
  ],
  environment: null,
  fingerprint: 'abc123',
  docs: 'https://example.com/rules/gateway',
  equivalents: { tool: ['T1'] },
};

const rule: RuleReport = {
  id: finding.rule,
  consequence: 'broken',
  severity: 'error',
  message: 'Gateway "{gateway}" does not exist.',
  why: 'Nobody serves its hosts.',
  fix: 'Create it.',
  equivalents: {},
};

function reported(change: Partial<Finding> = {}, rest: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    finding: { ...finding, ...change },
    file: 'shop/vs.yaml',
    shown: 'here/shop/vs.yaml',
    hosted: 'repo/shop/vs.yaml',
    text: 'spec:\n  gateways: [gw]\n',
    fails: true,
    related: [{ file: 'shop/gw.yaml', shown: 'here/shop/gw.yaml', hosted: 'repo/shop/gw.yaml' }],
    ...rest,
  };
}

function report(findings: readonly ReportedFinding[], rest: Partial<ValidationReport> = {}): ValidationReport {
  const summary = { files: 3, resources: 12, error: findings.length, warning: 0, info: 0, hint: 0, suppressed: 0, notEvaluated: 0 };
  return {
    findings,
    summary,
    files: ['repo/clean.yaml', 'repo/shop/vs.yaml'],
    failures: [],
    rules: new Map([[rule.id, rule]]),
    version: '1.2.3',
    ...rest,
  };
}

describe('text for people', () => {
  it('shows place, sentence, source line, carets and related places', () => {
    assert.equal(
      all(formatText(report([reported()]), plain, 80)),
      [
        'here/shop/vs.yaml:2:14 error: Gateway "gw" does not exist. [mesh/gateway-must-exist]',
        ' 2 |   gateways: [gw]',
        '   |              ^^',
        '  here/shop/gw.yaml:4:3 A similar one is here.',
        '',
        '1 error in 3 files (12 resources).',
        '',
      ].join('\n'),
    );
  });

  it('says when nothing is wrong, and when nothing was there', () => {
    assert.equal(all(formatText(report([]), plain, 80)), 'No problems in 3 files (12 resources).\n');
    const nothing = { files: 0, resources: 0, error: 0, warning: 0, info: 0, hint: 0, suppressed: 0, notEvaluated: 0 };
    assert.equal(all(formatText(report([], { summary: nothing }), plain, 80)), 'No mesh or Kubernetes YAML here.\n');
  });

  it('marks what is only likely, and names the environment', () => {
    const text = all(
      formatText(report([reported({ certainty: 'likely', severity: 'warning', environment: 'prod', related: [] })]), plain, 80),
    );
    assert.match(text, /warning \(likely\): .* \[mesh\/gateway-must-exist\] in prod\n/);
  });

  it('lets no file write to the terminal', () => {
    const text = all(
      formatText(
        report([reported({ message: 'bad \u001b[2J\u202e', related: [] }, { text: 'a\n\u001b]0;x\u0007 gateways: [gw]\n' })]),
        plain,
        80,
      ),
    );
    assert.doesNotMatch(text, /[\u001b\u0007\u202e]/);
  });

  it('colours when asked', () => {
    assert.match(all(formatText(report([reported()]), paintFor('always', false, {}), 80)), /\u001b\[31merror\u001b\[0m/);
    assert.equal(paintFor('auto', true, { NO_COLOR: '1' }), plain);
    assert.equal(paintFor('auto', false, {}), plain);
    assert.notEqual(paintFor('auto', true, {}), plain);
  });

  const underline = (text: string, from: number, to: number, columns = 80): string | null =>
    excerpt(text, { start: { line: 0, character: from }, end: { line: 0, character: to } }, columns, (carets) => carets, plain);

  it('puts carets below what is meant, wide characters and tabs included', () => {
    assert.equal(underline('名: 値 # x', 3, 4), ' 1 | 名: 値 # x\n   |     ^^');
    assert.equal(underline('\ta: 1', 4, 5), ' 1 |  a: 1\n   |     ^');
    assert.equal(underline('a: 1', 4, 4), ' 1 | a: 1\n   |     ^');
    assert.equal(underline('', 0, 0), ' 1 | \n   | ^');
  });

  it('cuts a long line around what is meant', () => {
    const shown = underline(`${'a'.repeat(10_000)}X${'b'.repeat(10_000)}`, 10_000, 10_001, 40) ?? '';
    const [line = '', carets = ''] = shown.split('\n');
    assert.ok(line.length <= 45);
    assert.equal(line[carets.indexOf('^')], 'X');
  });

  it('shows no line where the text has none', () => {
    assert.equal(
      excerpt('a', { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, 80, (carets) => carets, plain),
      null,
    );
  });
});

describe('JSON', () => {
  it('has exactly the fields of the contract', () => {
    const parsed = JSON.parse(all(formatJson(report([reported(), reported()])))) as {
      findings: Record<string, unknown>[];
      summary: Record<string, unknown>;
    };
    const { tags: _, ...expected } = { ...finding, tags: undefined };
    assert.deepEqual(parsed.findings, [expected, expected]);
    assert.deepEqual(parsed.summary, { files: 3, resources: 12, error: 2, warning: 0, info: 0, hint: 0, suppressed: 0, notEvaluated: 0 });
  });

  it('is an empty list where nothing was found', () => {
    assert.deepEqual((JSON.parse(all(formatJson(report([])))) as { findings: unknown }).findings, []);
  });
});

describe('GitHub annotations', () => {
  it('name file, place and rule, counting from 1', () => {
    assert.equal(
      all(formatGithub(report([reported()]))),
      '::error file=repo/shop/vs.yaml,line=2,endLine=2,col=14,endColumn=16,title=mesh/gateway-must-exist::Gateway "gw" does not exist.\n',
    );
  });

  it('escape what would end the command', () => {
    const line = all(formatGithub(report([reported({ message: '100%\r\n::error::x', severity: 'hint' }, { hosted: 'a,b:c.yaml' })])));
    assert.equal(
      line,
      '::notice file=a%2Cb%3Ac.yaml,line=2,endLine=2,col=14,endColumn=16,title=mesh/gateway-must-exist::100%25%0D%0A::error::x\n',
    );
  });
});

describe('JUnit', () => {
  it('has a suite per file, with failures for what fails the run', () => {
    const text = all(formatJunit(report([reported(), reported({ severity: 'hint' }, { fails: false })])));
    assert.match(text, /<testsuites name="meshwright" tests="3" failures="1">/);
    assert.match(text, /<testsuite name="repo\/clean\.yaml" tests="1" failures="0">\n {4}<testcase name="no findings"/);
    assert.match(text, /<failure type="broken" message="Gateway &quot;gw&quot; does not exist\.">repo\/shop\/vs\.yaml:2:14 error: /);
    assert.match(text, /<system-out>repo\/shop\/vs\.yaml:2:14 hint: /);
  });

  it('escapes what XML cannot hold', () => {
    const text = all(formatJunit(report([reported({ message: '<a> & \u0000\ud800' })])));
    assert.match(text, /message="&lt;a&gt; &amp; \ufffd\ufffd"/);
  });
});

describe('SARIF', () => {
  const sarif = (
    value: ValidationReport,
  ): {
    runs: {
      results: Record<string, unknown>[];
      tool: { driver: { rules: Record<string, unknown>[] } };
      invocations: Record<string, unknown>[];
    }[];
  } => JSON.parse(all(formatSarif(value))) as ReturnType<typeof sarif>;

  it('is sound by the facts of its schema', () => {
    const awkward = reported(
      { message: 'a\n"b"', environment: 'prod', resource: null, path: null, related: [] },
      { hosted: 'ü b/#1%.yaml' },
    );
    for (const value of [
      report([]),
      report([reported(), awkward]),
      report([reported()], { failures: [{ kind: 'no-such-file', path: 'x' }] }),
    ]) {
      assert.deepEqual(sarifMistakes(sarif(value)), []);
    }
  });

  it('carries the fingerprint, the place and the page of the rule', () => {
    const [run] = sarif(report([reported()])).runs;
    const [result] = run?.results ?? [];
    assert.deepEqual(result?.['partialFingerprints'], { 'meshwright/v1': 'abc123' });
    const [location] = result['locations'] as { physicalLocation: unknown }[];
    assert.deepEqual(location?.physicalLocation, {
      artifactLocation: { uri: 'repo/shop/vs.yaml', uriBaseId: 'ROOT' },
      region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 16 },
    });
    assert.equal(run?.tool.driver.rules[0]?.['helpUri'], finding.docs);
  });

  it('writes names of files as URIs', () => {
    const [result] = sarif(report([reported({}, { hosted: 'ü b/#1.yaml' })])).runs[0]?.results ?? [];
    assert.match(JSON.stringify(result), /"uri":"%C3%BC%20b\/%231\.yaml"/);
  });

  it('says what could not be read', () => {
    const [run] = sarif(report([], { failures: [{ kind: 'no-such-file', path: 'x' }] })).runs;
    assert.equal(run?.invocations[0]?.['executionSuccessful'], false);
  });
});
