// Required fields that are missing.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/required',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The API server refuses an object that lacks a required field.',
    fix: 'Add the field; the quick fix inserts it.',
  },
} satisfies RuleFacts;
