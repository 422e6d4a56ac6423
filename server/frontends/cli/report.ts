// What every output format is given: the findings in order, with the places that people and tools know them by.

import type { RuleReport } from '../../protocol/engine.ts';
import type { Failure } from '../../protocol/failure.ts';
import type { Finding, Severity } from '../../protocol/finding.ts';

/** A finding and the names of its file. */
export interface ReportedFinding {
  readonly finding: Finding;
  /** Relative to the root (or to what all roots have in common), as the JSON says it. */
  readonly file: string;
  /** Relative to the working folder, for people. */
  readonly shown: string;
  /** Relative to the repository, for code hosts. */
  readonly hosted: string;
  /** Text of the file, for excerpts. */
  readonly text: string | null;
  /** Counts for `--fail-on`. */
  readonly fails: boolean;
  /** Names of the related places' files, in the order of `finding.related`. */
  readonly related: readonly { readonly file: string; readonly shown: string; readonly hosted: string }[];
}

export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
  readonly suppressed: number;
  readonly notEvaluated: number;
}

export interface ValidationReport {
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
  /** Every file that was judged and asked for, relative to the repository. */
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
  /** The rules behind the findings, as far as the engine knows them. */
  readonly rules: ReadonlyMap<string, RuleReport>;
  readonly version: string;
}

/** Severities from the gravest down. */
export const bySeverity: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** "1 error", "2 errors". */
export function count(amount: number, word: string, plural = `${word}s`): string {
  return `${amount} ${amount === 1 ? word : plural}`;
}
