// The approvals of a pull request as evidence, with the people whose approvals do not count.
import type { Authorship, Evidence, Finding, Review } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { AboutPullRequest } from '#app/github.ts';
import { NO_UPDATES } from '#app/pulls/status-history.ts';
import { UNRESOLVED_PEOPLE } from '#messages/github.ts';
import type { Client, CommitAnswer, ReviewAnswer } from './client.ts';
import { isGone, masksAmong, peopleOf } from './people.ts';
import type { Recall } from './recall.ts';
import { approvalsIn, reviewsOn } from './reviews.ts';
import type { StatusOptions } from './status-history.ts';

/** GitHub lists at most this many commits of a pull request. */
const MOST_COMMITS = 250;

interface AskedApprovals {
  readonly about: AboutPullRequest;
  readonly recall: Recall;
  /** Of the meaning for which they count. */
  readonly fingerprint: string;
}

/** Reviews, and who wrote the commits that they are about. */
export async function approvalsFor(
  client: Client,
  options: StatusOptions,
  asked: AskedApprovals,
): Promise<Pick<Evidence, 'reviews' | 'authorship'>> {
  const { about, recall, fingerprint } = asked;
  const answers = await recall.reviews(about.pull.number);
  if (answers.kind !== 'known') return { reviews: answers, authorship: answers };
  const reviews: Finding<readonly Review[]> = await reviewsOn(client, options, {
    answers: answers.value,
    pull: about.pull,
    fingerprint,
  });
  return {
    reviews,
    authorship: await authorship(client, options, asked, answers.value),
  };
}

/** The people behind the commits are read only when there is an approval to count. */
async function authorship(
  { server }: Client,
  { identity }: StatusOptions,
  { about, recall, fingerprint }: AskedApprovals,
  reviews: readonly ReviewAnswer[],
): Promise<Finding<Authorship>> {
  const { shownSince, pull, pushedBy } = about;
  if (shownSince.kind !== 'known') return shownSince;
  const isApproved = approvalsIn(reviews).length > 0;
  const commits = isApproved ? await recall.commits(pull.number) : known([]);
  if (commits.kind !== 'known') return commits;
  const people = peopleOf(commits.value, {
    reviewers: reviews,
    server,
    updates: commits.value.some(isMerge) ? await about.updates() : NO_UPDATES,
  });
  const tooMany = commits.value.length >= MOST_COMMITS ? [UNRESOLVED_PEOPLE.furtherCommits()] : [];
  const gone = isGone(pull.author) ? [UNRESOLVED_PEOPLE.author()] : [];
  const logins = [...new Set([pull.author, ...people.logins, ...pushedBy])];
  return known({
    people: logins,
    unresolved: [
      ...about.unresolved,
      ...[...gone, ...people.unresolved, ...masksAmong(logins, pushedBy, identity), ...tooMany].map(
        (name) => ({ kind: 'named' as const, name }),
      ),
    ],
    fingerprints: shownSince.value === null ? [] : [{ fingerprint, at: shownSince.value }],
  });
}

/** GitHub's list of parents only saves a request. It decides nothing. */
function isMerge({ parents }: CommitAnswer): boolean {
  return parents.length > 1;
}
