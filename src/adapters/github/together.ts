// What judging many pull requests needs, asked together by GraphQL. An answer that leaves something open is dropped, and
// what it was about is asked for by itself.
import type {
  Actor,
  Commit,
  GitActor,
  Issue,
  IssueComment,
  IssueConnection,
  PullRequest as GraphPull,
  PullRequestReview,
  StatusContext,
} from '@octokit/graphql-schema';
import type { Finding } from '#domain/evidence.ts';
import type { PullRequest } from '#app/github.ts';
import type {
  Client,
  CommentAnswer,
  CommitAnswer,
  IssueAnswer,
  Page,
  ReviewAnswer,
  ListedStatus,
} from './client.ts';

/** One alias each. GitHub counts at most half a million parts of an answer, and has ten seconds for it. */
const HEADS = 100;
const PULLS = 25;
const WITH_COMMITS = 10;
const LISTS = 20;

/** Our comment is one of the first. */
const COMMENTS = 20;

const WHO = '__typename login';

const HEAD = `fragment head on Commit {
  oid
  status { contexts { context state description targetUrl createdAt creator { ${WHO} } } }
}`;
const PULL = `fragment pull on PullRequest {
  reviews(first: 100) {
    pageInfo { hasNextPage }
    nodes {
      author { ${WHO} ... on User { databaseId } }
      authorAssociation state submittedAt commit { oid }
    }
  }
  comments(first: ${COMMENTS}) {
    pageInfo { hasNextPage }
    nodes { fullDatabaseId body updatedAt author { ${WHO} } }
  }
}`;
const ISSUES = `fragment issues on IssueConnection {
  pageInfo { hasNextPage }
  nodes {
    number title body state createdAt updatedAt closedAt author { ${WHO} }
    labels(first: 100) { nodes { name } }
  }
}`;
const COMMITS = `fragment commits on PullRequest {
  commits(first: 100) {
    pageInfo { hasNextPage }
    nodes {
      commit {
        oid message parents(first: 2) { nodes { oid } } signature { isValid }
        author { name email user { login } } committer { name email user { login } }
      }
    }
  }
}`;

export type Numbered = Pick<PullRequest, 'number' | 'head'>;

/** The newest statuses of each head, one of each context. A head that is missing is not known. */
export async function newestStatuses(
  client: Client,
  pulls: readonly Numbered[],
): Promise<ReadonlyMap<number, readonly ListedStatus[]>> {
  const field = ({ number, head }: Numbered): string =>
    `n${number}: object(oid: "${head}") { ...head }`;
  const heads = await inParts<Commit>(client, pulls, HEADS, field, HEAD);
  return mapped(pulls, ({ number, head }) => {
    const commit = heads.get(`n${number}`);
    return commit?.oid === head ? statusesIn(commit) : null;
  });
}

function statusesIn({ status }: Commit): readonly ListedStatus[] {
  const contexts: readonly StatusContext[] = status?.contexts ?? [];
  return contexts.map(({ context, state, description, targetUrl, createdAt, creator }) => ({
    context,
    state: state.toLowerCase(),
    description: description ?? null,
    target_url: targetUrl ?? null,
    created_at: createdAt,
    creator: creator == null ? null : { login: loginOf(creator) },
  }));
}

export interface Discussion {
  /** All of them, oldest first; null where there are more than were asked for. */
  readonly reviews: readonly ReviewAnswer[] | null;
  /** The first ones. */
  readonly comments: readonly DiscussionComment[];
  readonly hasMoreComments: boolean;
}

export type DiscussionComment = Pick<CommentAnswer, 'id' | 'user' | 'updated_at'> & {
  readonly body: string;
};

/** The reviews and comments of pull requests. One that is missing is not known. */
export async function discussions(
  client: Client,
  pulls: readonly Numbered[],
): Promise<ReadonlyMap<number, Discussion>> {
  const answers = await inParts<GraphPull>(client, pulls, PULLS, pullField('pull'), PULL);
  return mapped(pulls, ({ number }) => {
    const pull = answers.get(`n${number}`);
    return pull == null ? null : discussionIn(pull);
  });
}

function discussionIn({ reviews, comments }: GraphPull): Discussion | null {
  if (reviews == null) return null;
  return {
    reviews: reviews.pageInfo.hasNextPage ? null : present(reviews.nodes).map(reviewOf),
    comments: present(comments.nodes).map(commentOf),
    hasMoreComments: comments.pageInfo.hasNextPage,
  };
}

function reviewOf(review: PullRequestReview): ReviewAnswer {
  const { author, authorAssociation, state, submittedAt, commit } = review;
  const { databaseId = 0 } = (author ?? {}) as { readonly databaseId?: number };
  const user = author == null ? null : { ...userOf(author), id: databaseId };
  return {
    user,
    author_association: authorAssociation,
    state,
    ...(submittedAt == null ? {} : { submitted_at: submittedAt }),
    commit_id: commit?.oid ?? null,
  } as ReviewAnswer;
}

function commentOf({ fullDatabaseId, body, updatedAt, author }: IssueComment): DiscussionComment {
  const user = author == null ? null : (userOf(author) as CommentAnswer['user']);
  return { id: Number(fullDatabaseId), body, updated_at: updatedAt, user };
}

/** The commits of pull requests. One that is missing is not known, or not all of its people are. */
export async function commitsOf(
  client: Client,
  pulls: readonly Numbered[],
): Promise<ReadonlyMap<number, readonly CommitAnswer[]>> {
  const answers = await inParts<GraphPull>(
    client,
    pulls,
    WITH_COMMITS,
    pullField('commits'),
    COMMITS,
  );
  return mapped(pulls, ({ number, head }) => {
    const { nodes, pageInfo } = answers.get(`n${number}`)?.commits ?? {};
    if (pageInfo?.hasNextPage !== false) return null;
    const commits = present(nodes).map(({ commit }) => commit);
    return commits.at(-1)?.oid === head && commits.every(isResolved) ? commits.map(commitOf) : null;
  });
}

/** GraphQL names no bot here, so only the list of commits says who an unnamed one is. */
function isResolved({ author, committer }: Commit): boolean {
  return author?.user != null && committer?.user != null;
}

function commitOf({ oid, message, parents, signature, author, committer }: Commit): CommitAnswer {
  const person = (actor: GitActor | null | undefined) => ({
    name: actor?.name ?? undefined,
    email: actor?.email ?? undefined,
  });
  const account = (actor: GitActor | null | undefined) =>
    actor?.user == null ? null : { login: actor.user.login, type: 'User' };
  return {
    sha: oid,
    commit: {
      author: person(author),
      committer: person(committer),
      message,
      verification: { verified: signature?.isValid === true },
    },
    author: account(author),
    committer: account(committer),
    parents: present(parents.nodes).map((parent) => ({ sha: parent.oid })),
  } as unknown as CommitAnswer;
}

/** The open ones with a label, those of them that were closed and have changed since, or the open ones of a login. */
export type IssueFilter =
  | { readonly label: string; readonly closedSince: string | null }
  | { readonly creator: string };

/** The newest page of each, as a list of GitHub has it, for a login among those of others; null: it is not known. */
export async function newestIssues(
  client: Client,
  filters: readonly IssueFilter[],
): Promise<readonly (Page<IssueAnswer> | null)[]> {
  const order = 'first: 100, orderBy: { field: UPDATED_AT, direction: DESC }';
  const wanted = [...new Set(filters.map(argumentOf))].slice(0, LISTS);
  const fields = wanted.map(
    (argument, place) => `l${place}: issues(${argument}, ${order}) { ...issues }`,
  );
  const answer = await client.fields<IssueConnection>({ fields, fragments: ISSUES });
  return filters.map((filter) => {
    const place = wanted.indexOf(argumentOf(filter));
    const list = answer.kind === 'known' ? answer.value.get(`l${place}`) : undefined;
    const { nodes, pageInfo } = list ?? {};
    if (nodes == null || pageInfo === undefined) return null;
    return { items: present(nodes).map(issueOf), isLast: !pageInfo.hasNextPage };
  });
}

/** On GitHub Enterprise Cloud, GraphQL finds no issue by a bot as its creator, so all open ones are asked for. */
function argumentOf(filter: IssueFilter): string {
  if ('creator' in filter) return 'states: OPEN';
  const { label, closedSince } = filter;
  const [names, since] = [label, closedSince].map((text) => JSON.stringify(text));
  return closedSince === null
    ? `labels: [${names}], states: OPEN`
    : `filterBy: { labels: [${names}], states: CLOSED, since: ${since} }`;
}

function issueOf({ number, title, body, author, labels, ...issue }: Issue): IssueAnswer {
  return {
    number,
    title,
    body,
    state: issue.state.toLowerCase(),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt ?? null,
    user: author == null ? null : userOf(author),
    labels: present(labels?.nodes).map(({ name }) => name),
  } as unknown as IssueAnswer;
}

function pullField(fragment: string): (pull: Numbered) => string {
  return ({ number }) => `n${number}: pullRequest(number: ${number}) { ...${fragment} }`;
}

/** A part that fails leaves its pull requests out. */
async function inParts<Field>(
  client: Client,
  pulls: readonly Numbered[],
  size: number,
  field: (pull: Numbered) => string,
  fragments: string,
): Promise<ReadonlyMap<string, Field>> {
  const fields = new Map<string, Field>();
  for (let at = 0; at < pulls.length; at += size) {
    const queried = pulls.slice(at, at + size).map(field);
    const answer: Finding<ReadonlyMap<string, Field>> = await client.fields<Field>({
      fields: queried,
      fragments,
    });
    if (answer.kind !== 'known') continue;
    for (const [name, value] of answer.value) fields.set(name, value);
  }
  return fields;
}

function mapped<Value>(
  pulls: readonly Numbered[],
  find: (pull: Numbered) => Value | null,
): ReadonlyMap<number, Value> {
  return new Map(
    pulls.flatMap((pull) => {
      const value = find(pull);
      return value === null ? [] : [[pull.number, value] as const];
    }),
  );
}

function present<Item>(nodes: readonly (Item | null | undefined)[] | null | undefined): Item[] {
  return (nodes ?? []).filter((node): node is Item => node != null);
}

function userOf(actor: Actor) {
  const { __typename: type } = actor as { readonly __typename?: string };
  return { login: loginOf(actor), type: type ?? '' };
}

/** With the ending that all other answers of GitHub have. Only a bot gets it: other accounts have logins of the same form. */
function loginOf(actor: Actor): string {
  const { __typename: type } = actor as { readonly __typename?: string };
  const { login } = actor;
  return type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}
