// The push history of a pull request: who pushed, which heads had a status, and which green status is out of date.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, flagFiles, OFF, ON, stateFile } from '#test/support/ci.ts';
import { postStatus } from '#test/support/github/statuses.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import type { ProposeOptions } from '#test/support/github/pull-request.ts';

let ci: CI;
let flags = 0;
beforeAll(async () => {
  ci = await aCI();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
});

const HALF = 'enabled: true\nrollout: 50\n';

async function aFlag(): Promise<string> {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands(flagFiles(flag));
  return flag;
}

/** Proposed for production, judged, and looked at a minute later. */
async function aProposal(options: ProposeOptions = {}) {
  const flag = await aFlag();
  const pull = await ci.proposes(flag, 'production', { by: 'dora', ...options });
  await ci.judges(pull);
  ci.github.passes('1m');
  return { flag, pull, file: stateFile(flag, 'production') };
}

async function approvedBy(pull: PullRequest, login: string): Promise<string> {
  ci.github.passes('1m');
  await pull.approvedBy(login);
  await ci.reviewed(pull);
  return ci.shown(pull)?.state ?? 'none';
}

const states = (sha: string) => ci.github.statuses(sha).map(({ state }) => state);

/** The head of a pull request becomes a commit that it had before. */
async function goesBackTo(pull: PullRequest, sha: string): Promise<void> {
  const { git, world } = ci.github;
  await git.setRef(`refs/pull/${pull.number}/head`, sha);
  await git.setRef(`refs/heads/${pull.record.head.branch}`, sha);
  world.pulls.set(pull.number, { ...pull.record, head: { ...pull.record.head, sha } });
}

describe('T17: Who pushed', () => {
  test('is not known when the run of the push was lost: it is said, and another push mends it', async () => {
    const { pull, file } = await aProposal();
    const lost = await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await ci.sweeps();
    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    const comment = await ci.comment(pull);
    expect(comment).toContain(`the pusher of ${lost.slice(0, 10)}`);
    expect(comment).toContain('push again (an empty commit is enough)');

    await pull.pushes({}, { by: 'dora' });
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('is noted of every head, also when two pushes follow each other at once', async () => {
    const { pull, file } = await aProposal();
    const second = await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await ci.judges(pull, { by: 'bartek' });
    const pushed = async (before: string, text: string) => {
      const sha = await pull.pushes({ 'x.txt': text }, { by: 'dora' });
      const how = { pull, action: 'synchronize', before, by: 'dora' } as const;
      return { sha, event: await ci.github.event('pull_request_target', how) };
    };
    const third = await pushed(second, '1');
    const fourth = await pushed(third.sha, '2');
    await ci.runs(third.event);
    await ci.runs(fourth.event);

    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain("bartek's approval does not count: bartek took part");
    expect(await approvedBy(pull, 'carol')).toBe('success');
  });

  test('of a head that no run has ever seen is asked for, too', async () => {
    const { pull } = await aProposal();
    const unseen = await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    const second = await pull.pushes({ 'x.txt': '2' }, { by: 'dora' });
    const how = { pull, action: 'synchronize', before: unseen, by: 'dora' } as const;
    await ci.runs(await ci.github.event('pull_request_target', how));
    expect(await approvedBy(pull, 'carol')).toBe('pending');
    expect(await ci.comment(pull)).toContain(`the pusher of ${unseen.slice(0, 10)}`);
    await pull.pushes({}, { by: 'dora' });
    const again = { pull, action: 'synchronize', before: second, by: 'dora' } as const;
    await ci.runs(await ci.github.event('pull_request_target', again));
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('is read later when it cannot be read now, and until then nothing counts as shown', async () => {
    const { pull, file } = await aProposal();
    const second = await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await ci.judges(pull, { by: 'bartek' });
    await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    ci.github.fails({ how: 404, path: new RegExp(`commits/${second}/statuses`) });
    await ci.judges(pull);
    expect(ci.shown(pull)?.description).toMatch(/^cannot be judged yet: .*GitHub refused GET/);
    ci.github.heals();

    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain("bartek's approval does not count: bartek took part");
    expect(await approvedBy(pull, 'carol')).toBe('success');
  });

  test('sends no event while a pull request is closed', async () => {
    const { pull, file } = await aProposal();
    await pull.closes();
    const pushed = await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await pull.reopens();
    await ci.runs(
      await ci.github.event('pull_request_target', { pull, action: 'reopened', by: 'dora' }),
    );
    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain(`the pusher of ${pushed.slice(0, 10)}`);
  });

  test('may be a person behind a bot, or without an account: then every approval could be their own', async () => {
    const { pull } = await aProposal({ by: 'robot[bot]', opener: 'robot[bot]' });
    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain('the person behind robot');
    const { pull: orphan } = await aProposal();
    ci.github.world.pulls.set(orphan.number, { ...orphan.record, author: 'ghost' });
    expect(await approvedBy(orphan, 'bartek')).toBe('pending');
    expect(await ci.comment(orphan)).toContain('whose account is gone');
  });

  test('back to an earlier head gets its status again', async () => {
    const { pull, file } = await aProposal();
    const first = pull.sha;
    ci.github.sets({ reviewsFollowHead: true });
    await pull.pushes({ [file]: OFF });
    await ci.judges(pull);
    expect(ci.github.statuses(first)[0]?.description).toMatch(/^another commit is the head now/);
    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    ci.github.passes('1m');
    await goesBackTo(pull, first);
    await ci.sweeps();
    ci.github.sets({ reviewsFollowHead: false });
    expect(ci.shown(pull)?.state).toBe('pending');
  });
});

test('T20: What was approved on the way into another branch does not count here', async () => {
  const { pull } = await aProposal();
  await ci.github.lands({ 'a.txt': `${pull.number}` }, { branch: 'release' });
  await pull.edits({ base: 'release' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  ci.github.passes('1m');
  await pull.edits({ base: 'main' });
  await ci.judges(pull);
  expect(ci.shown(pull)?.state).toBe('pending');
  expect(await approvedBy(pull, 'carol')).toBe('success');
});

describe('T21: A green status of an old head', () => {
  test('is taken back when the pull request is closed, and judged again when it is reopened', async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    await pull.closes();
    const closed = await ci.github.event('pull_request_target', { pull, action: 'closed' });
    const run = await ci.runs(closed);
    expect([run.exitCode, run.writes]).toEqual([0, ['POST status']]);
    expect(ci.shown(pull)).toMatchObject({
      state: 'pending',
      description: 'the pull request is closed; reopen it to judge it again',
    });
    expect((await ci.runs(closed)).writes).toEqual([]);
    await pull.reopens();
    await ci.runs(await ci.github.event('pull_request_target', { pull, action: 'reopened' }));
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('is left alone when the pull request was merged', async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    await pull.merges();
    const run = await ci.runs(
      await ci.github.event('pull_request_target', { pull, action: 'closed' }),
    );
    expect([run.exitCode, run.requests]).toEqual([0, []]);
  });

  test('is taken back when another head takes its place, unless it is the head of another one', async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    const first = pull.sha;
    await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    await ci.judges(pull);
    expect(states(first)[0]).toBe('pending');
    expect(ci.shown(pull)?.state).toBe('success');

    const second = pull.sha;
    const sameHead = await ci.proposes('twin', 'production', { by: 'dora', from: second });
    await goesBackTo(sameHead, second);
    await pull.pushes({ 'x.txt': '2' }, { by: 'dora' });
    await ci.judges(pull);
    expect(states(second)[0]).toBe('success');
  });
});

describe('T10: A head that GitHub has just heard of', () => {
  test('is pending before anything is waited for', async () => {
    const { pull } = await aProposal();
    expect(states(pull.sha)).toEqual(['pending', 'pending']);
    expect(ci.github.statuses(pull.sha)[1]?.description).toBe('judging the proposal');
    const swept = await ci.proposes(await aFlag(), 'production', { by: 'dora' });
    await ci.sweeps();
    expect(states(swept.sha)).toEqual(['pending']);
  });
});

describe('While a run is judging,', () => {
  test('an approval that it has read is dismissed: it does not turn green', async () => {
    const { pull } = await aProposal();
    await pull.approvedBy('bartek');
    let dismissed: Promise<unknown> | null = null;
    ci.github.fails({
      path: /graphql/,
      // The heads, the reviews and the commits are read before.
      after: 3,
      times: 1,
      how: { meanwhile: () => (dismissed = pull.dismiss('bartek', 'ana')) },
    });
    await ci.sweeps();
    expect(dismissed).not.toBeNull();
    expect(ci.shown(pull)?.state).toBe('pending');
  });

  test('another run says something else: it looks again, and leaves it to the next sweep at last', async () => {
    const flag = await aFlag();
    await ci.lands(flag, 'development');
    const pull = await ci.proposes(flag, 'staging', { by: 'dora' });
    await ci.judges(pull);
    ci.github.passes('3d');
    const [said] = ci.github.statuses(pull.sha);
    let runs = 0;
    ci.github.fails({
      path: new RegExp(`graphql|commits/${pull.sha}/statuses`),
      how: {
        meanwhile: () =>
          postStatus(ci.github.world, pull.sha, {
            state: 'pending',
            context: 'flaghoist',
            description: `waiting ${(runs += 1)}`,
            target_url: said?.target_url ?? null,
            by: 'github-actions[bot]',
          }),
      },
    });
    await ci.sweeps();
    const descriptions = ci.github.statuses(pull.sha).map(({ description }) => description);
    expect(descriptions).toContainEqual(
      expect.stringMatching(/^cannot be judged yet: something changed/),
    );
    ci.github.heals();
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });
});

test('T21: the base moves under a pull request that changed nothing on it: it is judged anew', async () => {
  const flag = await aFlag();
  const path = `environments/flags/${flag}.yaml`;
  const text = flagFiles(flag)[path];
  if (typeof text !== 'string') throw new Error('no definition');
  const more = { [path]: text.replace('rollout }', 'rollout, EXTRA: enabled }') };
  const pull = await ci.github.proposes(`define-${flag}`, more, { by: 'eve' });
  ci.github.fails({
    path: /statuses/,
    method: 'GET',
    times: 1,
    how: { meanwhile: () => ci.github.lands({ [stateFile(flag, 'production')]: ON }) },
  });
  const run = await ci.judges(pull);
  // The flag is on there, so the new variable would be sent `true` at once, which is a raise.
  expect(run.outputs).toMatchObject({ class: 'policy', verdict: 'wait' });
  expect(ci.shown(pull)?.state).toBe('pending');
});

describe('A commit', () => {
  test('that is green for one pull request stays green when another one has the same head', async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    const sameHead = await ci.proposes('fork', 'production', { fork: 'mallory', from: pull.sha });
    await goesBackTo(sameHead, pull.sha);
    const run = await ci.judges(sameHead);
    expect([run.exitCode, run.writes.filter((write) => write === 'POST status')]).toEqual([0, []]);
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('that is a green rollback stays green when its other pull requests are unknown', async () => {
    const flag = await aFlag();
    await ci.github.lands({ [stateFile(flag, 'production')]: ON });
    const off = { [stateFile(flag, 'production')]: OFF };
    const down = await ci.github.proposes(`down-${flag}`, off, { by: 'oncall' });
    await ci.judges(down);
    await ci.github.lands({ 'a.txt': flag }, { branch: 'other' });
    const sameHead = await ci.github.proposes(
      `down-other-${flag}`,
      { 'z.txt': '1' },
      { base: 'other' },
    );
    const own = sameHead.sha;
    await goesBackTo(sameHead, down.sha);
    ci.github.fails({ method: 'GET', path: /\/pulls$/, how: 404 });
    const run = await ci.judges(sameHead);
    expect([run.exitCode, run.writes]).toEqual([0, []]);
    expect(ci.shown(down)?.state).toBe('success');
    await goesBackTo(sameHead, own);
    await ci.judges(sameHead);
    expect(ci.shown(sameHead)?.state).toBe('pending');
  });
});

describe('A conflict', () => {
  test('in files that are not ours is for GitHub to tell, also beside a rollback', async () => {
    const flag = await aFlag();
    const file = stateFile(flag, 'production');
    await ci.github.lands({ 'src/a.c': '1\n', [file]: ON });
    const code = await ci.github.proposes(`code-${flag}`, { 'src/a.c': '2\n' }, { by: 'dora' });
    const both = { [file]: OFF, 'src/a.c': '2\n' };
    const down = await ci.github.proposes(`down-${flag}`, both, { by: 'oncall' });
    await ci.github.lands({ 'src/a.c': '3\n' });
    expect((await ci.judges(code)).outputs).toMatchObject({ class: 'none', verdict: 'pass' });
    expect((await ci.judges(down)).outputs).toMatchObject({ class: 'rollback', verdict: 'pass' });
    expect([ci.shown(code)?.state, ci.shown(down)?.state]).toEqual(['success', 'success']);
  });
});

test('A pull request that has nothing left to propose turns green by the next sweep', async () => {
  const { pull, file } = await aProposal();
  expect(ci.shown(pull)?.state).toBe('pending');
  await ci.pushed(await ci.github.lands({ [file]: ON }));
  expect(ci.shown(pull)).toMatchObject({
    state: 'success',
    description: expect.stringContaining('nothing to judge'),
  });
});

test('T45: a rollback asks a server that is asleep once, and passes', async () => {
  const flag = await aFlag();
  await ci.github.lands({ [stateFile(flag, 'production')]: ON });
  const off = { [stateFile(flag, 'production')]: OFF };
  const down = await ci.github.proposes(`down-${flag}`, off, { by: 'oncall' });
  ci.github.fails({ method: 'GET', how: { slow: 25_000 } });
  const run = await ci.judges(down);
  expect(run.exitCode).toBe(0);
  expect(run.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(ci.shown(down)?.state).toBe('success');
});
