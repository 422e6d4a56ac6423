// Cuts a file into documents where YAML does: at lines that begin with `---`, and behind `...`.

/** A document's stretch of the file, from its `---` line (with directives and comments above the first one) to the next. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The stretches in order; together they are the whole text. An empty text has one empty stretch. */
export function cutDocuments(text: string): Cut[] {
  const cuts: Cut[] = [];
  const length = text.length;
  let start = 0;
  let startLine = 0;
  let line = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let ended = false;
  /** Whether the stretch so far holds nothing but comments, directives and blank lines, and no `---` of its own. */
  let prelude = true;
  while (at <= length) {
    const first = text.charCodeAt(at);
    if (first === 45 && isMark(text, at, 45)) {
      if (!prelude) {
        cuts.push({ start, end: at, line: startLine });
        start = at;
        startLine = line;
      }
      prelude = false;
      ended = false;
    } else if (ended) {
      // Behind `...` a document begins with its first content, directive or comment.
      if (!isBlank(text, at)) {
        cuts.push({ start, end: at, line: startLine });
        start = at;
        startLine = line;
        ended = false;
        prelude = first === 35 || first === 37;
      }
    } else if (first === 46 && isMark(text, at, 46)) {
      ended = true;
      prelude = false;
    } else if (prelude && first !== 35 && first !== 37 && !isBlankOrComment(text, at)) prelude = false;
    at = nextLine(text, at);
    line++;
  }
  cuts.push({ start, end: length, line: startLine });
  return cuts;
}

/** Three times the same character, then white space or the end. */
function isMark(text: string, at: number, character: number): boolean {
  if (text.charCodeAt(at + 1) !== character || text.charCodeAt(at + 2) !== character) return false;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === 10 || after === 13 || after === 32 || after === 9;
}

function isBlank(text: string, at: number): boolean {
  const c = text.charCodeAt(skipBlanks(text, at));
  return Number.isNaN(c) || c === 10 || c === 13;
}

function isBlankOrComment(text: string, at: number): boolean {
  const c = text.charCodeAt(skipBlanks(text, at));
  return Number.isNaN(c) || c === 10 || c === 13 || c === 35;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** The start of the next line, or beyond the end. */
function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10) return at + 1;
    if (c === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return text.length + 1;
}

/** What stands on a `---` line (or sticks to it) beside a comment: Kubernetes takes no such separator. Null where all is well. */
export function separatorContent(text: string): { start: number; end: number } | null {
  for (let at = text.startsWith('---') ? 0 : text.indexOf('\n---') + 1; ; at = text.indexOf('\n---', at) + 1) {
    if (at === 0 && !text.startsWith('---')) return null;
    const start = skipBlanks(text, at + 3);
    const c = text.charCodeAt(start);
    if (!Number.isNaN(c) && c !== 10 && c !== 13 && c !== 35) {
      let end = start;
      while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
      while (end > start && text.charCodeAt(end - 1) <= 32) end--;
      return { start, end };
    }
    if (text.indexOf('\n---', at) < 0) return null;
  }
}
