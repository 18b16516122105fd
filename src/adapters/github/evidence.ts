// Evidence about one pull request, each kind fetched only when a gate asks for it (DESIGN §4, step 5).
import type {
  Ask,
  Authorship,
  Evidence,
  Finding,
  Issue,
  Review,
  ReviewState,
} from '#domain/evidence.ts';
import { known, NO_EVIDENCE, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { Duration } from '#domain/time.ts';
import { instant, isoOf } from '#domain/time.ts';
import type { AboutPullRequest, PostedStatus } from '#app/github.ts';
import type { EvidenceSource } from '#app/ports.ts';
import type { Client } from './client.ts';
import type { LedgerOptions } from './ledger.ts';
import { momentOf, statuses } from './ledger.ts';
import { peopleOf } from './people.ts';
import { repository } from './pulls.ts';
import type { CommitAnswer, IssueAnswer, MemberAnswer, ReviewAnswer } from './shapes.ts';

export interface EvidenceOptions extends LedgerOptions {
  /** The login that our statuses are posted as; others prove nothing (T8). */
  readonly identity: string;
}

/** Heads on which we look for our own statuses, besides the present one. */
const MOST_HEADS = 3;
/** GitHub lists at most this many commits of a pull request. */
const MOST_COMMITS = 250;

export function evidenceOf(
  client: Client,
  options: EvidenceOptions,
  about: AboutPullRequest,
): EvidenceSource {
  const { pull } = about;
  const path = `${repository(client)}/pulls/${pull.number}`;
  return { answer };

  async function answer(asks: readonly Ask[]): Promise<Omit<Evidence, 'timelines' | 'rewritten'>> {
    const asked = (kind: Ask['kind']): boolean => asks.some((ask) => ask.kind === kind);
    const reviews = asked('reviews')
      ? await client.all<ReviewAnswer>(`${path}/reviews`)
      : NO_EVIDENCE.reviews;
    const issues = asks.filter((ask) => ask.kind === 'issues');
    const teams = asks.filter((ask) => ask.kind === 'team');
    return {
      reviews: asked('reviews')
        ? reviewsOf(reviews as Finding<readonly ReviewAnswer[]>)
        : NO_EVIDENCE.reviews,
      authorship: asked('reviews')
        ? await authorship(reviews as Finding<readonly ReviewAnswer[]>)
        : NO_EVIDENCE.authorship,
      issues: issues.length === 0 ? NO_EVIDENCE.issues : await issuesFor(issues),
      body: asked('body') ? known(pull.body) : NO_EVIDENCE.body,
      teams: new Map(
        await Promise.all(teams.map(async ({ team }) => [team, await membersOf(team)] as const)),
      ),
    };
  }

  async function authorship(
    reviews: Finding<readonly ReviewAnswer[]>,
  ): Promise<Finding<Authorship>> {
    const commits = await client.all<CommitAnswer>(`${path}/commits`);
    if (commits.kind !== 'known') return commits;
    const people = peopleOf(commits.value);
    const posted = await ledger(reviews);
    if (posted.kind !== 'known') return posted;
    const own = posted.value.filter(({ by }) => by === options.identity);
    const pushers = [about.pushedBy, ...own.map(({ pushedBy }) => pushedBy)];
    const tooMany = commits.value.length >= MOST_COMMITS ? ['the authors of further commits'] : [];
    return known({
      people: [pull.author, ...people.logins, ...pushers].filter((login) => login !== null),
      unresolved: [...people.unresolved, ...tooMany],
      fingerprints: own.flatMap(({ description, at }) => {
        const fingerprint = FINGERPRINT.exec(description)?.[1];
        return fingerprint === undefined ? [] : [{ fingerprint, at }];
      }),
    });
  }

  /**
   * What we posted on the present head, and on the heads that approvals were given on: updating a branch
   * keeps an approval, so what was shown before the update counts (DESIGN §6).
   */
  async function ledger(
    reviews: Finding<readonly ReviewAnswer[]>,
  ): Promise<Finding<readonly PostedStatus[]>> {
    if (about.posted.kind !== 'known') return about.posted;
    const given = reviews.kind === 'known' ? reviews.value : [];
    const heads = given.flatMap(({ state, commit_id: id }) =>
      state === 'APPROVED' && id !== null ? [id] : [],
    );
    const others = [...new Set(heads.toReversed())].filter((head) => head !== pull.head);
    const found = await Promise.all(
      others.slice(0, MOST_HEADS).map((head) => statuses(client, options, head as Sha)),
    );
    const failed = found.find((one) => one.kind === 'absent' || one.kind === 'unreachable');
    if (failed !== undefined) return failed;
    return known([
      ...about.posted.value,
      ...found.flatMap((one) => (one.kind === 'known' ? one.value : [])),
    ]);
  }

  async function issuesFor(
    asks: readonly Extract<Ask, { kind: 'issues' }>[],
  ): Promise<Finding<readonly Issue[]>> {
    const now = client.now();
    const found = new Map<number, Issue>();
    for (const { labels, window } of asks) {
      for (const label of labels) {
        for (const query of queriesFor(label, window, now)) {
          const answers = await client.all<IssueAnswer>(`${repository(client)}/issues`, query);
          if (answers.kind !== 'known') return answers;
          for (const issue of answers.value) {
            if (issue.pull_request === undefined) found.set(issue.number, issueOf(issue));
          }
        }
      }
    }
    const lost = await remembered(asks, found);
    return lost.kind === 'known' ? known([...found.values(), ...lost.value]) : lost;
  }

  /** Issues that carried a label when we first looked: taking the label off does not solve them (T39). */
  async function remembered(
    asks: readonly Extract<Ask, { kind: 'issues' }>[],
    found: ReadonlyMap<number, Issue>,
  ): Promise<Finding<readonly Issue[]>> {
    const [label = ''] = asks.flatMap(({ labels }) => labels);
    const missing = about.remembered.filter((number) => !found.has(number));
    const issues: Issue[] = [];
    for (const number of missing) {
      const one = await client.get<IssueAnswer>(`${repository(client)}/issues/${number}`);
      if (one.kind !== 'known') return one;
      const issue = issueOf(one.value);
      if (issue.closedAt !== null) continue;
      const title = `${issue.title} (its label was taken off while it is open)`;
      issues.push({ ...issue, title, labels: [...issue.labels, label] });
    }
    return known(issues);
  }

  async function membersOf(team: string): Promise<Finding<readonly string[]>> {
    const [org = '', slug = ''] = team.split('/');
    if (org !== client.owner) return unreachable(`${team} is a team of another organization`);
    const found = await client.all<MemberAnswer>(`/orgs/${org}/teams/${slug}/members`);
    return found.kind === 'known' ? known(found.value.map(({ login }) => login)) : found;
  }
}

/** The fingerprint that our descriptions end with. */
const FINGERPRINT = /([0-9a-f]{16})$/;

/** Open ones all; of the closed ones those that may have been closed inside the window. */
function queriesFor(
  label: string,
  window: Duration,
  now: Finding<Instant>,
): readonly Readonly<Record<string, string>>[] {
  const open = { labels: label, state: 'open' };
  if (window === 0) return [open];
  const since = now.kind === 'known' ? { since: isoOf(instant(now.value - window)) } : {};
  return [open, { labels: label, state: 'closed', ...since }];
}

function reviewsOf(answers: Finding<readonly ReviewAnswer[]>): Finding<readonly Review[]> {
  if (answers.kind !== 'known') return answers;
  return known(
    answers.value.flatMap(({ user, state, submitted_at: at }) =>
      user === null || at === undefined
        ? []
        : [
            {
              user: user.login,
              state: state as ReviewState,
              submittedAt: momentOf(at),
              type: user.type === 'User' ? ('User' as const) : ('Bot' as const),
              pullRequest: null,
            },
          ],
    ),
  );
}

function issueOf({ number, title, labels, state, closed_at: closedAt }: IssueAnswer): Issue {
  return {
    number,
    title,
    labels: labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    closedAt: state === 'closed' && closedAt !== null ? momentOf(closedAt) : null,
  };
}
