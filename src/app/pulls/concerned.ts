// Which open pull requests a sweep judges. Git alone tells those that change flags or policy from the others. The others
// get their status once, and are judged no more while that is the newest one on their head.
import type { Sha } from '#domain/scalars.ts';
import { asTree } from '#app/ports.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest, Recalled, StatusState } from '#app/github.ts';
import { oursAt } from '#app/load/ours.ts';
import type { TreeId } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';

/** Asks Git whether a pull request changes flags or policy of the default branch. */
export async function concernsOf(
  evaluator: Evaluator,
  base: Sha,
): Promise<(pull: PullRequest) => Promise<boolean>> {
  const isConcerned = await headsOf(evaluator, base);
  return async (pull) =>
    pull.into === evaluator.github.defaultBranch && (await isConcerned(pull.head));
}

/**
 * Whether a head changes flags or policy. What it has changed since it branched off counts as well: another pull request
 * may have landed the same, and this one waits for nothing any more.
 */
async function headsOf(evaluator: Evaluator, base: Sha): Promise<(head: Sha) => Promise<boolean>> {
  const { repository } = evaluator;
  const isOurs = await oursAt(evaluator, base);
  const differs = async (from: TreeId, to: TreeId): Promise<boolean> =>
    (await repository.diff(from, to)).some(({ path }) => isOurs(path));
  return async (head) => {
    try {
      const merged = await repository.merge(base, head);
      if (await differs(asTree(base), merged.tree)) return true;
      return await differs(asTree(await repository.branchPoint(base, head)), asTree(head));
    } catch (error) {
      // A head that cannot be merged is judged, so that its status says why.
      if (hintOf(error) === null) throw error;
      return true;
    }
  };
}

/**
 * Whether a pull request that is not judged has its status. Its newest one is then ours, with the state that such a pull
 * request keeps.
 */
export async function hasStatus(
  { github, identity }: Evaluator,
  pull: PullRequest,
  recalled: Recalled | undefined,
): Promise<boolean> {
  const newest = recalled?.newest ?? (await statusesOn(pull));
  return newest[0]?.by === identity && newest[0].state === lastingState(github.defaultBranch, pull);

  async function statusesOn({ head }: PullRequest) {
    const posted = await github.statuses(head);
    return posted.kind === 'known' ? posted.value : [];
  }
}

/** The state of a pull request that touches neither flags nor policy, or goes into another branch. */
function lastingState(defaultBranch: string, { into }: PullRequest): StatusState {
  return into === defaultBranch ? 'success' : 'failure';
}
