// Mistakes in what a metric demands: its thresholds, how long they last, its traffic, and what a watch waits for.
import type { Metric, SourceSettings, Watch } from '#domain/metrics.ts';
import { asksAboutWindow, hasPast } from '#domain/metrics.ts';
import { durationOf } from '#domain/scalars.ts';
import { lookBackOf } from '#metrics/look-back.ts';
import { classOf, contradictionIn, rulesOf } from '#metrics/rules.ts';
import { thresholdIn, WRITTEN_UNITS } from '#metrics/threshold.ts';
import type { FileMistake } from '#messages/files/mistakes.ts';
import type { Path } from './positions.ts';
import type { QueryFacts } from './promql.ts';

export type MetricMistake = FileMistake & {
  readonly path: Path;
  readonly part?: 'key';
  readonly within?: { readonly text: string; readonly offset: number };
};

export interface ReadQuestion {
  readonly query: string;
  readonly path: Path;
  readonly facts: QueryFacts;
}

/** The thresholds of a metric, by the path of their texts. */
function thresholdsOf({ good, warning, critical }: Metric) {
  return [
    { key: 'good', path: ['good'], text: good, for: null },
    ...(warning === null
      ? []
      : [{ key: 'warning', path: ['warning', 'when'], text: warning.when, for: warning.for }]),
    ...(critical === null
      ? []
      : [{ key: 'critical', path: ['critical', 'when'], text: critical.when, for: critical.for }]),
  ];
}

export function thresholdProblems(metric: Metric): readonly MetricMistake[] {
  const { name, unit } = metric;
  const thresholds = thresholdsOf(metric);
  const misfits = thresholds.flatMap(({ key, path, text }): readonly MetricMistake[] => {
    if (thresholdIn(text, unit) !== null) return [];
    const facts = { metric: name, key, written: text, unit, examples: WRITTEN_UNITS[unit] };
    return [{ code: 'metric/wrong-unit', facts, path }];
  });
  const rules = rulesOf(metric);
  const contradiction = rules === null ? null : contradictionIn(rules);
  if (contradiction === null) return misfits;
  const written = thresholds.flatMap(({ key, text }) =>
    contradiction.some((limit) => limit === key) ? [text] : [],
  );
  const last = thresholds.find(({ key }) => key === contradiction[1]);
  const facts = { metric: name, thresholds: contradiction, written };
  return [{ code: 'metric/contradiction', facts, path: last?.path ?? [] }];
}

export function durationProblems(metric: Metric): readonly MetricMistake[] {
  const { name, interval, gap } = metric;
  const step = durationOf(interval);
  const isMultiple = (text: string): boolean => step > 0 && durationOf(text) % step === 0;
  const nextMultiple = (text: string): string => {
    const next = Math.ceil(durationOf(text) / step) * step;
    return next % 60 === 0 ? `${next / 60}m` : `${next}s`;
  };
  const lasting = thresholdsOf(metric).flatMap(
    ({ key, for: written }): readonly MetricMistake[] => {
      if (written === null || isMultiple(written)) return [];
      const facts = {
        metric: name,
        key: `${key}.for`,
        written,
        interval,
        next: nextMultiple(written),
      };
      return [{ code: 'metric/not-a-multiple', facts, path: [key, 'for'] }];
    },
  );
  if (step <= durationOf(gap)) return lasting;
  const facts = { metric: name, gap, interval };
  return [...lasting, { code: 'metric/interval-too-long', facts, path: ['interval'] }];
}

export function trafficProblems(
  metric: Metric,
  queries: readonly ReadQuestion[],
): readonly MetricMistake[] {
  const { name, unit, traffic } = metric;
  const factsOf = (...path: Path): QueryFacts | null =>
    queries.find((query) => query.path.join('.') === path.join('.'))?.facts ?? null;
  if (traffic !== null) {
    const isEnough = (value: number): boolean => value >= traffic.atLeast;
    return standInProblems(name, factsOf('traffic', 'query'), isEnough, ['traffic', 'query']);
  }
  const queryFacts = factsOf('query');
  const because = needForTraffic(unit, queryFacts);
  if (because !== null)
    return [{ code: 'metric/no-traffic', facts: { metric: name, because }, path: [], part: 'key' }];
  const rules = rulesOf(metric);
  return rules === null
    ? []
    : standInProblems(name, queryFacts, (value) => classOf(value, rules) === 'good', ['query']);
}

/** A source that has lost its series must not look like one that counted nothing, or enough. */
function standInProblems(
  metric: string,
  facts: QueryFacts | null,
  passes: (value: number) => boolean,
  path: Path,
): readonly MetricMistake[] {
  const standIn = facts?.standIn ?? null;
  if (standIn === null || (standIn !== 'unknown' && !passes(standIn))) return [];
  const part = path.length > 1 ? ('traffic' as const) : ('value' as const);
  return [{ code: 'metric/good-without-series', facts: { metric, standIn, part }, path }];
}

function needForTraffic(unit: Metric['unit'], query: QueryFacts | null) {
  if (unit === 'ratio' || unit === 'percent') return unit;
  if (query?.isQuantile === true) return 'quantile';
  return query?.isQuotient === true ? 'quotient' : null;
}

export function pastProblems(
  metric: Metric,
  source: SourceSettings | null,
): readonly MetricMistake[] {
  if (source === null || hasPast(metric, source)) return [];
  const { name, unit, question } = metric;
  const because = asksAboutWindow(question) ? ('window' as const) : ('one-value' as const);
  return thresholdsOf(metric).flatMap(({ key, path, text, for: written }) => {
    const problem = (what: string, place: Path): MetricMistake => ({
      code: 'metric/no-past',
      facts: { metric: name, key: what, because },
      path: place,
    });
    return [
      ...(thresholdIn(text, unit)?.kind === 'before' ? [problem(key, path)] : []),
      ...(written === null ? [] : [problem(`${key}.for`, [key, 'for'])]),
    ];
  });
}

/** A value counts in a watch when all that it looks at is younger than the deployment, and a breach has to last as well. */
export function watchProblems(
  { name, question, critical, interval }: Metric,
  watch: Watch | undefined,
): readonly MetricMistake[] {
  if (watch === undefined || critical === null || question.kind !== 'query') return [];
  const lookBack = lookBackOf(question.query, durationOf(interval));
  const lasts = critical.for;
  if (lookBack + durationOf(lasts ?? '0m') < durationOf(watch.for)) return [];
  const facts = { metric: name, lookBack, lasts, length: watch.for };
  return [{ code: 'metric/watched-too-late', facts, path: ['query'] }];
}
