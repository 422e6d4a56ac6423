// The rules that know no mesh: what any API server refuses, and what we say about our own workings.

import type { RuleFacts } from '../rule-facts.ts';
import meshwrightRuleFailed from './meshwright/rule-failed.ts';
import meshwrightSettings from './meshwright/settings.ts';
import meshwrightUnusedSuppression from './meshwright/unused-suppression.ts';
import schemaBound from './schema/bound.ts';
import schemaCel from './schema/cel.ts';
import schemaConstraint from './schema/constraint.ts';
import schemaDeprecatedField from './schema/deprecated-field.ts';
import schemaDeprecatedVersion from './schema/deprecated-version.ts';
import schemaDuplicateItem from './schema/duplicate-item.ts';
import schemaEnumRule from './schema/enum.ts';
import schemaExperimentalField from './schema/experimental-field.ts';
import schemaFormat from './schema/format.ts';
import schemaNullRule from './schema/null.ts';
import schemaPattern from './schema/pattern.ts';
import schemaRequired from './schema/required.ts';
import schemaUnknownField from './schema/unknown-field.ts';
import schemaUnknownSetting from './schema/unknown-setting.ts';
import schemaUnknownVersion from './schema/unknown-version.ts';
import schemaWrongType from './schema/wrong-type.ts';
import yamlEncoding from './yaml/encoding.ts';
import yamlRepeatedKey from './yaml/repeated-key.ts';
import yamlSeparatorContent from './yaml/separator-content.ts';
import yamlSyntax from './yaml/syntax.ts';
import yamlTooLarge from './yaml/too-large.ts';

export const neutralRules: readonly RuleFacts[] = [
  meshwrightRuleFailed,
  meshwrightSettings,
  meshwrightUnusedSuppression,
  schemaBound,
  schemaCel,
  schemaConstraint,
  schemaDeprecatedField,
  schemaDeprecatedVersion,
  schemaDuplicateItem,
  schemaEnumRule,
  schemaExperimentalField,
  schemaFormat,
  schemaNullRule,
  schemaPattern,
  schemaRequired,
  schemaUnknownField,
  schemaUnknownSetting,
  schemaUnknownVersion,
  schemaWrongType,
  yamlEncoding,
  yamlRepeatedKey,
  yamlSeparatorContent,
  yamlSyntax,
  yamlTooLarge,
];
