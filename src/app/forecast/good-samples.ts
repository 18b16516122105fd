// Samples as a forecast assumes them: from now on every metric is good, with enough traffic. Earlier measurements
// stay, so that a breach of the past has to leave the window first.
import type { Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { Grid, Metric, MetricSamples, Sample, SampledWindow } from '#domain/metrics.ts';
import { hasPast } from '#domain/metrics.ts';
import type { GridSpan } from '#gates/metrics-window.ts';
import { measuredWindow } from '#gates/metrics-window.ts';
import { decoded, encoded, medianOf, pointsOf } from '#metrics/grid.ts';
import type { Rules } from '#metrics/rules.ts';
import { rulesOf } from '#metrics/rules.ts';
import type { Bound } from '#metrics/threshold.ts';
import { thresholdIn } from '#metrics/threshold.ts';

/** `measured`: what the sources answered when the forecast began. */
export function goodSamples(
  ask: SamplesAsk,
  evidence: Evidence,
  measured: readonly MetricSamples[],
): readonly MetricSamples[] {
  const rules = rulesOf(ask.metric);
  const range = rules === null ? null : measuredWindow(ask, rules, evidence);
  if (rules === null || range === null || !('span' in range)) return [];
  const { flag, environment, metric } = ask;
  const past = measured.find(
    (samples) =>
      samples.flag === flag &&
      samples.environment === environment &&
      samples.metric === metric.name &&
      samples.for === ask.for,
  );
  const { span, before } = range;
  const isCompared = before !== null && typeof before !== 'string';
  return [
    {
      flag,
      environment,
      metric: metric.name,
      for: ask.for,
      window: sampled(ask, rules, span, { value: goodFor(metric), past: past?.window }),
      before: isCompared ? sampled(ask, rules, before, { value: 1, past: past?.before }) : null,
    },
  ];
}

interface AssumedValues {
  /** What is assumed. */
  readonly value: number;
  /** What was measured. */
  readonly past: SampledWindow | null | undefined;
}

function sampled(
  { metric, source }: SamplesAsk,
  rules: Rules,
  span: GridSpan,
  { value, past }: AssumedValues,
): SampledWindow {
  const { step } = rules;
  const grid = hasPast(metric, source) ? { ...span, step } : { from: span.to, to: span.to, step };
  const samples = new Map(past == null ? [] : pointsIn(past));
  const values = Array.from({ length: pointsOf(grid) }, (_, index) => {
    const at = grid.from + index * step;
    return samples.get(at) ?? value;
  });
  const { traffic } = metric;
  return {
    grid,
    sent: '',
    answer: { kind: 'values', values: encoded(values, rules, Infinity) ?? '' },
    traffic:
      traffic === null
        ? null
        : { sent: '', answer: { kind: 'values', values: String(FAR * (traffic.atLeast + 1)) } },
    median: medianOf(values),
  };
}

/** The finite values of a window by their moments. A silent source is good from now on, like every other. */
function pointsIn({ grid, answer }: SampledWindow): readonly (readonly [number, Sample])[] {
  if (answer.kind === 'silent') return [];
  return decoded(answer.values).flatMap((value, index) =>
    value === null ? [] : [[momentAt(grid, index), value] as const],
  );
}

function momentAt({ from, step }: Grid, index: number): number {
  return from + index * step;
}

/** A value far from the threshold, because a warning or a critical one may be near. */
function goodFor({ good, unit }: Metric): number {
  const threshold = thresholdIn(good, unit);
  if (threshold === null) return 1;
  const { bound } = threshold;
  // Before the landing it was 1, and the threshold is in percent of that.
  return threshold.kind === 'value'
    ? meeting(bound)
    : meeting({ ...bound, value: bound.value / 100 });
}

const FAR = 1000;

function meeting({ operator, value }: Bound): number {
  if (operator === '<' || operator === '<=')
    return value > 0 ? value / FAR : value * FAR - below(operator);
  return value > 0 ? value * FAR : value + 1;
}

function below(operator: '<' | '<='): number {
  return operator === '<' ? 1 : 0;
}
