#!/usr/bin/env node
// Wires the `meshwright` command: platform, adapters, engine and the command-line front end, in one process.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createEngine } from './engine.ts';
import { runCommand } from './frontends/cli/command.ts';
import { type Ground, GroundFailure, type Opened, type OpenRequest, type OpenRoot, type Output } from './frontends/cli/ground.ts';
import { readSettings } from './model/settings.ts';
import { similarNames } from './model/similar.ts';
import { loadAdapters, pluginDirectories, unloadedAdapters } from './platform/adapters.ts';
import { fileLimit, readCandidate, rootOf, scanFolder } from './platform/files.ts';
import { gitRootOf } from './platform/ignored.ts';
import { askedFor, relativeTo, type Target, targetsOf } from './platform/targets.ts';
import { decodeText } from './platform/text-decoding.ts';
import type { Change } from './protocol/engine.ts';
import type { Failure } from './protocol/failure.ts';
import { settingsFile } from './protocol/settings.ts';
import { parseFile } from './yaml/index.ts';

const cwd = process.cwd();

function outputOf(stream: NodeJS.WriteStream): Output {
  let gone = false;
  // The reader may leave before we are done (`| head`): that is its right, and no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (text) => new Promise((done) => (gone ? done() : stream.write(text, () => done()))),
  };
}

async function readStdin(): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > fileLimit) throw new GroundFailure({ kind: 'too-large', path: 'standard input', bytes: size, limit: fileLimit });
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks));
}

/** Folders of further adapters that the settings of a root name. */
function namedAdapters(root: string): readonly string[] {
  const text = readCandidate(join(root, settingsFile), 'always', () => undefined);
  // Most settings name none, and those need no parsing here.
  if (text === null || !/^adapters[ \t]*:/m.test(text)) return [];
  return readSettings(parseFile(text).parts[0]?.document.value ?? null).adapters;
}

function targetsFor(request: OpenRequest): readonly Target[] {
  const { stdin, paths } = request;
  if (stdin !== undefined) {
    const filename = resolve(cwd, stdin.filename ?? 'stdin.yaml');
    const folder = join(filename, '..');
    return [{ root: rootOf(folder, folder), named: [filename] }];
  }
  if (paths.length === 0) return [{ root: rootOf(cwd, cwd), named: [] }];
  const { targets, failures } = targetsOf(paths, cwd);
  const [failure] = failures;
  if (failure !== undefined) throw new GroundFailure(failure);
  return targets;
}

async function open(request: OpenRequest): Promise<Opened> {
  const targets = targetsFor(request);
  const [first] = targets;
  const failures: Failure[] = [];
  const places = {
    module: import.meta.url,
    home: homedir(),
    root: first?.root ?? null,
    trusted: request.trusted,
    named: first === undefined ? [] : namedAdapters(first.root),
  };
  const found = await loadAdapters(pluginDirectories(places));
  let filesRead = 0;
  let turn = performance.now();
  const engine = createEngine({
    adapters: found.adapters,
    failures: found.failures,
    recording: false,
    loadCel: async () => (await import('./schema/cel.ts')).celEvaluator(),
    async pause() {
      // Nobody waits for a turn here but the progress line.
      if (performance.now() - turn < 100) return;
      request.progress({ step: 'judging', files: filesRead });
      await new Promise((done) => setImmediate(done));
      turn = performance.now();
    },
  });
  const changes: Change[] = [];
  const roots: OpenRoot[] = [];
  for (const target of targets) {
    const { root } = target;
    const texts = new Map<string, string>();
    if (request.paths.length > 0 || request.stdin?.filename != null) {
      for await (const slice of scanFolder(root, {
        named: target.named,
        cancellation: request.cancellation,
        failed: (failure) => failures.push(failure),
      })) {
        for (const { file, text } of slice) texts.set(file, text);
        filesRead += slice.length;
        request.progress({ step: 'reading', files: filesRead });
      }
    } else {
      const text = readCandidate(join(root, settingsFile), 'always', () => undefined);
      if (text !== null) texts.set(settingsFile, text);
    }
    changes.push({ type: 'root', root, title: root.split(/[\\/]/).at(-1) ?? root });
    for (const [file, text] of texts) changes.push({ type: 'text', root, file, layer: 'disk', text });
    const [stdinPath] = target.named;
    if (request.stdin !== undefined && stdinPath !== undefined) {
      const file = relativeTo(root, stdinPath, '');
      texts.set(file, request.stdin.text);
      changes.push({ type: 'text', root, file, layer: 'buffer', text: request.stdin.text });
    }
    changes.push({ type: 'scanned', root });
    const asked = askedFor(target);
    roots.push({
      folder: root,
      repository: gitRootOf(root)?.folder ?? null,
      texts,
      whole: asked(''),
      // Mistakes in the settings concern every path.
      asked: (file) => file === settingsFile || asked(file),
    });
  }
  request.progress({ step: 'judging', files: filesRead });
  await engine.apply(changes);
  return {
    engine,
    roots,
    failures: [...failures, ...found.failures],
    adapters: found.adapters.map(({ manifest, folder, origin, adapter }) => ({
      id: manifest.id,
      title: manifest.title,
      version: manifest.version,
      origin,
      folder,
      rules: adapter.rules?.length ?? 0,
    })),
    untrusted: unloadedAdapters(places),
  };
}

const ground: Ground = {
  version:
    process.env['MESHWRIGHT_VERSION'] ??
    String((JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: unknown }).version),
  cwd,
  environment: process.env,
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  readStdin,
  open,
  serve: async () => {
    await import('./main.ts');
    return 0;
  },
  similar: similarNames,
  shown(root, file) {
    const near = relativeTo(cwd, root, file);
    return near.startsWith('../../../') ? resolve(root, file) : near;
  },
  relative: relativeTo,
};

process.exitCode = (await runCommand(process.argv.slice(2), ground)) || process.exitCode || 0;
