// How fast we write. GitHub asks for a second between two writes where there are many. The few writes of one pull
// request go out at once, because people wait for them.

/** A clock in milliseconds, and how to wait by it. */
export interface Pace {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

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

/** One pull request, or one landing in all its services, needs no more. So at most 80 go out in a minute. */
export const BETWEEN_WRITES: WriteRate = { atOnce: 20, gap: 1000 };

/** Comments notify people. GitHub asks for three seconds between them. */
export const BETWEEN_COMMENTS: WriteRate = { atOnce: 1, gap: 3000 };
