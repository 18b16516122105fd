// The first-parent line and what its landings changed.
import { causeText } from '#messages/causes.ts';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Repository, Walk } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { parseInstant } from '#domain/scalars.ts';
import type { Bulk } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, modes, opened } from './helpers.ts';

const DAY = 86_400;
const FLAG = 'environments/staging/calls.yaml';
const on = (date: string): string => `2026-${date}T09:00:00Z`;

async function walked(
  git: Repository,
  tip: Sha,
  since: string,
  ...paths: readonly string[]
): Promise<Walk> {
  const found = await git.walk(tip, parseInstant(since)!, new Set(paths));
  if (found.kind !== 'known') throw new Error(causeText(found.why));
  return found.value;
}

const shas = (walk: Walk): readonly Sha[] => walk.landings.map(({ sha }) => sha);

/** The modes before and after of what each landing changed, newest first. */
const changes = (walk: Walk): readonly string[] =>
  walk.landings.map((landing) => modes(landing.changes).join(', '));

/** So many landings, one every day up to a date, that set a flag to their number. */
const daily = (count: number, last: string, path = FLAG): readonly Bulk[] =>
  Array.from({ length: count }, (_, at) => ({
    at: parseInstant(last)! - (count - 1 - at) * DAY,
    files: { [path]: `${at}\n` },
  }));

describe('a walk', () => {
  test('lists landings newest first, and reads the changes of the window and of its edge', async () => {
    await using repo = await aRepository();
    const all = await repo.history(daily(6, on('03-10')));
    await using git = await opened(repo);
    const walk = await walked(git, await repo.head(), on('03-09'), FLAG);
    expect(shas(walk)).toEqual(all.toReversed());
    expect(walk.examined).toBe(2);
    const change = `${FLAG}: 100644 100644`;
    expect(changes(walk)).toEqual([change, change, change, '', '', '']);
    expect(walk.landings[1]?.committedAt).toBe(parseInstant(on('03-09')));
    expect(walk.reachedRoot).toBe(true);
  });

  test.each([
    ['a second before a landing', '2026-03-09T08:59:59Z', 2],
    ['exactly at a landing', '2026-03-09T09:00:00Z', 2],
    ['a second after a landing', '2026-03-09T09:00:01Z', 1],
    ['after all of them', '2026-03-11T00:00:00Z', 0],
  ])('has a window that opens %s', async (_name, since, examined) => {
    await using repo = await aRepository();
    await repo.history(daily(6, on('03-10')));
    await using git = await opened(repo);
    expect((await walked(git, await repo.head(), since, FLAG)).examined).toBe(examined);
  });

  test('finds the same whatever is configured for `git log`', async () => {
    await using repo = await aRepository();
    await repo.history(daily(3, on('03-10')));
    await repo.branch('feature');
    await repo.commit('moved', { files: { [FLAG]: null, 'environments/a.yaml': '2\n' } });
    await repo.goTo('main');
    await repo.commit('beside', { files: { other: '1' }, at: on('03-11') });
    await repo.merge('feature', { at: on('03-12') });
    const tip = await repo.head();
    const seen = async (...paths: readonly string[]): Promise<Walk> => {
      await using git = await opened(repo);
      return walked(git, tip, on('03-01'), ...paths);
    };
    const [walk, two] = [await seen(FLAG), await seen(FLAG, 'environments/a.yaml')];
    expect(changes(walk).map((text) => text !== '')).toEqual([true, false, true, true, true]);
    for (const [name, value] of [
      ['log.follow', 'true'],
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['log.diffMerges', 'off'],
      ['log.decorate', 'full'],
      ['log.date', 'relative'],
      ['format.pretty', 'fuller'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'true'],
      ['diff.orderFile', '/nowhere'],
      ['diff.ignoreSubmodules', 'all'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.abbrev', '7'],
      ['core.pager', 'false'],
      ['pager.log', 'true'],
    ] as const) {
      await repo.git('config', name, value);
    }
    expect([await seen(FLAG), await seen(FLAG, 'environments/a.yaml')]).toEqual([walk, two]);
  });

  test('knows every landing of a window of hundreds, each with its own changes', async () => {
    await using repo = await aRepository();
    const all = await repo.history(daily(260, on('03-10')));
    await using git = await opened(repo);
    for (const [since, examined] of [
      ['2025-07-01T00:00:00Z', 253],
      ['2025-08-30T00:00:00Z', 193],
      ['2025-08-24T00:00:00Z', 199],
      ['2025-08-23T00:00:00Z', 200],
      ['2025-08-22T00:00:00Z', 201],
    ] as const) {
      const walk = await walked(git, await repo.head(), since, FLAG);
      expect(shas(walk)).toEqual(all.toReversed());
      expect(walk.examined).toBe(examined);
      const read = changes(walk).map((text) => text !== '');
      expect(read).toEqual(all.map((_, at) => at <= examined));
    }
  });

  test('takes a date as Git does where it is none', async () => {
    await using repo = await aRepository({ files: { [FLAG]: '1' } });
    const tree = await repo.git('rev-parse', 'HEAD^{tree}');
    const parent = await repo.head();
    for (const by of ['A <a@example.com> soon', 'A <a@example.com>', '']) {
      const text = `tree ${tree}\nparent ${parent}\nauthor ${by}\ncommitter ${by}\n\nodd\n`;
      await repo.write({ odd: text });
      const tip = await repo.git('hash-object', '-t', 'commit', '--literally', '-w', 'odd');
      const line = await repo.git('rev-list', '--timestamp', '--max-count=1', tip);
      await using git = await opened(repo);
      const walk = await walked(git, tip as Sha, '2020-01-01T00:00:00Z', FLAG);
      expect(`${walk.landings[0]?.committedAt} ${walk.landings[0]?.sha}`).toBe(line);
    }
  });

  test('compares the first commit of all with nothing', async () => {
    await using repo = await aRepository();
    const all = await repo.history(daily(2, on('03-10')));
    await using git = await opened(repo);
    const walk = await walked(git, await repo.head(), on('01-01'), FLAG);
    expect([walk.examined, walk.reachedRoot]).toEqual([all.length, true]);
    expect(changes(walk)).toEqual([`${FLAG}: 100644 100644`, `${FLAG}: - 100644`]);
  });

  test('tells what stood before and after each landing', async () => {
    await using repo = await aRepository();
    await repo.history(daily(2, on('03-10')));
    await repo.commit('off', { files: { [FLAG]: null }, at: on('03-11') });
    await using git = await opened(repo);
    const { landings } = await walked(git, await repo.head(), on('01-01'), FLAG);
    const ids = landings.flatMap(({ changes: [change] }) => [
      change?.before?.id,
      change?.after?.id,
    ]);
    const blobIds = ids.filter((id) => id !== undefined);
    const texts = await git.readBlobs(blobIds);
    expect(ids.map((id) => id && Buffer.from(texts.get(id) ?? []).toString())).toEqual([
      '1\n',
      undefined,
      '0\n',
      '1\n',
      undefined,
      '0\n',
    ]);
  });

  test('reports no other files than it was asked for', async () => {
    await using repo = await aRepository({ files: { [FLAG]: '1', other: '1' } });
    await repo.commit('both', { files: { [FLAG]: '2', other: '2', [`${FLAG}.bak`]: '1' } });
    await using git = await opened(repo);
    const head = await repo.head();
    const since = on('01-01').replace('09', '00');
    const first = async (...names: readonly string[]): Promise<string | undefined> =>
      changes(await walked(git, head, since, ...names))[0];
    expect(await first(FLAG)).toBe(`${FLAG}: 100644 100644`);
    expect(await first('other')).toBe('other: 100644 100644');
    expect(await first(FLAG, 'other')).toBe(`${FLAG}: 100644 100644, other: 100644 100644`);
    expect(await first('nothing')).toBe('');
    expect(await first()).toBe('');
  });

  test('finds the same whether few folders or many are asked about', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `environments/e${at}/calls.yaml`);
    await using repo = await aRepository();
    await repo.history(many.map((path, at) => ({ at: 1000 + at, files: { [path]: '1' } })));
    await using git = await opened(repo);
    const epoch = '1970-01-01T00:00:00Z';
    const walk = await walked(git, await repo.head(), epoch, ...many);
    expect(changes(walk)).toEqual(many.map((path) => `${path}: - 100644`).toReversed());
  });

  test('finds the same in folders of any depth, beside files above them', async () => {
    const deep = Array.from({ length: 40 }, (_, at) => `environments/flags/t${at}/a/calls.yaml`);
    const all = [...deep, 'environments/pipeline.yaml', 'environments/staging/calls.yaml'];
    await using repo = await aRepository();
    await repo.history(all.map((path, at) => ({ at: 1000 + at, files: { [path]: '1' } })));
    await using git = await opened(repo);
    const epoch = '1970-01-01T00:00:00Z';
    for (const paths of [all, all.slice(38), [...all, 'top.yaml']]) {
      const walk = await walked(git, await repo.head(), epoch, ...paths);
      const found = all.map((path) => (paths.includes(path) ? `${path}: - 100644` : ''));
      expect(changes(walk)).toEqual(found.toReversed());
    }
  });

  test('takes paths for paths, not for patterns', async () => {
    const odd = [':!x/a', '*/a', ':(top)/b', 'new\nline/a'];
    await using repo = await aRepository({ files: { 'y/a': '1' } });
    await repo.commit('odd', { files: Object.fromEntries(odd.map((path) => [path, '1'])) });
    await using git = await opened(repo);
    const walk = await walked(git, await repo.head(), '2000-01-01', ...odd);
    const found = walk.landings[0]?.changes.map(({ path }) => path);
    expect(found?.toSorted()).toEqual(odd.toSorted());
  });

  test('shows a flag that becomes a symlink, and one whose folder was a file (T33)', async () => {
    await using repo = await aRepository({ files: { 'flags/a': '1', staging: 'a file' } });
    await repo.write({ 'flags/a': null, staging: null });
    await symlink('b', join(repo.path, 'flags/a')).catch(() => null);
    await repo.commit('other kinds', { files: { 'staging/x': '1' } });
    await using git = await opened(repo);
    const walk = await walked(git, await repo.head(), '1970-01-01', 'flags/a', 'staging/x');
    expect(changes(walk)[0]).toBe('flags/a: 100644 120000, staging/x: - 100644');
  });
});

describe('what happened inside a pull request', () => {
  test('is invisible: only what the merge did to the line counts (T14)', async () => {
    await using repo = await aRepository({ files: { [FLAG]: 'off\n' } });
    const first = await repo.head();
    await repo.branch('feature');
    await repo.commit('on', { files: { [FLAG]: 'on\n' } });
    await repo.commit('off again', { files: { [FLAG]: 'off\n', other: '1' } });
    await repo.goTo('main');
    const landing = await repo.merge('feature');
    await using git = await opened(repo);
    const walk = await walked(git, landing, '2000-01-01', FLAG);
    expect(shas(walk)).toEqual([landing, first]);
    expect(changes(walk)).toEqual(['', `${FLAG}: - 100644`]);
  });

  test('does not hide what was slipped into the merge itself (T16)', async () => {
    await using repo = await aRepository({ files: { [FLAG]: 'off\n' } });
    await repo.branch('feature');
    await repo.commit('harmless', { files: { other: '1' } });
    await repo.goTo('main');
    await repo.git('merge', '--quiet', '--no-ff', '--no-commit', 'feature');
    const landing = await repo.commit('Merge feature', { files: { [FLAG]: 'on\n' } });
    expect((await repo.git('rev-list', '--parents', '-n1', 'HEAD')).split(' ')).toHaveLength(3);
    await using git = await opened(repo);
    const walk = await walked(git, landing, '2000-01-01', FLAG, 'other');
    expect(changes(walk)[0]).toBe(`${FLAG}: 100644 100644, other: - 100644`);
  });

  test('is one landing as a squash, one for each commit as a rebase, and one more as a revert', async () => {
    await using repo = await aRepository({ files: { [FLAG]: '0\n' } });
    const twice = async (branch: string, a: string, b: string): Promise<void> => {
      await repo.branch(branch, 'main');
      await repo.commit('one', { files: { [FLAG]: a } });
      await repo.commit('two', { files: { [FLAG]: b } });
      await repo.goTo('main');
    };
    await twice('squashed', '1\n', '2\n');
    const squash = await repo.squash('squashed');
    await twice('rebased', '3\n', '4\n');
    const rebased = await repo.rebaseMerge('rebased');
    const revert = await repo.revert(rebased);
    await using git = await opened(repo);
    const walk = await walked(git, revert, '2000-01-01', FLAG);
    const values = await Promise.all(shas(walk).map((sha) => contents(git, sha, FLAG)));
    expect(values.flat()).toEqual(['3\n', '4\n', '3\n', '2\n', '0\n']);
    expect(shas(walk)[3]).toBe(squash);
  });
});

describe('dates', () => {
  test('that are years off do not end the walk: a backdated tip hides nothing (T1, T3)', async () => {
    await using repo = await aRepository();
    const all = await repo.history(daily(5, on('03-10')));
    const tip = await repo.commit('backdated', {
      files: { [FLAG]: 'on' },
      at: '2016-03-11T09:00:00Z',
    });
    await using git = await opened(repo);
    const walk = await walked(git, tip, on('03-09'), FLAG);
    expect(shas(walk)).toEqual([tip, ...all.toReversed()]);
    expect(walk.examined).toBe(3);
    expect(changes(walk).slice(0, 3)).toEqual(Array(3).fill(`${FLAG}: 100644 100644`));
  });

  test('of a thousand old landings do not hide a young one behind them (T3)', async () => {
    const old = Array.from({ length: 999 }, (_, at) => ({ at: DAY + at, files: {} }));
    await using repo = await aRepository();
    const [young] = await repo.history([{ at: on('03-10'), files: { [FLAG]: 'on' } }, ...old]);
    await using git = await opened(repo);
    const walk = await walked(git, await repo.head(), on('03-09'), FLAG);
    expect(walk.examined).toBe(1000);
    expect(walk.landings[999]?.sha).toBe(young);
    expect(changes(walk)[999]).toBe(`${FLAG}: - 100644`);
  });

  test('in the future only make the window longer (T2)', async () => {
    await using repo = await aRepository();
    await repo.history(daily(3, on('03-10')));
    await repo.commit('from the future', { at: '2036-01-01T00:00:00Z' });
    await repo.commit('today', { at: on('03-11') });
    await using git = await opened(repo);
    expect((await walked(git, await repo.head(), on('03-11'), FLAG)).examined).toBe(2);
    expect((await walked(git, await repo.head(), on('03-12'), FLAG)).examined).toBe(2);
  });
});

describe('a long history', () => {
  test('is read as far as the window reaches, and a thousand landings on', async () => {
    await using repo = await aRepository();
    const all = await repo.history(daily(3500, on('03-10')));
    await using git = await opened(repo);
    const tip = all.at(-1)!;
    const short = await walked(git, tip, on('03-01'), FLAG);
    expect([short.examined, short.reachedRoot]).toEqual([10, false]);
    expect(short.landings.length).toBeGreaterThan(1010);
    expect(short.landings.length).toBeLessThan(3000);
    const long = await walked(git, tip, '2022-03-11T09:00:00Z', FLAG);
    expect([long.examined, long.reachedRoot]).toEqual([1461, false]);
    expect(long.landings.length).toBeGreaterThan(2461);
    expect(shas(long)).toEqual(all.toReversed().slice(0, long.landings.length));
    const whole = await walked(git, tip, '1990-01-01', FLAG);
    expect([whole.examined, whole.reachedRoot]).toEqual([3500, true]);
    expect(shas(whole)).toEqual(all.toReversed());
    expect(whole.landings.every((landing) => landing.changes.length === 1)).toBe(true);
  });
});

test('T55: a clock that knows better has more of the line read, and nothing twice', async () => {
  await using repo = await aRepository();
  const dates = ['2016-01-01', '2026-11-01', '2016-02-01', '2016-03-01'];
  for (const [index, date] of dates.entries()) {
    await repo.commit(date, { at: `${date}T09:00:00Z`, files: { [FLAG]: `${index}\n` } });
  }
  await using git = await opened(repo);
  const paths = new Set([FLAG]);
  const early = await walked(git, await repo.head(), '2026-11-10T00:00:00Z', FLAG);
  expect([early.examined, changes(early)]).toEqual([0, [`${FLAG}: 100644 100644`, '', '', '']]);
  const more = await git.examine(early, 2, paths);
  const all = Array.from({ length: 3 }, () => `${FLAG}: 100644 100644`);
  expect([more.examined, changes(more)]).toEqual([2, [...all, '']]);
  const whole = await git.examine(more, 4, paths);
  expect([whole.examined, changes(whole)]).toEqual([4, [...all, `${FLAG}: - 100644`]]);
});
