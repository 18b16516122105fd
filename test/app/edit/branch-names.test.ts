// Every flag can be rolled back on a branch, with any key.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { branchName, fromBranch, inBranch } from '#app/edit/edit-plan.ts';
import { branchFor, proposalsAmong } from '#app/propose/proposal.ts';
import { branchOf } from '#app/watch/lock.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { parseFlagKey } from '#domain/scalars.ts';

const run = promisify(execFile);
const ODD = [
  'a..b',
  'a...b',
  'a.lock',
  'a.lock/b',
  'a/b.lock',
  'lock',
  'a.locks',
  'x.lock.lock',
  'a.-b',
];
const segment = fc
  .array(fc.constantFrom('a', '0', '-', '_', '.', '..', '.lock', 'lock'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const keys = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => parseFlagKey(segments.join('/')))
  .filter((key) => key !== null);

async function refused(branches: readonly string[]): Promise<readonly string[]> {
  const bad = await Promise.all(
    branches.map((branch) =>
      run('git', ['check-ref-format', '--branch', branch]).then(
        () => [],
        () => [branch],
      ),
    ),
  );
  return bad.flat();
}

const landing = { sha: 'c'.repeat(40) };

/** All branches that we make about a flag, in an environment that has the same name. */
function branchesOf(key: string): readonly string[] {
  const watched = { flag: { key }, environment: key.replaceAll('/', '-') };
  const step = { environment: watched.environment, flag: key, percent: 5, landing: landing.sha };
  return [
    branchName('rollback', [key as FlagKey], ['in', watched.environment]),
    branchOf('flaghoist/watch/', { watched, rise: { landing } } as never),
    branchFor(step as never),
  ];
}

test.each(ODD)('Git takes the branches of the flag %s', async (key) => {
  expect(parseFlagKey(key)).toBe(key);
  expect(await refused(branchesOf(key))).toEqual([]);
});

test('Git takes the branches of any other flag', async () => {
  const sampled = fc.sample(keys, 40);
  expect(await refused(sampled.flatMap(branchesOf))).toEqual([]);
});

test('names are read from a branch as they were written to it', () => {
  fc.assert(fc.property(keys, (key) => fromBranch(inBranch(key)) === key));
  // Keys that differ stay different.
  fc.assert(fc.property(keys, keys, (a, b) => (a === b) === (inBranch(a) === inBranch(b))));
});

test('an open proposal is recognised by its branch', () => {
  for (const key of ODD) {
    const [, , branch = ''] = branchesOf(key);
    const pull = {
      open: true,
      author: 'us',
      into: 'main',
      number: 1,
      branch: { name: branch, isOwn: true },
    };
    const environment = key.replaceAll('/', '-');
    expect(proposalsAmong([pull as never], { identity: 'us', into: 'main' })).toMatchObject([
      { flag: key, environment, percent: 5 },
    ]);
  }
});
