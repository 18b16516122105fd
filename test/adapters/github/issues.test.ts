// Issues with a label: one page where it has all of them, and further pages where it has not.
import { expect, test } from '@jest/globals';
import { duration } from '#domain/scalars.ts';
import { openClient } from '#adapters/github/client.ts';
import { issuesIn } from '#adapters/github/issues.ts';
import { aGitHub } from '#test/support/github/index.ts';

const WEEK = 7 * 24 * 3600;

test('An open issue counts however old it is, a closed one if it was closed inside the window', async () => {
  await using github = await aGitHub();
  const { apiUrl } = github;
  const opens = (title: string) => github.opensIssue({ title, labels: ['critical'] });
  const closes = async (title: string) => (await opens(title)).closes();
  const asksAbout = async (window: number) => {
    const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
    // Its answer tells the time.
    await client.page('/repos/acme/flags/pulls');
    github.forget();
    const asks = [{ kind: 'issues', labels: ['critical'], window: duration(window) }] as const;
    const found = await issuesIn(client, 'github-actions[bot]').labelled(asks);
    const titles = found.kind === 'known' ? found.value.map(({ title }) => title) : [];
    return { titles: new Set(titles), requests: github.requests().length };
  };

  await opens('old and open');
  for (let more = 0; more < 98; more += 1) await closes('closed long ago');
  github.passes('30d');
  await closes('just closed');
  const all = new Set(['old and open', 'closed long ago', 'just closed']);
  expect(await asksAbout(WEEK)).toEqual({ titles: all, requests: 1 });

  // A hundred fit on a page: from here on the oldest does not.
  await closes('just closed');
  expect(await asksAbout(WEEK)).toEqual({ titles: all, requests: 2 });

  for (let more = 0; more < 99; more += 1) await closes('another');
  const recent = new Set(['old and open', 'just closed', 'another']);
  expect(await asksAbout(WEEK)).toEqual({ titles: recent, requests: 4 });
  expect(await asksAbout(0)).toEqual({ titles: recent, requests: 2 });
});

test('T76: the issue of a watch counts by whichever token the watch runs, and none that a person opens', async () => {
  await using github = await aGitHub();
  const { apiUrl } = github;
  const body = '<!-- flaghoist watch production calls -->';
  for (const by of ['flaghoist[bot]', 'github-actions[bot]', 'mallory'])
    await github.opensIssue({ title: by, labels: ['rolled-back', 'flag:calls'], body, by });
  const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
  await client.page('/repos/acme/flags/pulls');
  const asks = [{ kind: 'issues', labels: ['flag:calls'], window: duration(WEEK) }] as const;
  const found = await issuesIn(client, 'flaghoist[bot]').labelled(asks);
  const ours = found.kind === 'known' ? found.value.filter(({ isOurs }) => isOurs === true) : [];
  expect(new Set(ours.map(({ title }) => title))).toEqual(
    new Set(['flaghoist[bot]', 'github-actions[bot]']),
  );
});
