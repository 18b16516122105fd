// Files that are replaced as a whole, and mounted files, which are written in place.
import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { writeAtomically } from '#adapters/system/atomic.ts';
import { files as definition } from '#adapters/targets/files.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from '../targets/support.ts';

const run = promisify(execFile);

/** In a name space of its own, so that nothing is left mounted. */
const canMount = await run('unshare', ['-m', 'mount', '--bind', tmpdir(), tmpdir()]).then(
  () => true,
  () => false,
);

function refuses(code: string): typeof rename {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

const WITHOUT_RIGHTS = 65_534;

/** An administrator may write anywhere. `owned`: a folder that belongs to the other user. */
async function withoutPrivileges<T>(
  path: string,
  owned: string | null,
  work: () => Promise<T>,
): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  await chmod(path, 0o755);
  if (owned !== null) await chown(owned, WITHOUT_RIGHTS, WITHOUT_RIGHTS);
  process.seteuid?.(WITHOUT_RIGHTS);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a file of values', () => {
  test('is replaced, where that can be done', async () => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    await writeFile(file, 'ON=true\n');
    const before = await stat(file);
    await writeAtomically(file, 'ON=false\n');
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
    expect((await stat(file)).ino).not.toBe(before.ino);
  });

  test.each(['EBUSY', 'EXDEV'])('is written in place where it is mounted (%s)', async (code) => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    await writeFile(file, 'ON=true\nPERCENTAGE=100\n');
    await chmod(file, 0o640);
    const { ino, mode } = await stat(file);
    for (const text of ['ON=false\n', 'ON=true\nPERCENTAGE=25\n', '']) {
      await writeAtomically(file, text, refuses(code));
      expect(await readFile(file, 'utf8')).toBe(text);
      expect(await stat(file)).toMatchObject({ ino, mode });
      expect(await readdir(place.path)).toEqual(['x']);
    }
  });

  test('is not written half where something else is wrong', async () => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    await writeFile(file, 'ON=true\n');
    await expect(writeAtomically(file, 'ON=false\n', refuses('EACCES'))).rejects.toThrow('EACCES');
    expect(await readFile(file, 'utf8')).toBe('ON=true\n');
    expect(await readdir(place.path)).toEqual(['x']);
  });

  test('behind a link that leads to no file yet is written where the link leads', async () => {
    await using place = await aPlace();
    const [link, next] = [join(place.path, 'x'), join(place.path, 'y')];
    await symlink('y', link);
    await symlink('run/flags.env', next);
    await writeAtomically(link, 'ON=true\n');
    await writeAtomically(link, 'ON=false\n');
    expect(await readFile(join(place.path, 'run/flags.env'), 'utf8')).toBe('ON=false\n');
    expect(await readlink(link)).toBe('y');
    expect(await readlink(next)).toBe('run/flags.env');
  });

  test.each([
    ['a pipe', (path: string) => run('mkfifo', [path])],
    [
      'a link to a pipe',
      async (path: string) => {
        await run('mkfifo', [join(dirname(path), '..', 'pipe')]);
        await symlink('../pipe', path);
      },
    ],
  ])('is neither written nor read where there is %s', async (_what, make) => {
    await using place = await aPlace();
    const file = join(place.path, 'deployed', 'api.env');
    await mkdir(join(place.path, 'deployed'));
    await make(file);
    const settings = { folder: 'deployed', file: 'api.env' };
    const target = definition.open(settings, INSTANCE, place.tools);
    const delivery = aDelivery({ ON: false }, 'dotenv');
    expect(inWords(await target.apply(delivery, NEVER))).toEqual({
      kind: 'failed',
      why: `${file} cannot be written (EFTYPE: it is not a regular file)`,
    });
    expect(inWords(await target.read(delivery))).toMatchObject({ kind: 'unreachable' });
    expect(await readdir(join(place.path, 'deployed'))).toEqual(['api.env']);
    expect((await stat(file)).isFIFO()).toBe(true);
  });

  test('in a folder that may be written and not read is replaced', async () => {
    await using place = await aPlace();
    const folder = join(place.path, 'drop');
    const file = join(folder, 'x');
    await mkdir(folder);
    await chmod(folder, 0o333);
    await withoutPrivileges(place.path, folder, () => writeAtomically(file, 'ON=false\n'));
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
  });

  test('that may be written while its folder may not is written in place', async () => {
    await using place = await aPlace();
    const folder = join(place.path, 'etc');
    const file = join(folder, 'x');
    await mkdir(folder);
    await writeFile(file, 'ON=true\nPERCENTAGE=100\n');
    await chmod(file, 0o666);
    const { ino } = await stat(file);
    await chmod(folder, 0o555);
    await withoutPrivileges(place.path, null, () => writeAtomically(file, 'ON=false\n'));
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
    expect((await stat(file)).ino).toBe(ino);
    await chmod(file, 0o444);
    await expect(
      withoutPrivileges(place.path, null, () => writeAtomically(file, 'ON=true\n')),
    ).rejects.toThrow('EACCES');
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
    await chmod(folder, 0o755);
  });

  test('is replaced beside what a killed process has left behind, which is removed after ten minutes', async () => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    const [usual, other, foreign] = ['.x.tmp', '.x.0f.tmp', '.xy.tmp'];
    for (const name of [usual, other, foreign]) await writeFile(join(place.path, name), 'ON=tr');
    await writeAtomically(file, 'ON=false\n');
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
    expect((await readdir(place.path)).toSorted()).toEqual([other, usual, foreign, 'x']);
    const old = new Date(Date.now() - 11 * 60_000);
    await utimes(join(place.path, usual), old, old);
    await writeAtomically(file, 'ON=true\n');
    // As long as another one is young, both stay: the usual name is what the next write notices.
    expect((await readdir(place.path)).toSorted()).toEqual([other, usual, foreign, 'x']);
    await utimes(join(place.path, other), old, old);
    await writeAtomically(file, 'ON=false\n');
    expect(await readFile(file, 'utf8')).toBe('ON=false\n');
    expect((await readdir(place.path)).toSorted()).toEqual([foreign, 'x']);
  });

  test('is replaced by several writers at the same time, of which none removes the file of another', async () => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    const writer = async (): Promise<void> => {
      for (let times = 0; times < 60; times += 1) await writeAtomically(file, 'ON=true\n');
    };
    await Promise.all(Array.from({ length: 6 }, writer));
    expect(await readdir(place.path)).toEqual(['x']);
  });

  test('that is new is no mount point', async () => {
    await using place = await aPlace();
    const file = join(place.path, 'x');
    await expect(writeAtomically(file, 'ON=false\n', refuses('EXDEV'))).rejects.toThrow('EXDEV');
    expect(await readdir(place.path)).toEqual([]);
  });
});

const WHY = canMount ? '' : ' (skipped: only an administrator may mount)';
(canMount ? describe : describe.skip)(`a file that a container has mounted${WHY}`, () => {
  test('gets the values in place, and the container sees them', async () => {
    await using place = await aPlace();
    const [file, mounted] = [join(place.path, 'flags.env'), join(place.path, 'seen.env')];
    await writeFile(file, 'ON=false\n');
    await writeFile(mounted, '');
    await run('mount', ['--bind', file, mounted]);
    try {
      const settings = { folder: '.', file: 'seen.env' };
      const target = definition.open(settings, INSTANCE, place.tools);
      const delivery = aDelivery({ ON: true }, 'dotenv');
      expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
      // The same file under its other name: nothing was put in its place.
      expect(await readFile(file, 'utf8')).toBe(delivery.rendered.text);
      expect(await target.read(delivery)).toMatchObject({
        kind: 'known',
        value: target.wanted(delivery),
      });
      expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'unchanged' });
    } finally {
      await run('umount', [mounted]);
    }
  });
});
