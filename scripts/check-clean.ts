// Folders of YAML that is known to work must get no error: node scripts/check-clean.ts [--warnings] FOLDER...

import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly consequence: string;
  readonly message: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number } };
}

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { warnings: { type: 'boolean' } }, allowPositionals: true });
let wrong = 0;
for (const folder of positionals) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'validate', '.', '--format', 'json', '--fail-on', 'never'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 29 },
  );
  if (!stdout.startsWith('{')) throw new Error(`${folder}: the CLI gave no JSON: ${stderr || stdout}`);
  const { findings, summary } = JSON.parse(stdout) as { findings: Finding[]; summary: Record<string, number> };
  const errors = findings.filter(({ consequence }) => consequence === 'refused' || consequence === 'broken');
  wrong += errors.length;
  console.log(
    `${basename(resolve(folder))}: ${summary['files']} files, ${summary['resources']} resources, ${errors.length} errors, ${findings.length - errors.length} others`,
  );
  for (const { rule, severity, message, file, range } of values.warnings ? findings : errors) {
    console.log(`  ${file}:${range.start.line + 1} ${severity} ${rule}: ${message}`);
  }
}
process.exit(wrong === 0 ? 0 : 1);
