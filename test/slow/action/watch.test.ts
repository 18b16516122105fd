// `command: watch` of the bundled action: a breach after a landing becomes one rollback, and nothing else does.
import { describe, expect, test } from '@jest/globals';
import { flagFile, stateFile } from '#test/support/ci.ts';
import type { ValueAt } from '#test/support/fake-prometheus.ts';
import {
  badSince,
  ci,
  definition,
  deploys,
  issues,
  percent,
  prometheus,
  pulls,
  raises,
  seconds,
  stateAt,
  watches,
} from './watch-stage.ts';

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
    expect(body).toContain('**Critical: Failed calls**');
    expect(body).toContain('| value | 8% |');
    expect(body).toContain('> 5% for 5m');
    // What to do stands above what helps to find the cause.
    expect(body).toMatch(
      /\| value \|[^]*What to do next[^]*Also landed since[^]*<details>[^]*promql/,
    );
    expect(body).toContain('```promql\nsum(rate(calls_failed{env="production"}[1m]))\n```');
    // A head without words would be an empty line.
    expect(body).not.toContain('| | |');
    expect(body).toMatch(
      /\| graph \| \[the last 6 hours\]\(https:\/\/graphs\.example\/graph\?g0\.expr=/,
    );
    expect(body).toContain('from 10% back to 5%, as before this landing');
    expect(body).toMatch(/Also landed since an hour before the breach.*\n\n- \[\w{10}\]/);
    const [issue, ...more] = await issues();
    expect(more).toEqual([]);
    expect(issue?.title).toBe('Breach: calls in production');
    expect(issue?.body).toContain('\n<!-- flaghoist variables api/CALLS api/CALLS_PERCENT -->\n');

    const again = await watches(values);
    expect([again.exitCode, again.writes]).toEqual([0, []]);
    expect(await issues()).toHaveLength(1);

    // While the issue is open, nothing raises the flag again.
    const back = await ci.proposes('calls', 'production', { by: 'dora' });
    await ci.judges(back);
    expect(ci.shown(back)).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('had a breach after it rose'),
    });
    expect(await ci.comment(back)).toContain(`### ⏳ Waits for \`#${issue?.number}\` to close\n`);
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

const closesIssues = async (): Promise<void> => {
  for (const { number } of await issues()) {
    await ci.github.world.emulator.ask('PATCH', `/issues/${number}`, 'ana', { state: 'closed' });
  }
};

describe('T76: Two flags on one service', () => {
  test('are not both rolled back by one breach, and never two merges in 15 minutes', async () => {
    await raises('calls', 10);
    ci.github.passes('10m');
    await raises('theme', 10);
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['calls', 'theme']);
    await watches(values);
    expect([pulls('theme').length, await stateAt('calls')]).toEqual([1, percent(10)]);
    expect(pulls('theme')[0]?.body).toContain('`calls` was critical on the same service, too');
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

  test('no longer wait for the newer one after a person has closed its rollback', async () => {
    await raises('older', 10);
    ci.github.passes('10m');
    await raises('newer', 10);
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['older', 'newer']);
    await watches(values);
    expect([pulls('newer').length, pulls('older').length]).toEqual([1, 0]);
    ci.closesAll();
    await watches(values);
    expect([pulls('newer').length, pulls('older').length]).toEqual([1, 1]);
    await ci.lands('older', 'production', 'enabled: false\n');
    await ci.lands('newer', 'production', 'enabled: false\n');
    await closesIssues();
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

test('T76: forged alerts, labelled issues and a branch of our name neither roll back, promote nor merge', async () => {
  const landing = await raises('theme', 30);
  ci.github.passes('30m');
  const labels = ['rolled-back', 'flag:theme', 'P1'];
  const body = '<!-- flaghoist watch production theme -->';
  await ci.github.opensIssue({ title: 'Rolled back: theme', body, labels, by: 'mallory' });
  const branch = `flaghoist/watch/production/theme/${landing.slice(0, 12)}`;
  const files = { [stateFile('theme', 'production')]: percent(100), 'src/other.js': 'more\n' };
  await ci.github.proposes(branch, files, { by: 'mallory' });
  const main = await ci.github.main();
  const forged = { flag: 'theme', environment: 'production', answer: 'bad', merge: true };
  const ran = await watches(() => '0.001', {}, forged);
  expect([ran.exitCode, ran.writes, await ci.github.main()]).toEqual([0, [], main]);

  // Nor does the open pull request from that branch stop a rollback that has a reason.
  const bad = await watches(badSince(seconds() - 20 * 60, ['theme']));
  expect([bad.exitCode, pulls('theme').at(-1)?.author]).toEqual([0, 'github-actions[bot]']);
  expect(await stateAt('theme')).toMatch(/^enabled: false$/m);
  expect(await ci.github.git.git(['diff', '--name-only', main, await ci.github.main()])).toBe(
    `${stateFile('theme', 'production')}\n`,
  );
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

test('A warning proposes no hold where a refused landing holds the flag already', async () => {
  const held = `${percent(60)}hold: "not before the fair"\n`;
  await ci.github.lands({ [stateFile('voicemail', 'production')]: held });
  expect(Number((await deploys()).outputs['refused'])).toBeGreaterThan(0);
  ci.github.passes('40m');
  const opened = ci.github.world.pulls.size;
  const warning = badSince(seconds() - 20 * 60, ['voicemail'], '0.03');
  const ran = await watches(warning, { inputs: { flag: 'voicemail' } });
  expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'warning']);
  expect(ci.github.world.pulls.size).toBe(opened);
});

describe('T76: A flag of two services, of which one has its values and the other does not', () => {
  const bad = () =>
    watches(badSince(seconds() - 20 * 60, ['split']), { inputs: { flag: 'split' } });
  const apart = (rollout: number): string =>
    `${percent(10)}services: { late: { rollout: ${rollout} } }\n`;

  test('is rolled back after a breach where it is live, and is not good there alone', async () => {
    await deploys();
    await raises('split', 10);
    await deploys({ service: 'files' });
    ci.github.passes('30m');
    const good = await watches(() => '0.001', { inputs: { flag: 'split' } });
    expect([good.outputs['watched'], pulls('split')]).toEqual(['silent', []]);
    expect([(await bad()).outputs['watched'], pulls('split').length]).toEqual(['bad', 1]);
    ci.closesAll();
    await ci.lands('split', 'production', 'enabled: false\n');
    await closesIssues();
  });

  test('is left alone where it rose only for the service that does not have it yet', async () => {
    await ci.lands('split', 'production', apart(5));
    await deploys();
    ci.github.passes('26h');
    await ci.lands('split', 'production', apart(20));
    await deploys({ service: 'files' });
    ci.github.passes('30m');
    const opened = pulls('split').length;
    expect([(await bad()).outputs['watched'], pulls('split').length]).toEqual(['silent', opened]);
  });

  test('is rolled back where it was deployed days after its landing, and the other one was lowered since', async () => {
    ci.github.passes('72h');
    await deploys();
    ci.github.passes('1h');
    await ci.lands('split', 'production', `${percent(5)}services: { late: { rollout: 20 } }\n`);
    await deploys();
    ci.github.passes('30m');
    const opened = pulls('split').length;
    expect([(await bad()).outputs['watched'], pulls('split').length]).toEqual(['bad', opened + 1]);
  });
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
  const created_at = ci.github.now;
  const environment = 'production';
  world.deployments.set(id, { ...newest, id, environment, created_at, payload: forged });
  ci.github.passes('30m');
  const opened = pulls('voice').length;
  await watches(badSince(seconds() - 20 * 60, ['voice']));
  expect(pulls('voice')).toHaveLength(opened + 1);
});

describe('T76: After the end of a watch is on the log, a later run', () => {
  const signed = (flag = 'twice') => ({
    env: {
      FLAGHOIST_PROMETHEUS_URL: prometheus.url,
      FLAGHOIST_LOG_KEY: 'the key of the deploy environment',
    },
    inputs: { flag },
  });
  const isOff = async (): Promise<boolean> => /^enabled: false$/m.test(await stateAt('twice'));

  test('merges the rollback that GitHub did not let us merge before', async () => {
    await raises('twice', 10);
    ci.github.passes('24h');
    ci.github.passes('5m');
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method: 'PUT', path: /\/merge$/, how: 500, times: 1 });
    await watches(values, signed());
    expect([ends().at(-1), await isOff()]).toEqual(['watched bad: twice', false]);
    await watches(values, signed());
    expect([await isOff(), pulls('twice').length]).toEqual([true, 1]);
  });

  test('finds the breach that no source showed at that time', async () => {
    await raises('twice', 20);
    ci.github.passes('24h');
    ci.github.passes('5m');
    const values = badSince(seconds() - 20 * 60, ['twice']);
    await watches(null, signed());
    expect([ends().at(-1), await isOff()]).toEqual(['watched silent: twice', false]);
    ci.github.passes('10m');
    await watches(values, signed());
    expect([ends().at(-1), await isOff()]).toEqual(['watched bad: twice', true]);
  });

  test.each([
    ['a good end after a silent one', null, 80, 'good'],
    ['no better end after a bad one', () => '0.08', 90, 'bad'],
  ] as const)('logs %s', async (_what, first, rollout, last) => {
    await raises('voice', rollout);
    ci.github.passes('24h');
    ci.github.passes('5m');
    await watches(first, signed('voice'));
    await watches(() => '0.001', signed('voice'));
    expect(ends().at(-1)).toBe(`watched ${last}: voice`);
  });
});
