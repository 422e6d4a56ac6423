// Derives a repository's worlds from its layout: environments of the settings, kustomizations, deliveries, charts, and the rest as trees.

import { auxiliaryFiles, type Build, buildsOf, takenBy, usedFolders } from './builds.ts';
import type { Delivery } from './deliveries.ts';
import type { LayoutFacts, PartFacts } from './facts.ts';
import { filled, parametersOf } from './generators.ts';
import { folderOf, glob, join, within } from './paths.ts';
import { treesOf } from './trees.ts';
import type { Layout, LayoutSettings, NamespaceChange, Presence, Rendering, Role, World, WorldMember } from './types.ts';

const plain: Rendering = { namePrefix: '', nameSuffix: '', patched: [], generated: [] };

/** Kinds whose objects have charts or other repositories applied. */
const bringers: ReadonlySet<string> = new Set([
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'helm.cattle.io/HelmChart',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'kustomize.toolkit.fluxcd.io/Kustomization',
]);

const elsewhere = 'Other parts of the cluster are applied beside it.';

/** The layout of these files; `previous` itself where nothing that matters changed. */
export function deriveLayout(files: readonly LayoutFacts[], settings: LayoutSettings, previous?: Layout): Layout {
  if (previous instanceof Derived && previous.isOf(files, settings)) return previous;
  return new Derived(files, settings);
}

class Derived implements Layout {
  readonly worlds: readonly World[];
  readonly notes: readonly string[];
  readonly facts: readonly LayoutFacts[];
  private readonly byPath = new Map<string, LayoutFacts>();
  /** Worlds that give a namespace only to objects that name none. */
  private readonly defaults = new Set<World>();
  private readonly presences = new Map<string, Presence[]>();
  private readonly environments: LayoutSettings['environments'];
  private readonly charts: ReadonlySet<string>;
  private readonly patches: ReadonlySet<string>;
  private readonly inputs: ReadonlySet<string>;

  constructor(files: readonly LayoutFacts[], settings: LayoutSettings) {
    this.facts = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.environments = settings.environments;
    for (const file of this.facts) this.byPath.set(file.path, file);
    const builds = buildsOf(this.facts);
    ({ patches: this.patches, inputs: this.inputs } = auxiliaryFiles(builds));
    this.charts = new Set(this.facts.filter((file) => file.parts.some((part) => part.chart !== null)).map((file) => folderOf(file.path)));
    this.worlds = this.find(builds).map((each) => this.withBrought(each));
    for (const world of this.worlds) {
      for (const { path, namespace, judged } of world.members) {
        if (namespace?.mode === 'default') this.defaults.add(world);
        const presence: Presence = { id: world.id, world, namespace: namespace?.name ?? null, judged };
        const list = this.presences.get(path);
        if (list === undefined) this.presences.set(path, [presence]);
        else list.push(presence);
      }
    }
    this.notes = this.say();
  }

  isOf(files: readonly LayoutFacts[], settings: LayoutSettings): boolean {
    return (
      settings.environments === this.environments &&
      files.length === this.facts.length &&
      files.every((file) => this.byPath.get(file.path) === file)
    );
  }

  role(path: string, part = 0, facts = this.byPath.get(path)): Role {
    const own = facts?.parts[part];
    if (own === undefined) return 'foreign';
    if (own.is === 'settings' || own.is === 'kustomization' || own.is === 'chart') return own.is;
    const chart = this.chartAround(path);
    if (chart !== null) {
      const inside = path.slice(chart === '' ? 0 : chart.length + 1);
      if (inside.startsWith('templates/')) return 'template';
      if (/^(values[^/]*|ci\/[^/]+)\.ya?ml$/.test(inside) && !isObjects(own)) return 'values';
    }
    if (own.is === 'template') return 'template';
    if (this.patches.has(path)) return own.is === 'objects' ? 'fragment' : 'foreign';
    if (this.inputs.has(path)) return 'foreign';
    if (own.is === 'objects') return 'whole';
    return own.is === 'definitions' ? 'crd' : 'foreign';
  }

  worldsOf(path: string, part?: number): readonly Presence[] {
    const presences = this.presences.get(path) ?? [];
    if (!presences.some(({ world }) => this.defaults.has(world))) return presences;
    const parts = this.byPath.get(path)?.parts ?? [];
    const told = (part === undefined ? parts : parts.slice(part, part + 1)).some(({ objects }) =>
      objects.some((each) => each.namespace !== null),
    );
    return told ? presences.map((each) => (this.defaults.has(each.world) ? { ...each, namespace: null } : each)) : presences;
  }

  environmentOf(id: string): string | null {
    return this.worlds.find((world) => world.id === id)?.environment ?? null;
  }

  chartOf(path: string): string | null {
    return this.role(path) === 'values' ? this.chartAround(path) : null;
  }

  private chartAround(path: string): string | null {
    if (this.charts.size === 0) return null;
    for (let at = folderOf(path); ; at = folderOf(at)) {
      if (this.charts.has(at)) return at;
      if (at === '') return null;
    }
  }

  private find(builds: ReadonlyMap<string, Build>): readonly World[] {
    const worlds: World[] = [];
    const taken = new Set<string>();
    for (const environment of this.environments) {
      const tests = environment.paths.map((path) => pathTest(path));
      const namespace: NamespaceChange | null =
        environment.namespace === undefined ? null : { name: environment.namespace, mode: 'default' };
      const members = this.applied((path) => tests.some((test) => test(path))).map((path) => ({ path, namespace, judged: true }));
      for (const { path } of members) taken.add(path);
      worlds.push({
        ...world(
          `environment ${environment.name}`,
          'environment',
          environment.name,
          '',
          `meshwright.yaml names it, with ${environment.paths.join(', ')}.`,
          members,
          [],
        ),
        environment: environment.name,
        knowledge: environment.world ?? null,
      });
    }
    const used = usedFolders(builds);
    const tops = [...builds.values()].filter((build) => !used.has(build.folder) && !build.facts.component);
    const deliveries = this.facts.flatMap((file) =>
      file.parts.flatMap((part) => part.deliveries.map((delivery) => ({ delivery, file: file.path }))),
    );
    const named = new Map<string, (typeof deliveries)[number]>();
    for (const each of deliveries) {
      for (const path of this.pathsOf(each.delivery)) {
        const folder = join('', path);
        if (folder !== null && folder !== '') named.set(folder, each);
      }
    }
    const topFolders = new Set(tops.map((build) => folderOf(build.folder)));
    for (const top of tops) {
      const { members, incomplete, builds: reached } = takenBy(top, builds, this.byPath);
      for (const { path } of members) taken.add(path);
      for (const build of reached)
        for (const patch of build.facts.patches) if (patch.path !== null) taken.add(join(build.folder, patch.path) ?? '');
      const delivered = named.get(top.folder);
      const alone = topFolders.size === 1 && deliveries.length === 0;
      const reasons = alone ? incomplete : [...incomplete, elsewhere];
      const why =
        delivered === undefined ? 'No other kustomization uses it.' : `${delivered.delivery.name} in ${delivered.file} has it applied.`;
      worlds.push({
        ...world(
          `kustomization ${top.folder}`,
          delivered?.delivery.by ?? 'kustomization',
          top.folder === '' ? top.file : top.folder,
          top.folder,
          why,
          members,
          reasons,
        ),
        rendering: {
          namePrefix: top.facts.namePrefix,
          nameSuffix: top.facts.nameSuffix,
          patched: reached.flatMap((build) => build.facts.patches.flatMap(({ target }) => (target === null ? [] : [target]))),
          generated: reached.flatMap((build) => build.facts.generated),
        },
      });
    }
    for (const [folder, { delivery, file }] of named) {
      if (builds.has(folder)) continue;
      const members = this.applied((path) => within(path, folder) && !taken.has(path)).map((path) => ({
        path,
        namespace: delivery.namespace,
        judged: true,
      }));
      if (members.length === 0) continue;
      for (const { path } of members) taken.add(path);
      const title = delivery.path.includes('{{') ? folder : delivery.name;
      worlds.push(
        world(`${delivery.by} ${folder}`, delivery.by, title, folder, `${delivery.name} in ${file} has the folder applied.`, members, [
          elsewhere,
        ]),
      );
    }
    const byChart = new Map<string, LayoutFacts[]>([...this.charts].map((chart) => [chart, []]));
    if (byChart.size > 0) for (const file of this.facts) byChart.get(this.chartAround(file.path) ?? '\0')?.push(file);
    for (const [chart, files] of byChart) {
      for (const { path } of files) taken.add(path);
      const members = files.filter((file) => file.parts.some(isObjects)).map(({ path }) => ({ path, namespace: null, judged: true }));
      worlds.push(
        world(`chart ${chart}`, 'chart', chart === '' ? 'chart' : chart, chart, 'It holds a Chart.yaml.', members, [
          'The chart is not rendered here.',
        ]),
      );
    }
    const rest = this.facts.filter(
      (file) => !taken.has(file.path) && !this.patches.has(file.path) && !this.inputs.has(file.path) && file.parts.some(isObjects),
    );
    const incomplete = worlds.length > 0 ? [elsewhere] : [];
    const trees = treesOf(rest);
    for (const tree of trees) {
      const members: WorldMember[] = tree.files.map((path) => ({ path, namespace: null, judged: true }));
      for (const path of tree.inSight) members.push({ path, namespace: null, judged: false });
      const why =
        trees.length === 1
          ? 'Nothing but the folder holds these files together.'
          : tree.inSight.length === 0 && trees.some((other) => other.inSight.includes(tree.files[0] ?? ''))
            ? 'Folders beside it define the same objects as each other; each of them sees these files.'
            : 'A folder beside it defines the same objects, so each is applied by itself.';
      worlds.push(
        world(`tree ${tree.folder}`, 'tree', tree.folder === '' ? 'the folder' : tree.folder, tree.folder, why, members, incomplete),
      );
    }
    return worlds;
  }

  /** Objects that have others made which no file here shows leave a gap. */
  private withBrought(each: World): World {
    const kinds = new Set<string>();
    for (const { path } of each.members) {
      for (const part of this.byPath.get(path)?.parts ?? []) for (const { kind } of part.objects) if (bringers.has(kind)) kinds.add(kind);
    }
    if (kinds.size === 0) return each;
    const names = [...kinds].map((kind) => kind.slice(kind.indexOf('/') + 1)).sort();
    return { ...each, incomplete: [...each.incomplete, `What its ${names.join(' and ')} objects bring along is not among these files.`] };
  }

  /** The folders that a delivery names, placeholders filled in where the files say with what. */
  private pathsOf({ path, generators }: Delivery): readonly string[] {
    if (!path.includes('{{')) return [path];
    return generators.flatMap((generator) =>
      (parametersOf(generator, this.folders()) ?? []).flatMap((parameters) => filled(path, parameters) ?? []),
    );
  }

  private folders(): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const { path } of this.facts) for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
    return folders;
  }

  private applied(wanted: (path: string) => boolean): readonly string[] {
    return this.facts
      .filter(
        (file) =>
          wanted(file.path) &&
          !this.patches.has(file.path) &&
          !this.inputs.has(file.path) &&
          file.parts.some(isObjects) &&
          this.chartAround(file.path) === null,
      )
      .map((file) => file.path);
  }

  private say(): readonly string[] {
    const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
    const partial = this.worlds.filter((each) => each.incomplete.length > 0).length;
    const templates = this.facts.filter((file) => file.parts.some((part) => part.is === 'template')).length;
    return [
      `${count(this.worlds.length, 'world')}, ${count(this.charts.size, 'chart')} not rendered, ${count(partial, 'world')} in which absence proves nothing.`,
      ...(templates === 0 ? [] : [`${count(templates, 'file')} with templates, which get no guesses.`]),
      ...this.worlds.flatMap((each) => each.incomplete.map((reason) => `${each.title}: ${reason}`)).slice(0, 20),
    ];
  }
}

function isObjects(part: PartFacts): boolean {
  return part.is === 'objects' || part.is === 'definitions';
}

/** Paths of settings are folders, files or patterns. */
function pathTest(path: string): (candidate: string) => boolean {
  const clean = join('', path) ?? path;
  if (!/[*?{[]/.test(clean)) return (candidate) => within(candidate, clean);
  const test = glob(clean);
  return (candidate) => {
    for (let at = candidate; at !== ''; at = folderOf(at)) if (test(at)) return true;
    return false;
  };
}

function world(
  id: string,
  kind: World['kind'],
  title: string,
  root: string,
  why: string,
  members: readonly WorldMember[],
  incomplete: readonly string[],
): World {
  const paths = members.map((member) => member.path);
  return {
    id,
    kind,
    title,
    root,
    why,
    members,
    incomplete,
    environment: null,
    knowledge: null,
    rendering: plain,
    together: new Set(paths).size === paths.length,
  };
}
