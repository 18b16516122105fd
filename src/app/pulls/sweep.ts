// A sweep gives every open pull request its status, also where an event was lost. It judges those that touch flags again
// each time: that is how a check turns green without a push. Everything is read with few requests and judged side by side,
// and then the oldest verdicts are written first. A failure of one never stops the others.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant, Sha } from '#domain/scalars.ts';
import { sideBySide } from '#app/side-by-side.ts';
import { concernsOf, hasStatus } from './concerned.ts';
import type { Evaluated, Evaluator } from './evaluate.ts';
import type { PullRequest, Recalled, Spent } from '#app/github.ts';
import { judgeQueue } from './merge-group.ts';
import type { PostingPlan } from './plan.ts';
import { planFor } from './plan.ts';
import type { Unwritten } from './publish-plans.ts';
import { publishPlans } from './publish-plans.ts';
import type { WriteBudget } from './write-budget.ts';
import { writeBudget } from './write-budget.ts';

export interface SweepOptions {
  /** Whether those that touch no flag are judged again as well. */
  readonly all: boolean;
  /** How many writes may go out in an hour, with those of earlier runs. */
  readonly mostAnHour: number;
}

export interface Swept {
  readonly evaluated: readonly Evaluated[];
  /** Pull requests that touch neither flags nor policy and have our status already. */
  readonly passedOver: readonly number[];
  /** Pull requests that could not be judged, with the reason. */
  readonly failed: readonly FailedPull[];
  /** Open pull requests that were not reached before the rate limit ran low. */
  readonly notReached: readonly number[];
  /** Groups of the merge queue. */
  readonly groups: Awaited<ReturnType<typeof judgeQueue>>;
  /** What was judged and has yet to be written. */
  readonly unwritten: Unwritten;
  /** When all that is left can be written; null where nothing is left. */
  readonly doneBy: Instant | null;
  /** The tip that it judged against, and the open pull requests. */
  readonly base: Sha;
  readonly pulls: readonly PullRequest[];
  /** What judges at the moment of the sweep. */
  readonly judging: Evaluator;
}

interface FailedPull {
  readonly number: number;
  readonly why: string;
}

/** Each waits for Git most of its time, and a runner has few processors. */
const AT_ONCE = 8;

export async function sweep(
  evaluator: Evaluator,
  { all, mostAnHour }: SweepOptions,
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
  const failures = new Map<number, string>();
  const onFailure = ({ number }: PullRequest, error: unknown): void =>
    void failures.set(number, (error as Error).message);

  const concerned = await concernedAmong(evaluator, base, pulls, { all, onFailure });
  const withPeople = (pull: PullRequest): boolean => concerned.has(pull);
  const recalled = await github.recall(sound(), { withPeople });
  const budget = budgetFor(evaluator, mostAnHour, recalled);
  const judging = atOneMoment(evaluator);
  const looks = await sideBySide(sound(), AT_ONCE, look);
  const groups = isLow(github.spent()) ? [] : await judgeQueue(evaluator, { judging, base });
  const before = github.spent().writes;
  const mayWrite = (): boolean =>
    github.spent().writes - before < budget.most && !isLow(github.spent());
  const plans = looks.flatMap((item) => (item.kind === 'planned' ? [item.plan] : []));
  const published = await publishPlans(evaluator, plans, { base, judging, mayWrite, onFailure });

  const { evaluated, unwritten } = published;
  const further = unwritten.statuses.length + unwritten.comments.length;
  return known({
    evaluated: plans.flatMap(({ view }) => evaluated.get(view.pull.number) ?? []),
    passedOver: numbersOf(looks, 'passed-over'),
    failed: [...failures]
      .map(([number, why]) => ({ number, why }))
      .toSorted((a, b) => a.number - b.number),
    notReached: numbersOf(looks, 'not-reached'),
    groups,
    unwritten,
    doneBy: further === 0 ? null : budget.doneBy(further),
    base,
    pulls,
    judging,
  });

  function sound(): readonly PullRequest[] {
    return pulls.filter(({ number }) => !failures.has(number));
  }

  async function look(pull: PullRequest): Promise<Look> {
    const { number } = pull;
    if (isLow(github.spent())) return { kind: 'not-reached', number };
    try {
      const answers = recalled.get(number);
      if (!concerned.has(pull) && (await hasStatus(evaluator, pull, answers)))
        return { kind: 'passed-over', number };
      progress(`pull request ${number}`);
      return {
        kind: 'planned',
        number,
        plan: await planFor(withList(judging, open), pull, { base, recalled: answers }),
      };
    } catch (error) {
      onFailure(pull, error);
      return { kind: 'failed', number };
    }
  }
}

type Look =
  | { readonly kind: 'planned'; readonly number: number; readonly plan: PostingPlan }
  | { readonly kind: 'passed-over' | 'not-reached' | 'failed'; readonly number: number };

function numbersOf(looks: readonly Look[], kind: Look['kind']): readonly number[] {
  return looks.filter((look) => look.kind === kind).map(({ number }) => number);
}

/** Judging asks for the list again. Here it was just read. */
function withList(evaluator: Evaluator, open: Finding<readonly PullRequest[]>): Evaluator {
  const github = { ...evaluator.github, openPullRequests: () => Promise.resolve(open) };
  return { ...evaluator, github };
}

/**
 * All pull requests are judged at one moment, so that a source is asked each question once and gives each of them the same
 * answer. The moment is later than the landings that were fetched. What is judged after the default branch has moved has a
 * newer one.
 */
function atOneMoment(evaluator: Evaluator): Evaluator {
  const now = evaluator.github.now();
  const machine = evaluator.machineClock();
  evaluator.metrics?.begin?.(now.kind === 'known' ? now.value : machine);
  const github = { ...evaluator.github, now: () => now };
  return { ...evaluator, github, machineClock: () => machine };
}

interface ConcernedOptions {
  readonly all: boolean;
  readonly onFailure: (pull: PullRequest, error: unknown) => void;
}

/** Those that change flags or policy of the default branch. */
async function concernedAmong(
  evaluator: Evaluator,
  base: Sha,
  pulls: readonly PullRequest[],
  { all, onFailure }: ConcernedOptions,
): Promise<ReadonlySet<PullRequest>> {
  if (all) return new Set(pulls);
  const concerns = await concernsOf(evaluator, base);
  const concerned = await sideBySide(pulls, AT_ONCE, (pull) =>
    concerns(pull).catch((error: unknown) => {
      onFailure(pull, error);
      return false;
    }),
  );
  return new Set(pulls.filter((_, index) => concerned[index]));
}

/** What earlier runs have written lately, as far as it is still the newest of its kind. */
function budgetFor(
  { github, identity, machineClock }: Evaluator,
  mostAnHour: number,
  recalled: ReadonlyMap<number, Recalled>,
): WriteBudget {
  const now = github.now();
  const written = [...recalled.values()].flatMap(({ newest, commentedAt }) => [
    ...(newest ?? []).flatMap(({ by, at }) => (by === identity ? [at] : [])),
    ...(commentedAt === null ? [] : [commentedAt]),
  ]);
  return writeBudget(mostAnHour, written, now.kind === 'known' ? now.value : machineClock());
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
export function isLow({ remaining, limit }: Spent): boolean {
  return remaining !== null && remaining < (limit ?? 1000) / 5;
}

// With which pull request a sweep begins. A rate limit may end a sweep early, so the next one begins elsewhere. No list
// has to be kept for that.

const QUARTER = 900;

/** The golden section: each multiple of it, taken round a circle, falls into the widest gap between the earlier ones. */
const STEP = (Math.sqrt(5) - 1) / 2;

/** The index below `count` that a sweep begins with: another one each quarter of an hour, far from the one before. */
export function firstInTurn(count: number, now: Instant): number {
  return Math.floor(((Math.floor(now / QUARTER) * STEP) % 1) * count);
}
