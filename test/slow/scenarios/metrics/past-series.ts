// What Prometheus has measured before the tests of `metrics-past.test.ts` begin.
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { PastSeries } from '#test/support/prometheus.ts';

export const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
/** The newest minute that is over. */
export const NOW = Math.floor(Date.now() / 1000 / MINUTE) * MINUTE;
/** Where the samples end: later than any test here, also on a slow machine. */
const END = NOW + HOUR;
/** When the flags with 48 hours landed. */
export const SINCE = NOW - 72 * HOUR;
export const BREACH = SINCE + 20 * HOUR;

/** A sample each minute since then; null: there is none. */
function* samples(
  since: number,
  valueAt: (at: number) => number | null,
): Generator<readonly [Instant, number]> {
  for (let at = since; at <= END; at += MINUTE) {
    const value = valueAt(at);
    if (value !== null) yield [instant(at), value];
  }
}

/** Counters of a service of which a part of the calls fails. */
function counters(name: string, failing: number, shape: Shape): readonly PastSeries[] {
  const since = NOW - 25 * HOUR;
  const calls = (at: number): number | null => {
    if (at >= HALFWAY && at < HALFWAY + shape.missing) return null;
    // A counter begins at zero with a new process.
    const start = shape.isReset && at >= HALFWAY ? HALFWAY : since;
    return ((at - start) / MINUTE) * 100;
  };
  const failed = (at: number): number | null => {
    const count = calls(at);
    return count === null ? null : count * failing;
  };
  return [
    { name: 'calls_total', labels: { case: name }, samples: samples(since, calls) },
    { name: 'failed_total', labels: { case: name }, samples: samples(since, failed) },
  ];
}

const HALFWAY = NOW - HOUR;

interface Shape {
  readonly isReset: boolean;
  /** Seconds without samples. */
  readonly missing: number;
}

const RESTARTED: Shape = { isReset: false, missing: 8 * MINUTE };

const SHAPES: Readonly<Record<string, Shape>> = {
  steady: { isReset: false, missing: 0 },
  // The new process of a redeployment counts from zero.
  redeployed: { isReset: true, missing: 0 },
  // Prometheus itself was away, but not for as long as `gap`. In a day that leaves 99 percent good.
  restarted: RESTARTED,
  // A scrape or two failed, which Prometheus looks back over.
  'looked-back': { isReset: false, missing: 3 * MINUTE },
};

/** Prometheus was away for eight minutes, in which a fifth of the calls failed. The counters of the service went on. */
function failingInRestart(name: string): readonly PastSeries[] {
  const { missing } = RESTARTED;
  return counters(name, 0.001, RESTARTED).map((series) =>
    series.name === 'calls_total'
      ? series
      : { ...series, samples: later(series.samples, (missing / MINUTE) * 20) },
  );
}

function* later(all: PastSeries['samples'], more: number): Generator<readonly [Instant, number]> {
  for (const [at, value] of all) yield [at, at >= HALFWAY ? value + more : value];
}

const LEVELS = { good: 0.001, bad: 0.1 };

export const CASES = Object.entries(SHAPES).flatMap(([shape, own]) =>
  Object.entries(LEVELS).map(([level, failing]) => ({
    name: `${shape}-${level}`,
    failing,
    shape: own,
  })),
);

/** Numbers that look random, and are the same in each run. */
function noise(at: number, seed: number): number {
  const value = Math.sin(at * 12.9898 + seed * 78.233) * 43_758.5453;
  return value - Math.floor(value);
}

export const PAST: readonly PastSeries[] = [
  ...CASES.flatMap(({ name, failing, shape }) => counters(name, failing, shape)),
  ...counters('gap', 0.001, { isReset: false, missing: 20 * MINUTE }),
  ...failingInRestart('restarted-failing'),
  { name: 'idle_total', samples: samples(NOW - 3 * HOUR, () => 7) },
  ...['a', 'b'].map((pod) => ({
    name: 'twice',
    labels: { pod },
    samples: samples(NOW - 3 * HOUR, () => 0),
  })),
  { name: 'ratio', labels: { case: 'two-days-good' }, samples: samples(SINCE, () => 0.001) },
  {
    name: 'ratio',
    labels: { case: 'two-days-bad' },
    // Critical at six points of the grid, which is five minutes.
    samples: samples(SINCE, (at) => (at >= BREACH && at <= BREACH + 5 * MINUTE ? 0.06 : 0.001)),
  },
  ...['errors', 'latency', 'memory'].map((name, seed) => ({
    name,
    samples: samples(SINCE, (at) => 0.004 + noise(at, seed) / 1000),
  })),
];
