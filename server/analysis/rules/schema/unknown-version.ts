// Versions that a kind does not have.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/unknown-version',
  consequence: 'refused',
  message: '{problem}',
  docs: {
    why: 'The kind exists, but not in this version, so the API server does not know the object.',
    fix: 'Use one of the versions that are served.',
  },
} satisfies RuleFacts;
