// Bundles the extension, the server, the CLI and the adapters into dist/, so that a VSIX or an npm package needs no node_modules.
// `--dev` keeps names and adds source maps.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist');
// Written beside, then moved: a failed build leaves the last good one, and no reader meets half of it.
const dist = join(root, '.cache', `dist-${process.pid}`);
const dev = process.argv.includes('--dev');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const started = performance.now();

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.MESHWRIGHT_VERSION': JSON.stringify(version) },
};

// CommonJS packages inside an ES module still call require().
const requireBanner = "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";

/** The entry if its source is there; a room that does not exist yet is left out, and said. */
function present(source) {
  if (existsSync(join(root, source))) return true;
  console.log(`build: ${source} does not exist, left out`);
  return false;
}

/** A file that starts the bundle beside it: old Nodes get one clear line, newer ones a compile cache. */
function launcher(bundle, title) {
  return `#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write('${title} needs Node 22 or newer; this is Node ' + process.versions.node + '.\\n');
  process.exitCode = 2;
} else {
  import('node:module').then(function (module) {
    module.enableCompileCache();
    return import('./${bundle}');
  });
}
`;
}

async function buildExtension() {
  if (!present('extension/main.ts')) return;
  await build({
    ...common,
    entryPoints: { extension: 'extension/main.ts' },
    format: 'cjs',
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  });
}

async function buildServer() {
  /** @type {Record<string, string>} */
  const entryPoints = {};
  if (present('server/main.ts')) entryPoints['server-main'] = 'server/main.ts';
  if (present('server/cli.ts')) entryPoints['cli-main'] = 'server/cli.ts';
  if (present('server/platform/engine-worker.ts')) entryPoints['engine-worker'] = 'server/platform/engine-worker.ts';
  if (Object.keys(entryPoints).length === 0) return;
  await build({
    ...common,
    entryPoints,
    format: 'esm',
    splitting: true,
    outdir: dist,
    chunkNames: 'chunk-[hash]',
    banner: { js: requireBanner },
    // Prefer the ES module build where a package has both: the CommonJS one cannot be tree-shaken.
    mainFields: ['module', 'main'],
  });
  if ('server-main' in entryPoints) writeFileSync(join(dist, 'server.js'), launcher('server-main.js', 'The Meshwright server'));
  if ('cli-main' in entryPoints) writeFileSync(join(dist, 'cli.js'), launcher('cli-main.js', 'meshwright'), { mode: 0o755 });
}

async function buildAdapter(id) {
  const source = join(root, 'adapters', id);
  const target = join(dist, 'adapters', id);
  const manifest = JSON.parse(readFileSync(join(source, 'adapter.json'), 'utf8'));
  mkdirSync(target, { recursive: true });
  if (manifest.entry !== undefined) {
    const entry = manifest.entry;
    manifest.entry = `${entry.slice(0, -extname(entry).length)}.js`;
    if (existsSync(join(source, entry))) {
      await build({
        ...common,
        entryPoints: { [manifest.entry.slice(0, -'.js'.length)]: join(source, entry) },
        format: 'esm',
        outdir: target,
        banner: { js: requireBanner },
      });
    } else {
      console.log(`build: adapters/${id}/${entry} does not exist, left out`);
    }
  }
  copyData(source, target);
  writeFileSync(join(target, 'adapter.json'), JSON.stringify(manifest));
}

/** Copies what is not code; JSON loses its white space. */
function copyData(from, to) {
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    const target = join(to, name);
    if (statSync(source).isDirectory()) {
      copyData(source, target);
    } else if (!['.ts', '.md'].includes(extname(name)) && name !== 'adapter.json') {
      mkdirSync(to, { recursive: true });
      if (extname(name) === '.json') writeFileSync(target, JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
      else cpSync(source, target);
    }
  }
}

async function buildAdapters() {
  if (!present('adapters')) return;
  const ids = readdirSync(join(root, 'adapters')).filter((id) => existsSync(join(root, 'adapters', id, 'adapter.json')));
  await Promise.all(ids.map(buildAdapter));
}

mkdirSync(dist, { recursive: true });
try {
  await Promise.all([buildExtension(), buildServer(), buildAdapters()]);
  rmSync(target, { recursive: true, force: true });
  renameSync(dist, target);
  console.log(`build: dist/ written in ${Math.round(performance.now() - started)} ms`);
} catch (error) {
  // esbuild has printed its own messages.
  if (!Array.isArray(error.errors)) throw error;
  console.error(`build: failed with ${error.errors.length} errors`);
  process.exitCode = 1;
} finally {
  rmSync(dist, { recursive: true, force: true });
}
