// What the engine's thread does around the engine: it reads folders, passes calls on and answers back, and leaves word of what runs.

import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeName } from '../model/candidates.ts';
import { type Cancellation, Cancelled, type Pause } from '../protocol/cancellation.ts';
import type { Change, Engine, QueryName, RuleWatch } from '../protocol/engine.ts';
import { causeOf, type Failure } from '../protocol/failure.ts';
import type { DiskChange, Scan } from '../protocol/host.ts';
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './engine-channel.ts';
import { readCandidate, scanFolder } from './files.ts';
import { IgnoreRules } from './ignored.ts';

/** Longest stretch of work, in ms, before the event loop gets a turn. */
const stretchMs = 4;

if (parentPort === null) throw new Error('This module runs as a worker thread.');
const port = parentPort;
const setup = workerData as WorkerSetup;
const shared = new Shared(setup.shared);
const say = (message: FromWorker): void => port.postMessage(message);

/** Everything that the thread keeps between calls. */
class EngineThread {
  private readonly engine: Engine;
  private readonly failures: Failure[];
  /** Files of each root that the engine has from disk. */
  private readonly disk = new Map<string, Set<string>>();
  private readonly scans = new Map<string, Scan>();

  constructor(engine: Engine, failures: Failure[]) {
    this.engine = engine;
    this.failures = failures;
    engine.subscribe((delta) => say({ type: 'delta', delta }));
  }

  async take(message: ToWorker): Promise<void> {
    shared.turn();
    const { id } = message;
    const cancellation: Cancellation = {
      get aborted() {
        return shared.cancelled(id);
      },
    };
    try {
      say({ type: 'answer', id, value: await this.answer(message, cancellation) });
    } catch (error) {
      const cancelled = error instanceof Cancelled;
      say({ type: 'failed', id, cancelled, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  private answer(message: ToWorker, cancellation: Cancellation): Promise<unknown> {
    switch (message.type) {
      case 'apply':
        for (const change of message.changes)
          if (change.type === 'removeRoot') {
            this.disk.delete(change.root);
            this.scans.delete(change.root);
          }
        return this.engine.apply(message.changes);
      case 'query':
        return this.engine.query(message.name as QueryName, message.args as never, cancellation);
      case 'scan':
        return this.scan(message.id, message.scan, cancellation);
      case 'reread':
        return this.reread(message.changes);
    }
  }

  /** Hands a folder's files over in slices; what an earlier scan had and this one does not find is removed. */
  private async scan(id: number, scan: Scan, cancellation: Cancellation): Promise<number> {
    const { root } = scan;
    this.scans.set(root, scan);
    const before = this.disk.get(root) ?? new Set<string>();
    const found = new Set<string>();
    this.disk.set(root, found);
    await this.engine.apply([{ type: 'root', root, title: scan.title }]);
    for await (const slice of scanFolder(scan.folder, {
      exclude: scan.exclude,
      cancellation,
      pause,
      failed: (failure) => this.failed(failure),
    })) {
      if (!this.scans.has(root)) return found.size;
      for (const { file } of slice) found.add(file);
      await this.engine.apply(slice.map(({ file, text }) => ({ type: 'text', layer: 'disk', root, file, text })));
      say({ type: 'progress', id, progress: { root, done: found.size, total: Math.max(found.size, before.size) } });
      await turn();
      if (cancellation.aborted) throw new Cancelled();
    }
    if (!this.scans.has(root)) return found.size;
    const gone: Change[] = [...before].filter((file) => !found.has(file)).map((file) => ({ type: 'remove', layer: 'disk', root, file }));
    await this.engine.apply([...gone, { type: 'scanned', root }]);
    return found.size;
  }

  private reread(changes: readonly DiskChange[]): Promise<number> {
    const told: Change[] = [];
    for (const change of changes) {
      const { root, file } = change;
      const scan = this.scans.get(root);
      const known = this.disk.get(root);
      if (scan === undefined || known === undefined) continue;
      const text = change.deleted ? null : this.read(scan, change);
      if (text !== null) {
        known.add(file);
        told.push({ type: 'text', layer: 'disk', root, file, text });
        continue;
      }
      // A folder that goes is told as one change; its files go with it.
      const gone = known.has(file) ? [file] : [...known].filter((other) => other.startsWith(`${file}/`));
      for (const name of gone) {
        known.delete(name);
        told.push({ type: 'remove', layer: 'disk', root, file: name });
      }
    }
    return this.engine.apply(told);
  }

  private read(scan: Scan, change: DiskChange): string | null {
    const verdict = judgeName(basename(change.file));
    if (verdict === 'never' || !statSync(change.path, { throwIfNoEntry: false })?.isFile() || leftOut(scan, change.file)) return null;
    const inChart = verdict === 'yaml' && this.disk.get(scan.root)?.has(join(dirname(change.file), 'Chart.yaml')) === true;
    return readCandidate(change.path, inChart ? 'always' : verdict, (failure) => this.failed(failure));
  }

  private failed(failure: Failure): void {
    if (!this.failures.some((other) => causeOf(other) === causeOf(failure))) this.failures.push(failure);
    say({ type: 'log', text: causeOf(failure) });
  }
}

/** Does .gitignore or an exclusion name this file or a folder above it? */
function leftOut(scan: Scan, file: string): boolean {
  let rules = IgnoreRules.at(scan.folder, scan.exclude);
  const parts = file.split('/');
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts
      .slice(0, depth)
      .map((part) => `${part}/`)
      .join('');
    const patterns = join(scan.folder, folder, '.gitignore');
    if (statSync(patterns, { throwIfNoEntry: false })?.isFile()) rules = rules.enter(folder, readFileSync(patterns, 'utf8'));
    if (rules.ignores(parts.slice(0, depth + 1).join('/') + (depth < parts.length - 1 ? '/' : ''))) return true;
  }
  return false;
}

function turn(): Promise<void> {
  shared.turn();
  return new Promise((resolve) => {
    setImmediate(() => {
      stretchBegan = performance.now();
      resolve();
    });
  });
}

let stretchBegan = 0;

/** A turn of the event loop when the last one is long ago, else nothing. */
function pause(): Promise<void> {
  return performance.now() - stretchBegan < stretchMs ? Promise.resolve() : turn();
}

const indexes = new Map<string, number>();

/** Leaves word of which rule runs; a rule's first run introduces its number. */
const watch: RuleWatch = {
  enter(rule) {
    let index = indexes.get(rule);
    if (index === undefined) {
      index = indexes.size + 1;
      indexes.set(rule, index);
      say({ type: 'rule', index, rule });
    }
    shared.enter(index);
  },
  leave: () => shared.leave(),
};

/** What an engine is made with here. */
export interface ThreadParts {
  readonly setup: WorkerSetup;
  readonly pause: Pause;
  readonly watch: RuleWatch;
  readonly log: (text: string) => void;
}

/** Makes the engine and serves the main thread with it; `failures` grows when files cannot be read. */
export async function serveEngine(
  make: (parts: ThreadParts) => Promise<{ readonly engine: Engine; readonly failures: Failure[] }>,
): Promise<void> {
  const early: ToWorker[] = [];
  let thread: EngineThread | null = null;
  port.on('message', (message: ToWorker) => {
    stretchBegan = performance.now();
    if (thread === null) early.push(message);
    else void thread.take(message);
  });
  const { engine, failures } = await make({ setup, pause, watch, log: (text) => say({ type: 'log', text }) });
  thread = new EngineThread(engine, failures);
  say({ type: 'ready' });
  for (const message of early.splice(0)) void thread.take(message);
}
