// The commit that a change is compared with. In a clone that does not know the default branch, each command that needs
// it ends with exit code 2 and names the command that helps, because "nothing has changed" would be a pass.
import { expect, test } from '@jest/globals';
import { adopted, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist, headline } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const AT = ['--at', '2026-11-20T09:00:00Z'];

/** The repository that others clone: `pr` raises the flag everywhere at once. Its default branch is `branch`. */
async function upstream(branch = 'main'): Promise<Repo> {
  const repo = await adopted();
  await repo.git('branch', '--quiet', '--move', 'main', branch);
  await repo.branch('pr', branch);
  await repo.commit('everywhere', {
    files: { [stateFile('staging')]: on, [stateFile('production')]: on },
  });
  await repo.goTo(branch);
  await repo.git('update-ref', 'refs/pull/1/merge', 'pr');
  return repo;
}

/** A clone made in steps, as CI systems do: `fetch` is what they ask for, `checkout` what they check out. */
async function stepwise(
  from: Repo,
  fetch: readonly string[],
  checkout: readonly string[],
): Promise<Repo> {
  const repo = await aRepository();
  await repo.git('remote', 'add', 'origin', `file://${from.path}`);
  if (fetch.length > 0) await repo.git('fetch', '--quiet', ...fetch);
  if (checkout.length > 0) await repo.git('checkout', '--quiet', ...checkout);
  return repo;
}

const MERGE = '+refs/pull/1/merge:refs/remotes/pull/1/merge';

const CLONES: readonly (readonly [
  title: string,
  branch: string,
  make: (from: Repo) => Promise<Repo>,
  fix: RegExp,
])[] = [
  [
    'a checkout of depth 1 with a detached HEAD',
    'main',
    (from) =>
      stepwise(
        from,
        ['--no-tags', '--depth=1', 'origin', MERGE],
        ['--detach', 'refs/remotes/pull/1/merge'],
      ),
    /run git fetch origin main, or .+--base/,
  ],
  [
    'a branch that was fetched alone',
    'main',
    (from) => stepwise(from, ['origin', 'pr'], ['-b', 'pr', 'FETCH_HEAD']),
    /run git fetch origin main, or .+--base/,
  ],
  [
    'a clone of a single branch',
    'main',
    async (from) => {
      const repo = await aRepository();
      await repo.git(
        'clone',
        '--quiet',
        '--single-branch',
        '--branch=pr',
        `file://${from.path}`,
        'c',
      );
      return { ...repo, path: `${repo.path}/c`, git: (...args) => repo.git('-C', 'c', ...args) };
    },
    /run git remote set-branches --add origin main && git fetch origin main, or .+--base/,
  ],
  [
    'a remote that was added and never fetched from',
    'main',
    async (from) => {
      const clone = await from.clone({ branch: 'pr' });
      await clone.git('remote', 'remove', 'origin');
      await clone.git('remote', 'add', 'origin', `file://${from.path}`);
      return clone;
    },
    /run git fetch origin main, or .+--base/,
  ],
];

const EDITS = ['rollback --all'];
const COMMANDS = [
  ...EDITS,
  'status',
  'drift',
  'deploy --dry-run',
  'promote checkout --to development',
];

test.each(CLONES)(
  '%s is nothing to compare with, until its commands are run (T65)',
  async (title, branch, make, fix) => {
    await using from = await upstream(branch);
    await using repo = await make(from);
    const lines = title === CLONES[0]?.[0] ? COMMANDS : EDITS;
    const answers = await Promise.all(
      ['check', ...lines].map((line) => flaghoist(repo, ...line.split(' '), ...AT)),
    );
    for (const said of answers) {
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toMatch(/^flaghoist: .+\n {2}hint: .+\n$/);
      expect(said.err).toMatch(fix);
    }
    expect(await repo.git('for-each-ref', 'refs/heads/flaghoist')).toBe('');
    await run(repo, commandsIn(answers[0]?.err ?? ''));
    const fixed = await flaghoist(repo, 'check', '--head', 'HEAD', ...AT);
    expect(headline(fixed)).toMatch(/^✗ Blocked: /);
  },
);

test.each([
  ['whose default branch is called trunk', false],
  ['that has a main which is not its default branch', true],
])(
  'a remote %s is asked for its name, and what it says is compared with (T65)',
  async (_, hasMain) => {
    await using from = await upstream('trunk');
    if (hasMain) await from.git('branch', 'main', 'pr');
    await using repo = await stepwise(from, ['origin'], ['-b', 'work', 'origin/pr']);
    expect(headline(await flaghoist(repo, 'check', ...AT))).toMatch(/^✗ Blocked: /);
    expect(await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD')).toBe(
      'refs/remotes/origin/trunk',
    );
  },
);

test('a remote that does not answer, and whose default branch nothing says, is nothing to compare with (T65)', async () => {
  await using from = await upstream('trunk');
  await using repo = await stepwise(from, ['origin'], ['-b', 'work', 'origin/pr']);
  await repo.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
  const said = await flaghoist(repo, 'check', ...AT);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/git remote set-head origin --auto, .+--base/);
});

/** The first command of a hint, with those that follow it by `&&`. */
function commandsIn(err: string): readonly (readonly string[])[] {
  const [, line = ''] = /hint: (?:if .+?, )?run (.+?)(?:,|;|$)/m.exec(err) ?? [];
  return line.split(' && ').map((one) => one.replaceAll("'", '').split(' ').slice(1));
}

async function run(repo: Repo, commands: readonly (readonly string[])[]): Promise<void> {
  for (const args of commands) await repo.git(...args);
}

test('a clone of one branch is not offered that branch as the default one (T65)', async () => {
  await using from = await upstream();
  await using clone = await from.clone();
  await clone.git('clone', '--quiet', '--depth=1', '--branch=pr', `file://${from.path}`, 'c');
  const repo: Repo = { ...clone, path: `${clone.path}/c` };
  const said = await flaghoist(repo, 'check', ...AT);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/--base\n$/);
});

test('a tag with the name of the default branch is no base (T65)', async () => {
  await using from = await upstream();
  await from.git('tag', 'origin/main', 'pr');
  await from.git('tag', 'main', 'pr');
  await using repo = await from.clone();
  await repo.git('checkout', '--quiet', '--detach', 'origin/pr');
  for (const base of [[], ['--base', 'main'], ['--base', 'origin/main']]) {
    const judged = await flaghoist(repo, 'check', ...base, '--head', 'HEAD', ...AT);
    expect(headline(judged)).toMatch(/^✗ Blocked: /);
  }
});

test('a commit that --base names is always fine, also where nothing else is known (T65)', async () => {
  await using from = await upstream();
  await using repo = await stepwise(from, ['origin', 'main', 'pr'], ['--detach', 'FETCH_HEAD']);
  const base = await from.shaOf('main');
  const at = ['--base', base, ...AT];
  expect((await flaghoist(repo, 'check', ...at)).code).toBe(0);
  expect((await flaghoist(repo, 'check', '--head', await from.shaOf('pr'), ...at)).code).toBe(1);
  expect((await flaghoist(repo, 'status', ...at)).code).toBe(0);
  expect((await flaghoist(repo, 'drift', ...at)).code).toBe(0);
  expect((await flaghoist(repo, 'deploy', '--dry-run', ...at)).code).toBe(0);
  expect((await flaghoist(repo, 'promote', 'checkout', '--to', 'development', ...at)).code).toBe(0);
});

test('promote and rollback build on the default branch, whatever is checked out (T65)', async () => {
  await using from = await upstream('develop');
  await from.commit('on', { files: { [stateFile('development')]: on } });
  const clone = await from.clone();
  await clone.branch('feature');
  await clone.commit('wip', { files: { 'wip.txt': 'half done\n', [stateFile('staging')]: on } });
  const built = async (repo: Repo, base: string): Promise<readonly string[]> => {
    await flaghoist(repo, 'promote', 'checkout', '--to', 'staging', '--branch', 'up', ...AT);
    await flaghoist(repo, 'rollback', 'checkout', '--branch', 'down', ...AT);
    return Promise.all(
      ['up', 'down'].map((branch) => repo.git('diff', '--name-only', base, branch)),
    );
  };
  const expected = [stateFile('staging'), stateFile('development')];
  expect(await built(clone, 'origin/develop')).toEqual(expected);

  // Without a remote it is the default branch of this repository.
  await using alone = await adopted({ [stateFile('development')]: on });
  await alone.branch('feature');
  await alone.commit('wip', { files: { 'wip.txt': 'half done\n' } });
  expect(await built(alone, 'main')).toEqual(expected);
});

test('without a remote HEAD is a base, and nothing is built on it where two branches could be the default one', async () => {
  await using repo = await adopted();
  await repo.git('branch', '--quiet', '--move', 'main', 'trunk');
  await repo.branch('feature');
  await repo.write({ [stateFile('staging')]: on });
  expect(headline(await flaghoist(repo, 'check', ...AT))).toMatch(
    /^… Waits for development first$/,
  );
  const up = await flaghoist(repo, 'promote', 'checkout', '--to', 'development', ...AT);
  expect(up).toMatchObject({ code: 2, out: '' });
  expect(up.err).toMatch(/whether feature is its default branch\n {2}hint: .+--base/);
  const named = ['--base', 'trunk', ...AT];
  expect((await flaghoist(repo, 'promote', 'checkout', '--to', 'development', ...named)).code).toBe(
    0,
  );
});

test('without a remote what is committed on a branch is compared with the default one (T65)', async () => {
  await using repo = await adopted();
  await repo.branch('feature');
  await repo.commit('everywhere', {
    files: { [stateFile('staging')]: on, [stateFile('production')]: on },
  });
  expect(headline(await flaghoist(repo, 'check', ...AT))).toMatch(/^✗ Blocked: /);
  await repo.git('checkout', '--quiet', '--detach');
  expect(headline(await flaghoist(repo, 'check', ...AT))).toMatch(/^✗ Blocked: /);
});
