// Reads a file into documents, keeping those whose text did not change, and never throws.

import type { Span } from '../protocol/text.ts';
import { cutDocuments, separatorContent } from './cut.ts';
import { ParsedDocument } from './document.ts';
import { hideEncrypted } from './encrypted.ts';
import type { Rejection, Tree } from './fast.ts';
import { parseFast } from './fast.ts';
import { MAX_DEPTH } from './nodes.ts';
import { maskTemplate } from './template.ts';
import { parseTolerant, TOLERANT_LIMIT } from './tolerant.ts';
import type { YamlDocument, YamlFile, YamlPart, YamlProblem } from './tree.ts';

/** The largest file that is read, in UTF-16 units. */
export const FILE_LIMIT = 20 * 1024 * 1024;
/** The most documents of one file that are read. */
export const PART_LIMIT = 50_000;

const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const TEMPLATE_COMMENT = /#[^\r\n]*\{\{/;

/**
 * The documents of a file's text. `previous` is what this file was before: a document whose text did not change is the
 * very same object again. Bounded in time and memory for any text: what is too large is said in `problems`.
 */
export function parseFile(text: string, previous?: YamlFile): YamlFile {
  if (previous !== undefined && previous.text === text) return previous;
  if (text.length > FILE_LIMIT) return whole(text, 'too-large', `This file is larger than ${FILE_LIMIT / 1024 / 1024} MB and is not read.`);
  if (isForeignEncoding(text)) return whole(text, 'encoding', 'This file is not text in UTF-8 and is not read.');
  const cuts = cutDocuments(text);
  const problems: YamlProblem[] = [];
  if (cuts.length > PART_LIMIT) {
    const from = cuts[PART_LIMIT]?.start ?? 0;
    problems.push({ code: 'too-large', start: from, end: from, message: `Only the first ${PART_LIMIT} documents of this file are read.` });
    cuts.length = PART_LIMIT;
  }
  const reuse = new Reuse(previous);
  const parts: YamlPart[] = [];
  const last = cuts.length - 1;
  for (let i = 0; i <= last; i++) {
    const cut = cuts[i] as (typeof cuts)[number];
    const slice = text.slice(cut.start, cut.end);
    parts.push({
      offset: cut.start,
      line: cut.line,
      document: reuse.find(slice, i, last - i) ?? parseDocument(previous === undefined ? slice : flatten(slice)),
    });
  }
  return { text, parts, problems };
}

function whole(text: string, code: YamlProblem['code'], message: string): YamlFile {
  return { text, parts: [], problems: [{ code, start: 0, end: 0, message }] };
}

/** UTF-16 read as UTF-8 has a NUL in every ASCII character; binary files have them early. */
function isForeignEncoding(text: string): boolean {
  const nul = text.indexOf('\u0000');
  return nul >= 0 && nul < 1024;
}

/** A copy that does not keep the whole file's text alive for the sake of one old document. */
function flatten(text: string): string {
  return ` ${text}`.slice(1);
}

class Reuse {
  private readonly parts: readonly YamlPart[];
  private byText: Map<string, YamlDocument> | null = null;

  constructor(previous: YamlFile | undefined) {
    this.parts = previous?.parts ?? [];
  }

  /** Most documents keep their place from the start or from the end of the file. */
  find(text: string, fromStart: number, fromEnd: number): YamlDocument | undefined {
    const parts = this.parts;
    if (parts.length === 0) return undefined;
    const before = parts[fromStart]?.document;
    if (before !== undefined && before.text === text) return before;
    const behind = parts[parts.length - 1 - fromEnd]?.document;
    if (behind !== undefined && behind.text === text) return behind;
    if (this.byText === null) {
      this.byText = new Map();
      for (const part of parts) this.byText.set(part.document.text, part.document);
    }
    return this.byText.get(text);
  }
}

/** One document by its text alone. */
export function parseDocument(text: string): YamlDocument {
  const made = read(text);
  const extra = separatorContent(text);
  if (extra === null || made.parsed === 'template') return made;
  const problem: YamlProblem = {
    code: 'separator-content',
    ...extra,
    message: 'Kubernetes takes nothing but a comment on a "---" line (invalid Yaml document separator).',
  };
  return new ParsedDocument(text, made.root, [problem, ...made.problems], made.parsed);
}

function read(text: string): YamlDocument {
  const fast = parseFast(text);
  if ('root' in fast) {
    if (fast.template || (fast.problems.length > 0 && TEMPLATE_COMMENT.test(text))) return template(text, fast);
    return new ParsedDocument(text, hideEncrypted(fast.root, text), fast.problems, 'fast');
  }
  const masked = maskTemplate(text);
  if (masked !== null) return readMasked(text, masked);
  return readBroken(text, fast);
}

function template(text: string, tree: Tree): YamlDocument {
  return new ParsedDocument(text, tree.root, [], 'template');
}

function readMasked(text: string, masked: string): YamlDocument {
  const fast = parseFast(masked, text);
  if ('root' in fast) return template(text, fast);
  const tree = masked.length <= TOLERANT_LIMIT && !fast.tooDeep ? parseTolerant(masked) : null;
  return new ParsedDocument(text, tree?.root ?? null, [], 'template');
}

function readBroken(text: string, rejection: Rejection): YamlDocument {
  if (rejection.tooDeep) {
    const problem: YamlProblem = {
      code: 'too-deep',
      ...spanAt(text, rejection.offset),
      message: `This document has more than ${MAX_DEPTH} levels and is not read.`,
    };
    return new ParsedDocument(text, null, [problem], 'tolerant');
  }
  const control = CONTROL.exec(text);
  if (control !== null) return readDirty(text, control.index);
  if (text.length > TOLERANT_LIMIT) {
    const message = `This is not YAML: ${rejection.reason}. The document is too large to look for more errors.`;
    return new ParsedDocument(text, null, [{ code: 'syntax', ...spanAt(text, rejection.offset), message }], 'tolerant');
  }
  const tree = parseTolerant(text);
  if (tree !== null) return new ParsedDocument(text, hideEncrypted(tree.root, text), tree.problems, 'tolerant');
  return new ParsedDocument(
    text,
    null,
    [{ code: 'syntax', ...spanAt(text, rejection.offset), message: `This is not YAML: ${rejection.reason}.` }],
    'tolerant',
  );
}

/** Control characters and halves of surrogate pairs: said once, and read as if they were other characters. */
function readDirty(text: string, at: number): YamlDocument {
  const clean = text.replace(new RegExp(CONTROL, 'g'), '\ufffd');
  const made = read(clean);
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const problem: YamlProblem = { code: 'encoding', start: at, end: at + 1, message: `The character U+${code} cannot stand in YAML.` };
  return new ParsedDocument(text, made.root, [problem, ...made.problems], 'tolerant');
}

function spanAt(text: string, offset: number): Span {
  const start = Math.min(offset, text.length);
  return { start, end: Math.min(start + 1, text.length) };
}
