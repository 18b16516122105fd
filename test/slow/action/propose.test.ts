// Flags that say `propose: true`: the sweep of the bundled action opens the pull request of the next step, and closes it
// when it is superseded.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, definition, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Files } from '#test/support/github/index.ts';
import { runAction } from '#test/support/github/index.ts';
import { submitReview } from '#test/support/github/issues.ts';
import { pullRequest } from '#test/support/github/pull-request.ts';
import { moveHead } from '#test/support/github/pulls.ts';
import type { Pull } from '#test/support/github/world.ts';

const pipeline = (atMost: number): string => `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 48h }
      ladder: { steps: [25, 100], each: 24h }
      approvals: { count: 1, from: [release] }
services: { api: {} }
policy:
  approvals: { count: 1, from: [release] }
  proposals: { at-most: ${atMost} }
`;
const PROPOSING = 'propose: true\n';
const FLAGS = ['calls', 'search', 'theme', 'voice'];
const proposing = (flag: string): string => `${definition(flag)}${PROPOSING}`;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: pipeline(1), flags: FLAGS });
  allows(true);
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(async () => {
  ci.github.heals();
  ci.closesAll();
  allows(true);
  await lands(
    Object.fromEntries(
      FLAGS.flatMap((flag) => [
        [stateFile(flag, 'development'), OFF],
        [stateFile(flag, 'production'), OFF],
        [flagFile(flag), definition(flag)],
      ]),
    ),
  );
});

/** The setting that lets a workflow's own token open pull requests. */
function allows(can_approve_pull_request_reviews: boolean): void {
  const workflowPermissions = {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews,
  } as const;
  ci.github.sets({ workflowPermissions });
}

/** The permissions in `flaghoist-sweep.yml`, where steps are proposed. */
const ASKED = {
  contents: 'write',
  deployments: 'read',
  issues: 'read',
  pull_requests: 'write',
  statuses: 'write',
} as const;

const sweeps = (how: How = {}): Promise<Ran> =>
  ci.sweeps({ token: ci.github.token({ permissions: ASKED }), ...how });
const proposals = (flag: string): readonly Pull[] =>
  [...ci.github.world.pulls.values()].filter(({ head }) =>
    head.branch.startsWith(`flaghoist/next/production/${flag}/`),
  );
const newest = (flag: string): Pull | undefined => proposals(flag).at(-1);
const shown = (pull: Pull | undefined) => ci.github.statuses(pull?.head.sha ?? '')[0];
const comments = async (pull: Pull | undefined): Promise<string> =>
  (await ci.github.comments(pull?.number ?? 0)).map(({ body }) => body ?? '').join('\n');
let names = 0;
/** By a pull request, so that GitHub knows when. */
async function lands(files: Files): Promise<void> {
  const pull = await ci.github.proposes(`landing-${(names += 1)}`, files);
  await pull.merges({ bypass: true });
}
/** The local GitHub does not notice a push by itself: from now on Git shows it, */
async function follows(flag: string): Promise<void> {
  const { number = 0, head } = newest(flag) ?? {};
  const [alias, branch] = [`refs/pull/${number}/head`, `refs/heads/${head?.branch}`];
  await ci.github.git.git(['symbolic-ref', alias, branch]);
}
/** and now its API. Answers the new head. */
async function notices(flag: string): Promise<string> {
  const { number = 0, head } = newest(flag) ?? {};
  const tip = (await ci.github.git.resolve(`refs/heads/${head?.branch}`)) ?? '';
  return moveHead(ci.github.world, number, tip);
}
const approves = (flag: string) =>
  submitReview(ci.github.world, newest(flag)?.number ?? 0, { by: 'ana', decision: 'APPROVE' });
/** On in development, and asks to go on. */
const begun = (flag: string) => ({
  [flagFile(flag)]: proposing(flag),
  [stateFile(flag, 'development')]: ON,
});
/** The same, and long enough. */
async function soaks(...flags: readonly string[]): Promise<void> {
  for (const flag of flags) {
    await lands(begun(flag));
    ci.github.passes('1m');
  }
  ci.github.passes('48h');
}

describe('A step', () => {
  test('T74: is proposed when its clocks are through, with its evidence, judged by the same run, and only once', async () => {
    await lands(begun('calls'));
    ci.github.passes('47h');
    const early = await sweeps();
    expect([early.exitCode, early.writes, proposals('calls')]).toEqual([0, [], []]);
    ci.github.passes('1h');
    const ran = await sweeps();
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const [pull, ...others] = proposals('calls');
    expect(others).toEqual([]);
    expect(pull).toMatchObject({ state: 'open', title: 'Promote calls in production to 25%' });
    expect(pull?.reviewers).toEqual(['ana', 'bartek']);
    expect(pull?.body).toMatch(/The evidence so far.*development.*48h/s);
    expect(pull?.body).toMatch(/Still needed from people.*1 approval from release/s);
    expect(shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(/^1 approval from release is required/),
    });
    expect(ran.summary).toContain(`pull request ${pull?.number} is opened for the next step`);

    const again = await sweeps();
    expect([again.exitCode, again.writes, proposals('calls').length]).toEqual([0, [], 1]);
    expect(newest('calls')?.reviewers).toEqual(['ana', 'bartek']);
    ci.github.passes('1m');
    await approves('calls');
    const before = await ci.github.main();
    await sweeps();
    expect([shown(newest('calls'))?.state, await ci.github.main()]).toEqual(['success', before]);
  });

  test('is not opened again after a person has closed it, until a landing changes the flag', async () => {
    await soaks('calls');
    await sweeps();
    ci.closesAll();
    const ran = await sweeps();
    expect([ran.exitCode, ran.writes, proposals('calls').length]).toEqual([0, [], 2]);
    expect(ran.said).toContain('a person has closed pull request');
    await lands({ [flagFile('calls')]: `${proposing('calls')}owner: release\n` });
    await sweeps();
    expect(newest('calls')).toMatchObject({ state: 'open' });
    expect(proposals('calls')).toHaveLength(3);
  });

  test('is opened once by two sweeps at the same time', async () => {
    await soaks('search');
    const event = await ci.github.event('schedule', {});
    const token = ci.github.token({ permissions: ASKED });
    const run = () => runAction({ github: ci.github, event, token, inputs: { command: 'sweep' } });
    const runs = await Promise.all([run(), run()]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(proposals('search')).toHaveLength(1);
    expect(shown(newest('search'))?.state).toBe('pending');
  });

  test('whose run was killed before its pull request is opened by the next one, also after another landing', async () => {
    await soaks('theme');
    ci.github.fails({ method: 'POST', path: /\/pulls$/, how: 500, times: 1 });
    const first = await sweeps();
    expect([first.exitCode, proposals('theme')]).toEqual([0, []]);
    await lands({ 'README.md': 'moved\n' });
    await sweeps();
    expect(proposals('theme')).toHaveLength(1);
  });

  test('whose run was killed before it was judged is written again, so that approvals count', async () => {
    await soaks('theme');
    ci.github.fails({ method: 'POST', path: /\/statuses\//, how: 500 });
    await sweeps();
    ci.github.heals();
    await follows('theme');
    const ran = await sweeps();
    expect(ran.summary).toContain(`pull request ${newest('theme')?.number} is updated`);
    await notices('theme');
    ci.github.passes('1m');
    await approves('theme');
    await sweeps();
    expect(shown(newest('theme'))?.state).toBe('success');
  });
});

test('T17: A person who pushes to the branch of a proposed step cannot approve it, and keeps what they pushed', async () => {
  await soaks('search');
  await sweeps();
  await follows('search');
  const pull = pullRequest(ci.github.world, newest('search')?.number ?? 0);
  const file = stateFile('search', 'production');
  const head = await pull.pushes({ [file]: '# mine\nenabled: true\nrollout: 25\n' }, { by: 'ana' });
  ci.github.passes('1m');
  await sweeps();
  ci.github.passes('1m');
  await pull.approvedBy('ana');
  const ran = await sweeps();
  expect([ran.exitCode, newest('search')?.head.sha]).toEqual([0, head]);
  expect(shown(newest('search'))?.state).toBe('pending');
});

describe('An open step is closed, with the reason,', () => {
  test('after a rollback, and proposed anew when its clocks are through again', async () => {
    await soaks('voice');
    await sweeps();
    await lands({ [stateFile('voice', 'development')]: OFF });
    const rolledBack = await ci.github.main();
    const ran = await sweeps();
    const [closed] = proposals('voice');
    expect([ran.exitCode, closed?.state]).toEqual([0, 'closed']);
    expect(await comments(closed)).toContain(
      `Closed, because \`voice\` was rolled back by ${rolledBack.slice(0, 10)}.`,
    );
    await soaks('voice');
    await sweeps();
    expect(proposals('voice').map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('after another landing of it, and the step after it waits for its own clock', async () => {
    await soaks('voice');
    await sweeps();
    const before = proposals('voice').length;
    await lands({ [stateFile('voice', 'production')]: 'enabled: true\nrollout: 25\n' });
    await sweeps();
    expect(newest('voice')).toMatchObject({ state: 'closed' });
    expect(await comments(newest('voice'))).toMatch(
      /is no longer the next one since \w{10}\. The next step of `voice` is now 100% in `production`/,
    );
    ci.github.passes('24h');
    await sweeps();
    expect(proposals('voice')).toHaveLength(before + 1);
    expect(newest('voice')).toMatchObject({ state: 'open', title: 'Promote voice in production' });
  });

  test("because of a person's own pull request for it, and comes back when that one is closed", async () => {
    await soaks('calls');
    await sweeps();
    const ours = newest('calls');
    const theirs = await ci.github.proposes(
      'calls-25',
      { [stateFile('calls', 'production')]: 'enabled: true\nrollout: 25\n' },
      { by: 'dora' },
    );
    await sweeps();
    expect(newest('calls')).toMatchObject({ number: ours?.number, state: 'closed' });
    expect(await comments(ours)).toContain(`Closed, because #${theirs.number} proposes the same.`);
    const waiting = await sweeps();
    expect(waiting.said).toContain(`pull request ${theirs.number} proposes the same`);
    ci.closesAll();
    await sweeps();
    expect(newest('calls')).toMatchObject({ state: 'open' });
    expect(newest('calls')?.number).not.toBe(ours?.number);
  });

  test('because of the same from a fork of a person who may write, and T76: not from that of another account', async () => {
    await soaks('voice');
    const step = { [stateFile('voice', 'production')]: 'enabled: true\nrollout: 25\n' };
    const forged = await ci.github.proposes('voice-25', step, { by: 'mallory', fork: 'mallory' });
    for (let run = 0; run < 2; run += 1) {
      await sweeps();
      expect(newest('voice')?.state).toBe('open');
    }
    await forged.closes();
    const theirs = await ci.github.proposes('voice-25', step, { by: 'dora', fork: 'dora' });
    await sweeps();
    expect(newest('voice')?.state).toBe('closed');
    expect(await comments(newest('voice'))).toContain(`#${theirs.number} proposes the same`);
  });

  test('when the definition does not ask for it any more', async () => {
    await soaks('search');
    await sweeps();
    await lands({ [flagFile('search')]: definition('search') });
    await sweeps();
    expect(newest('search')).toMatchObject({ state: 'closed' });
    expect(shown(newest('search'))?.state).toBe('pending');
  });
});

test('A step follows when its file changes, and stays the same pull request', async () => {
  await soaks('theme');
  await sweeps();
  const before = newest('theme');
  await follows('theme');
  const commented = `# on Monday\n${OFF}`;
  await lands({ [stateFile('theme', 'production')]: commented });
  const ran = await sweeps();
  expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
  expect(ran.summary).toContain(`pull request ${before?.number} is updated`);
  const tip = await notices('theme');
  const file = stateFile('theme', 'production');
  expect(await ci.github.git.git(['show', `${tip}:${file}`])).toBe(
    '# on Monday\nenabled: true\nrollout: 25\n',
  );
  const next = await sweeps();
  expect(next.summary).toContain(`pull request ${before?.number} is open`);
  expect(newest('theme')).toMatchObject({ number: before?.number, state: 'open' });
  expect(shown(newest('theme'))?.state).toBe('pending');
});

test('No more are open than the policy allows, and the flag that has waited longest comes first', async () => {
  await soaks('theme', 'calls', 'search');
  const ran = await sweeps();
  const open = () =>
    [...ci.github.world.pulls.values()].filter(({ state }) => state === 'open').length;
  expect([ran.exitCode, newest('theme')?.state, open()]).toEqual([0, 'open', 1]);
  expect(ran.summary).toContain(
    'due and not opened, because policy.proposals.at-most is 1: calls in production, search in production',
  );
  await lands({ 'environments/pipeline.yaml': pipeline(2) });
  await sweeps();
  expect([newest('calls')?.state, open()]).toEqual(['open', 2]);
  await lands({ 'environments/pipeline.yaml': pipeline(1) });
});

test('No more are open than the policy allows where two sweeps open different ones at the same time', async () => {
  const longer = `${proposing('theme')}requires: { production: { soak: { in: development, for: 72h } } }\n`;
  await lands({ ...begun('theme'), [flagFile('theme')]: longer });
  ci.github.passes('1m');
  await soaks('calls');
  let other: Promise<Ran> | null = null;
  const meanwhile = (): Promise<Ran> => {
    // The flag that has waited longer becomes due.
    ci.github.passes('24h');
    return (other = sweeps());
  };
  ci.github.fails({ method: 'POST', path: /\/pulls$/, how: { meanwhile }, times: 1 });
  const first = await sweeps();
  const second = await (other as Promise<Ran> | null);
  expect([first.exitCode, second?.exitCode]).toEqual([0, 0]);
  expect([newest('theme')?.state, newest('calls')?.state]).toEqual(['open', 'closed']);
  expect(await comments(newest('calls'))).toContain('policy.proposals.at-most is 1, and another');
  // A person did not close it.
  ci.closesAll();
  await sweeps();
  expect(newest('calls')).toMatchObject({ state: 'open' });
});

test('A step that a person has closed takes no place from the flags that wait behind it', async () => {
  await soaks('theme', 'calls');
  const before = proposals('calls').length;
  await sweeps();
  expect([newest('theme')?.state, proposals('calls').length]).toEqual(['open', before]);
  ci.closesAll();
  const ran = await sweeps();
  expect(ran.summary).toContain(
    `the next step of theme in production is not proposed again, because a person has closed pull request ${newest('theme')?.number}`,
  );
  expect([newest('theme')?.state, newest('calls')?.state]).toEqual(['closed', 'open']);
  expect(ran.summary).not.toContain('due and not opened');
});

describe('T74: A token that may not open pull requests', () => {
  test.each([
    ['by the settings', ASKED, /"Allow GitHub Actions to create and approve pull requests"/],
    ['by its permissions', { ...ASKED, contents: 'read' as const }, /could be opened/],
  ])('%s is reported, and the sweep still does its other work', async (_what, permissions, why) => {
    await soaks('calls');
    allows(false);
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    const ran = await sweeps({ token: ci.github.token({ permissions }) });
    expect(ran.exitCode).toBe(0);
    expect(ran.annotations.map(({ message }) => message).join('\n')).toMatch(why);
    expect(ran.summary).toMatch(/the next step of calls in production: no pull request/);
    expect(ci.shown(pull)?.state).toBe('failure');
  });
});
