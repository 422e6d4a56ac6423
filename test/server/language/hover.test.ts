// Hover and explain: the facts of a field, and our words about it.

import assert from 'node:assert/strict';
import { explain } from '../../../server/language/explain.ts';
import type { LanguageFacts } from '../../../server/language/field.ts';
import { hoverAt } from '../../../server/language/hover.ts';
import { atCursor, languageFacts } from '../../kit/packs.ts';

function hover(marked: string, more: Partial<LanguageFacts> = {}) {
  const { part, offset } = atCursor(marked);
  return hoverAt(part, offset, languageFacts(more));
}

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n';

describe('hover', () => {
  it('tells type and choices of a field, under its key', () => {
    const found = hover(`${service}  ty|pe: ClusterIP\n`);
    assert.match(found?.markdown ?? '', /^\*\*type\*\* · text\n\nOne of ClusterIP/);
    assert.deepEqual(found?.range, { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } });
  });

  it('tells the same of a value', () => {
    const found = hover(`${service}  type: Cluster|IP\n`);
    assert.match(found?.markdown ?? '', /ExternalName/);
    assert.deepEqual(found?.range.start, { line: 5, character: 8 });
  });

  it('says that a field is required', () => {
    assert.match(hover(`${service}  ports:\n  - po|rt: 80\n`)?.markdown ?? '', /\*\*port\*\* · whole number · required/);
  });

  it('says it in our words, with a link', () => {
    const found = hover(`${service}  ports:\n  - po|rt: 80\n`, {
      meanings: [{ 'core/Service': { 'spec.ports.port': 'The port that clients use.' } }],
      link: () => 'https://example.org/port',
    });
    assert.match(found?.markdown ?? '', /The port that clients use\.\n\n[\s\S]*\[Reference\]\(https:\/\/example\.org\/port\)/);
  });

  it('tells what a kind is', () => {
    assert.match(hover('apiVersion: v1\nkind: Na|mespace\n')?.markdown ?? '', /\*\*Namespace\*\* · `v1`[\s\S]*whole cluster/);
  });

  it('works in a document that does not parse', () => {
    assert.match(hover(`${service}  a: [\n  ty|pe: ClusterIP\n`)?.markdown ?? '', /\*\*type\*\*/);
  });

  it('is silent about what nobody describes', () => {
    assert.equal(hover('apiVersion: example.org/v1\nkind: Thing\nspec:\n  a|: 1\n'), null);
    assert.equal(hover(`${service}  unk|nown: 1\n`), null);
  });
});

describe('explain', () => {
  it('lists the fields of a kind', () => {
    const report = explain('VirtualService.spec', languageFacts());
    assert.equal(report?.apiVersion, 'networking.istio.io/v1');
    assert.equal(report?.path, 'spec');
    assert.ok(report?.children.some((child) => child.name === 'http' && child.type === 'list of maps'));
  });

  it('goes through lists without indexes, and takes short names', () => {
    assert.equal(explain('vs.spec.http.route.weight', languageFacts())?.type, 'whole number');
    assert.equal(explain('svc.spec.ports.port', languageFacts())?.required, true);
  });

  it('tells kinds of the same name apart by their group', () => {
    assert.equal(explain('gateway.networking.k8s.io/Gateway', languageFacts())?.apiVersion, 'gateway.networking.k8s.io/v1');
    assert.equal(explain('networking.istio.io/v1/Gateway', languageFacts())?.apiVersion, 'networking.istio.io/v1');
    assert.ok(explain('Gateway', languageFacts())?.facts.some((fact) => fact.startsWith('Also known: ')));
  });

  it('knows no field that does not exist', () => {
    assert.equal(explain('Service.spec.nothing', languageFacts()), null);
    assert.equal(explain('Nothing', languageFacts()), null);
  });
});
