// Turns a file's bytes into text as editors do, so that positions mean the same on disk and in a buffer.

const utf8 = new TextDecoder('utf-8');
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');

/**
 * Decodes UTF-8 and UTF-16 by byte order mark (which is dropped), and UTF-16 without one where every other byte of the start is zero.
 * Bytes that are not valid become U+FFFD. Null: binary data, nothing that anybody wrote.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.length >= 2) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le.decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be.decode(bytes);
  }
  const head = bytes.subarray(0, 1024);
  if (head.includes(0)) {
    if (bytes.length % 2 !== 0) return null;
    if (zeros(head, 1) && !zeros(head, 0)) return utf16le.decode(bytes);
    if (zeros(head, 0) && !zeros(head, 1)) return utf16be.decode(bytes);
    return null;
  }
  return utf8.decode(bytes);
}

/** Whether most bytes at odd (1) or even (0) places are zero: ASCII in two bytes. */
function zeros(bytes: Uint8Array, from: 0 | 1): boolean {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count += 1;
  return count * 2 > (bytes.length / 2) * 1.5;
}
