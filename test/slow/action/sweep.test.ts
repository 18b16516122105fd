// The sweep reads GitHub and does not rely on events: every open pull request has its status, and a pull request that
// touches no flag costs no request once it has one.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, ON, stateFile } from '#test/support/ci.ts';
import { postStatus } from '#test/support/github/statuses.ts';
import type { PullRequest } from '#test/support/github/index.ts';

let ci: CI;
let names = 0;
beforeAll(async () => {
  ci = await aCI({ flags: ['voice'] });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
});

const OURS = 'github-actions[bot]';

/** A pull request that touches no flag, without an event. */
const code = (by = 'dora'): Promise<PullRequest> =>
  ci.github.proposes(`code-${(names += 1)}`, { [`src/${names}.c`]: 'x\n' }, { by });
const state = (pull: PullRequest): string => ci.shown(pull)?.state ?? 'none';
/** The heads that a run asked about. */
const asked = ({ requests }: Ran): readonly string[] =>
  requests.flatMap(({ path }) => /commits\/([0-9a-f]{40})\/statuses/.exec(path)?.[1] ?? []);

describe('A pull request without an event', () => {
  test.each(['dora', 'robot[bot]', OURS])(
    'and which touches no flag, opened by %s, gets its status by the sweep, once',
    async (by) => {
      const pull = await code(by);
      await ci.sweeps();
      expect(ci.shown(pull)).toMatchObject({
        state: 'success',
        description: expect.stringContaining('nothing to judge'),
        by: OURS,
      });
      ci.github.passes('20m');
      const second = await ci.sweeps();
      expect(second.writes).toEqual([]);
      expect(asked(second)).not.toContain(pull.sha);
      expect(second.said).toContain('0 judged, 0 changed, 1 without flags, 0 failed');
    },
  );

  test('and which touches a flag, opened by a bot, is judged like any other', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'robot[bot]' });
    await ci.sweeps();
    expect(ci.shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(/^1 approval from release is required/),
    });
    expect((await ci.sweeps()).writes).toEqual([]);
  });

  test('gets its status again on every new head, also after a green one', async () => {
    const pull = await code();
    await ci.judges(pull);
    const others = [await code('robot[bot]'), await code()];
    await ci.sweeps();
    const first = pull.sha;
    expect([pull, ...others].map(state)).toEqual(['success', 'success', 'success']);

    ci.github.passes('20m');
    await pull.pushes({ 'src/more.c': 'x\n' }, { by: OURS });
    expect(pull.sha).not.toBe(first);
    expect(state(pull)).toBe('none');
    const run = await ci.sweeps();
    expect(state(pull)).toBe('success');
    // Only about the one that is new.
    expect(asked(run).filter((sha) => others.some((candidate) => candidate.sha === sha))).toEqual(
      [],
    );
    expect((await ci.sweeps()).writes).toEqual([]);
  });

  test('whose new head touches a flag is judged for it, and the other way round', async () => {
    const pull = await code();
    await ci.sweeps();
    await pull.pushes({ [stateFile('voice', 'production')]: ON }, { by: OURS });
    await ci.sweeps();
    expect(state(pull)).toBe('pending');
    await pull.rewrites({ 'src/other.c': 'x\n' }, { by: OURS });
    await ci.sweeps();
    expect(state(pull)).toBe('success');
  });

  test('that was closed and reopened between two sweeps is looked at again', async () => {
    const pull = await code();
    await ci.judges(pull);
    await ci.sweeps();
    ci.github.passes('1m');
    await pull.closes();
    await ci.runs(await ci.github.event('pull_request_target', { pull, action: 'closed' }));
    expect(state(pull)).toBe('pending');
    await pull.reopens();
    await ci.sweeps();
    expect(state(pull)).toBe('success');
  });

  test('into another branch gets one status that it is not judged there, and another one when it comes here', async () => {
    await ci.github.lands({ 'a.txt': `${names}` }, { branch: 'release' });
    const pull = await ci.github.proposes(
      `elsewhere-${(names += 1)}`,
      { 'src/e.c': 'x\n' },
      { base: 'release', by: 'robot[bot]' },
    );
    await ci.sweeps();
    expect(ci.shown(pull)?.description).toMatch(/^not applicable: the target branch is release/);
    const second = await ci.sweeps();
    expect([second.writes, asked(second).includes(pull.sha)]).toEqual([[], false]);
    ci.github.passes('1m');
    await pull.edits({ base: 'main' });
    await ci.sweeps();
    expect(state(pull)).toBe('success');
  });

  test('T8: with a status of another account in the place of ours gets ours', async () => {
    const pull = await code();
    await ci.github.posts(pull.sha, { state: 'success', by: 'mallory' });
    const run = await ci.sweeps();
    expect(ci.shown(pull)?.by).toBe(OURS);
    expect(run.said).toContain('mallory posted the status');
  });
});

test('A pull request that cannot be judged keeps no other from its status, and is tried again', async () => {
  const [pull, other] = [await code(), await code()];
  ci.github.fails({ method: 'POST', path: new RegExp(`statuses/${pull.sha}`), how: 422 });
  await ci.sweeps();
  expect([state(pull), state(other)]).toEqual(['none', 'success']);
  ci.github.heals();
  await ci.sweeps();
  expect(state(pull)).toBe('success');
  expect((await ci.sweeps()).writes).toEqual([]);
});

test('When GitHub answers no question about many, each pull request is read by itself', async () => {
  const pull = await code();
  await ci.sweeps();
  ci.github.fails({ path: /graphql/, how: { body: () => ({ errors: [{}], data: null }) } });
  const run = await ci.sweeps();
  expect([run.exitCode, run.writes, asked(run)]).toEqual([0, [], [pull.sha]]);
});

test('A dry run writes nothing', async () => {
  const pull = await code();
  const run = await ci.sweeps({ inputs: { 'dry-run': 'true' } });
  expect([run.writes, state(pull)]).toEqual([[], 'none']);
  await ci.sweeps();
  expect(state(pull)).toBe('success');
});

test('A hundred that touch no flag cost two requests, also after a landing', async () => {
  await using own = await aCI();
  const pulls: PullRequest[] = [];
  for (let number = 0; number < 100; number += 1) {
    const pull = await own.github.proposes(`code-${number}`, { [`src/${number}.c`]: 'x\n' });
    await postStatus(own.github.world, pull.sha, {
      state: 'success',
      context: 'flaghoist',
      description: 'nothing to judge',
      target_url: `https://example.org/run?pull=${pull.number}`,
      by: OURS,
    });
    pulls.push(pull);
  }
  const routes = ({ requests }: Ran) => requests.map(({ endpoint }) => endpoint);
  const quiet = ['GET /repos/{owner}/{repo}/pulls', 'POST /graphql'];
  const first = await own.sweeps();
  expect(first.said).toContain('0 judged, 0 changed, 100 without flags, 0 failed');
  expect(routes(first)).toEqual(quiet);

  own.github.passes('1m');
  await pulls[7]?.pushes({ 'src/new.c': 'x\n' });
  await own.github.lands(flagFiles('other'));
  const next = await own.sweeps();
  expect(next.said).toContain('1 judged, 1 changed, 99 without flags, 0 failed');
  expect(next.requests.length).toBeLessThanOrEqual(6);
  expect(routes(await own.sweeps())).toEqual(quiet);
});
