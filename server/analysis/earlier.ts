// Leaves in peace what an earlier release of a project knows: the bundled packs describe one release, and clusters run others.

import type { EarlierFact, LoadedAdapter } from '../protocol/adapter.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Path } from '../protocol/text.ts';
import type { Violation } from '../schema/index.ts';

interface Earlier extends EarlierFact {
  readonly adapter: string;
}

export class EarlierReleases {
  private readonly facts: readonly Earlier[];

  constructor(adapters: readonly LoadedAdapter[]) {
    this.facts = adapters.flatMap(({ manifest }) => (manifest.earlier ?? []).map((fact) => ({ ...fact, adapter: manifest.id })));
  }

  /** The violations without those that a release the settings allow would not see. */
  tolerate(kind: string, violations: readonly Violation[], settings: Settings): readonly Violation[] {
    const facts = this.facts.filter(
      (fact) => matchesKind(fact.kind, kind) && !isPast(settings.meshes[fact.adapter]?.['version'], fact.until),
    );
    return facts.length === 0 ? violations : violations.filter((violation) => !facts.some((fact) => explains(fact, violation)));
  }
}

function explains(fact: EarlierFact, { rule, path, args }: Violation): boolean {
  if (rule === 'schema/unknown-field') {
    const field = path.at(-1);
    return typeof field === 'string' && (fact.fields?.includes(field) ?? false) && matchesPath(fact.path, path.slice(0, -1));
  }
  return (
    rule === 'schema/enum' &&
    typeof args['value'] === 'string' &&
    (fact.values?.includes(args['value']) ?? false) &&
    matchesPath(fact.path, path)
  );
}

function matchesKind(pattern: string, kind: string): boolean {
  return pattern.endsWith('*') ? kind.startsWith(pattern.slice(0, -1)) : pattern === kind;
}

function matchesPath(pattern: string, path: Path): boolean {
  const fields = path.filter((step) => typeof step === 'string').join('.');
  return pattern.startsWith('**.') ? fields === pattern.slice(3) || fields.endsWith(pattern.slice(2)) : fields === pattern;
}

/** Is the release that the settings name the one that dropped it, or a later one? */
function isPast(version: unknown, until: string): boolean {
  if (typeof version !== 'string') return false;
  const parts = (text: string): readonly number[] =>
    text
      .replace(/^v/, '')
      .split('.')
      .map((part) => Number.parseInt(part, 10) || 0);
  const [a, b] = [parts(version), parts(until)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
