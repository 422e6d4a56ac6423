// Holds analysis by observation together: after any sequence of edits, what rules say equals what a fresh run says.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnalysisWorld, type WorldContext } from '../../../server/analysis/world.ts';
import type { Knowledge } from '../../../server/model/evidence.ts';
import type { Query, Resource, Rule } from '../../../server/protocol/adapter.ts';
import { query, rule } from '../../../server/sdk/index.ts';

const named: Query<string, readonly string[]> = query({
  key: 'test/owners',
  reads: ['t/Thing'],
  run: (world, label: string) =>
    world.all('t/Thing').flatMap((thing) => (thing.labels['owner'] === label && thing.name !== null ? [thing.name] : [])),
});

const rules: readonly Rule[] = [
  rule({
    id: 'test/target-must-exist',
    consequence: 'broken',
    on: 't/Route',
    reads: ['t/Thing'],
    message: '{name} is missing, {similar}',
    docs: { why: 'w', fix: 'f' },
    *check(route, world) {
      const target = route.value['target'];
      if (typeof target !== 'string') return;
      const certainty = world.missing('t/Thing', target, route.namespace);
      if (certainty !== null)
        yield { path: ['target'], args: { name: target, similar: world.similar('t/Thing', target, route.namespace).join() }, certainty };
    },
  }),
  rule({
    id: 'test/owner-has-things',
    consequence: 'ineffective',
    on: 't/Route',
    reads: ['t/Thing'],
    message: '{count}',
    docs: { why: 'w', fix: 'f' },
    *check(route, world) {
      const owner = route.labels['owner'] ?? 'none';
      yield { path: [], args: { count: world.ask(named, owner).length } };
    },
  }),
  rule({
    id: 'test/only-one',
    consequence: 'risk',
    on: 't/Thing',
    reads: ['t/Thing'],
    message: '{others}',
    docs: { why: 'w', fix: 'f' },
    *check(thing, world) {
      const others = world.named('t/Thing', thing.name ?? '', thing.namespace).filter((other) => other !== thing);
      if (others.length > 0) yield { path: ['name'], args: { others: others.length } };
    },
  }),
] as unknown as readonly Rule[];

const context: WorldContext = {
  rulesFor: (kind) => rules.filter((each) => each.on === kind),
  productionsOf: (kind) => (kind === 't/Thing' ? [{ by: 't/Maker', makes: 't/Thing', name: 'makes' }] : []),
  settingsOf: () => ({}),
  watch: undefined,
};

let id = 0;
interface Spec {
  readonly slot: number;
  readonly kind: 't/Thing' | 't/Route' | 't/Maker';
  readonly name: string;
  readonly namespace: string | null;
  readonly owner: string;
  readonly target: string;
}

const make = (spec: Spec): Resource =>
  Object.freeze({
    id: ++id,
    kind: spec.kind,
    apiVersion: 't/v1',
    name: spec.name,
    namespace: spec.namespace,
    labels: { owner: spec.owner },
    annotations: {},
    value: { target: spec.target, makes: spec.target },
  }) as Resource;

const spec = fc.record<Spec>({
  slot: fc.integer({ min: 0, max: 9 }),
  kind: fc.constantFrom('t/Thing', 't/Route', 't/Maker'),
  name: fc.constantFrom('cart', 'card', 'shop', 'pay'),
  namespace: fc.constantFrom('a', 'b', null),
  owner: fc.constantFrom('x', 'y'),
  target: fc.constantFrom('cart', 'shop', 'gone'),
});
const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('put' as const), spec }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), spec }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('know' as const), world: fc.constantFrom('auto', 'complete', 'partial') }) },
);

const facts = (world: AnalysisWorld, resources: Iterable<Resource>): readonly string[] =>
  [...resources].flatMap((resource) =>
    world
      .check(resource)
      .flatMap(({ rule: { id: ruleId }, reports, unknowns }) => [
        `${resource.id} ${ruleId} unknown ${unknowns}`,
        ...reports.map((report) => `${resource.id} ${ruleId} ${report.certainty} ${JSON.stringify(report.args)}`),
      ]),
  );

const rankOf = (resource: Resource, slot: number) => ({ resource, rank: `${resource.namespace} ${resource.name} ${slot}` });

describe('analysis by observation', () => {
  it('after any edits says what a fresh run says', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (batches) => {
        let knowledge: Knowledge = { world: 'auto', provided: [], incomplete: false, settled: true };
        const incremental = new AnalysisWorld('w', context, knowledge, true);
        const slots = new Map<number, Resource>();
        for (const batch of batches) {
          const removed = new Set<Resource>();
          const added = new Map<number, Resource>();
          for (const change of batch) {
            if (change.do === 'know') {
              knowledge = { ...knowledge, world: change.world as Knowledge['world'] };
              continue;
            }
            const { slot } = change.spec;
            const before = slots.get(slot);
            if (before !== undefined && !added.has(slot)) removed.add(before);
            added.delete(slot);
            slots.delete(slot);
            if (change.do === 'put') {
              const resource = make(change.spec);
              slots.set(slot, resource);
              added.set(slot, resource);
            }
          }
          incremental.update(
            [...removed],
            [...added].map(([slot, resource]) => rankOf(resource, slot)),
            knowledge,
          );
          const fresh = new AnalysisWorld('w', context, knowledge, false);
          fresh.update(
            [],
            [...slots].map(([slot, resource]) => rankOf(resource, slot)),
            knowledge,
          );
          assert.deepEqual(facts(incremental, slots.values()), facts(fresh, slots.values()));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks again only those whose questions a change touched', () => {
    const ran: string[] = [];
    const counting: WorldContext = { ...context, watch: { enter: (ruleId) => ran.push(ruleId), leave: () => undefined } };
    const knowledge: Knowledge = { world: 'complete', provided: [], incomplete: false, settled: true };
    const world = new AnalysisWorld('w', counting, knowledge, true);
    const base: Spec = { slot: 0, kind: 't/Thing', name: 'cart', namespace: 'a', owner: 'x', target: '' };
    const thing = make(base);
    const routes = [
      make({ ...base, kind: 't/Route', name: 'one', target: 'cart' }),
      make({ ...base, kind: 't/Route', name: 'two', target: 'shop' }),
    ];
    world.update(
      [],
      [thing, ...routes].map((resource, slot) => rankOf(resource, slot)),
      knowledge,
    );
    for (const resource of world.pending()) world.check(resource);
    ran.length = 0;
    const relabelled = make({ ...base, owner: 'x', target: 'changed, but nobody reads it' });
    world.update([thing], [rankOf(relabelled, 0)], knowledge);
    for (const resource of world.pending()) world.check(resource);
    assert.deepEqual(ran, ['test/only-one'], 'existence and owners are as before: routes keep their results');
  });

  it('turns a rule that throws into a result that says so', () => {
    const bad = {
      ...rules[0],
      id: 'test/bad',
      on: 't/Thing',
      check: () => {
        throw new Error('boom');
      },
    } as unknown as Rule;
    const knowledge: Knowledge = { world: 'auto', provided: [], incomplete: false, settled: true };
    const world = new AnalysisWorld('w', { ...context, rulesFor: () => [bad] }, knowledge, true);
    const thing = make({ slot: 0, kind: 't/Thing', name: 'cart', namespace: null, owner: 'x', target: '' });
    world.update([], [rankOf(thing, 0)], knowledge);
    assert.equal(world.check(thing)[0]?.crashed, 'boom');
  });
});
