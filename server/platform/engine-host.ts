// Stands for the engine on the main thread: the engine itself runs in a worker that may run away, crash or run out of memory, and is then replaced.

import { Worker } from 'node:worker_threads';
import { type Cancellation, Cancelled } from '../protocol/cancellation.ts';
import type { Change, FileFindings, FileName, Queries, QueryName } from '../protocol/engine.ts';
import { type DiskChange, type EngineHost, EngineStopped, type HostEvent, type Scan, type ScanProgress } from '../protocol/host.ts';
import type { PluginDirectory } from './adapters.ts';
import { type FromWorker, Shared, type ToWorker, type WorkerSetup } from './engine-channel.ts';

export interface EngineHostOptions {
  /** The worker's module; by default the one beside this one. */
  readonly worker?: URL;
  readonly plugins: readonly PluginDirectory[];
  /** Cap of the worker's heap in MB. */
  readonly memoryMb?: number;
  /** How long one rule may take for one resource, in ms. */
  readonly ruleLimitMs?: number;
  /** How long the worker may go without a turn of its event loop outside rules, in ms. */
  readonly turnLimitMs?: number;
}

/** A question or change that the worker has not answered yet. */
interface Pending {
  readonly message: ToWorker;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress?: (progress: ScanProgress) => void;
}

/** An open document, as it would have to be told to a new worker. */
interface Buffer extends FileName {
  readonly text: string;
  readonly version: number | undefined;
}

const watchEveryMs = 250;
/** A worker that lived this long starts the count of deaths anew. */
const healthyAfterMs = 60_000;
const firstBackOffMs = 250;
const deathsBeforeGivingUp = 6;
/** A buffer under analysis at this many deaths is left out until it changes. */
const strikesBeforeWithholding = 2;

/** Starts the engine's thread and keeps one alive; see `EngineHost`. */
export function startEngineHost(options: EngineHostOptions): EngineHost {
  return new Host(options);
}

class Host implements EngineHost {
  private readonly options: EngineHostOptions;
  private readonly shared = new Shared();
  private worker: Worker | null = null;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private readonly rules = new Map<number, string>();
  private readonly deltaListeners = new Set<(delta: readonly FileFindings[]) => void>();
  private readonly eventListeners = new Set<(event: HostEvent) => void>();

  private readonly roots = new Map<string, string>();
  private readonly buffers = new Map<string, Buffer>();
  private readonly scans = new Map<string, Scan>();
  private readonly switchedOff = new Map<string, string>();
  private readonly strikes = new Map<string, number>();
  private readonly withheld = new Set<string>();
  /** Files that had findings, so that a new worker's silence about them can be told. */
  private readonly reported = new Map<string, FileName>();

  /** Changes that were under way when a worker died, answered when its successor knows everything. */
  private readonly waiting: Pending[] = [];
  private replayId: number | null = null;
  /** The worker came as far as to read what it was told. */
  private ready = false;
  private deaths = 0;
  private startedAt = 0;
  private gaveUp = false;
  private disposed = false;
  private endedBecause: string | null = null;
  private restart: ReturnType<typeof setTimeout> | null = null;
  private readonly watch: ReturnType<typeof setInterval>;
  private seen = { rule: 0, entered: 0, turns: 0 };
  private sameFor = 0;

  constructor(options: EngineHostOptions) {
    this.options = options;
    this.start();
    this.watch = setInterval(() => this.look(), watchEveryMs);
    this.watch.unref();
  }

  apply(changes: readonly Change[]): Promise<number> {
    const told = changes.map((change) => this.remember(change));
    return this.call((id) => ({ type: 'apply', id, changes: told })) as Promise<number>;
  }

  subscribe(listener: (delta: readonly FileFindings[]) => void): () => void {
    this.deltaListeners.add(listener);
    return () => this.deltaListeners.delete(listener);
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  query<Name extends QueryName>(
    name: Name,
    args: Queries[Name]['args'],
    cancellation: Cancellation,
  ): Promise<{ readonly revision: number; readonly value: Queries[Name]['value'] }> {
    return this.call((id) => ({ type: 'query', id, name, args }), cancellation) as Promise<{
      readonly revision: number;
      readonly value: Queries[Name]['value'];
    }>;
  }

  async scan(scan: Scan, cancellation: Cancellation, progress: (progress: ScanProgress) => void): Promise<number> {
    this.roots.set(scan.root, scan.title);
    this.scans.set(scan.root, scan);
    return (await this.call((id) => ({ type: 'scan', id, scan }), cancellation, progress)) as number;
  }

  reread(changes: readonly DiskChange[]): Promise<number> {
    return this.call((id) => ({ type: 'reread', id, changes })) as Promise<number>;
  }

  async dispose(): Promise<void> {
    this.disposed = true;
    clearInterval(this.watch);
    if (this.restart) clearTimeout(this.restart);
    const worker = this.worker;
    this.worker = null;
    for (const call of [...this.pending.values(), ...this.waiting.splice(0)]) call.reject(new EngineStopped('it was asked to'));
    this.pending.clear();
    await worker?.terminate();
  }

  private call(make: (id: number) => ToWorker, cancellation?: Cancellation, progress?: (progress: ScanProgress) => void): Promise<unknown> {
    if (this.disposed || this.gaveUp) return Promise.reject(new EngineStopped(this.disposed ? 'it was asked to' : 'it stopped too often'));
    if (cancellation?.aborted) return Promise.reject(new Cancelled());
    const id = this.nextId++;
    const message = make(id);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { message, resolve, reject, ...(progress ? { progress } : {}) });
      if (cancellation instanceof AbortSignal) cancellation.addEventListener('abort', () => this.cancel(id), { once: true });
      this.worker?.postMessage(message);
    });
  }

  /** The asker hears at once; the worker sees it in shared memory and stops at its next step. */
  private cancel(id: number): void {
    const call = this.pending.get(id);
    if (!call) return;
    this.shared.cancel(id);
    this.pending.delete(id);
    if (call.message.type === 'scan') this.scans.delete(call.message.scan.root);
    call.reject(new Cancelled());
  }

  /** Keeps what a new worker would have to be told; returns the change as the present worker needs it. */
  private remember(change: Change): Change {
    switch (change.type) {
      case 'root':
        this.roots.set(change.root, change.title);
        return change;
      case 'removeRoot':
        this.roots.delete(change.root);
        this.scans.delete(change.root);
        for (const [key, buffer] of this.buffers) if (buffer.root === change.root) this.buffers.delete(key);
        return change;
      case 'text':
        if (change.layer === 'buffer') {
          const key = keyOf(change);
          this.buffers.set(key, { root: change.root, file: change.file, text: change.text, version: change.version });
          this.withheld.delete(key);
        }
        return change;
      case 'edit': {
        const key = keyOf(change);
        const before = this.buffers.get(key);
        if (!before) return change;
        let text = before.text;
        for (const edit of change.edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        this.buffers.set(key, { root: before.root, file: before.file, text, version: change.version });
        if (!this.withheld.delete(key)) return change;
        return {
          type: 'text',
          layer: 'buffer',
          root: before.root,
          file: before.file,
          text,
          ...(change.version === undefined ? {} : { version: change.version }),
        };
      }
      case 'remove':
        if (change.layer === 'buffer') {
          this.buffers.delete(keyOf(change));
          this.withheld.delete(keyOf(change));
        }
        return change;
      case 'switchOff':
        this.switchedOff.set(change.rule, change.reason);
        return change;
      case 'scanned':
        return change;
    }
  }

  private start(): void {
    this.shared.leave();
    this.ready = false;
    this.sameFor = 0;
    this.startedAt = performance.now();
    const setup: WorkerSetup = { shared: this.shared.buffer, plugins: this.options.plugins };
    const worker = new Worker(this.options.worker ?? besideThis(), {
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryMb ?? 1024 },
      stdout: true,
      stderr: true,
    });
    this.worker = worker;
    let cause: string | null = null;
    worker.on('message', (message: FromWorker) => {
      if (this.worker === worker) this.receive(message);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      cause = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : (error.stack ?? error.message);
    });
    worker.on('exit', (code) => {
      if (this.worker === worker) this.died(this.endedBecause ?? cause ?? `it exited with code ${code}`);
    });
    const log = (chunk: { toString(): string }) => this.tell({ type: 'log', text: chunk.toString().trimEnd() });
    worker.stdout.on('data', log);
    worker.stderr.on('data', log);
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'delta':
        for (const file of message.delta) {
          if (file.findings.length > 0) this.reported.set(keyOf(file), { root: file.root, file: file.file });
          else this.reported.delete(keyOf(file));
        }
        for (const listener of this.deltaListeners) listener(message.delta);
        return;
      case 'ready':
        this.ready = true;
        return;
      case 'rule':
        this.rules.set(message.index, message.rule);
        return;
      case 'log':
        this.tell({ type: 'log', text: message.text });
        return;
      case 'progress':
        this.pending.get(message.id)?.progress?.(message.progress);
        return;
      case 'answer':
      case 'failed': {
        const call = this.pending.get(message.id);
        if (!call) return;
        this.pending.delete(message.id);
        if (message.type === 'failed') {
          call.reject(message.cancelled ? new Cancelled() : new Error(message.message));
          return;
        }
        if (call.message.type === 'apply') for (const key of buffersIn(call.message.changes)) this.strikes.delete(key);
        call.resolve(message.value);
      }
    }
  }

  /** Sees a rule that does not end, or a worker that takes no turn while somebody waits; counts looks, not the clock, so that a computer's sleep is not a run-away. */
  private look(): void {
    const now = this.shared.look();
    const stuck =
      this.worker !== null &&
      this.pending.size > 0 &&
      now.entered === this.seen.entered &&
      now.turns === this.seen.turns &&
      now.rule === this.seen.rule;
    this.seen = now;
    this.sameFor = stuck ? this.sameFor + watchEveryMs : 0;
    if (now.rule !== 0) {
      const limit = this.options.ruleLimitMs ?? 5000;
      if (this.sameFor < limit) return;
      const rule = this.rules.get(now.rule);
      if (rule === undefined) {
        this.end('a rule did not end');
        return;
      }
      const reason = `it ran for more than ${Math.round(limit / 100) / 10} s on one resource`;
      this.switchedOff.set(rule, reason);
      this.tell({ type: 'switchedOff', rule, reason });
      this.end(`the rule "${rule}" did not end`);
    } else if (this.sameFor >= (this.options.turnLimitMs ?? 30_000)) this.end('it took no turn for too long');
  }

  private end(reason: string): void {
    this.endedBecause = reason;
    this.sameFor = 0;
    void this.worker?.terminate();
  }

  private died(reason: string): void {
    this.worker = null;
    const expected = this.endedBecause !== null;
    this.endedBecause = null;
    if (this.disposed) return;
    if (performance.now() - this.startedAt > healthyAfterMs) this.deaths = 0;
    this.deaths++;
    for (const [id, call] of this.pending) {
      if (call.message.type === 'query') {
        this.pending.delete(id);
        call.reject(new EngineStopped(reason));
      } else if (call.message.type === 'apply') {
        const replay = id === this.replayId;
        if (!expected && this.ready)
          for (const key of buffersIn(call.message.changes)) if (!replay || this.strikes.has(key)) this.strike(key);
        this.pending.delete(id);
        if (!replay) this.waiting.push(call);
      }
    }
    this.replayId = null;
    if (this.deaths >= deathsBeforeGivingUp) {
      this.gaveUp = true;
      for (const call of [...this.pending.values(), ...this.waiting.splice(0)]) call.reject(new EngineStopped(reason));
      this.pending.clear();
      this.tell({ type: 'gaveUp', reason });
      return;
    }
    const restartInMs = expected || this.deaths === 1 ? 0 : firstBackOffMs * 2 ** (this.deaths - 2);
    this.tell({ type: 'stopped', reason, restartInMs });
    this.restart = setTimeout(() => this.revive(), restartInMs);
  }

  private strike(key: string): void {
    const strikes = (this.strikes.get(key) ?? 0) + 1;
    this.strikes.set(key, strikes);
    const buffer = this.buffers.get(key);
    if (strikes < strikesBeforeWithholding || !buffer || this.withheld.has(key)) return;
    this.withheld.add(key);
    this.tell({
      type: 'log',
      text: `"${buffer.file}" is left out until it changes: the engine stopped ${strikes} times while it read that file.`,
    });
  }

  /** Starts a new worker and tells it everything that the old one knew. */
  private revive(): void {
    this.restart = null;
    this.start();
    const changes: Change[] = [];
    for (const [rule, reason] of this.switchedOff) changes.push({ type: 'switchOff', rule, reason });
    for (const [root, title] of this.roots) changes.push({ type: 'root', root, title });
    for (const [key, buffer] of this.buffers)
      if (!this.withheld.has(key))
        changes.push({
          type: 'text',
          layer: 'buffer',
          root: buffer.root,
          file: buffer.file,
          text: buffer.text,
          ...(buffer.version === undefined ? {} : { version: buffer.version }),
        });

    const scans = new Map(this.scans);
    const calls = [...this.pending];
    const before = new Map(this.reported);
    this.reported.clear();
    this.replayId = this.nextId;
    const told = this.call((id) => ({ type: 'apply', id, changes }));
    for (const [id, call] of calls) {
      if (call.message.type === 'apply') {
        this.pending.delete(id);
        this.waiting.push(call);
      } else {
        if (call.message.type === 'scan') scans.delete(call.message.scan.root);
        this.worker?.postMessage(call.message);
      }
    }
    told
      .then(async (revision) => {
        this.replayId = null;
        for (const call of this.waiting.splice(0)) call.resolve(revision);
        this.tell({ type: 'restarted' });
        await Promise.all([...scans.values()].map((scan) => this.call((id) => ({ type: 'scan', id, scan }))));
        const silent = [...before]
          .filter(([key]) => !this.reported.has(key))
          .map(([, name]) => ({ ...name, revision: revision as number, findings: [] }));
        if (silent.length > 0) for (const listener of this.deltaListeners) listener(silent);
      })
      .catch((error: Error) => {
        for (const call of this.waiting.splice(0)) call.reject(error);
        if (!(error instanceof EngineStopped))
          this.tell({ type: 'log', text: `Telling the new engine what is open failed: ${error.message}` });
      });
  }

  private tell(event: HostEvent): void {
    for (const listener of this.eventListeners) listener(event);
  }
}

function keyOf(name: FileName): string {
  return `${name.root}\n${name.file}`;
}

function buffersIn(changes: readonly Change[]): string[] {
  const keys: string[] = [];
  for (const change of changes)
    if ((change.type === 'text' && change.layer === 'buffer') || change.type === 'edit') keys.push(keyOf(change));
  return keys;
}

/** The worker's module: TypeScript in the repository, JavaScript where it was built. */
function besideThis(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './engine-worker.ts' : './engine-worker.js', import.meta.url);
}
