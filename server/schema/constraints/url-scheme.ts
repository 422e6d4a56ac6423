// The schemes that a URL may have.

import type { ConstraintKind } from './reading.ts';
import { schemeOf } from './urls.ts';
import { series, show } from './words.ts';

export default {
  k: 'urlScheme',
  docs: 'Each text that `at` and `each` select is a URL of one of `schemes`; with `bare`, a text that is no URL is read with that scheme in front.',
  check(value, args, read) {
    const schemes = args.schemes as readonly string[];
    return read.subjects(value, args).flatMap(({ path, target, value: found }) => {
      const text = read.text(found);
      if (text === undefined) return [];
      const scheme = schemeOf(text) ?? (typeof args.bare === 'string' ? schemeOf(`${args.bare}://${text}`) : null);
      if (scheme === null) return [{ path, target, message: `${show(text)} is not a URL.` }];
      const named = schemes.filter((each) => each !== '');
      return schemes.includes(scheme)
        ? []
        : [{ path, target, message: `${show(text)} has the scheme ${show(scheme)}; ${series(named, 'or')} is allowed.` }];
    });
  },
} satisfies ConstraintKind;
