// One world as rules see it: every question they ask is recorded, and their answers are kept until what they rest on changes.

import { certaintyOfAbsence, isProvided, type Knowledge, produces } from '../model/evidence.ts';
import { questions, type Ranked, ResourceIndex } from '../model/index.ts';
import { isRecord } from '../model/resource.ts';
import { similarNames } from '../model/similar.ts';
import type { Production, Query, Report, Resource, Rule, World } from '../protocol/adapter.ts';
import type { RuleWatch } from '../protocol/engine.ts';
import type { Certainty } from '../protocol/finding.ts';
import type { Json } from '../protocol/text.ts';
import { Computed, Graph } from './graph.ts';

/** What a rule said of a resource, or that it failed. */
export interface RuleResult {
  readonly rule: Rule;
  readonly reports: readonly Report[];
  /** The error's text where the rule threw. */
  readonly crashed: string | null;
  /** How often an absence could not be judged for want of evidence. */
  readonly unknowns: number;
}

/** What the worlds of an engine have in common. */
export interface WorldContext {
  readonly rulesFor: (kind: string) => readonly Rule[];
  readonly productionsOf: (kind: string) => readonly Production[];
  readonly settingsOf: (adapter: string) => Readonly<Record<string, Json>>;
  /** Told which rule runs, so that a watchdog can name one that never ends. */
  readonly watch: RuleWatch | undefined;
}

/** More findings than this from one rule on one resource are a fault of the rule. */
const reportLimit = 1000;

const knowledgeQuestion = 'knowledge';
const settingsQuestion = 'settings';

export class AnalysisWorld implements World {
  readonly id: string;
  private readonly graph: Graph;
  private readonly index = new ResourceIndex();
  private readonly context: WorldContext;
  private readonly ranks = new Map<Resource, Ranked>();
  private readonly results = new Map<Resource, (RuleResult | Computed<RuleResult>)[]>();
  private readonly stale = new Set<Resource>();
  private knowledge: Knowledge;
  private unknowns = 0;

  constructor(id: string, context: WorldContext, knowledge: Knowledge, recording: boolean) {
    this.id = id;
    this.context = context;
    this.knowledge = knowledge;
    this.graph = new Graph(recording);
  }

  /** Takes in what came and went, in one revision. */
  update(removed: readonly Resource[], added: readonly Ranked[], knowledge: Knowledge): void {
    const touched = new Set<string>();
    for (const resource of removed) {
      const ranked = this.ranks.get(resource);
      if (ranked === undefined) continue;
      for (const key of this.index.remove(ranked)) touched.add(key);
      this.ranks.delete(resource);
      this.stale.delete(resource);
      for (const result of this.results.get(resource) ?? []) if (result instanceof Computed) result.drop();
      this.results.delete(resource);
    }
    for (const ranked of added) {
      for (const key of this.index.add(ranked)) touched.add(key);
      this.ranks.set(ranked.resource, ranked);
      this.stale.add(ranked.resource);
    }
    if (!sameKnowledge(this.knowledge, knowledge)) touched.add(knowledgeQuestion);
    this.knowledge = knowledge;
    if (touched.size > 0) this.graph.touch(touched);
  }

  /** Everything that settings may have changed is asked again. */
  settingsChanged(): void {
    this.graph.touch([settingsQuestion, knowledgeQuestion]);
  }

  /** Forgets every result, because the rules themselves changed. */
  rulesChanged(): void {
    for (const results of this.results.values()) for (const result of results) if (result instanceof Computed) result.drop();
    this.results.clear();
    for (const resource of this.ranks.keys()) this.stale.add(resource);
  }

  get size(): number {
    return this.ranks.size;
  }

  /** Everything in this world. */
  resources(): Iterable<Resource> {
    return this.ranks.keys();
  }

  has(resource: Resource): boolean {
    return this.ranks.has(resource);
  }

  /** The resources whose rules have to run again. */
  pending(): readonly Resource[] {
    return [...this.stale];
  }

  /** Runs what is out of date for one resource and returns all that its rules say now. */
  check(resource: Resource): readonly RuleResult[] {
    this.stale.delete(resource);
    const kept = this.results.get(resource);
    if (kept !== undefined) return kept.map((result) => (result instanceof Computed ? result.value() : result));
    const results: (RuleResult | Computed<RuleResult>)[] = [];
    for (const rule of this.context.rulesFor(resource.kind)) {
      const node = new Computed<RuleResult>(
        this.graph,
        rule.id,
        () => this.run(rule, resource),
        () => false,
        () => this.stale.add(resource),
      );
      const result = node.value();
      results.push(node.asked > 0 ? node : result);
    }
    this.results.set(resource, results);
    return results.map((result) => (result instanceof Computed ? result.value() : result));
  }

  private run(rule: Rule, resource: Resource): RuleResult {
    const before = this.unknowns;
    const reports: Report[] = [];
    this.context.watch?.enter(rule.id);
    try {
      for (const report of rule.check(resource, this)) {
        if (!isReport(report)) throw new Error('it reported something that is not a finding');
        reports.push(report);
        if (reports.length >= reportLimit) throw new Error(`it reported more than ${reportLimit} findings on one resource`);
      }
      return { rule, reports, crashed: null, unknowns: this.unknowns - before };
    } catch (error) {
      return { rule, reports: [], crashed: error instanceof Error ? error.message : String(error), unknowns: 0 };
    } finally {
      this.context.watch?.leave();
    }
  }

  all(kind: string, namespace: string | null = null): readonly Resource<never>[] {
    if (namespace === null) this.graph.observe(questions.everywhere(kind));
    else {
      this.graph.observe(questions.all(kind, ''));
      this.graph.observe(questions.all(kind, namespace));
    }
    return this.index.all(kind, namespace) as readonly Resource<never>[];
  }

  named(kind: string, name: string, namespace: string | null): readonly Resource<never>[] {
    this.graph.observe(questions.named(kind, name));
    return this.index.named(kind, name, namespace) as readonly Resource<never>[];
  }

  missing(kind: string, name: string, namespace: string | null): Certainty | null {
    const answer = this.graph.answer<Certainty | 'exists' | 'unknown'>(
      `missing ${kind} ${name} ${namespace ?? ''}`,
      () => {
        if (this.named(kind, name, namespace).length > 0) return 'exists';
        this.graph.observe(knowledgeQuestion);
        if (isProvided(this.knowledge.provided, kind, name, namespace)) return 'exists';
        for (const production of this.context.productionsOf(kind)) {
          if (this.all(production.by, namespace).some((by) => produces(production, by, name))) return 'exists';
        }
        return this.evidence(kind, namespace) ?? 'unknown';
      },
      Object.is,
    );
    if (answer === 'unknown') this.unknowns += 1;
    return answer === 'certain' || answer === 'likely' ? answer : null;
  }

  evidence(kind: string, namespace: string | null): Certainty | null {
    return this.graph.answer<Certainty | null>(
      `evidence ${kind} ${namespace ?? ''}`,
      () => {
        this.graph.observe(knowledgeQuestion);
        const sure = certaintyOfAbsence(this.knowledge, false);
        return sure ?? certaintyOfAbsence(this.knowledge, this.all(kind, namespace).length > 0);
      },
      Object.is,
    );
  }

  similar(kind: string, name: string, namespace: string | null): readonly string[] {
    return this.graph.answer<readonly string[]>(
      `similar ${kind} ${name} ${namespace ?? ''}`,
      () => similarNames(name, new Set((this.all(kind, namespace) as readonly Resource[]).flatMap((resource) => resource.name ?? []))),
      sameAnswer,
    );
  }

  ask<Args extends Json, Answer>(query: Query<Args, Answer>, args: Args): Answer {
    return this.graph.answer<Answer>(`ask ${query.key} ${JSON.stringify(args)}`, () => query.run(this, args), sameAnswer);
  }

  settings(adapter: string): Readonly<Record<string, Json>> {
    this.graph.observe(settingsQuestion);
    return this.context.settingsOf(adapter);
  }
}

function isReport(report: unknown): report is Report {
  return (
    typeof report === 'object' && report !== null && Array.isArray((report as Report).path) && typeof (report as Report).args === 'object'
  );
}

function sameKnowledge(a: Knowledge, b: Knowledge): boolean {
  return a.world === b.world && a.provided === b.provided && a.incomplete === b.incomplete && a.settled === b.settled;
}

/** Equality of query answers: resources by identity, everything else by content. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameAnswer(item, b[index]));
  if (a instanceof Map)
    return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameAnswer(value, b.get(key)));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((value) => b.has(value));
  if (!isRecord(a) || !isRecord(b)) return false;
  if (Object.isFrozen(a) && 'id' in a) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameAnswer(a[key], b[key]));
}
