// Rules that a CustomResourceDefinition states in CEL.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/cel',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The CustomResourceDefinition in this workspace or cluster holds this rule, and the API server evaluates it.',
    fix: 'Change the object so that the rule holds.',
  },
} satisfies RuleFacts;
