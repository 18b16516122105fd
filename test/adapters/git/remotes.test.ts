// The address of the remote comes from the configuration, in the same words as Git's own answer.
import { appendFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { openGit } from '#adapters/git/opening.ts';
import { readRemotes } from '#adapters/git/remotes.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { aRepository } from '#test/support/repo.ts';

const ADDRESSES: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['of its own', [['remote.origin.url', 'https://github.com/acme/shop.git']]],
  [
    'of which it has two',
    [
      ['remote.origin.url', 'https://github.com/acme/shop.git'],
      ['remote.origin.url', 'https://example.com/shop.git'],
    ],
  ],
  [
    'that the configuration rewrites',
    [
      ['remote.origin.url', 'gh:acme/shop.git'],
      ['url.https://github.com/.insteadOf', 'gh:'],
    ],
  ],
  ['that is empty', [['remote.origin.url', '']]],
  ['that it does not have', [['remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*']]],
  [
    'with a dot in its name',
    [
      ['remote.a.url.url', 'https://github.com/acme/shop.git'],
      ['remote.b.url', 'https://example.com/shop.git'],
    ],
  ],
];

test.each(ADDRESSES)('a remote has the address %s', async (_title, settings) => {
  await using repo = await aRepository();
  for (const [key, value] of settings) {
    // oxlint-disable-next-line no-await-in-loop
    await repo.git('config', '--add', key, value);
  }
  await using git = await openRepository(repo.path);
  const remote = (await git.remoteName()) ?? '';
  const answer = await repo.git('remote', 'get-url', remote).catch(() => null);
  expect(await git.remoteUrl()).toBe(answer);
});

const MORE: typeof ADDRESSES = [
  ...ADDRESSES,
  ['that nothing names', []],
  [
    'with signs that JSON escapes',
    [['remote.origin.url', 'https://example.com/"shop\\ö,\n\t.git']],
  ],
  [
    'that has what a partial clone lacks',
    [
      ['remote.up/stream.promisor', 'true'],
      ['remote.up/stream.url', '../shop.git'],
      ['checkout.defaultRemote', 'Up'],
    ],
  ],
  [
    'that has the trees of a clone without them',
    [
      ['remote.origin.promisor', 'true'],
      ['remote.origin.partialclonefilter', 'tree:0'],
    ],
  ],
  [
    'that takes credentials',
    [
      ['http.https://example.com/.extraheader', 'AUTHORIZATION: basic x'],
      ['remote.origin.url', 'https://example.com/shop.git'],
    ],
  ],
];

test.each(MORE)(
  'the process that finds a repository says of a remote %s what its settings say',
  async (_title, settings) => {
    await using repo = await aRepository();
    for (const [key, value] of settings) {
      // oxlint-disable-next-line no-await-in-loop
      await repo.git('config', '--add', key, value);
    }
    const git = await openGit(repo.path);
    expect(git.remotesAtStart).not.toBeNull();
    expect(git.remotesAtStart).toEqual(await readRemotes(git));
    await git.close();
  },
);

test('a setting without a value keeps no repository from being found', async () => {
  await using repo = await aRepository();
  const file = await repo.git('rev-parse', '--path-format=absolute', '--git-path', 'config');
  appendFileSync(file, '[remote "origin"]\n\turl\n');
  await using git = await openRepository(repo.path);
  expect(await git.remoteName()).toBe('origin');
});
