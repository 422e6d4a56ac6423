// Combinations of fields that a kind forbids.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/constraint',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'Fields of this object restrict each other, and the API server refuses combinations that make no sense.',
    fix: 'Change one of the fields that the message names.',
  },
} satisfies RuleFacts;
