// Runs a mocha suite inside VS Code's real extension host: code-server in front of a headless browser, results through a file.

import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { type CodeServer, type CodeServerOptions, startCodeServer } from './code-server.ts';
import type { PageRequest } from './mail.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Settings under which pictures are worth looking at. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'security.workspace.trust.untrustedFiles': 'open',
  'git.enabled': false,
};

/** What ran. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each test, as it ended, with what went wrong below it. */
  readonly report: string;
}

/** What to run, and where. */
export interface SuiteOptions {
  /** Test files, as globs from the repository. */
  readonly tests: readonly string[];
  /** Folder to open; it is copied first, so that tests may write. Absent: an empty folder. */
  readonly workspace?: string;
  /** The extension folder to load; absent: the repository. */
  readonly development?: string;
  readonly server?: CodeServerOptions;
  /** Milliseconds for the whole suite. */
  readonly timeout?: number;
  readonly say?: (line: string) => void;
}

/** Runs the suite; throws `Unavailable` where VS Code or a browser cannot be had. */
export async function runInExtensionHost(options: SuiteOptions): Promise<SuiteResult> {
  const files = options.tests.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0, report: '' };
  const mail = mkdtempSync(join(tmpdir(), 'meshwright-mail-'));
  const workspace = join(mail, 'workspace');
  mkdirSync(workspace);
  if (options.workspace !== undefined) cpSync(options.workspace, workspace, { recursive: true });
  const entry = await bundleSuite(files, mail, workspace);
  let server: CodeServer | null = null;
  const browser = await startChromium();
  try {
    const settings = { ...quietSettings, ...options.server?.settings };
    server = await startCodeServer({ ...options.server, settings, ...(options.say ? { say: options.say } : {}) });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${server?.port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(options.development ?? root)],
      ['extensionTestsPath', remote(entry)],
    ];
    await page.goto(`${server.url}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return await resultOf(mail, page, options.timeout ?? 240_000, server);
  } finally {
    await browser.close();
    await server?.stop();
    rmSync(mail, { recursive: true, force: true });
    rmSync(entry, { force: true });
  }
}

/** One CommonJS file with every test, which runs mocha and writes what it found into the mail folder. */
export async function bundleSuite(files: readonly string[], mail: string, workspace: string, { pictures = true } = {}): Promise<string> {
  const folder = join(root, '.cache', 'suites');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${process.pid}-${Date.now()}.cjs`);
  const contents = `
    import Mocha from 'mocha';
    import { renameSync, writeFileSync } from 'node:fs';
    export async function run() {
      const result = ${JSON.stringify(join(mail, 'result.json'))};
      const ended = { passed: 0, failed: 0, skipped: 0, lines: [] };
      try {
        const mocha = new Mocha({ ui: 'bdd', timeout: 30000, reporter: class { constructor(runner) {
          runner.on('pass', (test) => { ended.passed++; ended.lines.push('  ✔ ' + test.fullTitle()); });
          runner.on('pending', (test) => { ended.skipped++; ended.lines.push('  - ' + test.fullTitle()); });
          runner.on('fail', (test, error) => { ended.failed++; ended.lines.push('  ✘ ' + test.fullTitle(), '    ' + (error.stack ?? error).toString().replaceAll('\\n', '\\n    ')); });
        } } });
        mocha.suite.emit('pre-require', globalThis, '', mocha);
        ${files.map((file) => `await import(${JSON.stringify(`./${file}`)});`).join('\n        ')}
        await new Promise((resolve) => mocha.run(resolve));
      } catch (error) {
        ended.failed++;
        ended.lines.push('  ✘ the suite could not be loaded', String(error?.stack ?? error));
      }
      writeFileSync(result + '.part', JSON.stringify(ended));
      renameSync(result + '.part', result);
    }`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    logLevel: 'warning',
    external: ['vscode', 'mocha'],
    define: {
      'process.env.MESHWRIGHT_TEST_MAIL': JSON.stringify(pictures ? mail : ''),
      'process.env.MESHWRIGHT_TEST_WORKSPACE': JSON.stringify(workspace),
      'import.meta.dirname': JSON.stringify(join(root, 'test', 'extension')),
    },
  });
  return outfile;
}

/** Serves the suite's requests until its result is there. */
async function resultOf(mail: string, page: Page, timeout: number, server: CodeServer): Promise<SuiteResult> {
  const file = join(mail, 'result.json');
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await new Promise((next) => setTimeout(next, 30))) {
    if (existsSync(file)) {
      const { lines, ...counts } = JSON.parse(readFileSync(file, 'utf8')) as Omit<SuiteResult, 'report'> & { lines: string[] };
      return { ...counts, report: lines.join('\n') };
    }
    for (const name of readdirSync(mail).filter((candidate) => candidate.endsWith('.request'))) await serve(join(mail, name), page);
  }
  await photograph(page, 'timed-out');
  return {
    ...{ passed: 0, failed: 1, skipped: 0 },
    report: `  ✘ the suite gave no result in ${timeout / 1000} s (see test/pictures/timed-out.png)\n${server.log().slice(-3000)}`,
  };
}

async function photograph(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test', 'pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function serve(file: string, page: Page): Promise<void> {
  const request = JSON.parse(readFileSync(file, 'utf8')) as PageRequest;
  rmSync(file);
  let failure = '';
  try {
    if (request.do === 'picture') await photograph(page, request.name);
    else if (request.do === 'press') await page.keyboard.press(request.keys);
    else await page.keyboard.type(request.text);
  } catch (error) {
    failure = String(error);
  }
  writeFileSync(file.replace(/\.request$/, '.done'), failure);
}
