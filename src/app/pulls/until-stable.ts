// A verdict may be said when nothing has moved while it was reached: neither the default branch (T21), nor what
// another run has said meanwhile.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Evaluator, Occasion } from './evaluator.ts';
import { toldBy } from './evaluator.ts';
import type { GivenReview, PostedStatus } from '#app/github.ts';
import { judged } from './judge-pull.ts';
import type { Told } from './status-history.ts';
import { ownAbout } from './status-history.ts';
import type { FetchedProposals } from '#app/ports.ts';
import type { Saying } from './publish.ts';
import { isThere, unjudged, verdictOf } from './publish.ts';
import { updatesOf, withoutUpdater } from './updates.ts';
import type { View } from './view.ts';

/** What is known in the end, and what is to be said of it. */
export interface Settled {
  readonly seen: View;
  readonly saying: Saying;
}

/** Judges until everything has kept still meanwhile, or until it is for the next sweep to try. */
export async function judgedStill(
  evaluator: Evaluator,
  view: View,
  occasion: Occasion,
  given: FetchedProposals | null,
): Promise<Settled> {
  const { github, repository } = evaluator;
  const { pull } = view;
  for (let tries = 1; ; tries += 1) {
    const fetched =
      given !== null && tries === 1
        ? known(given)
        : await repository.fetchProposals(github.defaultBranch, [pull.number]);
    if (fetched.kind !== 'known') return { seen: view, saying: unjudged('pending', fetched.why) };
    // The event may be older than the branch: what is there now is what counts.
    const { base, heads } = fetched.value;
    const head = heads.get(pull.number) ?? pull.head;
    const told = await toldAbout(evaluator, occasion, { head, pushed: pull.head, base });
    const seen = await judged(evaluator, { ...view, pull: { ...pull, head }, told }, base);
    const doubt = await doubtOf(evaluator, seen, base);
    if (doubt === null) return { seen, saying: verdictOf(seen) };
    if (tries >= doubt.tries) return { seen, saying: unjudged('pending', doubt.why) };
  }
}

interface Heads {
  readonly head: Sha;
  /** The head by the event. */
  readonly pushed: Sha;
  readonly base: Sha;
}

/** The event, without a pusher who only brought the branch up to date: what is noted once counts in later runs. */
async function toldAbout(
  evaluator: Evaluator,
  occasion: Occasion,
  { head, pushed, base }: Heads,
): Promise<Told> {
  const told = toldBy(occasion, head, pushed);
  if (told.pushedBy === null || told.before === null) return told;
  return withoutUpdater(told, pushed, await updatesOf(evaluator, head, base));
}

interface Doubt {
  readonly why: string;
  /** How often it may be judged before it is left to the next sweep. */
  readonly tries: number;
}

/** What could take a pass back. A rollback passes on any base, and a wait is no promise. */
async function doubtOf(evaluator: Evaluator, seen: View, base: Sha): Promise<Doubt | null> {
  const { verdict, class: kind } = seen.checked?.report ?? {};
  if (verdict !== 'pass' || kind === 'rollback') return null;
  const tip = await evaluator.repository.remoteTip(evaluator.github.defaultBranch);
  if (tip !== base) return { why: whyMoving(tip), tries: 3 };
  return doubtOfOthers(evaluator, seen);
}

function whyMoving(tip: Sha | null): string {
  return tip === null
    ? 'nobody can say whether the default branch has moved meanwhile'
    : 'the default branch keeps moving; judged again by the next sweep';
}

/**
 * What evidence rests on may go while the rest of it is asked for; what rests on Git alone has been looked at. A
 * pass that hangs on people looks at their reviews once more: a run that has seen one dismissed says nothing where
 * it finds a wait already. Any other looks whether another run has said something.
 */
async function doubtOfOthers(evaluator: Evaluator, seen: View): Promise<Doubt | null> {
  const asks = seen.asked?.asks ?? [];
  const isNews = asks.length > 0 && !isThere(evaluator, seen, verdictOf(seen));
  if (evaluator.dryRun || !isNews) return null;
  const hasReviews = asks.some(({ kind }) => kind === 'reviews');
  // An event that does not tell the text of now has cost the request for it; this would be the eleventh (DESIGN §11).
  if (hasReviews && !seen.isLive && asks.some(({ kind }) => kind === 'body')) return null;
  const same = await (hasReviews ? sameReviews(evaluator, seen) : sameWord(evaluator, seen));
  if (same.kind !== 'known') return { why: same.why, tries: 1 };
  return same.value ? null : { why: CHANGED, tries: 2 };
}

const CHANGED = 'something changed while it was judged; judged again by the next sweep';

async function sameReviews({ github }: Evaluator, view: View): Promise<Finding<boolean>> {
  const then = view.checked?.question.evidence.reviews;
  const now = await github.reviews(view.pull.number);
  if (now.kind !== 'known') return now;
  return known(then?.kind === 'known' && textOf(then.value) === textOf(now.value));
}

function textOf(reviews: readonly GivenReview[]): string {
  const facts = reviews.map(({ user, state, submittedAt }) => [user, state, submittedAt]);
  return JSON.stringify(facts);
}

async function sameWord(evaluator: Evaluator, view: View): Promise<Finding<boolean>> {
  const { github, identity } = evaluator;
  const { pull, posted, announced } = view;
  const newest = (statuses: readonly PostedStatus[]): number | null =>
    ownAbout(statuses, identity, pull.number)[0]?.id ?? null;
  const now = await github.statuses(pull.head);
  if (now.kind !== 'known') return now;
  const then = posted?.kind === 'known' ? newest(posted.value) : null;
  return known(posted?.kind === 'known' && newest(now.value) === (announced ?? then));
}
