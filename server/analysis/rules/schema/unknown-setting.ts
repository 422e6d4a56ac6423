// Fields of an embedded configuration that nobody reads.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/unknown-setting',
  consequence: 'ineffective',
  message: '{problem}',
  docs: {
    why: 'The text is read by a program that ignores fields it does not know.',
    fix: 'Correct the name, or remove the field.',
  },
} satisfies RuleFacts;
