// The working tree as a commit, which changes nothing else.
import { chmod, readFile, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Sha } from '#domain/scalars.ts';
import { textOf } from '#adapters/git/git.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, modes, opened, paths, refused, tree } from './helpers.ts';

/** What the working tree changes, one line a file, as our commit has it. */
async function changed(repo: Repo): Promise<readonly string[]> {
  await using git = await opened(repo);
  const head = await git.resolve('HEAD');
  const commit = await git.workingTree(head);
  const from = head === null ? await git.emptyTree() : tree(head);
  return modes(await git.diff(from, tree(commit)));
}

/** Everything of a repository that we might have touched. */
async function everything(repo: Repo): Promise<string> {
  const index = await readFile(join(repo.path, '.git/index')).catch(() => Buffer.alloc(0));
  const said = await Promise.all([
    repo.git('count-objects', '-v'),
    repo.git('for-each-ref'),
    repo.gitWith({ env: { GIT_OPTIONAL_LOCKS: '0' } }, 'status', '--porcelain=v2', '--branch'),
  ]);
  const files = await readdir(join(repo.path, '.git'));
  return [index.toString('hex'), ...files.toSorted(), ...said].join('\n');
}

describe('the working tree', () => {
  test('is the commit itself when nothing differs', async () => {
    await using repo = await aRepository({ files: { a: '1', '.gitignore': 'ignored\n' } });
    await repo.write({ ignored: '1' });
    await using git = await opened(repo);
    expect(await git.workingTree(await repo.head())).toBe(await repo.head());
  });

  test('holds what is changed, new, deleted, staged, and only meant to be added', async () => {
    await using repo = await aRepository({
      files: { changed: '1', deleted: '1', same: '1', 'staged-deleted': '1', 'd/kept': '1' },
    });
    await repo.write({ changed: '2', deleted: null, 'new/file': '1', staged: '1', meant: '1' });
    await repo.git('add', 'staged');
    await repo.git('rm', '--quiet', 'staged-deleted');
    await repo.git('add', '--intent-to-add', 'meant');
    expect(await changed(repo)).toEqual([
      'changed: 100644 100644',
      'deleted: 100644 -',
      'meant: - 100644',
      'new/file: - 100644',
      'staged: - 100644',
      'staged-deleted: 100644 -',
    ]);
  });

  test('leaves out what is ignored', async () => {
    await using repo = await aRepository({ files: { '.gitignore': '*.log\nbuild/\n' } });
    await repo.write({ 'a.log': '1', 'build/x': '1', 'a.txt': '1' });
    expect(await changed(repo)).toEqual(['a.txt: - 100644']);
  });

  test('has the contents of the files, whatever was staged in between', async () => {
    await using repo = await aRepository({ files: { a: '1', back: '1' } });
    await repo.write({ a: '2', back: '2' });
    await repo.git('add', '--all');
    await repo.write({ a: '3', back: '1' });
    await using git = await opened(repo);
    const commit = await git.workingTree(await repo.head());
    expect(await contents(git, commit, 'a', 'back')).toEqual(['3', '1']);
    await repo.write({ a: '1' });
    expect(await git.workingTree(await repo.head())).toBe(await repo.head());
  });

  test('is read anew each time', async () => {
    await using repo = await aRepository({ files: { a: 'rollout: 25\n' } });
    await using git = await opened(repo);
    const head = await repo.head();
    for (const text of ['rollout: 50\n', 'rollout: 75\n', 'rollout: 99\n']) {
      await repo.write({ a: text });
      expect(await contents(git, await git.workingTree(head), 'a')).toEqual([text]);
    }
    expect(await git.workingTree(head)).toBe(await git.workingTree(head));
  });

  test('shows a change that left size and time as they were', async () => {
    await using repo = await aRepository();
    await repo.git('config', 'core.trustCtime', 'false');
    const file = join(repo.path, 'a');
    const [index, second] = [join(repo.path, '.git/index'), 1_700_000_000];
    await writeFile(file, 'rollout: 25\n');
    await utimes(file, second, second);
    await repo.commit('25');
    await writeFile(file, 'rollout: 50\n');
    await utimes(file, second, second);
    await utimes(index, second, second);
    await using git = await opened(repo);
    expect(await contents(git, await git.workingTree(await repo.head()), 'a')).toEqual([
      'rollout: 50\n',
    ]);
  });

  test('goes on top of any commit, and on nothing', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    const second = await repo.commit('second', { files: { b: '1' } });
    await using git = await opened(repo);
    const onFirst = await git.workingTree(first);
    expect(modes(await git.diff(tree(first), tree(onFirst)))).toEqual(['b: - 100644']);
    expect(await git.isAncestor(first, onFirst)).toBe(true);
    expect(await git.isAncestor(second, onFirst)).toBe(false);
    const onNothing = await git.workingTree(null);
    expect(paths(await git.list(tree(onNothing), ''))).toEqual(['a', 'b']);
  });

  test('is taken before the first commit of all', async () => {
    await using repo = await aRepository();
    expect(await changed(repo)).toEqual([]);
    await repo.write({ a: '1', 'b/c': '1' });
    await repo.git('add', 'a');
    expect(await changed(repo)).toEqual(['a: - 100644', 'b/c: - 100644']);
  });

  test('can have a folder where a file was, and a file where a folder was', async () => {
    await using repo = await aRepository({ files: { a: '1', 'b/c': '1', 'd/e': '1' } });
    await repo.write({ a: null, b: null, d: null });
    await repo.write({ 'a/x': '1', b: '1' });
    await symlink('a', join(repo.path, 'd'));
    expect(await changed(repo)).toEqual([
      'a: 100644 -',
      'a/x: - 100644',
      'b: - 100644',
      'b/c: 100644 -',
      'd: - 120000',
      'd/e: 100644 -',
    ]);
  });

  test('shows a symlink as a symlink (T33)', async () => {
    await using repo = await aRepository({ files: { 'flags/a.yaml': '1' } });
    await symlink('a.yaml', join(repo.path, 'flags/b.yaml'));
    expect(await changed(repo)).toEqual(['flags/b.yaml: - 120000']);
  });

  test('takes odd names for names', async () => {
    await using repo = await aRepository({ files: { same: '1' } });
    const odd = ['a b', 'new\nline', '-x', ':(top)y', '*', 'ünï', '"quoted"', 'tab\t'];
    await repo.write(Object.fromEntries(odd.map((name) => [name, '1'])));
    const latin = Buffer.from('\xe9', 'latin1');
    await writeFile(Buffer.concat([Buffer.from(`${repo.path}/`), latin]), '1');
    await using git = await opened(repo);
    const head = await repo.head();
    const found = paths(await git.diff(tree(head), tree(await git.workingTree(head))));
    expect(found.toSorted()).toEqual([...odd, textOf(latin)].toSorted());
  });

  test('has its line endings converted as `git add` does', async () => {
    await using repo = await aRepository({
      files: { '.gitattributes': '*.bin -text\n', a: 'x\ny\n' },
    });
    await repo.git('config', 'core.autocrlf', 'true');
    await repo.write({ a: 'x\r\ny\r\n', b: '1\r\n2\r\n', 'c.bin': '1\r\n' });
    await using git = await opened(repo);
    const commit = await git.workingTree(await repo.head());
    expect(await contents(git, commit, 'a', 'b', 'c.bin')).toEqual(['x\ny\n', '1\n2\n', '1\r\n']);
  });

  test('is the same commit for the same files, without a configured user', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.write({ a: '2' });
    await repo.git('config', '--unset', 'user.name');
    await repo.git('config', '--unset', 'user.email');
    const taken = async (): Promise<Sha> => {
      await using git = await opened(repo);
      return await git.workingTree(await repo.head());
    };
    expect(await taken()).toBe(await taken());
  });

  test('counts a submodule as the commit that it is at', async () => {
    await using inner = await aRepository({ files: { a: '1' } });
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.git('submodule', '--quiet', 'add', `file://${inner.path}`, 'module');
    await repo.commit('with a submodule');
    const inside = join(repo.path, 'module');
    await writeFile(join(inside, 'a'), 'not committed');
    expect(await changed(repo)).toEqual([]);
    await repo.git('-C', 'module', 'commit', '--quiet', '--all', '-m', 'inside');
    expect(await changed(repo)).toEqual(['module: 160000 160000']);
  });

  test('of a submodule is the submodule’s', async () => {
    await using inner = await aRepository({ files: { a: '1' } });
    await using repo = await aRepository({ files: { x: '1' } });
    await repo.git('submodule', '--quiet', 'add', `file://${inner.path}`, 'module');
    await writeFile(join(repo.path, 'module/new'), '1');
    const module = { ...repo, path: join(repo.path, 'module') };
    expect(await changed(module)).toEqual(['new: - 100644']);
  });

  test('takes a repository inside it for a submodule, or for nothing while it has no commit', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.git('init', '--quiet', 'empty');
    await repo.git('init', '--quiet', 'full');
    await repo.git('-C', 'full', 'commit', '--quiet', '--allow-empty', '-m', 'inside');
    await repo.write({ b: '1' });
    expect(await changed(repo)).toEqual(['b: - 100644', 'full: - 160000']);
  });

  test('works with a split index and a sparse checkout', async () => {
    await using repo = await aRepository({ files: { 'in/a': '1', 'out/b': '1' } });
    await repo.git('sparse-checkout', 'set', 'in');
    await repo.git('config', 'core.splitIndex', 'true');
    await repo.git('config', 'splitIndex.maxPercentChange', '0');
    await repo.git('update-index', '--split-index');
    await repo.write({ 'in/a': '2', 'in/new': '1' });
    const before = await everything(repo);
    expect(await changed(repo)).toEqual(['in/a: 100644 100644', 'in/new: - 100644']);
    expect(await everything(repo)).toBe(before);
  });

  test('is refused in the middle of a merge, with the files that are in the way', async () => {
    await using repo = await aRepository({ files: { 'flags/a.yaml': '1', 'flags/b.yaml': '1' } });
    await repo.branch('other');
    await repo.commit('theirs', { files: { 'flags/a.yaml': '2', 'flags/b.yaml': '2' } });
    await repo.goTo('main');
    await repo.commit('ours', { files: { 'flags/a.yaml': '3', 'flags/b.yaml': '3' } });
    await repo.git('merge', 'other').catch(() => '');
    await using git = await opened(repo);
    expect(await refused(git.workingTree(await repo.head()))).toMatchInlineSnapshot(
      `"a merge is under way, and these files are not merged yet: flags/a.yaml, flags/b.yaml | finish the merge (edit the files, then \`git add\` each), or name the proposal with --head REVISION"`,
    );
    await repo.write({ 'flags/a.yaml': '4', 'flags/b.yaml': '4' });
    await repo.git('add', '--all');
    expect(await changed(repo)).toHaveLength(2);
  });

  test('runs no hook, not even where they are part of it', async () => {
    const hook = '#!/bin/sh\necho ran >> "$(git rev-parse --show-toplevel)/ran"\n';
    await using repo = await aRepository({
      files: { 'hooks/post-index-change': hook, 'hooks/reference-transaction': hook },
    });
    await chmod(join(repo.path, 'hooks/post-index-change'), 0o755);
    await chmod(join(repo.path, 'hooks/reference-transaction'), 0o755);
    await repo.git('config', 'core.hooksPath', 'hooks');
    await repo.write({ new: '1' });
    expect(await changed(repo)).toEqual([
      'hooks/post-index-change: 100644 100755',
      'hooks/reference-transaction: 100644 100755',
      'new: - 100644',
    ]);
    await using git = await opened(repo);
    const parent = await repo.head();
    await git.commitOnBranch({ parent, branch: 'x', message: 'x', files: new Map() });
    await expect(repo.read('ran')).rejects.toThrow('ENOENT');
  });

  test('stays untouched, as do the index and the objects', async () => {
    await using repo = await aRepository({ files: { a: '1', b: '1', 'c/d': '1' } });
    await repo.write({ a: '2', new: '1', 'c/d': null, staged: '1' });
    await repo.git('add', 'staged');
    await repo.git('add', '--intent-to-add', 'new');
    // Git would like to refresh what it noted of this file.
    await repo.write({ b: '1' });
    const before = await everything(repo);
    await using git = await opened(repo);
    const head = await repo.head();
    const commit = await git.workingTree(head);
    await git.merge(head, commit);
    await git.diff(tree(head), tree(commit));
    expect(await everything(repo)).toBe(before);
  });
});
