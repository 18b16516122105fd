// What the gate says about the past that a real Prometheus has: silence in each of its forms, what only looks like silence,
// and two days of good and of bad values. The samples were imported, so that no test waits for them.
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instant, isoOf } from '#domain/scalars.ts';
import type { Said } from '#test/support/cli.ts';
import { BUNDLE, flaghoist } from '#test/support/cli.ts';
import type { Prometheus } from '#test/support/prometheus.ts';
import { aPrometheus } from '#test/support/prometheus.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { BREACH, CASES, DAY, HOUR, MINUTE, NOW, PAST, SINCE } from './past-series.ts';

/** The error rate of a case, as a definition asks for it. */
const rateOf = (name: string, range = '5m'): string =>
  `(sum(rate(failed_total{case="${name}"}[${range}])) or vector(0)) / sum(rate(calls_total{case="${name}"}[${range}]))`;

interface MetricOptions {
  readonly source?: string;
  readonly for?: string;
  readonly atLeast?: number;
}

/** The definition of a flag with one metric, which its next percentage in production asks for. */
function definitionOf(
  name: string,
  query: string,
  { source = 'prometheus', for: length = '2h', atLeast = 1 }: MetricOptions = {},
): string {
  const variable = name.toUpperCase().replaceAll('-', '_');
  return `description: ${name}
services: { api: { ${variable}: enabled, ${variable}_PERCENT: rollout } }
metrics:
  rate:
    source: ${source}
    query: ${JSON.stringify(query)}
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'vector(50)', at-least: ${atLeast} }
requires: { production: { metrics: { good: [rate], for: ${length}, in: production } } }
`;
}

const STEADY = rateOf('steady-good');

/** By the name of the flag: its definition, and what the gate says. */
const SILENCES: Readonly<Record<string, readonly [definition: string, sentence: string]>> = {
  empty: [definitionOf('empty', 'max(nothing_here)'), 'the source has no value'],
  nan: [
    definitionOf('nan', '(sum(rate(idle_total[5m])) or vector(0)) / sum(rate(idle_total[5m]))'),
    'too many of its samples are not a number (NaN)',
  ],
  infinite: [
    definitionOf(
      'infinite',
      '(sum(rate(calls_total[5m])) or vector(0)) / sum(rate(idle_total[5m]))',
    ),
    'too many of its samples are infinite',
  ],
  'two-series': [
    definitionOf('two-series', 'twice'),
    'the query has several series, but exactly one is needed',
  ],
  traffic: [definitionOf('traffic', STEADY, { atLeast: 200 }), 'its traffic is less than 200'],
  gap: [definitionOf('gap', rateOf('gap')), 'it has no value for more than 10m'],
  timeout: [
    definitionOf('timeout', STEADY, { source: 'hanging' }),
    'the source did not answer within 10 seconds',
  ],
  status: [
    definitionOf('status', STEADY, { source: 'broken' }),
    'the source answered with the status 500',
  ],
  refused: [
    definitionOf('refused', STEADY, { source: 'refusing' }),
    'the source refused the token (401)',
  ],
  json: [definitionOf('json', STEADY, { source: 'html' }), 'the answer is not JSON'],
  clock: [
    definitionOf('clock', STEADY, { source: 'early' }),
    'the clock of the source differs by more than a minute',
  ],
  unset: [
    definitionOf('unset', STEADY, { source: 'unset' }),
    'the variable FLAGHOIST_UNSET_URL is not set',
  ],
  missing: [
    definitionOf('missing', STEADY, { source: 'gone' }),
    'the pipeline has no source "gone"',
  ],
};

/** Ten minutes above the threshold, eleven days ago: in the third of the pieces in which a month is asked for. */
const MONTH_BREACH = NOW - 11 * DAY;
const month = (failing: number): string =>
  `vector(0.001) + ${failing} * (vector(time()) >= bool ${MONTH_BREACH}) * (vector(time()) <= bool ${MONTH_BREACH + 600})`;

const DEFINITIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(SILENCES).map(([name, [text]]) => [name, text])),
  ...Object.fromEntries(
    CASES.map(({ name }) => [name, definitionOf(name, rateOf(name), { for: '24h' })]),
  ),
  'short-blind': definitionOf('short-blind', rateOf('restarted-good')),
  'short-good': definitionOf('short-good', rateOf('restarted-good', '15m')),
  'short-bad': definitionOf('short-bad', rateOf('restarted-failing', '15m')),
  'month-good': definitionOf('month-good', month(0), { for: '30d' }),
  'month-bad': definitionOf('month-bad', month(0.1), { for: '30d' }),
};

const twoDays = (name: string): string =>
  definitionOf(name, `max(ratio{case="${name}"})`, { for: '48h' });

const THREE = `description: three metrics
services: { api: { THREE: enabled, THREE_PERCENT: rollout } }
metrics:
${['errors', 'latency', 'memory']
  .map(
    (name) => `  ${name}: { source: prometheus, query: max(${name}), unit: count, good: "< 1" }\n`,
  )
  .join(
    '',
  )}requires: { production: { metrics: { good: [errors, latency, memory], for: 48h, in: production } } }
`;

const SOURCES = ['prometheus', 'hanging', 'broken', 'refusing', 'html', 'early', 'unset'];

const PIPELINE = `version: 1
environments: [{ name: production }]
services: { api: {} }
metrics:
  sources:
${SOURCES.map((name) => `    ${name}: { kind: prometheus, url: FLAGHOIST_${name.toUpperCase()}_URL }\n`).join('')}`;

const definitionFile = (flag: string): string => `environments/flags/${flag}.yaml`;
const stateFile = (flag: string): string => `environments/production/${flag}.yaml`;
const LATER = {
  'two-days-good': twoDays('two-days-good'),
  'two-days-bad': twoDays('two-days-bad'),
  three: THREE,
};

const at = (rollout: number, flags: readonly string[]): Files =>
  Object.fromEntries(
    flags.map((flag) => [stateFile(flag), `enabled: true\nrollout: ${rollout}\n`]),
  );
const definitionsOf = (texts: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(texts).map(([flag, text]) => [definitionFile(flag), text]));

let prometheus: Prometheus;
let proxy: Server;
let hanging: number;
let repo: Repo;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  prometheus = await aPrometheus({ past: PAST });
  hanging = 0;
  proxy = createServer((request, response) => void misbehaved(request, response));
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const behind = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  env = Object.fromEntries([
    ['FLAGHOIST_PROMETHEUS_URL', prometheus.url],
    ...['hanging', 'broken', 'refusing', 'html', 'early'].map((name) => [
      `FLAGHOIST_${name.toUpperCase()}_URL`,
      `${behind}/${name}`,
    ]),
  ]) as Readonly<Record<string, string>>;

  repo = await aRepository();
  await repo.commit('Adopt', {
    at: NOW - 31 * DAY,
    files: {
      'environments/pipeline.yaml': PIPELINE,
      ...definitionsOf(DEFINITIONS),
      ...at(5, Object.keys(DEFINITIONS)),
      ...definitionsOf(LATER),
    },
  });
  await repo.commit('Five percent', { at: SINCE, files: at(5, Object.keys(LATER)) });
});

afterAll(async () => {
  proxy?.closeAllConnections();
  proxy?.close();
  await prometheus?.[Symbol.asyncDispose]();
  await repo?.[Symbol.asyncDispose]();
});

/** A proxy in front of Prometheus, with a way to fail in each path. */
async function misbehaved(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, way = '', ...rest] = (request.url ?? '').split('/');
  const body = await buffer(request);
  switch (way) {
    case 'hanging':
      hanging += 1;
      return;
    case 'broken':
      response.writeHead(500).end('{}');
      return;
    case 'refusing':
      response.writeHead(401).end('{}');
      return;
    case 'html':
      response.end('<html>');
      return;
    default: {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const answer = await fetch(`${prometheus.url}/${rest.join('/')}`, {
        method: 'POST',
        headers,
        body,
      });
      response.setHeader('date', new Date(Date.now() + 120_000).toUTCString());
      response.end(await answer.text());
    }
  }
}

interface Gate {
  readonly gate: string;
  readonly verdict: string;
  readonly code: string;
  readonly message: string;
  readonly readyAt: string | null;
}

interface Report {
  readonly verdict: string;
  readonly changes: readonly { readonly flag: string; readonly gates: readonly Gate[] }[];
}

let branches = 0;

/** `flaghoist check` of a branch with these files. */
async function checks(files: Files, ...more: readonly string[]): Promise<Said> {
  branches += 1;
  const branch = `proposal-${branches}`;
  await repo.goTo('main');
  await repo.branch(branch, 'main');
  await repo.commit('Propose', { at: NOW, files });
  return checksAgain(branch, ...more);
}

function checksAgain(branch: string, ...more: readonly string[]): Promise<Said> {
  const args = ['check', '--base', 'main', '--head', branch, ...more];
  return flaghoist({ in: repo, env, cli: BUNDLE }, ...args);
}

/** The answers about metrics, by flag. */
async function answersTo(files: Files, ...more: readonly string[]) {
  const { out } = await checks(files, '--format', 'json', ...more);
  const { changes } = JSON.parse(out) as Report;
  return new Map(
    changes.flatMap(({ flag, gates }) =>
      gates.flatMap((gate) => (gate.gate === 'metrics' ? [[flag, gate] as const] : [])),
    ),
  );
}

test('T41: every silence waits, and the sentence says which it is', async () => {
  const names = Object.keys(SILENCES);
  const answers = await answersTo(at(10, names));
  const sentences = names.map((name) => {
    const { verdict, code, message } = answers.get(name) as Gate;
    return [name, verdict, code, message];
  });
  expect(sentences).toEqual(
    Object.entries(SILENCES).map(([name, [, sentence]]) => [
      name,
      'wait',
      'metrics/silent',
      expect.stringContaining(`rate in production has no answer: ${sentence}`),
    ]),
  );
});

test('the clock of a source is not compared where the moment is not the present one', async () => {
  const answers = await answersTo(at(10, ['clock']), '--at', isoOf(instant(NOW)));
  expect(answers.get('clock')?.code).toBe('metrics/good');
});

test('T41: a rollback asks no source, and none can delay it', async () => {
  const before = hanging;
  const { code, out } = await checks({ [stateFile('timeout')]: 'enabled: false\n' });
  expect([code, hanging]).toEqual([0, before]);
  expect(out).toContain('✓ Safe to merge at once\n');
});

describe('what is no silence', () => {
  test('a redeployment, a restart and a failed scrape have the same answer as a steady service', async () => {
    const answers = await answersTo(
      at(
        10,
        CASES.map(({ name }) => name),
      ),
    );
    const codes = CASES.map(({ name }) => [name, answers.get(name)?.code]);
    expect(codes).toEqual(
      CASES.map(({ name }) => [name, name.endsWith('good') ? 'metrics/good' : 'metrics/bad']),
    );
  });

  test('T41: a restart in two hours has the same answer where the range of the query is longer than it, and hides no failure', async () => {
    const names = ['short-blind', 'short-good', 'short-bad'];
    const answers = await answersTo(at(10, names));
    expect(names.map((name) => answers.get(name)?.code)).toEqual([
      'metrics/undecided',
      'metrics/good',
      'metrics/bad',
    ]);
  });

  test('a month, which Prometheus does not answer at once, is asked for in pieces', async () => {
    const answers = await answersTo(at(10, ['month-good', 'month-bad']));
    expect(answers.get('month-good')?.code).toBe('metrics/good');
    expect(answers.get('month-bad')).toMatchObject({
      code: 'metrics/bad',
      message: expect.stringContaining('rate in production was critical until '),
    });
  });
});

describe('two days', () => {
  /** The verdicts a second before a moment and at it. */
  async function around(flag: string, moment: number): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    for (const when of [moment - 1, moment]) {
      const gate = (await answersTo(at(10, [flag]), '--at', isoOf(instant(when)))).get(flag);
      answers.push([gate?.code, gate?.readyAt]);
    }
    return answers;
  }

  test('of good values pass at the first point of the grid at which they are two days', async () => {
    const due = SINCE + 48 * HOUR + MINUTE;
    expect(await around('two-days-good', due)).toEqual([
      ['metrics/too-short', isoOf(instant(due))],
      ['metrics/good', null],
    ]);
  });

  test('with five bad minutes wait until these have left the window', async () => {
    // The window begins after the first bad point, and its newest sample is a minute old.
    const due = BREACH + MINUTE + 48 * HOUR + MINUTE;
    expect(await around('two-days-bad', due)).toEqual([
      ['metrics/bad', isoOf(instant(due))],
      ['metrics/good', null],
    ]);
  });
});

test('a question with two days of three metrics is small, and replays without Prometheus', async () => {
  const file = join(repo.path, '.git/question.json');
  const { code, out } = await checks(at(10, ['three']), '--save-question', file);
  expect([code, out]).toEqual([0, expect.stringContaining('memory below 1 for 48h in production')]);
  expect((await stat(file)).size).toBeLessThan(200 * 1024);
  expect(await readFile(file, 'utf8')).not.toContain(prometheus.url);
  const replayed = await flaghoist({ in: repo, cli: BUNDLE }, 'replay', file);
  expect([replayed.code, replayed.out]).toEqual([0, out]);
});
