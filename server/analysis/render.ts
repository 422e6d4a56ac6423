// Turns what rules reported, in paths, into findings with ranges, severities and fingerprints: the last step before any front end.

import type { ForeignSuppression, Report, Resource, RuleFix } from '../protocol/adapter.ts';
import { pageOf } from '../protocol/docs.ts';
import type { Certainty, Finding, RelatedPlace, ResourceName } from '../protocol/finding.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Json, Path, Range } from '../protocol/text.ts';
import { rangeIn, spanOfPath } from '../yaml/index.ts';
import type { YamlPart } from '../yaml/tree.ts';
import type { RuleCatalogue } from './catalogue.ts';
import { argsText, hash, stablePath } from './fingerprint.ts';
import type { RuleFacts } from './rule-facts.ts';
import type { Correction, FileState, SiteState, StructuralReport } from './state.ts';
import { commentsOf, type Suppression, silencedByAnnotation, silences } from './suppress.ts';
import type { RuleResult } from './world.ts';

/** What rendering needs to know beside the file. */
export interface RenderContext {
  readonly catalogue: RuleCatalogue;
  readonly settings: Settings;
  readonly foreign: readonly ForeignSuppression[];
  /** What the rules of each world say of a resource; the world's name where it is an environment. */
  readonly resultsOf: (site: SiteState) => readonly { readonly environment: string | null; readonly results: readonly RuleResult[] }[];
  /** Where a resource of another file stands. */
  readonly placeOf: (resource: Resource, path: Path) => { readonly file: string; readonly range: Range } | null;
}

export interface Rendered {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly notEvaluated: number;
  readonly related: ReadonlySet<string>;
  readonly corrections: readonly Correction[];
}

interface Draft {
  readonly fixes?: readonly RuleFix[];
  readonly facts: RuleFacts;
  readonly certainty: Certainty;
  readonly path: Path | null;
  readonly range: Range;
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly environment: string | null;
  readonly related: readonly RelatedPlace[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** All findings of a file, in the order of the text. */
export function renderFile(state: FileState, context: RenderContext): Rendered {
  const findings: Finding[] = [];
  const related = new Set<string>();
  const corrections: Correction[] = [];
  let suppressed = 0;
  let notEvaluated = 0;
  state.parts.forEach((partState, index) => {
    const part = state.yaml.parts[index];
    if (part === undefined) return;
    const suppressions = part.document.text.includes('meshwright-ignore') ? commentsOf(part.document) : [];
    const used = new Set<Suppression>();
    const add = (draft: Draft, site: SiteState | null): void => {
      const severity = context.catalogue.severity(draft.facts, draft.certainty, context.settings);
      if (severity === 'off') return;
      const line = draft.range.start.line - part.line;
      const by = suppressions.find((suppression) => suppression.line === line && silences(suppression.ids, draft.facts.id));
      if (by !== undefined) used.add(by);
      if (
        by !== undefined ||
        (site !== null && silencedByAnnotation(site.resource, draft.facts.id, draft.facts.equivalents ?? {}, context.foreign))
      ) {
        suppressed += 1;
        return;
      }
      const finding = finish(draft, severity, site, state.name);
      findings.push(finding);
      if (draft.fixes !== undefined && draft.fixes.length > 0) {
        corrections.push({
          fingerprint: finding.fingerprint,
          range: finding.range,
          part: index,
          root: site?.site.root ?? [],
          fixes: draft.fixes,
        });
      }
      for (const place of draft.related) if (place.file !== state.name) related.add(place.file);
    };
    if (partState.role !== 'foreign') {
      for (const problem of part.document.problems) {
        const facts = context.catalogue.get(`yaml/${problem.code}`) ?? context.catalogue.get('yaml/syntax');
        if (facts !== undefined) add(textDraft(facts, problem.message, rangeIn(part, problem)), null);
      }
    }
    for (const draft of structuralDrafts(partState.reports ?? [], [], part, context)) add(draft, null);
    const unsure = new Set<string>();
    for (const site of partState.sites) {
      notEvaluated += site.notEvaluated;
      for (const draft of structuralDrafts(site.reports, site.site.root, part, context)) add(draft, site);
      for (const draft of ruleDrafts(site, part, context, unsure, (count) => (notEvaluated += count))) add(draft, site);
    }
    for (const suppression of suppressions) {
      if (used.has(suppression)) continue;
      const idle = suppression.ids.filter((id) => context.catalogue.get(id) !== undefined && !unsure.has(id));
      const facts = context.catalogue.get('meshwright/unused-suppression');
      if (facts === undefined || idle.length < suppression.ids.length) continue;
      const args = { rule: idle.join(', ') };
      add(
        {
          facts,
          certainty: 'certain',
          path: null,
          range: rangeIn(part, suppression),
          message: fill(facts.message, args),
          args,
          environment: null,
          related: [],
          tags: ['unnecessary'],
        },
        null,
      );
    }
  });
  for (const problem of state.yaml.problems) {
    const facts = context.catalogue.get(`yaml/${problem.code}`);
    const severity = facts === undefined ? 'off' : context.catalogue.severity(facts, 'certain', context.settings);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    if (facts !== undefined && severity !== 'off')
      findings.push(finish(textDraft(facts, problem.message, top), severity, null, state.name));
  }
  return { findings: distinct(findings), suppressed, notEvaluated, related, corrections };
}

function textDraft(facts: RuleFacts, message: string, range: Range): Draft {
  return { facts, certainty: 'certain', path: null, range, message, args: { problem: message }, environment: null, related: [] };
}

function* structuralDrafts(reports: readonly StructuralReport[], root: Path, part: YamlPart, context: RenderContext): Iterable<Draft> {
  for (const report of reports) {
    const facts = context.catalogue.get(report.rule);
    if (facts === undefined) continue;
    const path = [...root, ...report.path];
    yield {
      facts,
      certainty: 'certain',
      path: report.path,
      range: rangeIn(part, report.span ?? spanOfPath(part.document, path, report.at)),
      message: report.message,
      args: report.args,
      environment: null,
      related: [],
      fixes: report.fixes,
      ...(report.tags === undefined ? {} : { tags: report.tags }),
    };
  }
}

function* ruleDrafts(
  site: SiteState,
  part: YamlPart,
  context: RenderContext,
  unsure: Set<string>,
  count: (unknowns: number) => void,
): Iterable<Draft> {
  for (const { environment, results } of context.resultsOf(site)) {
    for (const { rule, reports, crashed, unknowns } of results) {
      if (unknowns > 0) {
        unsure.add(rule.id);
        count(unknowns);
      }
      if (crashed !== null) {
        const facts = context.catalogue.get('meshwright/rule-failed');
        const args = { rule: rule.id, reason: crashed };
        if (facts !== undefined) {
          yield {
            facts,
            certainty: 'certain',
            path: ['kind'],
            range: rangeIn(part, spanOfPath(part.document, [...site.site.root, 'kind'], 'value')),
            message: fill(facts.message, args),
            args,
            environment,
            related: [],
          };
        }
      }
      for (const report of reports) {
        yield {
          facts: rule,
          certainty: report.certainty ?? 'certain',
          path: report.path,
          range: rangeIn(part, spanOfPath(part.document, [...site.site.root, ...report.path], report.at ?? 'value')),
          message: fill(rule.message, report.args),
          args: report.args,
          environment,
          related: relatedPlaces(report, context),
          fixes: report.fixes ?? [],
          ...(report.tags === undefined ? {} : { tags: report.tags }),
        };
      }
    }
  }
}

function relatedPlaces(report: Report, context: RenderContext): readonly RelatedPlace[] {
  return (report.related ?? []).flatMap(({ resource, path, message }) => {
    const place = context.placeOf(resource, path);
    return place === null ? [] : [{ ...place, message }];
  });
}

function finish(draft: Draft, severity: Finding['severity'], site: SiteState | null, file: string): Finding {
  const identity = site === null ? file : `${site.site.kind} ${site.site.namespace ?? ''} ${site.site.name ?? ''}`;
  const path = draft.path === null ? '' : stablePath(draft.path, (site?.resource.value ?? null) as Json);
  return {
    rule: draft.facts.id,
    severity,
    consequence: draft.facts.consequence,
    certainty: draft.certainty,
    message: draft.message,
    file,
    range: draft.range,
    resource: site === null ? null : resourceName(site),
    path: draft.path,
    related: draft.related,
    environment: draft.environment,
    fingerprint: hash(`${draft.facts.id}\u0000${identity}\u0000${path}\u0000${argsText(draft.args)}`),
    docs: pageOf(draft.facts.id),
    equivalents: draft.facts.equivalents ?? {},
    ...(draft.tags === undefined ? {} : { tags: draft.tags }),
  };
}

function resourceName(site: SiteState): ResourceName {
  return { apiVersion: site.site.apiVersion, kind: site.site.kindName, namespace: site.site.namespace, name: site.site.name };
}

/** Fills the slots of a message. */
export function fill(message: string, args: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(args, name) ? shortened(String(args[name])) : slot));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** One finding per fingerprint and place: several worlds may say the same; the surest stays. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const { start } = finding.range;
    const key = `${finding.fingerprint} ${start.line}:${start.character}`;
    const kept = byKey.get(key);
    if (kept === undefined || (kept.certainty === 'likely' && finding.certainty === 'certain')) byKey.set(key, finding);
  }
  return [...byKey.values()].sort(
    (a, b) =>
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
