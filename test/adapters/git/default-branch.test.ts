// The default branch, by what a clone knows. It never guesses.
import { expect, test } from '@jest/globals';
import type { Repo } from '#test/support/repo.ts';
import { refusedText } from '#messages/refusals.ts';
import { aRepository } from '#test/support/repo.ts';
import { opened } from './helpers.ts';

/** The branch and its source, or why it is not known, with the command. */
async function answer(repo: Repo): Promise<string> {
  await using git = await opened(repo);
  const branch = await git.defaultBranch();
  switch (branch.kind) {
    case 'remote':
    case 'local':
      return `${branch.kind} ${branch.ref} ${branch.branch ?? '?'}`;
    case 'head':
      return `head ${branch.branch}`;
    case 'unknown':
      return `${refusedText(branch.why).message} | ${refusedText(branch.why).hint}`;
  }
}

const COMMANDS = 'git fetch origin && git remote set-head origin --auto';

/** `git init`, `git remote add`, and the branches of `branches` as this clone has fetched them. */
async function fetched(branches: readonly string[], remote = 'origin'): Promise<Repo> {
  const repo = await aRepository({ files: { a: '1' } });
  await repo.git('remote', 'add', remote, 'file:///nowhere');
  for (const branch of branches) {
    await repo.git('update-ref', `refs/remotes/${remote}/${branch}`, 'HEAD');
  }
  return repo;
}

test('the default branch is what the HEAD of the remote points at, whatever its name', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await repo.branch('trunk');
  const clone = await repo.clone();
  expect(await answer(clone)).toBe('remote refs/remotes/origin/trunk trunk');
  // A reference of this name that is not symbolic does not say what it is called.
  await clone.git('remote', 'set-head', 'origin', '--delete');
  await clone.git('update-ref', 'refs/remotes/origin/HEAD', 'HEAD');
  expect(await answer(clone)).toBe('remote refs/remotes/origin/HEAD ?');
});

test.each<[branches: readonly string[], expected: string]>([
  [['main'], 'remote refs/remotes/origin/main main'],
  [['master'], 'remote refs/remotes/origin/master master'],
  [['main', 'flaghoist/promote-x'], 'remote refs/remotes/origin/main main'],
  [
    ['main', 'feature'],
    `${COMMANDS}, or name the default branch with --base, such as --base origin/main`,
  ],
  [
    ['develop'],
    `${COMMANDS}, or name the default branch with --base, such as --base origin/develop`,
  ],
  [['main', 'master'], COMMANDS],
  [['flaghoist/promote-x'], 'if main is its default branch, run git fetch origin main'],
  [[], 'if main is its default branch, run git fetch origin main'],
])('where HEAD is not known and %j are here, it is %s', async (branches, expected) => {
  await using repo = await fetched(branches);
  expect(await answer(repo)).toContain(expected);
});

test('of several branches with other names none is offered as an example', async () => {
  await using repo = await fetched(['feature', 'trunk']);
  expect(await answer(repo)).toMatch(/or name the default branch with --base$/);
});

test('a branch that the remote names and this clone does not have is asked for by name', async () => {
  await using repo = await fetched(['feature']);
  await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop');
  expect(await answer(repo)).toBe(
    'the default branch of origin is develop, which is not in this clone | run git fetch origin develop, or name a commit with --base',
  );
  await repo.git(
    'config',
    'remote.origin.fetch',
    '+refs/heads/feature:refs/remotes/origin/feature',
  );
  expect(await answer(repo)).toContain(
    'run git remote set-branches --add origin develop && git fetch origin develop,',
  );
});

test('a clone without a note asks the remote, and notes what it answers', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await repo.git('branch', 'feature');
  await repo.branch('trunk');
  await using clone = await aRepository({ files: { b: '1' } });
  await clone.git('remote', 'add', 'origin', repo.path);
  expect(await answer(clone)).toContain('the default branch of origin is trunk, which is not in');
  await clone.git('fetch', '--quiet', 'origin');
  await clone.git('remote', 'set-head', 'origin', '--delete').catch(() => null);
  expect(await answer(clone)).toBe('remote refs/remotes/origin/trunk trunk');
  await clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
  expect(await answer(clone)).toBe('remote refs/remotes/origin/trunk trunk');
});

test('where the branch that a clone has noted is gone, the remote is asked for its new name', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await using clone = await repo.clone();
  await repo.git('branch', '--move', 'main', 'trunk');
  await clone.git('fetch', '--quiet', '--prune', 'origin');
  await clone.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  expect(await answer(clone)).toBe('remote refs/remotes/origin/trunk trunk');
  await clone.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  await clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
  expect(await answer(clone)).toContain('git fetch origin main');
});

test('of several remotes, origin is used, then the one that the settings of Git prefer, and else none', async () => {
  await using repo = await fetched(['main'], 'upstream');
  expect(await answer(repo)).toBe('remote refs/remotes/upstream/main main');
  await repo.git('remote', 'add', 'fork', 'file:///nowhere');
  expect(await answer(repo)).toBe(
    'this clone has several remotes (fork, upstream), and none of them is called origin | run git config checkout.defaultRemote fork, or name the default branch with --base, such as --base fork/main',
  );
  await repo.git('config', 'checkout.defaultRemote', 'upstream');
  expect(await answer(repo)).toBe('remote refs/remotes/upstream/main main');
  // What another remote has says nothing about this one.
  await repo.git('remote', 'add', 'origin', 'file:///nowhere');
  expect(await answer(repo)).toContain('no branch of the remote origin is in this clone');
});

test('references of a remote that nothing configures count like those of one that is', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await repo.git('update-ref', 'refs/remotes/origin/feature', 'HEAD');
  expect(await answer(repo)).toBe('local refs/heads/main main');
  await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  expect(await answer(repo)).toContain('does not know the default branch of origin');
});

test('without any remote the default branch is main or master, the only branch, or what a bare repository says', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await repo.branch('feature');
  expect(await answer(repo)).toBe('local refs/heads/main main');
  await repo.git('checkout', '--quiet', '--detach');
  expect(await answer(repo)).toBe('local refs/heads/main main');
  await repo.goTo('feature');
  await repo.git('branch', '--move', 'main', 'trunk');
  expect(await answer(repo)).toBe('head feature');
  await repo.git('branch', '--delete', 'trunk');
  await repo.git('branch', 'flaghoist/rollback-x');
  expect(await answer(repo)).toBe('local refs/heads/feature feature');
  await repo.git('checkout', '--quiet', '--orphan', 'main');
  expect(await answer(repo)).toBe('local refs/heads/feature feature');
  await repo.goTo('feature');
  await repo.git('branch', 'main');
  await repo.git('branch', 'master');
  expect(await answer(repo)).toBe(
    'this repository has no remote, and its default branch could be any of main, master | name the default branch with --base, such as --base main',
  );
  await repo.git('config', 'core.bare', 'true');
  expect(await answer(repo)).toBe('local refs/heads/feature feature');
});

test('a detached HEAD beside no branch at all is nothing to compare with', async () => {
  await using repo = await aRepository({ files: { a: '1' } });
  await repo.git('checkout', '--quiet', '--detach');
  await repo.git('branch', '--delete', '--force', 'main');
  expect(await answer(repo)).toBe(
    'HEAD is detached, and neither a branch nor a remote exists to compare with | name the default branch with --base',
  );
});
