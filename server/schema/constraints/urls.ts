// URLs as the API server's expressions read them: an absolute URI or an absolute path.

/** The scheme of a URL, '' for an absolute path; null where the text is no URL. */
export function schemeOf(text: string): string | null {
  if (text === '' || /[\u0000-\u001f\u007f]/.test(text)) return null;
  if (text.startsWith('/')) return hasSoundEscapes(text) && hasSoundAuthority(text) ? '' : null;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1];
  if (scheme === undefined) return null;
  const rest = text.slice(scheme.length + 1);
  if (!rest.startsWith('/')) return scheme.toLowerCase();
  return hasSoundEscapes(rest) && hasSoundAuthority(rest) ? scheme.toLowerCase() : null;
}

function hasSoundEscapes(text: string): boolean {
  const path = text.split('?')[0] ?? '';
  return !/%(?![0-9A-Fa-f]{2})/.test(path);
}

/** `//host:port` with a port of digits and a host of characters that may stand there. */
function hasSoundAuthority(rest: string): boolean {
  if (!rest.startsWith('//') || rest.startsWith('///')) return true;
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const end = host.startsWith('[') ? host.indexOf(']') + 1 : host.lastIndexOf(':');
  if (host.startsWith('[') && end === 0) return false;
  const port = end < 0 ? '' : host.slice(end);
  return /^(:\d*)?$/.test(port) && !/[ \\^`{|}]/.test(host);
}
