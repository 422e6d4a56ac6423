// The formats that the API server enforces (REFERENCE 10), read as its Go code reads them; any other format is free text.

const digits = (text: string, most: number) => /^\d+$/.test(text) && Number(text) <= most;

/** Whether the text has the format; true for formats that nobody enforces. `native` kinds enforce dates and base64 only. */
export function hasFormat(format: string, text: string, native: boolean): boolean {
  if (native && format !== 'date-time' && format !== 'byte') return true;
  switch (format) {
    case 'ipv4':
      return isIpv4(text);
    case 'ipv6':
      return isIpv6(text);
    case 'cidr':
      return isCidr(text);
    case 'date-time':
      return isDateTime(text);
    case 'date':
      return isDate(text);
    case 'duration':
      return isDuration(text);
    case 'byte':
      return isBase64(text);
    case 'uri':
      return isUri(text);
    case 'email':
      return /[^\s@]@[^\s@]/.test(text);
    case 'uuid':
      return /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text);
    default:
      return true;
  }
}

/** What a format is called in a sentence. */
export function formatName(format: string): string {
  const names: Readonly<Record<string, string>> = {
    ipv4: 'an IPv4 address',
    ipv6: 'an IPv6 address',
    cidr: 'a range of addresses such as 10.0.0.0/8',
    'date-time': 'a time such as 2026-01-31T12:00:00Z',
    date: 'a date such as 2026-01-31',
    duration: 'a duration such as 10s',
    byte: 'base64',
    uri: 'a URI',
    email: 'a mail address',
    uuid: 'a UUID',
  };
  return names[format] ?? `of the format ${format}`;
}

/** Four decimal numbers; leading zeros are refused, as Go refuses them. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => digits(part, 255) && part.length <= 3 && (part === '0' || !part.startsWith('0')));
}

/** An IPv6 address without a zone; the last four bytes may be written as IPv4. */
export function isIpv6(text: string): boolean {
  if (!text.includes(':') || text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [index, half] of halves.entries()) {
    if (half === '') continue;
    const parts = half.split(':');
    for (const [place, part] of parts.entries()) {
      const last = index === halves.length - 1 && place === parts.length - 1;
      if (last && part.includes('.')) {
        if (!isIpv4(part)) return false;
        groups += 2;
      } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups <= 7 : groups === 8;
}

export function isCidr(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return false;
  const address = text.slice(0, slash);
  const bits = text.slice(slash + 1);
  if (bits.length > 1 && bits.startsWith('0')) return false;
  return (isIpv4(address) && digits(bits, 32)) || (isIpv6(address) && digits(bits, 128));
}

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isDateTime(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})t(\d{2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:z|[+-]\d{2}:\d{2})$/i.exec(text);
  return parts !== null && isDate(parts[1] ?? '') && digits(parts[2] ?? '', 23) && digits(parts[3] ?? '', 59) && digits(parts[4] ?? '', 59);
}

const goDuration = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** A duration as Go reads it, or as the API server's format package does besides (`3 days`). */
export function isDuration(text: string): boolean {
  return goDuration.test(text) || /\d\s*(?:ns|nano|us|µs|micro|ms|milli|s|sec|m|min|h|hr|hour|d|day|w|wk|week)[a-z]*\b/i.test(text);
}

function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '');
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
}

function isUri(text: string): boolean {
  return text.startsWith('/') || /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}
