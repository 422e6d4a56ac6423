// A definition of our own, given to a real API server and to the CLI as a file: both must refuse the same objects.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ControlPlane, startControlPlane } from '../kit/control-plane.ts';
import { describeReal } from '../kit/real.ts';

const root = join(import.meta.dirname, '..', '..');
const definition = join(root, 'test', 'fixtures', 'api-server', 'definition.yaml');

/** What stands under `spec`, by the verdict that both should give. */
const specs = {
  taken: {
    'the least': 'jets: [{ name: a }]',
    'all fields':
      '{ pump: FAST, height: 40, colour: "#00ff00", share: 30%, night: [a], jets: [{ name: a, labels: { x: "1" }, extra: { deep: [1] } }] }',
    'a number where both may stand': '{ share: 30, jets: [{ name: a }] }',
    'a whole number written as a float': '{ height: 4.0, jets: [{ name: a }] }',
    'a deep basin with a fence': '{ basin: { depth: 3000, fence: false }, jets: [{ name: a }] }',
    'a null where nothing is required': '{ height: null, jets: [{ name: a }] }',
  },
  refused: {
    'a missing list': '{ pump: FAST }',
    'an empty list': 'jets: []',
    'an unknown field': '{ jets: [{ name: a }], hight: 3 }',
    'an unknown field in an item': 'jets: [{ name: a, colour: red }]',
    'a value outside its enum': '{ pump: fast, jets: [{ name: a }] }',
    'a number beyond its bound': '{ height: 41, jets: [{ name: a }] }',
    'text where a number belongs': '{ height: "4", jets: [{ name: a }] }',
    'a fraction where a whole number belongs': '{ height: 4.5, jets: [{ name: a }] }',
    'text that its pattern does not match': '{ colour: green, jets: [{ name: a }] }',
    'two items of one key': 'jets: [{ name: a }, { name: a }]',
    'an item without its key': 'jets: [{ labels: {} }]',
    'a name that is too long': 'jets: [{ name: a-name-of-more-than-twenty }]',
    'a number among labels': 'jets: [{ name: a, labels: { x: 1 } }]',
    'a list where a map belongs': '{ basin: [], jets: [{ name: a }] }',
    'a key twice': '{ height: 1, height: 2, jets: [{ name: a }] }',
    'an expression across lists': '{ night: [a, b], jets: [{ name: a }] }',
    'an expression that needs defaults': '{ basin: { depth: 3000 }, jets: [{ name: a }] }',
  },
};

const objectOf = (spec: string): string =>
  `apiVersion: parks.example.com/v1\nkind: Fountain\nmetadata:\n  name: big\n  namespace: default\nspec: ${spec.startsWith('{') ? spec : `{ ${spec} }`}\n`;

/** The messages of what the CLI refuses in a folder that holds the definition and the object. */
function refusals(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'meshwright-real-'));
  try {
    cpSync(definition, join(folder, 'definition.yaml'));
    writeFileSync(join(folder, 'object.yaml'), text);
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'validate', '.', '--format', 'json'], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    assert.match(stdout, /^\{/, stderr);
    const { findings } = JSON.parse(stdout) as { findings: { consequence: string; message: string; file: string }[] };
    return findings.filter(({ consequence }) => consequence === 'refused').map(({ file, message }) => `${file}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeReal('a real API server and the CLI', startControlPlane, (cluster: () => ControlPlane) => {
  before(async function () {
    this.timeout(60_000);
    assert.deepEqual(await cluster().applyDefinitions(definition), ['fountains.parks.example.com']);
  });

  const object = { apiVersion: 'parks.example.com/v1', kind: 'Fountain', metadata: { name: 'big', namespace: 'default' } };

  for (const [title, spec] of Object.entries(specs.taken)) {
    it(`take ${title}`, async () => {
      assert.equal(await cluster().dryRun(object, objectOf(spec)), null);
      assert.deepEqual(refusals(objectOf(spec)), []);
    });
  }

  for (const [title, spec] of Object.entries(specs.refused)) {
    it(`refuse ${title}`, async () => {
      assert.notEqual(await cluster().dryRun(object, objectOf(spec)), null, 'the API server takes it');
      assert.notDeepEqual(refusals(objectOf(spec)), []);
    });
  }
});
