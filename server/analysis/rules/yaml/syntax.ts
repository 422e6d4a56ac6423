// Text that is not YAML.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'yaml/syntax',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'Text that is not YAML is refused before anything else is looked at.',
    fix: 'Correct the text at the marked place; everything below it is judged again at once.',
  },
} satisfies RuleFacts;
