// Whatever is offered in a sound document, taking it leaves the document without a refused field, type or choice.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeAt } from '../../../server/language/completion.ts';
import { sitesIn } from '../../../server/model/resource.ts';
import { dotted, judgeObject } from '../../../server/schema/index.ts';
import { offsetAt, parseFile } from '../../../server/yaml/index.ts';
import { bundled, languageFacts } from '../../kit/packs.ts';

const documents = [
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  type: ClusterIP\n  ports:\n  - port: 80\n    protocol: TCP\n  selector:\n    app: a\n',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  selector:\n    matchLabels: {app: a}\n  template:\n    metadata:\n      labels: {app: a}\n    spec:\n      containers:\n      - name: a\n        image: a\n        ports:\n        - containerPort: 80\n',
  'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: a\nspec:\n  parentRefs:\n  - name: b\n  rules:\n  - matches:\n    - path:\n        type: PathPrefix\n        value: /\n    backendRefs:\n    - name: c\n      port: 80\n',
  'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: a\nspec:\n  hosts: [a]\n  http:\n  - match:\n    - uri:\n        prefix: /\n    route:\n    - destination:\n        host: a\n      weight: 100\n',
];

/** Rules about a single place; what is still missing elsewhere is not the suggestion's fault. */
const placeRules = new Set(['schema/unknown-field', 'schema/enum', 'schema/wrong-type']);

function wrong(text: string): readonly string[] {
  return parseFile(text).parts.flatMap((part) => {
    const problems = part.document.problems.map((problem) => problem.message);
    const found = sitesIn(part.document).flatMap(
      (site) => judgeObject(site.node, site.group, site.version, site.kindName, bundled).violations,
    );
    return [
      ...problems,
      ...found.filter((each) => placeRules.has(each.rule)).map((each) => `${each.rule} ${dotted(each.path)} ${each.message}`),
    ];
  });
}

/** The snippet as a user leaves it who only presses Tab: first choices and placeholders stay, empty stops are empty. */
function tabbed(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

/** The text with a suggestion taken, lines adjusted as editors do. */
function taken(text: string, suggestion: ReturnType<typeof completeAt>[number], lines: readonly number[]): string {
  const { range, newText } = suggestion.edit;
  const start = offsetAt(lines, range.start);
  const lead = /^ */.exec(text.slice(lines[range.start.line] ?? 0, start))?.[0] ?? '';
  const body = (suggestion.snippet ? tabbed(newText) : newText).replaceAll('\n', `\n${lead}`);
  return text.slice(0, start) + body + text.slice(offsetAt(lines, range.end));
}

describe('every completion', () => {
  for (const document of documents) {
    const kind = /kind: (\S+)/.exec(document)?.[1];
    it(`leaves a ${kind} without refused fields, types and choices`, () => {
      assert.deepEqual(wrong(document), []);
      const rows = document.split('\n').slice(0, -1);
      fc.assert(
        fc.property(fc.nat(rows.length - 1), fc.constantFrom('newLine', 'value'), fc.nat(), (row, place, choice) => {
          const line = rows[row] as string;
          // A new key below a line, in the column of its own key; or the cursor in the line's value.
          const column = /^[ ]*(?:- )*/.exec(line)?.[0].length ?? 0;
          const below = rows.slice(row + 1).find((each) => each.trim() !== '');
          if (place === 'newLine' && below !== undefined && /^ */.exec(below)?.[0].length !== column) return;
          const text =
            place === 'newLine' ? [...rows.slice(0, row + 1), ' '.repeat(column), ...rows.slice(row + 1), ''].join('\n') : document;
          const offset =
            place === 'newLine'
              ? rows.slice(0, row + 1).join('\n').length + 1 + column
              : rows.slice(0, row).join('\n').length + (row === 0 ? 0 : 1) + line.length;
          const part = parseFile(text).parts[0];
          assert.ok(part !== undefined);
          const offered = completeAt(part, offset, languageFacts()).filter(
            (each) => !(each.label === 'apiVersion' || each.label === 'kind') && !/^(apiVersion|kind):/.test(line),
          );
          const suggestion = offered[choice % Math.max(1, offered.length)];
          if (suggestion === undefined) return;
          const after = taken(text, suggestion, part.document.lines);
          assert.deepEqual(wrong(after), [], `${suggestion.label} at ${row}:\n${after}`);
        }),
        { numRuns: 300 },
      );
    });
  }
});
