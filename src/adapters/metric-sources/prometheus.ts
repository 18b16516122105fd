// `prometheus`: asks Prometheus, or a server with the same API, with PromQL. A long window is asked for in pieces.
import type { Json } from '#domain/scalars.ts';
import type { Grid, Sample, SourceAnswer } from '#domain/metrics.ts';
import { isoOf } from '#domain/scalars.ts';
import type { SourceQuestion } from '#app/metric-sources.ts';
import { about, SOURCE_VARIABLE } from '#files/schema-parts.ts';
import { piecesOf, pointsOf } from '#metrics/grid.ts';
import type { Drawn, OurClock, SourceTools } from './metric-source.ts';
import { defineSource, GRAPH, silent } from './metric-source.ts';
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
  open: (access, _series, tools) => async (question, clock) => {
    const byLabels = new Map<string, Map<number, number>>();
    for (const piece of piecesOf(question.grid)) {
      const answer = await ask(access, tools, { question, clock, piece });
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

interface PrometheusSeries {
  readonly labels: string;
  readonly values: readonly SeriesPoint[];
}

type SeriesPoint = readonly [at: number, value: number];

interface SeriesAnswer {
  readonly kind: 'series';
  readonly series: readonly PrometheusSeries[];
}

interface PieceRequest {
  readonly question: SourceQuestion;
  readonly clock: OurClock | null;
  readonly piece: Grid;
}

async function ask(
  access: Access,
  tools: SourceTools,
  { question, clock, piece: { from, to, step } }: PieceRequest,
): Promise<SeriesAnswer | Extract<SourceAnswer, { kind: 'silent' }>> {
  const { question: metricQuestion, grid } = question;
  const query = metricQuestion.kind === 'query' ? metricQuestion.query : '';
  const isOne = pointsOf(grid) === 1;
  const form: Readonly<Record<string, string>> = isOne
    ? { query, time: String(to) }
    : { query, start: String(from), end: String(to), step: String(step) };
  const path = isOne ? '/api/v1/query' : '/api/v1/query_range';
  const answer = await request(access, tools, {
    address: (url) => url.replace(/\/*$/, path),
    form,
    clock,
    reason: failureIn,
  });
  if (answer.kind === 'silent') return answer;
  const why = missingPartIn(answer.json);
  if (why !== null) return { kind: 'silent', silence: { kind: 'partial', why: tools.redact(why) } };
  const series = seriesIn(answer.json, to);
  return series === null
    ? { kind: 'silent', silence: { kind: 'wrong-form', expected: 'series', at: '' } }
    : { kind: 'series', series };
}

/** A failure has a text, and perhaps half of an answer. */
function failureIn(json: Json): string | null {
  const error = textAt(json, 'error');
  return error ?? (textAt(json, 'status') === 'error' ? 'error' : null);
}

/**
 * Why an answer lacks a part of the data, as where one store of several does not answer. What is left could be good, and
 * the whole bad. Null: it lacks none. Remarks of PromQL are about the query, and their data is complete.
 */
function missingPartIn(json: Json): string | null {
  const { isPartial, warnings } = objectIn(json) ?? {};
  const texts = Array.isArray(warnings) ? warnings.map(String) : [];
  const warning = texts.find((text) => !text.startsWith('PromQL ')) ?? null;
  return isPartial === true ? (warning ?? 'isPartial') : warning;
}

function textAt(json: Json, key: string): string | null {
  const value = objectIn(json)?.[key];
  return typeof value === 'string' ? value : null;
}

type JsonObject = Readonly<Record<string, Json | undefined>>;

function objectIn(json: Json | undefined): JsonObject | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as JsonObject)
    : null;
}

/** All of them, or null where one is. */
function every<Item>(items: readonly (Item | null)[]): readonly Item[] | null {
  return items.some((item) => item === null) ? null : (items as readonly Item[]);
}

/** The series of an answer; null: it has another form. An answer about one moment has it as its time. */
function seriesIn(json: Json, at: number): readonly PrometheusSeries[] | null {
  const data = objectIn(objectIn(json)?.['data']);
  const result = data?.['result'];
  if (!Array.isArray(result)) return null;
  switch (data?.['resultType']) {
    case 'scalar': {
      const point = pointIn(result, at);
      return point === null ? null : [{ labels: '', values: [point] }];
    }
    case 'vector':
      return every(
        result.map((item) => {
          const point = pointIn(objectIn(item)?.['value'], at);
          return seriesOf(item, point === null ? null : [point]);
        }),
      );
    case 'matrix':
      return every(
        result.map((item) => {
          const values = objectIn(item)?.['values'];
          const points = Array.isArray(values) ? values.map((value) => pointIn(value)) : [null];
          return seriesOf(item, every(points));
        }),
      );
    default:
      return null;
  }
}

function seriesOf(item: Json, values: readonly SeriesPoint[] | null): PrometheusSeries | null {
  const metric = objectIn(objectIn(item)?.['metric']);
  if (metric === null || values === null) return null;
  const labels = Object.entries(metric).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { labels: JSON.stringify(labels), values };
}

/** A moment and a number as text; null: it has another form. `at`: its time, in place of the written one. */
function pointIn(json: Json | undefined, at?: number): SeriesPoint | null {
  if (!Array.isArray(json)) return null;
  const [when, text] = json;
  const value = typeof text === 'string' ? numberIn(text) : null;
  if (typeof when !== 'number' || value === null) return null;
  return [at ?? Math.round(when), value];
}

/** A number as Prometheus writes it. */
function numberIn(text: string): number | null {
  if (text === 'NaN') return Number.NaN;
  const [, sign, digits] = /^([+-]?)(Inf|\d[\d.]*(?:e[+-]?\d+)?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = digits === 'Inf' ? Infinity : Number(digits);
  return sign === '-' ? -value : value;
}

function onGrid(grid: Grid, values: ReadonlyMap<number, number>): readonly Sample[] {
  return Array.from(
    { length: pointsOf(grid) },
    (_, index) => values.get(grid.from + index * grid.step) ?? null,
  );
}
