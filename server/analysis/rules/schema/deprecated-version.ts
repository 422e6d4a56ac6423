// API versions that are on their way out.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/deprecated-version',
  consequence: 'style',
  message: '{problem}',
  docs: {
    why: 'A deprecated version is served for a while and then removed; the objects are the same under the newer one.',
    fix: 'Change the apiVersion; the quick fix does it.',
  },
} satisfies RuleFacts;
