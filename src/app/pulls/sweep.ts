// A sweep gives every open pull request its status, also where an event was lost. It judges those that touch flags again
// each time: that is how a check turns green without a push. A failure of one never stops the others.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { asTree } from '#app/check.ts';
import { bystandersOf, hasStatus, hasStatusNow } from './bystanders.ts';
import type { Evaluated, Evaluator } from './evaluate.ts';
import { NO_TRIGGER, evaluate } from './evaluate.ts';
import type { PullRequest, Spent } from '#app/github.ts';
import type { GroupJudged } from './merge-group.ts';
import { judgeQueue } from './merge-group.ts';
import { oursAt } from '#app/load/ours.ts';
import type { TreeId } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { firstInTurn } from './turns.ts';

export interface SweepOptions {
  /** Whether those that touch no flag are judged again as well. */
  readonly all: boolean;
}

export interface Swept {
  readonly evaluated: readonly Evaluated[];
  /** Pull requests that touch neither flags nor policy and have our status already. */
  readonly passedOver: readonly number[];
  /** Pull requests that could not be judged, with the reason. */
  readonly failed: readonly Failed[];
  /** Open pull requests that were not reached before the rate limit ran low. */
  readonly notReached: readonly number[];
  /** Groups of the merge queue. */
  readonly groups: readonly GroupJudged[];
  /** What could not be noted for the next sweep, one line each. */
  readonly alerts: readonly string[];
}

interface Failed {
  readonly number: number;
  readonly why: string;
}

/** Up to this many pull requests, their comments are asked for one by one. */
const MANY = 5;

export async function sweep(
  evaluator: Evaluator,
  { all }: SweepOptions,
  progress: (text: string) => void,
): Promise<Finding<Swept>> {
  const { github, repository } = evaluator;
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return open;
  const listed = inTurn(evaluator, open.value);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    listed.filter((pull) => isIntoDefault(evaluator, pull)).map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const { base, heads } = fetched.value;
  const pulls = listed.map((pull) => ({ ...pull, head: heads.get(pull.number) ?? pull.head }));
  const { concerned, others, failed } = await sorted(evaluator, base, pulls, all);
  const { unknown, note } = await bystandersOf(evaluator, base, others);
  let areRecalled = false;
  if (concerned.size > MANY) await recallComments();
  const evaluated: Evaluated[] = [];
  const withStatus = new Set(others.filter((pull) => !unknown.has(pull)));
  const notReached: number[] = [];
  for (const pull of pulls.filter((each) => concerned.has(each) || unknown.has(each))) {
    if (isLow(github.spent())) notReached.push(pull.number);
    else await judgeOne(pull);
  }
  const alerts = await note(withStatus);
  const groups = isLow(github.spent()) ? [] : await judgeQueue(evaluator);
  const judged = new Set(evaluated.map(({ number }) => number));
  const passedOver = [...withStatus].flatMap(({ number }) => (judged.has(number) ? [] : [number]));
  return known({ evaluated, passedOver, failed, notReached, groups, alerts });

  async function recallComments(): Promise<void> {
    if (areRecalled || !evaluator.comment) return;
    areRecalled = true;
    await github.recallComments();
  }

  async function judgeOne(pull: PullRequest): Promise<void> {
    try {
      if (unknown.has(pull) && (await hasStatus(evaluator, pull))) {
        withStatus.add(pull);
        return;
      }
      if (evaluated.length === MANY) await recallComments();
      progress(`pull request ${pull.number}`);
      const result = await evaluate(evaluator, pull, NO_TRIGGER, { base, heads });
      evaluated.push(result);
      if (unknown.has(pull) && hasStatusNow(evaluator, pull, result)) withStatus.add(pull);
    } catch (error) {
      failed.push({ number: pull.number, why: (error as Error).message });
    }
  }
}

interface Sorted {
  readonly concerned: ReadonlySet<PullRequest>;
  readonly others: readonly PullRequest[];
  readonly failed: Failed[];
}

/** Sorts pull requests by Git alone: those that change flags or policy of the default branch, and the others. */
async function sorted(
  evaluator: Evaluator,
  base: Sha,
  pulls: readonly PullRequest[],
  all: boolean,
): Promise<Sorted> {
  const concerns = await concernsOf(evaluator, base);
  const concerned = new Set<PullRequest>();
  const others: PullRequest[] = [];
  const failed: Failed[] = [];
  for (const pull of pulls) {
    try {
      if (all || (isIntoDefault(evaluator, pull) && (await concerns(pull.head))))
        concerned.add(pull);
      else others.push(pull);
    } catch (error) {
      failed.push({ number: pull.number, why: (error as Error).message });
    }
  }
  return { concerned, others, failed };
}

function isIntoDefault({ github }: Evaluator, { into }: PullRequest): boolean {
  return into === github.defaultBranch;
}

/**
 * Each head once: a status belongs to a commit, and two pull requests would overwrite each other's. A pull request into
 * the default branch goes before one into another branch. Each sweep begins elsewhere, so that a low rate limit does
 * not always leave out the same ones.
 */
function inTurn(evaluator: Evaluator, open: readonly PullRequest[]): readonly PullRequest[] {
  const rank = (pull: PullRequest): number => (isIntoDefault(evaluator, pull) ? 0 : 1);
  const ordered = open.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
  const heads = new Map(ordered.toReversed().map((pull) => [pull.head, pull]));
  const pulls = ordered.filter((pull) => heads.get(pull.head) === pull);
  const now = evaluator.github.now();
  const first = now.kind === 'known' ? firstInTurn(pulls.length, now.value) : 0;
  return [...pulls.slice(first), ...pulls.slice(0, first)];
}

/** A sweep stops below a fifth of the hourly limit, because rollbacks and other workflows need the rest. */
function isLow({ remaining, limit }: Spent): boolean {
  return remaining !== null && remaining < (limit ?? 1000) / 5;
}

/**
 * Whether a head changes flags or policy, by Git alone. What it has changed since it branched off counts as well:
 * another pull request may have landed the same, and this one waits for nothing any more.
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
      // A head that cannot be merged is judged, so that its status says why.
      if (hintOf(error) === null) throw error;
      return true;
    }
  };
}
