// Every open pull request that touches flags, judged again: that is how a check turns green with no push
// (DESIGN §7). One that fails never stops the others.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { asTree } from '#app/check.ts';
import type { Evaluated, Evaluator } from './evaluate.ts';
import { BY_THE_WAY, evaluate } from './evaluate.ts';
import type { PullRequest, Spent } from '#app/github.ts';
import type { GroupJudged } from './merge-group.ts';
import { judgeQueue } from './merge-group.ts';
import { oursAt } from '#app/load/ours.ts';
import type { TreeId } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { firstInTurn } from './turns.ts';

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
  /** Groups of the merge queue that had waited. */
  readonly groups: readonly GroupJudged[];
}

/** With fewer pull requests than this, their comments are asked for one by one. */
const MANY = 5;

export async function sweep(
  evaluator: Evaluator,
  { all }: SweepOptions,
  progress: (text: string) => void,
): Promise<Finding<Swept>> {
  const { github, repository } = evaluator;
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return open;
  const pulls = inTurn(evaluator, open.value);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    pulls.map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const { base, heads } = fetched.value;
  const concerns = await concernsOf(evaluator, base);
  const evaluated: Evaluated[] = [];
  const passedOver: number[] = [];
  const failed: { number: number; why: string }[] = [];
  const left: number[] = [];
  if (evaluator.comment && pulls.length > MANY) await github.recallComments();
  for (const pull of pulls) {
    if (isLow(github.spent())) left.push(pull.number);
    else await one({ ...pull, head: heads.get(pull.number) ?? pull.head });
  }
  const groups = isLow(github.spent()) ? [] : await judgeQueue(evaluator);
  return known({ evaluated, passedOver, failed, left, groups });

  async function one(pull: PullRequest): Promise<void> {
    try {
      if (!all && !(await concerns(pull.head))) {
        passedOver.push(pull.number);
        return;
      }
      progress(`pull request ${pull.number}`);
      evaluated.push(await evaluate(evaluator, pull, BY_THE_WAY, { base, heads }));
    } catch (error) {
      failed.push({ number: pull.number, why: (error as Error).message });
    }
  }
}

/**
 * Those that go into the default branch, each head once: a status belongs to a commit, and two pull requests
 * would take turns at it. Each time others come first, so that a rate limit that runs low leaves not always
 * the same ones out.
 */
function inTurn({ github }: Evaluator, open: readonly PullRequest[]): readonly PullRequest[] {
  const into = open
    .filter(({ into: base }) => base === github.defaultBranch)
    .toSorted((a, b) => a.number - b.number);
  const heads = new Map(into.toReversed().map((pull) => [pull.head, pull]));
  const pulls = into.filter((pull) => heads.get(pull.head) === pull);
  const now = github.now();
  const first = now.kind === 'known' ? firstInTurn(pulls.length, now.value) : 0;
  return [...pulls.slice(first), ...pulls.slice(0, first)];
}

/** Below a fifth of what an hour allows we stop: rollbacks and other workflows need some, too. */
function isLow({ remaining, limit }: Spent): boolean {
  return remaining !== null && remaining < (limit ?? 1000) / 5;
}

/**
 * Whether a head is our business, told by Git alone: nothing is asked for the others. Also what it has changed
 * since it branched off counts: another may have landed the same meanwhile, and it waits for nothing any more.
 */
async function concernsOf(
  evaluator: Evaluator,
  base: Sha,
): Promise<(head: Sha) => Promise<boolean>> {
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
      // What nobody can merge is judged, and told so on the pull request.
      if (hintOf(error) === null) throw error;
      return true;
    }
  };
}
