// Values outside a fixed set.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/enum',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The field takes one of a fixed set of values, and the API server refuses any other.',
    fix: 'Choose one of the allowed values; they are spelt with these capitals.',
  },
} satisfies RuleFacts;
