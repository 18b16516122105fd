// `command: watch` of the bundled action: a breach after a landing becomes one rollback, and nothing else does.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, stateFile } from '#test/support/ci.ts';
import type { Pull } from '#test/support/github/world.ts';
import type { FakePrometheus, ValueAt } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';

const PIPELINE = `version: 1
environments: [{ name: development }, { name: production }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
services: { api: {}, web: {}, own: {}, files: { deploy: { production: { target: files, folder: deployed } } } }
policy: { approvals: { count: 1, from: [release] } }
teams: { release: [ana, bartek] }
`;
const definition = (flag: string, then: string, service = 'api'): string => `description: ${flag}
services: { ${service}: { ${flag.toUpperCase()}: enabled, ${flag.toUpperCase()}_PERCENT: rollout } }
metrics:
  failed:
    title: Failed calls
    source: prometheus
    query: sum(rate(${flag}_failed{env="$environment"}[1m]))
    unit: ratio
    good: "< 1%"
    warning: { when: "> 2%", for: 10m }
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 }
watch: { for: 24h, then: ${then} }
`;
const WATCHED = 'requires: { production: { metrics: { watched: 24h, in: development } } }\n';
const percent = (rollout: number): string => `enabled: true\nrollout: ${rollout}\n`;

let ci: CI;
let prometheus: FakePrometheus;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      [flagFile('calls')]: definition('calls', 'merge'),
      [flagFile('theme')]: definition('theme', 'merge'),
      [flagFile('voice')]: definition('voice', 'propose', 'web'),
      [flagFile('twice')]: definition('twice', 'merge', 'own'),
      [flagFile('voicemail')]: definition('voicemail', 'propose', 'files'),
      [flagFile('step')]: `${definition('step', 'propose', 'web')}${WATCHED}`,
      [stateFile('calls', 'production')]: percent(5),
      '.github/workflows/redeploy.yml': 'on: workflow_dispatch\n',
    },
  });
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  prometheus = await aFakePrometheus(ci.github.world.clock.http);
  ci.github.passes('48h');
});
afterAll(async () => {
  await prometheus[Symbol.asyncDispose]();
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
  ci.github.world.started.length = 0;
});

/** The permissions in `flaghoist-watch.yml`. */
const ASKED = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
} as const;

const seconds = (): number => ci.github.world.clock.seconds();
/** Bad from this moment on. */
const badSince =
  (from: number, flags: readonly string[], value = '0.08'): ValueAt =>
  (at, query) =>
    at >= from && flags.some((flag) => query.includes(`${flag}_failed`)) ? value : '0.001';

async function watches(values: ValueAt | null, how: How = {}, payload = {}): Promise<Ran> {
  prometheus.has(values);
  const type = 'flaghoist-alert';
  const event = await ci.github.event('repository_dispatch', { type, payload, by: 'mallory' });
  return ci.runs(event, {
    token: ci.github.token({ permissions: ASKED }),
    env: {
      FLAGHOIST_PROMETHEUS_URL: prometheus.url,
      FLAGHOIST_GRAPH_URL: 'https://graphs.example',
    },
    ...how,
    inputs: { command: 'watch', ...how.inputs },
  });
}

const pulls = (flag: string): readonly Pull[] =>
  [...ci.github.world.pulls.values()].filter(({ head }) =>
    head.branch.startsWith(`flaghoist/watch/production/${flag}/`),
  );
const stateAt = async (flag: string): Promise<string> =>
  ci.github.git.git(['show', `${await ci.github.main()}:${stateFile(flag, 'production')}`]);
const issues = async () => {
  const { issuesIn } = await import('#test/support/github/issues.ts');
  const all = await issuesIn(ci.github.world, { state: 'all', labels: 'rolled-back' });
  return all.filter(({ pull_request: pull }) => pull === undefined);
};
const raises = async (flag: string, to: number): Promise<string> =>
  (await ci.lands(flag, 'production', percent(to))).sha;

describe('A critical breach after a landing', () => {
  test('T74, T76: is rolled back, merged and deployed in one run, whatever the alert says, and only once', async () => {
    const landing = await raises('calls', 10);
    await ci.github.lands({ 'README.md': 'something else\n' });
    ci.github.passes('30m');
    const forged = { flag: 'theme', environment: 'production', value: 99, rollback: true };
    const values = badSince(seconds() - 20 * 60, ['calls']);
    const ran = await watches(values, {}, forged);
    expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'bad']);
    const [pull, ...others] = pulls('calls');
    expect(others).toEqual([]);
    expect(pull).toMatchObject({
      title: 'Roll back calls in production to 5%',
      head: { branch: `flaghoist/watch/production/calls/${landing.slice(0, 12)}` },
      merged: { by: 'github-actions[bot]', sha: await ci.github.main() },
    });
    expect(await stateAt('calls')).toBe(percent(5));
    expect(ci.github.started()).toEqual(['workflow_dispatch']);
    const body = pull?.body ?? '';
    expect(body).toContain('**Failed calls was critical.**');
    expect(body).toContain('| value | 8% |');
    expect(body).toContain('> 5% for 5m');
    expect(body).toContain('sum(rate(calls_failed{env="production"}[1m]))');
    expect(body).toMatch(
      /\| graph \| \[the last 6 hours\]\(https:\/\/graphs\.example\/graph\?g0\.expr=/,
    );
    expect(body).toContain('from 10% back to 5%, as before this landing');
    expect(body).toMatch(/What else landed in that hour.*\n\n- \[\w{10}\]/);
    const [issue, ...more] = await issues();
    expect(more).toEqual([]);
    expect(issue?.title).toBe('Rolled back: calls in production');

    const again = await watches(values);
    expect([again.exitCode, again.writes]).toEqual([0, []]);
    expect(await issues()).toHaveLength(1);

    // While the issue is open, nothing raises the flag again.
    const back = await ci.proposes('calls', 'production', { by: 'dora' });
    await ci.judges(back);
    expect(ci.shown(back)).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('was rolled back after a breach'),
    });
    const { emulator } = ci.github.world;
    await emulator.ask('PATCH', `/issues/${issue?.number}`, 'ana', { state: 'closed' });
    ci.github.passes('1m');
    await ci.sweeps();
    expect(ci.shown(back)?.state).toBe('success');
  });

  test('opens one pull request, which stays closed when a person has closed it', async () => {
    await raises('voice', 20);
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['voice']);
    // The first run ends between its branch and its pull request.
    ci.github.fails({ method: 'POST', path: /\/pulls$/, how: 500, times: 1 });
    const first = await watches(values);
    expect([first.exitCode, pulls('voice')]).toEqual([1, []]);
    const second = await watches(values);
    expect([second.exitCode, pulls('voice').length]).toEqual([0, 1]);
    expect(pulls('voice')[0]).toMatchObject({
      state: 'open',
      title: 'Roll back voice in production',
    });
    expect(ci.github.statuses(pulls('voice')[0]?.head.sha ?? '')[0]?.state).toBe('success');
    const third = await watches(values);
    expect([third.exitCode, third.writes, pulls('voice').length]).toEqual([0, [], 1]);
    ci.closesAll();
    const fourth = await watches(values);
    expect([fourth.exitCode, fourth.writes, pulls('voice').length]).toEqual([0, [], 1]);
    expect(fourth.said).toContain('a person has closed the rollback of this landing');
    await ci.lands('voice', 'production', 'enabled: false\n');
  });
});

describe('T76: Two flags on one service', () => {
  test('are not both rolled back by one breach, and never two merges in 15 minutes', async () => {
    await raises('calls', 10);
    ci.github.passes('10m');
    await raises('theme', 10);
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['calls', 'theme']);
    await watches(values);
    expect([pulls('theme').length, await stateAt('calls')]).toEqual([1, percent(10)]);
    expect(pulls('theme')[0]?.body).toContain('`calls` was bad on the same service, too');
    expect(await stateAt('theme')).toMatch(/^enabled: false/);
    const before = await ci.github.main();
    ci.github.passes('10m');
    await watches(values);
    expect(await ci.github.main()).toBe(before);
    // It is still bad when the first rollback has had its time.
    ci.github.passes('20m');
    await watches(values);
    expect(await stateAt('calls')).toBe(percent(5));
  });
});

describe('T76: Of two runs at the same moment', () => {
  const openIssues = async (): Promise<number> => {
    const all = await issues();
    return all.filter(({ state, title }) => state === 'open' && title?.includes('twice')).length;
  };

  test.each([
    ['opens the pull request', 'POST', /\/pulls$/],
    ['opens the issue', 'POST', /\/issues$/],
    ['merges', 'PUT', /\/merge$/],
  ])('while one %s, the other does it, too, and it is done once', async (_what, method, path) => {
    const landing = await raises('twice', 10);
    ci.github.passes('30m');
    const before = { pulls: pulls('twice').length, issues: await openIssues() };
    const values = badSince(seconds() - 20 * 60, ['twice']);
    const cwd = await ci.github.checkout();
    let other: Promise<Ran> | null = null;
    const meanwhile = (): Promise<Ran> => (other = watches(values, { cwd }));
    ci.github.fails({ method, path, how: { meanwhile }, times: 1 });
    await watches(values);
    const second = await (other as Promise<Ran> | null);
    expect(second?.exitCode).toBe(0);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
    expect(pulls('twice').slice(before.pulls)).toMatchObject([
      { head: { branch: `flaghoist/watch/production/twice/${landing.slice(0, 12)}` } },
    ]);
    expect(await openIssues()).toBe(before.issues + 1);
    // Each of them starts the deployment, because the other one may have ended before that.
    expect(new Set(ci.github.started())).toEqual(new Set(['workflow_dispatch']));
  });

  test.each([
    ['its pull request was open', 'POST', /\/pulls$/],
    ['it had merged', 'PUT', /\/merge$/],
  ])('the first ended when %s, and the next one goes on', async (_what, method, path) => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const before = { pulls: pulls('twice').length, issues: await openIssues() };
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method, path, how: 'lost-answer', times: 1 });
    await watches(values);
    await watches(values);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
    expect(pulls('twice')).toHaveLength(before.pulls + 1);
    expect(await openIssues()).toBe(before.issues + 1);
    expect(ci.github.started()).toEqual(['workflow_dispatch']);
  });

  test('the first ended before its pull request, something else landed, and the next one opens it', async () => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const before = pulls('twice').length;
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method: 'POST', path: /\/pulls$/, how: 500, times: 1 });
    await watches(values);
    await ci.github.lands({ 'README.md': 'Something else.\n' });
    const next = await watches(values);
    expect([next.exitCode, pulls('twice').length]).toEqual([0, before + 1]);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
  });
});

describe('T76: Nothing is written', () => {
  test.each<readonly [string, ValueAt | null]>([
    ['by silence', null],
    ['by values that are good', () => '0.001'],
  ])('%s', async (_what, values) => {
    await raises('theme', 30);
    ci.github.passes('30m');
    const ran = await watches(values, {}, { flag: 'theme' });
    expect([ran.exitCode, ran.writes]).toEqual([0, []]);
    await ci.lands('theme', 'production', 'enabled: false\n');
  });
});

test('A warning proposes to hold the flag, and takes nothing from users', async () => {
  await raises('voice', 40);
  ci.github.passes('40m');
  const ran = await watches(badSince(seconds() - 20 * 60, ['voice'], '0.03'));
  expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'warning']);
  const pull = [...ci.github.world.pulls.values()].at(-1);
  expect(pull).toMatchObject({ state: 'open', title: 'Hold voice in production' });
  const file = stateFile('voice', 'production');
  expect(await ci.github.git.git(['show', `${pull?.head.sha}:${file}`])).toBe(
    `${percent(40)}hold: "warning: failed"\n`,
  );
});

const ends = (): readonly (string | null)[] =>
  ci.github
    .deployments()
    .filter(({ task }) => task === 'flaghoist watch')
    .map(({ description }) => description);

test('T70: the end of a good watch is logged once, and a later step rests on it where it is signed', async () => {
  const env = { FLAGHOIST_LOG_KEY: 'the key of the deploy environment' };
  await ci.lands('step', 'development');
  ci.github.passes('2h');
  const good: ValueAt = () => '0.001';
  const early = await watches(good, { inputs: { flag: 'step' } });
  expect(early.writes).toEqual([]);
  const pull = await ci.proposes('step', 'production', { by: 'dora' });
  const shows = async (state: string, description: string): Promise<void> => {
    await ci.judges(pull, { env });
    expect(ci.shown(pull)).toMatchObject({
      state,
      description: expect.stringContaining(description),
    });
  };
  await shows('pending', 'metrics · due');
  ci.github.passes('23h');
  for (let run = 0; run < 2; run += 1) {
    const unsigned = await watches(good, { inputs: { flag: 'step' } });
    expect([unsigned.exitCode, unsigned.annotations]).toEqual([0, []]);
    expect(ends()).toEqual(['watched good: step']);
  }
  // Any workflow of the repository could have written that.
  await shows('pending', 'any workflow of this repository could have written that');
  for (let run = 0; run < 2; run += 1) {
    const key = { FLAGHOIST_PROMETHEUS_URL: prometheus.url, ...env };
    await watches(good, { env: key, inputs: { flag: 'step' } });
    expect(ends()).toEqual(['watched good: step', 'watched good: step']);
  }
  await shows('success', '');
});

test('T76: a refused landing that takes the watch away, or raises further, stops no watch', async () => {
  const deploys = async (): Promise<Ran> => {
    const landing = await ci.github.main();
    const event = await ci.github.event('workflow_dispatch', { inputs: { landing } });
    return ci.runs(event, { inputs: { command: 'deploy', landing } });
  };
  await deploys();
  await raises('voicemail', 5);
  expect((await deploys()).outputs).toMatchObject({ deployments: '1', refused: '0' });
  ci.github.passes('10m');
  const unwatched = definition('voicemail', 'propose', 'files').replace(/^watch: .*\n/m, '');
  await ci.github.lands({
    [flagFile('voicemail')]:
      `${unwatched}requires: { production: { approvals: { count: 1, from: [release] } } }\n`,
    [stateFile('voicemail', 'production')]: percent(50),
  });
  expect(Number((await deploys()).outputs['refused'])).toBeGreaterThan(0);
  ci.github.passes('30m');
  const ran = await watches(badSince(seconds() - 20 * 60, ['voicemail']));
  expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'bad']);
  expect(pulls('voicemail')).toMatchObject([{ title: 'Roll back voicemail in production' }]);
});

test('T70: a forged end stops no watch', async () => {
  await raises('voice', 60);
  const forged = {
    flaghoist: 1,
    flag: 'voice',
    landing: await ci.github.main(),
    answer: 'good',
    for: '24h',
  };
  const { world } = ci.github;
  const id = world.nextId();
  const [newest] = ci.github.deployments().filter(({ task }) => task === 'flaghoist watch');
  if (newest === undefined) throw new Error('no watch has ended');
  const createdAt = ci.github.now;
  const environment = 'production';
  world.deployments.set(id, { ...newest, id, environment, createdAt, payload: forged });
  ci.github.passes('30m');
  const opened = pulls('voice').length;
  await watches(badSince(seconds() - 20 * 60, ['voice']));
  expect(pulls('voice')).toHaveLength(opened + 1);
});
