// A constraint says what the CEL rule says that it was made from: both are asked about the same generated values.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { NodeTable } from '../../scripts/packs/nodes.ts';
import { readFolder } from '../../scripts/packs/read.ts';
import { recognize } from '../../scripts/packs/rules/recognize.ts';
import type { Json } from '../../server/protocol/text.ts';
import { celEvaluator } from '../../server/schema/cel.ts';
import { compileOpenApi, isMap, type OpenApiSchema } from '../../server/schema/compile.ts';
import { type ConstraintViolation, checkConstraint } from '../../server/schema/constraints/index.ts';
import { PackNodes } from '../../server/schema/node.ts';
import { valuesOf } from './packs-values.ts';

/** A rule with the schema it stands in. */
interface Stated {
  readonly rule: string;
  readonly schema: OpenApiSchema;
}

const evaluate = celEvaluator();

/** Rules whose letter refuses more than they mean: an optional value never equals null, so this one would refuse every label. */
const gentler = new Set(['size(self) == 0 || format.dns1123Label().validate(self) == null']);

/** Compares a rule with its constraints on generated values; answers how often the rule refused. */
function compare({ rule, schema }: Stated, runs: number): { readonly refused: number; readonly judged: number } {
  const recognized = recognize(rule, schema);
  assert.ok('constraints' in recognized, `no constraint says ${rule}`);
  const table = new NodeTable();
  const node = new PackNodes(table.nodes, false).at(compileOpenApi(schema, table));
  let refused = 0;
  let judged = 0;
  for (const value of fc.sample(valuesOf(schema, rule), { numRuns: runs, seed: 7 })) {
    const answer = evaluate({ rule }, value, node);
    if (answer.state === 'unknown') continue;
    judged += 1;
    if (answer.state === 'fails') refused += 1;
    const found: readonly ConstraintViolation[] = recognized.constraints.flatMap(
      (constraint) => checkConstraint(constraint, value) ?? assert.fail('not evaluated'),
    );
    const words: string = `${rule}\n${JSON.stringify(value)}\n${JSON.stringify(recognized.constraints)}`;
    if (answer.state === 'fails' && found.length === 0 && gentler.has(rule.replaceAll(/\s+/g, ' '))) continue;
    assert.equal(
      found.length > 0,
      answer.state === 'fails',
      `the constraint ${found.length > 0 ? 'refuses' : 'accepts'} what the rule does not:\n${words}`,
    );
    for (const { path } of found) assert.ok(reaches(value, path.slice(0, -1)), `${path.join('.')} does not lie in ${words}`);
  }
  return { refused, judged };
}

function reaches(value: Json, path: readonly (string | number)[]): boolean {
  let at: Json | undefined = value;
  for (const step of path) at = (at as { readonly [key: string]: Json } | undefined)?.[step as string];
  return at !== undefined;
}

/** Schemas of our own, with the rules that most kinds of constraint come from. */
const fixtures = load(`
- {type: object, properties: {type: {type: string, enum: [A, B]}, a: {type: object}, b: {type: object}}, required: [type], rules: [
    "!(has(self.a) && self.type != 'A')", "self.type == 'A' ? has(self.a) : true", "has(self.a) || has(self.b)", "has(self.a) != has(self.b)",
    "(has(self.a) ? 1 : 0) + (has(self.b) ? 1 : 0) <= 1"]}
- {type: object, properties: {mode: {type: string}, host: {type: string}, refs: {type: array, items: {type: string}}}, required: [mode], rules: [
    "!(self.mode == 'x' && (!has(self.host) || self.host == ''))", "self.mode == 'x' ? self.host != '' : true",
    "((has(self.mode) ? self.mode : 'x') == 'x') ? !has(self.refs) : true", "self.mode == 'x' ? has(self.refs) && size(self.refs) > 0 : true",
    "!(has(self.refs) && size(self.refs) > 0 && self.mode in ['x', 'y'])"]}
- {type: array, items: {type: object, properties: {name: {type: string}, port: {type: integer}, kind: {type: string}}, required: [name]}, rules: [
    "self.all(a, self.exists_one(b, a.name == b.name))",
    "self.all(a, self.exists_one(b, a.name == b.name && ((!has(a.port) && !has(b.port)) || (has(a.port) && has(b.port) && a.port == b.port))))",
    "self.all(a, self.all(b, a.name == b.name ? (!has(a.kind) || a.kind == '') == (!has(b.kind) || b.kind == '') : true))",
    "self.filter(f, f.name == 'a').size() <= 1", "!(self.exists(f, f.name == 'a') && self.exists(f, f.name == 'b.c'))",
    "self.all(l, l.name in ['a', 'b.c'] ? !has(l.port) : true)"]}
- {type: string, rules: ["!self.contains('*')", "self.startsWith('unix://') ? !self.endsWith('/') : true", "self != '*'", "duration(self) >= duration('1ms')",
    "!(duration(self) < duration('1s') || duration(self) > duration('1h'))", "url(self).getScheme() in ['http', 'https']"]}
- {type: object, additionalProperties: {type: string}, rules: ["self.all(key, key.size() != 0)", "self.all(key, 0 < int(key) && int(key) <= 65535)",
    "self.all(key, size(key) < 63 && key.matches('^[a-z]+$'))"]}
- {type: object, properties: {numerator: {type: integer}, denominator: {type: integer, default: 2}}, required: [numerator], rules: ["self.numerator <= self.denominator"]}
- {type: object, properties: {all: {type: string}, part: {type: string}}, rules: [
    "!(has(self.all) && has(self.part) && duration(self.all) != duration('0s') && duration(self.part) > duration(self.all))"]}
`) as unknown as (OpenApiSchema & { readonly rules: readonly string[] })[];

describe('constraints and the CEL rules they are made from', () => {
  for (const { rules, ...schema } of fixtures) {
    for (const rule of rules) {
      it(rule, () => {
        const { refused, judged } = compare({ rule, schema: schema as OpenApiSchema }, 200);
        assert.ok(refused > 0 && refused < judged, `refused ${refused} of ${judged}: the values try too little`);
      });
    }
  }

  it('a rule about the object before an update is left out', () => {
    assert.deepEqual(recognize('self == oldSelf', {}), { skipped: 'compares with the object before an update' });
  });

  it('a rule that no constraint says is named', () => {
    assert.ok('unknown' in recognize('self.a.lowerAscii() == self.b', {}));
  });
});

const crds = process.env.MESHWRIGHT_CRDS;

// Published CRDs are not part of the repository; a checkout that has them names their folder.
if (crds !== undefined) {
  describe(`constraints and every CEL rule below ${crds}`, () => {
    const stated = new Map<string, Stated>();
    const gather = (schema: Json | undefined): void => {
      if (Array.isArray(schema)) schema.forEach(gather);
      if (!isMap(schema)) return;
      const rules = schema['x-kubernetes-validations'];
      for (const entry of Array.isArray(rules) ? rules : []) {
        if (isMap(entry) && typeof entry.rule === 'string' && !entry.rule.includes('oldSelf'))
          stated.set(`${entry.rule}`, { rule: entry.rule, schema });
      }
      Object.values(schema).forEach(gather);
    };
    for (const kind of readFolder(crds, { cluster: new Set(), skip: () => true }))
      for (const version of kind.versions) gather(version.schema);

    for (const each of stated.values()) {
      it(each.rule.length > 200 ? `${each.rule.slice(0, 200)}…` : each.rule, () => {
        assert.ok(compare(each, 300).judged > 0, 'the rule was never evaluated');
      });
    }
  });
}
