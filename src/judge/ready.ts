// When clocks pass together. A gate that passes may wait again later, such as one that forbids some hours. So the
// first moment of each gate alone is not enough.
import type { GateResult } from '#domain/report.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { latest, plus } from '#domain/scalars.ts';
import { isSettledAtOnce } from '#gates/gates.ts';

/** The first moment not before another one at which something passes; null: none is known. */
export type PassesFrom = (from: Instant) => Instant | null;

/** Each look goes to a later moment. A window that opens each week is met within so many looks, or never. */
const MOST_LOOKS = 1000;

/** The first moment not before `from` at which all of them pass together; null: none is known. */
export function together(all: readonly PassesFrom[]): PassesFrom {
  return (from) => {
    let at = from;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const moments: Instant[] = [];
      for (const passesFrom of all) {
        const moment = passesFrom(at);
        if (moment === null) return null;
        moments.push(moment);
      }
      const next = latest(at, ...moments);
      if (next === at) return at;
      at = next;
    }
    return null;
  };
}

/**
 * The clock of an answer: it passes from its moment on. A wait without a moment has no first one. What people can end at
 * any moment needs no clock, and neither does a block.
 */
export function clocksOf(
  answers: readonly Pick<GateResult, 'code' | 'verdict' | 'readyAt'>[],
): readonly PassesFrom[] {
  return answers.flatMap(({ code, verdict, readyAt }) => {
    if (readyAt !== null) return [(from: Instant) => latest(from, readyAt)];
    return verdict === 'wait' && !isSettledAtOnce(code) ? [never] : [];
  });
}

const never: PassesFrom = () => null;

/** `first` up to its last moment, and from then on `second`. */
export function until(first: PassesFrom, last: Instant, second: PassesFrom): PassesFrom {
  return (from) => {
    const at = first(from);
    return at !== null && at <= last ? at : second(latest(from, plus(last, 1 as Duration)));
  };
}

/** The earliest of the moments at which passes end; undefined: none ends. */
export function earliestEnd(ends: readonly (Instant | undefined)[]): Instant | undefined {
  const instants = ends.filter((end) => end !== undefined);
  return instants.length === 0 ? undefined : instants.reduce((a, b) => (a < b ? a : b));
}
