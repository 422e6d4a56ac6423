// Fields that a kind does not have.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/unknown-field',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'kubectl decodes strictly: a field that the kind does not have is refused, and without strict decoding it is dropped in silence.',
    fix: 'Correct the name, move the field to where it belongs, or remove it.',
  },
} satisfies RuleFacts;
