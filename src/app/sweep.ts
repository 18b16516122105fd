// Every open pull request that touches flags, judged again: that is how a check turns green with no push
// (DESIGN §7). One that fails never stops the others.
import picomatch from 'picomatch';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { DEFAULT_POLICY_PATHS } from '#files/schemas.ts';
import { pipelinePath } from '#files/paths.ts';
import { asTree } from './check.ts';
import type { Evaluated, Evaluator } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { PullRequest } from './github.ts';

export interface SweepOptions {
  /** Also those that touch no flag: once, when a repository adopts the check. */
  readonly all: boolean;
}

export interface Swept {
  readonly evaluated: readonly Evaluated[];
  /** Pull requests that touch neither flags nor policy. */
  readonly passedOver: readonly number[];
  /** Pull requests that could not be judged, with the reason. */
  readonly failed: readonly { readonly number: number; readonly why: string }[];
  /** Open pull requests that were not reached before the rate limit ran low. */
  readonly left: readonly number[];
}

/** Below this many requests we stop: rollbacks and other workflows need some, too. */
const RESERVE = 50;

export async function sweep(
  evaluator: Evaluator,
  { all }: SweepOptions,
  progress: (text: string) => void,
): Promise<Finding<Swept>> {
  const { github, repository } = evaluator;
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return open;
  const pulls = open.value.filter(({ into }) => into === github.defaultBranch);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    pulls.map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const concerns = await concernsOf(evaluator, fetched.value.base);
  const evaluated: Evaluated[] = [];
  const passedOver: number[] = [];
  const failed: { number: number; why: string }[] = [];
  const left: number[] = [];
  for (const pull of pulls) {
    const head = fetched.value.heads.get(pull.number) ?? pull.head;
    const remaining = github.spent().remaining;
    if (remaining !== null && remaining < RESERVE) left.push(pull.number);
    else await one({ ...pull, head });
  }
  return known({ evaluated, passedOver, failed, left });

  async function one(pull: PullRequest): Promise<void> {
    try {
      if (!all && !(await concerns(pull.head))) {
        passedOver.push(pull.number);
        return;
      }
      progress(`pull request ${pull.number}`);
      evaluated.push(await evaluate(evaluator, pull, null));
    } catch (error) {
      failed.push({ number: pull.number, why: (error as Error).message });
    }
  }
}

/** Whether a head touches our files or the policy, told by Git alone: nothing is asked for the others. */
async function concernsOf(
  { repository, reader, root }: Evaluator,
  base: Sha,
): Promise<(head: Sha) => Promise<boolean>> {
  const file = pipelinePath(root);
  const [blob] = await repository.readPaths([{ tree: asTree(base), path: file }]);
  const rules = blob == null ? null : reader.pipeline(file, blob).value;
  const isPolicy = picomatch([...(rules?.policy.paths ?? DEFAULT_POLICY_PATHS)], { dot: true });
  return async (head) => {
    const merged = await repository.merge(base, head);
    if (merged.kind === 'conflict') return true;
    const changes = await repository.diff(asTree(base), merged.tree);
    return changes.some(({ path }) => path.startsWith(`${root}/`) || isPolicy(path));
  };
}
