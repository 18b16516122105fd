// Where compiled code is kept between two commands, and where it never is.
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cacheFolder } from '../../src/cli/compile-cache.ts';
import { aPlace } from '#test/adapters/targets/support.ts';

const uid = process.getuid?.() ?? 0;

describe('Compiled code is kept', () => {
  test('in a folder that only its user may write', async () => {
    await using home = await aPlace();
    const owner = { env: {}, home: home.path, uid };
    expect(cacheFolder(owner)).toBe(join(home.path, '.cache/flaghoist'));
    expect(cacheFolder(owner)).toBe(join(home.path, '.cache/flaghoist'));
  });

  test('where the user keeps such files', async () => {
    await using home = await aPlace();
    const env = { XDG_CACHE_HOME: join(home.path, 'elsewhere') };
    expect(cacheFolder({ env, home: home.path, uid })).toBe(join(home.path, 'elsewhere/flaghoist'));
  });
});

describe('Nothing is kept', () => {
  test('in a job of a runner', async () => {
    await using home = await aPlace();
    expect(cacheFolder({ env: { CI: 'true' }, home: home.path, uid })).toBeNull();
    expect(await readdir(home.path)).toEqual([]);
  });

  test.each([0o720, 0o702])('in a folder with mode %i, where others may write', async (mode) => {
    await using home = await aPlace();
    const folder = join(home.path, '.cache/flaghoist');
    await mkdir(folder, { recursive: true });
    await chmod(folder, mode);
    expect(cacheFolder({ env: {}, home: home.path, uid })).toBeNull();
  });

  test('in a folder of another user, or behind a link', async () => {
    await using home = await aPlace();
    expect(cacheFolder({ env: {}, home: home.path, uid: uid + 1 })).toBeNull();
    await using place = await aPlace();
    await mkdir(join(place.path, '.cache'));
    await symlink(join(home.path, '.cache/flaghoist'), join(place.path, '.cache/flaghoist'));
    expect(cacheFolder({ env: {}, home: place.path, uid })).toBeNull();
  });

  test('without a home, or where it is a file', () => {
    expect(cacheFolder({ env: {}, home: '', uid })).toBeNull();
    expect(cacheFolder({ env: {}, home: import.meta.filename, uid })).toBeNull();
  });
});
