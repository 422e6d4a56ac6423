// Text that does not have a field's form.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/pattern',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The text of this field has a fixed form, and the API server refuses any other.',
    fix: 'Write the value in the form that the message describes.',
  },
} satisfies RuleFacts;
