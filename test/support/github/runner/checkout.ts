// The working copy of a job, as actions/checkout makes it: one commit of the default branch.
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { gitIn } from '../git/run.ts';
import type { World } from '../world/world.ts';

export interface CheckoutOptions {
  /** 0 fetches all commits, as `fetch-depth: 0` does. */
  readonly depth?: number;
  /** The branch, by default the default branch. */
  readonly branch?: string;
}

export async function checkout(
  world: World,
  parent: string,
  options: CheckoutOptions = {},
): Promise<string> {
  const { depth = 1, branch = world.defaultBranch } = options;
  const folder = await mkdtemp(join(parent, 'workspace-'));
  const git = gitIn(folder);
  const sha = await world.git.resolve(`refs/heads/${branch}`);
  if (sha === null) throw new Error(`no branch ${branch}`);
  const remote = `refs/remotes/origin/${branch}`;
  await git(['init', '--quiet', '--initial-branch=unborn', '.']);
  await git(['remote', 'add', 'origin', world.git.url]);
  await git(['config', '--local', 'gc.auto', '0']);
  const refspecs =
    depth === 0
      ? ['+refs/heads/*:refs/remotes/origin/*']
      : [`--depth=${depth}`, 'origin', `+${sha}:${remote}`];
  await git([
    '-c',
    'protocol.version=2',
    'fetch',
    '--quiet',
    '--no-tags',
    '--prune',
    '--no-recurse-submodules',
    ...(depth === 0 ? ['origin'] : []),
    ...refspecs,
  ]);
  await git(['checkout', '--quiet', '--force', '-B', branch, remote]);
  return folder;
}
