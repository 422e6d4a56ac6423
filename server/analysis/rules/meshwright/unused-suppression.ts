// Suppressions that silence nothing.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'meshwright/unused-suppression',
  consequence: 'style',
  message: 'Nothing is left to silence here: "{rule}" reports nothing.',
  docs: {
    why: 'A suppression that has outlived its finding would hide the next one.',
    fix: 'Remove it.',
  },
} satisfies RuleFacts;
