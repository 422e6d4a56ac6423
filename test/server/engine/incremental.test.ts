// The whole engine under edits: whatever was typed, saved, moved or removed, its findings equal those of an engine that starts with the result.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, FileFindings } from '../../../server/protocol/engine.ts';
import { bundled, engineWith, findingsOf, root } from '../../kit/engine.ts';

const texts = [
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: cart\nspec:\n  ports:\n  - port: 80\n',
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  prts:\n  - port: 80\n',
  'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: cart\nspec:\n  hosts: [cart]\n  gateways: [public]\n  http:\n  - route:\n    - destination: { host: cart }\n',
  'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: public\nspec:\n  servers:\n  - port: { number: 80, name: http, protocol: HTTP }\n    hosts: ["*"]\n',
  'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata:\n  name: other\nspec:\n  servers: 5\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n',
  'kind: Half\napiVers',
  '# meshwright-ignore schema/unknown-field: known\napiVersion: v1\nkind: Service\n',
  'world: complete\n',
  'rules:\n  schema/unknown-field: warning\n',
  '',
];
const names = ['a.yaml', 'b/b.yaml', 'b/c.yaml', 'meshwright.yaml'];

const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('disk' as const), file: fc.constantFrom(...names), text: fc.constantFrom(...texts) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('buffer' as const), file: fc.constantFrom(...names), text: fc.constantFrom(...texts) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      file: fc.constantFrom(...names),
      at: fc.nat(200),
      cut: fc.nat(12),
      text: fc.constantFrom('', ' ', '\n', 'x', '---\n', 'name: '),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), file: fc.constantFrom(...names) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), file: fc.constantFrom(...names) }) },
);

describe('the engine under edits', () => {
  it('finds what a fresh engine finds, and tells listeners the same', async () => {
    const adapters = await bundled();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), async (batches) => {
        const engine = await engineWith({}, true, adapters);
        const told = new Map<string, FileFindings>();
        engine.subscribe((delta) => {
          for (const file of delta) told.set(file.file, file);
        });
        const disk = new Map<string, string>();
        const buffers = new Map<string, string>();
        for (const batch of batches) {
          const changes: Change[] = [];
          for (const each of batch) {
            const { file } = each;
            if (each.do === 'disk') {
              disk.set(file, each.text);
              changes.push({ type: 'text', layer: 'disk', root, file, text: each.text });
            } else if (each.do === 'buffer') {
              buffers.set(file, each.text);
              changes.push({ type: 'text', layer: 'buffer', root, file, text: each.text });
            } else if (each.do === 'edit') {
              const text = buffers.get(file);
              if (text === undefined) continue;
              const start = Math.min(each.at, text.length);
              const end = Math.min(start + each.cut, text.length);
              buffers.set(file, text.slice(0, start) + each.text + text.slice(end));
              changes.push({ type: 'edit', root, file, edits: [{ start, end, text: each.text }] });
            } else if (each.do === 'close') {
              buffers.delete(file);
              changes.push({ type: 'remove', layer: 'buffer', root, file });
            } else {
              disk.delete(file);
              changes.push({ type: 'remove', layer: 'disk', root, file });
            }
          }
          await engine.apply(changes);
        }
        const fresh = await engineWith(Object.fromEntries([...disk, ...buffers]), false, adapters);
        const wanted = await findingsOf(fresh);
        assert.deepEqual(await findingsOf(engine), wanted);
        const heard = [...told.values()].sort((a, b) => (a.file < b.file ? -1 : 1)).flatMap((file) => file.findings);
        assert.deepEqual(heard, wanted);
      }),
      { numRuns: 150 },
    );
  });
});
