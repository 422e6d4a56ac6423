// Completion: what is offered at a cursor, in whole, half-typed and broken text.

import assert from 'node:assert/strict';
import { completeAt } from '../../../server/language/completion.ts';
import type { LanguageFacts } from '../../../server/language/field.ts';
import type { Suggestion } from '../../../server/protocol/engine.ts';
import { atCursor, languageFacts } from '../../kit/packs.ts';

function offered(marked: string, more: Partial<LanguageFacts> = {}): readonly Suggestion[] {
  const { part, offset } = atCursor(marked);
  return completeAt(part, offset, languageFacts(more)).toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}

const labels = (suggestions: readonly Suggestion[]) => suggestions.map((each) => each.label);

const route = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: cart
spec:
  hosts: [cart]
`;

describe('completion', () => {
  it('offers the fields of a map that it does not have yet', () => {
    const found = labels(offered(`${route}  |\n`));
    assert.ok(found.includes('http'), found.join());
    assert.ok(found.includes('gateways'));
    assert.ok(!found.includes('hosts'));
  });

  it('offers required fields first, with the shape of their values', () => {
    const found = offered(`${route}  http:\n  - route:\n    - |\n`);
    assert.equal(found.find((each) => each.kind === 'field')?.label, 'destination');
    assert.match(found.find((each) => each.label === 'destination')?.edit.newText ?? '', /^destination:\n {4}host: \$1$/);
  });

  it('replaces what is half typed', () => {
    const found = offered(`${route}  gatew|\n`).find((each) => each.label === 'gateways');
    assert.deepEqual(found?.edit.range, { start: { line: 6, character: 2 }, end: { line: 6, character: 7 } });
  });

  it('only renames where the colon stands already', () => {
    const found = offered(`${route}  gatew|: []\n`).find((each) => each.label === 'gateways');
    assert.equal(found?.edit.newText, 'gateways');
  });

  it('begins an item where a list belongs', () => {
    const found = offered(`${route}  http:\n  - route:\n      |\n`);
    assert.ok(
      found.some((each) => each.edit.newText.startsWith('- destination:')),
      labels(found).join(),
    );
  });

  it('offers the values of an enumeration, the default first', () => {
    const found = offered('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: |\n');
    assert.ok(labels(found).includes('ClusterIP'));
    assert.ok(labels(found).includes('LoadBalancer'));
  });

  it('puts a space where the cursor stands right behind the colon', () => {
    const found = offered('apiVersion: v1\nkind: Service\nspec:\n  type:|\n');
    assert.ok(
      found.some((each) => each.edit.newText === ' ClusterIP'),
      JSON.stringify(found.slice(0, 3)),
    );
  });

  it('offers true and false', () => {
    const found = offered('apiVersion: v1\nkind: ServiceAccount\nautomountServiceAccountToken: |\n');
    assert.deepEqual(labels(found), ['false', 'true']);
  });

  it('offers the names that other resources define', () => {
    const asked: unknown[] = [];
    const found = offered(`${route}  gateways:\n  - |\n`, {
      names: (path) => {
        asked.push(path);
        return [{ text: 'istio-system/public', detail: 'Gateway' }];
      },
    });
    assert.deepEqual(labels(found), ['istio-system/public']);
    assert.deepEqual(asked, [['spec', 'gateways', 0]]);
  });

  it('offers kinds that fit the apiVersion, and the other way round', () => {
    const kinds = labels(offered('apiVersion: gateway.networking.k8s.io/v1\nkind: |\n'));
    assert.ok(kinds.includes('HTTPRoute'), kinds.join());
    assert.ok(!kinds.includes('VirtualService'));
    const versions = labels(offered('apiVersion: |\nkind: VirtualService\n'));
    assert.ok(
      versions.every((each) => each.startsWith('networking.istio.io/')),
      versions.join(),
    );
    assert.equal(versions[0], 'networking.istio.io/v1');
  });

  it('offers whole resources in an empty document', () => {
    const found = offered('|');
    assert.ok(labels(found).includes('HTTPRoute'));
    assert.match(
      found.find((each) => each.label === 'Sidecar')?.edit.newText ?? '',
      /^apiVersion: networking\.istio\.io\/\S+\nkind: Sidecar\nmetadata:\n {2}name: \$1\n/,
    );
  });

  it('offers no second member of fields that exclude each other', () => {
    const found = labels(offered(`${route}  http:\n  - match:\n    - uri:\n        prefix: /\n        |\n`));
    assert.ok(!found.includes('exact'), found.join());
  });

  it('offers no field of another channel than the one the cluster has', () => {
    const text = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n  rules:\n  - |\n';
    const all = labels(offered(text));
    const standard = labels(offered(text, { channel: () => 'standard' }));
    assert.ok(all.includes('retry'), all.join());
    assert.ok(!standard.includes('retry'));
  });

  it('works in a document that does not parse', () => {
    const found = labels(offered(`${route}  gateways: [a\n  http:\n  - route:\n    - destination:\n        |\n`));
    assert.ok(found.includes('host'), found.join());
  });

  it('works where another document of the file is broken', () => {
    assert.ok(labels(offered(`a: [\n---\n${route}  |\n`)).includes('http'));
  });

  it('offers nothing in comments and block texts', () => {
    assert.deepEqual(offered(`${route}  # |\n`), []);
    assert.deepEqual(labels(offered('apiVersion: v1\nkind: ConfigMap\ndata:\n  a: ~\n  b: >\n    x |\n')), []);
  });

  it('knows the metadata of every kind', () => {
    assert.ok(labels(offered('apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  |\n')).includes('namespace'));
  });
});
