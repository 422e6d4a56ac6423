// Keys that stand twice in one map.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'yaml/repeated-key',
  consequence: 'refused',
  message: 'The key "{key}" stands twice in this map.',
  docs: {
    why: 'kubectl decodes strictly and refuses a repeated key; other readers silently keep one of the two values.',
    fix: 'Remove one of the two, or merge their values.',
  },
} satisfies RuleFacts;
