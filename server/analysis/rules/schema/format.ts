// Text that is not of a field's format.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/format',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The API server reads this text as an address, a date, a duration or the like, and refuses what it cannot read.',
    fix: 'Write the value in that format.',
  },
} satisfies RuleFacts;
