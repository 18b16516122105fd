// Lists, reads and opens pull requests. Their files are read with Git, because GitHub's lists of files have limits.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Duration, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { ClosedPullRequest, NewPullRequest, PullRequest } from '#app/github.ts';
import { ownBranchOf } from '#app/github.ts';
import type { Client, CommentAnswer, Page, PullAnswer, Schemas } from './client.ts';
import { loginOf } from './people.ts';

export async function pullRequest(client: Client, number: number): Promise<Finding<PullRequest>> {
  const answer = await client.get<PullAnswer>(`${client.path}/pulls/${number}`);
  return answer.kind === 'known' ? known(pullOf(answer.value)) : answer;
}

export async function openPullRequests(client: Client): Promise<Finding<readonly PullRequest[]>> {
  const answer = await client.all<PullAnswer>(`${client.path}/pulls`, { state: 'open' });
  return answer.kind === 'known' ? known(answer.value.map(pullOf)) : answer;
}

/** The newest landings that no recently merged pull request names are asked for one by one, up to this many. */
const MOST_SINGLE = 5;

/** The pull requests into the default branch that were closed last. */
export function newestClosed(
  client: Client,
  defaultBranch: string,
  number = 1,
): Promise<Finding<Page<PullAnswer>>> {
  const query = { state: 'closed', base: defaultBranch, sort: 'updated', direction: 'desc' };
  const further = number === 1 ? {} : { page: number };
  return client.page<PullAnswer>(`${client.path}/pulls`, { ...query, ...further });
}

export async function landedAs(
  client: Client,
  defaultBranch: string,
  commits: readonly Sha[],
  closed = newestClosed(client, defaultBranch),
): Promise<Finding<ReadonlyMap<Sha, PullRequest>>> {
  const path = client.path;
  const newest = await closed;
  if (newest.kind !== 'known') return newest;
  const answers = [...newest.value.items];
  const isNamed = (sha: Sha): boolean => answers.some((answer) => answer.merge_commit_sha === sha);
  // Lists may lag behind a merge, so each missing landing is asked for by itself.
  const others = commits.filter((sha) => !isNamed(sha));
  for (const sha of others.slice(-MOST_SINGLE)) {
    const answer = await client.all<PullAnswer>(`${path}/commits/${sha}/pulls`);
    if (answer.kind !== 'known') return answer;
    answers.push(...answer.value.filter(({ base }) => base.ref === defaultBranch));
  }
  // Only GitHub writes which commit a pull request was merged as.
  const merged = answers.filter(({ merged_at: at }) => at !== null);
  return known(
    new Map(
      commits.flatMap((sha) => {
        const answer = merged.find((pullAnswer) => pullAnswer.merge_commit_sha === sha);
        return answer === undefined ? [] : [[sha, pullOf(answer)] as const];
      }),
    ),
  );
}

export async function openPullRequest(
  client: Client,
  defaultBranch: string,
  { branch, title, body }: NewPullRequest,
): Promise<Finding<PullRequest>> {
  const opened = await client.send<PullAnswer>('POST', `${client.path}/pulls`, {
    head: branch,
    base: defaultBranch,
    title,
    body,
  });
  return opened.kind === 'known' ? known(pullOf(opened.value)) : opened;
}

/** At least a page, and all that changed within `span`: others may change a hundred old ones at the same time. */
export async function closedPullRequests(
  client: Client,
  defaultBranch: string,
  span: Duration,
): Promise<Finding<readonly PullRequest[]>> {
  const pulls: PullRequest[] = [];
  for (let number = 1; number <= MOST_CLOSED_PAGES; number += 1) {
    const page = await newestClosed(client, defaultBranch, number);
    if (page.kind !== 'known') return page;
    const { items, isLast } = page.value;
    pulls.push(...items.map(pullOf));
    const [oldest, now] = [items.at(-1), client.now()];
    const isEnough =
      isLast || oldest === undefined || now.kind !== 'known' || isBefore(oldest, now.value - span);
    if (isEnough) break;
  }
  return known(pulls);
}

function isBefore({ updated_at: at }: PullAnswer, moment: number): boolean {
  return Date.parse(at) / 1000 < moment;
}

/** GitHub takes 80 writes in a minute, so more do not change in a quarter of an hour. */
const MOST_CLOSED_PAGES = 12;

export async function pullRequestsFrom(
  client: Client,
  defaultBranch: string,
  branch: string,
): Promise<Finding<readonly PullRequest[]>> {
  const query = { state: 'all', base: defaultBranch, head: `${client.owner}:${branch}` };
  const answer = await client.all<PullAnswer>(`${client.path}/pulls`, query);
  if (answer.kind !== 'known') return answer;
  // GitHub ignores a filter that it does not understand.
  return known(answer.value.map(pullOf).filter((pull) => ownBranchOf(pull) === branch));
}

const CLOSING = '<!-- flaghoist closing -->';

/** The comment comes first: afterwards nothing would say that it is missing. */
export async function closePullRequest(
  client: Client,
  identity: string,
  { number, why, body }: ClosedPullRequest,
): Promise<Finding<null>> {
  const path = `${client.path}/issues/${number}/comments`;
  const comments = await client.all<CommentAnswer>(path);
  if (comments.kind !== 'known') return comments;
  const isPosted = comments.value.some(
    (comment) => comment.user?.login === identity && comment.body?.startsWith(CLOSING) === true,
  );
  const posted = isPosted
    ? known(null)
    : await client.send('POST', path, { body: `${CLOSING}\n${why}` });
  if (posted.kind !== 'known') return posted;
  const closed = await client.send('PATCH', `${client.path}/pulls/${number}`, {
    state: 'closed',
    body,
  });
  return closed.kind === 'known' ? known(null) : closed;
}

export async function askReviewers(
  client: Client,
  number: number,
  logins: readonly string[],
): Promise<Finding<null>> {
  const path = `${client.path}/pulls/${number}/requested_reviewers`;
  const answer = await client.send('POST', path, { reviewers: logins });
  return answer.kind === 'known' ? known(null) : answer;
}

/** What a clone calls its change: the branch that it pushes, or the commit that is checked out. */
export type ProposedHead =
  | { readonly kind: 'branch'; readonly owner: string; readonly name: string }
  | { readonly kind: 'commit'; readonly sha: Sha };

/** The open pull request of this head into the default branch; null: there is none. A clone has a person who waits. */
export async function openPullOf(
  client: Client,
  defaultBranch: string,
  head: ProposedHead,
): Promise<Finding<PullRequest | null>> {
  const isSame = (a = '', b = ''): boolean => a.toLowerCase() === b.toLowerCase();
  const filter = head.kind === 'branch' ? { head: `${head.owner}:${head.name}` } : {};
  const query = { state: 'open', base: defaultBranch, ...filter };
  const pulls = await client.all<PullAnswer>(`${client.path}/pulls`, query, undefined, 'no-retry');
  if (pulls.kind !== 'known') return pulls;
  // GitHub ignores a filter that it does not understand.
  const pull = pulls.value.find((answer) =>
    head.kind === 'commit'
      ? answer.head.sha === head.sha
      : answer.head.ref === head.name &&
        isSame(answer.head.repo?.full_name.split('/')[0], head.owner),
  );
  return known(pull === undefined ? null : pullOf(pull));
}

export function pullOf(answer: PullAnswer): PullRequest {
  const { number, state, user, head, base, body, comments = null } = answer;
  const { merged_at: mergedAt, updated_at: updatedAt } = answer;
  const { requested_reviewers: people, requested_teams: teams = [] } = answer;
  return {
    number,
    comments,
    ...(head.repo === null ? {} : { branch: branchOf(head.ref, head.repo, base.repo) }),
    ...(mergedAt == null ? {} : { mergedAt: instant(Date.parse(mergedAt) / 1000) }),
    open: state === 'open',
    author: user === null ? '' : loginOf(user),
    head: head.sha as Sha,
    into: base.ref,
    body: body ?? '',
    updatedAt,
    ...(people === undefined ? {} : { reviewers: [...people, ...teams].map(reviewerName) }),
  };
}

function reviewerName(reviewer: { readonly login: string } | { readonly slug: string }): string {
  return 'login' in reviewer ? reviewer.login : reviewer.slug;
}

function branchOf(
  name: string,
  { full_name: from }: { readonly full_name: string },
  { full_name: into }: { readonly full_name: string },
): NonNullable<PullRequest['branch']> {
  return { repository: from, name, isOwn: from === into };
}

/** The default branch's name. */
export async function defaultBranchOf(client: Client): Promise<Finding<string>> {
  const answer = await client.get<Schemas['full-repository']>(client.path);
  return answer.kind === 'known' ? known(answer.value.default_branch) : answer;
}
