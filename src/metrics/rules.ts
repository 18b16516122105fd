// What a metric demands, with every text of its definition as a number.
import type { Limit, Metric, Sample, SampleClass } from '#domain/metrics.ts';
import type { Duration } from '#domain/scalars.ts';
import { duration, durationOf } from '#domain/scalars.ts';
import type { Threshold } from './threshold.ts';
import { isWithin, meetsBound, overlap, shareOf, thresholdIn } from './threshold.ts';

/** A threshold, and how long it has to be met. */
export interface Lasting {
  readonly when: Threshold;
  readonly for: Duration;
}

export interface Rules {
  readonly good: Threshold;
  readonly warning: Lasting | null;
  readonly critical: Lasting | null;
  /** The least traffic of a window; null: any. */
  readonly atLeast: number | null;
  readonly step: Duration;
  readonly delay: Duration;
  readonly gap: Duration;
  /** In percent of the points. */
  readonly coverage: number;
  readonly share: number;
}

/** The rules of a metric; null if one of its thresholds does not fit its unit. */
export function rulesOf(metric: Metric): Rules | null {
  const good = thresholdIn(metric.good, metric.unit);
  const [warning, critical] = [metric.warning, metric.critical].map((limit) =>
    limit === null ? null : lastingOf(limit, metric),
  );
  if (good === null || warning === undefined || critical === undefined) return null;
  const { interval, delay, gap, coverage, share, traffic } = metric;
  return {
    good,
    warning,
    critical,
    atLeast: traffic?.atLeast ?? null,
    step: durationOf(interval),
    delay: durationOf(delay),
    gap: durationOf(gap),
    coverage: shareOf(coverage),
    share: shareOf(share),
  };
}

function lastingOf(limit: Limit, { unit }: Metric): Lasting | undefined {
  const when = thresholdIn(limit.when, unit);
  return when === null
    ? undefined
    : { when, for: limit.for === null ? duration(0) : durationOf(limit.for) };
}

/** The class of one sample. Thresholds that compare with earlier values say nothing about one sample. */
export function classOf(value: Sample, { good, warning, critical }: Rules): SampleClass {
  if (value === null || !Number.isFinite(value)) return 'silent';
  if (isMet(critical?.when, value)) return 'critical';
  if (isMet(warning?.when, value)) return 'warning';
  return isMet(good, value) ? 'good' : 'between';
}

function isMet(threshold: Threshold | undefined, value: number): boolean {
  return threshold?.kind === 'value' && meetsBound(threshold.bound, value);
}

/** Whether a threshold compares with the values before the landing. */
export function comparesBefore({ good, warning, critical }: Rules): boolean {
  return [good, warning?.when, critical?.when].some((threshold) => threshold?.kind === 'before');
}

export const LEVELS = ['good', 'warning', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** Two thresholds of a metric that contradict each other; null if none do. */
export function contradictionIn({
  good,
  warning,
  critical,
}: Rules): readonly [Level, Level] | null {
  if (warning !== null && overlap(good, warning.when)) return ['good', 'warning'];
  if (critical !== null && overlap(good, critical.when)) return ['good', 'critical'];
  if (warning === null || critical === null || warning.when.kind !== critical.when.kind)
    return null;
  return isWithin(critical.when, warning.when, 'ratio') ? null : ['warning', 'critical'];
}
