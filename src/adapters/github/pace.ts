// How fast we write. GitHub asks for a second between two writes where there are many. The few writes of one pull
// request go out at once, because people wait for them.

/** Writes that may go out at once, and the milliseconds until another one may. */
export interface WriteRate {
  readonly atOnce: number;
  readonly gap: number;
}

/** For the moment of each write, in milliseconds: how many milliseconds it has to wait. */
export function pausesBetweenWrites({ atOnce, gap }: WriteRate): (now: number) => number {
  let due = 0;
  return (now) => {
    // The end of all gaps, if each write had waited its whole gap.
    due = Math.max(due, now) + gap;
    return Math.max(0, due - now - atOnce * gap);
  };
}
