// The clock of gates that have to run for a while: `soak`, `ladder` and `flags`.
import type { FutureDate } from '#domain/evidence.ts';
import type { Progress } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, durationOf, plus } from '#domain/scalars.ts';
import type { Stretch } from '#history/stretch.ts';
import type { RunningClock } from '#messages/gates/wording.ts';
import { landedAt } from '#messages/gates/wording.ts';

export interface Timed {
  readonly facts: RunningClock;
  readonly progress: Omit<Progress, 'where'>;
  /** Whether it has run for long enough. */
  readonly isOver: boolean;
  /** The commit whose date in the future hides when the stretch began; null if there is none. */
  readonly futureDate: FutureDate | null;
}

/** A stretch that has to last `length`. `since`: where it counts from, if not from its landing. */
export function clockOf(
  { landing, atLeast, rewrite }: Stretch,
  length: string,
  now: Instant,
  since: Instant = landing.at,
): Timed {
  const required = durationOf(length);
  const elapsed = between(since, now);
  const isAtLeast = atLeast && since === landing.at;
  const missing = rewrite === undefined ? null : { missing: rewrite.missing };
  const due = plus(since, required);
  return {
    facts: { landing: landedAt(landing), isAtLeast, length, due, rewrite: missing },
    progress: { elapsed, required, atLeast: isAtLeast },
    isOver: elapsed >= required && since <= now,
    futureDate: landing.futureDate ?? null,
  };
}
