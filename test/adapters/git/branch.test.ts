// A proposal on a branch of its own, with everything else left as it was.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { NewCommit } from '#app/branches.ts';
import type { Sha } from '#domain/scalars.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, opened, paths, refused, tree } from './helpers.ts';

const proposal = (parent: Sha, files: Record<string, string | null>, branch = 'b'): NewCommit => ({
  parent,
  branch,
  message: 'Raise calls to 25%',
  files: new Map(Object.entries(files)),
});

describe('a commit on a new branch', () => {
  test('changes, adds and deletes files, and nothing else', async () => {
    await using repo = await aRepository({ files: { 'f/a': '1\n', 'f/b': '1\n', same: '1\n' } });
    // Line endings stay as given, independent of this machine.
    await repo.git('config', 'core.autocrlf', 'true');
    const parent = await repo.head();
    await using git = await opened(repo);
    const files = { 'f/a': '2\r\n', 'f/b': null, 'new/é b': '3\n', nothing: null };
    const result = await git.commitOnBranch(proposal(parent, files, 'promote/calls-25'));
    if (result.kind !== 'done') throw new Error(result.kind);
    expect(await repo.shaOf('promote/calls-25')).toBe(result.sha);
    expect(await repo.git('log', '-1', '--format=%P|%an <%ae>|%B', result.sha)).toBe(
      `${parent}|Ana <ana@example.com>|Raise calls to 25%\n`,
    );
    expect(paths(await git.list(tree(result.sha), ''))).toEqual(['f/a', 'new/é b', 'same']);
    expect(await contents(git, result.sha, 'f/a', 'new/é b')).toEqual(['2\r\n', '3\n']);
    // It stays after we have ended, and is complete.
    await git.close();
    await repo.git('fsck', '--full', '--strict');
  });

  test('leaves the index, the working tree and HEAD as they are', async () => {
    await using repo = await aRepository({ files: { a: '1', b: '1' } });
    await repo.write({ a: '2', b: '2', c: '1' });
    await repo.git('add', 'b');
    const state = async (): Promise<string> =>
      [
        (await readFile(join(repo.path, '.git/index'))).toString('hex'),
        await repo.read('a'),
        await repo.git('symbolic-ref', 'HEAD'),
      ].join();
    const before = await state();
    await using git = await opened(repo);
    await git.commitOnBranch(proposal(await repo.head(), { a: '3' }));
    expect(await state()).toBe(before);
  });

  test('can start anywhere, and in a bare repository', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const first = await repo.head();
    await repo.commit('second', { files: { a: '2', b: '2' } });
    const bare = await repo.clone({ bare: true });
    await using git = await opened(bare);
    const result = await git.commitOnBranch(proposal(first, { c: '3' }));
    if (result.kind !== 'done') throw new Error(result.kind);
    expect(await contents(git, result.sha, 'a', 'b', 'c')).toEqual(['1', '-', '3']);
  });

  test('is not made when the branch is there already', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.git('branch', 'there');
    const before = await repo.git('count-objects');
    await using git = await opened(repo);
    const parent = await repo.head();
    expect(await git.commitOnBranch(proposal(parent, { a: '2' }, 'there'))).toEqual({
      kind: 'exists',
    });
    expect(await repo.git('count-objects')).toBe(before);
    expect(await repo.shaOf('there')).toBe(parent);
  });

  test('is blocked by a branch with the name of its folder, and by branches in the folder of its name', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.git('branch', 'there');
    await repo.git('branch', 'above/below');
    await using git = await opened(repo);
    const parent = await repo.head();
    const written = (name: string) => git.commitOnBranch(proposal(parent, {}, name));
    expect(await written('there/is/below')).toEqual({ kind: 'blocked', by: 'there' });
    expect(await written('above')).toEqual({ kind: 'blocked', by: 'above/below' });
  });

  test('is refused a name that Git does not take for one', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.branch('other');
    await repo.goTo('main');
    await using git = await opened(repo);
    const parent = await repo.head();
    for (const name of [
      '',
      '-b',
      'HEAD',
      '@{-1}',
      'a..b',
      'a b',
      'x.lock',
      'a\nb',
      '/a',
      'ü\u202e~',
    ]) {
      const said = await refused(git.commitOnBranch(proposal(parent, {}, name)));
      expect(said).toMatch(/^".*" cannot be the name of a branch \| use letters/);
    }
    expect((await repo.git('branch', '--list')).split('\n')).toHaveLength(2);
  });

  test('has any name that Git takes for one', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    const parent = await repo.head();
    for (const name of ['a', 'rollback/team-1/calls_2-in-staging', 'head', 'a.b', 'ü']) {
      await repo.git('check-ref-format', '--branch', name);
      expect((await git.commitOnBranch(proposal(parent, {}, name))).kind).toBe('done');
    }
  });

  test.each(['sha1', 'sha256'] as const)('has texts of any size, with %s', async (hash) => {
    await using repo = await aRepository({ files: { 'f/a': '1' }, hash });
    await using git = await opened(repo);
    const sizes = [0, 1, 15, 16, 2_047, 2_048, 300_000];
    const texts = Object.fromEntries(sizes.map((size) => [`f/${size}`, 'x'.repeat(size)]));
    const made = await git.commitOnBranch(proposal(await repo.head(), texts));
    if (made.kind !== 'done') throw new Error(made.kind);
    expect(await contents(git, made.sha, ...Object.keys(texts))).toEqual(Object.values(texts));
    await repo.git('fsck', '--full', '--strict');
  });

  test('is the one that the commit names, and the environment stays as it is', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    const before = { ...process.env };
    const author = { name: 'dora', email: '7+dora@users.noreply.github.com' };
    await git.commitOnBranch({ ...proposal(await repo.head(), { a: '2' }), author });
    expect(await repo.git('log', '-1', '--format=%an %ae %cn %ce', 'b')).toBe(
      'dora 7+dora@users.noreply.github.com dora 7+dora@users.noreply.github.com',
    );
    expect(process.env).toEqual(before);
  });

  test('is the user’s, and refused when Git does not know who that is', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await repo.git('config', '--unset', 'user.name');
    await repo.git('config', '--unset', 'user.email');
    await using git = await opened(repo);
    const parent = await repo.head();
    // Git would make up a name from the machine.
    process.env['EMAIL'] = 'me@this-machine.example.com';
    expect(await refused(git.commitOnBranch(proposal(parent, { a: '2' })))).toMatchInlineSnapshot(
      `"Git has no author for the commit | run: git config user.name "Your Name" && git config user.email you@example.com"`,
    );
    const identity = {
      GIT_AUTHOR_NAME: 'Bo',
      GIT_AUTHOR_EMAIL: 'bo@example.com',
      GIT_COMMITTER_NAME: 'Bo',
      GIT_COMMITTER_EMAIL: 'bo@example.com',
    };
    Object.assign(process.env, identity);
    try {
      expect((await git.commitOnBranch(proposal(parent, { a: '2' }))).kind).toBe('done');
      expect(await repo.git('log', '-1', '--format=%an %ce', 'b')).toBe('Bo bo@example.com');
    } finally {
      for (const name of [...Object.keys(identity), 'EMAIL']) delete process.env[name];
    }
  });

  test('has the tree that Git makes of an index, also where files and folders change places', async () => {
    const files = {
      'a/b/c': '1\n',
      'a/b/d': '1\n',
      'a.b/x': '1\n',
      'a-b': '1\n',
      a0: '1\n',
      'only/here': '1\n',
      'z/ü': '1\n',
    };
    await using repo = await aRepository({ files });
    const parent = await repo.head();
    await using git = await opened(repo);
    const edits: readonly Record<string, string | null>[] = [
      { 'a/b/c': '2\n' },
      { 'a/b/c': null, 'a/b/d': null },
      { 'only/here': null },
      { 'a/b': '2\n' },
      { 'a-b/x': '2\n', 'a-b': null },
      { 'new/one/two': '2\n', 'z/ö': '2\n', a1: '2\n' },
      Object.fromEntries(Object.keys(files).map((path) => [path, null])),
    ];
    for (const [at, edit] of edits.entries()) {
      const made = await git.commitOnBranch(proposal(parent, edit, `b-${at}`));
      if (made.kind !== 'done') throw new Error(made.kind);
      await repo.git('checkout', '--quiet', '--detach', parent);
      const gone = Object.keys(edit).filter((path) => edit[path] === null);
      for (const path of gone) await repo.git('rm', '--quiet', '--ignore-unmatch', path);
      const kept = Object.entries(edit).filter(([, text]) => text !== null);
      for (const [path] of kept) await repo.git('rm', '-r', '--quiet', '--ignore-unmatch', path);
      await repo.write(Object.fromEntries(kept));
      await repo.git('add', '--all');
      expect(await repo.git('rev-parse', `${made.sha}^{tree}`)).toBe(await repo.git('write-tree'));
      await repo.git('reset', '--quiet', '--hard', parent);
    }
    await repo.git('fsck', '--full', '--strict');
  });

  test('cannot write outside the tree', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    const parent = await repo.head();
    for (const path of ['../x', '.git/config', 'a/../../x', '/etc/x']) {
      expect(await refused(git.commitOnBranch(proposal(parent, { [path]: '1' })))).toMatch(
        /^Git failed/,
      );
    }
    expect(await git.resolve('refs/heads/b')).toBeNull();
  });
});
