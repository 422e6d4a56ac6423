// Patterns of schemas are RE2: JavaScript's own engine serves where both agree, RE2's syntax where they differ or backtracking could run away.

import { RE2JS } from 're2js';

type Test = (text: string) => boolean;

const tests = new Map<string, Test | null>();
const answers = new Map<string, boolean>();
const answerLimit = 4096;

/** Whether the pattern occurs in the text; null where the pattern cannot be read. */
export function matches(pattern: string, text: string): boolean | null {
  let test = tests.get(pattern);
  if (test === undefined) {
    test = compile(pattern);
    tests.set(pattern, test);
  }
  if (test === null) return null;
  if (text.length > 512) return test(text);
  const key = `${pattern}\u0000${text}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = test(text);
  if (answers.size >= answerLimit) answers.clear();
  answers.set(key, answer);
  return answer;
}

function compile(pattern: string): Test | null {
  const exact = lazily(pattern);
  if (sameInBoth(pattern)) {
    try {
      const expression = new RegExp(pattern, 'u');
      return (text) => (plainText.test(text) ? expression.test(text) : (exact()?.(text) ?? true));
    } catch {
      // Escapes that only RE2 takes: its own engine reads them below.
    }
  }
  return exact();
}

/** Texts in which `.` and `\s` mean the same in both engines. */
const plainText = /^[\t\n\x20-\x7e]*$/;

function lazily(pattern: string): () => Test | null {
  let made: Test | null | undefined;
  return () => {
    if (made === undefined) {
      try {
        const expression = RE2JS.compile(pattern);
        made = (text) => expression.matcher(text).find();
      } catch {
        made = null;
      }
    }
    return made;
  };
}

/** Plain syntax alone: no flags, no classes by name, no escapes but the common ones, and no repetition of a repetition. */
function sameInBoth(pattern: string): boolean {
  if (/\(\?(?!:)|\[:/.test(pattern)) return false;
  const repeats: boolean[] = [false];
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i] as string;
    if (letter === '\\') {
      i += 1;
      if (!'dDwWsSbnrtfv.\\/()[]{}?*+^$|-'.includes(pattern[i] ?? 'z')) return false;
    } else if (letter === '[') {
      i += 1;
      if (pattern[i] === '^') i += 1;
      if (pattern[i] === ']') i += 1;
      for (; i < pattern.length && pattern[i] !== ']'; i++) if (pattern[i] === '\\') i += 1;
    } else if (letter === '(') repeats.push(false);
    else if (letter === ')') {
      const inner = repeats.pop() ?? false;
      const outer = repeatsAt(pattern, i + 1);
      if (inner && outer) return false;
      if (repeats.length === 0) return false;
      if (inner || outer) repeats[repeats.length - 1] = true;
    } else if (repeatsAt(pattern, i)) repeats[repeats.length - 1] = true;
  }
  return true;
}

function repeatsAt(pattern: string, index: number): boolean {
  const letter = pattern[index];
  return letter === '*' || letter === '+' || letter === '{';
}
