// Values of the wrong type.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/wrong-type',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The API server refuses a value of another type than the field has.',
    fix: 'Give the value the type that the field wants; quote numbers and words such as yes or on where text is meant.',
  },
} satisfies RuleFacts;
