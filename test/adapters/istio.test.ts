// What the adapter's first rule and the references of the manifests promise.

import assert from 'node:assert/strict';
import { ask, bundled, engineWith, findingsOf, root } from '../kit/engine.ts';

const gateway =
  'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: public\n  namespace: shop\nspec:\n  servers:\n  - port: { number: 80, name: http, protocol: HTTP }\n    hosts: ["*"]\n';
const route = (name: string): string =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  hosts: [cart]\n  gateways: [${name}]\n  http:\n  - route:\n    - destination: { host: cart }\n`;

const rulesAt = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await findingsOf(await engineWith(files))).map(
    ({ rule, certainty, severity, message }) => `${rule} ${certainty} ${severity}: ${message}`,
  );

describe('istio/gateway-must-exist', () => {
  it('is certain where the world is complete', async () => {
    const files = { 'meshwright.yaml': 'world: complete\n', 'a.yaml': gateway, 'b.yaml': route('pubic') };
    assert.deepEqual(await rulesAt(files), ['istio/gateway-must-exist certain error: Gateway "pubic" does not exist.']);
  });
  it('is likely where other Gateways stand in the namespace', async () => {
    assert.deepEqual(await rulesAt({ 'a.yaml': gateway, 'b.yaml': route('pubic') }), [
      'istio/gateway-must-exist likely warning: Gateway "pubic" does not exist.',
    ]);
  });
  it('is silent where nothing can be known, and where the gateway exists', async () => {
    assert.deepEqual(await rulesAt({ 'b.yaml': route('pubic') }), []);
    assert.deepEqual(await rulesAt({ 'a.yaml': gateway, 'b.yaml': route('public') }), []);
    assert.deepEqual(await rulesAt({ 'a.yaml': gateway, 'b.yaml': route('mesh') }), []);
    assert.deepEqual(
      await rulesAt({ 'meshwright.yaml': 'world: complete\nprovided:\n  - { kind: Gateway, name: "pub*" }\n', 'b.yaml': route('pubic') }),
      [],
    );
  });
});

describe('references', () => {
  it("lead from a gateway's name to its definition and back", async () => {
    const engine = await engineWith({ 'a.yaml': gateway, 'b.yaml': route('public') });
    const there = await ask(engine, 'definition', { root, file: 'b.yaml', position: { line: 7, character: 15 } });
    assert.deepEqual(
      there.map((place) => [place.file, place.range.start.line]),
      [['a.yaml', 3]],
    );
    const back = await ask(engine, 'references', { root, file: 'a.yaml', position: { line: 3, character: 9 }, declaration: false });
    assert.deepEqual(
      back.map((place) => [place.file, place.range.start.line]),
      [['b.yaml', 7]],
    );
  });
  it('offer the names that files define', async () => {
    const engine = await engineWith({ 'a.yaml': gateway, 'b.yaml': route('p') });
    const offered = await ask(engine, 'completion', { root, file: 'b.yaml', position: { line: 7, character: 14 } });
    assert.ok(
      offered.some((suggestion) => suggestion.label === 'public'),
      JSON.stringify(offered.map((suggestion) => suggestion.label)),
    );
  });
});

describe('snippets for whole resources', () => {
  it('are refused by nothing when expanded', async () => {
    for (const adapter of await bundled()) {
      for (const { name, body } of adapter.snippets()) {
        const text = body
          .join('\n')
          .replace(/\$\{\d+:([^}]*)\}/g, '$1')
          .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
        const refused = (await findingsOf(await engineWith({ 'a.yaml': `${text}\n` }))).filter(
          (finding) => finding.consequence === 'refused',
        );
        assert.deepEqual(
          refused.map((finding) => finding.message),
          [],
          `${adapter.manifest.id}: ${name}`,
        );
      }
    }
  });
});
