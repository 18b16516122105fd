// Numbers for stories in which all services are well: for each question about our own metrics, a value that every
// threshold calls good.
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import type { MetricSources } from '#app/metric-sources.ts';
import type { Metric, MetricQuestion } from '#domain/metrics.ts';
import { metricsOf } from '#files/metrics-block.ts';
import type { WrittenMetrics } from '#files/metrics-block.ts';
import { pointsOf } from '#metrics/grid.ts';
import { thresholdIn } from '#metrics/threshold.ts';
import type { Files } from './repo.ts';

/** The value of a question, as a source would be asked. */
interface Healthy {
  readonly metric: string;
  readonly asks: RegExp;
  readonly value: number;
}

/** The metrics of all definitions, by `flag metric`. */
export function metricsIn(files: Files): ReadonlyMap<string, Metric> {
  return new Map(
    Object.entries(files).flatMap(([path, written]) => {
      const [, flag] = /\/flags\/(.+)\.yaml$/.exec(path) ?? [];
      if (flag === undefined) return [];
      const { metrics = {} } = parse(String(written)) as { readonly metrics?: WrittenMetrics };
      return metricsOf(metrics).map((metric) => [`${flag} ${metric.name}`, metric] as const);
    }),
  );
}

function healthyIn(files: Files): readonly Healthy[] {
  return [...metricsIn(files).values()].flatMap((metric) => [
    { metric: metric.name, asks: patternOf(metric.question), value: goodFor(metric) },
    ...(metric.traffic === null
      ? []
      : [
          {
            metric: '',
            asks: patternOf(metric.traffic.question),
            value: FAR * metric.traffic.atLeast,
          },
        ]),
  ]);
}

const FAR = 1000;

/** Far from the threshold, because several metrics ask the same. */
function goodFor({ good, unit }: Metric): number {
  const threshold = thresholdIn(good, unit);
  if (threshold?.kind !== 'value') return 1;
  const { operator, value } = threshold.bound;
  return operator.startsWith('<') ? value / FAR : Math.max(1, value * FAR);
}

function patternOf(question: MetricQuestion): RegExp {
  const written = question.kind === 'query' ? question.query : question.at;
  const pattern = written
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(String.raw`\$environment`, '[a-z-]+')
    .replaceAll(String.raw`\$flag`, '[a-z/-]+')
    .replaceAll(String.raw`\$window`, '[0-9]+s');
  return new RegExp(`^${pattern}$`);
}

/** Values by the names of metrics, instead of the good ones. */
export type Measured = ReadonlyMap<string, number>;

export function healthySources(files: Files, measured: Measured): MetricSources {
  const healthy = healthyIn(files);
  return {
    answer: ({ question, grid }) => {
      const sent = question.kind === 'query' ? question.query : question.at;
      const value = valueOf(sent, healthy, measured);
      return Promise.resolve(
        value === null
          ? { kind: 'silent', silence: { kind: 'empty' } }
          : { kind: 'values', values: Array.from({ length: pointsOf(grid) }, () => value) },
      );
    },
  };
}

function valueOf(sent: string, healthy: readonly Healthy[], measured: Measured): number | null {
  const matching = healthy.filter(({ asks }) => asks.test(sent));
  const changed = matching.find(({ metric }) => measured.has(metric));
  return (changed && measured.get(changed.metric)) ?? matching[0]?.value ?? null;
}

export interface HealthyServer extends AsyncDisposable {
  readonly url: string;
}

/** The same as a server that speaks as much of Prometheus' API as a judgement asks for. */
export async function aHealthyServer(files: Files): Promise<HealthyServer> {
  const healthy = healthyIn(files);
  const server: Server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    void text(request).then((body): undefined => {
      const form = new URLSearchParams(body);
      response.end(JSON.stringify(answerTo(form, healthy)));
      return undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function answerTo(form: URLSearchParams, healthy: readonly Healthy[]): object {
  const value = valueOf(form.get('query') ?? '', healthy, new Map());
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(form.get(name)));
  const times = form.has('start')
    ? Array.from(
        { length: Math.floor(((end ?? 0) - (start ?? 0)) / (step ?? 1)) + 1 },
        (_, index) => (start ?? 0) + index * (step ?? 1),
      )
    : [Number(form.get('time'))];
  const values = times.map((time) => [time, String(value)]);
  const series = form.has('start') ? { metric: {}, values } : { metric: {}, value: values[0] };
  const resultType = form.has('start') ? 'matrix' : 'vector';
  return { status: 'success', data: { resultType, result: value === null ? [] : [series] } };
}
