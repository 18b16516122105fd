// Reviews, and what each of them was given for: an approval holds for what its giver saw, and for nothing else
// (DESIGN §6; T19).
import type { Finding, Review, ReviewState } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { GivenReview, PostedStatus, PullRequest } from '#app/github.ts';
import { ownStatuses, shownSinceAt } from '#app/pulls/status-history.ts';
import type { Client } from './client.ts';
import type { StatusOptions } from './status-history.ts';
import { momentOf, statuses } from './status-history.ts';
import { repository } from './pulls.ts';
import type { ReviewAnswer } from './shapes.ts';

/** Former heads on which we look for what an approval was given for. */
const MOST_HEADS = 3;

export interface GivenReviews {
  readonly answers: readonly ReviewAnswer[];
  readonly pull: PullRequest;
  /** Of what is proposed now. */
  readonly fingerprint: string;
}

/**
 * All reviews. One on the present head is measured by the time since which the present meaning is on show
 * there. One on a former head, before the branch was updated, by what stood there when it was given. GitHub
 * has been seen to move a review along with the head: then it is measured on the present one.
 */
export async function reviewsOn(
  client: Client,
  options: StatusOptions,
  { answers, pull, fingerprint }: GivenReviews,
): Promise<Finding<readonly Review[]>> {
  const former = formerHeads(answers, pull.head);
  const ledgers = new Map<string, readonly PostedStatus[]>();
  for (const head of former) {
    const posted = await statuses(client, options, head as Sha);
    if (posted.kind !== 'known') return posted;
    ledgers.set(head, ownStatuses(posted.value, options.identity, pull.number));
  }
  return known(answers.flatMap(reviewOf));

  function reviewOf(answer: ReviewAnswer): readonly Review[] {
    const head = answer.commit_id;
    return givenIn(answer).map((given) => {
      const review = { ...given, pullRequest: null };
      if (head === pull.head) return review;
      const shownAt = shownSinceAt(ledgers.get(head ?? '') ?? [], given.submittedAt, fingerprint);
      return { ...review, shownAt };
    });
  }
}

/** The reviews of now, without what they were given for. */
export async function reviewsNow(
  client: Client,
  number: number,
): Promise<Finding<readonly GivenReview[]>> {
  const found = await client.all<ReviewAnswer>(`${repository(client)}/pulls/${number}/reviews`);
  return found.kind === 'known' ? known(found.value.flatMap(givenIn)) : found;
}

/** None where it was never handed in, or its giver is gone. */
function givenIn({ user, state, submitted_at: at }: ReviewAnswer): readonly GivenReview[] {
  if (user === null || at === undefined) return [];
  return [
    {
      user: user.login,
      state: state as ReviewState,
      submittedAt: momentOf(at),
      type: user.type === 'User' ? 'User' : 'Bot',
    },
  ];
}

/** Approvals that may count. Whoever is not of the place comes last, so that nobody can crowd the others out. */
export function approvalsIn(answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  const isOfThePlace = ({ author_association: how }: ReviewAnswer): boolean =>
    how === 'OWNER' || how === 'MEMBER' || how === 'COLLABORATOR';
  const approvals = answers.filter(
    ({ state, user }) => state === 'APPROVED' && user?.type === 'User',
  );
  return approvals
    .toReversed()
    .toSorted((a, b) => Number(isOfThePlace(b)) - Number(isOfThePlace(a)));
}

function formerHeads(answers: readonly ReviewAnswer[], head: Sha): readonly string[] {
  const heads = approvalsIn(answers).flatMap(({ commit_id: id }) => id ?? []);
  return [...new Set(heads)].filter((one) => one !== head).slice(0, MOST_HEADS);
}
