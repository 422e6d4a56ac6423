// One root of the workspace: its files, the worlds derived from them, and the findings that follow, kept up to date in small steps.

import type { Knowledge } from '../model/evidence.ts';
import { type FileEntry, FileLayers } from '../model/files.ts';
import type { Ranked } from '../model/index.ts';
import { inNamespace } from '../model/resource.ts';
import { readSettings } from '../model/settings.ts';
import { settingsFile } from '../model/settings-schema.ts';
import { deriveLayout, type Layout, type LayoutFacts, layoutFacts, type World as WorldFacts } from '../model/worlds/index.ts';
import type { ForeignSuppression, Resource } from '../protocol/adapter.ts';
import { type Cancellation, type Pause, stopIfAborted } from '../protocol/cancellation.ts';
import type { FileFindings } from '../protocol/engine.ts';
import type { Finding } from '../protocol/finding.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Json, Path, Range } from '../protocol/text.ts';
import type { CelEvaluator } from '../schema/index.ts';
import { rangeIn, spanOfPath } from '../yaml/index.ts';
import type { RuleCatalogue } from './catalogue.ts';
import { definitionKind, type Judge } from './judge.ts';
import { renderFile } from './render.ts';
import type { FileState, SiteState } from './state.ts';
import { AnalysisWorld, type WorldContext } from './world.ts';

/** What all roots of an engine share. */
export interface RootContext {
  /** A judge for one root, whose own definitions it will know. */
  readonly makeJudge: () => Judge;
  /** Defaults of the adapters' settings. */
  readonly settingsDefaults: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Loads the evaluator of CEL rules; asked once, when a definition of the root states such rules. */
  readonly loadCel: (() => Promise<CelEvaluator>) | undefined;
  readonly catalogue: RuleCatalogue;
  readonly worldContext: (settings: () => Settings) => WorldContext;
  readonly foreign: readonly ForeignSuppression[];
  readonly recording: boolean;
  readonly pause: Pause;
  /** The settings come from the front end and not from the root's own file. */
  readonly fixedSettings: boolean;
}

/** A resource as one world sees it: there an overlay may have put it into another namespace. */
interface Placement {
  readonly world: AnalysisWorld;
  readonly resource: Resource;
  /** False where it is only in sight: what rules say of it there is not reported. */
  readonly judged: boolean;
}

const checksPerPause = 40;

export class RootAnalysis {
  readonly name: string;
  readonly title: string;
  readonly layers = new FileLayers();
  private readonly context: RootContext;
  private readonly states = new Map<string, FileState>();
  private readonly facts = new Map<string, LayoutFacts>();
  private readonly worlds = new Map<string, AnalysisWorld>();
  private readonly placements = new Map<SiteState, Placement[]>();
  private readonly places = new WeakMap<Resource, { readonly file: string; readonly site: SiteState }>();
  private readonly pointedAt = new Map<string, Set<string>>();
  private readonly unpublished = new Set<string>();
  private layout: Layout;
  private layoutStale = true;
  private scanned = false;
  private currentSettings: Settings;
  private celWanted: 'no' | 'yes' | 'loaded' = 'no';
  readonly judge: Judge;

  constructor(name: string, title: string, settings: Settings, context: RootContext) {
    this.name = name;
    this.title = title;
    this.context = context;
    this.currentSettings = settings;
    this.judge = context.makeJudge();
    this.layout = deriveLayout([], settings);
  }

  get settings(): Settings {
    return this.currentSettings;
  }

  get derivedLayout(): Layout {
    return this.layout;
  }

  /** Every file is here: absence may count as evidence from now on. */
  markScanned(): void {
    if (this.scanned) return;
    this.scanned = true;
    this.layoutStale = true;
  }

  /** New settings: worlds, knowledge, severities and whatever rules read of them may change. */
  setSettings(settings: Settings): void {
    this.currentSettings = settings;
    this.layoutStale = true;
    for (const world of this.worlds.values()) world.settingsChanged();
    for (const name of this.states.keys()) this.unpublished.add(name);
  }

  /** The rules changed (one ran away, an adapter came or went): everything is judged again. */
  rulesChanged(): void {
    for (const world of this.worlds.values()) world.rulesChanged();
    for (const name of this.states.keys()) this.unpublished.add(name);
  }

  /** The files as judged, for questions about text. */
  state(file: string): FileState | undefined {
    return this.states.get(file);
  }

  allStates(): Iterable<FileState> {
    return this.states.values();
  }

  /** The worlds in which a resource of a file lives, as navigation and completion ask them. */
  placementsOf(site: SiteState): readonly Placement[] {
    return this.placements.get(site) ?? [];
  }

  /** Where a resource stands, in whichever world's form it was met. */
  siteOf(resource: Resource): { readonly file: string; readonly site: SiteState } | null {
    return this.places.get(resource) ?? null;
  }

  allWorlds(): ReadonlyMap<string, AnalysisWorld> {
    return this.worlds;
  }

  /** Takes in the texts that changed, at once: documents, resources and worlds are then up to date, findings follow by `settle`. */
  absorb(): void {
    const changed = this.layers.takeChanged();
    if (changed.length > 0) this.takeIn(changed);
    if (this.layoutStale && this.scanned) this.relayout();
  }

  fileNames(): readonly string[] {
    return [...this.states.keys()];
  }

  /** Checks and publishes what changed, open files first, and emits findings as they come. Throws `Cancelled` when it should stop; what is left is done by the next call. */
  async settle(emit: (findings: FileFindings) => void, revision: number, cancellation: Cancellation): Promise<void> {
    this.absorb();
    if (this.celWanted === 'yes' && this.context.loadCel !== undefined) {
      this.celWanted = 'loaded';
      this.judge.setCel(await this.context.loadCel());
      const removed: SiteState[] = [];
      const added: { readonly site: SiteState; readonly file: string; readonly part: number }[] = [];
      this.judgeAll(removed, added);
      this.updateWorlds(removed, added);
    }
    for (const name of [...this.unpublished].filter((file) => this.layers.isOpen(file))) this.publish(name, emit, revision);
    let sincePause = 0;
    const breathe = async (work: number): Promise<void> => {
      sincePause += work;
      if (sincePause < checksPerPause) return;
      sincePause = 0;
      await this.context.pause();
      stopIfAborted(cancellation);
    };
    for (const world of this.worlds.values()) {
      for (const resource of world.pending()) {
        if (!world.has(resource)) continue;
        world.check(resource);
        const file = this.places.get(resource)?.file;
        if (file !== undefined) this.unpublished.add(file);
        await breathe(1);
      }
    }
    const open = [...this.unpublished].filter((name) => this.layers.isOpen(name));
    for (const name of [...open, ...this.unpublished]) {
      if (!this.unpublished.has(name)) continue;
      this.publish(name, emit, revision);
      await breathe(1);
    }
  }

  private takeIn(changed: readonly FileEntry[]): void {
    const removed: SiteState[] = [];
    const added: { readonly site: SiteState; readonly file: string; readonly part: number }[] = [];
    for (const entry of changed) {
      const before = this.states.get(entry.name);
      this.unpublished.add(entry.name);
      for (const other of this.pointedAt.get(entry.name) ?? []) this.unpublished.add(other);
      if (entry.yaml === null) {
        this.states.delete(entry.name);
        if (entry.name === settingsFile && !this.context.fixedSettings) this.setSettings(readSettings(null, this.context.settingsDefaults));
        this.facts.delete(entry.name);
        this.layoutStale = true;
        for (const part of before?.parts ?? []) removed.push(...part.sites);
        continue;
      }
      if (entry.name === settingsFile && !this.context.fixedSettings) {
        this.setSettings(readSettings(entry.yaml.parts[0]?.document.value ?? null, this.context.settingsDefaults));
      }
      const facts = layoutFacts(entry.name, entry.yaml, this.facts.get(entry.name));
      if (facts !== this.facts.get(entry.name)) {
        this.facts.set(entry.name, facts);
        this.layoutStale = true;
      }
      this.judgeFile(entry.name, entry.yaml, before, removed, added);
    }
    if (removed.some(isDefinition) || added.some(({ site }) => isDefinition(site))) this.takeDefinitions(removed, added);
    if (removed.length > 0 || added.length > 0) this.updateWorlds(removed, added);
  }

  /** Definitions came or went: what they describe is judged again. */
  private takeDefinitions(removed: SiteState[], added: { readonly site: SiteState; readonly file: string; readonly part: number }[]): void {
    const definitions = [...this.states.values()].flatMap((state) =>
      state.parts.flatMap((part) =>
        part.sites.filter(isDefinition).map((site) => ({ value: site.resource.value as Json, file: state.name })),
      ),
    );
    if (this.judge.setDefinitions(definitions).usesCel && this.celWanted === 'no') this.celWanted = 'yes';
    this.judgeAll(removed, added);
  }

  private judgeAll(removed: SiteState[], added: { readonly site: SiteState; readonly file: string; readonly part: number }[]): void {
    for (const [name, state] of [...this.states]) {
      this.unpublished.add(name);
      this.judgeFile(name, state.yaml, state, removed, added);
    }
    // A site that came and was judged again before it was placed never stood anywhere.
    const gone = new Set(removed);
    for (let index = added.length - 1; index >= 0; index--) {
      const entry = added[index];
      if (entry !== undefined && gone.has(entry.site)) added.splice(index, 1);
    }
  }

  private judgeFile(
    name: string,
    yaml: FileState['yaml'],
    before: FileState | undefined,
    removed: SiteState[],
    added: { readonly site: SiteState; readonly file: string; readonly part: number }[],
  ): void {
    const roles = yaml.parts.map((_, index) => this.layout.role(name, index, this.facts.get(name)));
    const parts = this.judge.file(name, yaml, roles, before?.parts ?? [], this.currentSettings);
    const kept = new Set<SiteState>();
    for (const part of parts) for (const site of part.sites) kept.add(site);
    const old = new Set<SiteState>();
    for (const part of before?.parts ?? []) for (const site of part.sites) old.add(site);
    for (const site of old) if (!kept.has(site)) removed.push(site);
    parts.forEach((part, index) => {
      for (const site of part.sites) if (!old.has(site)) added.push({ site, file: name, part: index });
    });
    this.states.set(name, {
      name,
      yaml,
      parts,
      findings: before?.findings ?? [],
      corrections: [],
      suppressed: before?.suppressed ?? 0,
      notEvaluated: before?.notEvaluated ?? 0,
      related: before?.related ?? new Set(),
    });
  }

  /** Worlds anew from the layout; only what moved between worlds is touched. */
  private relayout(): void {
    this.layoutStale = false;
    const before = this.layout;
    this.layout = deriveLayout([...this.facts.values()], this.currentSettings, before);
    const removed: SiteState[] = [];
    const added: { readonly site: SiteState; readonly file: string; readonly part: number }[] = [];
    for (const [name, state] of [...this.states]) {
      const facts = this.facts.get(name);
      const moved = state.parts.some((part, index) => part.role !== this.layout.role(name, index, facts));
      if (moved) {
        this.unpublished.add(name);
        this.judgeFile(name, state.yaml, state, removed, added);
      }
    }
    for (const world of this.layout.worlds) {
      if (!this.worlds.has(world.id)) {
        this.worlds.set(
          world.id,
          new AnalysisWorld(
            world.id,
            this.context.worldContext(() => this.currentSettings),
            this.knowledgeOf(world),
            this.context.recording,
          ),
        );
      }
    }
    for (const id of [...this.worlds.keys()]) if (!this.layout.worlds.some((world) => world.id === id)) this.worlds.delete(id);
    this.updateWorlds(removed, added, true);
  }

  private updateWorlds(
    removed: readonly SiteState[],
    added: readonly { readonly site: SiteState; readonly file: string; readonly part: number }[],
    everything = false,
  ): void {
    const gone = new Map<AnalysisWorld, Resource[]>();
    const come = new Map<AnalysisWorld, Ranked[]>();
    const push = <Item>(map: Map<AnalysisWorld, Item[]>, world: AnalysisWorld, item: Item): void => {
      const list = map.get(world);
      if (list === undefined) map.set(world, [item]);
      else list.push(item);
    };
    for (const site of removed) {
      for (const { world, resource } of this.placements.get(site) ?? []) push(gone, world, resource);
      this.placements.delete(site);
    }
    const place = (site: SiteState, file: string, part: number): void => {
      const before = this.placements.get(site) ?? [];
      const now: Placement[] = [];
      for (const { world: facts, namespace, judged } of this.layout.worldsOf(file, part)) {
        const world = this.worlds.get(facts.id);
        if (world === undefined || this.states.get(file)?.parts[part]?.role === 'fragment') continue;
        const target = namespace === null ? site.resource.namespace : namespace;
        const kept = before.find(
          (placement) => placement.world === world && placement.judged === judged && placement.resource.namespace === target,
        );
        if (kept !== undefined) {
          now.push(kept);
          continue;
        }
        const resource = target === null ? site.resource : inNamespace(site.resource, target);
        now.push({ world, resource, judged });
        push(come, world, { resource, rank: `${resource.namespace ?? ''}\u0000${resource.name ?? ''}\u0000${file}\u0000${site.rank}` });
      }
      for (const placement of before) if (!now.includes(placement)) push(gone, placement.world, placement.resource);
      this.placements.set(site, now);
      for (const { resource } of now) this.places.set(resource, { file, site });
      this.places.set(site.resource, { file, site });
    };
    if (everything) {
      for (const [file, state] of this.states) {
        for (const [index, part] of state.parts.entries()) for (const site of part.sites) place(site, file, index);
      }
    } else for (const { site, file, part } of added) place(site, file, part);
    for (const facts of this.layout.worlds) {
      const world = this.worlds.get(facts.id);
      if (world === undefined) continue;
      const removedHere = gone.get(world) ?? [];
      const addedHere = come.get(world) ?? [];
      if (everything || removedHere.length > 0 || addedHere.length > 0) world.update(removedHere, addedHere, this.knowledgeOf(facts));
    }
  }

  private knowledgeOf(world: WorldFacts): Knowledge {
    return {
      world: world.knowledge ?? this.currentSettings.world,
      provided: this.currentSettings.provided,
      incomplete: world.incomplete.length > 0,
      settled: this.scanned,
    };
  }

  private publish(name: string, emit: (findings: FileFindings) => void, revision: number): void {
    this.unpublished.delete(name);
    const state = this.states.get(name);
    if (state === undefined) {
      emit({ root: this.name, file: name, revision, findings: [] });
      return;
    }
    const rendered = renderFile(state, {
      catalogue: this.context.catalogue,
      settings: this.currentSettings,
      foreign: this.context.foreign,
      resultsOf: (site) =>
        (this.placements.get(site) ?? [])
          .filter(({ judged }) => judged)
          .map(({ world, resource }) => ({
            environment: this.layout.environmentOf(world.id),
            results: world.check(resource),
          })),
      placeOf: (resource, path) => this.placeOf(resource, path),
    });
    for (const file of state.related) this.pointedAt.get(file)?.delete(name);
    for (const file of rendered.related) {
      const pointing = this.pointedAt.get(file);
      if (pointing === undefined) this.pointedAt.set(file, new Set([name]));
      else pointing.add(name);
    }
    const same = sameFindings(state.findings, rendered.findings);
    state.findings = rendered.findings;
    state.corrections = rendered.corrections;
    state.suppressed = rendered.suppressed;
    state.notEvaluated = rendered.notEvaluated;
    state.related = rendered.related;
    if (!same)
      emit({ root: this.name, file: name, revision, version: this.layers.get(name)?.version ?? null, findings: rendered.findings });
  }

  /** The range of a path in whichever file the resource stands. */
  placeOf(resource: Resource, path: Path, at: 'key' | 'value' = 'value'): { readonly file: string; readonly range: Range } | null {
    const found = this.places.get(resource);
    const state = found === undefined ? undefined : this.states.get(found.file);
    if (found === undefined || state === undefined) return null;
    const index = state.parts.findIndex((part) => part.sites.includes(found.site));
    const part = state.yaml.parts[index];
    if (part === undefined) return null;
    return { file: found.file, range: rangeIn(part, spanOfPath(part.document, [...found.site.site.root, ...path], at)) };
  }
}

function isDefinition(site: SiteState): boolean {
  return site.site.kind === definitionKind;
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((finding, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      finding.fingerprint === other.fingerprint &&
      finding.message === other.message &&
      finding.severity === other.severity &&
      sameRange(finding.range, other.range) &&
      finding.related.length === other.related.length &&
      finding.related.every((place, at) => {
        const related = other.related[at];
        return related !== undefined && place.file === related.file && sameRange(place.range, related.range);
      })
    );
  });
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
