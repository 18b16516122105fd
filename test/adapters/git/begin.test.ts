// What is asked before the rest of a command is loaded has the same answers as what is asked later.
import { causeText } from '#messages/causes.ts';
import { describe, expect, test } from '@jest/globals';
import type { Repository, Walk } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { parseInstant } from '#domain/scalars.ts';
import { beginOpening, openGit } from '#adapters/git/opening.ts';
import { beginAnswers, searchEarly } from '#adapters/git/first-answers.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { search } from '#adapters/git/trees.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { refused, tree } from './helpers.ts';

const ROOT = 'environments';
const FLAG = `${ROOT}/staging/calls.yaml`;
const OTHER = 'src/calls.ts';
const QUESTIONS = {
  base: 'main',
  head: 'main',
  root: ROOT,
  window: { days: 30, most: 200 },
  search: null,
};

async function walked(git: Repository, tip: Sha, ...paths: readonly string[]): Promise<Walk> {
  const found = await git.walk(tip, parseInstant('2026-03-06T00:00:00Z')!, new Set(paths));
  if (found.kind !== 'known') throw new Error(causeText(found.why));
  return found.value;
}

/** Ten landings, one a day, of which each changes the flag and a file elsewhere. */
const LANDINGS = Array.from({ length: 10 }, (_, at) => ({
  at: `2026-03-${String(at + 1).padStart(2, '0')}T09:00:00Z`,
  files: { [FLAG]: `${at}\n`, [OTHER]: `${at}\n` },
}));

/** Whether Git has named a common ancestor of two branches along with the repository. */
async function hasFork(repo: Repo, base: string, head: string): Promise<boolean> {
  beginOpening(repo.path, { base, head });
  const git = await openGit(repo.path);
  await git.close();
  return git.fork !== null;
}

describe('a check that has begun early', () => {
  test('knows where the proposal forks, in the process that finds the repository', async () => {
    await using repo = await aRepository();
    await repo.history(LANDINGS);
    await repo.branch('proposal', 'main~3');
    const head = await repo.commit('a proposal', { files: { [`${ROOT}/new.yaml`]: 'x\n' } });
    const base = await repo.shaOf('main');
    beginOpening(repo.path, { base: 'main', head: 'proposal' });
    const git = await openGit(repo.path);
    await git.close();
    expect(git.fork).toEqual({ base, head, ancestors: [await repo.shaOf('main~3')] });
    await using late = await openRepository(repo.path);
    expect(await late.branchPoint(base, head)).toBe(git.fork?.ancestors[0]);
  });

  test('knows all best common ancestors of two branches that have merged each other', async () => {
    await using repo = await aRepository();
    const first = await repo.commit('first');
    await repo.branch('proposal', first);
    const ours = await repo.commit('ours', { files: { a: '1\n' } });
    await repo.git('checkout', '-q', 'main');
    const theirs = await repo.commit('theirs', { files: { b: '1\n' } });
    await repo.git('merge', '-q', '--no-edit', ours);
    await repo.git('checkout', '-q', 'proposal');
    await repo.git('merge', '-q', '--no-edit', theirs);
    beginOpening(repo.path, { base: 'main', head: 'proposal' });
    const git = await openGit(repo.path);
    await git.close();
    expect(new Set(git.fork?.ancestors)).toEqual(new Set([ours, theirs]));
  });

  test('opens the repository also where a name is wrong, an option or a range', async () => {
    await using repo = await aRepository();
    await repo.commit('first');
    const names = ['none', '--all', '--help', 'main..main', ':/x', 'main\nmain', 'HEAD@{9}', ''];
    for (const name of names) {
      // oxlint-disable-next-line no-await-in-loop
      expect([name, await hasFork(repo, 'main', name)]).toEqual([name, false]);
    }
    await repo.git('tag', '-a', 'v1', '-m', 'a tag');
    expect(await hasFork(repo, 'main', 'v1')).toBe(true);
  });

  test('asks again for the fork where the clone was shallow', async () => {
    await using repo = await aRepository();
    await repo.history(LANDINGS);
    await repo.branch('proposal', 'main~3');
    await repo.commit('a proposal', { files: { [`${ROOT}/new.yaml`]: 'x\n' } });
    const clone = await repo.clone({ depth: 2 });
    await clone.git('fetch', '-q', '--depth=2', 'origin', 'proposal:refs/remotes/origin/proposal');
    expect(await hasFork(clone, 'origin/main', 'origin/proposal')).toBe(false);
  });

  test('merges and walks like one that has not', async () => {
    await using repo = await aRepository();
    await repo.history(LANDINGS);
    await repo.branch('proposal', 'main~3');
    const head = await repo.commit('a proposal', { files: { [`${ROOT}/new.yaml`]: 'x\n' } });
    const base = await repo.shaOf('main');
    beginOpening(repo.path);
    await beginAnswers(repo.path, { ...QUESTIONS, head: 'proposal' });
    await using early = await openRepository(repo.path);
    await using late = await openRepository(repo.path);
    expect(await early.merge(base, head)).toEqual(await late.merge(base, head));
    for (const paths of [[FLAG], [FLAG, OTHER], [`${ROOT}/none.yaml`]]) {
      expect(await walked(early, base, ...paths)).toEqual(await walked(late, base, ...paths));
    }
  });

  test('walks like one that has not, also where the window has more landings', async () => {
    await using repo = await aRepository();
    await repo.history(LANDINGS);
    const base = await repo.shaOf('main');
    beginOpening(repo.path);
    await beginAnswers(repo.path, { ...QUESTIONS, window: { days: 30, most: 2 } });
    await using early = await openRepository(repo.path);
    await using late = await openRepository(repo.path);
    expect(await walked(early, base, FLAG)).toEqual(await walked(late, base, FLAG));
  });

  test('searches like one that has not, and again where a definition differs', async () => {
    const files = { [`${ROOT}/flags/a.yaml`]: 'calls\n', [`${ROOT}/flags/b.yaml`]: 'x\n' };
    await using repo = await aRepository({ files });
    const base = await repo.head();
    await repo.branch('proposal');
    const same = await repo.commit('elsewhere', { files: { [FLAG]: '1\n' } });
    const more = await repo.commit('more', { files: { [`${ROOT}/flags/b.yaml`]: 'calls\n' } });
    beginOpening(repo.path);
    const early = { variablesOf: [], words: ['calls'] };
    await beginAnswers(repo.path, { ...QUESTIONS, base: null, head: null, search: early });
    await using git = await openRepository(repo.path);
    expect(await git.defaultBranch()).toEqual(await git.defaultBranch());
    const found = (commit: Sha): Promise<readonly string[]> =>
      git.search(tree(commit), `${ROOT}/flags`, ['calls']);
    expect(await found(base)).toEqual([`${ROOT}/flags/a.yaml`]);
    expect(await found(same)).toEqual([`${ROOT}/flags/a.yaml`]);
    expect(await found(more)).toEqual([`${ROOT}/flags/a.yaml`, `${ROOT}/flags/b.yaml`]);
  });

  test('searches for the variables of what has landed, before that is known', async () => {
    const definition = (name: string): string => `api: { ${name}: enabled }\n`;
    const files = {
      [`${ROOT}/flags/calls.yaml`]: definition('CALLS_ENABLED'),
      [`${ROOT}/flags/other.yaml`]: `${definition('OTHER')}# CALLS_ENABLED\n`,
      [FLAG]: '0\n',
    };
    await using repo = await aRepository({ files });
    const tip = await repo.commit('a raise', { files: { [FLAG]: '1\n', [OTHER]: '1\n' } });
    beginOpening(repo.path);
    const git = await openGit(repo.path);
    await searchEarly(git, tip, ROOT, { variablesOf: 'landed', words: ['code-default'] });
    const words = ['CALLS_ENABLED', 'code-default'];
    expect([...git.searches.keys()].map((key) => JSON.parse(key).slice(1))).toEqual([
      [`${ROOT}/flags`, ...words],
    ]);
    expect(await search(git, tree(tip), `${ROOT}/flags`, words)).toEqual([
      `${ROOT}/flags/calls.yaml`,
      `${ROOT}/flags/other.yaml`,
    ]);
    expect(git.searches.size).toBe(1);
    await git.close();
  });

  test('walks from each earlier landing like one that has not', async () => {
    await using repo = await aRepository();
    const all = await repo.history(LANDINGS);
    const side = await repo.shaOf('main~4');
    await repo.branch('side', side);
    const apart = await repo.commit('apart', { files: { [FLAG]: 'apart\n' } });
    beginOpening(repo.path);
    await beginAnswers(repo.path, { ...QUESTIONS, window: { days: 30, most: 600 } });
    await using early = await openRepository(repo.path);
    await using late = await openRepository(repo.path);
    for (const landing of [...all, apart]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await walked(early, landing, FLAG)).toEqual(await walked(late, landing, FLAG));
    }
  });

  test('reads the line again where a shallow clone has got more of it', async () => {
    await using repo = await aRepository();
    const all = await repo.history(LANDINGS);
    const clone = await repo.clone({ depth: 2 });
    beginOpening(clone.path);
    await beginAnswers(clone.path, QUESTIONS);
    await using git = await openRepository(clone.path);
    await clone.git('fetch', '--quiet', '--unshallow');
    const walk = await walked(git, all.at(-1)!, FLAG);
    expect(walk.landings.map(({ sha }) => sha).slice(0, 10)).toEqual(all.toReversed());
    expect(walk.landings.map(({ changes }) => changes.length).slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  });

  test('is refused in the same words where there is no repository', async () => {
    await using repo = await aRepository({ files: { file: '1' } });
    for (const place of ['nowhere', 'file', '../..']) {
      const path = `${repo.path}/${place}`;
      beginOpening(path);
      await beginAnswers(path, QUESTIONS);
      const early = await refused(openRepository(path), repo);
      expect(early).toBe(await refused(openRepository(path), repo));
      expect(early).toMatch(/does not exist|is not a directory|is not inside a Git repository/);
    }
  });

  test('leaves a revision that names nothing to the command', async () => {
    await using repo = await aRepository({ files: { a: '1' } });
    beginOpening(repo.path);
    await beginAnswers(repo.path, { ...QUESTIONS, base: 'nothing', head: '-x' });
    await using git = await openRepository(repo.path);
    expect(await git.resolve('nothing')).toBeNull();
  });
});
