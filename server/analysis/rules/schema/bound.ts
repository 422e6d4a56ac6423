// Values, lengths and counts outside their bounds.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/bound',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The field has a least or a greatest value, length or number of items, and the API server refuses what lies outside.',
    fix: 'Bring the value within the bounds.',
  },
} satisfies RuleFacts;
