// Clones that do not have everything: shallow ones, and partial ones without file contents.
import { causeText } from '#messages/causes.ts';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Bulk, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

import { contents, opened, refused, tree } from './helpers.ts';

const FLAG = 'staging/calls.yaml';
const START = 1_000_000;

/** So many landings, one every minute, that set a flag to their number. */
const landings = (count: number): readonly Bulk[] =>
  Array.from({ length: count }, (_, at) => ({ at: START + at * 60, files: { [FLAG]: `${at}\n` } }));

const since = (landing: number): ReturnType<typeof instant> => instant(START + landing * 60);
const PATHS = new Set([FLAG]);

const cuts = async (repo: Repo): Promise<string> =>
  readFile(join(repo.path, '.git/shallow'), 'utf8').catch(() => '');

const away = (repo: Repo): Promise<void> => rename(repo.path, `${repo.path}-away`);

describe('a shallow clone', () => {
  test('is deepened until the window is covered, and says what a complete one says', async () => {
    await using repo = await aRepository();
    await repo.history(landings(1500));
    const clone = await repo.clone({ depth: 1 });
    await using complete = await opened(repo);
    await using git = await opened(clone);
    const tip = await repo.head();
    const walk = await git.walk(tip, since(1490), PATHS);
    const expected = await complete.walk(tip, since(1490), PATHS);
    if (walk.kind !== 'known' || expected.kind !== 'known') throw new Error('unreachable');
    expect(walk.value.examined).toBe(10);
    expect(walk.value.reachedRoot).toBe(false);
    const read = walk.value.landings.length;
    expect(read).toBeGreaterThan(1010);
    expect(walk.value.landings).toEqual(expected.value.landings.slice(0, read));
    expect(await cuts(clone)).not.toBe('');
    // All of it, now: nothing is cut off any more.
    expect(await git.walk(tip, since(0), PATHS)).toEqual(await complete.walk(tip, since(0), PATHS));
    expect(await cuts(clone)).toBe('');
  });

  test('gets old contents when they are asked for, and not before', async () => {
    await using repo = await aRepository();
    await repo.history(landings(50));
    const clone = await repo.clone({ depth: 1 });
    await using git = await opened(clone);
    const tip = await repo.head();
    const found = await git.walk(tip, since(0), PATHS);
    if (found.kind !== 'known') throw new Error(causeText(found.why));
    const missing = async (): Promise<number> =>
      (await clone.git('rev-list', '--objects', '--missing=print', 'HEAD')).match(/^\?/gm)
        ?.length ?? 0;
    expect(await missing()).toBe(49);
    const ids = found.value.landings.flatMap((landing) => landing.changes[0]?.after?.id ?? []);
    const blobs = await git.readBlobs(ids);
    expect(Buffer.from(blobs.get(ids[49]!) ?? []).toString()).toBe('0\n');
    expect(blobs.size).toBe(50);
    expect(await missing()).toBe(0);
  });

  test('is left alone when it is deep enough', async () => {
    await using repo = await aRepository();
    await repo.history(landings(1100));
    const clone = await repo.clone({ depth: 1050 });
    const before = await cuts(clone);
    await using git = await opened(clone);
    const walk = await git.walk(await repo.head(), since(1090), PATHS);
    expect(walk).toMatchObject({ kind: 'known', value: { examined: 10, reachedRoot: false } });
    expect(await cuts(clone)).toBe(before);
    expect(before).not.toBe('');
  });

  test('is deepened by count, so that a backdated tip hides nothing (T3)', async () => {
    await using repo = await aRepository();
    await repo.history([...landings(20), { at: 1000, files: { [FLAG]: 'on' } }]);
    const clone = await repo.clone({ depth: 1 });
    await using git = await opened(clone);
    const walk = await git.walk(await repo.head(), since(15), PATHS);
    expect(walk).toMatchObject({ kind: 'known', value: { examined: 6, reachedRoot: true } });
  });

  test('is deepened for a tip that the remote does not know, too', async () => {
    await using repo = await aRepository();
    await repo.history(landings(20));
    const clone = await repo.clone({ depth: 1 });
    const tip = await clone.commit('only here', { at: START });
    await using git = await opened(clone);
    const walk = await git.walk(tip, since(15), PATHS);
    expect(walk).toMatchObject({ kind: 'known', value: { examined: 6, reachedRoot: true } });
  });

  test('is deepened from a server that cannot leave out contents', async () => {
    await using repo = await aRepository();
    await repo.history(landings(20));
    await repo.git('config', 'uploadpack.allowFilter', 'false');
    const clone = await repo.clone({ depth: 1 });
    await using git = await opened(clone);
    const walk = await git.walk(await repo.head(), since(15), PATHS);
    expect(walk).toMatchObject({ kind: 'known', value: { examined: 5, reachedRoot: true } });
  });

  test('without a remote is not judged by its edge: the command that makes it complete is named', async () => {
    await using repo = await aRepository();
    await repo.history(landings(20));
    const clone = await repo.clone({ depth: 3 });
    await clone.git('remote', 'remove', 'origin');
    await using git = await opened(clone);
    const walk = await git.walk(await repo.head(), since(15), PATHS);
    expect(walk).toEqual({
      kind: 'unreachable',
      why: {
        kind: 'clone-cut-off',
        landings: 3,
        why: { kind: 'clone-without-remote' },
        command: 'git fetch --unshallow',
      },
    });
    expect('why' in walk && causeText(walk.why)).toBe(
      'this clone has only its newest 3 landings, and could not be deepened: it has no remote. Fix it with: git fetch --unshallow',
    );
    // Also for a short window: one landing that is older than it proves nothing.
    const little = await git.walk(await repo.head(), since(19), PATHS);
    expect(little.kind).toBe('unreachable');
  });

  test('with a remote that does not answer is unreachable, with what Git said', async () => {
    await using repo = await aRepository();
    await repo.history(landings(20));
    const clone = await repo.clone({ depth: 1 });
    const tip = await repo.head();
    await away(repo);
    await using git = await opened(clone);
    const found = await git.walk(tip, since(15), PATHS);
    const text = 'why' in found ? causeText(found.why).replaceAll(repo.path, 'REPO') : found;
    expect(text).toBe(
      "this clone has only its newest landing, and could not be deepened: 'REPO' does not appear to be a git repository. Fix it with: git fetch --unshallow",
    );
  });

  test('of a shallow clone is unreachable: there is no more to fetch', async () => {
    await using repo = await aRepository();
    await repo.history(landings(20));
    const middle = await repo.clone({ depth: 3 });
    const clone = await middle.clone({ depth: 1 });
    await using git = await opened(clone);
    const found = await git.walk(await repo.head(), since(15), PATHS);
    expect(found).toMatchObject({
      kind: 'unreachable',
      why: { kind: 'clone-cut-off', why: { kind: 'no-more-at-remote' } },
    });
  });

  test('finds out whether a commit is an ancestor, or says that it cannot', async () => {
    await using repo = await aRepository();
    const all = await repo.history(landings(20));
    await repo.branch('side', all[3]);
    const side = await repo.commit('side');
    await repo.goTo('main');
    const tip = await repo.head();
    const clone = await repo.clone({ depth: 1 });
    const cutOff = await repo.clone({ depth: 1 });
    await using git = await opened(clone);
    expect(await git.isAncestor(all[0]!, tip)).toBe(true);
    expect(await git.isAncestor(side, tip)).toBe(false);
    await cutOff.git('remote', 'remove', 'origin');
    await using lost = await opened(cutOff);
    const said = await refused(lost.isAncestor(all[0]!, tip));
    expect(said.replaceAll(/[0-9a-f]{10}/g, 'SHA')).toMatchInlineSnapshot(
      `"this clone is too shallow to say whether SHA is part of its history, and could not be deepened: it has no remote | run: git fetch --unshallow"`,
    );
  });

  test('knows without the remote that a landing is no ancestor of an older one', async () => {
    await using repo = await aRepository();
    const all = await repo.history(landings(20));
    const clone = await repo.clone({ depth: 10 });
    await clone.git('remote', 'remove', 'origin');
    await using git = await opened(clone);
    expect(await git.isAncestor(all[19]!, all[15]!)).toBe(false);
    expect(await git.isAncestor(all[15]!, all[19]!)).toBe(true);
    await expect(git.isAncestor(all[2]!, all[15]!)).rejects.toThrow('too shallow');
  });

  test('may be asked for several things at once', async () => {
    await using repo = await aRepository();
    const all = await repo.history(landings(1300));
    const clone = await repo.clone({ depth: 1 });
    await using git = await opened(clone);
    const tip = await repo.head();
    const old = Array.from({ length: 8 }, (_, at) => git.isAncestor(all[at]!, tip));
    const walks = [0, 1200, 600, 0].map((landing) => git.walk(tip, since(landing), PATHS));
    expect(await Promise.all(old)).toEqual(Array(8).fill(true));
    const found = await Promise.all(walks);
    expect(found.map((walk) => walk.kind === 'known' && walk.value.examined)).toEqual([
      1300, 100, 700, 1300,
    ]);
  });
});

/** A branch that grew out of an older landing, and both tips in a clone without what lies between. */
async function branchedOff(repo: Repo): Promise<{ clone: Repo; base: Sha; head: Sha }> {
  const all = await repo.history(landings(30));
  await repo.branch('feature', all[5]);
  const head = await repo.commit('feature', { files: { other: '1\n' } });
  await repo.goTo('main');
  const clone = await repo.clone({ depth: 1 });
  await clone.git('fetch', '--quiet', '--depth=1', 'origin', 'feature');
  return { clone, base: await repo.head(), head };
}

describe('a merge in a shallow clone', () => {
  test('is deepened to where the branch began', async () => {
    await using repo = await aRepository();
    const { clone, base, head } = await branchedOff(repo);
    await using git = await opened(clone);
    await using complete = await opened(repo);
    expect(await git.merge(base, head)).toEqual(await complete.merge(base, head));
  });

  test('is refused where that fails, with the command that makes it complete', async () => {
    await using repo = await aRepository();
    const { clone, base, head } = await branchedOff(repo);
    await clone.git('remote', 'remove', 'origin');
    await using git = await opened(clone);
    const said = await refused(git.merge(base, head));
    expect(said.replaceAll(/[0-9a-f]{10}/g, 'SHA')).toMatchInlineSnapshot(
      `"this clone is too shallow to say where SHA branched off, and could not be deepened: it has no remote | run: git fetch --unshallow"`,
    );
  });

  test('needs nothing more where the head is the base’s child', async () => {
    await using repo = await aRepository();
    await repo.history(landings(10));
    const clone = await repo.clone({ depth: 1 });
    await clone.git('remote', 'remove', 'origin');
    const base = await clone.head();
    const head = await clone.commit('child', { files: { other: '1' } });
    await using git = await opened(clone);
    const merged = await git.merge(base, head);
    expect(merged).toEqual({ kind: 'merged', tree: await clone.git('rev-parse', 'HEAD^{tree}') });
  });

  test('does not settle for an older common ancestor while the cut may hide a younger one', async () => {
    await using repo = await aRepository({ files: { [FLAG]: 'off\n' } });
    const root = await repo.head();
    const ancestor = await repo.commit('on', { files: { [FLAG]: 'on\n' } });
    const side = async (name: string, from: Sha): Promise<void> => {
      await repo.branch(name, from);
      await repo.commit(name, { files: { [name]: '1\n' } });
    };
    await side('old-1', root);
    await side('old-2', root);
    // The proposal takes the flag down again, and has an old branch merged into it.
    await repo.branch('feature', ancestor);
    await repo.commit('off', { files: { [FLAG]: 'off\n' } });
    const head = await repo.merge('old-1');
    // So has the base, behind a commit at which the clone is cut off.
    await repo.goTo('main');
    const cut = await repo.commit('cut here', { files: { x: '1\n' } });
    const base = await repo.merge('old-2');
    const clone = await repo.clone();
    await writeFile(join(clone.path, '.git/shallow'), `${cut}\n`);
    expect(await clone.git('merge-base', '--all', base, head)).toBe(root);

    await using git = await opened(clone);
    const merged = await git.merge(base, head);
    if (merged.kind !== 'merged') throw new Error('conflict');
    expect(await contents(git, merged.tree as string as Sha, FLAG)).toEqual(['off\n']);
  });
});

describe('a partial clone', () => {
  test('fetches what it needs, all at once', async () => {
    await using repo = await aRepository();
    const all = await repo.history(landings(60));
    const clone = await repo.clone({ blobless: true });
    await using git = await opened(clone);
    const packs = async (): Promise<number> =>
      Number(/^packs: (\d+)/m.exec(await clone.git('count-objects', '-v'))?.[1]);
    const before = await packs();
    const wanted = all.map((sha) => ({ tree: tree(sha), path: FLAG }));
    const blobs = await git.readPaths(wanted);
    expect(blobs.map((blob) => String(Buffer.from(blob?.bytes ?? [])))).toEqual(
      all.map((_sha, at) => `${at}\n`),
    );
    expect((await packs()) - before).toBe(1);
  });

  test('merges, with contents that it has to fetch', async () => {
    await using repo = await aRepository({ files: { a: '1\n2\n3\n4\n5\n' } });
    await repo.branch('feature');
    const head = await repo.commit('ours', { files: { a: '0\n2\n3\n4\n5\n' } });
    await repo.goTo('main');
    const base = await repo.commit('theirs', { files: { a: '1\n2\n3\n4\n9\n' } });
    const clone = await repo.clone({ blobless: true, bare: true });
    await using git = await opened(clone);
    const merged = await git.merge(base, head);
    if (merged.kind !== 'merged') throw new Error('conflict');
    expect(await contents(git, merged.tree as string as Sha, 'a')).toEqual(['0\n2\n3\n4\n9\n']);
  });

  test('knows that a commit does not exist, without or with the remote', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    const clone = await repo.clone({ blobless: true });
    const head = await clone.head();
    await using git = await opened(clone);
    const nowhere = '0123'.repeat(10) as Sha;
    const asked = async (): Promise<unknown> => [
      await git.resolve(nowhere),
      await git.resolve('no-such-branch'),
      await git.isAncestor(nowhere, head),
    ];
    expect(await asked()).toEqual([null, null, false]);
    await away(repo);
    expect(await asked()).toEqual([null, null, false]);
  });

  test('is not asked for a parent that it does not have', async () => {
    await using repo = await aRepository();
    const all = await repo.history(landings(5));
    const clone = await repo.clone({ depth: 2 });
    await using git = await opened(clone);
    expect(await git.resolve(`${all[4]}^`)).toBe(all[3]);
    expect(await git.resolve(`${all[3]}^`)).toBeNull();
  });

  test('does not take for absent what it cannot fetch', async () => {
    await using repo = await aRepository();
    const [first] = await repo.history(landings(5));
    const clone = await repo.clone({ blobless: true });
    await away(repo);
    await using git = await opened(clone);
    const said = await refused(git.readPaths([{ tree: tree(first!), path: FLAG }]), repo);
    expect(said).toMatchInlineSnapshot(
      `"this is a partial clone, and the missing objects could not be fetched: 'REPO' does not appear to be a git repository | check the connection to the remote: git fetch"`,
    );
    expect(await contents(git, first!, 'nothing')).toEqual(['-']);
  });
});
