// The repository and the pull requests of the local GitHub, tested by plain Git and by the client of the action.
import { describe, expect, test } from '@jest/globals';

import { client, OFF, ON, OURS } from './github/client.ts';
import { gitIn } from './git.ts';
import { aGitHub, type LocalGitHub } from './github/index.ts';

const FIRST = { ...OURS, pull_number: 1 };

const numbers = async (github: LocalGitHub, commit_sha: string) => {
  const { listPullRequestsAssociatedWithCommit: pullsOf } = client(github).repos;
  return (await pullsOf({ ...OURS, commit_sha })).data.map(({ number }) => number);
};

describe('The repository', () => {
  test('is a sound Git repository that a job can check out as actions/checkout does', async () => {
    await using github = await aGitHub({ files: OFF });
    const first = await github.main();
    const landing = await github.lands(ON, { by: 'bartek', at: '2026-11-22T09:00:00Z' });
    const workspace = gitIn(await github.checkout());

    expect(await workspace(['log', '--format=%H %an %aI %cI'])).toBe(
      `${landing.sha} bartek 2026-11-22T09:00:00+00:00 2026-11-22T09:00:00+00:00\n`,
    );
    expect(await workspace(['rev-parse', '--is-shallow-repository'])).toBe('true\n');
    expect(await workspace(['symbolic-ref', 'HEAD'])).toBe('refs/heads/main\n');
    expect(github.now).toBe('2026-11-22T09:00:00Z');
    await workspace(['fetch', '--quiet', '--filter=blob:none', '--deepen=1', 'origin', 'main']);
    expect(await workspace(['rev-list', '--count', 'origin/main'])).toBe('2\n');
    await workspace(['fetch', '--quiet', 'origin', first]);
    expect(await workspace(['rev-parse', 'FETCH_HEAD'])).toBe(`${first}\n`);
  });

  test('keeps modes, deletions and folders as Git does', async () => {
    await using github = await aGitHub({
      files: { 'a/b/c': '1', 'a/d': '2', 'a.b': '3', a0: '4' },
    });
    await github.lands({ 'a/b/c': null, 'a/link': { mode: '120000', text: '../../etc/passwd' } });

    expect(await github.git.git(['ls-tree', '-r', '--format=%(objectmode) %(path)', 'main'])).toBe(
      '100644 a.b\n100644 a/d\n120000 a/link\n100644 a0\n',
    );
    expect(await github.git.git(['fsck', '--full', '--strict'])).toBe('');
  });

  test('can go on from the history of another, which it borrows', async () => {
    await using old = await aGitHub({ files: OFF });
    await old.lands(ON);
    await using github = await aGitHub({ from: old.git.folder });
    await (await github.proposes('lower', OFF)).merges();
    const workspace = gitIn(await github.checkout({ depth: 0 }));

    expect(await workspace(['rev-list', '--count', '--first-parent', 'HEAD'])).toBe('3\n');
    expect(await old.git.git(['rev-list', '--count', 'main'])).toBe('2\n');
  });

  test('shows made-up dates and a rewritten history', async () => {
    await using github = await aGitHub();
    const first = await github.main();
    const { sha } = await github.lands(ON, { dated: '2016-01-01T00:00:00Z' });
    const rewritten = await github.rewritesMain(first, 'mallory');

    expect((await github.git.facts(sha)).committer.date).toBe('2016-01-01T00:00:00Z');
    expect(rewritten).toMatchObject({ before: sha, sha: first, forced: true });
    expect(await github.main()).toBe(first);
  });
});

describe('A pull request', () => {
  test('is what GitHub says it is: a real head, a frozen base, the people behind it', async () => {
    await using github = await aGitHub();
    const base = await github.main();
    const who = { name: 'Who', email: 'who@nowhere.example' };
    const pull = await github.proposes('raise', ON, { by: 'ana', coAuthors: ['dan', who] });
    const first = pull.sha;
    await pull.pushes({ 'note.txt': 'x' }, { by: who });
    await github.lands({ 'other.txt': 'x' });
    const api = client(github);

    const { data } = await api.pulls.get(FIRST);
    expect(data).toMatchObject({
      number: 1,
      state: 'open',
      user: { login: 'ana', type: 'User' },
      head: { ref: 'raise', sha: pull.sha, label: 'acme:raise', repo: { full_name: 'acme/flags' } },
      base: { ref: 'main', sha: base },
      mergeable: true,
    });
    const { data: commits } = await api.pulls.listCommits(FIRST);
    const trailers =
      /Co-authored-by: dan <\d+\+dan@users.+>\nCo-authored-by: Who <who@nowhere.example>$/;
    expect(
      commits.map((commit) => [commit.sha, commit.author?.login, commit.commit.message]),
    ).toEqual([
      [first, 'ana', expect.stringMatching(trailers)],
      [pull.sha, undefined, 'Change note.txt'],
    ]);
    expect(await github.git.resolve('refs/pull/1/head')).toBe(pull.sha);
    expect(await github.git.resolve('refs/pull/1/merge')).toBe(data.merge_commit_sha);
  });

  test('follows pushes, force-pushes and updates of the branch', async () => {
    await using github = await aGitHub({ files: OFF });
    const pull = await github.proposes('raise', ON);
    const second = await pull.pushes({ 'note.txt': 'x' });
    const { sha: main } = await github.lands({ 'other.txt': 'y' });
    const third = await pull.updatesBranch();
    expect(await github.git.isAncestor(main, third)).toBe(true);
    expect(await github.git.isAncestor(second, third)).toBe(true);
    expect(pull.record.baseSha).toBe(main);
    await pull.rewrites(ON);

    expect(await github.git.isAncestor(second, pull.sha)).toBe(false);
    expect(await github.git.resolve('refs/heads/raise')).toBe(pull.sha);
    expect(await github.git.resolve('refs/pull/1/head')).toBe(pull.sha);
  });

  test('from a fork is in no branch, and survives the end of the fork', async () => {
    await using github = await aGitHub();
    const pull = await github.proposes('raise', ON, { fork: 'mallory' });
    const api = client(github);
    const repo = { full_name: 'mallory/flags', fork: true };
    expect((await api.pulls.get(FIRST)).data).toMatchObject({
      head: { label: 'mallory:raise', sha: pull.sha, repo },
      author_association: 'NONE',
    });
    pull.losesItsFork();

    expect((await api.pulls.get(FIRST)).data.head.repo).toBeNull();
    expect(await github.git.refs('refs/heads/')).toHaveLength(1);
    expect(await numbers(github, pull.sha)).toEqual([]);
    const list = await api.pulls.list({ ...OURS, head: 'mallory:raise' });
    expect(list.data.map(({ number }) => number)).toEqual([1]);
  });

  test('conflicts, is edited, retargeted, closed and reopened', async () => {
    await using github = await aGitHub({ files: OFF });
    const pull = await github.proposes('raise', ON);
    const state = async () => (await client(github).pulls.get(FIRST)).data;
    await github.lands({ 'environments/staging/voice.yaml': 'enabled: maybe\n' });
    expect(await state()).toMatchObject({ mergeable: false, merge_commit_sha: null });
    const { sha } = await github.lands({ 'a.txt': 'x' }, { branch: 'release' });
    const text = { title: 'Other', body: '- [x] asked' };
    await pull.edits({ ...text, base: 'release' });
    expect(await state()).toMatchObject({ ...text, base: { ref: 'release', sha } });
    await pull.closes();
    expect(await state()).toMatchObject({ state: 'closed', merged: false, closed_at: github.now });
    await pull.reopens();
    expect(await state()).toMatchObject({ state: 'open', closed_at: null });
  });

  test.each([
    ['merge', 2, '1', /^Merge pull request #1 from acme\/raise\n\nRaise$/],
    ['squash', 1, '1', /^Raise \(#1\)\n\nCo-authored-by: dan </],
    ['rebase', 1, '2', /^Change note.txt$/],
  ] as const)('lands by %s', async (method, parents, steps, message) => {
    await using github = await aGitHub({ files: OFF });
    const pull = await github.proposes('raise', ON, { title: 'Raise' });
    await pull.pushes({ 'note.txt': 'x' }, { by: 'dan' });
    const { sha: before } = await github.lands({ 'other.txt': 'y' });
    github.passes('30m');
    const { sha } = await pull.merges({ method, by: 'bartek' });

    expect((await client(github).pulls.get(FIRST)).data).toMatchObject({
      merged: true,
      state: 'closed',
      merged_at: github.now,
      merge_commit_sha: sha,
      merged_by: { login: 'bartek' },
    });
    expect(await github.main()).toBe(sha);
    const { git } = github.git;
    expect(await git(['ls-tree', '-r', '--name-only', 'main'])).toBe(
      'environments/staging/voice.yaml\nnote.txt\nother.txt\n',
    );
    const facts = await github.git.facts(sha);
    expect(facts.message).toMatch(message);
    expect(facts.parents).toHaveLength(parents);
    const count = await git(['rev-list', '--count', '--first-parent', `${before}..main`]);
    expect(count).toBe(`${steps}\n`);
    expect(await numbers(github, sha)).toEqual([1]);
  });

  test('is undone by the pull request that a revert makes', async () => {
    await using github = await aGitHub({ files: OFF });
    const { sha } = await github.lands(ON, { message: 'Raise voice' });
    await github.lands({ 'other.txt': 'y' });
    const pull = await github.reverts(sha, { by: 'oncall' });
    await pull.merges();

    expect(pull.record.title).toBe('Revert "Raise voice"');
    const show = ['show', 'main:environments/staging/voice.yaml'];
    expect(await github.git.git(show)).toBe('enabled: false\n');
  });

  test('lands against the rules only with a bypass', async () => {
    await using github = await aGitHub();
    const { id } = github.person('flaghoist[bot]');
    const parameters = {
      required_status_checks: [{ context: 'flaghoist', integration_id: id }],
      strict_required_status_checks_policy: true,
    };
    github.sets({ rules: [{ type: 'required_status_checks', parameters }] });
    const pull = await github.proposes('raise', ON);
    await github.posts(pull.sha, { state: 'success', by: 'github-actions[bot]' });
    await expect(pull.merges()).rejects.toThrow('405 Repository rule violations found');
    await github.posts(pull.sha, { state: 'success', by: 'flaghoist[bot]' });
    await github.lands({ 'other.txt': 'y' });
    await expect(pull.merges()).rejects.toThrow('405 Head branch is out of date');
    await pull.merges({ bypass: true });

    expect(pull.record.merged?.at).toBe(github.now);
  });
});

describe('A merge group', () => {
  test('stands on the group before it, and its own commit belongs to no pull request', async () => {
    await using github = await aGitHub();
    const main = await github.main();
    const a = await github.proposes('a', { 'a.yaml': '1' });
    const b = await github.proposes('b', { 'b.yaml': '1' });
    const group = await github.mergeGroup([a, b]);
    const { payload, ...run } = await github.event('merge_group', { group });

    expect(payload['merge_group']).toMatchObject({
      head_sha: group.sha,
      head_ref: group.ref,
      base_sha: group.ahead?.sha,
      base_ref: 'refs/heads/main',
    });
    expect(run).toMatchObject({ sha: group.sha, ref: group.ref });
    expect(group.ref).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-2-[0-9a-f]{40}$/);
    expect(group.ahead?.baseSha).toBe(main);
    expect(await numbers(github, group.sha)).toEqual([]);
    const [, second = ''] = (await github.git.facts(group.sha)).parents;
    expect(await numbers(github, second)).toEqual([2]);
    await group.lands();
    expect(await github.main()).toBe(group.sha);
    expect([a.record.merged?.sha, b.record.merged?.sha]).toEqual([group.ahead?.sha, group.sha]);
    expect(await github.git.refs('refs/heads/gh-readonly-queue')).toEqual([]);
  });
});

describe('The clock', () => {
  test('is the only one: no answer and no header shows another moment', async () => {
    await using github = await aGitHub({ now: '2031-05-05T05:05:05Z' });
    const pull = await github.proposes('raise', ON);
    const issue = await github.opensIssue({ title: 'Down', labels: ['critical'] });
    github.passes('48h');
    await pull.approvedBy('bartek');
    await pull.comments('Hello');
    await issue.closes();
    const api = client(github);
    const answers = [
      await api.pulls.get(FIRST),
      await api.pulls.listReviews(FIRST),
      await api.issues.listForRepo({ ...OURS, state: 'all' }),
      await api.issues.listComments({ ...OURS, issue_number: 1 }),
      await api.repos.createCommitStatus({ ...OURS, sha: pull.sha, state: 'success' }),
    ];

    const moments = answers.flatMap(
      ({ data }) => JSON.stringify(data).match(/"\d{4}-\d\d-\d\dT[^"]+"/g) ?? [],
    );
    const [opened, later] = ['2031-05-05T05:05:05Z', '2031-05-07T05:05:05Z'];
    expect(new Set(moments)).toEqual(new Set([`"${opened}"`, `"${later}"`]));
    const dates = new Set(answers.map(({ headers }) => headers.date));
    expect(dates).toEqual(new Set(['Wed, 07 May 2031 05:05:05 GMT']));
    expect(answers[1]?.data).toMatchObject([{ submitted_at: later }]);
    expect(answers[2]?.data).toMatchObject([
      { number: 2, created_at: opened, closed_at: later },
      { number: 1 },
    ]);
    expect(() => github.reaches('2031-05-07T05:05:04Z')).toThrow('cannot go back');
  });
});
