// Publishes what a sweep has judged: first the statuses, then the comments, within a number of writes. What is left is
// judged and published by the next sweep.
import type { Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Evaluator, View } from './evaluator.ts';
import { NO_TRIGGER, evaluate } from './evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import type { PostingPlan } from './plan.ts';
import type { PresentState } from './posting-order.ts';
import { postingOrder, stillHolds } from './posting-order.ts';
import type { Evaluated, Published } from './publish.ts';
import { publishStatus, withComment } from './publish.ts';
import { comment, wantedComment } from './write-comment.ts';

/** So many are read again together, just before they are published. */
const TOGETHER = 20;
/** After so many writes in a row that failed, GitHub takes none for now. */
const MOST_REFUSED = 5;

export interface PublishOptions {
  /** The tip of the default branch that was judged on. */
  readonly base: Sha;
  /** The evaluator that judged, at the moment of the sweep. */
  readonly judging: Evaluator;
  /** Whether one more write may go out. */
  readonly mayWrite: () => boolean;
  readonly onFailure: (pull: PullRequest, error: unknown) => void;
}

export interface PublishedPlans {
  readonly evaluated: ReadonlyMap<number, Evaluated>;
  readonly unwritten: Unwritten;
}

/** Pull requests whose status or comment the next sweep has to write. */
export interface Unwritten {
  readonly statuses: readonly number[];
  readonly comments: readonly number[];
}

export async function publishPlans(
  evaluator: Evaluator,
  plans: readonly PostingPlan[],
  options: PublishOptions,
): Promise<PublishedPlans> {
  const evaluated = new Map<number, Evaluated>();
  const current: Published[] = [];
  let refused = 0;
  const mayWrite = (): boolean => refused < MOST_REFUSED && options.mayWrite();
  const writing = { ...options, mayWrite };
  const isDue = ({ alreadyPosted }: PostingPlan): boolean => !alreadyPosted && !evaluator.dryRun;
  for (const plan of plans.filter((candidate) => !isDue(candidate)))
    current.push(await unposted(plan));
  const due = postingOrder(evaluator, plans.filter(isDue));
  const statuses = await eachTogether(evaluator, due, writing, publishOne);
  for (const plan of statuses) await unposted(plan);
  const wanted: Published[] = [];
  for (const published of current) if (await isCommentWanted(published)) wanted.push(published);
  const comments = await eachTogether(evaluator, wanted, writing, commentOne);
  const unwritten = { statuses: numbersOf(statuses), comments: numbersOf(comments) };
  return { evaluated, unwritten };

  /** The result of a plan without a write. */
  async function unposted(plan: PostingPlan): Promise<Published> {
    const { view, message, alreadyPosted } = plan;
    return keepResult(
      plan,
      await publishStatus({ ...evaluator, dryRun: true }, view, message, alreadyPosted),
    );
  }

  function keepResult({ view, troubles }: PostingPlan, published: Published): Published {
    const all = [...published.evaluated.troubles, ...troubles];
    evaluated.set(view.pull.number, { ...published.evaluated, troubles: all });
    return published;
  }

  async function publishOne(plan: PostingPlan, present: PresentState): Promise<void> {
    const { view, message } = plan;
    if (stillHolds(plan, present)) {
      const published = keepResult(plan, await publishStatus(evaluator, view, message, false));
      count(published.receipt);
      if (published.evaluated.troubles.length === 0) current.push(published);
    } else {
      // As for an event: it reads what has changed, and looks whether that is stable.
      const judging = present.isSameBase ? options.judging : evaluator;
      evaluated.set(view.pull.number, await evaluate(judging, view.pull, NO_TRIGGER));
    }
  }

  async function isCommentWanted({ view, receipt }: Published): Promise<boolean> {
    const text = await wantedComment(evaluator, view, receipt);
    if (text.kind !== 'known') noteComment(view, text);
    return text.kind === 'known' && text.value !== null;
  }

  async function commentOne({ view, receipt }: Published): Promise<void> {
    // Another run may have written one since it was read.
    const { sticky: _sticky, ...fresh } = view;
    const commented = await comment(evaluator, fresh, receipt);
    count(commented);
    noteComment(view, commented);
  }

  function count(written: Finding<unknown> | null): void {
    refused = written?.kind === 'known' ? 0 : refused + 1;
  }

  function noteComment({ pull }: View, commented: Finding<null>): void {
    const result = evaluated.get(pull.number);
    if (result !== undefined) evaluated.set(pull.number, withComment(result, commented));
  }
}

interface Viewed {
  readonly view: View;
}

function numbersOf(items: readonly Viewed[]): readonly number[] {
  return items.map(({ view }) => view.pull.number);
}

/** Answers those that may not be written any more. */
async function eachTogether<Item extends Viewed>(
  { github, repository }: Evaluator,
  items: readonly Item[],
  { base, mayWrite, onFailure }: PublishOptions,
  write: (item: Item, present: PresentState) => Promise<void>,
): Promise<readonly Item[]> {
  const unwritten: Item[] = [];
  for (let at = 0; at < items.length; at += TOGETHER) {
    const group = items.slice(at, at + TOGETHER);
    if (!mayWrite()) return [...unwritten, ...items.slice(at)];
    const pulls = group.map(({ view }) => view.pull);
    const recalled = await github.recall(pulls, { withPeople: isIntoDefault });
    const isSameBase = (await repository.remoteTip(github.defaultBranch)) === base;
    for (const item of group) {
      const { pull } = item.view;
      if (!mayWrite()) unwritten.push(item);
      else {
        await write(item, { recalled: recalled.get(pull.number), isSameBase }).catch(
          (error: unknown) => onFailure(pull, error),
        );
      }
    }
  }
  return unwritten;

  function isIntoDefault({ into }: PullRequest): boolean {
    return into === github.defaultBranch;
  }
}
