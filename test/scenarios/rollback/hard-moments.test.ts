// Hard moments on the command line: each gives a right answer, or one clear line with the fix. For every command,
// test/support/cli.ts checks that no answer is a stack trace.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  ADOPTED,
  adopted,
  flagFile,
  flagLike,
  CHECKOUT,
  PIPELINE,
  stateFile,
  withLandings,
} from '#test/support/checkout.ts';
import {
  flaghoist as asProcess,
  flaghoistInProcess as flaghoist,
  headline,
  places,
} from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';
const DAY = 86_400;

test('a merge conflict between base and head blocks, and names the file', async () => {
  await using repo = await adopted();
  await repo.branch('pull');
  await repo.commit('mine', { files: { [stateFile('development')]: on } });
  await repo.goTo('main');
  await repo.commit('theirs', { files: { [stateFile('development')]: `${on}rollout: 5\n` } });
  const said = await flaghoist(repo, 'check', '--base', 'main', '--head', 'pull');
  expect(said).toMatchObject({ code: 1, err: '' });
  expect(said.out).toContain(
    `${stateFile('development')}:1:1: the proposal and the default branch both change this file, and Git cannot merge them [proposal/conflict]
  hint: merge the default branch into the proposal, resolve the conflict and push`,
  );
});

test('a base or a head that does not exist', async () => {
  await using repo = await adopted();
  const hint =
    '  hint: fetch the commit first (git fetch origin), or name a branch (git branch --all)\n';
  expect(await flaghoist(repo, 'check', '--base', 'origin/main')).toEqual({
    code: 2,
    out: '',
    err: `flaghoist: --base "origin/main" is not a commit of this clone\n${hint}`,
  });
  expect(await flaghoist(repo, 'check', '--head', 'v2^{tree}')).toEqual({
    code: 2,
    out: '',
    err: `flaghoist: --head "v2^{tree}" is not a commit of this clone\n${hint}`,
  });
  // A name that looks like an option of Git is treated as a name.
  const said = await flaghoist(repo, 'check', '--base=--output=stolen');
  expect(said).toMatchObject({
    code: 2,
    err: expect.stringContaining('"--output=stolen" is not a commit'),
  });
});

test('a directory that is no repository, and one that does not exist', async () => {
  await using repo = await adopted();
  const outside = join(repo.path, '../plain');
  await mkdir(outside);
  const said = await flaghoist({ in: outside }, 'check');
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/^flaghoist: HERE is not inside a Git repository\.?\n +hint: .+--repo/i);
  const nowhere = await flaghoist(repo, 'status', '--repo', 'nowhere');
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err).toMatch(/nowhere does not exist\.?\n +hint: .+--repo/i);
});

test('an empty repository: nothing to judge, and what is missing', async () => {
  await using repo = await aRepository();
  expect(headline(await flaghoist(repo, 'check'))).toBe('✓ Nothing to judge');
  const validated = await flaghoist(repo, 'validate');
  expect(validated.code).toBe(1);
  expect(places(validated)).toEqual([
    'environments/pipeline.yaml:1:1: pipeline.yaml is missing; it names the environments and their requirements [pipeline/missing]',
  ]);
  const { err } = await flaghoist(repo, 'status');
  expect([validated.out, err]).toEqual([
    expect.stringContaining('hint: run flaghoist init'),
    expect.stringContaining('hint: run flaghoist init'),
  ]);
  for (const command of [
    ['status'],
    ['promote', 'checkout', '--to', 'staging'],
    ['rollback', '--all'],
  ]) {
    const said = await flaghoist(repo, ...command);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^flaghoist: .+\n {2}hint: .+\n$/);
  }
});

test('files in a repository that has no commit yet are an adoption', async () => {
  await using repo = await aRepository();
  await repo.write(CHECKOUT);
  const said = await flaghoist(repo, 'check');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(headline(said)).toBe('✓ Adopts 1 flag as they are');
});

test('a detached HEAD', async () => {
  await using repo = await adopted();
  await repo.goTo(await repo.head());
  await repo.write({ [stateFile('development')]: on });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('✓ Ready to merge\n\ncheckout in development: off → 100%\n');
});

test('a dirty working tree with untracked flag files is what is proposed, and stays as it is', async () => {
  await using repo = await adopted();
  await repo.write({
    [stateFile('development')]: on,
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('development', 'basket')]: on,
    [stateFile('staging')]: null,
    'notes.txt': 'mine\n',
  });
  await repo.git('add', 'notes.txt');
  const before = await repo.git('status', '--porcelain');
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('✓ basket, development: not sent → on\n');
  expect(said.out).toContain('✓ checkout, development: off → 100%\n');
  expect(said.out).toContain('✓ checkout, staging: ');
  expect(await repo.git('status', '--porcelain')).toBe(before);
  expect(await repo.git('stash', 'list')).toBe('');
});

test('a merge that is not finished is no proposal', async () => {
  await using repo = await adopted();
  await repo.branch('pull');
  await repo.commit('mine', { files: { [stateFile('development')]: on } });
  await repo.goTo('main');
  await repo.commit('theirs', { files: { [stateFile('development')]: `${on}rollout: 5\n` } });
  await expect(repo.merge('pull')).rejects.toThrow('git merge');
  const said = await flaghoist(repo, 'check');
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain(stateFile('development'));
});

test('a shallow clone is deepened as far as the question needs', async () => {
  await using repo = await withLandings();
  const clone = await repo.clone({ depth: 1 });
  await clone.write({ [stateFile('staging')]: on });
  const early = await flaghoist(clone, 'check', '--at', '2026-11-04T08:59:59Z');
  expect(headline(early)).toBe('… Due Wed 4 Nov, 09:00 UTC (in under 1m)');
  expect(early.code).toBe(3);
  const due = await flaghoist(clone, 'check', '--at', '2026-11-04T09:00:00Z');
  expect(due.code).toBe(0);
});

test('a shallow clone that cannot be deepened waits with the command that mends it; a rollback needs none', async () => {
  await using repo = await withLandings();
  const clone = await repo.clone({ depth: 1 });
  await rename(repo.path, `${repo.path}-gone`);
  await clone.write({ [stateFile('staging')]: on });
  const said = await flaghoist(clone, 'check', '--at', '2026-12-04T09:00:00Z');
  expect(said.code).toBe(3);
  // Broken into lines for a terminal.
  expect(said.out.replaceAll(/\s+/g, ' ')).toContain('Fix it with: git fetch --unshallow');
  await clone.write({ [stateFile('staging')]: off, [stateFile('development')]: off });
  expect(headline(await flaghoist(clone, 'check'))).toMatch(/^✓ Safe to merge at once$/);
  await rename(`${repo.path}-gone`, repo.path);
});

test('a bare clone has no working tree, and says what to name instead', async () => {
  await using repo = await adopted();
  await repo.branch('pull');
  await repo.commit('on', { files: { [stateFile('development')]: on } });
  const bare = await repo.clone({ bare: true });
  const wanted = {
    code: 2,
    out: '',
    err: expect.stringMatching(/repository is bare.+no working tree.*\n {2}hint: .*--head main/),
  };
  expect(await flaghoist(bare, 'check')).toEqual(wanted);
  expect(await flaghoist(bare, 'validate')).toEqual(wanted);
  expect(await flaghoist(bare, 'check', '--base', 'main', '--head', 'pull')).toMatchObject({
    code: 0,
  });
  expect(await flaghoist(bare, 'validate', '--head', 'pull')).toMatchObject({ code: 0 });
  expect((await flaghoist(bare, 'status', '--base', 'main')).out).toContain('checkout');
  // Nothing is checked out to write an edit, so that works here too.
  expect(
    await flaghoist(bare, 'promote', 'checkout', '--to', 'development', '--base', 'main'),
  ).toMatchObject({ code: 0 });
});

test('submodules are none of our business, except among the flags', async () => {
  await using repo = await adopted();
  await using other = await aRepository({ files: { 'a.txt': 'a\n' } });
  await repo.git('submodule', '--quiet', 'add', `file://${other.path}`, 'vendor/other');
  await repo.commit('a submodule');
  await writeFile(join(repo.path, 'vendor/other/a.txt'), 'changed\n');
  await repo.write({ [stateFile('development')]: on });
  expect(await flaghoist(repo, 'check')).toMatchObject({ code: 0 });
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
  await repo.git(
    'submodule',
    '--quiet',
    'add',
    `file://${other.path}`,
    'environments/staging/team',
  );
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(1);
  expect(places(said)).toEqual([
    'environments/staging/team:1:1: this is a submodule; only ordinary files (mode 100644) are read [path/not-regular]',
  ]);
});

test('Windows line ends and a byte order mark mean nothing', async () => {
  await using repo = await adopted();
  await repo.write({ [stateFile('development')]: '\uFEFFenabled: true\r\nrollout: 5\r\n' });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('checkout in development: off → 5%\nfor api\n');
  await repo.commit('landed');
  // And an edit keeps them.
  await flaghoist(repo, 'rollback', 'checkout', '--branch', 'down');
  expect(await repo.git('show', `down:${stateFile('development')}`)).toBe(
    '\uFEFFenabled: false\r\nrollout: 5\r',
  );
});

test('bytes that are no UTF-8, at the place where they stand', async () => {
  await using repo = await adopted();
  const text = Buffer.concat([
    Buffer.from('enabled: true\nhold: "'),
    Buffer.of(0xff),
    Buffer.from('"\n'),
  ]);
  await repo.write({ [stateFile('development')]: text });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(1);
  expect(places(said)).toEqual([
    `${stateFile('development')}:2:8: from here on this file is not UTF-8 text [file/not-text]`,
  ]);
  await repo.write({ [stateFile('development')]: Buffer.from(on, 'utf16le') });
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 1 });
});

test('no command asks Git once for each flag', async () => {
  const counts = await Promise.all([3, 60].map(callsWith));
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[0]).toMatchObject({
    'check --base main --head pull': 4,
    'status team-0/flag-0 --base main': 5,
  });
});

/** How many Git processes each command starts in a repository with so many flags, all of them concerned. */
async function callsWith(flags: number): Promise<Readonly<Record<string, number>>> {
  const names = Array.from({ length: flags }, (_, index) => `team-${index % 3}/flag-${index}`);
  const states = (environment: string, text: string): Files =>
    Object.fromEntries(names.map((name) => [stateFile(environment, name), text]));
  await using repo = await adopted({
    ...Object.fromEntries(names.map((name) => [flagFile(name), flagLike(name)])),
    ...states('development', on),
    ...states('staging', off),
  });
  await repo.branch('pull');
  await repo.commit('all', { files: states('staging', on) });
  await repo.goTo('main');
  const counts: Record<string, number> = {};
  const commands = [
    'validate',
    'status',
    'status team-0/flag-0 --base main',
    'check --base main --head pull',
    'rollback --all --dry-run',
    'rollback --all',
  ];
  const asked = await countingGit(repo);
  for (const command of commands) counts[command] = await asked(command);
  return counts;
}

test.each([
  ['300 in the last days', 300, 1_800, 0],
  ['3 in the last days', 3, 1_800, 0],
  ['one in four days', 5, 4 * DAY, 0],
  ['none for a month', 3, 1_800, 30 * DAY],
])('a check starts four Git processes, whatever lands: %s', async (_, count, pace, later) => {
  await using repo = await adopted();
  const last = Date.parse(ADOPTED) / 1000 + 30 * DAY;
  await repo.history(
    Array.from({ length: count }, (_one, at) => ({
      at: new Date((last - (count - at) * pace) * 1000).toISOString(),
      files: { 'README.md': `${at}`, ...(at === 0 ? { [stateFile('development')]: on } : {}) },
    })),
  );
  await repo.branch('pull');
  await repo.commit('up', { files: { [stateFile('staging')]: on } });
  const at = new Date((last + later) * 1000).toISOString();
  const asked = await countingGit(repo);
  expect(await asked(`check --base main --head pull --at ${at}`)).toBe(4);
});

test('a deployment of one landing reads with five Git processes, and searches the flags once', async () => {
  const target = "{ deploy: { '*': { target: files, folder: ../deployed } } }";
  const pipeline = PIPELINE.replace('api: {}', `api: ${target}`);
  await using repo = await adopted({ 'environments/pipeline.yaml': pipeline });
  const asked = await countingGit(repo);
  await asked('deploy --base main');
  await repo.commit('up', { files: { [stateFile('development')]: on } });
  expect(await asked('deploy --base main --dry-run')).toBe(5);
});

/** Runs a command in a process of its own, and answers how many Git processes it started. */
async function countingGit(repo: Repo): Promise<(command: string) => Promise<number>> {
  const log = join(repo.path, '../calls');
  const shim = join(repo.path, '../bin');
  await mkdir(shim);
  await writeFile(
    join(shim, 'git'),
    '#!/bin/sh\necho >> "$CALLS"\nPATH=${PATH#*:} exec git "$@"\n',
    { mode: 0o755 },
  );
  const env = { PATH: `${shim}:${process.env['PATH']}`, CALLS: log };
  return async (command) => {
    await writeFile(log, '');
    const said = await asProcess({ in: repo, env }, ...command.split(' '));
    expect(said.out).not.toBe('');
    return (await readFile(log, 'utf8')).length;
  };
}

test('a percentage with a leading zero or another base is refused on the command line, as in a file', async () => {
  await using repo = await adopted();
  for (const percent of ['010', '00', '0x10', '1e1', '+5', '5.', '.5', '101']) {
    const said = await flaghoist(
      repo,
      'promote',
      'checkout',
      '--to',
      'development',
      '--rollout',
      percent,
    );
    expect([percent, said.code, said.err]).toEqual([
      percent,
      2,
      expect.stringContaining('at most two decimals and no leading zero'),
    ]);
  }
});

test('the rollback of flags that are safe says what users get', async () => {
  await using repo = await adopted();
  await repo.commit('Kill switch', {
    files: { [flagFile('payments')]: flagLike('payments', 'safe: true\n') },
  });
  const sentence = async (...flags: readonly string[]): Promise<string | undefined> =>
    (await flaghoist(repo, 'rollback', ...flags)).err.split('\n')[0];
  expect(await sentence('payments')).toBe('payments is already on in every environment');
  expect(await sentence('checkout')).toBe('checkout is already off in every environment');
  expect(await sentence('checkout', 'payments')).toBe(
    'checkout and payments are already at their safe values in every environment',
  );
});

test('the rollback of a flag that is off names that flag, while another one is on, and may be repeated', async () => {
  await using repo = await adopted();
  await repo.commit('search', {
    files: { [flagFile('search')]: flagLike('search'), [stateFile('production', 'search')]: on },
  });
  const said = await flaghoist(repo, 'rollback', 'checkout', '--in', 'production');
  expect(said).toMatchObject({ code: 0, out: '' });
  expect(said.err).toMatch(/^checkout is already off in production\n.*drift reads what is live/);
  expect(await repo.git('branch', '--list', 'flaghoist/*')).toBe('');
  // What is open stays a mistake: the percentage, a name, a pull request, and routes.
  const more = [['--pull-request'], ['--routes'], ['--rollout', '10'], ['--in', 'prod']];
  for (const options of more) {
    const open = await flaghoist(repo, 'rollback', 'checkout', '--in', 'production', ...options);
    expect([options, open.code]).toEqual([options, 2]);
  }
});

test('a rollback is written where a branch stands in the place of the folder of its branch', async () => {
  await using repo = await withLandings();
  await repo.git('branch', 'flaghoist');
  const said = await flaghoist(repo, 'rollback', 'checkout');
  expect(said).toMatchObject({
    code: 0,
    err: expect.stringContaining('written to the branch flaghoist-rollback-checkout;'),
  });
  const named = ['rollback', 'checkout', '--branch', 'flaghoist/down'];
  expect(await flaghoist(repo, ...named)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Git cannot keep the branches flaghoist/down and flaghoist'),
  });
});

test('a moment may be a length from now', async () => {
  await using repo = await adopted();
  const nowBy = async (...args: readonly string[]): Promise<number> => {
    const { out } = await flaghoist(repo, 'check', '--format', 'json', ...args);
    return Date.parse(JSON.parse(out).now) / 3_600_000;
  };
  const now = await nowBy();
  expect((await nowBy('--at', '+5h')) - now).toBeCloseTo(5, 1);
  expect((await nowBy('--at=-2d')) - now).toBeCloseTo(-48, 1);
  expect((await nowBy('--at', '-30m')) - now).toBeCloseTo(-0.5, 1);
  // Where only one direction makes sense, the sign may be left out.
  for (const [first, second] of [
    [
      ['log', '--since', '24h'],
      ['log', '--since=-24h'],
    ],
    [
      ['forecast', '--from', '5h'],
      ['forecast', '--from', '+5h'],
    ],
  ] as const) {
    const [left, right] = [await flaghoist(repo, ...first), await flaghoist(repo, ...second)];
    expect([left.code, right.code]).toEqual([0, 0]);
  }
  for (const written of ['5h', '+5', '+5h30m', '+-5h', '-']) {
    expect(await flaghoist(repo, 'check', '--at', written)).toEqual({
      code: 2,
      out: '',
      err: `flaghoist: --at "${written}" is not a time\n  hint: write a time with its zone, or a length from now, such as 2026-11-22T09:00:00Z, +5h or -7d\n`,
    });
  }
});
