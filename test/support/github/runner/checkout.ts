// The working copy of a job, as actions/checkout makes it: one commit of the default branch.
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { gitIn } from '../../git.ts';
import type { World } from '../world.ts';

export interface CheckoutOptions {
  /** 0 fetches all commits, as `fetch-depth: 0` does. */
  readonly depth?: 0 | 1;
}

export async function checkout(
  { defaultBranch: branch, git: { resolve, url } }: World,
  parent: string,
  { depth = 1 }: CheckoutOptions = {},
): Promise<string> {
  const folder = await mkdtemp(join(parent, 'workspace-'));
  const git = gitIn(folder);
  const remote = `refs/remotes/origin/${branch}`;
  const what = `+${(await resolve(`refs/heads/${branch}`)) ?? ''}:${remote}`;
  const refspecs =
    depth === 0 ? ['origin', '+refs/heads/*:refs/remotes/origin/*'] : ['--depth=1', 'origin', what];
  await git(['init', '--quiet', '--initial-branch=unborn', '.']);
  await git(['remote', 'add', 'origin', url]);
  await git(['config', '--local', 'gc.auto', '0']);
  const how = ['--quiet', '--no-tags', '--prune', '--no-recurse-submodules'];
  await git(['-c', 'protocol.version=2', 'fetch', ...how, ...refspecs]);
  await git(['checkout', '--quiet', '--force', '-B', branch, remote]);
  return folder;
}
