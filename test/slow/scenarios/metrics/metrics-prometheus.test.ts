// Metrics with a real Prometheus. It scrapes the services of the plans, as pm2 runs them here, and their definitions ask it
// for every metric.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SourceQuestion } from '#app/metric-sources.ts';
import { prometheus as definition } from '#adapters/metric-sources/prometheus.ts';
import type { MetricQuestion, Sample } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { duration, instant } from '#domain/scalars.ts';
import { filledQuery } from '#metrics/query.ts';
import { metricsIn } from '#test/support/healthy.ts';
import { PLANNED_PANELS } from '#test/support/outbound-panels.ts';
import type { Pm2 } from '#test/support/pm2.ts';
import { aPm2 } from '#test/support/pm2.ts';
import { freePort } from '#test/support/port.ts';
import type { Prometheus } from '#test/support/prometheus.ts';
import { aPrometheus, until } from '#test/support/prometheus.ts';
import { meaningOf } from '#test/support/promql.ts';
import { ourEnvironments } from '#test/support/world.ts';

const SERVICES = fileURLToPath(new URL('../../../../services/', import.meta.url));
const PRODUCTION = 'production' as EnvironmentName;

let pm2: Pm2;
let prometheus: Prometheus;
let folder: string;
let ports: ReadonlyMap<string, number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flaghoist-services-'));
  await copyServices();
  pm2 = await aPm2();
  const names = ['elevenlabs-agent', 'calling-platform', 'workflow-api'];
  const only = names.map((name) => `production-${name}`).join(',');
  await pm2.call(['start', join(folder, 'ecosystem.config.cjs'), '--only', only], {
    ELEVENLABS_AGENT_ENABLED: 'true',
    OUTBOUND_CALLS_PERCENTAGE: '50',
  });
  const config = await readFile(join(folder, 'prometheus.yml'), 'utf8');
  prometheus = await aPrometheus({ config: config.replace('15s', '1s') });
});

afterAll(async () => {
  await prometheus?.[Symbol.asyncDispose]();
  await pm2?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The services and their scrape configuration, with ports of this test. */
async function copyServices(): Promise<void> {
  await cp(SERVICES, folder, { recursive: true });
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const written = new Set(texts.flatMap((text) => text.match(PORT) ?? []));
  ports = new Map(
    await Promise.all([...written].map(async (port) => [port, await freePort()] as const)),
  );
  await Promise.all(
    names.map((name, index) =>
      writeFile(
        join(folder, name),
        (texts[index] ?? '').replaceAll(PORT, (port) => String(ports.get(port))),
      ),
    ),
  );
}

const PORT = /\b41[1-3][0-2]\b/g;

async function requests(port: string, path: string, method = 'GET'): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${ports.get(port)}${path}`, { method });
  await response.body?.cancel();
}

/** Users of every service, and of every toggle. */
async function usersCome(): Promise<void> {
  const toggles = [...metricsIn(await ourEnvironments()).keys()].flatMap(
    (key) => /^unified-workflow\/(\S+)/.exec(key)?.[1] ?? [],
  );
  for (let user = 0; user < 20; user += 1) {
    await requests('4130', '/agent-conversations/start');
    await requests('4131', `/route/user-${user}`);
  }
  for (const toggle of new Set(toggles)) await requests('4132', `/workflow/${toggle}`);
}

/** The present value of what a metric asks. */
async function valueNow(flag: string, metricQuestion: MetricQuestion): Promise<Sample> {
  if (metricQuestion.kind !== 'query') throw new Error('it asks with a query');
  const now = instant(Math.floor(Date.now() / 1000));
  const names = { environment: PRODUCTION, flag: flag as FlagKey, window: duration(300) };
  const question: SourceQuestion = {
    source: { name: 'prometheus', kind: 'prometheus', series: false, settings: {} },
    flag: names.flag,
    environment: PRODUCTION,
    question: { kind: 'query', query: filledQuery(metricQuestion.query, names) },
    grid: { from: now, to: now, step: 60 },
    now,
  };
  const asks = definition.open({ url: 'FLAGHOIST_PROMETHEUS_URL' }, false, {
    directory: folder,
    env: { FLAGHOIST_PROMETHEUS_URL: prometheus.url },
    redact: (text) => text,
    mayRun: () => Promise.resolve('clone'),
    isNow: true,
  });
  const answer = await asks(question, null);
  return answer.kind === 'values' ? (answer.values[0] ?? null) : null;
}

/** The questions of all definitions: their metrics, and the traffic of these. */
async function allQuestions() {
  return [...metricsIn(await ourEnvironments())].flatMap(([key, { question, traffic }]) =>
    question.kind === 'at'
      ? []
      : [
          { key, question },
          ...(traffic === null ? [] : [{ key: `${key}.traffic`, question: traffic.question }]),
        ],
  );
}

/** The questions that stay without a value, while users go on. */
async function silentQuestions(): Promise<readonly string[]> {
  const questions = await allQuestions();
  let silent: readonly string[] = [];
  // A rate needs two samples, and each sample of a counter needs a scrape.
  await until(async () => {
    await usersCome();
    const values = await Promise.all(
      questions.map(({ key, question }) => valueNow(key.split(' ')[0] ?? '', question)),
    );
    silent = questions.flatMap(({ key }, index) => (Number.isFinite(values[index]) ? [] : [key]));
    return silent.length === 0;
  }).catch(() => null);
  return silent;
}

async function errorRateOf(flag: string): Promise<Sample> {
  const metric = metricsIn(await ourEnvironments()).get(`${flag} error-rate`);
  return metric === undefined ? null : valueNow(flag, metric.question);
}

test('every query of the plans has a value, and a failing service is seen', async () => {
  expect((await allQuestions()).length).toBeGreaterThan(80);
  expect(await silentQuestions()).toEqual([]);

  expect(await errorRateOf('elevenlabs-agent')).toBe(0);
  await requests('4130', '/behave?failing=1', 'POST');
  await until(async () => {
    await usersCome();
    return ((await errorRateOf('elevenlabs-agent')) ?? 0) > 0.05;
  });
});

test('a redeployment and a restart of Prometheus are neither a silence nor an error', async () => {
  await pm2.call(['restart', 'production-calling-platform']);
  await prometheus.restarts();
  await until(async () => {
    await usersCome();
    return true;
  });
  expect(await silentQuestions()).toEqual([]);
  expect(await errorRateOf('outbound-calls')).toBe(0);
});

async function valueOf(query: string, time: number): Promise<string | undefined> {
  const params = new URLSearchParams({ query, time: String(time) });
  const response = await fetch(`${prometheus.url}/api/v1/query?${params.toString()}`);
  const { data } = (await response.json()) as {
    readonly data: { readonly result: readonly { readonly value: readonly [number, string] }[] };
  };
  return data.result[0]?.value[1];
}

test('the panels of the outbound calls show the values of the queries of their plan', async () => {
  // Not a part of 20 users, so that calls of both systems fail.
  await requests('4131', '/behave?failing=0.27', 'POST');
  const metrics = [...metricsIn(await ourEnvironments())].flatMap(([key, { question }]) =>
    key.startsWith('outbound-calls ') && question.kind === 'query' ? [question.query] : [],
  );
  const queries = PLANNED_PANELS.map(([panel, query]) => {
    const ours = metrics.find((text) => meaningOf(text) === meaningOf(query)) ?? '';
    return { panel, query, ours: ours.replaceAll('$environment', PRODUCTION) };
  });
  let now = 0;
  // A series of failures is there after the first failure, and its rate after two scrapes.
  await until(async () => {
    await usersCome();
    now = Date.now() / 1000;
    const values = await Promise.all(queries.map(({ query }) => valueOf(query, now)));
    return values.every((value) => Number(value) > 0);
  });
  for (const { panel, query, ours } of queries) {
    expect([panel, Number(await valueOf(ours, now))]).toEqual([
      panel,
      expect.closeTo(Number(await valueOf(query, now)), 9),
    ]);
  }
});
