// How repositories are understood: each case is a small one, told as path and text, and the worlds that follow.

import assert from 'node:assert/strict';
import { deriveLayout, type Layout, layoutFacts } from '../../../../server/model/worlds/index.ts';
import { defaultSettings, type Settings } from '../../../../server/protocol/settings.ts';
import { parseFile } from '../../../../server/yaml/index.ts';

type Files = Readonly<Record<string, string>>;

function layout(files: Files, settings: Partial<Settings> = {}): Layout {
  const facts = Object.entries(files).map(([path, text]) => layoutFacts(path, parseFile(text)));
  return deriveLayout(facts, { ...defaultSettings, ...settings });
}

/** `title: judged files` of each world, in their order. */
function told(files: Files, settings: Partial<Settings> = {}): readonly string[] {
  return layout(files, settings).worlds.map((world) => {
    const paths = world.members.filter((member) => member.judged).map((member) => member.path);
    return `${world.kind} ${world.title}: ${paths.sort().join(' ')}`;
  });
}

const service = (name: string, namespace?: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${namespace === undefined ? '' : `  namespace: ${namespace}\n`}`;
const kustomization = (...lines: readonly string[]): string => `kind: Kustomization\n${lines.join('\n')}\n`;

describe('worlds', () => {
  describe('of kustomizations', () => {
    const files = {
      'base/kustomization.yaml': kustomization('resources: [web.yaml]'),
      'base/web.yaml': service('web'),
      'strict/kustomization.yaml': 'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nresources: [db.yaml]\n',
      'strict/db.yaml': service('db'),
      'live/kustomization.yaml': kustomization(
        'namespace: live',
        'resources: [../base]',
        'components: [../strict]',
        'patches: [{ path: more.yaml }]',
      ),
      'live/more.yaml': service('web'),
      'test/Kustomization': kustomization('resources: [../base]', 'patchesStrategicMerge: [less.yaml]', 'configurations: [names.yaml]'),
      'test/less.yaml': service('web'),
      'test/names.yaml': 'nameReference:\n  - kind: Service\n',
    };

    it('are those that no other one uses; bases and components belong to their users', () => {
      assert.deepEqual(told(files), ['kustomization live: base/web.yaml strict/db.yaml', 'kustomization test: base/web.yaml']);
    });

    it('give objects the namespace that the outermost one says', () => {
      const found = layout(files);
      assert.deepEqual(
        found.worldsOf('base/web.yaml').map(({ id, namespace }) => [id, namespace]),
        [
          ['kustomization live', 'live'],
          ['kustomization test', null],
        ],
      );
    });

    it('leave patches as fragments and kustomize’s own settings alone', () => {
      const found = layout(files);
      assert.equal(found.role('live/more.yaml'), 'fragment');
      assert.equal(found.role('test/less.yaml'), 'fragment');
      assert.equal(found.role('test/names.yaml'), 'foreign');
      assert.equal(found.role('test/Kustomization'), 'kustomization');
      assert.equal(found.role('base/web.yaml'), 'whole');
    });

    it('judge a file whole that is a resource of one and a patch of another', () => {
      const both = { ...files, 'other/kustomization.yaml': kustomization('resources: [../live/more.yaml]') };
      assert.equal(layout(both).role('live/more.yaml'), 'whole');
    });

    it('cannot be seen whole where something has to be fetched, inflated or renamed', () => {
      const [world] = layout({
        'kustomization.yaml': kustomization(
          'namePrefix: blue-',
          'resources: [web.yaml, "https://example.com/base?ref=v1"]',
          'helmCharts: [{ name: cache }]',
        ),
        'web.yaml': service('web'),
      }).worlds;
      assert.deepEqual(world?.incomplete, [
        'The chart cache is not rendered here.',
        'Names change when it is rendered.',
        '"https://example.com/base?ref=v1" of kustomization.yaml is not among the files read here.',
      ]);
    });

    it('that use each other in a circle end the search', () => {
      const circle = {
        'a/kustomization.yaml': kustomization('resources: [../b]'),
        'b/kustomization.yaml': kustomization('resources: [../a, web.yaml]'),
        'b/web.yaml': service('web'),
        'c/kustomization.yaml': kustomization('resources: [../a]'),
      };
      assert.deepEqual(told(circle), ['kustomization c: b/web.yaml']);
    });
  });

  describe('of Argo CD', () => {
    const application = (path: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec:\n  source: { path: ${path} }\n  destination: { namespace: shop }\n`;

    it('are the folders that Applications name', () => {
      const files = { 'argo.yaml': application('apps/shop'), 'apps/shop/web.yaml': service('web'), 'apps/shop/db.yaml': service('db') };
      assert.deepEqual(told(files), ['argo-application shop: apps/shop/db.yaml apps/shop/web.yaml', 'tree the folder: argo.yaml']);
    });

    it('give a namespace only to objects that name none', () => {
      const files = { 'argo.yaml': application('apps'), 'apps/web.yaml': service('web'), 'apps/db.yaml': service('db', 'data') };
      const found = layout(files);
      assert.equal(found.worldsOf('apps/web.yaml', 0)[0]?.namespace, 'shop');
      assert.equal(found.worldsOf('apps/db.yaml', 0)[0]?.namespace, null);
    });

    const set = (generator: string, path: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: all }\nspec:\n  generators:\n    - ${generator}\n  template:\n    spec:\n      source: { path: '${path}' }\n`;

    it('follow an ApplicationSet’s list', () => {
      const files = {
        'set.yaml': set('list: { elements: [{ place: east }, { place: west }] }', 'places/{{ .place }}'),
        'places/east/web.yaml': service('web'),
        'places/west/web.yaml': service('web'),
        'places/north/web.yaml': service('web'),
      };
      assert.deepEqual(told(files).slice(0, 2), [
        'argo-applicationset places/east: places/east/web.yaml',
        'argo-applicationset places/west: places/west/web.yaml',
      ]);
    });

    it('follow an ApplicationSet’s folders, in either dialect of templates', () => {
      for (const path of ['{{path}}', '{{ .path.path }}', 'apps/{{path.basename}}', 'apps/{{ index .path.segments 1 }}']) {
        const files = {
          'set.yaml': set('git: { directories: [{ path: apps/* }, { path: apps/old, exclude: true }] }', path),
          'apps/one/web.yaml': service('web'),
          'apps/two/web.yaml': service('web'),
          'apps/old/web.yaml': service('web'),
        };
        const found = told(files).filter((line) => line.startsWith('argo-applicationset'));
        assert.deepEqual(
          found,
          ['argo-applicationset apps/one: apps/one/web.yaml', 'argo-applicationset apps/two: apps/two/web.yaml'],
          path,
        );
      }
    });

    it('guess nothing where only a cluster knows', () => {
      const files = { 'set.yaml': set('clusters: {}', 'apps/{{name}}'), 'apps/one/web.yaml': service('web') };
      assert.deepEqual(told(files), ['tree the folder: apps/one/web.yaml set.yaml']);
    });
  });

  it('of Flux are the paths of its Kustomizations, with their namespace', () => {
    const files = {
      'clusters/main/apps.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\nspec: { path: ./apps, targetNamespace: shop }\n',
      'apps/web.yaml': service('web'),
    };
    assert.deepEqual(told(files), ['flux-kustomization apps: apps/web.yaml', 'tree clusters/main: clusters/main/apps.yaml']);
    assert.equal(layout(files).worldsOf('apps/web.yaml')[0]?.namespace, 'shop');
  });

  it('of charts hold templates that get no guesses, and values', () => {
    const files = {
      'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'chart/values.yaml': 'replicas: 1\n',
      'chart/values-live.yaml': 'replicas: 3\n',
      'chart/templates/web.yaml': 'kind: Service\napiVersion: v1\nmetadata:\n  name: {{ .Release.Name }}\n',
    };
    const found = layout(files);
    assert.deepEqual(
      Object.keys(files).map((path) => found.role(path)),
      ['chart', 'values', 'values', 'template'],
    );
    assert.equal(found.chartOf('chart/values-live.yaml'), 'chart');
    assert.deepEqual(
      found.worlds.map((world) => world.incomplete),
      [['The chart is not rendered here.']],
    );
  });

  describe('of folders that nothing else explains', () => {
    it('are one, as long as no two folders define the same', () => {
      assert.deepEqual(told({ 'a/web.yaml': service('web'), 'b/db.yaml': service('db') }), ['tree the folder: a/web.yaml b/db.yaml']);
    });

    it('are one each where siblings define the same, and a common folder is in sight of all', () => {
      const files = { 'one/web.yaml': service('web'), 'two/web.yaml': service('web'), 'common/db.yaml': service('db') };
      assert.deepEqual(told(files), ['tree one: one/web.yaml', 'tree two: two/web.yaml', 'tree the folder: common/db.yaml']);
      const inSight = layout(files)
        .worldsOf('common/db.yaml')
        .map(({ id, judged }) => [id, judged]);
      assert.deepEqual(inSight, [
        ['tree one', false],
        ['tree two', false],
        ['tree ', true],
      ]);
    });

    it('stay one where only a Namespace stands twice', () => {
      const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
      const files = { 'a/ns.yaml': namespace, 'b/ns.yaml': namespace };
      assert.deepEqual(told(files), ['tree the folder: a/ns.yaml b/ns.yaml']);
    });

    it('know objects in Lists and bare arrays', () => {
      const list = 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: { name: web }\n';
      const array = '- apiVersion: v1\n  kind: Service\n  metadata: { name: web }\n';
      assert.deepEqual(told({ 'a/web.yaml': list, 'b/web.yaml': array }), ['tree a: a/web.yaml', 'tree b: b/web.yaml']);
    });
  });

  it('of the settings are as the settings say', () => {
    const files = { 'east/web.yaml': service('web'), 'west/web.yaml': service('web') };
    const environments = [{ name: 'east', paths: ['east'], namespace: 'shop', world: 'complete' as const }];
    const found = layout(files, { environments });
    const [east] = found.worlds;
    assert.deepEqual([east?.title, east?.knowledge, found.environmentOf(east?.id ?? '')], ['east', 'complete', 'east']);
    assert.deepEqual(told(files, { environments }), ['environment east: east/web.yaml', 'tree west: west/web.yaml']);
  });
});

describe('roles', () => {
  it('leave other tools’ files alone', () => {
    const others = {
      'compose.yaml': 'services: { web: { image: web } }\n',
      '.github/workflows/ci.yaml': 'on: push\njobs: { test: { runs-on: x } }\n',
      'prometheus.yml': 'scrape_configs: []\n',
      'openapi.yaml': 'openapi: 3.1.0\npaths: {}\n',
      'skaffold.yaml': 'apiVersion: skaffold/v4beta11\nkind: Config\n',
      'catalog-info.yaml': 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: web }\n',
      'kind.yaml': 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n',
      'kubeconfig.yaml': 'apiVersion: v1\nkind: Config\n',
    };
    const found = layout(others);
    for (const path of Object.keys(others)) assert.equal(found.role(path), 'foreign', path);
    assert.deepEqual(found.worlds, []);
  });

  it('may differ between the documents of a file', () => {
    const found = layout({ 'mixed.yaml': `${service('web')}---\nreplicas: 3\n` });
    assert.deepEqual([found.role('mixed.yaml', 0), found.role('mixed.yaml', 1)], ['whole', 'foreign']);
  });

  it('tell definitions of kinds from other objects', () => {
    const text = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a.b }\n';
    assert.equal(layout({ 'crd.yaml': text }).role('crd.yaml'), 'crd');
  });
});

describe('deriving', () => {
  it('looks again only at what matters to the layout', () => {
    const before = layoutFacts('web.yaml', parseFile(`${service('web')}spec: { ports: [] }\n`));
    const after = layoutFacts('web.yaml', parseFile(`${service('web')}spec: { ports: [1] }\n`), before);
    assert.equal(after, before);
    const first = deriveLayout([before], defaultSettings);
    assert.equal(deriveLayout([after], defaultSettings, first), first);
  });
});
