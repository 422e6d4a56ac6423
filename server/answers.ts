// One function per question of the façade: each finds the document and the world it speaks of, and asks the pure rooms.

import type { RuleCatalogue } from './analysis/catalogue.ts';
import type { RootAnalysis } from './analysis/root.ts';
import type { FileState, SiteState } from './analysis/state.ts';
import type { AnalysisWorld } from './analysis/world.ts';
import { completeAt } from './language/completion.ts';
import { explain } from './language/explain.ts';
import type { LanguageFacts } from './language/field.ts';
import { editOf, silenceEdit, touches } from './language/fixes.ts';

import { foldsOf, selectionAt } from './language/folding.ts';
import { hoverAt } from './language/hover.ts';
import { linkOf } from './language/link.ts';
import { definitionsAt, namePath, referencesTo, samePath } from './language/navigation.ts';
import { selectionOf, symbolsOf, titleOf } from './language/symbols.ts';
import { namesFor, type ReferenceTable } from './model/references.ts';
import { isRecord } from './model/resource.ts';
import type { LoadedAdapter, Resource } from './protocol/adapter.ts';
import type { Cancellation } from './protocol/cancellation.ts';
import type { FileName, KnownReport, Place, Queries, QueryName } from './protocol/engine.ts';
import type { Failure } from './protocol/failure.ts';
import type { Json, Path, Position } from './protocol/text.ts';
import { offsetAt, placeAt } from './yaml/index.ts';
import type { YamlPart } from './yaml/tree.ts';

/** What the answers stand on. */
export interface Answering {
  readonly roots: ReadonlyMap<string, RootAnalysis>;
  readonly adapters: readonly LoadedAdapter[];
  readonly failures: readonly Failure[];
  readonly catalogue: RuleCatalogue;
  readonly references: ReferenceTable;
}

type Answers = {
  readonly [Name in QueryName]: (engine: Answering, args: Queries[Name]['args'], cancellation: Cancellation) => Queries[Name]['value'];
};

/** A place in a document, and the resource around it. */
export interface Located {
  readonly root: RootAnalysis;
  readonly state: FileState;
  readonly part: YamlPart;
  readonly partIndex: number;
  /** Offset within the document. */
  readonly offset: number;
  readonly site: SiteState | null;
  /** Path within the resource; null outside of one. */
  readonly path: Path | null;
}

/** Finds the document and resource at a position; null where there is none. */
export function locate(engine: Answering, args: FileName & { readonly position: Position }): Located | null {
  const root = engine.roots.get(args.root);
  const state = root?.state(args.file);
  if (root === undefined || state === undefined) return null;
  const part = state.yaml.parts.findLast((candidate) => candidate.line <= args.position.line);
  if (part === undefined) return null;
  const partIndex = state.yaml.parts.indexOf(part);
  const offset = offsetAt(part.document.lines, { line: args.position.line - part.line, character: args.position.character });
  const place = placeAt(part.document, offset);
  const sites = state.parts[partIndex]?.sites ?? [];
  const site = sites.find((candidate) => startsWith(place.path, candidate.site.root)) ?? null;
  return { root, state, part, partIndex, offset, site, path: site === null ? null : place.path.slice(site.site.root.length) };
}

function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, index) => step === path[index]);
}

/** The worlds of a resource with the form it has there. */
export function viewsOf(located: Located): readonly { readonly world: AnalysisWorld; readonly resource: Resource }[] {
  return located.site === null ? [] : located.root.placementsOf(located.site);
}

function placesOf(root: RootAnalysis, found: Iterable<{ readonly resource: Resource; readonly path: Path }>): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { resource, path } of found) {
    const place = root.placeOf(resource, path);
    if (place !== null) places.set(`${place.file} ${place.range.start.line} ${place.range.start.character}`, { root: root.name, ...place });
  }
  return [...places.values()];
}

function statesOf(engine: Answering, rootName: string | undefined): readonly { readonly root: RootAnalysis; readonly state: FileState }[] {
  return [...engine.roots.values()]
    .filter((root) => rootName === undefined || root.name === rootName)
    .flatMap((root) => [...root.allStates()].map((state) => ({ root, state })));
}

export const answers: Answers = {
  findings: (engine, { root, file }) =>
    statesOf(engine, root)
      .filter(({ state }) => file === undefined || state.name === file)
      .map(({ root: { name }, state }) => ({ root: name, file: state.name, revision: 0, findings: state.findings })),

  summary: (engine, { root }) => {
    const total = { files: 0, resources: 0, suppressed: 0, notEvaluated: 0 };
    for (const { state } of statesOf(engine, root)) {
      const resources = state.parts.reduce((sum, part) => sum + part.sites.length, 0);
      if (resources > 0 || state.findings.length > 0) total.files += 1;
      total.resources += resources;
      total.suppressed += state.suppressed;
      total.notEvaluated += state.notEvaluated;
    }
    return total;
  },

  definition: (engine, args) => {
    const located = locate(engine, args);
    if (located?.path == null) return [];
    const { path, root } = located;
    return placesOf(
      root,
      viewsOf(located).flatMap(({ world, resource }) => definitionsAt(engine.references, world, resource, path)),
    );
  },

  references: (engine, args) => {
    const located = locate(engine, args);
    if (located?.path == null) return [];
    const { path, root } = located;
    return placesOf(
      root,
      viewsOf(located).flatMap(({ world, resource }) => {
        const targets = samePath(path, namePath)
          ? [resource]
          : definitionsAt(engine.references, world, resource, path).map((place) => place.resource);
        return targets.flatMap((target) => [
          ...(args.declaration ? [{ resource: target, path: namePath }] : []),
          ...referencesTo(engine.references, world, target, world.resources()),
        ]);
      }),
    );
  },

  symbols: (engine, { root, file }) => {
    const state = engine.roots.get(root)?.state(file);
    return (state?.yaml.parts ?? []).flatMap((part, index) =>
      symbolsOf(
        part,
        (state?.parts[index]?.sites ?? []).map((site) => site.site),
      ),
    );
  },

  workspaceSymbols: (engine, { query, limit }) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const found: { readonly name: string; readonly container: string; readonly place: Place }[] = [];
    for (const { root, state } of statesOf(engine, undefined)) {
      for (const [index, part] of state.parts.entries()) {
        for (const { site } of part.sites) {
          if (found.length >= limit) return found;
          const title = titleOf(site);
          const folded = title.toLowerCase();
          const yamlPart = state.yaml.parts[index];
          if (yamlPart === undefined || !words.every((word) => folded.includes(word))) continue;
          found.push({
            name: title,
            container: state.name,
            place: { root: root.name, file: state.name, range: selectionOf(yamlPart, site) },
          });
        }
      }
    }
    return found;
  },

  folding: (engine, { root, file }) => {
    const state = engine.roots.get(root)?.state(file);
    return state === undefined ? [] : foldsOf(state.yaml);
  },

  selection: (engine, { root, file, positions }) =>
    positions.map((position) => {
      const located = locate(engine, { root, file, position });
      return located === null ? [] : selectionAt(located.part, located.offset);
    }),

  completion: (engine, args) => {
    const located = locate(engine, args);
    return located === null ? [] : completeAt(located.part, located.offset, factsAt(engine, located));
  },

  hover: (engine, args) => {
    const located = locate(engine, args);
    return located === null ? null : hoverAt(located.part, located.offset, factsAt(engine, located));
  },

  explain: (engine, { target }) => {
    const root = [...engine.roots.values()][0];
    return root === undefined ? null : explain(target, factsOf(engine, root));
  },

  fieldReference: (engine, args) => {
    const located = locate(engine, args);
    if (located?.site == null || located.path === null) return null;
    const { group, version, kindName } = located.site.site;
    const schema = located.root.judge.catalogOf(args.file).schema(group, version, kindName);
    return schema === null ? null : linkOf(engine.adapters, schema, located.path);
  },

  fixes: (engine, { root, file, range }) => {
    const state = engine.roots.get(root)?.state(file);
    if (state === undefined) return [];
    const corrections = state.corrections.flatMap(({ fingerprint, range: place, part, root: path, fixes }) => {
      const yamlPart = state.yaml.parts[part];
      if (yamlPart === undefined || !touches(place, range)) return [];
      return fixes.flatMap((fix) => {
        const edit = editOf(yamlPart, path, fix);
        return edit === null
          ? []
          : [
              {
                fix: { title: fix.title, preferred: fix.preferred === true, edits: [{ file, edits: [edit] }] },
                fingerprints: [fingerprint],
              },
            ];
      });
    });
    const silencing = state.findings
      .filter((finding) => finding.resource !== null && touches(finding.range, range))
      .map((finding) => ({
        fix: {
          title: `Silence ${finding.rule} here`,
          preferred: false,
          edits: [{ file, edits: [silenceEdit(state.yaml.text, finding.range.start.line, finding.rule)] }],
        },
        fingerprints: [finding.fingerprint],
      }));
    return [...corrections, ...silencing];
  },

  templates: (engine) =>
    engine.adapters.flatMap((adapter) =>
      adapter
        .snippets()
        .filter((snippet) => snippet.at === 'resource')
        .map(({ name, description, body }) => ({ adapter: adapter.manifest.title, name, description, body: body.join('\n') })),
    ),

  rules: (engine, { id }) =>
    engine.catalogue
      .all()
      .filter((rule) => id === undefined || rule.id === id)
      .map((rule) => engine.catalogue.report(rule, [...engine.roots.values()][0]?.settings)),

  known: (engine, { root }) =>
    [...engine.roots.values()]
      .filter((candidate) => root === undefined || candidate.name === root)
      .map((candidate) => knownReport(engine, candidate)),

  concerns: (engine, { root, file }) => {
    const state = engine.roots.get(root)?.state(file);
    return state?.parts.some((part) => part.role !== 'foreign') ?? false;
  },
};

/** What hover and completion stand on, for a root as a whole. */
function factsOf(engine: Answering, root: RootAnalysis, file = ''): LanguageFacts {
  return {
    catalog: root.judge.catalogOf(file),
    meanings: engine.adapters.map((adapter) => adapter.meanings()),
    snippets: engine.adapters.flatMap((adapter) => adapter.snippets()),
    formOf: root.judge.formOf,
    channel: (schema) => root.judge.channelOf(schema.facts.group, root.settings),
    link: (schema, path) => linkOf(engine.adapters, schema, path),
    names: () => [],
  };
}

/** The same at a place of a document, where names that other files define can be offered. */
function factsAt(engine: Answering, located: Located): LanguageFacts {
  return {
    ...factsOf(engine, located.root, located.state.name),
    names: (path) => {
      const names = new Map<string, { readonly text: string; readonly detail: string }>();
      for (const { world, resource } of viewsOf(located)) {
        for (const reference of engine.references.at(resource.kind, path)) {
          for (const name of namesFor(world, resource, reference, holderOf(resource, path)))
            if (!names.has(name.text)) names.set(name.text, name);
        }
      }
      return [...names.values()];
    },
  };
}

/** The map that holds the field at a path, as far as it is sound. */
function holderOf(resource: Resource, path: Path): Readonly<Record<string, Json>> {
  let here: Json | undefined = resource.value as Json;
  let holder: Readonly<Record<string, Json>> = {};
  for (const step of path) {
    if (isRecord(here)) holder = here;
    here = Array.isArray(here) && typeof step === 'number' ? here[step] : isRecord(here) ? here[String(step)] : undefined;
  }
  return holder;
}

function knownReport(engine: Answering, root: RootAnalysis): KnownReport {
  const layout = root.derivedLayout;
  const total = answers.summary(engine, { root: root.name }, { aborted: false });
  return {
    root: root.name,
    files: total.files,
    resources: total.resources,
    worlds: layout.worlds.map((world) => ({
      title: world.title,
      kind: world.kind,
      why: world.why,
      files: world.members.length,
      resources: root.allWorlds().get(world.id)?.size ?? 0,
    })),
    notes: layout.notes,
    schemas: root.judge.sources(),
    adapters: engine.adapters.map(({ manifest, adapter }) => ({
      id: manifest.id,
      version: manifest.version,
      rules: adapter.rules?.length ?? 0,
      state: 'on',
      reason: null,
    })),
    failures: engine.failures,
  };
}
