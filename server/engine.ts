// The façade that every front end calls: it keeps roots up to date, publishes findings, and answers questions about text.

import { RuleCatalogue } from './analysis/catalogue.ts';
import { Judge } from './analysis/judge.ts';
import { RootAnalysis, type RootContext } from './analysis/root.ts';
import { type Answering, answers } from './answers.ts';
import { ReferenceTable } from './model/references.ts';
import { defaultsOf } from './model/settings.ts';
import type { LoadedAdapter, Production } from './protocol/adapter.ts';
import { type Cancellation, Cancelled, type Pause } from './protocol/cancellation.ts';
import type { Change, Engine, FileFindings, Queries, QueryName, RuleWatch } from './protocol/engine.ts';
import type { Failure } from './protocol/failure.ts';
import { defaultSettings, type Settings } from './protocol/settings.ts';
import type { CelEvaluator } from './schema/index.ts';

/** What the engine is given by whoever wires it: everything that touches the world outside. */
export interface EngineParts {
  readonly adapters: readonly LoadedAdapter[];
  /** What went wrong before the engine began (an adapter that does not load, say). */
  readonly failures?: readonly Failure[];
  /** Gives the event loop a turn when enough time has passed. */
  readonly pause?: Pause;
  /** False for a run that never edits. */
  readonly recording?: boolean;
  /** Settings instead of those in the files, for the command line. */
  readonly settings?: (root: string) => Settings | undefined;
  /** Loads the evaluator of CEL rules, when a definition found in the files states some. */
  readonly loadCel?: () => Promise<CelEvaluator>;
  /** Told which rule runs. */
  readonly watch?: RuleWatch;
}

/** Makes an engine. It does no IO: files come in by `apply`. */
export function createEngine(parts: EngineParts): Engine {
  return new MeshEngine(parts);
}

/** Questions about findings wait for them; questions about text are answered between two steps of the work. */
const waits: ReadonlySet<QueryName> = new Set<QueryName>(['findings', 'summary', 'known']);

class MeshEngine implements Engine {
  private readonly parts: EngineParts;
  private readonly roots = new Map<string, RootAnalysis>();
  private readonly listeners = new Set<(delta: readonly FileFindings[]) => void>();
  private readonly catalogue: RuleCatalogue;
  private readonly references: ReferenceTable;
  private revision = 0;
  private running: { aborted: boolean } | null = null;
  private settled: Promise<void> = Promise.resolve();

  constructor(parts: EngineParts) {
    this.parts = parts;
    this.catalogue = new RuleCatalogue(parts.adapters);
    this.references = new ReferenceTable(parts.adapters);
  }

  apply(changes: readonly Change[]): Promise<number> {
    this.revision += 1;
    const revision = this.revision;
    for (const change of changes) this.take(change);
    if (this.running !== null) this.running.aborted = true;
    const token = { aborted: false };
    this.running = token;
    const done = this.settled.then(() => this.settle(token, revision));
    this.settled = done.catch(() => undefined);
    return done.then(() => revision);
  }

  subscribe(listener: (delta: readonly FileFindings[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async query<Name extends QueryName>(
    name: Name,
    args: Queries[Name]['args'],
    cancellation: Cancellation,
  ): Promise<{ readonly revision: number; readonly value: Queries[Name]['value'] }> {
    if (waits.has(name)) await this.settled;
    if (cancellation.aborted) throw new Cancelled();
    for (const root of this.roots.values()) root.absorb();
    const answer = answers[name] as (engine: Answering, args: Queries[Name]['args'], cancellation: Cancellation) => Queries[Name]['value'];
    return { revision: this.revision, value: answer(this.answering(), args, cancellation) };
  }

  async dispose(): Promise<void> {
    if (this.running !== null) this.running.aborted = true;
    await this.settled;
    this.listeners.clear();
    this.roots.clear();
  }

  private take(change: Change): void {
    if (change.type === 'root') {
      if (!this.roots.has(change.root))
        this.roots.set(
          change.root,
          new RootAnalysis(change.root, change.title, this.parts.settings?.(change.root) ?? defaultSettings, this.rootContext()),
        );
      return;
    }
    if (change.type === 'switchOff') {
      this.catalogue.disable(change.rule, change.reason);
      for (const root of this.roots.values()) root.rulesChanged();
      return;
    }
    const root = this.roots.get(change.root);
    if (root === undefined) return;
    switch (change.type) {
      case 'removeRoot':
        this.roots.delete(change.root);
        this.emit(root.fileNames().map((file) => ({ root: change.root, file, revision: this.revision, findings: [] })));
        return;
      case 'scanned':
        root.markScanned();
        return;
      case 'text':
        root.layers.setText(change.file, change.layer, change.text, change.version);
        return;
      case 'edit':
        root.layers.edit(change.file, change.edits, change.version);
        return;
      case 'remove':
        root.layers.remove(change.file, change.layer);
        return;
    }
  }

  /** Brings every root up to date, one after the other; work that a newer change overtook is left to that change. */
  private async settle(token: { aborted: boolean }, revision: number): Promise<void> {
    if (token.aborted) return;
    try {
      for (const root of this.roots.values()) await root.settle((findings) => this.emit([findings]), revision, token);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }

  private emit(delta: readonly FileFindings[]): void {
    if (delta.length > 0) for (const listener of this.listeners) listener(delta);
  }

  private rootContext(): RootContext {
    const { adapters, watch } = this.parts;
    return {
      makeJudge: () => new Judge(adapters, () => this.catalogue.all().map((rule) => rule.id)),
      settingsDefaults: Object.fromEntries(adapters.map(({ manifest }) => [manifest.id, defaultsOf(manifest.settings)])),
      loadCel: this.parts.loadCel,
      catalogue: this.catalogue,
      foreign: adapters.flatMap(({ manifest }) => manifest.suppressions ?? []),
      recording: this.parts.recording ?? true,
      pause: this.parts.pause ?? (() => Promise.resolve()),
      fixedSettings: this.parts.settings !== undefined,
      worldContext: (settings) => ({
        rulesFor: (kind) => this.catalogue.rulesFor(kind),
        productionsOf: (kind) => this.productions(kind),
        settingsOf: (id) => settings().meshes[id] ?? {},
        watch,
      }),
    };
  }

  private readonly productionsByKind = new Map<string, Production[]>();

  private productions(kind: string): readonly Production[] {
    let found = this.productionsByKind.get(kind);
    if (found === undefined) {
      found = this.parts.adapters.flatMap(({ manifest }) => (manifest.produces ?? []).filter((production) => production.makes === kind));
      this.productionsByKind.set(kind, found);
    }
    return found;
  }

  private answering(): Answering {
    return {
      roots: this.roots,
      adapters: this.parts.adapters,
      failures: this.parts.failures ?? [],
      catalogue: this.catalogue,
      references: this.references,
    };
  }
}
