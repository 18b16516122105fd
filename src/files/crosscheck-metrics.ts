// The metrics of a definition: their thresholds, their queries, and the sources of the pipeline.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Metric, MetricQuestion, SourceSettings, Watch } from '#domain/metrics.ts';
import { asksAboutWindow, hasPast } from '#domain/metrics.ts';
import { durationOf } from '#domain/scalars.ts';
import { lookBackOf } from '#metrics/look-back.ts';
import { classOf, contradictionIn, rulesOf } from '#metrics/rules.ts';
import { thresholdIn, WRITTEN_UNITS } from '#metrics/threshold.ts';
import type { FileMistake } from '#messages/files/mistakes.ts';
import { named } from '#messages/words.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Path } from './positions.ts';
import type { QueryFacts, ReadsQuery } from './promql.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';
import type { SourceSchemas } from './schema-parts.ts';

/** What the metrics of definitions are compared with. */
export interface MetricContext {
  readonly pipeline: ReadFile<Pipeline> | null;
  readonly sources: SourceSchemas;
  /** Null: no query is checked. */
  readonly readQuery: ReadsQuery | null;
}

/** Mistakes in the metrics of one definition. */
export function metricDiagnostics(
  read: ReadFile<Flag>,
  context: MetricContext,
): readonly Diagnostic[] {
  const { metrics = [] } = read.understood ?? {};
  if (metrics.length === 0) return [];
  const environments = context.pipeline?.understood?.environments ?? [];
  const names = new Map<string, readonly string[]>([
    ['flag', [read.understood?.key ?? '']],
    ['environment', environments.map(({ name }) => name)],
  ]);
  // A full stop is the only character of a name with a meaning in a pattern.
  const isPattern = (variable: string): boolean =>
    names.get(variable)?.some((name) => name.includes('.')) === true;
  return metrics.flatMap((metric) => {
    if (!isComplete(read, ['metrics', metric.name])) return [];
    const source = sourceOf(metric, context.pipeline);
    const queries = queriesOf(metric, source, context);
    return [
      ...sourceProblems(metric, context),
      ...questionProblems(metric, source, context.sources),
      ...queries.flatMap((query) => queryProblems(metric, query, isPattern)),
      ...thresholdProblems(metric),
      ...durationProblems(metric),
      ...trafficProblems(metric, queries),
      ...pastProblems(metric, source),
      ...watchProblems(metric, read.understood?.watch),
    ].map(({ path, within, part, ...mistake }) =>
      diagnosticIn(read, ['metrics', metric.name, ...path], mistake as FileMistake, part, within),
    );
  });
}

type MetricMistake = FileMistake & {
  readonly path: Path;
  readonly part?: 'key';
  readonly within?: { readonly text: string; readonly offset: number };
};

/** The source in the pipeline; null if there is none, or it is not known. */
function sourceOf({ source }: Metric, pipeline: ReadFile<Pipeline> | null): SourceSettings | null {
  return pipeline?.understood?.sources?.find(({ name }) => name === source) ?? null;
}

function sourceProblems(metric: Metric, { pipeline }: MetricContext): readonly MetricMistake[] {
  const rules = pipeline?.understood ?? null;
  if (pipeline === null || rules === null || !isComplete(pipeline, ['metrics'])) return [];
  const names = (rules.sources ?? []).map(({ name }) => name);
  if (names.includes(metric.source)) return [];
  const facts = {
    metric: metric.name,
    name: metric.source,
    available: named(names),
    meant: nearest(metric.source, names),
  };
  return [{ code: 'metric/unknown-source', facts, path: ['source'] }];
}

function questionProblems(
  { name, question: metricQuestion, traffic }: Metric,
  source: SourceSettings | null,
  sources: SourceSchemas,
): readonly MetricMistake[] {
  const asksWith = sources.get(source?.kind ?? '')?.asksWith;
  if (source === null || asksWith === undefined) return [];
  const wanted = asksWith === 'at' ? 'at' : 'query';
  const parts: readonly (readonly [string, MetricQuestion | undefined, Path])[] = [
    [name, metricQuestion, []],
    [`its traffic`, traffic?.question, ['traffic']],
  ];
  return parts.flatMap(([part, question, above]) => {
    if (question === undefined || question.kind === wanted) return [];
    const facts = { metric: name, source: source.name, part, wanted } as const;
    const path = question.kind === 'query' ? [...above, 'query'] : above;
    return [{ code: 'metric/wrong-question', facts, path, part: 'key' }];
  });
}

interface ReadQuestion {
  readonly query: string;
  readonly path: Path;
  readonly facts: QueryFacts;
}

/** The queries of a metric, first its own, then that of its traffic. Only PromQL is read. */
function queriesOf(
  { question, traffic }: Metric,
  source: SourceSettings | null,
  { sources, readQuery }: MetricContext,
): readonly ReadQuestion[] {
  const isPromql = source === null || (sources.get(source.kind)?.asksWith ?? 'promql') === 'promql';
  if (readQuery === null || !isPromql) return [];
  const queries = question.kind === 'query' ? [{ query: question.query, path: ['query'] }] : [];
  const others =
    traffic?.question.kind === 'query'
      ? [{ query: traffic.question.query, path: ['traffic', 'query'] }]
      : [];
  return [...queries, ...others].map((query) => ({ ...query, facts: readQuery(query.query) }));
}

function queryProblems(
  { name: metric }: Metric,
  { query, path, facts }: ReadQuestion,
  isPattern: (variable: string) => boolean,
): readonly MetricMistake[] {
  const at = (offset: number) => ({ path, within: { text: query, offset } });
  const { broken, unknown, unsafe, range, emptyNumerator } = facts;
  return [
    ...(broken === null
      ? []
      : [
          {
            code: 'metric/query-syntax' as const,
            facts: { metric, near: broken.near, called: broken.called ?? null },
            ...at(broken.offset),
          },
        ]),
    ...unknown.map(({ variable, meant, offset }) => ({
      code: 'metric/unknown-variable' as const,
      facts: { metric, variable, meant },
      ...at(offset),
    })),
    ...unsafe
      .filter(({ variable, because }) => because !== 'pattern' || isPattern(variable))
      .map(({ variable, because, offset }) => ({
        code: 'metric/unsafe-variable' as const,
        facts: { metric, variable, because },
        ...at(offset),
      })),
    ...(range === null
      ? []
      : [
          {
            code: 'metric/query-range' as const,
            facts: { metric, called: range.called, text: range.text },
            ...at(range.offset),
          },
        ]),
    ...(emptyNumerator === null
      ? []
      : [
          {
            code: 'metric/empty-numerator' as const,
            facts: { metric, numerator: emptyNumerator.text },
            ...at(emptyNumerator.offset),
          },
        ]),
  ];
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

function thresholdProblems(metric: Metric): readonly MetricMistake[] {
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

function durationProblems(metric: Metric): readonly MetricMistake[] {
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

function trafficProblems(
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

function pastProblems(metric: Metric, source: SourceSettings | null): readonly MetricMistake[] {
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
function watchProblems(
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
