// The allowed word that an author probably meant.

const LONGEST = 64;

/** The candidate that is nearest to `word`, or null if none is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST) return null;
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    // Three letters in ten may be wrong: `soka` means soak, `kind` does not mean hold.
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) * 0.3));
    const distance = distanceWithin(folded(word), folded(candidate), limit);
    if (distance <= limit && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** The word without differences in case and in the kind of dash. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/**
 * The number of letters to insert, delete, replace or swap with their neighbour to turn one word into the other;
 * Infinity if it is more than `limit`.
 */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST)
    return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : Infinity;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
