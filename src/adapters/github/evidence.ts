// Evidence about one pull request. Each kind is fetched only when a gate asks for it.
import type { Ask, Authorship, Evidence, Finding, Issue, Review } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { AboutPullRequest } from '#app/github.ts';
import { UNRESOLVED_PEOPLE } from '#messages/github.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { NO_UPDATES } from '#app/pulls/status-history.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import { endsIn } from '#app/watch/ends.ts';
import type { Acceptances } from './passed-landings.ts';
import type { Client, CommitAnswer, ReviewAnswer } from './client.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import type { Issues } from './issues.ts';
import type { StatusOptions } from './status-history.ts';
import { isGone, masksAmong, peopleOf } from './people.ts';
import type { Recall } from './recall.ts';
import { approvalsIn, reviewsOn } from './reviews.ts';
import type { Teams } from './teams.ts';

/** GitHub lists at most this many commits of a pull request. */
const MOST_COMMITS = 250;

/** What a run asks for once for all pull requests that it judges. */
interface Shared {
  readonly issues: Issues;
  readonly deployments: Deployments;
  readonly acceptances: Acceptances;
  readonly recall: Recall;
  readonly teams: Teams;
  readonly watches: WatchLog;
}

export function evidenceOf(
  client: Client,
  options: StatusOptions,
  { issues, deployments, acceptances, recall, teams, watches }: Shared,
  about: AboutPullRequest,
): EvidenceSource {
  const { number } = about.pull;
  return { answer };

  async function answer(
    asks: readonly Ask[],
    fingerprint: string,
  ): Promise<Omit<Evidence, 'timelines' | 'rewritten'>> {
    const isAsked = (kind: Ask['kind']): boolean => asks.some((ask) => ask.kind === kind);
    const asksTeams = asks.flatMap((ask) => (ask.kind === 'team' ? [ask.team] : []));
    const labels = asks.filter((ask) => ask.kind === 'issues');
    const deployed = asks.filter((ask) => ask.kind === 'deployments');
    const watched = asks.flatMap((ask) => (ask.kind === 'watched' ? [ask.environment] : []));
    const landings = asks.find((ask) => ask.kind === 'acceptance');
    return {
      ...(isAsked('reviews')
        ? await approvals(fingerprint)
        : { reviews: NO_EVIDENCE.reviews, authorship: NO_EVIDENCE.authorship }),
      issues: labels.length === 0 ? NO_EVIDENCE.issues : await issuesFor(labels),
      body: isAsked('body') ? await about.body() : NO_EVIDENCE.body,
      ...(deployed.length === 0
        ? { deployments: NO_EVIDENCE.deployments }
        : await deployments.answer(deployed)),
      ...(landings === undefined ? {} : { accepted: await acceptances.among(landings.landings) }),
      ...(watched.length === 0 ? {} : { watched: await endsIn(watches, watched) }),
      teams: new Map(
        await Promise.all(
          asksTeams.map(async (team) => [team, await teams.members(team)] as const),
        ),
      ),
    };
  }

  async function approvals(fingerprint: string): Promise<Pick<Evidence, 'reviews' | 'authorship'>> {
    const answers = await recall.reviews(number);
    if (answers.kind !== 'known') return { reviews: answers, authorship: answers };
    const reviews: Finding<readonly Review[]> = await reviewsOn(client, options, {
      answers: answers.value,
      pull: about.pull,
      fingerprint,
    });
    return {
      reviews,
      authorship: await authorship(fingerprint, answers.value),
    };
  }

  /** The people behind the commits are read only when there is an approval to count. */
  async function authorship(
    fingerprint: string,
    reviews: readonly ReviewAnswer[],
  ): Promise<Finding<Authorship>> {
    const { shownSince, pull, pushedBy } = about;
    if (shownSince.kind !== 'known') return shownSince;
    const isApproved = approvalsIn(reviews).length > 0;
    const commits = isApproved ? await recall.commits(number) : known([]);
    if (commits.kind !== 'known') return commits;
    const people = peopleOf(commits.value, {
      reviewers: reviews,
      server: client.server,
      updates: commits.value.some(isMerge) ? await about.updates() : NO_UPDATES,
    });
    const tooMany =
      commits.value.length >= MOST_COMMITS ? [UNRESOLVED_PEOPLE.furtherCommits()] : [];
    const gone = isGone(pull.author) ? [UNRESOLVED_PEOPLE.author()] : [];
    const logins = [...new Set([pull.author, ...people.logins, ...pushedBy])];
    return known({
      people: logins,
      unresolved: [
        ...about.unresolved,
        ...[
          ...gone,
          ...people.unresolved,
          ...masksAmong(logins, pushedBy, options.identity),
          ...tooMany,
        ].map((name) => ({ kind: 'named' as const, name })),
      ],
      fingerprints: shownSince.value === null ? [] : [{ fingerprint, at: shownSince.value }],
    });
  }

  /** Also issues that had a label when an earlier run read them, because removing the label does not solve an issue. */
  async function issuesFor(
    asks: readonly Extract<Ask, { kind: 'issues' }>[],
  ): Promise<Finding<readonly Issue[]>> {
    const labelled = await issues.labelled(asks);
    if (labelled.kind !== 'known') return labelled;
    if (about.noted.kind !== 'known') return about.noted;
    return issues.withNoted(labelled.value, about.noted.value);
  }
}

/** GitHub's list of parents only saves a request. It decides nothing. */
function isMerge({ parents }: CommitAnswer): boolean {
  return parents.length > 1;
}
