// What was read of many pull requests together, until it is used or read again. Each answer is used once, because a
// second look has to see what is new.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { PullRequest, Recalled, RecallOptions } from '#app/github.ts';
import type { Client, CommitAnswer, ReviewAnswer } from './client.ts';
import type { Comments } from './comments.ts';
import { approvalsIn, givenIn } from './reviews.ts';
import type { StatusOptions } from './status-history.ts';
import { momentOf, newestIn } from './status-history.ts';
import { commitsOf, discussions, newestStatuses } from './together.ts';

export interface Recall {
  read(
    pulls: readonly PullRequest[],
    options: RecallOptions,
  ): Promise<ReadonlyMap<number, Recalled>>;
  reviews(number: number): Promise<Finding<readonly ReviewAnswer[]>>;
  commits(number: number): Promise<Finding<readonly CommitAnswer[]>>;
}

export function recallOf(client: Client, comments: Comments, options: StatusOptions): Recall {
  const reviews = new Map<number, readonly ReviewAnswer[]>();
  const commits = new Map<number, readonly CommitAnswer[]>();
  const path = (number: number): string => `${client.path}/pulls/${number}`;
  return {
    read,
    reviews: (number) =>
      once(reviews, number) ?? client.all<ReviewAnswer>(`${path(number)}/reviews`),
    commits: (number) =>
      once(commits, number) ?? client.all<CommitAnswer>(`${path(number)}/commits`),
  };

  async function read(
    pulls: readonly PullRequest[],
    { withPeople }: RecallOptions,
  ): Promise<ReadonlyMap<number, Recalled>> {
    for (const answers of [reviews, commits]) answers.clear();
    comments.forget();
    const statuses = await newestStatuses(client, pulls);
    const discussed = await discussions(client, pulls.filter(withPeople));
    const approved = pulls.filter(
      ({ number }) => approvalsIn(discussed.get(number)?.reviews ?? []).length > 0,
    );
    for (const [number, authors] of await commitsOf(client, approved)) commits.set(number, authors);
    return new Map(
      pulls.map(({ number }) => {
        const posted = statuses.get(number);
        const discussion = discussed.get(number);
        if (discussion?.reviews != null) reviews.set(number, discussion.reviews);
        const sticky = discussion === undefined ? null : comments.recall(number, discussion);
        const recalled = {
          newest: posted === undefined ? null : newestIn(posted, options),
          reviews: discussion?.reviews?.flatMap(givenIn) ?? null,
          commentedAt: sticky === null ? null : momentOf(sticky.updated_at),
        };
        return [number, recalled] as const;
      }),
    );
  }
}

function once<Answer>(
  answers: Map<number, Answer>,
  number: number,
): Promise<Finding<Answer>> | null {
  const answer = answers.get(number);
  answers.delete(number);
  return answer === undefined ? null : Promise.resolve(known(answer));
}
