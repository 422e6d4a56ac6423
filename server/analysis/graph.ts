// Incremental computation by observation: a computed answer remembers which questions it asked, and is asked again only when one of them changed.

/** An answer that rests on others and is told when one of them changes. */
interface Dependent {
  ask(source: Source): void;
  markStale(queue: Dependent[]): void;
}

/** Something that computed answers may rest on. */
export interface Source {
  readonly dependents: Set<Dependent>;
  /** Revision of the graph in which the value last changed. */
  changedAt: number;
  /** Brings the value up to date. */
  refresh(): void;
}

/** A fact that changes from outside. */
class Input implements Source {
  readonly dependents = new Set<Dependent>();
  changedAt = 0;
  refresh(): void {}
}

type State = 'new' | 'clean' | 'stale' | 'busy';

/** An answer that is computed from inputs and other answers; equal answers stop a change here (early cut-off). */
export class Computed<Value> implements Source, Dependent {
  readonly dependents = new Set<Dependent>();
  readonly key: string;
  changedAt = 0;
  private state: State = 'new';
  private verifiedAt = 0;
  private sources: Set<Source> = new Set();
  private current: Value | undefined;
  private readonly graph: Graph;
  private readonly compute: () => Value;
  private readonly same: (a: Value, b: Value) => boolean;
  private readonly onStale: (() => void) | undefined;

  constructor(graph: Graph, key: string, compute: () => Value, same: (a: Value, b: Value) => boolean, onStale?: () => void) {
    this.graph = graph;
    this.key = key;
    this.compute = compute;
    this.same = same;
    this.onStale = onStale;
  }

  /** The value, as fresh as its sources. Throws when it asks for itself. */
  value(): Value {
    this.refresh();
    return this.current as Value;
  }

  /** How many questions the last computation asked. */
  get asked(): number {
    return this.sources.size;
  }

  refresh(): void {
    if (this.state === 'clean') return;
    if (this.state === 'busy') throw new Error(`"${this.key}" asks for its own answer`);
    if (this.state === 'stale' && !this.anySourceChanged()) {
      this.state = 'clean';
      this.verifiedAt = this.graph.revision;
      return;
    }
    const first = this.state === 'new';
    const before = this.sources;
    this.sources = new Set();
    this.state = 'busy';
    let next: Value;
    try {
      next = this.graph.within(this, this.compute);
    } catch (error) {
      this.state = 'stale';
      this.verifiedAt = -1;
      for (const source of this.sources) source.dependents.add(this);
      throw error;
    }
    for (const source of before) if (!this.sources.has(source)) this.graph.leave(source, this);
    for (const source of this.sources) source.dependents.add(this);
    if (first || !this.same(this.current as Value, next)) {
      this.current = next;
      this.changedAt = this.graph.revision;
    }
    this.state = 'clean';
    this.verifiedAt = this.graph.revision;
  }

  /** Called when something below changed; tells those who rest on this answer. */
  markStale(queue: Dependent[]): void {
    if (this.state !== 'clean') return;
    this.state = 'stale';
    this.onStale?.();
    for (const dependent of this.dependents) queue.push(dependent);
  }

  ask(source: Source): void {
    this.sources.add(source);
  }

  /** Lets go of everything that this answer rests on. */
  drop(): void {
    for (const source of this.sources) this.graph.leave(source, this);
    this.sources = new Set();
    this.state = 'new';
    this.current = undefined;
  }

  private anySourceChanged(): boolean {
    for (const source of this.sources) {
      source.refresh();
      if (source.changedAt > this.verifiedAt) return true;
    }
    return false;
  }
}

/** Inputs by key, computed answers by key, and the revision that orders their changes. */
export class Graph {
  revision = 1;
  private readonly inputs = new Map<string, Input>();
  private readonly answers = new Map<string, Computed<unknown>>();
  private active: Dependent | null = null;
  /** False for a run that never edits: nothing is remembered but the answers themselves. */
  readonly recording: boolean;

  constructor(recording: boolean) {
    this.recording = recording;
  }

  /** Notes that whoever is being computed looked at this input. */
  observe(key: string): void {
    if (!this.recording || this.active === null) return;
    let input = this.inputs.get(key);
    if (input === undefined) {
      input = new Input();
      this.inputs.set(key, input);
    }
    this.active.ask(input);
  }

  /** Says that these inputs changed: one revision. */
  touch(keys: Iterable<string>): void {
    this.revision += 1;
    const queue: Dependent[] = [];
    for (const key of keys) {
      const input = this.inputs.get(key);
      if (input === undefined) continue;
      input.changedAt = this.revision;
      for (const dependent of input.dependents) queue.push(dependent);
    }
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) next.markStale(queue);
  }

  /** The answer of that key, computed when it is first asked for and kept. */
  answer<Value>(key: string, compute: () => Value, same: (a: Value, b: Value) => boolean): Value {
    let node = this.answers.get(key) as Computed<Value> | undefined;
    if (node === undefined) {
      node = new Computed(this, key, compute, same);
      this.answers.set(key, node as Computed<unknown>);
    }
    if (this.recording && this.active !== null) this.active.ask(node);
    return node.value();
  }

  within<Value>(node: Dependent, compute: () => Value): Value {
    const outer = this.active;
    this.active = node;
    try {
      return compute();
    } finally {
      this.active = outer;
    }
  }

  /** `dependent` no longer rests on `source`; an answer that nobody rests on any more is forgotten. */
  leave(source: Source, dependent: Dependent): void {
    source.dependents.delete(dependent);
    if (source.dependents.size > 0 || !(source instanceof Computed)) return;
    if (this.answers.get(source.key) === source) {
      this.answers.delete(source.key);
      source.drop();
    }
  }
}
