// Trees that are compared and merged without Git, against Git itself.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { TreeId } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { opened } from './helpers.ts';

/** Names that sort in another way as folders than as files, and files that can stand where a folder stands. */
const PATHS = 'a a.b a/x a/y a-b/c a0 b/c/d b/c/e b/c.d b/f z ünï/ç x/1 x/2 x/3 x/4 x/5'.split(' ');
const MODES = ['100644', '100644', '100644', '100755', '120000'];

const CONFLICT = 'a conflict';

const change = fc.record({
  path: fc.constantFrom(...PATHS),
  mode: fc.constantFrom(...MODES),
  // Git looks for renames among contents of some length.
  text: fc.constantFrom(null, ...[1, 2, 3, 4].map((one) => `line ${one}\n`.repeat(30))),
});
type Change = Readonly<{ path: string; mode: string; text: string | null }>;
const changes = fc.array(change, { minLength: 1, maxLength: 5 });

interface Case {
  readonly before: readonly Change[];
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
}

/** For each case an ancestor and two branches from it, as `c0`, `o0` and `t0`. */
async function branchesOf(repo: Repo, cases: readonly Case[]): Promise<void> {
  const commit = (ref: string, from: string | null, all: readonly Change[]): string =>
    [
      `commit refs/heads/${ref}`,
      'committer A <a@example.com> 1700000000 +0000',
      'data 0',
      ...(from === null ? ['deleteall'] : [`from refs/heads/${from}`]),
      ...all.map(({ path, mode, text }) =>
        text === null ? `D ${path}` : `M ${mode} inline ${path}\ndata ${text.length}\n${text}`,
      ),
      '',
    ].join('\n');
  const input = cases.map(({ before, ours, theirs }, at) =>
    [
      commit(`c${at}`, null, before),
      commit(`o${at}`, `c${at}`, ours),
      commit(`t${at}`, `c${at}`, theirs),
    ].join('\n'),
  );
  await repo.gitWith({ input: `${input.join('\n')}\ndone\n` }, 'fast-import', '--quiet', '--done');
}

const kept = fc.array(
  change.map((one) => ({ ...one, text: one.text ?? 'kept\n' })),
  { minLength: 4, maxLength: 12 },
);

/** Any two sides, and proposals that only edit or delete files, while the other side also moves some. */
const sides = fc.oneof(
  fc.record({ before: kept, ours: changes, theirs: changes }),
  fc
    .tuple(kept, changes, changes, fc.infiniteStream(fc.nat(PATHS.length)))
    .map(([before, ours, theirs, picks]) => ({
      before,
      ours,
      theirs: theirs.map((one) => {
        const { path } = before[(picks.next().value ?? 0) % before.length] ?? one;
        return { ...one, path };
      }),
    })),
);

describe.each(['sha1', 'sha256'] as const)('with %s', (hash) => {
  const cases = fc.sample(sides, { numRuns: 30, seed: hash === 'sha1' ? 1 : 2 });

  test('two sides become what Git makes of them, and differ by what Git finds', async () => {
    await using repo = await aRepository({ hash });
    await branchesOf(repo, cases);
    await using git = await opened(repo);
    let plain = 0;
    for (const at of cases.keys()) {
      const names = [`o${at}`, `t${at}`];
      const [base = '', head = ''] = (await repo.git('rev-parse', ...names)).split('\n');
      const merged = await git.merge(base as Sha, head as Sha);
      const fileChanges = await git.diff(base as TreeId, merged.tree);
      const both = ['merge-tree', '--write-tree', base, head];
      const byGit = await repo.git(...both).catch(() => CONFLICT);
      if (merged.kind === 'merged') plain += 1;
      const ours = merged.kind === 'merged' ? merged.tree : CONFLICT;
      expect([cases[at], ours]).toEqual([cases[at], byGit]);
      await git.list(merged.tree, '');
      const raw = await repo.git(
        'diff-tree',
        '-r',
        '--raw',
        '--abbrev=64',
        '--no-renames',
        '-z',
        base,
        head,
      );
      expect(written(await git.diff(base as TreeId, head as TreeId))).toBe(raw);
      expect(await git.diff(base as TreeId, merged.tree)).toEqual(fileChanges);
    }
    // The cases are not all conflicts.
    expect(plain).toBeGreaterThan(5);
  });
});

/** As Git writes differences. */
function written(
  fileChanges: Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['diff']>>,
): string {
  return fileChanges
    .map(({ path, before, after }) => {
      const none = '0'.repeat((before ?? after)?.id.length ?? 0);
      const status =
        before === null ? 'A' : after === null ? 'D' : letterOf(before.mode, after.mode);
      const modes = [before, after].map((entry) => entry?.mode ?? '000000');
      const ids = [before, after].map((entry) => entry?.id ?? none);
      return `:${modes.join(' ')} ${ids.join(' ')} ${status}\0${path}\0`;
    })
    .join('');
}

function letterOf(before: string, after: string): string {
  return before.slice(0, 3) === after.slice(0, 3) ? 'M' : 'T';
}

test('a merged tree is written only once something is read from it', async () => {
  await using repo = await aRepository({ files: { a: '1\n', 'b/c': '1\n' } });
  await repo.branch('feature');
  const head = await repo.commit('ours', { files: { a: '2\n' } });
  await repo.goTo('main');
  const base = await repo.commit('theirs', { files: { 'b/c': '2\n' } });
  await using git = await opened(repo);
  const { tree } = await git.merge(base, head);
  expect((await git.diff(base as string as TreeId, tree)).map(({ path }) => path)).toEqual(['a']);
  expect((await git.list(tree, '')).map(({ path }) => path)).toEqual(['a', 'b/c']);
  const [blob] = await git.readPaths([{ tree, path: 'a' }]);
  expect(Buffer.from(blob?.bytes ?? []).toString()).toBe('2\n');
});
