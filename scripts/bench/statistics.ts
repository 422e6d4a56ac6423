// Medians and high percentiles of measured samples, and tables of them.

/** The value below which `share` (0 to 1) of the samples lie; NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three significant digits are as much as such a measurement carries. */
export function figure(value: number | null, unit = ''): string {
  if (value === null || Number.isNaN(value)) return '–';
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}${unit}`;
}

/** Columns padded to their widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
