// The one Git process that answers about objects: it stays right while the repository changes, and never hangs.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from '@jest/globals';
import { answersIn } from '#adapters/git/object-answers.ts';
import type { ObjectReader } from '#adapters/git/object-reader.ts';
import { objectReader, READ_OBJECTS } from '#adapters/git/object-reader.ts';
import { converse } from '#adapters/git/git-process.ts';
import { troubleOf } from '#adapters/git/troubles.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, opened, refused } from './helpers.ts';

/** A reader whose processes the test can reach. */
function reading(repo: Repo): {
  readonly reader: ObjectReader;
  readonly processes: readonly ChildProcessWithoutNullStreams[];
} {
  const processes: ChildProcessWithoutNullStreams[] = [];
  const start = (): ChildProcessWithoutNullStreams => {
    const git = converse(repo.path, READ_OBJECTS);
    processes.push(git);
    return git;
  };
  return {
    reader: objectReader(start, (ran) => troubleOf(repo.path, ran)),
    processes,
  };
}

describe('the reader', () => {
  test('answers many questions at once, each with its own objects, by one process', async () => {
    await using repo = await aRepository({ files: { a: '1\n', b: '2\n' } });
    const head = await repo.head();
    const { reader, processes } = reading(repo);
    const [texts, kinds, nothing] = await Promise.all([
      reader.ask('contents', ['HEAD:b', 'HEAD:nowhere\nHEAD:a', 'HEAD:a']),
      reader.ask('info', ['HEAD', 'HEAD^{tree}', 'HEAD:a']),
      reader.ask('contents', []),
    ]);
    expect(texts.map((object) => object && String(object.bytes))).toEqual(['2\n', null, '1\n']);
    expect(kinds.map((object) => object?.type)).toEqual(['commit', 'tree', 'blob']);
    expect(kinds[0]?.id).toBe(head);
    expect(nothing).toEqual([]);
    expect(processes).toHaveLength(1);
    await reader.close();
    expect(processes[0]?.exitCode).toBe(0);
  });

  test('reads contents of several megabytes', async () => {
    const large = 'line\n'.repeat(1_000_000);
    await using repo = await aRepository({ files: { large, small: '1\n' } });
    await using git = await opened(repo);
    const [read, small] = await contents(git, await repo.head(), 'large', 'small');
    expect([read === large, small]).toEqual([true, '1\n']);
  });

  test('takes an answer in pieces of any size', () => {
    const id = 'a'.repeat(40);
    const names = ['HEAD:odd\n\udcff name', id, 'HEAD:b'];
    const output = Buffer.concat([
      Buffer.from('HEAD:odd\n'),
      Buffer.of(0xff),
      Buffer.from(` name missing\n${id} blob 10\n\n missing\n\nHEAD:b ambiguous\n`),
    ]);
    for (let size = 1; size <= output.length; size += 1) {
      const answers = answersIn();
      let objects = null;
      for (let at = 0; at < output.length; at += size) {
        expect(objects).toBeNull();
        answers.add(output.subarray(at, at + size));
        objects = answers.take({ what: 'contents', names });
      }
      expect(objects).toEqual([
        null,
        { id, type: 'blob', bytes: Buffer.from('\n missing\n') },
        null,
      ]);
    }
  });

  test('sees what was committed, packed and deleted after its start', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    await using git = await opened(repo);
    expect(await git.resolve('main')).toBe(await repo.head());
    const second = await repo.commit('second', { files: { a: '2\n' } });
    expect(await git.resolve('main')).toBe(second);
    await repo.git('gc', '--quiet', '--prune=now');
    expect(await contents(git, second, 'a')).toEqual(['2\n']);
    await repo.git('branch', 'other');
    await repo.git('pack-refs', '--all');
    expect(await git.resolve('other')).toBe(second);
    await repo.git('branch', '-D', 'other');
    expect(await git.resolve('other')).toBeNull();
  });
});

describe('when Git ends', () => {
  test('the open question fails with the reason, and the next one starts another Git', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    const { reader, processes } = reading(repo);
    reader.begin();
    // It cannot answer any more, and is killed.
    processes[0]?.kill('SIGSTOP');
    const asked = refused(reader.ask('info', ['HEAD']));
    processes[0]?.kill('SIGKILL');
    expect(await asked).toMatchInlineSnapshot(
      `"Git failed: git cat-file was ended by SIGKILL | run \`git status\` in the repository to see whether Git itself can read it"`,
    );
    const [head] = await reader.ask('info', ['HEAD']);
    expect(head?.id).toBe(await repo.head());
    expect(processes).toHaveLength(2);
    await reader.close();
  });

  test('only the question fails that ended it', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    const { reader, processes } = reading(repo);
    const [before, ending, after] = await Promise.all([
      reader.ask('contents', ['HEAD:a']),
      refused(reader.ask('info', ['HEAD@{99}'])),
      reader.ask('contents', ['HEAD:a']),
    ]);
    expect([before[0]?.id, after[0]?.id]).toEqual(
      Array(2).fill(await repo.git('rev-parse', 'HEAD:a')),
    );
    expect(ending).toMatch(/^Git failed: log for 'HEAD' only has \d+ entries/);
    expect(processes).toHaveLength(2);
    await reader.close();
  });

  test('between two questions, the second is answered by another one', async () => {
    await using repo = await aRepository();
    await repo.commit('first');
    const { reader, processes } = reading(repo);
    await reader.ask('info', ['HEAD']);
    const [git] = processes;
    git?.kill('SIGKILL');
    await once(git!, 'close');
    const [head] = await reader.ask('info', ['HEAD']);
    expect(head?.id).toBe(await repo.head());
    await reader.close();
  });

  test('a Git that does not know the options is said to be too old', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    await using git = await opened(repo);
    const old =
      '#!/bin/sh\nfor arg; do test "$arg" = version && echo git version 2.37.1 && exit; done\nexit 129\n';
    const folder = join(repo.path, '..');
    await writeFile(join(folder, 'git'), old);
    await chmod(join(folder, 'git'), 0o755);
    const path = process.env['PATH'];
    process.env['PATH'] = [folder, path].join(delimiter);
    try {
      const text = await refused(git.resolve('HEAD'));
      expect(text).toMatch(/^Git 2\.38 or later is needed, and this is "git version 2\.37\.1"/);
      expect(await refused(opened(repo))).toBe(text);
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('when our own process ends', () => {
  const program = `
    import { openRepository } from '${new URL('../../../src/adapters/git/repository.ts', import.meta.url).href}';
    const git = await openRepository('.');
    console.log(await git.resolve('HEAD'));
  `;

  test('Git ends with it, also where nothing has closed the repository', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    // Both streams would stay open as long as Git has them.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', program],
      { cwd: repo.path },
    );
    expect(stdout).toBe(`${await repo.head()}\n`);
  });

  test('a closed reader waits for no answer', async () => {
    await using repo = await aRepository({ files: { a: '1\n' } });
    const { reader, processes } = reading(repo);
    reader.begin();
    const asked = reader.ask('info', ['HEAD']).catch(String);
    const [git] = processes;
    git?.kill('SIGSTOP');
    const closed = reader.close();
    git?.kill('SIGCONT');
    await closed;
    expect(git?.killed).toBe(true);
    expect(await asked).toBe('Error: the repository is closed already');
  });
});
