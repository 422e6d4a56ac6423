// Mistakes in meshwright.yaml.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'meshwright/settings',
  consequence: 'ineffective',
  message: '{problem}',
  docs: {
    why: 'A setting that cannot be read has no effect; its default holds.',
    fix: 'Correct it; the message says what is allowed.',
  },
} satisfies RuleFacts;
