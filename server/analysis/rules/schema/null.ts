// Nulls where a value is needed.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/null',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'A list or a map cannot hold a null where the schema wants a value.',
    fix: 'Remove the item, or give it a value.',
  },
} satisfies RuleFacts;
