// The window of a metric: since the exposure is live and deployed, and at most as long as the requirement asks for. The
// sources are asked for it, and the gate judges it, so both determine it here.
import type { Cause, Evidence, SamplesAsk, Timeline } from '#domain/evidence.ts';
import { sameExposures, highestPercent } from '#domain/exposure.ts';
import type { NoBefore, Metric } from '#domain/metrics.ts';
import { hasPast } from '#domain/metrics.ts';
import type { Duration, Instant, EnvironmentName } from '#domain/scalars.ts';
import { duration, durationOf, instant, latest } from '#domain/scalars.ts';
import {
  deployedStretch,
  afterRewrite,
  rewriteOf,
  stretchOf,
  timelineIn,
  awaitedIn,
} from '#history/stretch.ts';
import type { Stretch } from '#history/stretch.ts';
import { endAt, firstAfter, inSteps, knownAt } from '#metrics/grid.ts';
import type { Rules } from '#metrics/rules.ts';
import { comparesBefore } from '#metrics/rules.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';

/** The first and the last point. */
export interface GridSpan {
  readonly from: Instant;
  readonly to: Instant;
}

export type MeasuredWindow =
  | {
      readonly kind: 'window';
      readonly span: GridSpan;
      /** That of the whole window, of which the span may be a part. */
      readonly length: Duration;
      /** When it is long enough; null: it is. */
      readonly fullAt: Instant | null;
      /** Null: nothing is compared with it. */
      readonly before: GridSpan | NoBefore | null;
    }
  /** There is no point since it is live. */
  | { readonly kind: 'too-young'; readonly fullAt: Instant }
  | { readonly kind: 'no-history'; readonly why: Cause }
  | { readonly kind: 'not-deployed'; readonly service: string };

/** Seconds that a comparison with the time before the landing needs. */
export const SHORTEST_COMPARISON = 3600;

/** Whether the source knows only the present value. */
export function isPresentOnly({ metric, source }: Pick<SamplesAsk, 'metric' | 'source'>): boolean {
  return metric.question.kind === 'at' && !hasPast(metric, source);
}

/** Since when the exposure is live and deployed, and the history that says so. */
export type LiveSince =
  | {
      readonly kind: 'since';
      /** The deployment, or the landing where none is waited for. */
      readonly at: Instant;
      /** The landing that brought it. */
      readonly landed: Stretch;
      readonly timeline: Timeline;
    }
  | Extract<MeasuredWindow, { kind: 'no-history' | 'not-deployed' }>;

export function liveSince(
  ask: Pick<SamplesAsk, 'flag' | 'environment' | 'live' | 'awaited'>,
  evidence: Evidence,
): LiveSince {
  const history = timelineIn(evidence, ask.flag, ask.environment);
  if (!('timeline' in history)) return { kind: 'no-history', why: history.why };
  const { timeline } = history;
  const run = stretchOf(timeline, (exposures) => sameExposures(exposures, ask.live));
  if (run === null) return { kind: 'no-history', why: { kind: 'other-exposure' } };
  const landed = afterRewrite(run, rewriteOf(evidence));
  const deployed = deployedStretch(landed, timeline, ask.awaited, evidence);
  if (deployed.kind === 'unreachable') return { kind: 'no-history', why: deployed.why };
  if (deployed.kind === 'not-yet') return { kind: 'not-deployed', service: deployed.service };
  const { landing } = deployed.run;
  if (landing.futureDate !== undefined) {
    return { kind: 'no-history', why: { kind: 'future-commit' } };
  }
  return { kind: 'since', at: landing.at, landed, timeline };
}

/** The window that is to be asked for and judged. */
export function measuredWindow(ask: SamplesAsk, rules: Rules, evidence: Evidence): MeasuredWindow {
  const live = liveSince(ask, evidence);
  if (live.kind !== 'since') return live;
  if (isPresentOnly(ask)) {
    const span = { from: ask.until, to: ask.until };
    return { kind: 'window', span, length: duration(0), fullAt: null, before: null };
  }
  const { at, landed, timeline } = live;
  return windowSince(latest(at, ask.since ?? at), ask, rules, (span) =>
    comparesBefore(rules)
      ? spanBefore(span, timeline, landed.landing.at, landed.atLeast, rules)
      : null,
  );
}

function windowSince(
  since: Instant,
  ask: SamplesAsk,
  rules: Rules,
  beforeOf: (span: GridSpan) => GridSpan | NoBefore | null,
): MeasuredWindow {
  const length = inSteps(durationOf(ask.for ?? '0h'), rules.step);
  const to = endAt(ask.until, rules);
  const first = firstAfter(since, rules.step);
  const fullAt = knownAt(instant(first + length), rules);
  if (first > to) return { kind: 'too-young', fullAt };
  const isFull = first + length <= to;
  const span = { from: isFull ? instant(to - length) : first, to };
  return { kind: 'window', span, length, fullAt: isFull ? null : fullAt, before: beforeOf(span) };
}

/** The equally long time before the landing, in which nothing else of the flag has landed. */
function spanBefore(
  { from, to }: GridSpan,
  { periods, fromTheStart }: Timeline,
  landedAt: Instant,
  isAtLeast: boolean,
  { step }: Rules,
): GridSpan | NoBefore {
  const length = to - from;
  if (length < SHORTEST_COMPARISON) return 'too-short';
  if (isAtLeast) return 'unknown';
  const end = instant(firstAfter(landedAt, step) - step);
  const start = instant(end - length);
  const isOther = periods.some(
    ({ landing }, index) =>
      landing.at >= start && landing.at < landedAt && (index > 0 || fromTheStart),
  );
  if (isOther) return 'other-landing';
  const [oldest] = periods;
  const isKnown = fromTheStart || (oldest !== undefined && oldest.landing.at < start);
  return isKnown ? { from: start, to: end } : 'unknown';
}

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
