// Which merges only bring a branch up to date: Git computes them again.
import { describe, expect, test } from '@jest/globals';
import type { Sha } from '#domain/scalars.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { opened } from './helpers.ts';

/** A branch with one commit of its own, and a default branch that has moved meanwhile. */
async function aBranch(): Promise<Repo & AsyncDisposable> {
  const repo = await aRepository({ files: { a: '1\n', b: '1\n' } });
  await repo.branch('feature');
  await repo.commit('ours', { files: { a: '2\n' } });
  await repo.goTo('main');
  await repo.commit('theirs', { files: { b: '2\n' } });
  await repo.goTo('feature');
  return repo;
}

async function updatesIn(repo: Repo, head: string, base = 'main'): Promise<ReadonlyMap<Sha, Sha>> {
  await using git = await opened(repo);
  return await git.updates(await repo.shaOf(head), await repo.shaOf(base));
}

/** A commit with these parents and the files of that one. */
async function merges(repo: Repo, files: string, ...parents: readonly string[]): Promise<Sha> {
  const tree = await repo.git('rev-parse', `${files}^{tree}`);
  const named = parents.flatMap((parent) => ['-p', parent]);
  return (await repo.git('commit-tree', tree, ...named, '-m', 'merge')) as Sha;
}

describe('A merge brings a branch up to date', () => {
  test('when its files are what Git makes of both parents, one update after the other', async () => {
    await using repo = await aBranch();
    const sha = await repo.head();
    const first = await repo.merge('main');
    await repo.goTo('main');
    await repo.commit('more', { files: { c: '1\n' } });
    await repo.goTo('feature');
    const second = await repo.merge('main');
    const expected = new Map([
      [second, first],
      [first, sha],
    ]);
    expect(await updatesIn(repo, 'feature')).toEqual(expected);
    // Also when the default branch has moved on.
    await repo.goTo('main');
    await repo.commit('later', { files: { d: '1\n' } });
    expect(await updatesIn(repo, 'feature')).toEqual(expected);
  });

  test('in a shallow clone, too, as far as it was fetched', async () => {
    await using repo = await aBranch();
    const sha = await repo.head();
    const update = await repo.merge('main');
    await using shallow = await repo.clone({ depth: 1, branch: 'main' });
    await shallow.git('fetch', '--quiet', 'origin', 'feature:feature');
    expect(await updatesIn(shallow, 'feature')).toEqual(new Map([[update, sha]]));
  });

  test('not when a file in it is another', async () => {
    await using repo = await aBranch();
    const [sha, main] = [await repo.head(), await repo.shaOf('main')];
    await repo.merge('main');
    await repo.commit('evil', { files: { evil: '1\n' } });
    const evil = await merges(repo, 'feature', sha, main);
    expect(await updatesIn(repo, evil)).toEqual(new Map());
  });

  test('not when a person had to resolve a conflict', async () => {
    await using repo = await aBranch();
    await repo.goTo('main');
    await repo.commit('same place', { files: { a: '3\n' } });
    const resolved = await merges(repo, 'feature', 'feature', 'main');
    expect(await updatesIn(repo, resolved)).toEqual(new Map());
  });

  test('not when it merges what is not on the default branch, or anything into the default branch', async () => {
    await using repo = await aBranch();
    await repo.branch('side', 'main');
    await repo.commit('side', { files: { s: '1\n' } });
    await repo.goTo('feature');
    const ofSide = await repo.merge('side');
    expect(await updatesIn(repo, ofSide)).toEqual(new Map());
    await repo.goTo('main');
    await repo.branch('swapped');
    const swapped = await repo.merge('side');
    expect(await updatesIn(repo, swapped)).toEqual(new Map());
  });

  test('not with one parent, with three, or without a common history', async () => {
    await using repo = await aBranch();
    const before = await repo.shaOf('main~1');
    const merged = await repo.merge('main');
    const sha = await repo.shaOf('feature~1');
    const octopus = await merges(repo, merged, sha, 'main', before);
    expect(await updatesIn(repo, octopus)).toEqual(new Map());
    expect(await updatesIn(repo, sha)).toEqual(new Map());
    await repo.git('checkout', '--quiet', '--orphan', 'other');
    const alone = await repo.commit('elsewhere', { files: { e: '1\n' } });
    const joined = await merges(repo, alone, alone, 'main');
    expect(await updatesIn(repo, joined)).toEqual(new Map());
  });
});
