// Files that are too large to be judged.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'yaml/too-large',
  consequence: 'ineffective',
  message: '{problem}',
  docs: {
    why: 'Work is bounded, so that one file cannot make the editor wait.',
    fix: 'Split the file, or exclude its folder in .gitignore.',
  },
} satisfies RuleFacts;
