// The repository of a directory, and the refusal when there is none.
import { existsSync, readdirSync } from 'node:fs';
import { chown, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { hintOf } from '#app/refusal.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { trouble, demandVersion } from '#adapters/git/troubles.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, opened, paths, refused, tree } from './helpers.ts';

const FILES = { 'environments/flags/checkout.yaml': 'a\n' };

const pathsAt = async (directory: string): Promise<readonly string[]> => {
  await using git = await openRepository(directory);
  const head = await git.resolve('HEAD');
  return paths(await git.list(tree(head), ''));
};

describe('a repository is found', () => {
  test('from its top, from a folder below, and through a symlink; paths count from the top', async () => {
    await using repo = await aRepository({ files: FILES });
    await symlink(join(repo.path, 'environments/flags'), join(repo.path, '../link'));
    const all = Object.keys(FILES);
    expect(await pathsAt(repo.path)).toEqual(all);
    expect(await pathsAt(join(repo.path, 'environments/flags'))).toEqual(all);
    expect(await pathsAt(join(repo.path, '../link'))).toEqual(all);
  });

  test('in a linked worktree, whose own files count', async () => {
    await using repo = await aRepository({ files: FILES });
    const linked = join(repo.path, '../linked');
    await repo.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    await writeFile(join(linked, 'new'), 'b\n');
    await using git = await openRepository(linked);
    const head = await git.resolve('HEAD');
    const commit = await git.workingTree(head);
    const changes = await git.diff(tree(head), tree(commit));
    expect(paths(changes)).toEqual(['new']);
  });

  test('in a bare clone, which has no working tree', async () => {
    await using repo = await aRepository({ files: FILES });
    const bare = await repo.clone({ bare: true });
    expect(await pathsAt(bare.path)).toEqual(Object.keys(FILES));
    await using git = await openRepository(bare.path);
    expect(git.bare).toBe(true);
    expect(await refused(git.workingTree(await git.resolve('HEAD')))).toMatchInlineSnapshot(
      `"there is no working tree here | name the proposal with --head REVISION"`,
    );
  });

  test('inside its .git folder, as if it were bare', async () => {
    await using repo = await aRepository({ files: FILES });
    await using git = await openRepository(join(repo.path, '.git'));
    expect([git.bare, await git.resolve('HEAD')]).toEqual([true, await repo.head()]);
  });

  test('without any commit', async () => {
    await using repo = await aRepository();
    await using git = await opened(repo);
    expect(await git.resolve('HEAD')).toBeNull();
    expect(await git.defaultBranch()).toEqual({
      kind: 'local',
      ref: 'refs/heads/main',
      branch: 'main',
    });
    expect(await git.list(await git.emptyTree(), '')).toEqual([]);
  });

  test('with a detached HEAD', async () => {
    await using repo = await aRepository({ files: FILES });
    const first = await repo.head();
    await repo.commit('second', { files: { x: '1' } });
    await repo.goTo(first);
    await using git = await opened(repo);
    expect(await git.resolve('HEAD')).toBe(first);
    expect(await git.workingTree(first)).toBe(first);
  });

  test('with SHA-256 as its hash', async () => {
    await using repo = await aRepository({ hash: 'sha256', files: FILES });
    const first = await repo.head();
    await repo.commit('second', { files: { 'environments/flags/checkout.yaml': 'b\n' } });
    await using git = await opened(repo);
    const head = await git.resolve('HEAD');
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    const [change] = await git.diff(tree(first), tree(head));
    const [blob] = await git.readPaths([
      { tree: tree(head), path: 'environments/flags/checkout.yaml' },
    ]);
    expect(blob?.id).toBe(change?.after?.id);
    expect(await git.list(await git.emptyTree(), '')).toEqual([]);
    await repo.write({ new: '1' });
    expect(await git.workingTree(head)).toMatch(/^[0-9a-f]{64}$/);
    expect((await git.walk(head!, 0 as never, new Set(['new']))).kind).toBe('known');
  });

  test('whatever GIT_… variables a hook or another tool left in the environment', async () => {
    await using repo = await aRepository({ files: FILES });
    await using other = await aRepository({ files: { 'environments/flags/checkout.yaml': 'b\n' } });
    const left = {
      GIT_DIR: join(other.path, '.git'),
      GIT_WORK_TREE: other.path,
      GIT_COMMON_DIR: join(other.path, '.git'),
      GIT_OBJECT_DIRECTORY: join(other.path, '.git/objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nowhere',
      GIT_INDEX_FILE: '/nowhere',
      GIT_GRAFT_FILE: '/nowhere',
      GIT_SHALLOW_FILE: join(other.path, 'shallow'),
      GIT_NAMESPACE: 'elsewhere',
      GIT_CEILING_DIRECTORIES: join(repo.path, '..'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'nonsense',
      GIT_CONFIG_GLOBAL: '/nowhere',
      GIT_EXEC_PATH: '/nowhere',
      GIT_TRACE: '1',
      GIT_FLUSH: 'nonsense',
      EDITOR: 'vi',
    };
    Object.assign(process.env, left);
    try {
      expect(await pathsAt(repo.path)).toEqual(Object.keys(FILES));
      // Both the process that answers about objects and the others.
      await using git = await openRepository(repo.path);
      const head = await git.resolve('HEAD');
      expect(await contents(git, head, 'environments/flags/checkout.yaml')).toEqual(['a\n']);
      const walk = await git.walk(head!, 0 as never, new Set(Object.keys(FILES)));
      expect(walk).toMatchObject({ kind: 'known', value: { landings: [{ sha: head }] } });
    } finally {
      for (const name of Object.keys(left)) delete process.env[name];
    }
    expect(await repo.git('rev-parse', 'HEAD')).toBe(await repo.head());
  });

  test('whatever the configuration of the user makes of Git’s commands', async () => {
    await using repo = await aRepository({ files: FILES });
    const ran = join(repo.path, '..', 'ran');
    for (const [name, value] of [
      ['core.fsmonitor', `touch ${ran}`],
      ['core.pager', `touch ${ran}`],
      ['core.hooksPath', join(repo.path, 'hooks')],
      ['alias.cat-file', `!touch ${ran}`],
      ['core.abbrev', '4'],
      ['core.warnAmbiguousRefs', 'true'],
      ['core.quotePath', 'true'],
      ['color.ui', 'always'],
    ] as const) {
      await repo.git('config', name, value);
    }
    // An ambiguous name is only a warning.
    await repo.git('tag', 'main');
    await using git = await openRepository(repo.path);
    const head = await git.resolve('main');
    expect(head).toBe(await repo.head());
    expect(await contents(git, head, 'environments/flags/checkout.yaml')).toEqual(['a\n']);
    expect(existsSync(ran)).toBe(false);
  });
});

describe('it is said in one line', () => {
  test('that the directory is not there, or is a file', async () => {
    await using repo = await aRepository({ files: { file: '1' } });
    const text = (name: string): Promise<string> =>
      refused(openRepository(join(repo.path, name)), repo);
    expect(await text('nowhere')).toMatchInlineSnapshot(
      `"REPO/nowhere does not exist | name a directory inside a clone of the repository: --repo DIR"`,
    );
    expect(await text('file')).toMatchInlineSnapshot(
      `"REPO/file is not a directory | name a directory inside a clone of the repository: --repo DIR"`,
    );
  });

  test('that it is not a repository', async () => {
    await using repo = await aRepository();
    const outside = join(repo.path, '..');
    expect((await refused(openRepository(outside))).replace(outside, 'DIR')).toMatchInlineSnapshot(
      `"DIR is not inside a Git repository | run this inside a clone, or name one with --repo DIR"`,
    );
  });

  test('that the repository is damaged', async () => {
    await using repo = await aRepository({ files: FILES });
    await rm(join(repo.path, '.git/HEAD'));
    expect(await refused(opened(repo), repo)).toMatchInlineSnapshot(
      `"REPO has a .git, but Git cannot read it: not a git repository (or any of the parent directories): .git | the repository seems to be damaged: run \`git fsck\`, or clone it again"`,
    );
  });

  test('that its configuration cannot be read', async () => {
    await using repo = await aRepository({ files: FILES });
    await writeFile(join(repo.path, '.git/config'), '[core\n');
    expect(await refused(opened(repo))).toMatchInlineSnapshot(
      `"Git failed: bad config line 1 in file .git/config | run \`git status\` in the repository to see whether Git itself can read it"`,
    );
  });

  test('that the content of a file is missing or damaged, and not that the file is absent', async () => {
    await using repo = await aRepository({ files: FILES });
    const head = await repo.head();
    const blob = await repo.git('rev-parse', 'HEAD:environments/flags/checkout.yaml');
    const object = join(repo.path, '.git/objects', blob.slice(0, 2), blob.slice(2));
    await rm(object);
    await using git = await opened(repo);
    const wanted = [{ tree: tree(head), path: 'environments/flags/checkout.yaml' }];
    expect(await refused(git.readPaths(wanted))).toMatchInlineSnapshot(
      `"the repository lacks a file's content 78981922613b2afb6025042ff6bd878ac1994e85 | the repository seems to be damaged: run \`git fsck\`, or clone it again"`,
    );
    await writeFile(object, 'nonsense');
    expect(await refused(git.readPaths(wanted))).toMatch(/git fsck/);
  });

  test('that a folder is missing, and not that its files are absent', async () => {
    await using repo = await aRepository({ files: { ...FILES, 'environments/x/y/z.yaml': 'a\n' } });
    const head = tree(await repo.head());
    const wanted = (path: string): Promise<string> =>
      refused(opened(repo).then((git) => git.readPaths([{ tree: head, path }])));
    const loseFolder = async (path: string): Promise<void> => {
      const id = await repo.git('rev-parse', `HEAD:${path}`);
      await rm(join(repo.path, '.git/objects', id.slice(0, 2), id.slice(2)));
    };
    await loseFolder('environments/flags');
    expect(await wanted('environments/flags/checkout.yaml')).toMatchInlineSnapshot(
      `"the repository lacks a folder environments/flags | the repository seems to be damaged: run \`git fsck\`, or clone it again"`,
    );
    expect(await wanted('environments/nothing/checkout.yaml')).toBe('not refused: [null]');
    await loseFolder('environments/x');
    expect(await wanted('environments/x/y/z.yaml')).toMatch(/git (fsck|status)/);
  });

  test('that Git is too old', () => {
    const answer = (text: string) => () =>
      demandVersion({ code: 0, out: Buffer.from(text), err: '' });
    expect(answer('git version 2.37.9\n')).toThrow(/^Git 2\.38 or later is needed/);
    expect(answer('git version 1.99.1\n')).toThrow(/^Git 2\.38 or later is needed/);
    expect(answer('git version 2.38.0\n')).not.toThrow();
    expect(answer('git version 2.39.5 (Apple Git-154)\n')).not.toThrow();
    expect(answer('git version 3.0.0.windows.1\n')).not.toThrow();
  });

  test('that there is no Git', async () => {
    await using repo = await aRepository();
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      expect(await refused(opened(repo))).toMatchInlineSnapshot(
        `"Git is not installed, or is not on the PATH | install Git 2.38 or later"`,
      );
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('that the repository belongs to another user', async () => {
    const said = trouble({
      code: 128,
      out: Buffer.alloc(0),
      err: "fatal: detected dubious ownership in repository at '/srv/flags'\nTo add an exception…\n",
    });
    expect(`${said.message} | ${hintOf(said)}`).toMatchInlineSnapshot(
      `"Git refuses to read /srv/flags, because it belongs to another user | if you trust it, run: git config --global --add safe.directory /srv/flags"`,
    );
    if (process.getuid?.() !== 0) return;
    // The same with the real thing; only root can give a repository away.
    await using repo = await aRepository({ files: FILES });
    await chown(repo.path, 12_345, 12_345);
    await chown(join(repo.path, '.git'), 12_345, 12_345);
    const real = await refused(opened(repo));
    expect(real.replaceAll(repo.path, '/srv/flags')).toBe(`${said.message} | ${hintOf(said)}`);
  });

  test('what Git said, fit for a terminal', () => {
    const said = trouble({
      code: 128,
      out: Buffer.alloc(0),
      err: 'warning: much\nfatal: bad \u001b[31mobject\u0007 \u202eevil\nmore\n',
    });
    expect(said.message).toBe('Git failed: bad [31mobject evil');
  });

  test('and what was written beside the repository is gone when it is closed', async () => {
    await using repo = await aRepository({ files: FILES });
    // Not the commit that an interrupted run has left somewhere.
    await repo.write({ new: repo.path });
    const git = await opened(repo);
    const commit = await git.workingTree(await repo.head());
    expect(await git.resolve(commit)).toBe(commit);
    const object = join('objects', commit.slice(0, 2), commit.slice(2));
    const holders = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => existsSync(join(tmpdir(), name, object)));
    expect(holders()).toHaveLength(1);
    await git.close();
    await git.close();
    expect(await git.resolve(commit)).toBeNull();
    expect(holders()).toEqual([]);
    // A later object would stay behind.
    await expect(git.workingTree(await repo.head())).rejects.toThrow('closed already');
  });
});
