// Read-only documents that are made when they are looked at: the report of what is known, and the pages of rules.

import * as vscode from 'vscode';
import type { KnownReport, RuleReport } from '../server/protocol/engine.ts';
import { causeOf, type Failure, remedyOf } from '../server/protocol/failure.ts';
import type { Ask } from '../server/protocol/messages.ts';
import { counted } from './words.ts';

export const scheme = 'meshwright';

/** URI of the report of what is known. */
export const reportUri = vscode.Uri.from({ scheme, path: '/What Is Known.md' });

/** URI of a rule's page. */
export function ruleUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/rules/${id}.md` });
}

const changed = new vscode.EventEmitter<vscode.Uri>();

/** Makes VS Code read a document again. */
export function refresh(uri: vscode.Uri): void {
  changed.fire(uri);
}

export function showDocuments(ask: Ask): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const rule = /^\/rules\/(.+)\.md$/.exec(uri.path)?.[1];
      if (rule === undefined) return reportOf(await ask('meshwright/known', {}));
      const [report] = await ask('meshwright/rules', { id: rule });
      return report ? pageOf(report) : `There is no rule "${rule}".`;
    },
  });
}

function reportOf(reports: readonly KnownReport[]): string {
  const lines = ['# What is known', ''];
  if (reports.length === 0) lines.push('No folder is open.', '');
  for (const report of reports) {
    if (reports.length > 1) lines.push(`## ${decodeURIComponent(report.root)}`, '');
    lines.push(
      `${counted(report.files, 'file')}, ${counted(report.resources, 'resource')}, ${counted(report.worlds.length, 'world')}.`,
      '',
    );
    if (report.worlds.length > 0) {
      lines.push('| World | Found as | Why | Files | Resources |', '| --- | --- | --- | ---: | ---: |');
      for (const world of report.worlds)
        lines.push(`| ${cell(world.title)} | ${cell(world.kind)} | ${cell(world.why)} | ${world.files} | ${world.resources} |`);
      lines.push('');
    }
    if (report.notes.length > 0) lines.push(...report.notes.map((note) => `- ${note}`), '');
  }
  const first = reports[0];
  if (first) {
    lines.push(
      '## Schemas',
      '',
      '| Source | Kinds |',
      '| --- | ---: |',
      ...first.schemas.map((schema) => `| ${cell(schema.source)} | ${schema.kinds} |`),
      '',
    );
    lines.push('## Adapters', '', '| Adapter | Version | Rules | State |', '| --- | --- | ---: | --- |');
    for (const adapter of first.adapters)
      lines.push(
        `| ${cell(adapter.id)} | ${cell(adapter.version)} | ${adapter.rules} | ${adapter.state}${adapter.reason ? `: ${cell(adapter.reason)}` : ''} |`,
      );
    lines.push('');
    const failures: readonly Failure[] = first.failures;
    if (failures.length > 0) lines.push('## Trouble', '', ...failures.map((failure) => `- ${causeOf(failure)} ${remedyOf(failure)}`), '');
  }
  lines.push('## Versions', '', `- Visual Studio Code ${vscode.version}`, `- Platform ${process.platform} ${process.arch}`, '');
  return lines.join('\n');
}

function pageOf(rule: RuleReport): string {
  // A message that is one slot says nothing before it is filled in.
  const message = /^\{\w+\}$/.test(rule.message) ? [] : [rule.message, ''];
  const lines = [
    `# ${rule.id}`,
    '',
    ...message,
    `**Severity** ${rule.severity} · **Consequence** ${rule.consequence}`,
    '',
    '## Why',
    '',
    rule.why,
    '',
    '## How to fix it',
    '',
    rule.fix,
    '',
  ];
  const equivalents = Object.entries(rule.equivalents).filter(([, codes]) => codes.length > 0);
  if (equivalents.length > 0)
    lines.push('## Known elsewhere as', '', ...equivalents.map(([tool, codes]) => `- ${tool}: ${codes.join(', ')}`), '');
  lines.push(
    '## Settings',
    '',
    'To change its severity or to switch it off, in `meshwright.yaml`:',
    '',
    '```yaml',
    'rules:',
    `  ${rule.id}: off`,
    '```',
    '',
  );
  return lines.join('\n');
}

/** Text inside a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
