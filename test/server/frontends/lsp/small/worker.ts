// A small engine in the real thread: it finds the word "wrong", and fails on demand, so that the server around it can be tested alone.

import { serveEngine, type ThreadParts } from '../../../../../server/platform/engine-thread.ts';
import { Cancelled } from '../../../../../server/protocol/cancellation.ts';
import type { Change, Engine, FileFindings, FileName, Queries, QueryName } from '../../../../../server/protocol/engine.ts';
import type { Finding } from '../../../../../server/protocol/finding.ts';

interface File {
  disk: string | null;
  buffer: string | null;
  version: number | null;
}

class SmallEngine implements Engine {
  private readonly parts: ThreadParts;
  private readonly roots = new Map<string, Map<string, File>>();
  private readonly listeners = new Set<(delta: readonly FileFindings[]) => void>();
  private readonly off = new Map<string, string>();
  private revision = 0;

  constructor(parts: ThreadParts) {
    this.parts = parts;
  }

  async apply(changes: readonly Change[]): Promise<number> {
    const revision = ++this.revision;
    const touched = new Map<string, FileName>();
    for (const change of changes) {
      if (change.type === 'switchOff') this.off.set(change.rule, change.reason);
      else if (change.type === 'root') this.roots.set(change.root, this.roots.get(change.root) ?? new Map());
      else if (change.type === 'removeRoot') this.roots.delete(change.root);
      else if (change.type !== 'scanned') {
        const { root, file } = change;
        const files = this.roots.get(root);
        if (!files) continue;
        const state = files.get(file) ?? { disk: null, buffer: null, version: null };
        files.set(file, state);
        if (change.type === 'edit') {
          let text = state.buffer ?? '';
          for (const edit of change.edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          state.buffer = text;
          state.version = change.version ?? null;
        } else if (change.layer === 'buffer') {
          state.buffer = change.type === 'text' ? change.text : null;
          state.version = change.type === 'text' ? (change.version ?? null) : null;
        } else state.disk = change.type === 'text' ? change.text : null;
        touched.set(`${root}\n${file}`, { root, file });
      }
    }
    for (const name of touched.values()) {
      const state = this.roots.get(name.root)?.get(name.file);
      const text = state?.buffer ?? state?.disk ?? '';
      const version = state?.version ?? null;
      if (text.includes('# crash')) process.exit(7);
      if (text.includes('# slow')) for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setTimeout(resolve, 1));
      if (text.includes('# loop') && !this.off.has('test/endless')) {
        this.parts.watch.enter('test/endless');
        for (;;);
      }
      const findings = findingsIn(name.file, text);
      for (const listener of this.listeners) listener([{ ...name, revision, version, findings }]);
    }
    return revision;
  }

  subscribe(listener: (delta: readonly FileFindings[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async query<Name extends QueryName>(name: Name, args: Queries[Name]['args'], cancellation: { readonly aborted: boolean }) {
    const files = [...this.roots.values()]
      .flatMap((root) => [...root.values()])
      .filter((file) => file.buffer !== null || file.disk !== null);
    const answers: Partial<{ [Query in QueryName]: () => Queries[Query]['value'] | Promise<Queries[Query]['value']> }> = {
      known: () => [{ root: 'all', files: files.length, resources: 0, worlds: [], notes: [], schemas: [], adapters: [], failures: [] }],
      concerns: () => true,
      templates: () => [],
      // Nobody finds these in time: the question ends only when it is cancelled.
      references: async () => {
        while (!cancellation.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
        throw new Cancelled();
      },
      fixes: () => {
        const at = args as Queries['fixes']['args'];
        const text = this.roots.get(at.root)?.get(at.file)?.buffer ?? '';
        return findingsIn(at.file, text)
          .filter((finding) => finding.range.start.line >= at.range.start.line && finding.range.start.line <= at.range.end.line)
          .map((finding) => ({
            fix: {
              title: 'Replace by "right"',
              preferred: true,
              edits: [{ file: at.file, edits: [{ range: finding.range, newText: 'right' }] }],
            },
            fingerprints: [finding.fingerprint],
          }));
      },
      symbols: () => [],
      completion: () => [],
    };
    const answer = answers[name];
    if (!answer) throw new Error(`The small engine has no answer to "${name}".`);
    return { revision: this.revision, value: (await answer()) as Queries[Name]['value'] };
  }

  async dispose(): Promise<void> {
    this.listeners.clear();
  }
}

function findingsIn(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const at = line.indexOf('wrong');
    if (at < 0) return [];
    return {
      rule: 'test/wrong',
      severity: 'error',
      consequence: 'refused',
      certainty: 'certain',
      message: 'This is wrong.',
      file,
      range: { start: { line: index, character: at }, end: { line: index, character: at + 5 } },
      resource: null,
      path: null,
      related: [],
      environment: null,
      fingerprint: `${index}:${at}`,
      docs: 'https://example.test/wrong',
      equivalents: {},
    } satisfies Finding;
  });
}

await serveEngine(async (parts) => ({ engine: new SmallEngine(parts), failures: [] }));
