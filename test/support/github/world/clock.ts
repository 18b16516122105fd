// The clock of the world. It stands still until a test moves it. It is in shared memory, so that the emulator in its own
// thread reads the same moment (emulator-worker.ts).

export interface WorldClock {
  /** Milliseconds since 1970, as one Float64. */
  readonly cell: SharedArrayBuffer;
  /** Whole seconds since 1970. */
  readonly seconds: () => number;
  /** `2026-11-21T16:00:00Z`, the way GitHub writes every moment. */
  readonly iso: () => string;
  /** `Sat, 21 Nov 2026 16:00:00 GMT`, the way HTTP writes it. */
  readonly http: () => string;
  /** Moves on by `48h`, `7d`, `90m`, `30s`. */
  readonly passes: (length: string) => void;
  /** Moves on to a moment; never back. */
  readonly reaches: (moment: string) => void;
}

export function worldClock(start: string): WorldClock {
  const cell = new SharedArrayBuffer(8);
  const view = new Float64Array(cell);
  const set = (seconds: number): void => {
    view[0] = seconds * 1000;
  };
  const seconds = (): number => (view[0] ?? 0) / 1000;
  set(secondsOf(start));
  return {
    cell,
    seconds,
    iso: () => isoOf(seconds()),
    http: () => new Date(seconds() * 1000).toUTCString(),
    passes: (length) => set(seconds() + duration(length)),
    reaches: (moment) => {
      const target = secondsOf(moment);
      if (target < seconds())
        throw new Error(`the clock cannot go back from ${isoOf(seconds())} to ${moment}`);
      set(target);
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
