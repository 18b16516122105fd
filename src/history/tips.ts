// What was seen as the tip of the default branch, by one source. It must stay on the first-parent line: a
// force-push takes it away, and so does a merge that swaps its parents (T4, T54).
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';

export interface KnownTip {
  readonly sha: Sha;
  /** Not after the moment at which it was seen there. */
  readonly at: Instant;
}

/**
 * - `moves`: each tip took the place of the one before it. The newest may be ahead of what is judged.
 * - `points`: that each was the tip is all that is known.
 */
export interface TipLog {
  readonly kind: 'moves' | 'points';
  /** Oldest first. */
  readonly tips: readonly KnownTip[];
}

export interface MissingTip {
  readonly missing: KnownTip;
  /** What took its place; null where that was not seen. */
  readonly next: KnownTip | null;
}

/** The newest tip of a log that is not on the line; null when each of them is. */
export function missingTipIn(
  { kind, tips }: TipLog,
  line: ReadonlyMap<Sha, number>,
): MissingTip | null {
  const isOn = ({ sha }: KnownTip): boolean => line.has(sha);
  // What is judged may be older than what was seen last, and what followed it is no loss.
  const followed = kind === 'moves' ? tips.slice(0, tips.findLastIndex(isOn) + 1) : tips;
  const place = followed.findLastIndex((tip) => !isOn(tip));
  const missing = followed[place];
  if (missing === undefined) return null;
  return { missing, next: kind === 'moves' ? (followed[place + 1] ?? null) : null };
}
