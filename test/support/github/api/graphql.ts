// Questions by GraphQL, checked by GitHub's published schema. The answers of the other endpoints serve them too, because
// both have nearly the same fields under nearly the same names.
import { readFileSync } from 'node:fs';
import type { RepositoryIssuesArgs } from '@octokit/graphql-schema';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';

import { commit } from '../answers.ts';
import type { CommitFacts } from '../git/commits.ts';
import { type Endpoint, must } from '../http/endpoint.ts';
import { ok } from '../http/reply.ts';
import { commentsOf, issuesIn, reviewsOf } from '../issues.ts';
import { enqueuePull, hasQueue, type Method } from '../merging.ts';
import { pullOf } from '../pulls.ts';
import { newestStatuses } from '../statuses.ts';
import { FULL_NAME, type World } from '../world.ts';

interface Enqueued {
  readonly pullRequestId: string;
  readonly expectedHeadOid: string;
}

type Named = Readonly<Record<string, unknown>>;
interface Question {
  readonly query: string;
  readonly variables: Named;
}

export const GRAPHQL: Endpoint = {
  method: 'post',
  path: '/graphql',
  needs: [{ contents: 'read', pull_requests: 'read', statuses: 'read' }],
  query: {},
  body: { query: must('text'), variables: 'any' },
  answer: async ({ world, body, token, actor }) => {
    const { query: source, variables: variableValues } = body as unknown as Question;
    // Only few tests need the library, and it takes half a second.
    const { graphql } = await import('graphql');
    const rootValue = {
      repository: (of: Record<'owner' | 'name', string>) => ({
        ...repositoryIn(world, of),
        issues: (wanted: RepositoryIssuesArgs) => {
          if (token.grants.issues === undefined) throw new Error('Resource not accessible');
          return newestIssues(world, wanted);
        },
      }),
      enqueuePullRequest: async ({ input }: { input: Enqueued }) => {
        if (token.grants.contents !== 'write') throw new Error('Resource not accessible');
        await enqueuePull(world, input.pullRequestId, input.expectedHeadOid, actor.login);
        return { clientMutationId: null };
      },
    };
    const how = { variableValues, rootValue, fieldResolver: field, typeResolver: typeOf };
    return ok(await graphql({ schema: await published(), source, ...how }));
  },
};

const SCHEMA = '../../../../node_modules/@octokit/graphql-schema/schema.graphql';
let schema: GraphQLSchema | null = null;
async function published(): Promise<GraphQLSchema> {
  const { buildSchema } = await import('graphql');
  const text = readFileSync(new URL(SCHEMA, import.meta.url), 'utf8');
  return (schema ??= buildSchema(text, { assumeValid: true, noLocation: true }));
}

function repositoryIn(world: World, { owner, name }: Record<'owner' | 'name', string>) {
  if (`${owner}/${name}` !== FULL_NAME) throw new Error('Could not resolve to a Repository');
  const allows = (method: Method): boolean => world.settings.mergeMethods.includes(method);
  return {
    mergeCommitAllowed: allows('merge'),
    squashMergeAllowed: allows('squash'),
    rebaseMergeAllowed: allows('rebase'),
    object: ({ oid }: { oid: string }) => {
      const contexts = newestStatuses(world, oid);
      return { type: 'Commit', sha: oid, status: contexts.length === 0 ? null : { contexts } };
    },
    pullRequest: async ({ number }: { number: number }) => {
      const { baseSha, head, queued = false } = pullOf(world, number);
      const reviews = await reviewsOf(world, number);
      const log = await world.git.log(['--reverse', `${baseSha}..${head.sha}`]);
      return {
        id: `PR_${number}`,
        isInMergeQueue: queued,
        isMergeQueueEnabled: hasQueue(world),
        reviews: reviews.map((review) => ({ ...review, commit: { sha: review.commit_id } })),
        comments: await commentsOf(world, number),
        commits: log.map((facts) => ({ commit: commitIn(world, facts) })),
      };
    },
  };
}

/** In the one order that is asked for. */
async function newestIssues(
  world: World,
  { labels, states, first, filterBy }: RepositoryIssuesArgs,
) {
  const by = filterBy ?? {};
  const most = first ?? Infinity;
  // As on GitHub Enterprise Cloud, where this filter finds no issue of a bot.
  if (by.createdBy?.endsWith('[bot]') === true) return paged([], most);
  const [state] = states ?? by.states ?? [];
  // On GitHub, several labels would mean issues with any of them.
  const [label, ...others] = labels ?? by.labels ?? [];
  if (others.length > 0) throw new Error('one label is enough for our questions');
  const all = await issuesIn(world, {
    sort: 'updated',
    direction: 'desc',
    state: state === 'OPEN' ? 'open' : state === 'CLOSED' ? 'closed' : 'all',
    labels: label,
    creator: by.createdBy ?? undefined,
    since: by.since ?? undefined,
  });
  const issues = all.filter(({ pull_request: pull }) => pull === undefined);
  return paged(
    issues.map((issue) => ({ ...issue, body: issue.body ?? '' })),
    most,
  );
}

function paged(items: readonly unknown[], first: number) {
  return { pageInfo: { hasNextPage: items.length > first }, nodes: items.slice(0, first) };
}

/** No bot is a user of a commit. */
function commitIn(world: World, facts: CommitFacts) {
  const { commit: text, author, committer, ...shared } = commit(world, facts);
  const userOf = (account: typeof author) => (account?.['type'] === 'User' ? account : null);
  return {
    ...shared,
    message: facts.message,
    signature: { type: 'GpgSignature', isValid: facts.isSigned },
    author: { ...text?.author, user: userOf(author) },
    committer: { ...text?.committer, user: userOf(committer) },
  };
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  author: 'user',
  fullDatabaseId: 'id',
  databaseId: 'id',
  oid: 'sha',
};

/** Lists become pages, and the logins of bots lose their ending. */
const field: GraphQLFieldResolver<Named, unknown, { first?: number }> = (source, args, _, info) => {
  const { fieldName: name, returnType } = info;
  const other = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const value = source[name] ?? source[other] ?? source[ELSEWHERE[name] ?? ''] ?? null;
  if (typeof value === 'function') return value(args);
  if (name === 'login') return (value as string).replace('[bot]', '');
  if (name === 'state') return (value as string).toUpperCase();
  const { first = Infinity } = args;
  return Array.isArray(value) && /Connection!?$/.test(String(returnType))
    ? paged(value, first)
    : value;
};

function typeOf(value: unknown): string {
  return String((value as Named)['type']);
}
