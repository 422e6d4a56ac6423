// The door of this room: what other rooms may use of it. CEL stands apart in `cel.ts`, because its library is loaded only where a CRD needs it.

export { Catalog, type Found, type FoundKind, type KnownKind, type PackSource } from './catalog.ts';
export { crdFacts } from './crd.ts';
export { type JudgeOptions, judgeObject, type StructuralJudgement } from './judge.ts';
export type { KindSchema, Schema } from './node.ts';
export { type CelAnswer, type CelEvaluator, judgeRules } from './rules.ts';
export { holdsOpaque, plainValue, soundValue, withDefaults } from './values.ts';
export { dotted, type SchemaRule, skeleton, type Violation, wanted } from './violation.ts';
export { type RulePlace, validate, validateValue, type WalkOptions, type WalkResult } from './walk.ts';
