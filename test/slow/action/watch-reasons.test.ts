// What the rollback of a watch tells the person on call: issues alone as the reason, and two services.
import { expect, test } from '@jest/globals';
import { aCI, flagFile, PIPELINE, stateFile } from '#test/support/ci.ts';
import {
  badSince,
  ci,
  definition,
  issues,
  percent,
  pulls,
  raises,
  seconds,
  stateAt,
  watches,
} from './watch-stage.ts';

const P1 = ['P1', 'flag:support'];

test('Issues alone are a breach: the flag is rolled back, and the pull request and its issue name them', async () => {
  await ci.github.opensIssue({ title: 'Open before it rose', labels: P1 });
  ci.github.passes('1m');
  await raises('support', 10);
  ci.github.passes('30m');
  await ci.github.opensIssue({ title: 'Lost *tickets*', labels: P1 });
  await ci.github.opensIssue({ title: 'Of another flag', labels: ['P1', 'flag:calls'] });
  const watched = await watches(null, { inputs: { flag: 'support' } });
  expect([watched.exitCode, watched.outputs['watched'], pulls('support')]).toEqual([0, 'good', []]);

  const second = await ci.github.opensIssue({ title: 'Wrong names', labels: P1 });
  const ran = await watches(null, { inputs: { flag: 'support' } });
  expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'bad']);
  const [pull] = pulls('support');
  expect(pull).toMatchObject({ title: 'Roll back support in production to 5%', state: 'closed' });
  expect(await stateAt('support')).toBe(percent(5));
  const body = pull?.body ?? '';
  expect(body).toContain(`- open: \`#${second.number} Wrong names\`\n`);
  expect(body.match(/^- open: /gm)).toHaveLength(2);
  expect(body).toMatch(
    /^- open: .*\n\n\*\*What it does\.\*\*[^]*^`support` rose in `production` with \[[0-9a-f]{10}\]\(http.*\)\. It has been live since .*, now for up to 10% of the users\.$/m,
  );
  expect(body).toContain('from 10% back to 5%, as before this landing');
  expect(body).not.toMatch(/Critical:|\| query \||undefined|null/);
  const [issue] = await issues();
  expect(issue?.labels?.map((label) => (typeof label === 'string' ? label : label.name))).toEqual(
    expect.arrayContaining(['flag:support', 'rolled-back']),
  );
  expect(issue?.body).toContain(`- open: \`#${second.number} Wrong names\`\n`);
  // The reasons stay open, and users have no more than before.
  ci.github.passes('20m');
  const again = await watches(null, { inputs: { flag: 'support' } });
  expect([again.exitCode, again.writes]).toEqual([0, []]);
});

test('A rollback of two services gives each its own share, and says so for each', async () => {
  const shares = (left: number, right: number): string =>
    `${percent(left)}services: { right: { rollout: ${right} } }\n`;
  await ci.lands('pair', 'production', shares(5, 20));
  ci.github.passes('26h');
  await ci.lands('pair', 'production', shares(10, 40));
  ci.github.passes('30m');
  const ran = await watches(badSince(seconds() - 20 * 60, ['pair']), { inputs: { flag: 'pair' } });
  expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'bad']);
  const [pull] = pulls('pair');
  expect(pull).toMatchObject({ state: 'open', title: 'Roll back pair in production' });
  expect(pull?.body).toContain(
    'This takes the users of `left` in `production` from 10% back to 5%, and the users of `right` in `production` from 40% back to 20%, as before this landing. A rollback passes at once.',
  );
  const file = stateFile('pair', 'production');
  expect(await ci.github.git.git(['show', `${pull?.head.sha}:${file}`])).toBe(shares(5, 20));
  ci.closesAll();
  await ci.lands('pair', 'production', 'enabled: false\n');
});

test('A rollback of one of two services leaves the users of the other, and says so', async () => {
  const shares = (right: number): string =>
    `${percent(5)}services: { right: { rollout: ${right} } }\n`;
  await ci.lands('pair', 'production', shares(20));
  ci.github.passes('26h');
  await ci.lands('pair', 'production', shares(40));
  ci.github.passes('30m');
  await watches(badSince(seconds() - 20 * 60, ['pair']), { inputs: { flag: 'pair' } });
  const pull = pulls('pair').at(-1);
  expect(pull?.body).toContain(
    'This takes the users of `right` in `production` from 40% back to 20%, as before this landing. The users of `left` keep what they have.',
  );
  const file = stateFile('pair', 'production');
  expect(await ci.github.git.git(['show', `${pull?.head.sha}:${file}`])).toBe(shares(20));
});

test('T76: the hold of a rollback stays when the policy takes the watch of the flag away, until its issue is closed', async () => {
  await raises('voice', 20);
  ci.github.passes('30m');
  await watches(badSince(seconds() - 20 * 60, ['voice']), { inputs: { flag: 'voice' } });
  await ci.lands('voice', 'production', 'enabled: false\n');
  const [issue] = (await issues()).filter(
    ({ state, title }) => state === 'open' && title?.includes('voice'),
  );
  const unwatched = definition('voice', 'propose', 'web').replace(/^watch: .*\n/m, '');
  await ci.github.lands({ [flagFile('voice')]: unwatched });
  const pull = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.judges(pull);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('had a breach after it rose'),
  });
  await ci.github.world.emulator.ask('PATCH', `/issues/${issue?.number}`, 'ana', {
    state: 'closed',
  });
  ci.github.passes('1m');
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('success');
});

test('T76: no pull request takes the watch of a flag away while the issue of its rollback is open', async () => {
  const [issue] = (await issues()).filter(
    ({ state, title }) => state === 'open' && title?.includes('support'),
  );
  const text = await ci.github.git.git(['show', `main:${flagFile('support')}`]);
  const unwatched = text.replace(/^watch: .*\n/m, '');
  const pull = await ci.github.proposes(
    'unwatch',
    { [flagFile('support')]: unwatched },
    { by: 'dora' },
  );
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('ana');
  await ci.judges(pull);
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('support had a breach after it rose'),
  });
  await ci.github.world.emulator.ask('PATCH', `/issues/${issue?.number}`, 'ana', {
    state: 'closed',
  });
  ci.github.passes('1m');
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('success');
});

test('T76: a push past the gate that takes the watch away leaves the hold of its rollback, also without a log and metric sources', async () => {
  const watching = `description: desk
services: { api: { DESK: enabled, DESK_PERCENT: rollout } }
watch: { for: 24h, then: merge, also: { issues: { labels: [P1], above: 0 } } }
`;
  const pipeline = PIPELINE.replace('policy:', 'deployments: { log: none }\npolicy:');
  await using plain = await aCI({ pipeline, files: { [flagFile('desk')]: watching } });
  plain.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  await plain.lands('desk', 'production', percent(5));
  plain.github.passes('30m');
  await plain.github.opensIssue({ title: 'Lost', labels: ['P1', 'flag:desk'] });
  const event = await plain.github.event('workflow_dispatch', { inputs: {} });
  const ran = await plain.runs(event, { inputs: { command: 'watch', redeploy: 'redeploy.yml' } });
  expect(ran.outputs['watched']).toBe('bad');
  await plain.github.lands({ [flagFile('desk')]: watching.replace(/^watch: .*\n/m, '') });

  const pull = await plain.proposes('desk', 'production', { by: 'dora' });
  plain.github.passes('1m');
  await plain.judges(pull);
  plain.github.passes('1m');
  await pull.approvedBy('ana');
  await plain.judges(pull);
  expect(plain.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('desk had a breach after it rose'),
  });
});

test('A rollback that comes within 15 minutes of another one says that a later run merges it', async () => {
  await raises('support', 10);
  ci.github.passes('1m');
  for (const title of ['Lost again', 'Wrong again']) {
    await ci.github.opensIssue({ title, labels: P1 });
  }
  const first = await watches(null, { inputs: { flag: 'support' } });
  expect([first.exitCode, pulls('support').at(-1)?.state]).toEqual([0, 'closed']);
  expect(pulls('support').at(-1)?.body).toContain('1. You need not act: the run that');

  ci.github.passes('1m');
  await raises('support', 20);
  ci.github.passes('1m');
  for (const title of ['Lost a third time', 'Wrong a third time']) {
    await ci.github.opensIssue({ title, labels: P1 });
  }
  for (const state of ['open', 'closed']) {
    const ran = await watches(null, { inputs: { flag: 'support' } });
    const pull = pulls('support').at(-1);
    expect([ran.exitCode, pull?.state]).toEqual([0, state]);
    expect(pull?.body).toContain('on the same service in the last 15 minutes. So a later run');
    ci.github.passes('15m');
  }
  expect(await stateAt('support')).toBe(percent(5));
});
