// Rules that crash or run away.

import type { RuleFacts } from '../../rule-facts.ts';

export default {
  id: 'meshwright/rule-failed',
  consequence: 'risk',
  message: 'The rule "{rule}" failed here and found nothing: {reason}.',
  docs: {
    why: 'A fault in a rule must not pass for a clean bill of health.',
    fix: 'Report it to the author of the rule, with this object; switch the rule off in meshwright.yaml until then.',
  },
} satisfies RuleFacts;
