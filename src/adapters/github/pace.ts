// How fast we write. GitHub asks whoever writes much to leave a second between two writes; the two or three
// that one pull request needs are not much, and somebody waits for them.

/** Writes that may follow each other at once, and milliseconds after which another one may. */
export interface Pace {
  readonly atOnce: number;
  readonly gap: number;
}

/** Says of each write, at its moment in milliseconds, how many milliseconds it has to wait. */
export function pauses({ atOnce, gap }: Pace): (now: number) => number {
  let due = 0;
  return (now) => {
    // Where writes would stand if each had waited its whole gap.
    due = Math.max(due, now) + gap;
    return Math.max(0, due - now - atOnce * gap);
  };
}
