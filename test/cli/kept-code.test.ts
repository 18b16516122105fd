// A command keeps its compiled code, and runs what stands in its files.
import { cp, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FILES } from '#test/render/pipeline/pipeline.ts';
import { aPlace } from '#test/adapters/targets/support.ts';
import { flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';

const HERE = dirname(process.env['FLAGHOIST_TEST_BUNDLE'] ?? '');

/** A bundle of its own, so that no other test keeps code for it, and a repository without flags. */
async function aStart() {
  const place = await aPlace();
  const repo = await aRepository();
  const bundle = join(place.path, 'dist');
  await cp(HERE, bundle, { recursive: true });
  const home = join(place.path, 'home');
  await mkdir(home);
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    flaghoist(
      { in: repo, cli: join(bundle, 'cli.js'), env: { XDG_CACHE_HOME: home, ...env } },
      ...args,
    );
  const validated = () => run(['validate']);
  const kept = async (): Promise<readonly string[]> => {
    const names = await readdir(join(home, 'flaghoist')).catch(() => []);
    return names.map((name) => join(home, 'flaghoist', name));
  };
  return {
    repo,
    bundle,
    run,
    validated,
    kept,
    [Symbol.asyncDispose]: async () => {
      await place[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
}

const A_DAY = 86_400_000;
const DEFINITION = 'environments/flags/outbound-calls.yaml';

describe('The compiled code of a command that reads flags', () => {
  test('is kept by its first run, stays through the next one, and is renewed after a day', async () => {
    await using start = await aStart();
    const first = await start.validated();
    const [file = '', ...more] = await start.kept();
    expect(more).toEqual([]);
    expect(file).toMatch(/\/validate-v[\d.]+-\w+-\w+$/);
    const { ino, mode } = await stat(file);
    expect(mode & 0o777).toBe(0o600);
    expect(await start.validated()).toEqual(first);
    expect((await stat(file)).ino).toBe(ino);
    await utimes(file, new Date(), new Date(Date.now() - A_DAY - 1000));
    expect(await start.validated()).toEqual(first);
    expect((await stat(file)).ino).not.toBe(ino);
  });

  test('is dropped for a file of the bundle that has changed, also to one of the same size', async () => {
    await using start = await aStart();
    const before = await start.validated();
    const judging = join(start.bundle, 'chunks/judging.js');
    const text = await readFile(judging, 'utf8');
    expect(text).toContain(' is missing');
    await writeFile(judging, text.replaceAll(' is missing', ' is MISSING'));
    const after = await start.validated();
    expect(before.out + before.err).toContain(' is missing');
    expect(after).toEqual({
      ...before,
      out: before.out.replaceAll(' is missing', ' is MISSING'),
      err: before.err.replaceAll(' is missing', ' is MISSING'),
    });
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (content: Buffer) => content.subarray(0, -8)],
    ['a text', () => Buffer.from('flags\n')],
    ['zeros after its first line', (content: Buffer) => content.fill(0, content.indexOf('\n') + 1)],
  ])('does no harm where its file is %s', async (_, damaged) => {
    await using start = await aStart();
    const first = await start.validated();
    const [file = ''] = await start.kept();
    const content = await readFile(file);
    await writeFile(file, damaged(Buffer.from(content)));
    expect(await start.validated()).toEqual(first);
    expect((await readFile(file)).length).toBeGreaterThan(content.length / 2);
  });

  test('is kept for each use of the command, whatever its values are', async () => {
    await using start = await aStart();
    await start.repo.write({
      'environments/pipeline.yaml': 'version: 1\nenvironments: [{ name: production }]\n',
      'environments/flags/checkout.yaml': 'description: A new checkout\n',
      'environments/flags/search.yaml': 'description: A new search\n',
    });
    await start.repo.commit('Add two flags');
    const keptAfter = async (...args: readonly string[]): Promise<number> => {
      await start.run(args);
      return (await start.kept()).length;
    };
    expect(await keptAfter('validate', '--format', 'json')).toBe(1);
    expect(await keptAfter('validate', '--format=text')).toBe(1);
    expect(await keptAfter('validate')).toBe(2);
    expect(await keptAfter('status', 'checkout')).toBe(3);
    expect(await keptAfter('status', 'search')).toBe(3);
    expect(await keptAfter('status')).toBe(4);
  });

  test.each([
    ['validate', []],
    ['check', ['--base', 'main', '--head', 'proposal']],
  ])('stays also where %s loads more code while it works', async (command, options) => {
    await using start = await aStart();
    await start.repo.commit('Adopt', { files: FILES });
    await start.repo.branch('proposal');
    const text = `${FILES[DEFINITION]}\n`.replace('"< 1%"', '"< 0.5%"');
    await start.repo.commit('Change a metric', { files: { [DEFINITION]: text } });
    const first = await start.run([command, ...options]);
    const [file = ''] = await start.kept();
    const { ino } = await stat(file);
    expect(await start.run([command, ...options])).toEqual(first);
    expect((await stat(file)).ino).toBe(ino);
  });

  test('of a place that is gone goes after a month', async () => {
    await using start = await aStart();
    await start.validated();
    const [file = ''] = await start.kept();
    const others = ['check-v20.0.0-x64-gone', 'check-v24.0.0-x64-used'].map((name) =>
      join(dirname(file), name),
    );
    for (const [index, name] of others.entries()) {
      await writeFile(name, '');
      await utimes(name, new Date(), new Date(Date.now() - (31 - 2 * index) * A_DAY));
    }
    await utimes(file, new Date(), new Date(Date.now() - A_DAY - 1000));
    await start.validated();
    expect(await start.kept()).toEqual([others[1], file]);
  });

  test('is not kept in a job of a runner, by a wrong command line, and by a command about all flags', async () => {
    await using start = await aStart();
    await start.run(['validate'], { CI: 'true' });
    await start.run(['validate', '--flags', 'checkout']);
    await start.run(['rollback', '--all', '--dry-run']);
    expect(await start.kept()).toEqual([]);
  });
});
