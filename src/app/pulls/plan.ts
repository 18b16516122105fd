// One pull request in a sweep, judged but not yet published: everything is judged before anything is written, so that the
// oldest verdict can go first.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { plain } from '#report/safe-text.ts';
import type { Evaluator, View } from './evaluator.ts';
import type { NewestStatus, PostedStatus, PullRequest, Recalled } from '#app/github.ts';
import { asksReviews, judgeRecalled } from './judge-pull.ts';
import { otherBranchOf } from './other-branch.ts';
import type { StatusMessage } from './publish.ts';
import { isShown, newestOn, verdictOf, withoutVerdict } from './publish.ts';
import { hintOf } from '#app/refusal.ts';
import { NO_PUSH_EVENT, ownStatuses, sufficient } from './status-history.ts';
import { areSame } from './until-stable.ts';
import { mayComment } from './write-comment.ts';

export interface PostingPlan {
  readonly view: View;
  readonly message: StatusMessage;
  /** Whether the head shows that already. */
  readonly alreadyPosted: boolean;
  /** What a person has to repair, one line each. */
  readonly troubles: readonly Trouble[];
}

export interface PlanOptions {
  readonly base: Sha;
  /** What was read of it together with the others. */
  readonly recalled: Recalled | undefined;
}

export async function planFor(
  evaluator: Evaluator,
  pull: PullRequest,
  { base, recalled }: PlanOptions,
): Promise<PostingPlan> {
  const posted = await statusesOn(evaluator, pull, recalled);
  const view = { pull, event: NO_PUSH_EVENT, isFresh: true, isNewHead: false, posted };
  if (pull.into !== evaluator.github.defaultBranch) return planForOther(evaluator, view);
  try {
    const judged = await judgeRecalled(evaluator, view, base, posted);
    return await planned(evaluator, await withSticky(evaluator, judged), verdictOf(judged));
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const plan = await planned(evaluator, view, withoutVerdict('error', why));
    return { ...plan, troubles: [plain(why)] };
  }
}

async function statusesOn(
  { github, identity }: Evaluator,
  { head, number }: PullRequest,
  recalled: Recalled | undefined,
): Promise<Finding<readonly PostedStatus[]>> {
  const newest = recalled?.newest ?? null;
  const enough = newest === null ? null : sufficient(newest, identity, number);
  return enough === null ? github.statuses(head) : known(enough);
}

/** Reads the comment now, because only what was just read with the others costs no request. */
async function withSticky(evaluator: Evaluator, view: View): Promise<View> {
  if (view.sticky !== undefined || !mayComment(evaluator, view)) return view;
  return { ...view, sticky: await evaluator.github.comment(view.pull.number) };
}

/** A sweep judges each head once, and for the default branch where it is proposed for that. */
async function planForOther(evaluator: Evaluator, view: View): Promise<PostingPlan> {
  const answer = await otherBranchOf(evaluator, view.pull);
  if (answer.kind === 'publish') return planned(evaluator, view, answer.message);
  return { view, message: answer.message, alreadyPosted: true, troubles: [] };
}

async function planned(
  evaluator: Evaluator,
  view: View,
  message: StatusMessage,
): Promise<PostingPlan> {
  return {
    view,
    message,
    alreadyPosted: await isShown(evaluator, view, message),
    troubles: [],
  };
}

export interface PresentState {
  /** What was read again. */
  readonly recalled: Recalled | undefined;
  /** Whether the default branch has not moved since. */
  readonly isSameBase: boolean;
}

/** Whether a plan is still right just before it is published. Minutes may have passed since it was made. */
export function stillHolds(
  { view, message }: PostingPlan,
  { recalled, isSameBase }: PresentState,
): boolean {
  const { posted, checked, pendingQuestion: question } = view;
  if (posted?.kind !== 'known' || recalled?.newest == null) return false;
  if (textOf(posted.value[0]) !== textOf(recalled.newest[0])) return false;
  // Only a pass can be wrong, and a rollback passes on any base.
  if (message.state !== 'success' || checked?.report.class === 'rollback') return true;
  if (!isSameBase) return false;
  if (question === undefined || !asksReviews(question)) return true;
  return recalled.reviews !== null && areSame(checked?.question.evidence.reviews, recalled.reviews);
}

function textOf(status: NewestStatus | undefined): string {
  if (status === undefined) return '';
  const { state, description, at, by, note } = status;
  return JSON.stringify([state, description, at, by, note]);
}

/**
 * The order of publishing: what could harm users first, then the oldest verdict. A green that no longer holds
 * could be merged, and a rollback must not wait.
 */
export function postingOrder(
  evaluator: Evaluator,
  plans: readonly PostingPlan[],
): readonly PostingPlan[] {
  const ranked = plans.map((plan) => ({ plan, rank: rankOf(plan), at: ageOf(evaluator, plan) }));
  return ranked
    .toSorted(
      (a, b) => a.rank - b.rank || a.at - b.at || a.plan.view.pull.number - b.plan.view.pull.number,
    )
    .map(({ plan }) => plan);
}

function rankOf({ view, message }: PostingPlan): number {
  const isOldGreen = newestOn(view)?.state === 'success' && message.state !== 'success';
  return isOldGreen || view.checked?.report.class === 'rollback' ? 0 : 1;
}

/** When our newest verdict was posted; 0 where there is none. */
function ageOf({ identity }: Evaluator, { view: { posted, pull } }: PostingPlan): number {
  const all = posted?.kind === 'known' ? posted.value : [];
  return ownStatuses(all, identity, pull.number)[0]?.at ?? 0;
}
