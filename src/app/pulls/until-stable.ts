// A verdict may be published when nothing has changed during the evaluation: neither the default branch, nor the
// evidence, nor what another run has published.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import type { EvaluationTrigger, Evaluator, View } from './evaluator.ts';
import { pushEventOf } from './evaluator.ts';
import type { GivenReview, PostedStatus } from '#app/github.ts';
import { judgeHead } from './judge-pull.ts';
import type { PushEvent } from './status-history.ts';
import { ownStatuses, updatesOf, withoutUpdater } from './status-history.ts';
import type { FetchedProposals } from '#app/ports.ts';
import type { StatusMessage } from './publish.ts';
import { isPublished, verdictOf, withoutVerdict } from './publish.ts';

/** What is known in the end, and the status to publish. */
export interface StableEvaluation {
  readonly view: View;
  readonly message: StatusMessage;
}

/** Judges until nothing changes any more, or leaves it to the next sweep after some tries. */
export async function evaluateUntilStable(
  evaluator: Evaluator,
  start: View,
  trigger: EvaluationTrigger,
  given: FetchedProposals | null,
): Promise<StableEvaluation> {
  const { github, repository } = evaluator;
  const { pull } = start;
  for (let tries = 1; ; tries += 1) {
    const fetched =
      given !== null && tries === 1
        ? known(given)
        : await repository.fetchProposals(github.defaultBranch, [pull.number]);
    if (fetched.kind !== 'known') {
      return { view: start, message: withoutVerdict('pending', fetched.why) };
    }
    // The event may be older than the branch. The head that the branch has now counts.
    const { base, heads } = fetched.value;
    const head = heads.get(pull.number) ?? pull.head;
    const event = await eventFor(evaluator, trigger, { head, pushed: pull.head, base });
    const view = await judgeHead(evaluator, { ...start, pull: { ...pull, head }, event }, base);
    const instability = await instabilityOf(evaluator, view, base);
    if (instability === null) return { view, message: verdictOf(view) };
    if (tries >= instability.tries) {
      return { view, message: withoutVerdict('pending', instability.why) };
    }
  }
}

interface Commits {
  readonly head: Sha;
  /** The head by the event. */
  readonly pushed: Sha;
  readonly base: Sha;
}

/** The event without a pusher who only brought the branch up to date. Otherwise later runs would count that person. */
async function eventFor(
  evaluator: Evaluator,
  trigger: EvaluationTrigger,
  { head, pushed, base }: Commits,
): Promise<PushEvent> {
  const event = pushEventOf(trigger, head, pushed);
  if (event.pushedBy === null || event.before === null) return event;
  return withoutUpdater(event, pushed, await updatesOf(evaluator, head, base));
}

interface Instability {
  readonly why: Trouble;
  /** How often it may be judged before it is left to the next sweep. */
  readonly tries: number;
}

/** Null where nothing has changed. Only a pass can be wrong: a rollback passes on any base, and a wait promises nothing. */
async function instabilityOf(
  evaluator: Evaluator,
  view: View,
  base: Sha,
): Promise<Instability | null> {
  const { verdict, class: kind } = view.checked?.report ?? {};
  if (verdict !== 'pass' || kind === 'rollback') return null;
  const tip = await evaluator.repository.remoteTip(evaluator.github.defaultBranch);
  if (tip !== base) return { why: movedText(tip), tries: 3 };
  return instabilityOfEvidence(evaluator, view);
}

function movedText(tip: Sha | null): string {
  return tip === null ? STATUS_TEXTS.branchUnknown() : STATUS_TEXTS.branchMoves();
}

/**
 * Evidence may change while the rest of it is read. A pass that depends on reviews reads them once more: a run that
 * sees a dismissal posts nothing where the newest status is already a wait. Any other pass looks for a newer status.
 */
async function instabilityOfEvidence(
  evaluator: Evaluator,
  view: View,
): Promise<Instability | null> {
  const asks = view.pendingQuestion?.asks ?? [];
  const isNew = asks.length > 0 && !isPublished(evaluator, view, verdictOf(view));
  if (evaluator.dryRun || !isNew) return null;
  const hasReviews = asks.some(({ kind }) => kind === 'reviews');
  // Reading the present text took one request already, and an evaluation may take no more than ten.
  if (hasReviews && !view.isFresh && asks.some(({ kind }) => kind === 'body')) return null;
  const isSame = await (hasReviews
    ? hasSameReviews(evaluator, view)
    : hasSameStatus(evaluator, view));
  if (isSame.kind !== 'known') return { why: isSame.why, tries: 1 };
  return isSame.value ? null : { why: STATUS_TEXTS.changing(), tries: 2 };
}

async function hasSameReviews({ github }: Evaluator, view: View): Promise<Finding<boolean>> {
  const judgedReviews = view.checked?.question.evidence.reviews;
  const now = await github.reviews(view.pull.number);
  if (now.kind !== 'known') return now;
  return known(areSame(judgedReviews, now.value));
}

/** Whether the reviews that were judged are still the present ones. */
export function areSame(
  judgedReviews: Finding<readonly GivenReview[]> | undefined,
  now: readonly GivenReview[],
): boolean {
  return judgedReviews?.kind === 'known' && textOf(judgedReviews.value) === textOf(now);
}

function textOf(reviews: readonly GivenReview[]): string {
  const facts = reviews.map(({ user, state, submittedAt }) => [user, state, submittedAt]);
  return JSON.stringify(facts);
}

async function hasSameStatus(evaluator: Evaluator, view: View): Promise<Finding<boolean>> {
  const { github, identity } = evaluator;
  const { pull, posted, announced } = view;
  const newestId = (statuses: readonly PostedStatus[]): number | null =>
    ownStatuses(statuses, identity, pull.number)[0]?.id ?? null;
  const now = await github.statuses(pull.head);
  if (now.kind !== 'known') return now;
  const before = posted?.kind === 'known' ? newestId(posted.value) : null;
  return known(posted?.kind === 'known' && newestId(now.value) === (announced ?? before));
}
