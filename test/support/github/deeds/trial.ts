// The test merge of a pull request, and whether its branch is up to date.
import { WEB_FLOW } from '../world/people.ts';
import type { Pull, Trial } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { pullOf } from './pulls.ts';

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

/** True when a rule requires an updated branch, and this one is not. */
export async function isBehind(world: World, pull: Pull): Promise<boolean> {
  const strict = world.settings.rules.some(
    (rule) =>
      rule.type === 'required_status_checks' &&
      rule.parameters?.strict_required_status_checks_policy,
  );
  return strict && !(await world.git.isAncestor(`refs/heads/${pull.base}`, pull.head.sha));
}
