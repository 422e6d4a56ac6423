// What the engine's thread and its proxy say to each other, and the shared memory through which they see each other when neither can speak.

import type { Change, FileFindings, QueryName } from '../protocol/engine.ts';
import type { DiskChange, Scan, ScanProgress } from '../protocol/host.ts';
import type { PluginDirectory } from './adapters.ts';

/** From the proxy to the thread. */
export type ToWorker =
  | { readonly type: 'apply'; readonly id: number; readonly changes: readonly Change[] }
  | { readonly type: 'query'; readonly id: number; readonly name: QueryName; readonly args: unknown }
  | { readonly type: 'scan'; readonly id: number; readonly scan: Scan }
  | { readonly type: 'reread'; readonly id: number; readonly changes: readonly DiskChange[] };

/** From the thread to the proxy. */
export type FromWorker =
  /** Adapters are loaded and the engine answers. */
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly cancelled: boolean; readonly message: string }
  | { readonly type: 'delta'; readonly delta: readonly FileFindings[] }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ScanProgress }
  /** From now on, `index` in shared memory means this rule. */
  | { readonly type: 'rule'; readonly index: number; readonly rule: string }
  | { readonly type: 'log'; readonly text: string };

/** What the thread is given when it starts. */
export interface WorkerSetup {
  readonly shared: SharedArrayBuffer;
  readonly plugins: readonly PluginDirectory[];
}

/** Cells of the shared memory: the rule that runs (0: none), how many rules were entered, how many turns the thread took. */
const ruleCell = 0;
const enteredCell = 1;
const turnCell = 2;
const firstCancelCell = 3;
const cancelCells = 1024;

/** The shared memory, from either side. */
export class Shared {
  readonly buffer: SharedArrayBuffer;
  private readonly cells: Int32Array;

  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer((firstCancelCell + cancelCells) * 4)) {
    this.buffer = buffer;
    this.cells = new Int32Array(buffer);
  }

  /** The thread runs this rule now. */
  enter(index: number): void {
    Atomics.store(this.cells, ruleCell, index);
    Atomics.add(this.cells, enteredCell, 1);
  }

  leave(): void {
    Atomics.store(this.cells, ruleCell, 0);
  }

  /** The thread took a turn of its event loop. */
  turn(): void {
    Atomics.add(this.cells, turnCell, 1);
  }

  /** What the thread is at: equal answers some time apart mean that it is stuck there. */
  look(): { readonly rule: number; readonly entered: number; readonly turns: number } {
    return {
      rule: Atomics.load(this.cells, ruleCell),
      entered: Atomics.load(this.cells, enteredCell),
      turns: Atomics.load(this.cells, turnCell),
    };
  }

  /** Call `id` is not wanted any more; seen by the thread at once, without a turn of its event loop. */
  cancel(id: number): void {
    Atomics.store(this.cells, firstCancelCell + (id % cancelCells), id);
  }

  cancelled(id: number): boolean {
    return Atomics.load(this.cells, firstCancelCell + (id % cancelCells)) === id;
  }
}
