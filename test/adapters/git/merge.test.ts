// What a proposal would become on the base tip.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Repository, TreeId } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, opened, refused } from './helpers.ts';

async function merged(git: Repository, base: Sha, head: Sha): Promise<Sha> {
  const result = await git.merge(base, head);
  // A tree is read like a commit.
  return (result.kind === 'merged' ? result.tree : result.files.join()) as Sha;
}

describe('a merge', () => {
  test('brings both sides together, without a trace in the repository', async () => {
    await using repo = await aRepository({ files: { a: '1\n', b: '1\n' } });
    await repo.branch('feature');
    const head = await repo.commit('ours', { files: { a: '2\n' } });
    await repo.goTo('main');
    const base = await repo.commit('theirs', { files: { b: '2\n' } });
    const before = await repo.git('count-objects', '-v');
    await using git = await opened(repo);
    expect(await contents(git, await merged(git, base, head), 'a', 'b')).toEqual(['2\n', '2\n']);
    expect(await repo.git('count-objects', '-v')).toBe(before);
  });

  test('is the head where it grew out of the base, and the base where it holds the head', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    const second = await repo.commit('second', { files: { a: '2' } });
    await using git = await opened(repo);
    const treeOf = async (sha: Sha): Promise<TreeId> =>
      (await repo.git('rev-parse', `${sha}^{tree}`)) as TreeId;
    const expected = { kind: 'merged', tree: await treeOf(second) };
    expect(await git.merge(first, second)).toEqual(expected);
    expect(await git.merge(second, first)).toEqual(expected);
    expect(await git.merge(second, second)).toEqual(expected);
  });

  test('believes the commits themselves, whatever grafts the clone has', async () => {
    await using repo = await aRepository({ files: { a: '1\n', b: '1\n' } });
    const first = await repo.head();
    const second = await repo.commit('second', { files: { a: '2\n' } });
    const third = await repo.commit('third', { files: { b: '2\n' } });
    await repo.commit('elsewhere', { files: { c: '1\n' } });
    // As if the third commit had nothing to do with the second.
    await mkdir(join(repo.path, '.git/info'), { recursive: true });
    await writeFile(join(repo.path, '.git/info/grafts'), `${third} ${first}\n`);
    await using git = await opened(repo);
    expect(await git.merge(second, third)).toEqual({
      kind: 'merged',
      tree: await repo.git('rev-parse', `${third}^{tree}`),
    });
  });

  test('that conflicts names the files', async () => {
    const files = { a: '1\n', 'b c\nd': '1\n', same: '1\n' };
    await using repo = await aRepository({ files });
    await repo.branch('feature');
    const head = await repo.commit('ours', { files: { a: '2\n', 'b c\nd': '2\n', other: '2\n' } });
    await repo.goTo('main');
    const base = await repo.commit('theirs', { files: { a: '3\n', 'b c\nd': null } });
    await using git = await opened(repo);
    const found = await git.merge(base, head);
    expect(found).toMatchObject({ kind: 'conflict', files: ['a', 'b c\nd'] });
    // In every other file the tree is what comes of it.
    expect(await contents(git, found.tree as unknown as Sha, 'same', 'other')).toEqual([
      '1\n',
      '2\n',
    ]);
  });

  test('of the working tree is one, too', async () => {
    await using repo = await aRepository({ files: { a: '1\n', b: '1\n' } });
    await repo.branch('feature');
    await repo.commit('ours', { files: { a: '2\n' } });
    await repo.git('branch', '--quiet', 'start', 'main');
    await repo.goTo('main');
    const base = await repo.commit('theirs', { files: { b: '2\n' } });
    await repo.goTo('feature');
    await repo.write({ c: '1\n' });
    await using git = await opened(repo);
    const head = await git.workingTree(await repo.head());
    const result = await merged(git, base, head);
    expect(await contents(git, result, 'a', 'b', 'c')).toEqual(['2\n', '2\n', '1\n']);
  });

  test('does what Git does by default, whatever is configured', async () => {
    const text = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('');
    await using repo = await aRepository({ files: { old: text } });
    await repo.git('config', 'merge.renames', 'false');
    await repo.git('config', 'diff.renames', 'false');
    await repo.branch('feature');
    const head = await repo.commit('edit', { files: { old: `${text}more\n` } });
    await repo.goTo('main');
    const base = await repo.commit('rename', { files: { old: null, new: text } });
    await using git = await opened(repo);
    const result = await merged(git, base, head);
    expect(await contents(git, result, 'old', 'new')).toEqual(['-', `${text}more\n`]);
  });

  test('may have several common ancestors', async () => {
    await using repo = await aRepository({ files: { a: '1\n', b: '1\n' } });
    await repo.branch('one');
    await repo.commit('one', { files: { a: '2\n' } });
    await repo.branch('two', 'main');
    await repo.commit('two', { files: { b: '2\n' } });
    await repo.git('tag', 'two-alone');
    await repo.merge('one');
    const head = await repo.commit('on two', { files: { c: '1\n' } });
    await repo.goTo('one');
    await repo.merge('two-alone');
    const base = await repo.commit('on one', { files: { d: '1\n' } });
    await using git = await opened(repo);
    expect((await repo.git('merge-base', '--all', base, head)).split('\n')).toHaveLength(2);
    const result = await merged(git, base, head);
    const all = await contents(git, result, 'a', 'b', 'c', 'd');
    expect(all).toEqual(['2\n', '2\n', '1\n', '1\n']);
  });

  test('of histories that have nothing in common is refused', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const base = await repo.head();
    await repo.git('checkout', '--quiet', '--orphan', 'other');
    const head = await repo.commit('elsewhere', { files: { b: '1' } });
    await using git = await opened(repo);
    const said = await refused(git.merge(base, head));
    expect(said.replaceAll(/[0-9a-f]{10}/g, 'SHA')).toMatchInlineSnapshot(
      `"SHA and SHA have no history in common | start the branch of the proposal from the branch that it is proposed to"`,
    );
  });
});

describe('an ancestor', () => {
  test('is the commit itself and everything before it, on side branches too', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    await repo.branch('side');
    const side = await repo.commit('side', { files: { b: '1' } });
    await repo.goTo('main');
    const tip = await repo.merge('side');
    const outside = await repo.commit('later');
    await using git = await opened(repo);
    const shas = [first, side, tip, outside, '0123'.repeat(10) as Sha];
    const answers = await Promise.all(shas.map((sha) => git.isAncestor(sha, tip)));
    expect(answers).toEqual([true, true, true, false, false]);
  });

  test('is known of neighbours, in both directions and whatever grafts the clone has', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    await repo.branch('side');
    const side = await repo.commit('side', { files: { b: '1' } });
    await repo.goTo('main');
    const tip = await repo.merge('side');
    await mkdir(join(repo.path, '.git/info'), { recursive: true });
    await writeFile(join(repo.path, '.git/info/grafts'), `${tip} ${first}\n`);
    await using git = await opened(repo);
    expect(await git.isAncestor(side, tip)).toBe(true);
    expect(await git.isAncestor(tip, side)).toBe(false);
    expect(await git.isAncestor(tip, first)).toBe(false);
    expect(await git.firstParents(first, tip)).toEqual([{ sha: tip, parents: [first, side] }]);
    expect(await git.resolve(`${tip}^`)).toBe(first);
    expect(await git.resolve(`${first}^`)).toBeNull();
  });

  test('is gone when history was rewritten (T4)', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const lost = await repo.commit('lost', { files: { a: '2' } });
    await repo.git('reset', '--quiet', '--hard', 'HEAD~1');
    const tip = await repo.commit('instead', { files: { a: '3' } });
    await using git = await opened(repo);
    expect(await git.isAncestor(lost, tip)).toBe(false);
  });
});
