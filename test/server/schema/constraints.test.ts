// Each kind of constraint, on the smallest values that keep and break it.

import assert from 'node:assert/strict';
import type { Constraint } from '../../../server/protocol/schema.ts';
import type { Json } from '../../../server/protocol/text.ts';
import { nanoseconds } from '../../../server/schema/constraints/durations.ts';
import { checkConstraint, checkConstraints, constraintKinds, unknownValue } from '../../../server/schema/constraints/index.ts';
import { schemeOf } from '../../../server/schema/constraints/urls.ts';

interface Example {
  readonly args: Constraint;
  readonly keeps: readonly Json[];
  /** Values that break it, with the place and the words of the first violation. */
  readonly breaks: readonly (readonly [value: Json, place: string, words: RegExp])[];
}

const many = (count: number) => ({ matches: Array.from({ length: count }, () => ({})) });

const examples: readonly Example[] = [
  {
    args: { k: 'requires', fields: ['cors'], when: [{ field: 'type', is: ['CORS'] }] },
    keeps: [{ type: 'CORS', cors: {} }, { type: 'Other' }, {}],
    breaks: [[{ type: 'CORS' }, '', /"cors" must be set when "type" is "CORS"/]],
  },
  {
    args: { k: 'requires', fields: ['refs', 'system'], filled: true },
    keeps: [{ refs: ['a'] }, { system: 'a' }],
    breaks: [[{ refs: [], system: '' }, '', /"refs" or "system" must be set and not empty/]],
  },
  {
    args: { k: 'forbids', field: 'filters[].redirect', when: [{ filled: 'backends' }] },
    keeps: [
      { backends: [], filters: [{ redirect: {} }] },
      { backends: ['a'], filters: [{}] },
    ],
    breaks: [[{ backends: ['a'], filters: [{}, { redirect: {} }] }, 'filters.1.redirect', /"redirect" must not be set/]],
  },
  { args: { k: 'atMostOneOf', fields: ['a', 'b'] }, keeps: [{}, { a: 1 }], breaks: [[{ a: 1, b: 1 }, 'b', /Only one of "a" and "b"/]] },
  {
    args: { k: 'exactlyOneOf', fields: ['a', 'b'] },
    keeps: [{ a: 1 }, { b: 1 }],
    breaks: [
      [{}, '', /One of "a" and "b" must be set/],
      [{ a: 1, b: 1 }, 'b', /Exactly one/],
    ],
  },
  {
    args: { k: 'allowedValues', at: 'tls.mode', values: ['', 'Terminate'], when: [{ field: 'protocol', is: ['HTTPS'] }], each: 'items' },
    keeps: [[{ protocol: 'HTTPS' }, { protocol: 'TLS', tls: { mode: 'Passthrough' } }]],
    breaks: [[[{ protocol: 'HTTPS', tls: { mode: 'Passthrough' } }], '0.tls.mode', /"Passthrough" is not allowed here/]],
  },
  { args: { k: 'forbiddenValues', values: ['*'] }, keeps: ['a', '**'], breaks: [['*', '', /"\*" is not allowed/]] },
  {
    args: { k: 'matches', pattern: '^a+$', each: 'keys' },
    keeps: [{}, { aa: 1 }],
    breaks: [[{ b: 1 }, 'b', /"b" does not match \^a\+\$/]],
  },
  {
    args: { k: 'notContains', texts: ['//'], at: 'path' },
    keeps: [{ path: '/a' }, {}],
    breaks: [[{ path: '/a//b' }, 'path', /must not contain "\/\/"/]],
  },
  { args: { k: 'startsWith', prefix: '/' }, keeps: ['/', '/a'], breaks: [['a', '', /must start with "\/"/]] },
  { args: { k: 'notEndsWith', suffixes: ['/.', '/..'] }, keeps: ['/a'], breaks: [['/a/..', '', /must not end with "\/\.\."/]] },
  {
    args: { k: 'textLength', before: '/', max: 3, each: 'keys' },
    keeps: [{ 'abc/defgh': 1 }, { abc: 1 }],
    breaks: [[{ 'abcd/e': 1 }, 'abcd/e', /before "\/" is longer than 3/]],
  },
  {
    args: { k: 'itemCount', at: 'ends', max: 1, when: [{ field: 'mode', is: ['x'] }] },
    keeps: [{ ends: [1, 2] }, { mode: 'x', ends: [1] }],
    breaks: [[{ mode: 'x', ends: [1, 2] }, 'ends', /At most 1/]],
  },
  {
    args: { k: 'countWhere', where: [{ field: 'type', is: ['A'] }], max: 1 },
    keeps: [[{ type: 'A' }, { type: 'B' }, { type: 'B' }]],
    breaks: [[[{ type: 'A' }, { type: 'B' }, { type: 'A' }], '2', /Only one item where "type" is "A"/]],
  },
  {
    args: { k: 'notTogether', field: 'type', values: ['A', 'B'] },
    keeps: [[{ type: 'A' }, { type: 'C' }]],
    breaks: [[[{ type: 'A' }, { type: 'B' }], '1.type', /"A" and "B" cannot stand in one list/]],
  },
  { args: { k: 'alone', value: '*' }, keeps: [['*'], ['a', 'b']], breaks: [[['a', '*'], '1', /"\*" must stand alone/]] },
  {
    args: { k: 'totalItems', field: 'matches', max: 128 },
    keeps: [[many(64), many(64), {}]],
    breaks: [[[many(64), many(65)], '', /may have 128 items; they have 129/]],
  },
  {
    args: { k: 'uniqueBy', keys: ['name', 'namespace'], zero: ['namespace'] },
    keeps: [[{ name: 'a' }, { name: 'a', namespace: 'x' }]],
    breaks: [[[{ name: 'a' }, { name: 'a', namespace: '' }], '1', /Items 0 and 1 have the same "name" and "namespace"/]],
  },
  {
    args: { k: 'samePresence', keys: ['name'], field: 'section', zero: ['section'] },
    keeps: [[{ name: 'a', section: 'x' }, { name: 'a', section: 'y' }, { name: 'b' }]],
    breaks: [
      [
        [
          { name: 'a', section: 'x' },
          { name: 'a', section: '' },
        ],
        '1',
        /both need "section"/,
      ],
    ],
  },
  {
    args: { k: 'durationBounds', min: '1ms', max: '1h' },
    keeps: ['1ms', '1h', '0.5s'],
    breaks: [
      ['999us', '', /shorter than 1ms/],
      ['61m', '', /longer than 1h/],
      ['5', '', /not a duration/],
    ],
  },
  {
    args: { k: 'notLonger', field: 'part', than: 'all', zeroIsUnlimited: true },
    keeps: [{ part: '1s', all: '1s' }, { part: '1h', all: '0s' }, { part: '1h' }],
    breaks: [[{ part: '2s', all: '1s' }, 'part', /"part" \(2s\) is longer than "all" \(1s\)/]],
  },
  {
    args: { k: 'numberBounds', min: 1, max: 65535, each: 'keys' },
    keeps: [{ 80: 1 }],
    breaks: [
      [{ 0: 1 }, '0', /must be 1 to 65535/],
      [{ x: 1 }, 'x', /not a whole number/],
    ],
  },
  {
    args: { k: 'notAbove', field: 'part', than: 'all' },
    keeps: [{ part: 1, all: 1 }],
    breaks: [[{ part: 2, all: 1 }, 'part', /"part" \(2\) is greater than "all" \(1\)/]],
  },
  {
    args: { k: 'urlScheme', schemes: ['http', 'oci'], bare: 'http' },
    keeps: ['http://a', 'oci://a', 'a.b/c:1'],
    breaks: [['ftp://a', '', /"http" or "oci" is allowed/]],
  },
  { args: { k: 'notAddress', each: 'items' }, keeps: [['a.b']], breaks: [[['a.b', '10.0.0.1'], '1', /IP address/]] },
  { args: { k: 'dnsLabel', orEmpty: true }, keeps: ['', 'a-b'], breaks: [['A', '', /not a DNS label/]] },
  {
    args: {
      k: 'soleItem',
      field: 'matches',
      where: [{ field: 'type', is: ['Prefix'] }],
      when: [{ one: 'filters', where: [{ has: 'rewrite' }] }],
    },
    keeps: [
      { filters: [{ rewrite: {} }], matches: [{ type: 'Prefix' }] },
      { filters: [{}], matches: [] },
    ],
    breaks: [
      [
        { filters: [{ rewrite: {} }], matches: [{ type: 'Exact' }] },
        'matches',
        /"matches" must have exactly one item where "type" is "Prefix"/,
      ],
    ],
  },
];

describe('constraints', () => {
  for (const { args, keeps, breaks } of examples) {
    it(`${args.k}: ${constraintKinds.get(args.k)?.docs}`, () => {
      for (const value of keeps) assert.deepEqual(checkConstraint(args, value), [], JSON.stringify(value));
      for (const [value, place, words] of breaks) {
        const [first] = checkConstraint(args, value) ?? [];
        assert.equal(first?.path.join('.'), place, JSON.stringify(value));
        assert.match(first?.message ?? '', words);
      }
    });
  }

  it('every kind has an example', () => {
    assert.deepEqual([...constraintKinds.keys()].sort(), [...new Set(examples.map((each) => each.args.k))].sort());
  });

  it('what a template hides is not judged, and counts as present', () => {
    const when = [{ field: 'type', is: ['CORS'] }];
    assert.equal(checkConstraint({ k: 'requires', fields: ['cors'], when }, { type: unknownValue }), null);
    assert.deepEqual(checkConstraint({ k: 'requires', fields: ['cors'], when }, { type: 'CORS', cors: unknownValue }), []);
    assert.equal(checkConstraint({ k: 'uniqueBy', keys: ['name'] }, [{ name: unknownValue }, { name: 'a' }]), null);
  });

  it('a constraint of one channel is left alone elsewhere', () => {
    const args = { k: 'forbiddenValues', values: ['*'], ch: 'experimental' };
    assert.deepEqual(checkConstraint(args, '*'), []);
    assert.deepEqual(checkConstraint(args, '*', 'standard'), []);
    assert.equal(checkConstraint(args, '*', 'experimental')?.length, 1);
  });

  it('what every channel refuses is refused where nobody says the channel', () => {
    const constraints = [
      { k: 'uniqueBy', keys: ['name'], ch: 'standard' },
      { k: 'samePresence', keys: ['name'], field: 'port', zero: ['port'], ch: 'experimental' },
    ];
    assert.equal(checkConstraints(constraints, [{ name: 'a' }, { name: 'a', port: 1 }]).violations.length, 1);
    assert.deepEqual(
      checkConstraints(constraints, [
        { name: 'a', port: 2 },
        { name: 'a', port: 1 },
      ]).violations,
      [],
    );
  });

  it('a kind that this version does not know is not evaluated', () => {
    assert.equal(checkConstraint({ k: 'ofTheFuture' }, {}), null);
  });
});

describe('what constraints read', () => {
  it("durations in Go's notation", () => {
    assert.equal(nanoseconds('1h30m'), 5_400_000_000_000n);
    assert.equal(nanoseconds('-1.5s'), -1_500_000_000n);
    assert.equal(nanoseconds('0'), 0n);
    for (const text of ['', '5', 's', '1d', '1h 2m', '1s-']) assert.equal(nanoseconds(text), null, text);
  });

  it('schemes of URLs as Go reads them', () => {
    assert.equal(schemeOf('HTTP://a.b:80/c?d'), 'http');
    assert.equal(schemeOf('/a'), '');
    for (const text of ['', 'a.b/c', '1a://b', 'http://a:b', 'http://a b', 'http://a/%zz']) assert.equal(schemeOf(text), null, text);
  });
});
