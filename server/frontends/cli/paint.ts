// Colour for people at a terminal, and text that no file can turn into terminal commands.

import type { Severity } from '../../protocol/finding.ts';

/** Wraps text in colours, or leaves it as it is. */
export interface Paint {
  bold(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
}

const codes: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36', hint: '2' };

const colours: Paint = {
  bold: (text) => `\u001b[1m${text}\u001b[0m`,
  faint: (text) => `\u001b[2m${text}\u001b[0m`,
  severity: (severity, text) => `\u001b[${codes[severity]}m${text}\u001b[0m`,
};

const plain: Paint = { bold: (text) => text, faint: (text) => text, severity: (_, text) => text };

/** `auto` colours a terminal that is not dumb, unless NO_COLOR is set; FORCE_COLOR asks for colour elsewhere too. */
export function paintFor(
  choice: 'auto' | 'always' | 'never',
  terminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  if (choice !== 'auto') return choice === 'always' ? colours : plain;
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
  if (no !== undefined && no !== '') return plain;
  if (force !== undefined && force !== '' && force !== '0') return colours;
  return terminal && term !== 'dumb' ? colours : plain;
}

/** Text without control characters and without marks that reorder it, so that a file cannot write to the terminal. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

/** Columns that a text takes on a terminal: two for East Asian and most emoji, none for combining marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) width += 1;
    else if (/\p{M}|\u200b|\u200d|[\ufe00-\ufe0f]/u.test(character)) continue;
    else
      width +=
        /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
          character,
        ) || code >= 0x20000
          ? 2
          : 1;
  }
  return width;
}
