// Reads plain and tagged scalars the way Kubernetes does, which is the way of Go's YAML 1.1 reader, not of YAML 1.2.

export type ScalarValue = string | number | bigint | boolean | null;

/** What the tag or the text makes of a scalar; `wrong` is set where Kubernetes refuses the combination. */
export interface TaggedValue {
  readonly value: ScalarValue;
  readonly wrong: string | null;
}

const LONG_TAG = 'tag:yaml.org,2002:';
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Behind a leading dot, underscores may stand between digits only. */
const DOTTED = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
/** Go also takes a sign behind `0b`, as in `0b-101`. */
const ODD_BINARY = /^(-?)0b([-+]?[01]+)$/;
const MAX_UINT64 = (1n << 64n) - 1n;
const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;

/** The value of a plain scalar without a tag: `yes` is true, `0777` is 511, `1:30` is text. */
export function resolvePlain(text: string): ScalarValue {
  const first = text.charCodeAt(0);
  // Numbers begin with a digit, a sign or a dot; the few words with one of `yYnNtTfFoO~<`.
  if ((first >= 48 && first <= 57) || first === 43 || first === 45) return resolveNumber(text);
  if (first === 46) return resolveDotted(text);
  if (text.length > 5) return text;
  return resolveWord(text);
}

function resolveWord(text: string): ScalarValue {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'y':
    case 'Y':
    case 'yes':
    case 'Yes':
    case 'YES':
    case 'true':
    case 'True':
    case 'TRUE':
    case 'on':
    case 'On':
    case 'ON':
      return true;
    case 'n':
    case 'N':
    case 'no':
    case 'No':
    case 'NO':
    case 'false':
    case 'False':
    case 'FALSE':
    case 'off':
    case 'Off':
    case 'OFF':
      return false;
    default:
      return text;
  }
}

function resolveDotted(text: string): ScalarValue {
  switch (text) {
    case '.nan':
    case '.NaN':
    case '.NAN':
      return Number.NaN;
    case '.inf':
    case '.Inf':
    case '.INF':
      return Number.POSITIVE_INFINITY;
    default:
      return DOTTED.test(text) ? finite(text.replaceAll('_', ''), text) : text;
  }
}

function resolveNumber(text: string): ScalarValue {
  if (text.charCodeAt(1) === 46) {
    switch (text) {
      case '+.inf':
      case '+.Inf':
      case '+.INF':
        return Number.POSITIVE_INFINITY;
      case '-.inf':
      case '-.Inf':
      case '-.INF':
        return Number.NEGATIVE_INFINITY;
    }
  }
  if (isTimestamp(text)) return text;
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (INTEGER.test(plain)) {
    const value = readInteger(plain);
    if (value !== null) return value;
  }
  if (FLOAT.test(plain)) return finite(plain, text);
  const odd = ODD_BINARY.exec(plain);
  if (odd !== null) {
    const value = readOddBinary(odd[1] ?? '', odd[2] ?? '');
    if (value !== null) return value;
  }
  return text;
}

/** An exponent beyond what a double can hold makes it text again. */
function finite(plain: string, text: string): number | string {
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
}

/** Null where the number fits neither int64 nor uint64; it is then read as a float. */
function readInteger(plain: string): number | bigint | null {
  const sign = plain.charCodeAt(0);
  const negative = sign === 45;
  let digits = negative || sign === 43 ? plain.slice(1) : plain;
  const second = digits.charCodeAt(1) | 32;
  if (digits.charCodeAt(0) === 48 && digits.length > 1 && second !== 120 && second !== 98 && second !== 111) {
    digits = `0o${digits.slice(1)}`;
  }
  if (digits.length < 13) {
    const small = Number(digits);
    return negative && small !== 0 ? -small : small;
  }
  const magnitude = BigInt(digits);
  if (sign === 43 && magnitude > MAX_INT64) return null;
  return fit(negative ? -magnitude : magnitude);
}

function fit(value: bigint): number | bigint | null {
  if (value < MIN_INT64 || value > MAX_UINT64) return null;
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

function readOddBinary(outer: string, digits: string): number | bigint | null {
  const inner = digits.startsWith('-') || digits.startsWith('+') ? digits.charAt(0) : '';
  if (outer === '-' && inner !== '') return null;
  const magnitude = BigInt(`0b${digits.slice(inner.length)}`);
  return fit(outer === '-' || inner === '-' ? -magnitude : magnitude);
}

const TIMESTAMP =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?)?$/;

/** A timestamp stays text; it matters only under `!!timestamp` and to keep it from being read as anything else. */
function isTimestamp(text: string): boolean {
  if (text.charCodeAt(4) !== 45) return false;
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return false;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(Number(parts[1]), month)) return false;
  const hour = Number(parts[4] ?? parts[7] ?? 0);
  const minute = Number(parts[5] ?? parts[8] ?? 0);
  const second = Number(parts[6] ?? parts[9] ?? 0);
  return hour < 24 && minute < 60 && second < 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The value under an explicit tag as it stands in the text (`!!str`, `!<tag:yaml.org,2002:int>`, `!custom`). */
export function resolveTagged(tag: string, text: string): TaggedValue {
  const name = shortTag(tag);
  switch (name) {
    case '!':
    case 'str':
      return { value: text, wrong: null };
    case 'int':
    case 'bool':
    case 'null':
    case 'float':
    case 'timestamp': {
      const value = resolvePlain(text);
      const kind = kindOf(value, text);
      if (kind === name || (name === 'float' && kind === 'int')) return { value, wrong: null };
      return { value: text, wrong: `This value is not of type !!${name}.` };
    }
    case 'binary':
      return readBinary(text);
    default:
      return { value: text, wrong: null };
  }
}

function shortTag(tag: string): string {
  if (tag.startsWith('!!')) return tag.slice(2);
  const verbatim = tag.startsWith('!<') && tag.endsWith('>') ? tag.slice(2, -1) : tag;
  return verbatim.startsWith(LONG_TAG) ? verbatim.slice(LONG_TAG.length) : verbatim;
}

function kindOf(value: ScalarValue, text: string): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return INTEGER.test(text.replaceAll('_', '')) && Number.isInteger(value) ? 'int' : 'float';
  return isTimestamp(text) ? 'timestamp' : 'str';
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function readBinary(text: string): TaggedValue {
  const clean = text.replace(/[\r\n]/g, '');
  if (!BASE64.test(clean)) return { value: text, wrong: 'This !!binary value is not base64.' };
  const bytes: number[] = [];
  for (let at = 0; at < clean.length; at += 4) {
    const a = ALPHABET.indexOf(clean.charAt(at));
    const b = ALPHABET.indexOf(clean.charAt(at + 1));
    const c = ALPHABET.indexOf(clean.charAt(at + 2));
    const d = ALPHABET.indexOf(clean.charAt(at + 3));
    bytes.push((a << 2) | (b >> 4));
    if (c >= 0) bytes.push(((b & 15) << 4) | (c >> 2));
    if (d >= 0) bytes.push(((c & 3) << 6) | d);
  }
  return { value: decodeUtf8(bytes), wrong: null };
}

/** Invalid bytes become U+FFFD, one each, as Go's JSON encoder writes them. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let code = length === 1 ? first : length === 2 ? first & 31 : length === 3 ? first & 15 : first & 7;
    let sound = length > 0;
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] ?? 0;
      if (next < 0x80 || next > 0xbf) sound = false;
      code = (code << 6) | (next & 63);
    }
    const smallest = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0;
    if (!sound || code < smallest || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
      text += '\ufffd';
      at++;
    } else {
      text += String.fromCodePoint(code);
      at += length;
    }
  }
  return text;
}

/** The name of a field whose key has this value and is written as `text`, or null where Kubernetes takes no such key (`~: 1`). */
export function keyOf(value: ScalarValue, text: string): string | null {
  if (typeof value === 'string') return value;
  if (value === null) return null;
  if (typeof value !== 'number' || kindOf(value, text) === 'int') return String(value);
  return floatKey(value);
}

/** Floats in keys are written with the digits of a 32-bit float. */
function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const small = Math.fround(value);
  if (!Number.isFinite(small)) return small > 0 ? '.inf' : '-.inf';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(small.toPrecision(digits))) !== small) digits++;
  const scientific = small.toExponential(digits - 1);
  const cut = scientific.indexOf('e');
  const exponent = Number(scientific.slice(cut + 1));
  if (exponent < -4 || exponent >= 6) {
    const power = Math.abs(exponent);
    return `${scientific.slice(0, cut)}e${exponent < 0 ? '-' : '+'}${power < 10 ? '0' : ''}${power}`;
  }
  return String(Number(small.toPrecision(digits)));
}
