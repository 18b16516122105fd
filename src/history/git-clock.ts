// The Git clock (DESIGN §5): committer dates along the first-parent line. Anybody can write them, so they
// are made monotonic (a landing is not earlier than those before it), never lie in the future, and are
// labelled as what they are wherever they are shown.
import type { Landing } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';

/**
 * Times for a first-parent line, given newest first. Errs late, never early: one date in the past does
 * not make a landing old, and one date in the future makes every later landing as young as now.
 */
export function committerTimes(
  line: readonly { readonly sha: Sha; readonly committedAt: Instant }[],
  now: Instant,
): ReadonlyMap<Sha, Landing> {
  const times = new Map<Sha, Landing>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const { sha, committedAt } of line.toReversed()) {
    latest = Math.max(latest, committedAt);
    times.set(sha, { sha, at: instant(Math.min(latest, now)), source: 'committer-date' });
  }
  return times;
}
