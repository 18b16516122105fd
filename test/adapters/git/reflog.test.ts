// The former tips of the default branch of a clone, and commits that are off its line.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Repository } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { opened } from './helpers.ts';

/** Each log, as the short messages of the commits that were seen. */
async function seen(repo: Repo, git: Repository, tip: Sha): Promise<readonly string[]> {
  const logs = await git.seenTips(tip);
  return Promise.all(
    logs.map(async ({ kind, tips }) => {
      const names = await Promise.all(
        tips.map(({ sha }) => repo.git('log', '-1', '--format=%s', sha)),
      );
      return `${kind}: ${names.join(' ')}`;
    }),
  );
}

describe('without a remote', () => {
  test('it is the local default branch, also what was amended away', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    await repo.commit('two');
    await repo.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'better');
    await using git = await opened(repo);
    expect(await seen(repo, git, await repo.head())).toEqual(['moves: one two better']);
  });

  test('it is not a branch that was made from it, wherever that stands and whichever is checked out', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    await repo.branch('feature');
    await repo.commit('wrong');
    await repo.git('reset', '--quiet', '--hard', 'main');
    await using git = await opened(repo);
    expect(await seen(repo, git, await repo.shaOf('main'))).toEqual(['moves: one']);
  });

  test('it is the one that is judged, where none is called main or master', async () => {
    await using repo = await aRepository();
    await repo.git('checkout', '--quiet', '-b', 'trunk');
    await repo.commit('one');
    await repo.git('branch', '--quiet', 'aside');
    await repo.branch('feature');
    await repo.commit('two');
    await using git = await opened(repo);
    expect(await seen(repo, git, await repo.shaOf('trunk'))).toEqual(['moves: one']);
  });

  test('the time of an entry is when the branch moved', async () => {
    await using repo = await aRepository();
    await repo.commit('one', { at: 1_000_000_000 });
    await using git = await opened(repo);
    const [log] = await git.seenTips(await repo.head());
    expect(log?.tips[0]?.at).toBe(instant(1_000_000_000));
  });
});

describe('with a remote', () => {
  test('it is the branch of the remote, and the local one as far as it was brought there', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    const clone = await repo.clone();
    await clone.commit('mine');
    await clone.git('reset', '--quiet', '--hard', 'origin/main');
    await repo.commit('two');
    await clone.git('pull', '--quiet', '--ff-only');
    await repo.commit('three');
    await clone.git('fetch', '--quiet');
    await using git = await opened(clone);
    expect(await seen(clone, git, await clone.shaOf('origin/main'))).toEqual([
      'moves: two three',
      'moves: one one two',
    ]);
  });

  test('it may be called anything, and a linked working tree sees the same', async () => {
    await using repo = await aRepository();
    await repo.git('checkout', '--quiet', '-b', 'trunk');
    await repo.commit('one');
    const clone = await repo.clone();
    await repo.commit('two');
    await clone.git('fetch', '--quiet');
    await clone.git('worktree', 'add', '--quiet', '../linked', '-b', 'linked');
    const linked = { ...clone, path: join(clone.path, '..', 'linked') };
    await using git = await opened(linked);
    expect(await seen(clone, git, await clone.shaOf('origin/trunk'))).toEqual([
      'moves: two',
      'moves: one',
    ]);
  });

  test('nothing is seen where no reflogs are kept', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    const clone = await repo.clone();
    await rm(join(clone.path, '.git', 'logs'), { recursive: true });
    const bare = await repo.clone({ bare: true });
    for (const one of [clone, bare]) {
      await using git = await opened(one);
      expect(await git.seenTips(await one.head())).toEqual([]);
    }
  });
});

describe('a commit that is off the line', () => {
  test('has landed with the oldest merge that holds it', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    await repo.branch('side');
    const side = await repo.commit('side');
    await repo.goTo('main');
    await repo.commit('two');
    const merge = await repo.merge('side');
    const tip = await repo.commit('three');
    await using git = await opened(repo);
    expect(await git.landedWith(side, tip)).toBe(merge);
  });

  test('has landed with nothing where history was rewritten, also when it is gone for good', async () => {
    await using repo = await aRepository();
    await repo.commit('one');
    const gone = await repo.commit('gone', { at: 1_000_000_000 });
    await repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    const tip = await repo.commit('two');
    await using git = await opened(repo);
    expect(await git.landedWith(gone, tip)).toBeNull();
    expect(await git.committedAt(gone)).toBe(instant(1_000_000_000));
    const never = 'f'.repeat(40) as Sha;
    expect(await git.landedWith(never, tip)).toBeNull();
    expect(await git.committedAt(never)).toBeNull();
  });
});

describe('what came after a landing', () => {
  test('is on the line of where the default branch is now, and not what was dropped from it', async () => {
    await using repo = await aRepository();
    const sha = await repo.commit('one');
    const gone = await repo.commit('gone');
    await repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    await repo.branch('side');
    const side = await repo.commit('side');
    await repo.goTo('main');
    const two = await repo.commit('two');
    const merge = await repo.merge('side');
    const clone = await repo.clone();
    for (const here of [repo, clone]) {
      await using git = await opened(here);
      expect(await git.landedAfter(sha)).toEqual(new Set([two, merge]));
      expect(await git.landedAfter(merge)).toEqual(new Set());
      expect(await git.landedAfter(side)).toEqual(new Set());
    }
    await using git = await opened(repo);
    expect(await git.landedAfter(gone)).toEqual(new Set());
  });
});
