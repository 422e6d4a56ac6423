// Says in our words what a YAML parser complains about.

const BY_CODE: { readonly [code: string]: string } = {
  ALIAS_PROPS: 'An alias takes no anchor and no tag of its own.',
  BAD_ALIAS: 'No anchor of this name stands above this alias.',
  BAD_DIRECTIVE: 'This "%" line is not a directive that YAML knows.',
  BAD_DQ_ESCAPE: 'This escape is not known in a double-quoted text; write "\\\\" for a backslash.',
  BAD_INDENT: 'This line is not indented like its neighbours.',
  BAD_PROP_ORDER: 'The anchor or tag stands in the wrong place.',
  BAD_SCALAR_START: 'A text that begins with this character needs quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A nested "key: value" cannot follow on the same line; put it on a line of its own, or the text in quotes.',
  BLOCK_IN_FLOW: 'Inside brackets, items are written in brackets too.',
  KEY_OVER_1024_CHARS: 'A key may not be longer than 1024 characters.',
  MISSING_CHAR: 'Something is missing here: a colon, a comma, a closing bracket or quote, or a space.',
  MULTILINE_IMPLICIT_KEY: 'A key must end on its line; is the colon missing?',
  MULTIPLE_ANCHORS: 'A value takes one anchor only.',
  MULTIPLE_DOCS: 'A second document begins here without a "---" line.',
  MULTIPLE_TAGS: 'A value takes one tag only.',
  TAB_AS_INDENT: 'Tabs cannot indent YAML; use spaces.',
  UNEXPECTED_TOKEN: 'This is not expected here.',
  BAD_COLLECTION_TYPE: 'This tag does not fit the value.',
  TAG_RESOLVE_FAILED: 'This tag cannot be read.',
  RESOURCE_EXHAUSTION: 'This document is nested too deep.',
};

const MISSING: readonly (readonly [RegExp, string])[] = [
  [/closing "quote|closing 'quote|closing ["'`]/, 'The closing quote is missing.'],
  [/implicit map keys? need/i, 'A colon is missing behind this key.'],
  [/implicit keys? .*colon|followed by map values/i, 'A colon is missing behind this key.'],
  [/, between|comma/i, 'A comma is missing between two items.'],
  [/end with a }|with a "?\}/, 'The closing "}" is missing.'],
  [/end with a ]|with a "?\]/, 'The closing "]" is missing.'],
  [/space/i, 'A space is missing here.'],
];

/** One sentence for an error of the tolerant parser, by its code and, where that says too little, its own words. */
export function syntaxMessage(code: string, words: string): string {
  if (code === 'MISSING_CHAR') {
    for (const [pattern, message] of MISSING) if (pattern.test(words)) return message;
  }
  return BY_CODE[code] ?? 'This is not YAML.';
}
