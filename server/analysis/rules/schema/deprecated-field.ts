// Fields that are on their way out.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/deprecated-field',
  consequence: 'style',
  message: '{problem}',
  docs: {
    why: 'The project has announced that this field will go.',
    fix: 'Use what replaces it.',
  },
} satisfies RuleFacts;
