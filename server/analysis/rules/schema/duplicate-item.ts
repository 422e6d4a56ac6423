// Items that stand twice in a list that works like a map or a set.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/duplicate-item',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The items of this list are told apart by a key, and the API server refuses two with the same one.',
    fix: 'Remove one of the two, or give it another key.',
  },
} satisfies RuleFacts;
