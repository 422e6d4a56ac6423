// How constraints read a plain value: paths, conditions, and the sentinel for what a template or secret hides.

import type { Constraint } from '../../protocol/schema.ts';
import type { Json, Path } from '../../protocol/text.ts';

/** Stands for a value that the text does not show; compared by identity. A constraint that needs it is not evaluated. */
export const unknownValue: Json = Object.freeze({ unknown: true });

/** One violation; `path` starts at the value that the constraint is attached to. */
export interface ConstraintViolation {
  readonly path: Path;
  readonly target: 'key' | 'value';
  readonly message: string;
}

/** One word of the vocabulary. */
export interface ConstraintKind {
  readonly k: string;
  /** What it says and which arguments it takes, for the reference. */
  readonly docs: string;
  readonly check: (value: Json, args: Constraint, read: Reading) => readonly ConstraintViolation[];
}

/**
 * A condition on a value; a list of them means "and". `field` is a dotted path ('' is the value itself), and
 * `absent` is what an absent field counts as. `any` and `one` count the items of a list that meet `where`.
 */
export interface Condition {
  readonly has?: string;
  readonly lacks?: string;
  /** Present and neither empty text, nor an empty list or map. */
  readonly filled?: string;
  /** Absent or empty. */
  readonly empty?: string;
  readonly field?: string;
  readonly is?: readonly Json[];
  readonly not?: readonly Json[];
  readonly absent?: Json;
  readonly startsWith?: string;
  readonly contains?: string;
  readonly withoutText?: string;
  readonly any?: string;
  readonly one?: string;
  readonly where?: readonly Condition[];
}

/** A place that a constraint looks at. */
export interface Subject {
  readonly path: Path;
  readonly value: Json;
  readonly target: 'key' | 'value';
}

/** Reads values for one check and remembers whether an unknown one was needed. */
export class Reading {
  unknown = false;

  /** The value at a dotted path, or undefined where it is absent or unknown. */
  at(value: Json, path: string): Json | undefined {
    const found = this.follow(value, path);
    if (found !== unknownValue) return found;
    this.unknown = true;
    return undefined;
  }

  /** Whether something stands at a dotted path; an unknown value stands there too. */
  has(value: Json, path: string): boolean {
    return this.follow(value, path) !== undefined;
  }

  /** Whether something that is not empty stands at a dotted path. */
  filled(value: Json, path: string): boolean {
    const found = this.follow(value, path);
    if (found === undefined || found === '' || found === null) return false;
    if (Array.isArray(found)) return found.length > 0;
    return found === unknownValue || typeof found !== 'object' || Object.keys(found).length > 0;
  }

  list(value: Json, path: string): readonly Json[] {
    const found = this.at(value, path);
    return Array.isArray(found) ? found : [];
  }

  text(value: Json | undefined): string | undefined {
    if (value === unknownValue) this.unknown = true;
    return typeof value === 'string' ? value : undefined;
  }

  /** Whether every condition holds. */
  holds(value: Json, conditions: Json | readonly Condition[] | undefined): boolean {
    if (conditions === undefined) return true;
    return (conditions as readonly Condition[]).every((condition) => this.one(value, condition));
  }

  /**
   * The places that `each` ('items' or 'keys'), `at` (a dotted path, '[]' after a name for every item) and `when` select.
   * `when` is asked of the value that holds the path; with `each`, of each item.
   */
  subjects(value: Json, args: Constraint): readonly Subject[] {
    const out: Subject[] = [];
    for (const whole of wholes(value, args.each)) {
      if (whole.value === unknownValue) this.unknown = true;
      else if (this.holds(whole.value, args.when)) this.descend(whole, typeof args.at === 'string' ? args.at : '', out);
    }
    return out;
  }

  private descend(from: Subject, path: string, out: Subject[]): void {
    if (path === '') {
      if (from.value === unknownValue) this.unknown = true;
      else out.push(from);
      return;
    }
    const dot = path.indexOf('.');
    const step = dot < 0 ? path : path.slice(0, dot);
    const rest = dot < 0 ? '' : path.slice(dot + 1);
    const name = step.endsWith('[]') ? step.slice(0, -2) : step;
    const found = this.at(from.value, name);
    if (found === undefined) return;
    if (name === step) this.descend({ path: [...from.path, name], value: found, target: 'value' }, rest, out);
    else if (Array.isArray(found)) {
      for (const [index, item] of found.entries())
        this.descend({ path: [...from.path, name, index], value: item, target: 'value' }, rest, out);
    }
  }

  private one(value: Json, condition: Condition): boolean {
    if (condition.has !== undefined) return this.has(value, condition.has);
    if (condition.lacks !== undefined) return !this.has(value, condition.lacks);
    if (condition.filled !== undefined) return this.filled(value, condition.filled);
    if (condition.empty !== undefined) return !this.filled(value, condition.empty);
    const list = condition.any ?? condition.one;
    if (list !== undefined) {
      const count = this.list(value, list).filter((item) => this.holds(item, condition.where)).length;
      return condition.any === undefined ? count === 1 : count > 0;
    }
    const found = this.at(value, condition.field ?? '') ?? condition.absent;
    if (found === undefined) return false;
    if (condition.is !== undefined) return condition.is.some((each) => each === found);
    if (condition.not !== undefined) return !condition.not.some((each) => each === found);
    if (typeof found !== 'string') return false;
    if (condition.startsWith !== undefined) return found.startsWith(condition.startsWith);
    if (condition.contains !== undefined) return found.includes(condition.contains);
    return condition.withoutText !== undefined && !found.includes(condition.withoutText);
  }

  private follow(value: Json, path: string): Json | undefined {
    let found: Json | undefined = value;
    if (path === '') return found;
    for (const step of path.split('.')) {
      if (found === unknownValue) return found;
      if (typeof found !== 'object' || found === null || Array.isArray(found) || !Object.hasOwn(found, step)) return undefined;
      found = (found as { readonly [key: string]: Json })[step];
    }
    return found;
  }
}

function wholes(value: Json, each: Json | undefined): readonly Subject[] {
  if (each === undefined || value === unknownValue) return [{ path: [], value, target: 'value' }];
  if (each === 'items')
    return Array.isArray(value) ? value.map((item: Json, index): Subject => ({ path: [index], value: item, target: 'value' })) : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value).map((key): Subject => ({ path: [key], value: key, target: 'key' }));
}
