// Fields of an experimental channel.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'schema/experimental-field',
  consequence: 'style',
  message: '{problem}',
  docs: {
    why: 'The field belongs to the experimental channel; a cluster with the standard channel drops or refuses it.',
    fix: 'Install the experimental channel, or say in meshwright.yaml which channel the cluster has.',
  },
} satisfies RuleFacts;
