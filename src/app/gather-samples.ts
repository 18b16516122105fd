// Samples of metrics, after the history: only the history says since when a metric is measured.
import type { Evidence, SamplesAsk } from '#domain/evidence.ts';
import type {
  Grid,
  KeptAnswer,
  MetricQuestion,
  MetricSamples,
  Sample,
  SampledWindow,
  SourceAnswer,
  SuppliedSamples,
} from '#domain/metrics.ts';
import { hasPast } from '#domain/metrics.ts';
import type { Instant } from '#domain/scalars.ts';
import { duration } from '#domain/scalars.ts';
import type { GridSpan } from '#gates/metrics-window.ts';
import { measuredWindow } from '#gates/metrics-window.ts';
import { encoded, MOST_BYTES, firstAfter, medianOf, pointsOf } from '#metrics/grid.ts';
import { filledQuery } from '#metrics/query.ts';
import type { Rules } from '#metrics/rules.ts';
import { rulesOf } from '#metrics/rules.ts';
import type { Gatherer, Wanted } from './ports.ts';
import type { MetricSources } from './metric-sources.ts';

/** Adds the samples that were asked for. Without sources, none are added. */
export async function withSamples(
  { metrics: sources, suppliedSamples = [] }: Pick<Gatherer, 'metrics' | 'suppliedSamples'>,
  { asks, now }: Pick<Wanted, 'asks' | 'now'>,
  evidence: Evidence,
): Promise<Evidence> {
  const queries = asks.flatMap((ask): readonly Omit<SamplesRequest, 'rules'>[] => {
    if (ask.kind !== 'samples') return [];
    const supplied = suppliedSamples.find((suppliedSample) => isAbout(suppliedSample, ask));
    if (supplied === undefined && sources === undefined) return [];
    return [{ ask, sources, supplied, now }];
  });
  if (queries.length === 0) return evidence;
  const samples = await Promise.all(queries.map((about) => samplesFor(about, evidence)));
  return { ...evidence, samples: samples.flat() };
}

function isAbout(supplied: SuppliedSamples, { flag, environment, metric }: SamplesAsk): boolean {
  return (
    supplied.flag === flag &&
    supplied.environment === environment &&
    supplied.metric === metric.name
  );
}

async function samplesFor(
  about: Omit<SamplesRequest, 'rules'>,
  evidence: Evidence,
): Promise<readonly MetricSamples[]> {
  const { ask } = about;
  const rules = rulesOf(ask.metric);
  const measured = rules === null ? null : measuredWindow(ask, rules, evidence);
  if (rules === null || measured?.kind !== 'window') return [];
  const { span, before } = measured;
  const asking = { ...about, rules };
  const isCompared = before !== null && typeof before !== 'string';
  const { flag, environment, metric } = ask;
  return [
    {
      flag,
      environment,
      metric: metric.name,
      for: ask.for,
      window: await sampledWindow(asking, span, isCompared ? MOST_BYTES / 2 : MOST_BYTES),
      before: isCompared ? await sampledWindow(asking, before, MOST_BYTES / 2) : null,
    },
  ];
}

interface SamplesRequest {
  readonly ask: SamplesAsk;
  readonly rules: Rules;
  /** Undefined: no source is asked. */
  readonly sources: MetricSources | undefined;
  /** Undefined: the source is asked. */
  readonly supplied: SuppliedSamples | undefined;
  readonly now: Instant;
}

async function sampledWindow(
  asking: SamplesRequest,
  span: GridSpan,
  most: number,
): Promise<SampledWindow> {
  const { ask, rules } = asking;
  const { metric, source } = ask;
  const { step } = rules;
  const end = { from: span.to, to: span.to, step };
  // A query about the window, and a source without a past, have one value.
  const grid = hasPast(metric, source) ? { ...span, step } : end;
  const question = questionAbout(metric.question, asking, span);
  const [answer, traffic] = await Promise.all([
    asking.supplied === undefined
      ? answerTo(question, grid, asking)
      : suppliedAnswer(asking.supplied, grid),
    trafficAt(end, span, asking),
  ]);
  return {
    grid,
    sent: textOf(question),
    answer: keptAnswer(answer, rules, most),
    traffic,
    median: answer.kind === 'values' ? medianOf(answer.values) : null,
    ...graphOf(question, { ...span, step }, asking),
  };
}

function graphOf(
  question: MetricQuestion,
  grid: Grid,
  { ask: { source }, sources }: SamplesRequest,
): Pick<SampledWindow, 'graph'> {
  const graph = source === null ? undefined : sources?.graph?.({ source, question, grid });
  return graph === undefined ? {} : { graph };
}

/** At each point the newest supplied value since the point before. */
function suppliedAnswer({ values }: SuppliedSamples, grid: Grid): SourceAnswer {
  const points = Array.from(
    { length: pointsOf(grid) },
    (_, index) => grid.from + index * grid.step,
  );
  if (typeof values === 'number') return { kind: 'values', values: points.map(() => values) };
  const byPoint = new Map<number, Sample>();
  for (const [at, value] of values.toSorted(([a], [b]) => a - b)) {
    byPoint.set(firstAfter(at, duration(grid.step)), value);
  }
  return { kind: 'values', values: points.map((point) => byPoint.get(point) ?? null) };
}

async function trafficAt(
  end: Grid,
  span: GridSpan,
  asking: SamplesRequest,
): Promise<SampledWindow['traffic']> {
  const { traffic } = asking.ask.metric;
  if (traffic === null) return null;
  const question = questionAbout(traffic.question, asking, span);
  const answer = await trafficAnswer(question, end, asking);
  return { sent: textOf(question), answer: keptAnswer(answer, asking.rules, MOST_BYTES) };
}

async function trafficAnswer(
  question: MetricQuestion,
  end: Grid,
  asking: SamplesRequest,
): Promise<SourceAnswer> {
  const { supplied } = asking;
  if (supplied === undefined) return answerTo(question, end, asking);
  return supplied.traffic === undefined
    ? { kind: 'silent', silence: { kind: 'empty' } }
    : { kind: 'values', values: [supplied.traffic] };
}

function questionAbout(
  question: MetricQuestion,
  { ask: { flag, environment }, rules }: SamplesRequest,
  { from, to }: GridSpan,
): MetricQuestion {
  if (question.kind === 'at') return question;
  const window = duration(Math.max(to - from, rules.step));
  return { kind: 'query', query: filledQuery(question.query, { flag, environment, window }) };
}

function textOf(question: MetricQuestion): string {
  return question.kind === 'query' ? question.query : question.at;
}

async function answerTo(
  question: MetricQuestion,
  grid: Grid,
  { ask: { flag, environment, metric, source }, sources, now }: SamplesRequest,
): Promise<SourceAnswer> {
  if (source === null || sources === undefined) {
    return { kind: 'silent', silence: { kind: 'no-source', source: metric.source } };
  }
  return sources.answer({ source, flag, environment, question, grid, now });
}

function keptAnswer(answer: SourceAnswer, rules: Rules, most: number): KeptAnswer {
  if (answer.kind === 'silent') return answer;
  const values = encoded(answer.values, rules, most);
  return values === null
    ? { kind: 'silent', silence: { kind: 'too-large', most } }
    : { kind: 'values', values };
}
