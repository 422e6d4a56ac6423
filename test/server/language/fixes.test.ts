// Each quick fix does what its title says, and leaves the finding gone and no new one behind.

import assert from 'node:assert/strict';
import type { Fix } from '../../../server/protocol/finding.ts';
import type { TextEdit } from '../../../server/protocol/text.ts';
import { ask, engineWith, findingsOf, root } from '../../kit/engine.ts';

const head = 'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: cart\n';

const cases: readonly { readonly name: string; readonly before: string; readonly title: RegExp; readonly after: string }[] = [
  {
    name: 'renames a misspelt field',
    before: `${head}spec:\n  host: [cart]\n`,
    title: /hosts/,
    after: `${head}spec:\n  hosts: [cart]\n`,
  },
  {
    name: 'quotes a number where text is meant',
    before: `${head}spec:\n  hosts: [cart]\n  http:\n  - timeout: 5\n    route:\n    - destination: { host: cart }\n`,
    title: /[Qq]uote/,
    after: `${head}spec:\n  hosts: [cart]\n  http:\n  - timeout: '5'\n    route:\n    - destination: { host: cart }\n`,
  },
  {
    name: 'replaces a value by one that is allowed',
    before: 'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\nspec:\n  mtls:\n    mode: STRCT\n',
    title: /STRICT/,
    after: 'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\nspec:\n  mtls:\n    mode: STRICT\n',
  },
  {
    name: 'corrects the version of a kind',
    before: 'apiVersion: security.istio.io/v1alpha3\nkind: PeerAuthentication\nmetadata:\n  name: default\n',
    title: /security\.istio\.io\/v1/,
    after: 'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\n',
  },
];

function applied(text: string, fix: Fix): string {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = (place: TextEdit['range']['start']): number => (lines[place.line] ?? text.length) + place.character;
  const edits = (fix.edits[0]?.edits ?? []).toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return edits.reduce(
    (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
    text,
  );
}

describe('quick fixes', () => {
  for (const { name, before, title, after } of cases) {
    it(name, async () => {
      const engine = await engineWith({ 'a.yaml': before });
      const refused = (await findingsOf(engine)).filter((finding) => finding.consequence === 'refused');
      assert.equal(refused.length, 1, JSON.stringify(refused.map((finding) => finding.message)));
      const range = refused[0]?.range;
      assert.ok(range !== undefined);
      const fixes = await ask(engine, 'fixes', { root, file: 'a.yaml', range });
      const fix = fixes.find(
        (candidate) => title.test(candidate.fix.title) && candidate.fingerprints.includes(refused[0]?.fingerprint ?? ''),
      );
      assert.ok(fix !== undefined, `offered: ${fixes.map((candidate) => candidate.fix.title).join('; ')}`);
      assert.equal(applied(before, fix.fix), after);
    });
  }

  it('silences a finding by a comment above it', async () => {
    const before = `${head}spec:\n  host: [cart]\n`;
    const engine = await engineWith({ 'a.yaml': before });
    const [finding] = await findingsOf(engine);
    assert.ok(finding !== undefined);
    const fixes = await ask(engine, 'fixes', { root, file: 'a.yaml', range: finding.range });
    const silence = fixes.find(({ fix }) => fix.title.startsWith('Silence'));
    assert.ok(silence !== undefined);
    const silenced = await engineWith({ 'a.yaml': applied(before, silence.fix) });
    assert.deepEqual(await findingsOf(silenced), []);
  });
});
