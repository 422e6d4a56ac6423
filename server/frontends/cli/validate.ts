// `meshwright validate`: judges files and reports what the cluster or the mesh would make of them.

import { type Cancellation, never } from '../../protocol/cancellation.ts';
import type { RuleReport } from '../../protocol/engine.ts';
import { causeOf, remedyOf } from '../../protocol/failure.ts';
import type { Severity } from '../../protocol/finding.ts';
import { settingsFile } from '../../protocol/settings.ts';
import { formatGithub } from './formats/github.ts';
import { formatJson } from './formats/json.ts';
import { formatJunit } from './formats/junit.ts';
import { formatSarif } from './formats/sarif.ts';
import { formatText } from './formats/text.ts';
import type { Ground, Opened, OpenRoot } from './ground.ts';
import { readOptions, UsageError, wordOf } from './options.ts';
import { paintFor } from './paint.ts';
import { startProgress } from './progress.ts';
import { bySeverity, type ReportedFinding, type Summary, type ValidationReport } from './report.ts';

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const;
const thresholds = ['error', 'warning', 'info', 'never'] as const;

/** Runs the command; resolves to its exit code. */
export async function validate(args: readonly string[], ground: Ground): Promise<number> {
  const { values, flags, positionals } = readOptions(
    'validate',
    args,
    {
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      'stdin-filename': { type: 'string' },
      'trust-workspace': { type: 'boolean' },
    },
    ground,
  );
  const format = wordOf('format', values['format'], formats, 'text');
  const failOn = wordOf('fail-on', values['fail-on'], thresholds, 'error');
  const color = wordOf('color', values['color'], ['auto', 'always', 'never'], 'auto');
  const fromStdin = positionals.includes('-');
  if (fromStdin && positionals.length > 1) throw new UsageError('"-" (standard input) stands alone, without other paths');
  const filename = values['stdin-filename'] ?? null;
  if (filename !== null && !fromStdin)
    throw new UsageError('option "--stdin-filename" goes with "-": meshwright validate - --stdin-filename FILE');

  let stdin: { readonly text: string; readonly filename: string | null } | undefined;
  if (fromStdin) {
    const text = await ground.readStdin();
    if (text === null) throw new UsageError('standard input is not text');
    stdin = { text, filename };
  }
  const progress = startProgress(ground);
  let opened: Opened;
  try {
    opened = await ground.open({
      paths: fromStdin ? [] : positionals.length === 0 ? ['.'] : positionals,
      ...(stdin === undefined ? {} : { stdin }),
      trusted: flags.has('trust-workspace'),
      cancellation: never,
      progress: progress.show,
    });
  } finally {
    progress.end();
  }
  const report = await makeReport(ground, opened, failOn, never);
  const paint = paintFor(color, ground.out.terminal, ground.environment);
  const lines = {
    text: () => formatText(report, paint, ground.out.terminal ? ground.out.columns : 160),
    json: () => formatJson(report),
    sarif: () => formatSarif(report),
    junit: () => formatJunit(report),
    github: () => formatGithub(report),
  }[format]();
  let waiting = '';
  for (const line of lines) {
    waiting += line;
    if (waiting.length < 65536) continue;
    await ground.out.write(waiting);
    waiting = '';
  }
  if (waiting !== '') await ground.out.write(waiting);
  const broken = await tellTroubles(ground, opened, report);
  await opened.engine.dispose();
  if (broken) return 2;
  return report.findings.some((reported) => reported.fails) ? 1 : 0;
}

/** Says on standard error what the findings cannot: unreadable files, adapters that are off, settings that do not hold. True: the run cannot be relied on. */
async function tellTroubles(ground: Ground, opened: Opened, report: ValidationReport): Promise<boolean> {
  let broken = false;
  for (const failure of report.failures) {
    await ground.err.write(`meshwright: ${causeOf(failure)} ${remedyOf(failure)}\n`);
    if (failure.kind !== 'bad-adapter' && failure.kind !== 'too-large') broken = true;
  }
  for (const folder of opened.untrusted) {
    await ground.err.write(`meshwright: The adapter in "${folder}" comes with the workspace and was not run; --trust-workspace runs it.\n`);
  }
  const settings = report.findings.filter(
    ({ file, finding }) => (file === settingsFile || file.endsWith(`/${settingsFile}`)) && finding.severity === 'error',
  );
  for (const { shown, finding } of settings) {
    await ground.err.write(
      `meshwright: ${shown}:${finding.range.start.line + 1}: ${finding.message} Until that is corrected, a default holds.\n`,
    );
    broken = true;
  }
  return broken;
}

/** Gathers the findings that were asked for, in the order of files and lines. */
export async function makeReport(
  ground: Ground,
  opened: Opened,
  failOn: (typeof thresholds)[number],
  cancellation: Cancellation,
): Promise<ValidationReport> {
  const limit = failOn === 'never' ? -1 : bySeverity.indexOf(failOn);
  const common = commonFolder(opened.roots);
  const findings: ReportedFinding[] = [];
  const totals = { files: 0, resources: 0, suppressed: 0, notEvaluated: 0 };
  const judged: string[] = [];
  for (const root of opened.roots) {
    const hosted = (file: string): string => ground.relative(root.repository ?? common, root.folder, file);
    const named = (file: string): string => (opened.roots.length === 1 ? file : ground.relative(common, root.folder, file));
    const { value: all } = await opened.engine.query('findings', { root: root.folder }, cancellation);
    const asked = all.filter(({ file }) => root.asked(file));
    judged.push(...asked.map(({ file }) => hosted(file)));
    for (const { file, findings: ofFile } of asked) {
      for (const finding of ofFile) {
        findings.push({
          finding,
          file: named(file),
          shown: ground.shown(root.folder, file),
          hosted: hosted(file),
          text: root.texts.get(file) ?? null,
          fails: finding.certainty === 'certain' && bySeverity.indexOf(finding.severity) <= limit,
          related: finding.related.map((place) => ({
            file: named(place.file),
            shown: ground.shown(root.folder, place.file),
            hosted: hosted(place.file),
          })),
        });
      }
    }
    const { value: summary } = await opened.engine.query(
      'summary',
      { root: root.folder, ...(root.whole ? {} : { files: asked.map(({ file }) => file) }) },
      cancellation,
    );
    totals.files += summary.files;
    totals.resources += summary.resources;
    totals.suppressed += summary.suppressed;
    totals.notEvaluated += summary.notEvaluated;
  }
  findings.sort(inOrder);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  const summary: Summary = { ...totals, ...counts };
  return {
    findings,
    summary,
    files: judged.sort(),
    failures: opened.failures,
    rules: await rulesBehind(opened, cancellation),
    version: ground.version,
  };
}

async function rulesBehind(opened: Opened, cancellation: Cancellation): Promise<ReadonlyMap<string, RuleReport>> {
  const { value } = await opened.engine.query('rules', {}, cancellation);
  return new Map(value.map((rule) => [rule.id, rule]));
}

function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const one = a.finding.range.start;
  const other = b.finding.range.start;
  if (one.line !== other.line) return one.line - other.line;
  if (one.character !== other.character) return one.character - other.character;
  return a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0;
}

/** The folder that all roots lie in. */
function commonFolder(roots: readonly OpenRoot[]): string {
  const [first, ...rest] = roots.map((root) => root.folder);
  let common = first ?? '';
  for (const folder of rest) {
    const one = common.split('/');
    const other = folder.split('/');
    let same = 0;
    while (same < one.length && one[same] === other[same]) same += 1;
    common = one.slice(0, same).join('/');
  }
  return common === '' ? '/' : common;
}
