// Comparing, listing, searching and reading trees.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { BlobId, TreeId } from '#app/ports.ts';
import { textOf } from '#adapters/git/git.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, modes, opened, paths, refused, tree } from './helpers.ts';

/** Names that Git would quote, or a line would break. */
const ODD = [
  'a b.yaml',
  'new\nline.yaml',
  'tab\tquote".yaml',
  'ünïcode 🚩.yaml',
  '-x',
  ':(top)',
  '*',
];
const LATIN = Buffer.from('caf\xe9.yaml', 'latin1');

/** Something that every kind of tree entry stands for. */
async function withEveryMode(repo: Repo): Promise<void> {
  await repo.write({ 'flags/regular.yaml': '1', 'flags/run.yaml': '2' });
  await symlink('regular.yaml', join(repo.path, 'flags/link.yaml'));
  await repo.git('add', '--all');
  await repo.git('update-index', '--chmod=+x', 'flags/run.yaml');
  await repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},flags/sub.yaml`);
  await repo.git('commit', '--quiet', '-m', 'modes');
}

describe('a comparison', () => {
  test('tells what was added, changed and deleted, in order of path', async () => {
    await using repo = await aRepository({ files: { b: '1', c: '1', 'd/e': '1' } });
    const before = await repo.head();
    const after = await repo.commit('second', { files: { a: '1', b: '2', 'd/e': null } });
    await using git = await opened(repo);
    const changes = await git.diff(tree(before), tree(after));
    expect(modes(changes)).toEqual(['a: - 100644', 'b: 100644 100644', 'd/e: 100644 -']);
    expect(changes[1]?.before?.id).not.toBe(changes[1]?.after?.id);
    expect(await git.diff(tree(after), tree(after))).toEqual([]);
    expect(await git.diff(tree(before), tree(before))).toEqual([]);
  });

  test('takes renames and copies apart, even if the user wants them found (T12)', async () => {
    await using repo = await aRepository({ files: { 'dev/x': 'the same text\n' } });
    await repo.git('config', 'diff.renames', 'copies');
    const before = await repo.head();
    const after = await repo.commit('move', {
      files: { 'dev/x': null, 'staging/x': 'the same text\n' },
    });
    await using git = await opened(repo);
    expect(modes(await git.diff(tree(before), tree(after)))).toEqual([
      'dev/x: 100644 -',
      'staging/x: - 100644',
    ]);
  });

  test('reports the modes of symlinks, submodules and executables (T33)', async () => {
    await using repo = await aRepository({ files: { 'flags/regular.yaml': '0' } });
    const before = await repo.head();
    await withEveryMode(repo);
    await using git = await opened(repo);
    expect(modes(await git.diff(tree(before), tree(await repo.head())))).toEqual([
      'flags/link.yaml: - 120000',
      'flags/regular.yaml: 100644 100644',
      'flags/run.yaml: - 100755',
      'flags/sub.yaml: - 160000',
    ]);
  });

  test('shows a submodule that .gitmodules would have Git ignore', async () => {
    const module = '[submodule "m"]\n\tpath = m\n\turl = ../m\n\tignore = all\n';
    await using repo = await aRepository({ files: { '.gitmodules': module } });
    const to = async (digit: string): Promise<string> => {
      await repo.git('update-index', '--add', '--cacheinfo', `160000,${digit.repeat(40)},m`);
      await repo.git('commit', '--quiet', '-m', digit);
      return repo.head();
    };
    const [before, after] = [await to('1'), await to('2')];
    await using git = await opened(repo);
    expect(modes(await git.diff(before as never, after as never))).toEqual(['m: 160000 160000']);
  });

  test('of everything with the tree without files lists everything', async () => {
    await using repo = await aRepository({ files: { a: '1', 'b/c': '2' } });
    await using git = await opened(repo);
    const all = await git.diff(await git.emptyTree(), tree(await repo.head()));
    expect(modes(all)).toEqual(['a: - 100644', 'b/c: - 100644']);
  });
});

describe('a list', () => {
  test('holds every file below a folder, with its mode', async () => {
    await using repo = await aRepository({ files: { top: '1', flagship: '1' } });
    await withEveryMode(repo);
    await using git = await opened(repo);
    const head = tree(await repo.head());
    const inFlags = await git.list(head, 'flags');
    expect(inFlags.map(({ path, mode }) => `${mode} ${path}`)).toEqual([
      '120000 flags/link.yaml',
      '100644 flags/regular.yaml',
      '100755 flags/run.yaml',
      '160000 flags/sub.yaml',
    ]);
    expect(paths(await git.list(head, ''))).toEqual([
      'flags/link.yaml',
      'flags/regular.yaml',
      'flags/run.yaml',
      'flags/sub.yaml',
      'flagship',
      'top',
    ]);
    expect(await git.list(head, 'nowhere')).toEqual([]);
    expect(await git.list(head, 'top')).toEqual([]);
  });

  test('is the one of Git, in its order, also of folders that are the same', async () => {
    const files = {
      'a/b/c': '1',
      'a/b.c': '1',
      'a-b/c': '1',
      'ab/b/c': '1',
      'ab/d/c': '1',
      a0: '1',
    };
    await using repo = await aRepository({ files });
    await using git = await opened(repo);
    const listed = await repo.git('ls-tree', '-r', '--name-only', 'HEAD');
    expect(paths(await git.list(tree(await repo.head()), ''))).toEqual(listed.split('\n'));
  });

  test('has the modes that Git gives, where a folder has one that Git does not write', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const id = await repo.git('rev-parse', 'HEAD:a');
    const entries = ['100664 a', '100755 b'].map((entry) =>
      Buffer.concat([Buffer.from(`${entry}\0`), Buffer.from(id, 'hex')]),
    );
    const file = join(repo.path, '.git', 'odd');
    await writeFile(file, Buffer.concat(entries));
    const odd = await repo.git('hash-object', '-t', 'tree', '--literally', '-w', file);
    await using git = await opened(repo);
    expect((await git.list(odd as TreeId, '')).map(({ mode }) => mode)).toEqual([
      '100644',
      '100755',
    ]);
  });
});

describe('odd names', () => {
  test('are listed, compared and read as they are', async () => {
    const files = Object.fromEntries(ODD.map((name) => [`flags/${name}`, `content of ${name}`]));
    await using repo = await aRepository({ files: { x: '1' } });
    const before = await repo.head();
    await repo.write(files);
    await mkdir(join(repo.path, 'flags'), { recursive: true });
    await writeFile(Buffer.concat([Buffer.from(`${repo.path}/flags/`), LATIN]), 'latin');
    const after = await repo.commit('odd');
    await using git = await opened(repo);
    const names = [...Object.keys(files), `flags/${textOf(LATIN)}`];
    expect(paths(await git.list(tree(after), 'flags')).toSorted()).toEqual(names.toSorted());
    expect(paths(await git.diff(tree(before), tree(after))).toSorted()).toEqual(names.toSorted());
    expect(await contents(git, after, ...names)).toEqual([...Object.values(files), 'latin']);
    const found = await git.search(tree(after), 'flags', ['latin', 'content']);
    expect(found.toSorted()).toEqual(names.toSorted());
  });
});

describe('reading by path', () => {
  test('answers in order, with null for what is not there or is a folder', async () => {
    await using repo = await aRepository({ files: { a: '1', 'b/c': '2', 'b/d/e': '3' } });
    await using git = await opened(repo);
    const head = await repo.head();
    const wanted = ['b/c', 'nothing', 'a', 'b/d', 'b/d/e', 'a/x', 'x/y/z', 'a', 'b'];
    expect(await contents(git, head, ...wanted)).toEqual([
      '2',
      '-',
      '1',
      '-',
      '3',
      '-',
      '-',
      '1',
      '-',
    ]);
    expect(await git.readPaths([])).toEqual([]);
    expect(await contents(git, (await git.emptyTree()) as never, 'a')).toEqual(['-']);
  });

  test('reads several trees at once', async () => {
    await using repo = await aRepository({ files: { 'f/a': '1', 'g/b': '1' } });
    const before = await repo.head();
    const after = await repo.commit('second', { files: { 'f/a': '2', 'h/c': '3' } });
    await using git = await opened(repo);
    const wanted = [before, after].flatMap((commit) =>
      ['f/a', 'g/b', 'h/c'].map((path) => ({ tree: tree(commit), path })),
    );
    const blobs = await git.readPaths(wanted);
    const texts = blobs.map((blob) => (blob ? String(Buffer.from(blob.bytes)) : '-'));
    expect(texts).toEqual(['1', '1', '-', '2', '1', '3']);
  });

  test('never takes a symlink or a submodule for a file, nor for nothing (T33)', async () => {
    await using repo = await aRepository();
    await withEveryMode(repo);
    await using git = await opened(repo);
    const names = ['regular', 'link', 'run', 'sub'].map((name) => `flags/${name}.yaml`);
    const head = tree(await repo.head());
    const blobs = await git.readPaths(names.map((path) => ({ tree: head, path })));
    expect(blobs.map((blob) => blob?.mode)).toEqual(['100644', '120000', '100755', '160000']);
  });

  test('finds a file among thousands, and no other with nearly its name', async () => {
    await using repo = await aRepository();
    const names = Array.from({ length: 3000 }, (_, at) => `f/flag-${at}.yaml`);
    const files = Object.fromEntries(names.map((name) => [name, name]));
    await repo.history([{ at: 0, files }]);
    await using git = await opened(repo);
    const wanted = ['f/flag-0.yaml', 'f/flag-2999.yaml', 'f/flag-3000.yaml', 'f/flag-1.yam'];
    expect(await contents(git, await repo.head(), ...wanted)).toEqual([
      'f/flag-0.yaml',
      'f/flag-2999.yaml',
      '-',
      '-',
    ]);
  });

  test('returns bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
    await using repo = await aRepository({ files: { binary: bytes, empty: '', text: 'a\n\nb' } });
    await using git = await opened(repo);
    const head = tree(await repo.head());
    const read = await git.readPaths(
      ['binary', 'empty', 'text'].map((path) => ({ tree: head, path })),
    );
    expect(Buffer.from(read[0]?.bytes ?? []).equals(bytes)).toBe(true);
    expect(read[1]?.bytes).toHaveLength(0);
    expect(String(Buffer.from(read[2]?.bytes ?? []))).toBe('a\n\nb');
  });

  test('does not follow replaced objects', async () => {
    await using repo = await aRepository({ files: { a: 'true', b: 'false' } });
    await repo.git('replace', 'HEAD:a', 'HEAD:b');
    await using git = await opened(repo);
    expect(await contents(git, await repo.head(), 'a')).toEqual(['true']);
  });
});

describe('reading by id', () => {
  test('reads each once, however often it is asked for', async () => {
    await using repo = await aRepository({ files: { a: '1', b: '1', c: '2' } });
    await using git = await opened(repo);
    const entries = await git.list(tree(await repo.head()), '');
    const blobs = await git.readBlobs(entries.map(({ id }) => id));
    expect(Array.from(blobs.values(), (bytes) => Buffer.from(bytes).toString())).toEqual([
      '1',
      '2',
    ]);
    expect(await git.readBlobs([])).toEqual(new Map());
  });

  test('refuses what the repository does not have', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    await using git = await opened(repo);
    expect(await refused(git.readBlobs(['0123'.repeat(10) as BlobId]))).toMatch(
      /the repository lacks/,
    );
  });
});

test('thousands of files are shown while they are read, each once and as it is', async () => {
  const names = Array.from({ length: 1_201 }, (_, at) => `f/${at}`);
  await using repo = await aRepository({
    files: Object.fromEntries(names.map((name) => [name, `${name}\n`])),
  });
  await using git = await opened(repo);
  const ids = (await git.list(tree(await repo.head()), 'f')).map(({ id }) => id);
  const shown = new Map<BlobId, Uint8Array>();
  const blobs = await git.readBlobs([...ids, ...ids], (id, bytes) => {
    expect(shown.has(id)).toBe(false);
    shown.set(id, bytes);
  });
  expect(blobs.size).toBe(names.length);
  expect(new Map([...blobs].map(([id]) => [id, shown.get(id)]))).toEqual(blobs);
  const texts = [...blobs.values()].map((bytes) => Buffer.from(bytes).toString().trim());
  expect(texts.toSorted()).toEqual(names.toSorted());
});

test('the folders of a folder are those that Git lists, of any name', async () => {
  await using repo = await aRepository({
    files: { 'in/ü/a': '1', 'in/b.c/a': '1', 'in/b/a': '1', 'in/file': '1', top: '1' },
  });
  await repo.git('update-index', '--add', '--cacheinfo', `160000,${await repo.head()},in/module`);
  await repo.git('commit', '--quiet', '--message', 'with a submodule');
  const head = await repo.head();
  await using git = await opened(repo);
  const listed = async (...folder: readonly string[]): Promise<readonly string[]> => {
    const out = await repo.git('ls-tree', '-z', '-d', '--name-only', head, '--', ...folder);
    return out.split('\0').flatMap((path) => path.split('/').filter(Boolean).at(-1) ?? []);
  };
  expect(await git.folders(tree(head), 'in')).toEqual(await listed('in/'));
  expect(await git.folders(tree(head), 'in')).toHaveLength(4);
  expect(await git.folders(tree(head), '')).toEqual(await listed());
  for (const none of ['top', 'nothing', 'in/nothing'])
    expect(await git.folders(tree(head), none)).toEqual([]);
});

describe('a search', () => {
  test('takes a folder for a folder, not for a pattern', async () => {
    await using repo = await aRepository({
      files: { ':!x/a': 'word', 'x/a': 'word', '*/a': 'word' },
    });
    await using git = await opened(repo);
    const head = tree(await repo.head());
    expect(await git.search(head, ':!x', ['word'])).toEqual([':!x/a']);
    expect(await git.search(head, '*', ['word'])).toEqual(['*/a']);
    expect(paths(await git.list(head, '*'))).toEqual(['*/a']);
  });

  test('finds files with any of the words, whole and as they are written', async () => {
    await using repo = await aRepository({
      files: {
        'flags/a.yaml': 'flags: { voice/calls: 2d }\n',
        'flags/b.yaml': 'flags: { voice/callsign: 2d }\n',
        'flags/c.yaml': 'flags: { new.ui: 2d }\n',
        'flags/d.yaml': 'flags: { newxui: 2d }\n',
        'flags/e.yaml': 'flags: { VOICE/CALLS: 2d }\n',
        'flags/f.bin': 'binary\0voice/calls\n',
        'other.yaml': 'voice/calls\n',
      },
    });
    await repo.git('config', 'grep.patternType', 'extended');
    await repo.git('config', 'color.grep', 'always');
    await repo.git('config', 'grep.lineNumber', 'true');
    await using git = await opened(repo);
    const head = tree(await repo.head());
    const found = (...words: readonly string[]): Promise<readonly string[]> =>
      git.search(head, 'flags', words);
    expect(await found('voice/calls', 'new.ui')).toEqual([
      'flags/a.yaml',
      'flags/c.yaml',
      'flags/f.bin',
    ]);
    expect(await found('nowhere')).toEqual([]);
    expect(await found('-e')).toEqual([]);
    expect(await found()).toEqual([]);
    expect(await git.search(head, '', ['voice/calls'])).toContain('other.yaml');
    expect(await git.search(head, 'no/such', ['voice/calls'])).toEqual([]);
  });
});
