// The Git clock: committer dates along the first-parent line. A committer can set any date, so dates are made
// monotonic (a landing is never earlier than those before it), never lie in the future, and are labelled as
// committer dates wherever they are shown.
import type { FutureDate, Landing } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';

const NONE_SUPPLIED: ReadonlyMap<Sha, Landing> = new Map();

/**
 * Times for a first-parent line, given newest first. Errs late, never early: one date in the past does
 * not make a landing old, and one date in the future makes every later landing as young as now, and says so.
 * A landing whose time is `supplied` has that time, and the ones after it are compared with it alone.
 */
export function committerTimes(
  line: readonly { readonly sha: Sha; readonly committedAt: Instant }[],
  now: Instant,
  supplied: ReadonlyMap<Sha, Landing> = NONE_SUPPLIED,
): ReadonlyMap<Sha, Landing> {
  const times = new Map<Sha, Landing>();
  let latest = Number.NEGATIVE_INFINITY;
  let futureDate: FutureDate | null = null;
  for (const { sha, committedAt } of line.toReversed()) {
    const landing = supplied.get(sha);
    const dated = landing?.at ?? committedAt;
    latest = landing === undefined ? Math.max(latest, dated) : dated;
    if (dated > now) futureDate = { sha, dated };
    else if (landing !== undefined) futureDate = null;
    times.set(sha, {
      sha,
      at: instant(Math.min(latest, now)),
      source: landing?.source ?? 'committer-date',
      ...(futureDate === null ? {} : { futureDate }),
    });
  }
  return times;
}
