// Questions about many pull requests, by GitHub's published schema.
import { expect, test } from '@jest/globals';
import { openClient } from '#adapters/github/client.ts';
import { commitsOf, discussions, newestStatuses } from '#adapters/github/together.ts';
import type { Sha } from '#domain/scalars.ts';
import type { LocalGitHub, PullRequest } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';

const clientOf = ({ apiUrl, token }: LocalGitHub, url = apiUrl) =>
  openClient({ token: token(), apiUrl: url, repository: 'acme/flags' });
const numbered = ({ number, sha }: PullRequest) => ({ number, head: sha as Sha });

test('The newest status of each context is read for many heads at once, as its own list has it', async () => {
  await using github = await aGitHub();
  const [left, right] = [
    await github.proposes('one', { 'a.txt': '1' }),
    await github.proposes('other', { 'b.txt': '1' }),
  ];
  await github.posts(left.sha, { state: 'pending', by: 'mallory', description: 'first' });
  await github.posts(left.sha, { state: 'success', by: 'github-actions[bot]' });
  github.forget();
  const client = clientOf(github, github.enterpriseUrl);
  const found = await newestStatuses(client, [left, right].map(numbered));
  expect(github.requests().map(({ endpoint, status }) => [endpoint, status])).toEqual([
    ['POST /graphql', 200],
  ]);
  expect(found.get(right.number)).toEqual([]);
  expect(found.get(left.number)).toEqual([
    {
      context: 'flaghoist',
      state: 'success',
      description: null,
      target_url: null,
      created_at: github.now,
      creator: { login: 'github-actions[bot]' },
    },
  ]);
});

test('Reviews, comments and commits are as their own lists have them, and what is cut off is left out', async () => {
  await using github = await aGitHub();
  const pull = await github.proposes('one', { 'a.txt': '1' }, { by: 'dora' });
  const bot = await github.proposes('two', { 'b.txt': '1' }, { by: 'robot[bot]' });
  const crowded = await github.proposes('three', { 'c.txt': '1' });
  await pull.approvedBy('bartek');
  await pull.remarkedBy('robot[bot]');
  await pull.comments('Hello', 'ana');
  for (let review = 0; review < 101; review += 1) await crowded.remarkedBy('ana');
  const client = clientOf(github);
  const path = `/repos/acme/flags/pulls/${pull.number}`;
  const all = [pull, bot, crowded].map(numbered);

  const found = await discussions(client, all);
  const reviews = await client.all<{ user: object }>(`${path}/reviews`);
  const listed = reviews.kind === 'known' ? reviews.value : [];
  expect(found.get(pull.number)?.reviews).toMatchObject(
    (found.get(pull.number)?.reviews ?? []).map((_, at) => {
      const { user, state, submitted_at, commit_id, author_association } = listed[at] as never;
      const { login, type } = user as { login: string; type: string };
      return { user: { login, type }, state, submitted_at, commit_id, author_association };
    }),
  );
  expect(found.get(pull.number)?.reviews).toHaveLength(2);
  expect(found.get(pull.number)?.comments).toMatchObject([{ body: 'Hello' }]);
  expect(found.get(crowded.number)?.reviews).toBeNull();

  // GraphQL does not name the bot that committed.
  const commits = await commitsOf(client, all);
  expect([...commits.keys()]).toEqual([pull.number, crowded.number]);
  expect(commits.get(pull.number)).toMatchObject([
    { sha: pull.sha, author: { login: 'dora' }, committer: { login: 'dora' }, parents: [{}] },
  ]);
});

test('A part with an error is left out, and an error about everything leaves nothing', async () => {
  await using github = await aGitHub();
  const pull = await github.proposes('one', { 'a.txt': '1' });
  const client = clientOf(github);
  const missing = { number: 99, head: pull.sha as Sha };
  expect([...(await discussions(client, [numbered(pull), missing])).keys()]).toEqual([pull.number]);
  const errors = [{ message: 'Something' }];
  github.fails({ path: /graphql/, how: { body: () => ({ data: null, errors }) } });
  expect(await newestStatuses(client, [numbered(pull)])).toEqual(new Map());
});
