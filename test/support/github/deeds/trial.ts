// What GitHub works out about a pull request by itself: the test merge, and whether it may be merged.
import type { Sums } from '../shapes/pull.ts';
import { WEB_FLOW } from '../world/people.ts';
import type { Pull, Trial } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { pullOf } from './pulls.ts';
import { missingChecks } from './statuses.ts';

/** Makes the test merge `refs/pull/N/merge` when base or head has moved since the last one. */
export async function tried(world: World, number: number): Promise<Pull> {
  const pull = pullOf(world, number);
  const base = await world.git.resolve(`refs/heads/${pull.base}`);
  const current = pull.trial?.base === base && pull.trial?.head === pull.head.sha;
  if (pull.state === 'closed' || base === null || current) return pull;
  const trial: Trial = { base, head: pull.head.sha, sha: await testMerge(world, pull, base) };
  const updated = { ...pull, trial };
  world.pulls.set(number, updated);
  return updated;
}

async function testMerge(world: World, pull: Pull, base: string): Promise<string | null> {
  const tree = await world.git.mergedTree(base, pull.head.sha);
  if (tree === null) return null;
  const at = world.clock.seconds();
  return world.git.commit(
    {
      parents: [base, pull.head.sha],
      tree,
      message: `Merge ${pull.head.sha} into ${base}`,
      author: { ...world.people.identity(pull.author), at },
      committer: { ...world.people.identity(WEB_FLOW), at },
    },
    [`refs/pull/${pull.number}/merge`],
  );
}

export async function sums(world: World, pull: Pull): Promise<Sums> {
  const range = `${pull.baseSha}...${pull.head.sha}`;
  const stat = (await world.git.git(['diff', '--numstat', '--no-renames', range])).trim();
  const lines = stat === '' ? [] : stat.split('\n').map((line) => line.split('\t').map(Number));
  const count = await world.git.git(['rev-list', '--count', `${pull.baseSha}..${pull.head.sha}`]);
  const total = (column: number): number =>
    lines.reduce((sum, line) => sum + (line[column] ?? 0), 0);
  return {
    commits: Number(count),
    additions: total(0),
    deletions: total(1),
    files: lines.length,
    mergeable: pull.state === 'closed' ? null : pull.trial?.sha != null,
    mergeableState: await mergeableState(world, pull),
  };
}

async function mergeableState(world: World, pull: Pull): Promise<string> {
  if (pull.state === 'closed') return 'unknown';
  if (pull.trial?.sha == null) return 'dirty';
  if (pull.draft) return 'draft';
  if (missingChecks(world, pull.head.sha).length > 0) return 'blocked';
  return (await isBehind(world, pull)) ? 'behind' : 'clean';
}

/** Whether a rule asks for branches that are up to date, and this one is not. */
export async function isBehind(world: World, pull: Pull): Promise<boolean> {
  const strict = world.settings.rules.some(
    (rule) =>
      rule.type === 'required_status_checks' &&
      rule.parameters?.strict_required_status_checks_policy,
  );
  return strict && !(await world.git.isAncestor(`refs/heads/${pull.base}`, pull.head.sha));
}
