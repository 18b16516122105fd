// `flaghoist watch` on a clone: what is watched, what counts, and what would be done about it.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { FakePrometheus, ValueAt } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const FILES = {
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
    health: { kind: command, run: [node, -e, "console.log('{\\"stuck\\": 9}')"] }
services: { api: {}, web: {} }
`,
};
const definition = (flag: string, more = ''): string => `description: ${flag}
services: { api: { ${flag.toUpperCase()}: enabled, ${flag.toUpperCase()}_PERCENT: rollout } }
metrics:
  failed:
    source: prometheus
    query: sum(rate(${flag}_failed{env="$environment"}[5m]))
    unit: ratio
    good: "< 1%"
    warning: { when: "> 2%", for: 10m }
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 }
watch: { for: 24h${more} }
`;
const state = (flag: string) => `environments/production/${flag}.yaml`;
const at = (rollout: number, more = '') => `enabled: true\nrollout: ${rollout}\n${more}`;

const HOUR = 3600;
/** On the grid of minutes. */
const NOW = Math.floor(Date.now() / 60_000) * 60;
let prometheus: FakePrometheus;
beforeAll(async () => {
  prometheus = await aFakePrometheus();
});
afterAll(async () => {
  await prometheus[Symbol.asyncDispose]();
});

/** Each landing some hours ago. */
type Past = readonly (readonly [number, Readonly<Record<string, string | null>>])[];

async function repositoryWith(past: Past): Promise<Repo> {
  const repo = await aRepository();
  const [first] = past;
  await repo.commit('Adopt', { files: FILES, at: NOW - ((first?.[0] ?? 0) + 24) * HOUR });
  for (const [ago, files] of past) {
    await repo.write(files);
    await repo.commit(`Land ${ago}`, {
      files,
      at: NOW - ago * HOUR,
    });
  }
  return repo;
}

async function watches(past: Past, values: ValueAt | null, ...args: readonly string[]) {
  await using repo = await repositoryWith(past);
  prometheus.has(values);
  const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url };
  const said = await flaghoist({ in: repo, env }, 'watch', '--format', 'json', ...args);
  const { watched } = JSON.parse(said.out) as { watched: readonly Row[] };
  return { code: said.code, watched };
}

interface Row {
  readonly flag: string;
  readonly answer: string;
  readonly action?: { readonly kind: string; readonly shares?: unknown };
}

/** Bad between two moments, in hours ago. */
const badFrom =
  (from: number, to = 0, value = '0.08'): ValueAt =>
  (moment) =>
    moment >= NOW - from * HOUR && moment <= NOW - to * HOUR ? value : '0.001';

const CALLS = { 'environments/flags/calls.yaml': definition('calls') };
const RISEN: Past = [
  [9, { ...CALLS, [state('calls')]: at(5) }],
  [3, { [state('calls')]: at(10) }],
];

describe('An exposure that rose', () => {
  test('is good, and its window begins when all that a value looks at is younger than the landing', async () => {
    const { code, watched } = await watches(RISEN, () => '0.001');
    expect([code, watched]).toEqual([
      0,
      [expect.objectContaining({ answer: 'good', action: { kind: 'none' } })],
    ]);
    const [range] = prometheus.requests.filter((form) => form.has('start'));
    expect(Number(range?.get('start'))).toBe(NOW - 3 * HOUR + 5 * 60);
  });

  test('is rolled back to the step before after a critical breach, also when the run is late', async () => {
    const { code, watched } = await watches(RISEN, badFrom(2, 1.5));
    expect([code, watched[0]?.answer, watched[0]?.action]).toEqual([
      1,
      'bad',
      { kind: 'rollback', shares: [{ service: 'api', percent: 5 }], others: [] },
    ]);
  });

  test('T76: takes only the services back that rose, each to its own share', async () => {
    const text = definition('calls').replace(
      'services: { api: {',
      'services: { web: { WEB_CALLS: enabled }, api: {',
    );
    const past: Past = [
      [9, { 'environments/flags/calls.yaml': text, [state('calls')]: at(5) }],
      [3, { [state('calls')]: at(10) }],
    ];
    const { watched } = await watches(past, badFrom(2, 1.5));
    expect(watched[0]?.action).toEqual({
      kind: 'rollback',
      shares: [{ service: 'api', percent: 5 }],
      others: [],
    });
  });

  test('is turned off where the step before was bad, too', async () => {
    const past: Past = [
      [9, { ...CALLS, [state('calls')]: at(5) }],
      [3, { [state('calls')]: at(10) }],
    ];
    const values: ValueAt = (moment) =>
      badFrom(8, 7)(moment, '') === '0.08' || badFrom(2, 1)(moment, '') === '0.08' ? '0.08' : '0';
    const { watched } = await watches(past, values);
    expect(watched[0]?.action).toEqual({ kind: 'rollback', shares: null, others: [] });
  });

  test('is put on hold after a warning, unless it is on hold', async () => {
    const warned = badFrom(2, 1, '0.03');
    expect((await watches(RISEN, warned)).watched[0]).toMatchObject({
      answer: 'warning',
      action: { kind: 'hold' },
    });
    const held: Past = [...RISEN, [2.5, { [state('calls')]: at(10, 'hold: wait\n') }]];
    expect((await watches(held, warned)).watched[0]?.action).toEqual({ kind: 'none' });
  });
});

describe('T76: where a service was lowered after another one rose', () => {
  const text = definition('calls').replace(
    'services: { api: {',
    'services: { web: { WEB_CALLS: enabled, WEB_PERCENT: rollout }, api: {',
  );
  const apart = (api: number, web: number): string =>
    `${at(api)}services: { web: { rollout: ${web} } }\n`;
  const past = (...landings: readonly (readonly [number, number, number])[]): Past =>
    landings.map(([ago, api, web], index) => [
      ago,
      {
        ...(index === 0 ? { 'environments/flags/calls.yaml': text } : {}),
        [state('calls')]: apart(api, web),
      },
    ]);

  test('the other one is rolled back after a breach', async () => {
    const { watched } = await watches(
      past([50, 5, 5], [4, 10, 5], [3, 10, 20], [2, 10, 5]),
      badFrom(1),
    );
    expect(watched.map(({ answer, action }) => [answer, action])).toEqual([
      ['bad', { kind: 'rollback', shares: [{ service: 'api', percent: 5 }], others: [] }],
    ]);
  });

  test('the other one is left alone where it rose longer ago than it is watched', async () => {
    const { watched } = await watches(past([90, 5, 5], [60, 10, 5], [2, 10, 0]), badFrom(1));
    expect(watched.map(({ answer, action }) => [answer, action])).toEqual([
      ['bad', { kind: 'none' }],
    ]);
  });
});

describe('T76: nothing is rolled back', () => {
  test.each<readonly [string, Past, ValueAt | null]>([
    ['by a breach that ended before the landing', RISEN, badFrom(6, 3.05)],
    ['by a breach whose values still look back beyond the landing', RISEN, badFrom(4, 2.95)],
    ['by a breach that was too short', RISEN, badFrom(2, 1.95)],
    ['by a source that does not answer', RISEN, null],
    ['by a metric without values', RISEN, () => null],
    ['by values that are no numbers', RISEN, () => 'NaN'],
  ])('%s', async (_what, past, values) => {
    const { watched } = await watches(past, values);
    expect(watched[0]?.action).toEqual({ kind: 'none' });
  });

  test.each([
    ['an interval, as the newest value of a series may be as old', 'max(calls_failed)', 60],
    ['two ranges, one around the other', 'max_over_time(rate(calls_failed[5m])[30m:1m])', 35 * 60],
  ])('by values that look back beyond the landing by %s', async (_what, query, seconds) => {
    const text = definition('calls')
      .replace(/query: sum.*/, `query: ${query}`)
      .replace('for: 5m', 'for: 0m');
    const past: Past = [
      [9, { 'environments/flags/calls.yaml': text, [state('calls')]: at(5) }],
      [3, { [state('calls')]: at(10) }],
    ];
    // Bad up to the last value that looks at anything older.
    const lastOld = badFrom(4, 3 - (seconds - 1) / HOUR);
    expect((await watches(past, lastOld)).watched[0]?.action).toEqual({ kind: 'none' });
    const firstYoung = badFrom(4, 3 - seconds / HOUR);
    expect((await watches(past, firstYoung)).watched[0]?.action?.kind).toBe('rollback');
  });

  test.each<readonly [string, Past]>([
    ['where the exposure was lowered', [...RISEN, [2, { [state('calls')]: at(5) }]]],
    ['where it was turned off', [...RISEN, [2, { [state('calls')]: 'enabled: false\n' }]]],
    ['where it rose longer ago than it is watched', [[60, { ...CALLS, [state('calls')]: at(5) }]]],
    [
      'where nothing is watched',
      [
        [
          3,
          {
            'environments/flags/calls.yaml': definition('calls').replace(/watch: .*\n/, ''),
            [state('calls')]: at(10),
          },
        ],
      ],
    ],
  ])('%s', async (_what, past) => {
    const { code, watched } = await watches(past, badFrom(50));
    expect([code, watched]).toEqual([0, []]);
    expect(prometheus.requests).toEqual([]);
  });

  test('where only a description landed since', async () => {
    const past: Past = [
      [60, { ...CALLS, [state('calls')]: at(5) }],
      [2, { 'environments/flags/calls.yaml': definition('calls').replace('calls', 'Calls') }],
    ];
    expect((await watches(past, badFrom(1.5))).watched).toEqual([]);
  });
});

test('T41: A source that hangs delays no other, because flags are asked side by side', async () => {
  const other = definition('theme').replace('source: prometheus', 'source: slow');
  const pipeline = (FILES['environments/pipeline.yaml'] ?? '').replace(
    '    health:',
    '    slow: { kind: prometheus, url: FLAGHOIST_SLOW_URL }\n    health:',
  );
  await using repo = await repositoryWith([
    [
      3,
      {
        ...CALLS,
        'environments/pipeline.yaml': pipeline,
        'environments/flags/a-slow.yaml': other,
        [state('a-slow')]: at(10),
        [state('calls')]: at(10),
      },
    ],
  ]);
  prometheus.has(badFrom(1.5));
  await using slow = await aFakePrometheus();
  const isOtherAsked = (): boolean => prometheus.requests.length > 0;
  slow.has(
    () => (isOtherAsked() ? '0.001' : null),
    async () => {
      for (let tries = 0; tries < 100 && !isOtherAsked(); tries += 1) await pause(20);
    },
  );
  const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url, FLAGHOIST_SLOW_URL: slow.url };
  const { out } = await flaghoist({ in: repo, env }, 'watch', '--format', 'json');
  const { watched } = JSON.parse(out) as { watched: readonly Row[] };
  expect(watched.map(({ flag, answer }) => [flag, answer])).toEqual([
    ['a-slow', 'good'],
    ['calls', 'bad'],
  ]);
});

describe('Two flags on one service', () => {
  const past: Past = [
    [9, { ...CALLS, 'environments/flags/theme.yaml': definition('theme') }],
    [3, { [state('calls')]: at(10) }],
    [2, { [state('theme')]: at(10) }],
  ];

  test('are rolled back one after the other, the newest landing first', async () => {
    const { watched } = await watches(past, badFrom(1.5));
    expect(watched.map(({ flag, action }) => [flag, action])).toEqual([
      ['calls', { kind: 'wait', flag: 'theme' }],
      ['theme', { kind: 'rollback', shares: null, others: ['calls'] }],
    ]);
  });

  test('are in the order in which they rose, also where one of them was lowered for a service since', async () => {
    const text = definition('calls').replace(
      'services: { api: {',
      'services: { web: { WEB_CALLS: enabled }, api: {',
    );
    const lowered = at(10, 'services: { web: { enabled: false } }\n');
    const { watched } = await watches(
      [
        ...past.slice(0, 1),
        [4, { 'environments/flags/calls.yaml': text }],
        ...past.slice(1),
        [1.5, { [state('calls')]: lowered }],
      ],
      badFrom(1.3),
    );
    expect(watched.map(({ flag, action }) => [flag, action?.kind])).toEqual([
      ['calls', 'wait'],
      ['theme', 'rollback'],
    ]);
  });

  test('of which one is good are distinguished', async () => {
    const values: ValueAt = (moment, query) =>
      query.includes('calls_failed') ? badFrom(1.5)(moment, query) : '0';
    const { watched } = await watches(past, values);
    expect(watched.map(({ action }) => action?.kind)).toEqual(['rollback', 'none']);
  });
});

test.each([
  ['are younger than the deployment', 3, { bad: 1, good: 4 }],
  ['are not younger than the end of the watch, also while runs look on', 30, { bad: 7, good: 5 }],
])('Open issues count like a breach, when they %s', async (_title, landed, opened) => {
  const also = ', also: { issues: { labels: [P1], above: 0 } }';
  await using repo = await repositoryWith([
    [
      landed,
      { 'environments/flags/calls.yaml': definition('calls', also), [state('calls')]: at(10) },
    ],
  ]);
  prometheus.has(() => '0');
  const judged = async (...issues: readonly object[]): Promise<string | undefined> => {
    await repo.write({ 'evidence.json': JSON.stringify({ schemaVersion: 1, issues }) });
    const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url };
    const args = ['watch', '--format', 'json', '--evidence', 'evidence.json'];
    const { out } = await flaghoist({ in: repo, env }, ...args);
    return (JSON.parse(out) as { watched: readonly Row[] }).watched[0]?.answer;
  };
  const ago = (hours: number): string => new Date((NOW - hours * HOUR) * 1000).toISOString();
  const issue = { number: 1, labels: ['P1', 'flag:calls'], openedAt: ago(opened.bad) };
  expect(await judged(issue)).toBe('bad');
  expect(await judged({ ...issue, openedAt: ago(opened.good) })).toBe('good');
  expect(await judged({ ...issue, closedAt: ago(0.5) })).toBe('good');
  expect(await judged({ ...issue, labels: ['P1', 'flag:other'] })).toBe('good');
  expect(await judged({ number: 1, labels: ['P1', 'flag:calls'] })).toBe('good');
});

test('Each limit of open issues counts for itself, and the text lists the issues of those that are exceeded', async () => {
  const limits = '[{ labels: [P1, bug], above: 0 }, { labels: [complaint, bug], above: 2 }]';
  await using repo = await repositoryWith([
    [
      3,
      {
        'environments/flags/calls.yaml': definition('calls', `, also: { issues: ${limits} }`),
        [state('calls')]: at(10),
      },
    ],
  ]);
  prometheus.has(() => '0');
  const judged = async (...labels: readonly string[]) => {
    const openedAt = new Date((NOW - HOUR) * 1000).toISOString();
    const issues = labels.map((label, index) => ({
      number: index + 1,
      labels: [label, 'flag:calls'],
      openedAt,
    }));
    await repo.write({ 'evidence.json': JSON.stringify({ schemaVersion: 1, issues }) });
    const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url };
    const { out } = await flaghoist({ in: repo, env }, 'watch', '--evidence', 'evidence.json');
    return [/production\/calls: (\w+)/.exec(out)?.[1], out.match(/open: #\d+/g) ?? []];
  };
  const complaints = ['complaint', 'complaint', 'complaint'];
  expect(await judged('complaint', 'complaint')).toEqual(['good', []]);
  expect(await judged(...complaints)).toEqual(['bad', ['open: #1', 'open: #2', 'open: #3']]);
  expect(await judged('P1', 'complaint')).toEqual(['bad', ['open: #1']]);
  expect(await judged('bug', 'complaint', 'complaint')).toEqual([
    'bad',
    ['open: #1', 'open: #2', 'open: #3'],
  ]);
});

test('The text says what was asked, what came back, and what would be done', async () => {
  await using repo = await repositoryWith(RISEN);
  prometheus.has(badFrom(2, 1.5));
  const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url };
  const { out, code } = await flaghoist({ in: repo, env }, 'watch', 'calls');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^✗ production\/calls: bad, watched since .*, until .*\n {4}landing \w{10}\n/,
  );
  expect(out).toContain('failed in production was critical until');
  expect(out).toContain('query to prometheus: sum(rate(calls_failed{env="production"}[5m]))');
  expect(out).toContain('to be rolled back to 5%');
});
