// Judges the documents of a file by structure, each in its role, and keeps every judgement that nothing has touched.

import { stepsOf } from '../model/references.ts';
import { type FormOf, makeResource, type Site, sameJson, sitesIn, textOf } from '../model/resource.ts';
import { readSettings, settingsMistakes } from '../model/settings.ts';
import { settingsKind, settingsPack } from '../model/settings-schema.ts';
import type { DocumentForm, EmbeddedText, LoadedAdapter } from '../protocol/adapter.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Json } from '../protocol/text.ts';
import { Catalog, type CelEvaluator, crdFacts, type FoundKind, judgeObject, validateValue } from '../schema/index.ts';
import { embeddedIn } from '../yaml/embedded.ts';
import { nodeAtPath, spanOfPath } from '../yaml/index.ts';
import type { YamlDocument, YamlFile, YamlMap } from '../yaml/tree.ts';
import { EarlierReleases } from './earlier.ts';
import type { PartState, SiteState, StructuralReport } from './state.ts';

/** The kind of definitions that bring schemas of their own. */
export const definitionKind = 'apiextensions.k8s.io/CustomResourceDefinition';

const judgedRoles: ReadonlySet<string> = new Set(['whole', 'crd', 'fragment']);

/** What a judgement rests on beside the text. */
type Basis = readonly unknown[];

/** A definition found in a file, and the folder whose files it describes kinds for. */
interface Definition {
  readonly scope: string;
  readonly found: FoundKind;
}

/** What the judgements of one file share. */
interface Surroundings {
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly ranks: Map<string, number>;
  readonly reusable: Map<string, SiteState[]>;
}

export class Judge {
  private readonly base: Catalog;
  private definitions: readonly Definition[] = [];
  private readonly catalogs = new Map<string, Catalog>();
  private readonly forms: readonly DocumentForm[];
  private readonly embedded = new Map<string, EmbeddedText[]>();
  private readonly earlier: EarlierReleases;
  private readonly ruleIds: () => Iterable<string>;
  private readonly adapterOfGroup = new Map<string, string>();
  private cel: CelEvaluator | null = null;

  constructor(adapters: readonly LoadedAdapter[], ruleIds: () => Iterable<string>) {
    const sources = adapters.flatMap((adapter) =>
      (adapter.manifest.schemas ?? []).map(({ file, groups }) => ({
        groups,
        adapter: adapter.manifest.id,
        load: () => adapter.pack(file),
      })),
    );
    this.base = new Catalog(sources).add(settingsPack(adapters.map(({ manifest }) => manifest)), 'meshwright');
    this.forms = adapters.flatMap(({ manifest }) => manifest.forms ?? []);
    this.earlier = new EarlierReleases(adapters);
    this.ruleIds = ruleIds;
    for (const { manifest } of adapters) {
      for (const { groups } of manifest.schemas ?? []) for (const group of groups) this.adapterOfGroup.set(group, manifest.id);
      for (const text of manifest.embedded ?? []) this.embedded.set(text.kind, [...(this.embedded.get(text.kind) ?? []), text]);
    }
  }

  /** The kinds that a file's resources may be of: the bundled ones, below those that definitions in reach of the file describe. */
  catalogOf(file: string): Catalog {
    const inReach = this.definitions.filter(({ scope }) => scope === '' || file.startsWith(`${scope}/`));
    if (inReach.length === 0) return this.base;
    const key = inReach.map(({ scope, found }) => `${scope} ${found.origin}`).join('\n');
    let catalog = this.catalogs.get(key);
    if (catalog === undefined) {
      catalog = this.base.withCrds(inReach.map(({ found }) => found));
      this.catalogs.set(key, catalog);
    }
    return catalog;
  }

  /** Takes the evaluator of CEL rules, once its library is loaded. */
  setCel(cel: CelEvaluator): void {
    this.cel = cel;
  }

  /** Takes the definitions found in the root; each describes kinds for the files of its folder (of the one above `crds/`). */
  setDefinitions(definitions: readonly { readonly value: Json; readonly file: string }[]): { readonly usesCel: boolean } {
    this.catalogs.clear();
    this.definitions = definitions.flatMap(({ value, file }) => {
      const found = crdFacts(value, file);
      return found === null ? [] : [{ scope: scopeOf(file), found }];
    });
    return { usesCel: this.definitions.some(({ found }) => found.pack.nodes.some((node) => node.cel !== undefined)) };
  }

  /** Recognizes documents of other forms than Kubernetes' own. */
  readonly formOf: FormOf = (root: YamlMap) => {
    for (const form of this.forms) {
      const kind = textOf(root, form.kindField);
      if (kind !== null && textOf(root, form.nameField) !== null && this.base.facts(form.group, kind) !== null) return form;
    }
    return null;
  };

  /** The parts of a file, each document in its role; what neither text nor basis changed is the same object as before. */
  file(name: string, yaml: YamlFile, roles: readonly string[], before: readonly PartState[], settings: Settings): readonly PartState[] {
    const kept = new Map<YamlDocument, PartState[]>();
    for (const part of before) kept.set(part.document, [...(kept.get(part.document) ?? []), part]);
    const reusable = new Map<string, SiteState[]>();
    for (const part of before) {
      for (const site of part.sites) {
        const key = identityOf(site.site);
        reusable.set(key, [...(reusable.get(key) ?? []), site]);
      }
    }
    const ranks = new Map<string, number>();
    const at: Surroundings = { catalog: this.catalogOf(name), settings, ranks, reusable };
    return yaml.parts.map(({ document }, index) => {
      const role = roles[index] ?? 'foreign';
      const same = kept.get(document)?.shift();
      if (same !== undefined && same.role === role && same.sites.every((site) => this.stands(site, role, at))) return same;
      return { document, role, ...this.part(document, role, at) };
    });
  }

  /** Is a judgement as good as new? Counts the site's rank along the way, as judging anew would. */
  private stands(state: SiteState, role: string, at: Surroundings): boolean {
    const rank = nextRank(at.ranks, state.site);
    return rank === state.rank && sameBasis(state.basis as Basis, this.basisOf(state.site, role, at));
  }

  private basisOf(site: Site, role: string, { catalog, settings }: Surroundings): Basis {
    const found = catalog.find(site.group, site.version, site.kindName);
    const schema = found?.state === 'known' ? found.schema : null;
    return [
      found?.state ?? null,
      schema?.root ?? null,
      role,
      this.channelOf(site.group, settings),
      this.cel,
      this.versionOf(site.group, settings),
    ];
  }

  private versionOf(group: string, settings: Settings): Json {
    return settings.meshes[this.adapterOfGroup.get(group) ?? '']?.['version'] ?? null;
  }

  /** The channel that the settings name for a group's project. */
  channelOf(group: string, settings: Settings): string | null {
    const channel = settings.meshes[this.adapterOfGroup.get(group) ?? '']?.['channel'];
    return typeof channel === 'string' ? channel : null;
  }

  private part(
    document: YamlDocument,
    role: string,
    at: Surroundings,
  ): { readonly sites: readonly SiteState[]; readonly reports?: readonly StructuralReport[] } {
    if (role === 'settings') return { sites: [], reports: this.settingsReports(document) };
    if (!judgedRoles.has(role)) return { sites: [] };
    return { sites: sitesIn(document, this.formOf).map((site) => this.site(site, role, at)) };
  }

  private site(site: Site, role: string, at: Surroundings): SiteState {
    const { catalog, settings, ranks, reusable } = at;
    const { document, node } = site;
    const judged = judgeObject(node, site.group, site.version, site.kindName, catalog, {
      text: document.text,
      fragment: role === 'fragment',
      broken: document.parsed === 'fast' ? [] : document.problems,
      channel: this.channelOf(site.group, settings),
      cel: this.cel,
      ...(site.form === null ? {} : { kindField: site.form.kindField }),
    });
    const rank = nextRank(ranks, site);
    const old = reusable.get(identityOf(site))?.find((state) => state.rank === rank);
    const resource =
      old !== undefined && sameJson(old.resource.value as Json, judged.value as Json) ? old.resource : makeResource(site, judged.value);
    return {
      site,
      reports: [...this.earlier.tolerate(site.kind, judged.violations, settings), ...this.embeddedReports(site, catalog)],
      notEvaluated: judged.notEvaluated,
      resource,
      rank,
      basis: this.basisOf(site, role, at),
    };
  }

  /** What is wrong in texts of a known form inside string fields. */
  private embeddedReports(site: Site, catalog: Catalog): readonly StructuralReport[] {
    const reports: StructuralReport[] = [];
    for (const text of this.embedded.get(site.kind) ?? []) {
      if (text.name !== undefined && text.name !== site.name) continue;
      const path = stepsOf(text.path).filter((step): step is string => typeof step === 'string');
      const node = nodeAtPath(site.document, [...site.root, ...path]);
      const slash = text.as.indexOf('/');
      const schema = catalog.schema(text.as.slice(0, slash), text.version, text.as.slice(slash + 1));
      if (node?.kind !== 'scalar' || schema === null) continue;
      const inner = embeddedIn(site.document, node);
      if (inner === null) continue;
      for (const problem of inner.document.problems) {
        const span = { start: inner.outer(problem.start), end: inner.outer(problem.end) };
        reports.push({
          rule: 'yaml/syntax',
          path,
          at: 'value',
          message: problem.message,
          args: { problem: problem.message },
          fixes: [],
          span,
        });
      }
      if (inner.document.root === null || inner.document.parsed !== 'fast') continue;
      for (const violation of validateValue(inner.document.root, schema.root, { text: inner.document.text, settings: true }).violations) {
        const place = spanOfPath(inner.document, violation.path, violation.at);
        reports.push({ ...violation, path, fixes: [], span: { start: inner.outer(place.start), end: inner.outer(place.end) } });
      }
    }
    return reports;
  }

  /** What is wrong in meshwright.yaml: by its facts, and by the names it mentions. */
  private settingsReports(document: YamlDocument): readonly StructuralReport[] {
    const schema = this.base.schema(settingsKind.group, settingsKind.version, settingsKind.kind);
    if (document.root === null || schema === null) return [];
    const walked = validateValue(document.root, schema.root, { text: document.text, broken: document.problems }).violations;
    const named = settingsMistakes(readSettings(document.value), this.ruleIds()).map(({ path, at, message, similar }) => ({
      path,
      at,
      message,
      args: { problem: message },
      fixes: similar.slice(0, 1).map((key) => ({ title: `Change to "${key}"`, do: 'rename' as const, path, key, preferred: true })),
    }));
    return [...walked, ...named].map((report) => ({ ...report, rule: 'meshwright/settings' }));
  }

  /** Which projects' facts are loaded, for "What Is Known". */
  sources(): readonly { readonly source: string; readonly kinds: number }[] {
    return [...this.definitions.map(({ found }) => ({ source: found.origin, kinds: 1 })), ...this.base.known()];
  }
}

/** The folder of the file; definitions kept apart in `crds/` speak for the folder around it. */
function scopeOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  while (/^crds?$/i.test(folders.at(-1) ?? '')) folders.pop();
  return folders.join('/');
}

function identityOf(site: Site): string {
  return `${site.kind}\u0000${site.apiVersion}\u0000${site.namespace ?? ''}\u0000${site.name ?? ''}`;
}

function nextRank(ranks: Map<string, number>, site: Site): string {
  const key = identityOf(site);
  const rank = ranks.get(key) ?? 0;
  ranks.set(key, rank + 1);
  return String(rank);
}

function sameBasis(a: Basis, b: Basis): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
