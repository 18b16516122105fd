// The answer of `metrics` for one metric in one environment, from the samples of its window.
import type { Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { MetricSamples, SampledWindow } from '#domain/metrics.ts';
import type { Instant } from '#domain/scalars.ts';
import { duration, latest } from '#domain/scalars.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import { limitText } from '#messages/gates/measured.ts';
import { METRICS_MESSAGES } from '#messages/gates/metrics.ts';
import { decoded, knownAt, pointsOf } from '#metrics/grid.ts';
import type { Rules } from '#metrics/rules.ts';
import type { Before, Values, Window, WindowAnswer } from '#metrics/window.ts';
import { breachAt, judgeWindow, sparkOf } from '#metrics/window.ts';
import type { GateAnswer } from './gate.ts';
import { answersFrom } from './gate.ts';
import type { MeasuredWindow } from './metrics-window.ts';

const { pass, wait } = answersFrom(METRICS_MESSAGES);

export type FullWindow = Extract<MeasuredWindow, { kind: 'window' }>;

export function judgeSamples(
  ask: SamplesAsk,
  rules: Rules,
  { span, length, fullAt, before }: FullWindow,
  samples: MetricSamples,
): GateAnswer {
  const window = windowOf(samples.window);
  // One value has no length, whatever it is about.
  const whole = pointsOf(window.grid) > 1 ? length : duration(0);
  const answer = judgeWindow(rules, whole, window, beforeOf(before, samples));
  const spark = sparkIn(window, rules);
  const facts = { ...factsOf(ask, rules, samples, answer, { span, fullAt }), spark };
  const clearsAt = answer.clearsAt === null ? null : knownAt(answer.clearsAt, rules);
  const readyAt =
    clearsAt === null || fullAt === null ? (clearsAt ?? fullAt) : latest(clearsAt, fullAt);
  switch (answer.answer.kind) {
    case 'good':
      return fullAt === null
        ? pass('metrics/good', facts)
        : wait('metrics/too-short', { ...facts, due: fullAt }, { readyAt: fullAt });
    case 'silent':
      return wait(
        'metrics/silent',
        { ...facts, silence: answer.answer.silence },
        { readyAt: fullAt },
      );
    case 'bad':
      return wait('metrics/bad', { ...facts, because: answer.answer.because }, { readyAt });
    case 'undecided':
      return wait('metrics/undecided', { ...facts, because: answer.answer.because }, { readyAt });
  }
}

/** When a breach that goes on is complete and known; null: the newest value is not critical. */
export function breachKnownAt(rules: Rules, { window }: MetricSamples): Instant | null {
  const at = breachAt(rules, windowOf(window));
  return at === null ? null : knownAt(at, rules);
}

function windowOf({ grid, answer, traffic, median }: SampledWindow): Window {
  return { grid, values: valuesOf(answer), traffic: traffic && valuesOf(traffic.answer), median };
}

function valuesOf(answer: SampledWindow['answer']): Values {
  return answer.kind === 'silent' ? answer : { kind: 'values', values: decoded(answer.values) };
}

function beforeOf(before: FullWindow['before'], samples: MetricSamples): Before | null {
  if (before === null) return null;
  if (typeof before === 'string') return { kind: 'none', because: before };
  return samples.before === null
    ? { kind: 'none', because: 'unknown' }
    : { kind: 'window', window: windowOf(samples.before) };
}

function factsOf(
  { metric, environment, for: length }: SamplesAsk,
  rules: Rules,
  { window }: MetricSamples,
  answer: WindowAnswer,
  { span, fullAt }: Pick<FullWindow, 'span' | 'fullAt'>,
): Omit<MetricAnswer, 'spark'> {
  const { value, median, medianBefore, counts, traffic } = answer;
  return {
    metric: metric.name,
    environment,
    title: metric.title,
    source: metric.source,
    sent: window.sent,
    good: metric.good,
    warning: limitText(metric.warning),
    critical: limitText(metric.critical),
    share: metric.share,
    unit: metric.unit,
    answer: answer.answer.kind,
    value,
    median,
    medianBefore,
    counts,
    traffic: rules.atLeast === null ? null : { value: traffic, atLeast: rules.atLeast },
    from: span.from,
    to: span.to,
    length,
    fullAt,
    expectedAt: expectedIn(answer, rules, fullAt),
    graph: window.graph ?? null,
  };
}

/** A window that is not full yet cannot pass before it is. */
function expectedIn(
  { expectedAt, clearsAt }: WindowAnswer,
  rules: Rules,
  fullAt: FullWindow['fullAt'],
): MetricAnswer['expectedAt'] {
  const point = expectedAt ?? clearsAt;
  if (point === null) return null;
  const valueKnownAt = knownAt(point, rules);
  return fullAt === null ? valueKnownAt : latest(valueKnownAt, fullAt);
}

function sparkIn({ values }: Window, rules: Rules): MetricAnswer['spark'] {
  return values.kind === 'values' ? sparkOf(values.values, rules) : [];
}

/** The samples of exactly this window. */
export function samplesOf(
  ask: SamplesAsk,
  { span }: FullWindow,
  { samples = [] }: Evidence,
): MetricSamples | null {
  const sampled = samples.find(
    (sample) =>
      sample.flag === ask.flag &&
      sample.environment === ask.environment &&
      sample.metric === ask.metric.name &&
      sample.for === ask.for &&
      sample.window.grid.to === span.to,
  );
  return sampled ?? null;
}
