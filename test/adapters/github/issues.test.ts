// Issues with a label: one page where it has all of them, and further pages where it has not.
import { describe, expect, test } from '@jest/globals';
import { duration } from '#domain/scalars.ts';
import { openClient } from '#adapters/github/client.ts';
import { issuesIn } from '#adapters/github/issues.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';

const WEEK = 7 * 24 * 3600;
const LIST = 'GET /repos/acme/flags/issues';

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
  const recent = new Set(['old and open', 'just closed']);
  expect(await asksAbout(WEEK)).toEqual({ titles: recent, requests: 1 });
  expect(await asksAbout(0)).toEqual({ titles: new Set(['old and open']), requests: 1 });

  // Those that were closed long ago need no further page, however many they are.
  github.passes('30d');
  for (let more = 0; more < 100; more += 1) await closes('just closed');
  expect(await asksAbout(WEEK)).toEqual({ titles: recent, requests: 1 });

  // A hundred fit on a page: from here on one does not.
  await closes('another');
  const three = new Set([...recent, 'another']);
  expect(await asksAbout(WEEK)).toEqual({ titles: three, requests: 3 });
});

describe('Several labels', () => {
  const asks = [
    {
      kind: 'issues',
      labels: ['critical', 'with "quotes"', 'rolled-back'],
      window: duration(WEEK),
    },
  ] as const;
  const body = '<!-- flaghoist watch production calls -->';

  async function reads(github: LocalGitHub, token = github.token()) {
    const client = openClient({ token, apiUrl: github.apiUrl, repository: 'acme/flags' });
    await client.page('/repos/acme/flags/pulls');
    github.forget();
    const issues = issuesIn(client, 'flaghoist[bot]');
    const [first, second] = await Promise.all([issues.labelled(asks), issues.labelled(asks)]);
    expect(second).toEqual(first);
    return { first, endpoints: github.requests().map(({ method, path }) => `${method} ${path}`) };
  }

  async function aGitHubWithIssues() {
    const github = await aGitHub();
    await github.opensIssue({ title: 'Down', labels: ['critical', 'flag:calls'] });
    const closed = await github.opensIssue({ title: 'Was down', labels: ['with "quotes"'] });
    github.passes('1h');
    await closed.closes();
    const labels = ['rolled-back', 'flag:calls'];
    await github.opensIssue({ title: 'Rolled back', labels, body, by: 'flaghoist[bot]' });
    await github.opensIssue({ title: 'Forged', labels, body, by: 'mallory' });
    return github;
  }

  test('are asked for in one request, and by themselves where that fails, with the same answer', async () => {
    await using github = await aGitHubWithIssues();
    const { first, endpoints } = await reads(github);
    expect(endpoints).toEqual(['POST /graphql']);
    github.fails({ path: /graphql/, how: 403 });
    const alone = await reads(github);
    // Of three labels those that are open and those that were closed, and the open issues of two logins.
    const lists = Array.from({ length: 3 * 2 + 2 }, () => LIST);
    expect(alone.endpoints).toEqual(['POST /graphql', ...lists]);
    expect(first).toEqual(alone.first);
    const issues = first.kind === 'known' ? first.value : [];
    expect(issues.map(({ title, isOurs = false, closedAt }) => [title, isOurs, closedAt])).toEqual([
      ['Down', false, null],
      ['Was down', false, expect.any(Number)],
      ['Forged', false, null],
      ['Rolled back', true, null],
    ]);
  });

  test('of which the answer lacks one are known, because that one is asked for by itself', async () => {
    await using github = await aGitHubWithIssues();
    const error = { path: ['repository', 'l2'], message: 'Timeout' };
    const withError = (answer: object) => ({ ...answer, errors: [error] });
    github.fails({ path: /graphql/, how: { body: withError as never } });
    const { first, endpoints } = await reads(github);
    expect(endpoints).toEqual(['POST /graphql', LIST]);
    expect(first).toMatchObject({ kind: 'known', value: { length: 4 } });
  });

  test('cannot be read without issues: read', async () => {
    await using github = await aGitHubWithIssues();
    const token = github.token({
      permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' },
    });
    expect((await reads(github, token)).first).toMatchObject({
      kind: 'unreachable',
      why: expect.objectContaining({ permission: 'issues: read' }),
    });
  });
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

describe('T39, T76: The issue of a watch', () => {
  const body = `<!-- flaghoist watch production calls ${'a'.repeat(40)} -->`;
  const asks = [{ kind: 'issues', labels: ['rolled-back'], window: duration(0) }] as const;

  async function oursOn(github: LocalGitHub) {
    const { apiUrl } = github;
    const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
    await client.page('/repos/acme/flags/pulls');
    const answer = await issuesIn(client, 'flaghoist[bot]').labelled(asks);
    const all = answer.kind === 'known' ? answer.value : [];
    return all.map(({ title, labels, isOurs = false, closedAt }) => {
      return { title, labels: new Set(labels), isOurs, isOpen: closedAt === null };
    });
  }

  test.each([
    ['its label', ['flag:calls'], 'flaghoist[bot]'],
    ['the name of its flag', ['rolled-back'], 'flaghoist[bot]'],
    ['all labels', [], 'flaghoist[bot]'],
    ['all labels, and that any workflow opened', [], 'github-actions[bot]'],
  ])(
    'that lost %s still counts while it is open, also where GraphQL fails',
    async (_what, left, by) => {
      await using github = await aGitHub();
      const labels = ['rolled-back', 'flag:calls'];
      const issue = await github.opensIssue({ title: 'Breach', labels, body, by });
      await issue.relabels(left);
      const wanted = {
        title: expect.stringMatching(/^Breach \(it had the labels? .+ when it was first read\)$/),
        labels: new Set(labels),
        isOurs: true,
        isOpen: true,
      };
      expect(await oursOn(github)).toEqual([wanted]);
      github.fails({ path: /graphql/, how: 403 });
      expect(await oursOn(github)).toEqual([wanted]);
      github.heals();
      await issue.closes();
      expect((await oursOn(github)).filter(({ isOpen }) => isOpen)).toEqual([]);
      await issue.reopens();
      expect(await oursOn(github)).toEqual([wanted]);
    },
  );

  test.each(['flaghoist[bot]', 'mallory'])(
    'that lost its labels counts behind a hundred other open issues of %s',
    async (by) => {
      await using github = await aGitHub();
      await github.opensIssue({ title: 'Breach', body, by: 'flaghoist[bot]' });
      github.passes('1h');
      for (let more = 0; more < 101; more += 1) await github.opensIssue({ title: 'Another', by });
      expect(await oursOn(github)).toMatchObject([{ isOurs: true, isOpen: true }]);
    },
  );

  test('of a person, with the text of ours and without labels, counts for nothing', async () => {
    await using github = await aGitHub();
    await github.opensIssue({ title: 'Breach', body, by: 'mallory' });
    expect(await oursOn(github)).toEqual([]);
  });
});
