// Every rule that can report, whoever brought it: the one list behind severities, docs, SARIF and "show rule".

import type { LoadedAdapter, Rule } from '../protocol/adapter.ts';
import type { RuleReport } from '../protocol/engine.ts';
import { type Certainty, type Severity, severityOf } from '../protocol/finding.ts';
import { defaultSettings, type Settings } from '../protocol/settings.ts';
import type { RuleFacts } from './rule-facts.ts';
import { neutralRules } from './rules/index.ts';

const lower: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'hint', hint: 'hint' };

export class RuleCatalogue {
  private readonly facts = new Map<string, RuleFacts>();
  private readonly byKind = new Map<string, Rule[]>();
  private readonly disabled = new Map<string, string>();

  constructor(adapters: readonly LoadedAdapter[]) {
    for (const rule of neutralRules) this.facts.set(rule.id, rule);
    for (const { adapter } of adapters) {
      for (const rule of adapter.rules ?? []) {
        if (this.facts.has(rule.id)) continue;
        this.facts.set(rule.id, rule);
        for (const kind of typeof rule.on === 'string' ? [rule.on] : rule.on) {
          const rules = this.byKind.get(kind);
          if (rules === undefined) this.byKind.set(kind, [rule]);
          else rules.push(rule);
        }
      }
    }
  }

  /** The adapters' rules for a kind, without those that were switched off for running away. */
  rulesFor(kind: string): readonly Rule[] {
    const rules = this.byKind.get(kind) ?? [];
    return this.disabled.size === 0 ? rules : rules.filter((rule) => !this.disabled.has(rule.id));
  }

  get(id: string): RuleFacts | undefined {
    return this.facts.get(id);
  }

  all(): readonly RuleFacts[] {
    return [...this.facts.values()];
  }

  /** Switches a rule off for this session, with the reason that its findings will show. */
  disable(id: string, reason: string): void {
    this.disabled.set(id, reason);
  }

  disabledRules(): ReadonlyMap<string, string> {
    return this.disabled;
  }

  /** The severity that a user sees, after settings and certainty. */
  severity(rule: RuleFacts, certainty: Certainty, settings: Settings): Severity | 'off' {
    const adapter = rule.id.slice(0, Math.max(0, rule.id.indexOf('/')));
    const asked = settings.rules[rule.id] ?? (rule.group === undefined ? undefined : settings.rules[rule.group]) ?? settings.rules[adapter];
    if (asked !== undefined) return asked;
    if (rule.group === 'style') return 'off';
    const severity = severityOf[rule.consequence];
    return certainty === 'likely' ? lower[severity] : severity;
  }

  report(rule: RuleFacts, settings: Settings = defaultSettings): RuleReport {
    return {
      id: rule.id,
      consequence: rule.consequence,
      severity: this.severity(rule, 'certain', settings),
      message: rule.message,
      why: rule.docs.why,
      fix: rule.docs.fix,
      equivalents: rule.equivalents ?? {},
    };
  }
}
