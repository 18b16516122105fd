// The commits that one source knew as the tip of the default branch. Each must stay on the first-parent line. A
// force-push removes it from there, and so does a merge with swapped parents.
import type { Sha, Instant } from '#domain/scalars.ts';

export interface KnownTip {
  readonly sha: Sha;
  /** When it was known as the tip, or earlier. */
  readonly at: Instant;
}

/**
 * - `moves`: each tip replaced the one before it. The newest may be ahead of the judged commit.
 * - `points`: each was the tip at some moment, and no more is known.
 */
export interface TipLog {
  readonly kind: 'moves' | 'points';
  /** Oldest first. */
  readonly tips: readonly KnownTip[];
}

export interface MissingTip {
  readonly missing: KnownTip;
  /** The tip that replaced it; null if that is not known. */
  readonly next: KnownTip | null;
}

/** The newest tip of a log that is not on the line; null when each of them is. */
export function missingTipIn(
  { kind, tips }: TipLog,
  line: ReadonlyMap<Sha, number>,
): MissingTip | null {
  const isOn = ({ sha }: KnownTip): boolean => line.has(sha);
  // The judged commit may be older than the last known tip, and tips after it are not missing.
  const followed = kind === 'moves' ? tips.slice(0, tips.findLastIndex(isOn) + 1) : tips;
  const place = followed.findLastIndex((tip) => !isOn(tip));
  const missing = followed[place];
  if (missing === undefined) return null;
  return { missing, next: kind === 'moves' ? (followed[place + 1] ?? null) : null };
}
