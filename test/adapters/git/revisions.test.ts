// From names to commits.
import { describe, expect, test } from '@jest/globals';
import type { Sha } from '#domain/scalars.ts';
import { aRepository } from '#test/support/repo.ts';

import { opened } from './helpers.ts';

describe('a revision', () => {
  test('is a branch, a tag, an id, or anything else that Git understands', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    const second = await repo.commit('a second one');
    await repo.git('tag', '-a', 'v1', '-m', 'tag', first);
    await using git = await opened(repo);
    expect(await git.resolve('main')).toBe(second);
    expect(await git.resolve('v1')).toBe(first);
    expect(await git.resolve('HEAD~1')).toBe(first);
    expect(await git.resolve(second.slice(0, 10))).toBe(second);
    expect(await git.resolve('refs/heads/main')).toBe(second);
    expect(await git.resolve(':/a second')).toBe(second);
    expect(await git.resolve('main@{0}')).toBe(second);
  });

  test('T65: is the branch of a name, never a tag of the same name', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    const second = await repo.commit('a second one');
    await repo.git('tag', 'main', first);
    const clone = await repo.clone();
    await clone.git('tag', '--force', 'origin/main', first);
    await using git = await opened(repo);
    expect(await git.resolve('main')).toBe(second);
    expect(await git.resolve('refs/tags/main')).toBe(first);
    await using cloned = await opened(clone);
    expect(await cloned.resolve('origin/main')).toBe(second);
    expect(await cloned.resolve('main')).toBe(second);
  });

  test('T65: `origin/main` is the branch of the remote, never a local branch of that name', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const landed = await repo.head();
    const clone = await repo.clone();
    await clone.git('branch', 'origin/main', await clone.commit('a proposal'));
    await using git = await opened(clone);
    expect(await git.resolve('origin/main')).toBe(landed);
  });

  test('is null when nothing has that name, or it is no commit', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    const names = ['nowhere', 'HEAD:a', 'HEAD^{tree}', 'HEAD~9', 'HEAD@{99}', '0'.repeat(40), ''];
    expect(await Promise.all(names.map((name) => git.resolve(name)))).toEqual(
      names.map(() => null),
    );
  });

  test('is never an option, and never more than one', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    const names = ['--all', '-', '--output=x', 'HEAD\nHEAD', 'HEAD\0HEAD', '--batch-all-objects'];
    expect(await Promise.all(names.map((name) => git.resolve(name)))).toEqual(
      names.map(() => null),
    );
    expect(await repo.git('status', '--porcelain')).toBe('');
  });
});

describe('a commit that is missing here', () => {
  test('is fetched where the remote has it', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const clone = await repo.clone();
    const later = await repo.commit('a later one');
    await using git = await opened(clone);
    expect(await git.resolve(later)).toBeNull();
    expect(await git.hasCommit(later)).toBe(true);
    expect(await git.resolve(later)).toBe(later);
  });

  test('is not asked for once the remote has refused several', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const clone = await repo.clone();
    const later = await repo.commit('a later one');
    await using git = await opened(clone);
    for (const digit of ['1', '2', '3']) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await git.hasCommit(digit.repeat(40) as Sha)).toBe(false);
    }
    expect(await git.hasCommit(later)).toBe(false);
  });

  test('is known as soon as it is here, whatever the remote said before', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const clone = await repo.clone();
    await using git = await opened(clone);
    await repo.git('remote', 'add', 'clone', clone.path);
    const remote = await clone.git('remote', 'get-url', 'origin');
    await clone.git('remote', 'set-url', 'origin', `${remote.trim()}-gone`);
    const later = await repo.commit('a later one');
    expect(await git.hasCommit(later)).toBe(false);
    await repo.git('push', '--quiet', 'clone', `${later}:refs/heads/brought`);
    expect(await git.hasCommit(later)).toBe(true);
  });
});
