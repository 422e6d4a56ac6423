// Content on a document separator's line.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'yaml/separator-content',
  consequence: 'refused',
  message: 'Nothing but a comment may follow "---" on its line.',
  docs: {
    why: 'Kubernetes cuts a stream of documents at lines that hold "---" alone, and calls anything else on that line an invalid document separator.',
    fix: 'Move the content to the next line.',
  },
} satisfies RuleFacts;
