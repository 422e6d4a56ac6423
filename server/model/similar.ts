// "Did you mean": names that a typing mistake away from a wrong one, best first.

/** Edit distance with neighbouring letters swapped as one step; gives up (returns `limit + 1`) beyond the limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** Names that the given one was probably meant to be: at most three, best first, none that is far off. */
export function similarNames(name: string, names: Iterable<string>): readonly string[] {
  if (name.length > 256) return [];
  const limit = name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3;
  const folded = name.toLowerCase();
  const found: { name: string; far: number }[] = [];
  for (const candidate of names) {
    if (candidate === name) continue;
    const lower = candidate.toLowerCase();
    let far = lower === folded ? 0 : distance(folded, lower, limit);
    if (far > limit && folded.length >= 4 && lower.length <= folded.length * 2 && (lower.startsWith(folded) || folded.startsWith(lower)))
      far = limit;
    if (far <= limit && far < Math.max(folded.length, lower.length) - 1) found.push({ name: candidate, far });
  }
  return found
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((candidate) => candidate.name);
}
