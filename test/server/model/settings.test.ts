// Settings are read part by part: what is wrong falls back to its default, everything else holds.

import assert from 'node:assert/strict';
import { defaultsOf, readSettings, settingsMistakes } from '../../../server/model/settings.ts';
import { settingsPack } from '../../../server/model/settings-schema.ts';
import { defaultSettings } from '../../../server/protocol/settings.ts';
import type { Json } from '../../../server/protocol/text.ts';

describe('settings', () => {
  it('are the defaults where the file says nothing, or nothing sensible', () => {
    for (const value of [
      null,
      {},
      [],
      'text',
      7,
      { world: 'hole', rules: ['x'], provided: { kind: 'Pod' }, environments: 3, meshes: 'm', adapters: [1, ''] },
    ]) {
      assert.deepEqual(readSettings(value as Json), defaultSettings);
    }
  });

  it('keep what is right beside what is wrong', () => {
    const settings = readSettings({
      world: 'complete',
      rules: { 'mesh/a': 'hint', 'mesh/b': 'loud', 'mesh/c': false },
      provided: [{ kind: 'Secret', namespace: 'shop' }, { name: 'no kind' }],
      environments: [{ name: 'prod', paths: ['prod'], world: 'partial' }, { name: 'no paths' }],
      clusters: { prod: { protected: true } },
      adapters: ['tools/adapter'],
    });
    assert.equal(settings.world, 'complete');
    assert.deepEqual(settings.rules, { 'mesh/a': 'hint', 'mesh/c': 'off' });
    assert.deepEqual(settings.provided, [{ kind: 'Secret', namespace: 'shop' }]);
    assert.deepEqual(settings.environments, [{ name: 'prod', paths: ['prod'], world: 'partial' }]);
    assert.deepEqual(settings.clusters, { prod: { protected: true } });
    assert.deepEqual(settings.adapters, ['tools/adapter']);
  });

  it('take the defaults that an adapter declares', () => {
    const schema = {
      type: 'object',
      properties: { rootNamespace: { type: 'string', default: 'mesh-system' }, version: { type: 'string' } },
    };
    const settings = readSettings({ meshes: { mesh: { version: '1.2' } } }, { mesh: defaultsOf(schema) });
    assert.deepEqual(settings.meshes, { mesh: { rootNamespace: 'mesh-system', version: '1.2' } });
  });

  it('name rules that nobody has, with what was meant', () => {
    const settings = readSettings({ rules: { 'mesh/gateway-must-exits': 'off', security: 'error', mesh: 'warning' } });
    assert.deepEqual(
      settingsMistakes(settings, ['mesh/gateway-must-exist']).map(({ path, message }) => [path, message]),
      [
        [
          ['rules', 'mesh/gateway-must-exits'],
          'There is no rule or group "mesh/gateway-must-exits". Did you mean "mesh/gateway-must-exist"?',
        ],
      ],
    );
  });

  it('have facts in which every node that is named exists', () => {
    const pack = settingsPack([
      {
        id: 'mesh',
        settings: { type: 'object', properties: { channel: { enum: ['standard', 'experimental'] } }, additionalProperties: false },
      },
    ]);
    for (const node of pack.nodes) {
      for (const index of [
        ...Object.values(node.p ?? {}),
        ...(node.i === undefined ? [] : [node.i]),
        ...(typeof node.ap === 'number' ? [node.ap] : []),
      ]) {
        assert.ok(pack.nodes[index] !== undefined);
      }
    }
    assert.ok(pack.nodes.some((node) => node.e?.includes('experimental')));
  });
});
