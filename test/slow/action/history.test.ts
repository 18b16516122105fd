// Every tip of the default branch that a run has seen must stay on its first-parent line. Otherwise history was
// rewritten. Tested with the bundled action on GitHub.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { deploying } from '#test/support/deployments.ts';
import type { Landing, PullRequest } from '#test/support/github/index.ts';
import type { CI } from '#test/support/ci.ts';
import { aCI, OFF, ON, stateFile } from '#test/support/ci.ts';

const LADDER = `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: development
  - name: production
    requires:
      ladder: { steps: [5, 25, 100], each: 7d }
services:
  api: {}
policy:
  approvals: { count: 1, from: [release] }
`;

let ci: CI;
beforeEach(async () => {
  ci = await aCI({ flags: ['x'] });
});
afterEach(async () => {
  await ci[Symbol.asyncDispose]();
});

type How = 'by pull request' | 'by push';

/** A landing, with or without the run that a push starts. */
async function lands(how: How, text: string, isHeard = true): Promise<Landing> {
  const landing =
    how === 'by push'
      ? await ci.github.lands({ [stateFile('x', 'development')]: text }, { by: 'mallory' })
      : await ci.lands('x', 'development', text);
  if (isHeard) await ci.pushed(landing);
  return landing;
}

/** A commit with these parents becomes the tip, as a push that is no force-push. */
async function pushes(parents: readonly [string, string]): Promise<Landing> {
  const { github } = ci;
  const { world, git } = github;
  const before = (await github.main()) ?? '';
  const tree = await git.mergedTree(...parents);
  const who = { ...world.people.identity('mallory'), at: world.clock.seconds() };
  const message = "Merge branch 'main' into sleeper";
  const commit = { parents, tree, message, author: who, committer: who };
  const sha = await git.commit(commit as never, ['refs/heads/main']);
  return { sha, before, ref: 'refs/heads/main', by: 'mallory', forced: false };
}

/** On, ten days later off, a day later on again, and then a merge whose first parent is the first of these. */
async function swapped(how: How, isHeard = true): Promise<{ lost: string; merge: Landing }> {
  const first = await lands(how, ON, isHeard);
  ci.github.passes('10d');
  await lands(how, OFF, isHeard);
  ci.github.passes('1d');
  const last = await lands(how, ON, isHeard);
  ci.github.passes('1h');
  return { lost: last.sha, merge: await pushes([first.sha, last.sha]) };
}

async function judged(): Promise<PullRequest> {
  const pull = await ci.proposes('x', 'staging', { by: 'dora' });
  await ci.judges(pull);
  return pull;
}

/** Waits until two days from now are over, to the second, and not longer. */
async function expectDueIn48h(pull: PullRequest, lost: string): Promise<void> {
  expect(await ci.comment(pull)).toContain(
    `history was rewritten: ${lost.slice(0, 10)} was the tip`,
  );
  ci.github.passes('47h');
  // Later landings restart no soak.
  await ci.pushed(await ci.github.lands({ 'README.md': 'later\n' }));
  expect(ci.shown(pull)?.state).toBe('pending');
  ci.github.passes('59m');
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('pending');
  ci.github.passes('1m');
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('success');
}

test.each<How>(['by pull request', 'by push'])(
  'T54: the event of a push tells what was the tip, and a merge that swaps its parents is found: landed %s',
  async (how) => {
    const { lost, merge } = await swapped(how);
    const run = await ci.pushed(merge);
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(`mallory pushed a commit that takes ${lost.slice(0, 10)} off`),
    ]);
    await expectDueIn48h(await judged(), lost);
  },
  240_000,
);

test.each<How>(['by pull request', 'by push'])(
  'T54: our own status on a landing tells the same where the event was missed: landed %s',
  async (how) => {
    const { lost } = await swapped(how);
    await expectDueIn48h(await judged(), lost);
  },
  240_000,
);

test('T54: our deployment log tells the same where no run heard of any push', async () => {
  const { lost } = await swapped('by pull request', false);
  const log = deploying(ci.github, { environment: 'development', service: 'api' });
  await log.begins(lost, {});
  await expectDueIn48h(await judged(), lost);
});

test('T4: a force-push that drops a direct push is reported by its event', async () => {
  await lands('by push', ON);
  ci.github.passes('1d');
  const off = await lands('by push', OFF);
  ci.github.passes('9d');
  const back = await ci.github.rewritesMain(off.before, 'mallory');
  expect((await ci.pushed(back)).exitCode).toBe(1);
  await expectDueIn48h(await judged(), off.sha);
});

test('T4: also where what is left of the line was merged by GitHub itself', async () => {
  const on = await lands('by pull request', ON);
  ci.github.passes('1d');
  const off = await lands('by push', OFF);
  ci.github.passes('9d');
  await ci.pushed(await ci.github.rewritesMain(on.sha, 'mallory'));
  const pull = await judged();
  expect(ci.shown(pull)?.state).toBe('pending');
  expect(await ci.comment(pull)).toContain(`history was rewritten: ${off.sha.slice(0, 10)}`);
});

test('T54: a stack that GitHub merges with another pull request keeps its soak', async () => {
  const { github } = ci;
  const below = await ci.proposes('x', 'development');
  const head = below.sha;
  const above = await github.proposes('above', { 'README.md': 'above\n' }, { from: head });
  await ci.pushed(await above.merges({ bypass: true }));
  // GitHub calls the one below merged too, with a commit that was never the tip.
  const merge = github.world.pulls.get(below.number);
  if (merge === undefined) throw new Error('there is no pull request below');
  const merged = { at: github.now, by: 'ana', sha: head };
  github.world.pulls.set(below.number, { ...merge, state: 'closed', merged } as never);
  github.passes('47h');
  const pull = await judged();
  expect(ci.shown(pull)?.state).toBe('pending');
  github.passes('1h');
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('success');
  expect(await ci.comment(pull)).not.toContain('rewritten');
});

test.each(['2016-01-01T00:00:00Z', null])(
  'T55: direct pushes dated %s empty no window of a ladder',
  async (dated) => {
    await using other = await aCI({ pipeline: LADDER, flags: ['x'] });
    const { github } = other;
    github.passes('30d');
    const how = { by: 'mallory', ...(dated === null ? {} : { dated }) };
    for (const text of ['enabled: true\nrollout: 5\n', OFF]) {
      await other.pushed(await github.lands({ [stateFile('x', 'production')]: text }, how));
      github.passes('1h');
    }
    const first = { [stateFile('x', 'production')]: 'enabled: true\nrollout: 5\n' };
    const pull = await github.proposes('first', first, { by: 'dora' });
    await other.judges(pull);
    expect(other.shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('ladder of 7d at 0%'),
    });
    github.passes('167h');
    await other.sweeps();
    expect(other.shown(pull)?.state).toBe('success');
  },
  240_000,
);
