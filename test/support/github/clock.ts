// The clock of the world. It stands still until a test moves it. It is in shared memory, so that the emulator in its own
// thread reads the same moment (emulator-worker.js).
export type WorldClock = ReturnType<typeof worldClock>;

export function worldClock(start: string) {
  /** Milliseconds since 1970, as one Float64. */
  const cell = new SharedArrayBuffer(8);
  const view = new Float64Array(cell);
  const seconds = (): number => (view[0] ?? 0) / 1000;
  const reaches = (target: number): void => {
    view[0] = target * 1000;
  };
  reaches(secondsOf(start));
  return {
    cell,
    /** Whole seconds since 1970. */
    seconds,
    /** `2026-11-21T16:00:00Z`, the way GitHub writes every moment. */
    iso: () => isoOf(seconds()),
    /** `Sat, 21 Nov 2026 16:00:00 GMT`, the way HTTP writes it. */
    http: () => new Date(seconds() * 1000).toUTCString(),
    /** Moves on by `48h`, `7d`, `90m`, `30s`. */
    passes: (length: string) => reaches(seconds() + duration(length)),
    /** Moves on to a moment; never back. */
    reaches: (moment: string) => {
      const isBack = secondsOf(moment) < seconds();
      if (isBack) throw new Error(`the clock cannot go back from ${isoOf(seconds())} to ${moment}`);
      reaches(secondsOf(moment));
    },
  };
}

export function secondsOf(moment: string): number {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new Error(`not a moment: ${moment}`);
  return Math.floor(milliseconds / 1000);
}

export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Whole seconds in `48h`, `7d`, `90m`, `30s`. */
function duration(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  const length = SECONDS[unit];
  if (count === undefined || length === undefined) throw new Error(`not a length of time: ${text}`);
  return Number(count) * length;
}
