// `prometheus`: asks Prometheus, or what speaks its API, with PromQL. A long window is asked for in pieces.
import type { Json } from '#domain/json.ts';
import type { Grid, Sample, SourceAnswer } from '#domain/metrics.ts';
import { isoOf } from '#domain/time.ts';
import type { SourceQuestion } from '#app/ports.ts';
import { about, SOURCE_VARIABLE } from '#files/schema-parts.ts';
import { piecesOf, pointsOf } from '#metrics/grid.ts';
import type { Drawn, SourceTools } from './define.ts';
import { defineSource, GRAPH, silent } from './define.ts';
import type { Access } from './request.ts';
import { request } from './request.ts';

export const prometheus = defineSource<Access>({
  name: 'prometheus',
  title: 'Sends a query to Prometheus, or to a server with the same API.',
  properties: {
    url: about(SOURCE_VARIABLE, 'The variable with the address, up to but without /api/v1.', [
      'FLAGHOIST_PROMETHEUS_URL',
    ]),
    token: about(SOURCE_VARIABLE, 'The variable with a bearer token. Without it: none is sent.', [
      'FLAGHOIST_PROMETHEUS_TOKEN',
    ]),
    graph: GRAPH,
  },
  required: ['url'],
  graph: graphOf,
  asksWith: 'promql',
  example: { url: 'FLAGHOIST_PROMETHEUS_URL', token: 'FLAGHOIST_PROMETHEUS_TOKEN' },
  open: (access, _series, tools) => async (question) => {
    const byLabels = new Map<string, Map<number, number>>();
    for (const piece of piecesOf(question.grid)) {
      const answer = await ask(access, tools, question, piece);
      if (answer.kind === 'silent') return answer;
      for (const { labels, values } of answer.series) {
        const points = byLabels.get(labels) ?? new Map<number, number>();
        for (const [at, value] of values) points.set(at, value);
        byLabels.set(labels, points);
      }
    }
    const [only] = byLabels.values();
    if (only === undefined) return silent({ kind: 'empty' });
    if (byLabels.size > 1) return silent({ kind: 'several-series', series: byLabels.size });
    return { kind: 'values', values: onGrid(question.grid, only) };
  },
});

/** The page of Prometheus itself, with the query over the window. */
function graphOf(page: string, { question, grid: { from, to } }: Drawn): string {
  const query = question.kind === 'query' ? question.query : '';
  const form = new URLSearchParams({
    'g0.expr': query,
    'g0.tab': '0',
    'g0.range_input': `${Math.max(to - from, SHORTEST_GRAPH)}s`,
    'g0.end_input': isoOf(to).replace('T', ' ').replace('Z', ''),
  });
  return `${page.replace(/\/*$/, '')}/graph?${form.toString().replaceAll(/[()*']/g, encoded)}`;
}

/** Seconds. One value is drawn with the hour before it. */
const SHORTEST_GRAPH = 3600;

/** For characters that would end a link in Markdown. */
function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

interface SeriesAnswer {
  readonly kind: 'series';
  readonly series: readonly {
    readonly labels: string;
    readonly values: readonly (readonly [at: number, value: number])[];
  }[];
}

async function ask(
  access: Access,
  tools: SourceTools,
  question: SourceQuestion,
  { from, to, step }: Grid,
): Promise<SeriesAnswer | Extract<SourceAnswer, { kind: 'silent' }>> {
  const { question: metricQuestion, grid } = question;
  const query = metricQuestion.kind === 'query' ? metricQuestion.query : '';
  const isOne = pointsOf(grid) === 1;
  const form: Readonly<Record<string, string>> = isOne
    ? { query, time: String(to) }
    : { query, start: String(from), end: String(to), step: String(step) };
  const path = isOne ? '/api/v1/query' : '/api/v1/query_range';
  const answer = await request(access, tools, question, (url) => url.replace(/\/*$/, path), form);
  if (answer.kind === 'silent') return answer;
  const { json } = answer;
  const error = textAt(json, 'error');
  if (error !== null) {
    return { kind: 'silent', silence: { kind: 'failed', why: tools.redact(error) } };
  }
  const series = seriesIn(json, to);
  return series === null
    ? { kind: 'silent', silence: { kind: 'wrong-form', expected: 'the series of a query' } }
    : { kind: 'series', series };
}

function textAt(json: Json, key: string): string | null {
  const value = (json as Readonly<Record<string, Json>> | null)?.[key];
  return typeof value === 'string' ? value : null;
}

/** The part of an answer that is used. */
interface PrometheusAnswer {
  readonly data?: {
    readonly resultType?: string;
    readonly result?: Json;
  };
}

type Point = readonly [at: number, value: string];

interface WrittenSeries {
  readonly metric: Readonly<Record<string, string>>;
  readonly value?: Point;
  readonly values?: readonly Point[];
}

/** The series of an answer; null: it has another form. An answer about one moment has it as its time. */
function seriesIn(json: Json, at: number): SeriesAnswer['series'] | null {
  const { data } = (json ?? {}) as PrometheusAnswer;
  const result = data?.result;
  if (!Array.isArray(result)) return null;
  if (data?.resultType === 'scalar') {
    return [{ labels: '', values: [[at, numberOf(String(result[1]))]] }];
  }
  const series = result as unknown as readonly WrittenSeries[];
  if (!series.every((writtenSeries) => typeof writtenSeries?.metric === 'object')) return null;
  return series.map(({ metric, value, values = [] }) => ({
    labels: JSON.stringify(Object.entries(metric).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    values:
      value === undefined
        ? values.map(([when, text]) => [Math.round(when), numberOf(text)] as const)
        : [[at, numberOf(value[1])]],
  }));
}

function numberOf(text: string): number {
  const match = /^([+-]?)Inf$/.exec(text);
  if (match === null) return Number(text);
  return match[1] === '-' ? -Infinity : Infinity;
}

function onGrid(grid: Grid, values: ReadonlyMap<number, number>): readonly Sample[] {
  return Array.from(
    { length: pointsOf(grid) },
    (_, index) => values.get(grid.from + index * grid.step) ?? null,
  );
}
