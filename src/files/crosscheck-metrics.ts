// The metrics of a definition: their thresholds, their queries, and the sources of the pipeline.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Metric, MetricQuestion, SourceSettings } from '#domain/metrics.ts';
import type { FileMistake } from '#messages/files/mistakes.ts';
import { named } from '#messages/words.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Path } from './positions.ts';
import type { ReadsQuery } from './promql.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';
import type { SourceSchemas } from './schema-parts.ts';
import type { MetricMistake, ReadQuestion } from './crosscheck-thresholds.ts';
import {
  thresholdProblems,
  durationProblems,
  trafficProblems,
  pastProblems,
  watchProblems,
} from './crosscheck-thresholds.ts';

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
