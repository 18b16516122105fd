// When the plans of a sweep are published: in which order, and whether each still holds just before.
import type { Evaluator } from './evaluator.ts';
import type { NewestStatus, Recalled } from '#app/github.ts';
import { asksReviews } from './judge-pull.ts';
import { newestOn } from './publish.ts';
import { ownStatuses } from './status-history.ts';
import type { PostingPlan } from './plan.ts';
import { areSame } from './until-stable.ts';

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
