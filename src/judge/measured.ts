// The answer of a metric in one window, for what is shown and never blocks.
import { causeText } from '#messages/causes.ts';
import { unknownMetric } from '#messages/missing.ts';
import type { Cause, Evidence, SamplesAsk } from '#domain/evidence.ts';
import { judgeSamples, samplesOf } from '#gates/metrics-answer.ts';
import { measuredWindow } from '#gates/metrics-window.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import { rulesOf } from '#metrics/rules.ts';

export type Measured =
  | { readonly kind: 'answer'; readonly message: string; readonly facts: MetricAnswer }
  | { readonly kind: 'none'; readonly message: string };

/** For a source that knows only the present value. */
export const PRESENT_ONLY: Measured = {
  kind: 'none',
  message: causeText({ kind: 'present-only' }),
};

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
