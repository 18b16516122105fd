// Which open pull requests a sweep judges. Git alone tells those that change flags or policy from the others.
import type { Sha } from '#domain/names.ts';
import { asTree } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest } from '#app/github.ts';
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
