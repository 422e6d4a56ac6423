// Tells templates from YAML: `{{ … }}` where YAML would break, and never inside quotes, comments or block scalars.

const CLOSE: { readonly [open: string]: string } = { '{{': '}}', '{%': '%}', '<%': '%>' };
const OPEN = /\{\{|\{%|<%/g;
const BLOCK_HEADER = /(?:^|[\s:-])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;

/**
 * The text with its template actions replaced by blanks (where an action fills its lines) or by letters (where it is
 * part of a value), every other character in its place. Null where the text has no action outside of scalars.
 */
export function maskTemplate(text: string): string | null {
  if (!text.includes('{{') && !text.includes('{%') && !text.includes('<%')) return null;
  const hidden = hiddenLines(text);
  let masked = '';
  let from = 0;
  const spent = new Set<string>();
  for (const match of text.matchAll(OPEN)) {
    const start = match.index;
    if (start < from || spent.has(match[0])) continue;
    const close = text.indexOf(CLOSE[match[0]] ?? '', start + 2);
    if (close < 0) {
      spent.add(match[0]);
      continue;
    }
    const end = close + 2;
    const action = text.slice(start, end);
    const lineStart = lastBreak(text, start) + 1;
    if (hidden.has(lineStart) || !breaksYaml(text, lineStart, start, action)) continue;
    const fills = isBlankBetween(text, lineStart, start) && isBlankToEnd(text, end);
    masked += text.slice(from, start) + (fills ? action.replace(/[^\r\n]/g, ' ') : action.replace(/[^\r\n]/g, 'x'));
    from = end;
  }
  return from === 0 ? null : masked + text.slice(from);
}

/** Starts of the lines inside block scalars, and of comment lines. */
function hiddenLines(text: string): Set<number> {
  const hidden = new Set<number>();
  let block = -1;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let indent = 0;
    while (text.charCodeAt(at + indent) === 32) indent++;
    const blank = at + indent >= end || (at + indent === end - 1 && text.charCodeAt(end - 1) === 13);
    if (block >= 0 && (blank || indent > block)) hidden.add(at);
    else if (!blank) {
      block = -1;
      if (text.charCodeAt(at + indent) === 35) hidden.add(at);
      else {
        const line = text.slice(at, end).trimEnd();
        if (BLOCK_HEADER.test(line) && !line.endsWith('}}')) block = itemIndent(line, indent);
      }
    }
    at = end + 1;
  }
  return hidden;
}

/** `- key: |` opens its block in the item's map, two columns in. */
function itemIndent(line: string, indent: number): number {
  let at = indent;
  while (line.charCodeAt(at) === 45 && line.charCodeAt(at + 1) === 32) {
    let next = at + 1;
    while (line.charCodeAt(next) === 32) next++;
    const first = line.charCodeAt(next);
    if (first === 124 || first === 62) break;
    at = next;
  }
  return at;
}

/** An action inside quotes on its line is text, unless it holds such a quote itself; one behind ` #` is a comment. */
function breaksYaml(text: string, lineStart: number, start: number, action: string): boolean {
  let quote = 0;
  for (let at = lineStart; at < start; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === 92 && quote === 34) at++;
      else if (c === quote) quote = 0;
    } else if ((c === 34 || c === 39) && opensQuote(text, lineStart, at)) quote = c;
    else if (c === 35 && (at === lineStart || text.charCodeAt(at - 1) <= 32)) return false;
  }
  return quote === 0 || action.includes(String.fromCharCode(quote));
}

function opensQuote(text: string, lineStart: number, at: number): boolean {
  if (at === lineStart) return true;
  const before = text.charCodeAt(at - 1);
  return before <= 32 || before === 91 || before === 123 || before === 44;
}

function lastBreak(text: string, from: number): number {
  for (let at = from - 1; at >= 0; at--) if (text.charCodeAt(at) === 10) return at;
  return -1;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

function isBlankToEnd(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10) return true;
    if (c > 32) return false;
  }
  return true;
}
