// The whole way of an alert, with real Prometheus, Alertmanager and pm2 and the bundle that ships: calls fail, and within a
// minute no user has the flag.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AlertStory, Played } from '#test/support/alert-story.ts';
import { anAlertStory, FLAG, STEP } from '#test/support/alert-story.ts';
import { stateFile } from '#test/support/ci.ts';
import { issuesIn } from '#test/support/github/issues.ts';

let story: AlertStory;
let before: number | string;
let played: Played;
beforeAll(async () => {
  story = await anAlertStory();
  before = await story.health();
  played = await story.breaks();
});
afterAll(async () => {
  await story?.[Symbol.asyncDispose]();
});

test('T74, T76: 8% of the calls fail, and within a minute of the alert the service is off without any schedule', async () => {
  const { legs, pull, watch, deploy } = played;
  process.stdout.write(
    `since the alert fires: ${Object.entries(legs)
      .map(([leg, time]) => `${leg} ${(time / 1000).toFixed(1)} s`)
      .join(', ')}\n`,
  );
  expect([watch.exitCode, watch.outputs['watched'], deploy.exitCode]).toEqual([0, 'bad', 0]);
  expect(pull).toMatchObject({
    title: `Roll back ${FLAG} in production`,
    merged: { by: 'github-actions[bot]' },
  });
  expect(pull?.body).toContain('**Critical: Failed calls**');
  const { github } = story.ci;
  const [status] = github.statuses(pull?.head.sha ?? '');
  expect(status).toMatchObject({ context: 'flaghoist', state: 'success' });
  expect([before, await story.health()]).toEqual([200, 503]);
  expect(Math.max(...Object.values(legs))).toBeLessThan(60_000);
  // Each run was started by an event, and none by a schedule.
  expect(github.dispatches().map(({ kind, name }) => [kind, name])).toEqual([
    ['repository', 'flaghoist-alert'],
    ['workflow', 'redeploy.yml'],
  ]);
});

test('the way back waits while the issue is open, and until the metrics were good for 48 hours', async () => {
  const { ci, good } = story;
  const { github } = ci;
  // The fixed version rises in staging again, from which 48 hours count.
  await ci.lands(FLAG, 'staging', 'enabled: false\n');
  github.passes('1h');
  await ci.lands(FLAG, 'staging');
  const pull = await github.proposes('again', { [stateFile(FLAG, 'production')]: STEP });
  await ci.judges(pull, good);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('had a breach after it rose'),
  });
  const issues = await issuesIn(github.world, { state: 'open', labels: 'rolled-back' });
  const [issue, ...others] = issues.filter(({ pull_request: one }) => one === undefined);
  expect(others).toEqual([]);
  github.passes('47h');
  await github.world.emulator.ask('PATCH', `/issues/${issue?.number}`, 'ana', { state: 'closed' });
  await ci.sweeps(good);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('metrics'),
  });
  github.passes('65m');
  await ci.sweeps(good);
  expect(ci.shown(pull)).toMatchObject({ state: 'success' });
});
