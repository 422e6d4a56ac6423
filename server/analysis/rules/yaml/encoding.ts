// Text that is not UTF-8.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'yaml/encoding',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'Kubernetes reads UTF-8; other bytes reach it as garbage.',
    fix: 'Save the file as UTF-8.',
  },
} satisfies RuleFacts;
