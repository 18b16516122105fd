// The comment and the status of a promotion that rests on a metric: they are written again when the answer of the metric
// changes, and not when only its values do.
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, stateFile } from '#test/support/ci.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import { editComment } from '#test/support/github/issues.ts';

const PIPELINE = `version: 1
environments:
  - name: production
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL, graph: 'https://metrics.example.com' }
services: { api: {} }
`;
const DEFINITION = `description: calls
services: { api: { CALLS: enabled, CALLS_PERCENT: rollout } }
metrics:
  failed:
    title: Failed calls
    source: prometheus
    query: (sum(rate(failed_total{env="$environment"}[5m])) or vector(0)) / sum(rate(calls_total[5m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls_total[$window]))', at-least: 200 }
requires:
  production:
    metrics: { good: [failed], for: 2h, in: production }
`;

let ci: CI;
let server: Server;
/** The values that the source has: each question gets the next ones. */
let values: (index: number, points: number) => number;
let traffic = 500;
/** What happens after each answer of the source. */
let onAnswer = (): void => undefined;
let pull: PullRequest;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    response.setHeader('date', new Date(ci.github.now).toUTCString());
    void text(request).then((body): undefined => {
      response.end(answerTo(new URLSearchParams(body)));
      onAnswer();
      return undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ci = await aCI({
    now: '2026-11-20T09:00:00Z',
    pipeline: PIPELINE,
    files: {
      'environments/flags/calls.yaml': DEFINITION,
      [stateFile('calls', 'production')]: 'enabled: false\n',
    },
  });
  ci.github.passes('1h');
  await ci.lands('calls', 'production', 'enabled: true\nrollout: 5\n');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await ci[Symbol.asyncDispose]();
});

function answerTo(form: URLSearchParams): string {
  const [start, end, time] = ['start', 'end', 'time'].map((name) => Number(form.get(name) ?? 0));
  const points = Math.floor(((end ?? 0) - (start ?? 0)) / 60) + 1;
  const series = form.has('start')
    ? {
        metric: {},
        values: Array.from({ length: points }, (_, index) => [
          (start ?? 0) + index * 60,
          String(values(index, points)),
        ]),
      }
    : { metric: {}, value: [time, String(traffic)] };
  const data = { resultType: form.has('start') ? 'matrix' : 'vector', result: [series] };
  return JSON.stringify({ status: 'success', data });
}

const how = () => ({
  env: {
    FLAGHOIST_PROMETHEUS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  },
});

/** The sweep a quarter of an hour later. */
async function later(): Promise<Ran> {
  ci.github.passes('15m');
  return ci.sweeps(how());
}

test('The comment shows value, course, samples, moment, query and graph of the metric', async () => {
  ci.github.passes('1h');
  values = () => 0.004;
  pull = await ci.github.proposes('calls-10', {
    [stateFile('calls', 'production')]: 'enabled: true\nrollout: 10\n',
  });
  await ci.judges(pull, how());
  expect(ci.shown(pull)).toMatchObject({ state: 'pending' });
  const comment = await ci.comment(pull);
  expect(comment).toContain('0.4%, target below 1%');
  expect(comment).toMatch(/[▁-█]{16}/);
  expect(comment).toContain('60 of 60 samples');
  expect(comment).toContain('as of Fri 20 Nov 2026 10:59 UTC');
  expect(comment).toContain(
    'https://metrics.example.com/graph?g0.expr=%28sum%28rate%28failed_total',
  );
  expect(comment).toContain(
    '```promql\n(sum(rate(failed_total{env="production"}[5m])) or vector(0)) / sum(rate(calls_total[5m]))\n```',
  );
  // The address of the source is no part of it, other than the addresses of GitHub.
  expect(comment.replaceAll(ci.github.apiUrl.replace(/\/api.*/, ''), '')).not.toContain(
    '127.0.0.1',
  );
});

test('The comment is not written again while only values change', async () => {
  for (const value of [0.001, 0.0095, 0]) {
    values = (index) => value + (index % 3) / 1e6;
    traffic += 1;
    expect((await later()).writes).toEqual([]);
  }
});

test('The comment is written again when a person has edited it', async () => {
  const [ours] = await ci.github.comments(pull.number);
  await editComment(
    ci.github.world,
    ours!.id,
    'github-actions[bot]',
    `${ours!.body}\nMerge it at once.`,
  );
  expect((await later()).writes).toEqual(['PATCH comment']);
  expect(await ci.comment(pull)).not.toContain('Merge it at once');
});

test('The comment and its status are written once for each new answer, also where a breach goes on', async () => {
  values = (index, points) => (index > points - 20 ? 0.09 : 0.001);
  const bad = await later();
  expect(bad.writes.toSorted()).toEqual(['PATCH comment', 'POST status']);
  expect(ci.shown(pull)?.description).toContain('failed in production has been critical since');
  const since = ci.shown(pull)?.description;
  // The breach lasts: the same run of samples grows.
  values = (index, points) => (index > points - 35 ? 0.08 : 0.002);
  const longer = await later();
  expect([longer.writes, ci.shown(pull)?.description]).toEqual([[], since]);
  traffic = 20;
  expect((await later()).writes.toSorted()).toEqual(['PATCH comment', 'POST status']);
  expect(ci.shown(pull)?.description).toContain('its traffic is less than 200');
  traffic = 30;
  expect((await later()).writes).toEqual([]);
});

test('The check turns green when the window is full and good', async () => {
  traffic = 900;
  values = () => 0.003;
  expect((await later()).writes.toSorted()).toEqual(['PATCH comment', 'POST status']);
  expect(ci.shown(pull)).toMatchObject({ state: 'success' });
  expect((await later()).writes).toEqual([]);
});

test('The source is asked once for all pull requests and groups of a sweep, which have the same answer, also where it takes minutes', async () => {
  const pulls: PullRequest[] = [];
  for (let rollout = 10; rollout < 19; rollout += 1) {
    pulls.push(
      await ci.github.proposes(`calls-to-${rollout}`, {
        [stateFile('calls', 'production')]: `enabled: true\nrollout: ${rollout}\n`,
      }),
    );
  }
  const [first] = pulls;
  const group = first === undefined ? null : await ci.github.mergeGroup([first], 'merge');
  // Each pull request is read by itself then, and GitHub's clock is that of its last answer.
  ci.github.fails({ path: /graphql/, how: { body: () => ({ errors: [{}], data: null }) } });
  let questions = 0;
  onAnswer = () => {
    questions += 1;
    // More are open than are judged side by side, so the last ones are judged after this.
    if (questions === 1) ci.github.passes('1m');
  };
  await later();
  ci.github.heals();
  onAnswer = () => undefined;
  expect(questions).toBe(2);
  const comments = await Promise.all(pulls.map((proposed) => ci.comment(proposed)));
  const moments = comments.map((comment) => /as of [^,;)\n]* UTC/.exec(comment)?.[0]);
  expect(new Set(moments).size).toBe(1);
  expect(moments[0]).toContain('as of Fri 20 Nov');
  // The group was judged last, by the same answer.
  expect(ci.github.statuses(group?.sha ?? '')).toHaveLength(1);
  await group?.dissolves();
});

test('of a step that the sweep opens is judged at the moment of the sweep, and not asked again', async () => {
  ci.closesAll();
  const workflowPermissions = {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: true,
  } as const;
  ci.github.sets({ workflowPermissions });
  await ci.github.lands({
    'environments/flags/calls.yaml': `${DEFINITION}    ladder: { steps: [5, 50, 100], each: 1h }\npropose: true\n`,
  });
  let questions = 0;
  onAnswer = () => {
    questions += 1;
    ci.github.passes('1m');
  };
  await later();
  onAnswer = () => undefined;
  const opened = [...ci.github.world.pulls.values()].find(({ head }) =>
    head.branch.startsWith('flaghoist/next/production/calls/'),
  );
  expect(ci.github.statuses(opened?.head.sha ?? '')[0]).toMatchObject({ state: 'success' });
  // The samples and the traffic.
  expect(questions).toBe(2);
});
