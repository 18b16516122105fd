// A merge queue: pull requests on top of each other, with a temporary branch for each.
import { land, markMerged, type Method } from '../deeds/merging.ts';
import { pullOf } from '../deeds/pulls.ts';
import { QUEUE_BOT } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { Landing } from './landings.ts';
import type { PullRequest } from './pull-request.ts';

export interface MergeGroup {
  /** `refs/heads/gh-readonly-queue/main/pr-2-<sha>`. */
  readonly ref: string;
  readonly sha: string;
  /** The commit below it, as in `merge_group.base_sha`: the group ahead in the queue, or the tip of the base branch. */
  readonly baseSha: string;
  readonly base: string;
  /** All pull requests that land with it, those ahead included. */
  readonly pulls: readonly PullRequest[];
  /** The group below it. GitHub asks for checks of each group. */
  readonly ahead: MergeGroup | null;
  /** Moves the base branch to it. */
  readonly lands: () => Promise<Landing>;
  /** Removes it from the queue. */
  readonly dissolves: () => Promise<void>;
}

export async function mergeGroup(
  world: World,
  pulls: readonly PullRequest[],
  method: Exclude<Method, 'rebase'> = 'merge',
): Promise<MergeGroup> {
  const [first] = pulls;
  const base = first === undefined ? world.defaultBranch : pullOf(world, first.number).base;
  let tip = (await world.git.resolve(`refs/heads/${base}`)) ?? '';
  const entries: Entry[] = [];
  for (const pull of pulls) {
    const ref = `refs/heads/gh-readonly-queue/${base}/pr-${pull.number}-${tip}`;
    const baseSha = tip;
    // Each one needs the one before.
    // oxlint-disable-next-line no-await-in-loop
    tip = await land(world, pullOf(world, pull.number), baseSha, { method, by: QUEUE_BOT }, ref);
    entries.push({ ref, sha: tip, baseSha, pull });
  }
  return group(world, base, entries);
}

interface Entry {
  readonly ref: string;
  readonly sha: string;
  readonly baseSha: string;
  readonly pull: PullRequest;
}

function group(world: World, base: string, entries: readonly Entry[]): MergeGroup {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('a merge group needs a pull request');
  const dissolves = async (): Promise<void> => {
    await Promise.all(entries.map(({ ref }) => world.git.setRef(ref, null)));
  };
  return {
    ref: last.ref,
    sha: last.sha,
    baseSha: last.baseSha,
    base,
    pulls: entries.map(({ pull }) => pull),
    ahead: entries.length === 1 ? null : group(world, base, entries.slice(0, -1)),
    dissolves,
    lands: async () => {
      const ref = `refs/heads/${base}`;
      const before = (await world.git.resolve(ref)) ?? '';
      await world.git.setRef(ref, last.sha);
      for (const { pull, sha } of entries) markMerged(world, pull.number, QUEUE_BOT, sha);
      await dissolves();
      return { sha: last.sha, before, ref, by: QUEUE_BOT, forced: false };
    },
  };
}
