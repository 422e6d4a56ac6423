// CRDs of the workspace: their own schemas count, and their CEL rules see the object after defaulting.

import assert from 'node:assert/strict';
import { celEvaluator } from '../../../server/schema/cel.ts';
import { crdFacts, dotted, judgeObject, plainValue } from '../../../server/schema/index.ts';
import { parseFile } from '../../../server/yaml/index.ts';
import { bundled } from '../../kit/packs.ts';

const cel = celEvaluator();

/** Judges `spec` against a CRD whose spec schema is given as YAML. */
function judged(schema: string, spec: string) {
  const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.org}
spec:
  group: example.org
  scope: Namespaced
  names: {kind: Thing, plural: things}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
${schema.replace(/^/gm, '            ')}
`;
  const found = crdFacts(plainValue(parseFile(definition).parts[0]?.document.root ?? null), 'things.yaml');
  assert.ok(found !== null);
  const root = parseFile(`apiVersion: example.org/v1\nkind: Thing\nspec: ${spec}\n`).parts[0]?.document.root;
  assert.ok(root?.kind === 'map');
  const { violations, notEvaluated } = judgeObject(root, 'example.org', 'v1', 'Thing', bundled.withCrds([found]), { cel });
  return { said: violations.map((each) => `${dotted(each.path)}: ${each.message}`), notEvaluated };
}

const limits = `type: object
properties:
  min: {type: integer, default: 1}
  max: {type: integer}
  namespace: {type: string}
  text: {type: string}
  wait: {type: string, format: duration}
x-kubernetes-validations:
- rule: 'self.min <= self.max'
  message: min may not exceed max`;

describe('CRDs of the workspace', () => {
  it('refuse what their rules refuse, after defaulting', () => {
    assert.deepEqual(judged(limits, '{max: 2}').said, []);
    assert.deepEqual(judged(limits, '{max: 0}').said, ['spec: min may not exceed max']);
  });

  it('refuse what cannot be evaluated, as the API server does', () => {
    assert.deepEqual(judged(limits, '{}').said, ['spec: The rule "min may not exceed max" cannot be evaluated: field not found: max.']);
  });

  it('judge nothing that rests on hidden text', () => {
    const found = judged(limits, '{max: "${MAX}"}');
    assert.deepEqual(found.said, []);
    assert.equal(found.notEvaluated, 1);
  });

  it('count rules that nobody here can evaluate', () => {
    const found = judged(limits.replace('self.min <= self.max', 'self.max.unheardOf()'), '{max: 1}');
    assert.deepEqual(found, { said: [], notEvaluated: 1 });
  });

  it('skip rules about changes', () => {
    assert.deepEqual(judged(limits.replace('self.min <= self.max', 'self.max == oldSelf.max'), '{max: 1}'), { said: [], notEvaluated: 0 });
  });

  it('have keywords, durations and the functions of Kubernetes', () => {
    const rules: readonly (readonly [rule: string, spec: string, holds: boolean])[] = [
      ["self.__namespace__ == 'a'", '{namespace: a}', true],
      ["self.wait >= duration('1s')", '{wait: 500ms}', false],
      ["self.text.find('[0-9]+') == '42'", '{text: a42}', true],
      ['isIP(self.text)', '{text: 10.0.0.1}', true],
      ['isIP(self.text)', '{text: 10.0.0.01}', false],
      ["isURL(self.text) && url(self.text).getScheme() == 'https'", '{text: "https://a.example:8443/x"}', true],
      ["url(self.text).getPort() == '8443'", '{text: "https://a.example:8443/x"}', true],
      ['!format.dns1123Label().validate(self.text).hasValue()', '{text: Upper}', false],
      ["self.text.split(',').all(x, size(x) > 0)", '{text: "a,b"}', true],
      ["self.text.matches('^a.*z$')", '{text: abcz}', true],
    ];
    for (const [rule, spec, holds] of rules) {
      const found = judged(
        limits.replace('self.min <= self.max', () => rule.replaceAll("'", "''")),
        spec,
      );
      assert.equal(found.notEvaluated, 0, rule);
      assert.equal(found.said.length === 0, holds, `${rule}: ${found.said.join()}`);
    }
  });

  it('win over the bundled kinds of that name', () => {
    assert.deepEqual(judged('{type: object, properties: {a: {type: string}}}', '{a: x, b: y}').said, [
      'spec.b: "b" is not a field of spec.',
    ]);
  });
});
