// Many open pull requests: few requests read them, the oldest verdict is written first, and what is left goes on with the
// next sweep.
import { expect, test } from '@jest/globals';
import type { LocalGitHub, PullRequest } from '#test/support/github/index.ts';
import type { SweeperOptions, SweptOnce } from '#test/support/sweeper.ts';
import { aCrowd, sweepsOnce } from '#test/support/sweeper.ts';

const TEXT = { comment: false };

async function sweeps(github: LocalGitHub, how: SweeperOptions = {}): Promise<SweptOnce> {
  const run = await sweepsOnce(github, how);
  if (run === null) throw new Error('it was killed');
  return run;
}

const statusOf = (github: LocalGitHub, { sha }: PullRequest) => github.statuses(sha)[0];
const withStatus = (github: LocalGitHub, pulls: readonly PullRequest[]): readonly number[] =>
  pulls.filter((pull) => statusOf(github, pull) !== undefined).map(({ number }) => number);
const kindOf = ({ path }: { readonly path: string }): string =>
  path.includes('comments') ? 'comment' : 'status';

test('A hundred open pull requests are judged by few requests, and statuses go out before comments', async () => {
  await using crowd = await aCrowd(100);
  const { github, pulls } = crowd;
  const first = await sweeps(github);
  expect(first.swept.evaluated).toHaveLength(100);
  expect(first.reads.length).toBeLessThanOrEqual(30);
  const kinds = first.writes.map(kindOf);
  expect(kinds).toEqual([...kinds].toSorted().toReversed());
  expect(kinds).toHaveLength(200);

  // GitHub asks for at most eighty in a minute.
  const seconds = pulls.map((pull) => Date.parse(statusOf(github, pull)?.created_at ?? '') / 1000);
  const inMinute = seconds.map((at) => seconds.filter((one) => one >= at && one < at + 60).length);
  expect(Math.max(...inMinute)).toBeLessThanOrEqual(80);

  github.passes('20m');
  const second = await sweeps(github);
  expect(second.writes).toEqual([]);
  expect(second.reads.length).toBeLessThanOrEqual(12);
  expect(second.swept.evaluated.map(({ alreadyPosted }) => alreadyPosted)).not.toContain(false);
});

test('At most so many writes go out in an hour, oldest verdict first, and each sweep goes on where the last one ended', async () => {
  await using crowd = await aCrowd(12);
  const { github, pulls } = crowd;
  const limits = { ...TEXT, mostAnHour: 5 };
  const numbers = pulls.map(({ number }) => number);
  const start = Date.parse(github.now) / 1000;
  const first = await sweeps(github, limits);
  expect(first.swept.unwritten.statuses).toEqual(numbers.slice(5));
  // Five more in an hour, and the last two an hour later.
  expect((first.swept.doneBy ?? 0) - start).toBe(2 * 3600);

  github.passes('20m');
  const second = await sweeps(github, limits);
  expect(second.writes).toEqual([]);
  expect(second.swept.unwritten.statuses).toHaveLength(7);
  github.passes('41m');
  const third = await sweeps(github, limits);
  expect(third.swept.unwritten.statuses).toEqual(numbers.slice(10));
  github.passes('61m');
  expect((await sweeps(github, limits)).swept.unwritten.statuses).toEqual([]);
  expect(withStatus(github, pulls)).toEqual(numbers);

  // A new pipeline asks for another time, so each verdict changes: the first ones are the oldest.
  github.passes('2h');
  const pipeline = await github.git.git(['show', 'main:environments/pipeline.yaml']);
  await github.lands({
    'environments/pipeline.yaml': pipeline.replace('48h', '72h').replaceAll('count: 1', 'count: 2'),
  });
  const changed = await sweeps(github, limits);
  expect(changed.swept.unwritten.statuses).toEqual(numbers.slice(5));
});

test('A green that no longer holds is taken back before anything else is written', async () => {
  await using crowd = await aCrowd(6);
  const { ci, github, pulls } = crowd;
  const last = pulls[5] as PullRequest;
  // An approval counts where the pusher is known, by the event.
  await ci.judges(last, { inputs: { comment: 'false' } });
  await sweeps(github, TEXT);
  github.passes('2h');
  await last.approvedBy('bartek');
  const approved = await sweeps(github, TEXT);
  expect(statusOf(github, last)?.state).toBe('success');
  // The list of a pull request's commits is asked for only where the question about many leaves it open.
  expect(approved.reads.filter(({ path }) => path.includes(`/pulls/${last.number}`))).toEqual([]);
  github.passes('2h');
  await last.dismiss('bartek');
  for (const pull of pulls.slice(0, 5)) await pull.pushes({ 'more.txt': 'x\n' });
  const run = await sweeps(github, { ...TEXT, mostAnHour: 1 });
  expect(run.writes.map(({ path }) => path.split('/').at(-1))).toEqual([last.sha]);
});

test('A sweep that was killed is continued by the next one, and writes nothing twice', async () => {
  await using crowd = await aCrowd(10);
  const { github, pulls } = crowd;
  expect(await sweepsOnce(github, { killedAfter: 4 })).toBeNull();
  expect(withStatus(github, pulls)).toHaveLength(4);
  github.passes('20m');
  const next = await sweeps(github);
  expect(next.writes.map(kindOf).filter((kind) => kind === 'status')).toHaveLength(6);
  expect(next.writes.map(kindOf).filter((kind) => kind === 'comment')).toHaveLength(10);
  expect((await sweeps(github)).writes).toEqual([]);
  expect(pulls.map(({ sha }) => github.statuses(sha).length)).toEqual(pulls.map(() => 1));
});

test('Two sweeps at once end with one status and one comment each', async () => {
  await using crowd = await aCrowd(8);
  const { github, pulls } = crowd;
  await Promise.all([sweeps(github), sweeps(github)]);
  github.passes('20m');
  await sweeps(github);
  expect((await sweeps(github)).writes).toEqual([]);
  for (const pull of pulls) {
    expect(new Set(github.statuses(pull.sha).map(({ description }) => description)).size).toBe(1);
    expect(await github.comments(pull.number)).toHaveLength(1);
  }
});

test('An approval that is dismissed while the statuses are written turns no check green', async () => {
  await using crowd = await aCrowd(2);
  const { ci, github, pulls } = crowd;
  const pull = pulls[1] as PullRequest;
  await ci.judges(pull, { inputs: { comment: 'false' } });
  await sweeps(github, TEXT);
  github.passes('1m');
  await pull.approvedBy('bartek');
  github.fails({
    path: /graphql/,
    // The heads, the reviews and the commits are read before.
    after: 3,
    times: 1,
    how: { meanwhile: () => pull.dismiss('bartek') },
  });
  await sweeps(github, TEXT);
  expect(statusOf(github, pull)?.state).toBe('pending');
});

test('A question about many that GitHub answers with errors alone is asked one by one', async () => {
  await using crowd = await aCrowd(4);
  const { github, pulls } = crowd;
  const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }];
  github.fails({ path: /graphql/, how: { body: () => ({ data: null, errors }) } });
  const run = await sweeps(github);
  expect(run.swept.evaluated.map(({ posted }) => posted)).toEqual([true, true, true, true]);
  expect(withStatus(github, pulls)).toHaveLength(4);
  expect(run.writes).toHaveLength(8);
});

test('When GitHub takes no more writes, the rest is left to the next sweep', async () => {
  await using crowd = await aCrowd(10);
  const { github, pulls } = crowd;
  github.fails({ path: /\/statuses\//, method: 'POST', after: 3, how: 403 });
  const run = await sweeps(github, TEXT);
  expect(run.writes).toHaveLength(3 + 5);
  expect(run.swept.unwritten.statuses).toHaveLength(2);
  expect(run.swept.evaluated.filter(({ troubles }) => troubles.length > 0)).toHaveLength(5);
  github.heals();
  github.passes('20m');
  expect((await sweeps(github, TEXT)).writes).toHaveLength(7);
  expect(withStatus(github, pulls)).toHaveLength(10);
});
