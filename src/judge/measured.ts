// The answer of a metric in one window, for what is shown and never blocks.
import { unknownMetric } from '#messages/missing.ts';
import type { Cause, Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Metric } from '#domain/metrics.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { judgeSamples, samplesOf } from '#gates/metrics-answer.ts';
import { measuredWindow } from '#gates/metrics-window.ts';
import { awaitedIn } from '#history/stretch.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import { rulesOf } from '#metrics/rules.ts';

/** A flag as it is live in an environment. */
export interface LiveFlag {
  readonly flag: Flag;
  readonly environment: EnvironmentName;
  readonly live: Exposures;
  readonly pipeline: Pipeline;
}

/** The window of a length up to a moment; null where the thresholds of the metric begin at a later step. */
export function windowAsk(
  { flag, environment, live, pipeline }: LiveFlag,
  metric: Metric,
  length: string,
  until: Instant,
): SamplesAsk | null {
  if (highestPercent(live) < (metric.from ?? 0)) return null;
  return {
    kind: 'samples',
    flag: flag.key,
    environment,
    metric,
    source: pipeline.sources?.find(({ name }) => name === metric.source) ?? null,
    for: length,
    until,
    live,
    awaited: awaitedIn(pipeline, environment, live),
  };
}

export type Measured =
  | { readonly kind: 'answer'; readonly message: string; readonly facts: MetricAnswer }
  | { readonly kind: 'none'; readonly message: string };

export function measuredBy(ask: SamplesAsk, evidence: Evidence): Measured {
  const none = (why: Cause): Measured => ({
    kind: 'none',
    message: unknownMetric(ask.metric.name, ask.environment, why),
  });
  const rules = rulesOf(ask.metric);
  if (rules === null) return none({ kind: 'unreadable-thresholds' });
  const measured = measuredWindow(ask, rules, evidence);
  switch (measured.kind) {
    case 'no-history':
      return none(measured.why);
    case 'not-deployed':
      return none({ kind: 'not-deployed', service: measured.service });
    case 'too-young':
      return none({ kind: 'no-value-yet' });
    case 'window': {
      const samples = samplesOf(ask, measured, evidence);
      if (samples === null) return none({ kind: 'no-source' });
      const { facts, message } = judgeSamples(ask, rules, measured, samples);
      return { kind: 'answer', message, facts: facts as unknown as MetricAnswer };
    }
  }
}
