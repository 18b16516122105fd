// Reviews, and the meaning that each was given for: an approval counts only for what its author saw.
import type { Finding, Review, ReviewState } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { GivenReview, PostedStatus, PullRequest } from '#app/github.ts';
import { ownStatuses, shownSinceAt } from '#app/pulls/status-history.ts';
import type { Client, ReviewAnswer } from './client.ts';
import type { StatusOptions } from './status-history.ts';
import { momentOf, statuses } from './status-history.ts';

/** Previous heads whose statuses are read to find out what an approval was given for. */
const MOST_HEADS = 3;

export interface GivenReviews {
  readonly answers: readonly ReviewAnswer[];
  readonly pull: PullRequest;
  /** Of what is proposed now. */
  readonly fingerprint: string;
}

/**
 * All reviews. One on the current head counts by the time since which that head shows the present meaning. One on a
 * previous head counts by what that head showed when it was given. GitHub sometimes moves a review along with the head:
 * then it counts like one on the current head.
 */
export async function reviewsOn(
  client: Client,
  options: StatusOptions,
  { answers, pull, fingerprint }: GivenReviews,
): Promise<Finding<readonly Review[]>> {
  const histories = new Map<string, readonly PostedStatus[]>();
  for (const head of previousHeads(answers, pull)) {
    const posted = await statuses(client, options, head);
    if (posted.kind !== 'known') return posted;
    histories.set(head, ownStatuses(posted.value, options.identity, pull.number));
  }
  return known(answers.flatMap(reviewOf));

  function reviewOf(answer: ReviewAnswer): readonly Review[] {
    const head = answer.commit_id;
    return givenIn(answer).map((given) => {
      const review = { ...given, pullRequest: null };
      if (head === pull.head) return review;
      const shownAt = shownSinceAt(histories.get(head ?? '') ?? [], given.submittedAt, fingerprint);
      return { ...review, shownAt };
    });
  }
}

/** The present reviews, without the meaning that they were given for. */
export async function reviewsNow(
  client: Client,
  number: number,
): Promise<Finding<readonly GivenReview[]>> {
  const answer = await client.all<ReviewAnswer>(`${client.path}/pulls/${number}/reviews`);
  return answer.kind === 'known' ? known(answer.value.flatMap(givenIn)) : answer;
}

/** None where it was never submitted, or its author's account is gone. */
export function givenIn({ user, state, submitted_at: at }: ReviewAnswer): readonly GivenReview[] {
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

/** Approvals that may count. Those of strangers come last, so that a flood of them displaces no other. */
export function approvalsIn(answers: readonly ReviewAnswer[]): readonly ReviewAnswer[] {
  const isMember = ({ author_association: how }: ReviewAnswer): boolean =>
    how === 'OWNER' || how === 'MEMBER' || how === 'COLLABORATOR';
  const approvals = answers.filter(
    ({ state, user }) => state === 'APPROVED' && user?.type === 'User',
  );
  return approvals.toReversed().toSorted((a, b) => Number(isMember(b)) - Number(isMember(a)));
}

function previousHeads(
  answers: readonly ReviewAnswer[],
  { head }: PullRequest,
): readonly PullRequest['head'][] {
  const heads = approvalsIn(answers).flatMap(
    ({ commit_id: id }) => (id as PullRequest['head'] | null) ?? [],
  );
  return [...new Set(heads)].filter((sha) => sha !== head).slice(0, MOST_HEADS);
}
