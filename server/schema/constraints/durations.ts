// Durations as the expressions of CRDs read them: Go's notation, compared to the nanosecond.

const unitNanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1000000n,
  s: 1000000000n,
  m: 60000000000n,
  h: 3600000000000n,
};

/** Nanoseconds of `1h30m`, `-1.5s` or `0`; null where the text is no duration. */
export function nanoseconds(text: string): bigint | null {
  const sign = /^[+-]/.test(text) ? text[0] : '';
  const body = sign === '' ? text : text.slice(1);
  if (body === '0') return 0n;
  if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(body)) return null;
  let total = 0n;
  for (const [, number, unit] of body.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const [whole = '', fraction = ''] = (number ?? '').split('.');
    const size = unitNanoseconds[unit ?? '']!;
    total += BigInt(whole === '' ? '0' : whole) * size;
    if (fraction !== '') total += (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
  }
  if (total > 0x7fffffffffffffffn) return null;
  return sign === '-' ? -total : total;
}
