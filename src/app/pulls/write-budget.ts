// How many writes a sweep may send. GitHub allows 500 an hour that notify people, and the runs of single pull requests
// need some of them. What was written lately is known from GitHub alone: each status and comment has its time.
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';

export const MOST_WRITES_AN_HOUR = 450;
const HOUR = 3600;

export interface WriteBudget {
  /** How many writes the run may send. */
  readonly most: number;
  /** When the last of so many further writes can go out, if the run sends all that it may. */
  doneBy(further: number): Instant;
}

/** `recent`: the moments of earlier writes, in any order. */
export function writeBudget(
  mostAnHour: number,
  recent: readonly Instant[],
  now: Instant,
): WriteBudget {
  const inHour = recent.filter((at) => at > now - HOUR).toSorted((a, b) => a - b);
  const most = Math.max(0, mostAnHour - inHour.length);
  return {
    most,
    doneBy(further) {
      const times: number[] = [...inHour, ...Array.from({ length: most }, () => now as number)];
      for (let sent = 0; sent < further; sent += 1) {
        // One may go out an hour after the one that it takes the place of.
        times.push(Math.max(now, (times.at(-mostAnHour) ?? now) + HOUR));
      }
      return instant(times.at(-1) ?? now);
    },
  };
}
