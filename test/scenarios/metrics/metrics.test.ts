// A promotion that rests on metrics, from the command line: with a source that answers, one that is missing, and one that
// hangs.
import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const STATE = 'environments/production/calls.yaml';
const FILES = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: production
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL, token: FLAGHOIST_PROMETHEUS_TOKEN, graph: 'https://prometheus.example.com/eu/' }
    health: { kind: command, run: [node, -e, "console.log('{\\"stuck\\": 0}')"] }
services: { api: {} }
`,
  'environments/flags/calls.yaml': `description: calls
services: { api: { CALLS: enabled, CALLS_PERCENT: rollout } }
metrics:
  failed:
    source: prometheus
    query: (sum(rate(failed_total{env="$environment"}[5m])) or vector(0)) / sum(rate(calls_total{env="$environment"}[5m]))
    title: Failed calls
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls_total{env="$environment"}[$window]))', at-least: 200 }
  stuck: { source: health, at: /stuck, unit: count, good: "<= 0" }
requires:
  production:
    ladder:
      steps: [5, { at: 10, requires: { metrics: [{ good: [failed], for: 2h, in: production }] } }, { at: 50, requires: { metrics: { good: [stuck], in: production } } }, 100]
      each: 1h
`,
  [STATE]: 'enabled: true\nrollout: 5\n',
};

const NOW = Math.floor(Date.now() / 1000);
let repo: Repo;
let server: Server;
let value: string | null;
let requests: URLSearchParams[];
beforeAll(async () => {
  server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    void text(request).then((body): undefined => {
      const form = new URLSearchParams(body);
      requests.push(form);
      if (value !== null) response.end(answerTo(form, value));
      return undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  repo = await aRepository();
  await repo.commit('Adopt', { files: FILES, at: NOW - 3 * 3600 });
});
beforeEach(() => {
  requests = [];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await repo[Symbol.asyncDispose]();
});

/** The value at each point that is asked for; traffic is a number of calls. */
function answerTo(form: URLSearchParams, sample: string): string {
  const [start, end, time] = ['start', 'end', 'time'].map((name) => Number(form.get(name)));
  const isRange = form.has('start');
  const points = isRange ? Math.floor(((end ?? 0) - (start ?? 0)) / 60) + 1 : 0;
  const values = Array.from({ length: points }, (_, index) => [(start ?? 0) + index * 60, sample]);
  const series = isRange ? { metric: {}, values } : { metric: {}, value: [time, '500'] };
  const data = { resultType: isRange ? 'matrix' : 'vector', result: [series] };
  return JSON.stringify({ status: 'success', data });
}

const env = () => ({
  FLAGHOIST_PROMETHEUS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  FLAGHOIST_PROMETHEUS_TOKEN: 'a-token-of-a-proxy',
});

async function checks(state: string, variables = env(), ...more: readonly string[]) {
  await repo.write({ [STATE]: state });
  return flaghoist({ in: repo, env: variables }, 'check', ...more);
}

const TO_TEN = 'enabled: true\nrollout: 10\n';

describe('the step that asks for a metric', () => {
  test('T40: is asked with the names filled in, and its question replays without the source', async () => {
    value = '0.001';
    const file = join(repo.path, '..', `${Date.now()}-question.json`);
    const { code, out } = await checks(TO_TEN, env(), '--save-question', file);
    expect(out).toContain(
      '  ✓ Failed calls below 1% for 2h  0.1% ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂ [metrics/good]\n',
    );
    expect(code).toBe(0);
    expect(requests.map((form) => form.get('query'))).toEqual([
      '(sum(rate(failed_total{env="production"}[5m])) or vector(0)) / sum(rate(calls_total{env="production"}[5m]))',
      'sum(increase(calls_total{env="production"}[7200s]))',
    ]);
    const saved = await readFile(file, 'utf8');
    expect(saved).toContain('0.001*121');
    const again = await flaghoist({ in: repo, env: {} }, 'replay', file);
    expect([again.code, again.out]).toEqual([0, out]);
  });

  test('T40: asks nothing for a metric that the proposal itself defines, changes or requires', async () => {
    value = '0.001';
    const path = 'environments/flags/calls.yaml';
    const definition = FILES[path];
    const own = `  leak: { source: prometheus, query: 'secret_total{user="x"}', unit: count, good: "< 9" }`;
    await repo.write({
      [path]: `${definition.replace('requires:', `${own}\nrequires:`)}    metrics: { good: [leak], for: 1h, in: production }\n`,
    });
    const { code, out } = await checks(TO_TEN);
    await repo.write({
      [path]: definition.replace('"< 1%"', '"< 0.9%"').replace('"failed_total', 'x'),
    });
    await checks(TO_TEN);
    await repo.write({ [path]: definition });
    expect(code).toBe(3);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'the default branch defines no metric "leak" of calls whose thresholds can be read',
    );
    const queries = new Set(requests.map((form) => form.get('query')));
    expect([...queries].filter((query) => !query?.includes('calls_total'))).toEqual([]);
  });

  test.each([
    ['0.09', '… Failed calls is critical', 'has been critical in the whole window'],
    ['0.02', '… Failed calls is not good yet', 'is neither good nor bad: fewer'],
    ['NaN', '… Failed calls has no answer', 'too many of its samples'],
  ])('T41: waits while the metric is %s', async (sample, heading, why) => {
    value = sample;
    const { code, out } = await checks(TO_TEN);
    expect([code, out.split('\n', 1)]).toEqual([3, [heading]]);
    expect(out).toContain(why);
  });

  test('waits, and says which variable is missing', async () => {
    const { code, out } = await checks(TO_TEN, {} as ReturnType<typeof env>);
    expect(code).toBe(3);
    expect(out).toContain('set FLAGHOIST_PROMETHEUS_URL in the job, or on this machine.');
    expect(out).toMatch(/the variable FLAGHOIST_PROMETHEUS_URL is not\n.* set/);
    expect(requests).toEqual([]);
  });
});

describe('the numbers of a metric', () => {
  test('T40: are shown by check with the page that the pipeline names, and without the address that is asked', async () => {
    value = '0.001';
    const { out } = await checks(TO_TEN);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '0.1%, target below 1% ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂ · 121 of 121 samples: 121 good · traffic 500, at least 200 · as of',
    );
    expect(out).toContain(
      'https://prometheus.example.com/eu/graph?g0.expr=%28sum%28rate%28failed_total%7Benv%3D%22production%22',
    );
    expect(out).not.toContain('127.0.0.1');
    expect(out).not.toContain('a-token-of-a-proxy');
  });

  test('are shown by status for a flag that is named', async () => {
    value = '0.02';
    await repo.write({ [STATE]: 'enabled: true\nrollout: 5\n' });
    const shown = await flaghoist({ in: repo, env: env() }, 'status', 'calls');
    expect(shown.out).toContain('metrics for production 10%\n  … metrics  failed in production is');
    expect(shown.out).toContain('2%, target below 1%');
    const page = await flaghoist(
      { in: repo, env: env() },
      'status',
      'calls',
      '--format',
      'markdown',
    );
    const [numbers = '', fold = ''] = page.out.split('<details><summary>');
    expect([numbers.includes('2%, target'), numbers.includes('failed_total{')]).toEqual([
      true,
      false,
    ]);
    expect(fold).toMatch(/^The query, and its answer<\/summary>.*failed_total\{env="production"/s);
    const all = await flaghoist({ in: repo, env: env() }, 'status');
    expect(all.out).not.toContain('2%, target');
    const json = await flaghoist({ in: repo, env: env() }, 'status', 'calls', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      flags: [{ next: { metrics: [{ facts: { metric: 'failed', value: 0.02, good: '< 1%' } }] } }],
    });
  });
});

describe('samples of an evidence file', () => {
  const judgedWith = async (...samples: readonly object[]) => {
    const file = join(repo.path, '..', `${Date.now()}-evidence.json`);
    const about = { flag: 'calls', environment: 'production', metric: 'failed' };
    const evidence = {
      schemaVersion: 1,
      samples: samples.map((sample) => ({ ...about, ...sample })),
    };
    await writeFile(file, JSON.stringify(evidence));
    return checks(TO_TEN, {} as ReturnType<typeof env>, '--evidence', file);
  };
  const series = (...last: readonly (string | null)[]) =>
    Array.from({ length: 200 }, (_, index): [number, string | null] => [
      Math.floor(NOW / 60) * 60 - index * 60,
      last[index] === undefined ? '0.001' : last[index],
    ]);

  test.each([
    ['one good value', { value: 0.001, traffic: 300 }, 0, '[metrics/good]'],
    ['as a range query answers them', { series: series(), traffic: 300 }, 0, '[metrics/good]'],
    ['one bad value', { value: 0.2, traffic: 300 }, 3, 'has been critical in the whole window'],
    ['without traffic', { value: 0.001 }, 3, 'no value'],
    [
      'with a gap',
      { series: series(...Array.from({ length: 30 }, () => null)), traffic: 300 },
      3,
      '[metrics/silent]',
    ],
    ['with text as values', { series: series('1e-3', '+Inf'), traffic: 300 }, 0, '[metrics/good]'],
  ])('judge a clone without its source: %s', async (_, sample, code, message) => {
    const { code: exit, out } = await judgedWith(sample);
    expect([exit, out]).toEqual([code, expect.stringContaining(message)]);
    expect(requests).toEqual([]);
  });

  test('must be numbers', async () => {
    const { code, err } = await judgedWith({ series: [[NOW, 'much']] });
    expect([code, err]).toEqual([2, expect.stringContaining('/samples/0/series/0/1')]);
  });

  test('of another metric answer nothing', async () => {
    const { code, out } = await judgedWith({ metric: 'stuck', value: 0 });
    expect([code, out]).toEqual([
      3,
      expect.stringContaining('set FLAGHOIST_PROMETHEUS_URL in the job'),
    ]);
  });
});

describe('a rollback', () => {
  test('T41: passes and asks no source, also where the source would hang', async () => {
    value = null;
    const { code, out } = await checks('enabled: false\n');
    expect([code, requests]).toEqual([0, []]);
    expect(out).toContain('✓ Safe to merge at once\n');
  });
});

test('a program of the pipeline runs on a clone only with --run-sources', async () => {
  value = '0.001';
  await repo.write({ [STATE]: TO_TEN });
  await repo.commit('Ten', { files: { [STATE]: TO_TEN }, at: NOW - 60 });
  const to50 = 'enabled: true\nrollout: 50\n';
  const without = await checks(to50);
  expect(without.out).toContain('the program of the source is not run on a');
  const running = await checks(to50, env(), '--run-sources');
  expect(running.out).toContain('0 [metrics/good]');
});
