// The metrics of a flag where its plan stands, over the window of a summary.
import type { Ask, Evidence, SamplesAsk } from '#domain/evidence.ts';
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { SummaryField, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Duration } from '#domain/scalars.ts';
import { between, duration, durationOf } from '#domain/scalars.ts';
import { isPresentOnly, windowAsk } from '#gates/metrics-window.ts';
import type { Measured } from '#judge/measured.ts';
import { measuredBy, PRESENT_ONLY } from '#judge/measured.ts';
import { exactText } from '#messages/gates/measured.ts';
import type { StatusRow } from '#report/status-rows.ts';
import type { SummaryLine } from '#report/summary-facts.ts';
import type { SummaryWindow } from './summary-window.ts';

/** The longest window for which a source gives samples. */
const LONGEST = durationOf('7d');
/** For thresholds that compare with the time before the landing. */
const BEFORE = durationOf('60d');

/** The samples, and the history since which they count. */
export function measuringAsks(
  row: StatusRow,
  snapshot: Snapshot,
  window: SummaryWindow,
): readonly Ask[] {
  const asks = samplesAsks(row, snapshot, window);
  const [first] = asks;
  if (first === undefined) return [];
  const { flag, environment, awaited } = first;
  const log = valueOf(snapshot.pipeline)?.deployments;
  const reach = duration(between(window.since, window.until) + BEFORE);
  return [
    { kind: 'timeline', flag, environment, window: reach },
    ...(awaited.length === 0
      ? []
      : [
          {
            kind: 'deployments' as const,
            environment,
            wanted: awaited,
            window: reach,
            ...(log === undefined ? {} : { log }),
          },
        ]),
    ...asks,
  ];
}

export interface MeasuredMetric {
  readonly metric: SamplesAsk['metric'];
  readonly answer: Measured;
}

export function metricRows(
  row: StatusRow,
  snapshot: Snapshot,
  window: SummaryWindow,
  evidence: Evidence,
): readonly MeasuredMetric[] {
  return samplesAsks(row, snapshot, window).map((ask) => {
    const answer = measuredBy(ask, evidence);
    const isSilent = answer.kind === 'none' || answer.facts.answer === 'silent';
    return {
      metric: ask.metric,
      answer: isSilent && isPresentOnly(ask) ? PRESENT_ONLY : answer,
    };
  });
}

function samplesAsks(
  { key, cells }: StatusRow,
  snapshot: Snapshot,
  { since, until }: SummaryWindow,
): readonly SamplesAsk[] {
  const files = filesOf(snapshot, key);
  const [flag, pipeline] = [valueOf(files.flag), valueOf(snapshot.pipeline)];
  const place = cells.findLast(({ exposures }) => exposures !== null && isExposed(exposures));
  const live = place === undefined ? null : exposuresIn(files, place.environment);
  if (flag === null || pipeline === null || place === undefined || live === null) return [];
  const { environment } = place;
  const length = lengthText(duration(Math.min(LONGEST, between(since, until))));
  return (flag.metrics ?? []).flatMap(
    (metric) => windowAsk({ flag, environment, live, pipeline }, metric, length, until) ?? [],
  );
}

function lengthText(length: Duration): string {
  const [days, hours] = [length / 86_400, length / 3600];
  if (Number.isInteger(days)) return `${days}d`;
  return Number.isInteger(hours) ? `${hours}h` : `${Math.max(1, Math.floor(length / 60))}m`;
}

/** A line in the words of the plan. */
export function lineOf({ name, shows }: SummaryField, answer: Measured | null): SummaryLine {
  if (answer?.kind !== 'answer') return { name, text: null };
  const { value, unit, traffic } = answer.facts;
  if (shows === 'traffic') {
    const count = traffic?.value ?? null;
    return { name, text: count === null ? null : String(Math.round(count)) };
  }
  return { name, text: value === null ? null : exactText(value, unit) };
}
