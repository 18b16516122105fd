// The client for all requests to GitHub: retried, throttled, counted, and never throwing. A request without an answer
// becomes a Finding that says what is missing. The types of answers come from GitHub's own published description.
import { setTimeout as wait } from 'node:timers/promises';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { RetryMode, Spent } from '#app/github.ts';
import type { Fetch, Octokit } from './octokit.ts';
import type { Pace } from './pace.ts';
import { whyNot } from './why-not.ts';
import type { components } from '@octokit/openapi-types';

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or an Enterprise server's `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The clock by which writes keep their distance. */
  readonly pace?: Pace;
}

export interface Client {
  readonly owner: string;
  readonly repo: string;
  /** Where the things of the repository begin: `/repos/OWNER/NAME`. */
  readonly path: string;
  /** The server's name, `github.com`. */
  readonly server: string;
  /** One resource. `Answer` is its type in GitHub's API description. Absent if GitHub answers 410. */
  get<Answer extends object>(path: string, query?: Query): Promise<Finding<Answer>>;
  /** The same for a thing that may be hidden or deleted: null where GitHub does not find it. */
  find<Answer extends object>(path: string): Promise<Finding<Answer | null>>;
  /** One page of a list. */
  page<Item>(path: string, query?: Query): Promise<Finding<Page<Item>>>;
  /** All pages of a list, or none: an incomplete list proves nothing. */
  all<Item>(
    path: string,
    query?: Query,
    most?: number,
    mode?: RetryMode,
  ): Promise<Finding<readonly Item[]>>;
  /**
   * Fields of the repository by GraphQL, in the place of many single requests. A field with an error is left out, because
   * null would say that there is nothing.
   */
  fields<Field>(query: GraphQuery): Promise<Finding<ReadonlyMap<string, Field>>>;
  /** A change by GraphQL that no other endpoint has, such as `mutation ($id: ID!) { … }`. Sent once, like `send`. */
  mutate(mutation: string, variables: Readonly<Record<string, string>>): Promise<Finding<null>>;
  /**
   * Writes once. The client never repeats a write, because the first one may have arrived. `{}` where GitHub answers
   * without content.
   */
  send<Answer extends object>(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: object,
    cancelled?: AbortSignal,
  ): Promise<Finding<Answer>>;
  /** The `Date` of the last answer: the only clock that a runner cannot set. */
  now(): Finding<Instant>;
  spent(): Spent;
}

export type Query = Readonly<Record<string, string | number>>;

export interface GraphQuery {
  /** Each with an alias. */
  readonly fields: readonly string[];
  readonly fragments: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly isLast: boolean;
}

const PAGE = 100;
/** At most this many pages of a list are read. */
const MOST_PAGES = 30;
/** Seconds. If GitHub asks for a longer pause, the next sweep asks again. */
const LONGEST_PAUSE = 30;
/** Milliseconds. A rollback must not wait long for a server that does not answer. */
const LONGEST_WAIT = 20_000;
const SHORT_WAIT = 5_000;
const NO_CONTENT = 204;
const NOT_FOUND = 404;
const GONE = 410;
/** GraphQL answers with 200 also where it refuses a change. */
const NOT_PROCESSED = { status: 422 };

export function openClient({ token, apiUrl, pace = REAL, ...options }: ClientOptions): Client {
  const [owner = '', repo = ''] = options.repository.split('/');
  const meter = aMeter();
  let opening: Promise<Octokit> | null = null;
  const server = new URL(apiUrl).hostname.replace(/^api\./, '');
  const { now, spent } = meter;
  return {
    owner,
    repo,
    path: `/repos/${owner}/${repo}`,
    server,
    get,
    find,
    page,
    all,
    fields,
    mutate,
    send,
    now,
    spent,
  };

  /** Loaded for the first request: it is larger than all other code of the action. */
  async function octokit(): Promise<Octokit> {
    const { openOctokit } = await import('./octokit.ts');
    return openOctokit({ token, apiUrl, pace, longestPause: LONGEST_PAUSE }, meter.counted);
  }

  async function get<Answer extends object>(path: string, query: Query = {}) {
    const answered = await answer('GET', path, { ...query });
    return answered.kind === 'known' ? whole<Answer>('GET', path, answered.value.data) : answered;
  }

  async function find<Answer extends object>(path: string): Promise<Finding<Answer | null>> {
    const answered = await answer('GET', path, {}, NOT_FOUND);
    if (answered.kind !== 'known') return answered;
    return answered.value.data === null
      ? known(null)
      : whole<Answer>('GET', path, answered.value.data);
  }

  async function send<Answer extends object>(
    method: string,
    path: string,
    body: object,
    cancelled?: AbortSignal,
  ) {
    const request = { retries: 0, ...(cancelled === undefined ? {} : { signal: cancelled }) };
    const answered = await answer(method, path, { ...body, request });
    if (answered.kind !== 'known') return answered;
    if (answered.value.status === NO_CONTENT) return known({} as Answer);
    return whole<Answer>(method, path, answered.value.data);
  }

  async function page<Item>(
    path: string,
    query: Query = {},
    mode: RetryMode = 'retry',
  ): Promise<Finding<Page<Item>>> {
    const answered = await answer('GET', path, { ...query, per_page: PAGE, ...REQUESTS[mode]() });
    if (answered.kind !== 'known') return answered;
    const { data, headers } = answered.value;
    if (!Array.isArray(data))
      return unreachable({ kind: 'unreadable-answer', method: 'GET', path });
    return known({ items: data as Item[], isLast: !/rel="next"/.test(headers.link ?? '') });
  }

  async function all<Item>(
    path: string,
    query: Query = {},
    most = MOST_PAGES,
    mode: RetryMode = 'retry',
  ): Promise<Finding<readonly Item[]>> {
    const items: Item[] = [];
    for (let number = 1; number <= most; number += 1) {
      const onePage = await page<Item>(path, { ...query, page: number }, mode);
      if (onePage.kind !== 'known') return onePage;
      items.push(...onePage.value.items);
      if (onePage.value.isLast) return known(items);
    }
    return unreachable({ kind: 'too-many-entries', path, most: most * PAGE });
  }

  async function fields<Field>(query: GraphQuery): Promise<Finding<ReadonlyMap<string, Field>>> {
    const text = `query ($owner: String!, $repo: String!) {
repository(owner: $owner, name: $repo) { ${query.fields.join(' ')} }
}
${query.fragments}`;
    try {
      opening ??= octokit();
      const { graphql } = await opening;
      return fieldsIn<Field>(await graphql(text, { owner, repo }), []);
    } catch (error) {
      const { data, errors } = error as GraphFailure;
      return errors === undefined
        ? unreachable(whyNot(error, 'POST', '/graphql'))
        : fieldsIn<Field>(data, errors);
    }
  }

  async function mutate(
    mutation: string,
    variables: Readonly<Record<string, string>>,
  ): Promise<Finding<null>> {
    try {
      opening ??= octokit();
      const { graphql } = await opening;
      await graphql(mutation, { ...variables, request: { retries: 0 } });
      return known(null);
    } catch (error) {
      const { errors } = error as GraphFailure;
      const failure = errors === undefined ? error : { ...NOT_PROCESSED, response: {} };
      return unreachable(whyNot(failure, 'POST', '/graphql'));
    }
  }

  async function answer(
    method: string,
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    /** An error status that counts as an answer. */
    accepted: number | null = null,
  ): Promise<Finding<HttpReply>> {
    try {
      opening ??= octokit();
      const { request } = await opening;
      return known((await request(`${method} ${path}`, parameters)) as HttpReply);
    } catch (error) {
      const { status } = error as { readonly status?: unknown };
      if (accepted !== null && status === accepted) {
        return known({ status: accepted, data: null, headers: {} });
      }
      const why = whyNot(error, method, path);
      return status === GONE ? absent(why) : unreachable(why);
    }
  }
}

const REQUESTS: Readonly<Record<RetryMode, () => Readonly<Record<string, object>>>> = {
  'no-retry': () => ({
    request: { retries: 0, noRetry: true, signal: AbortSignal.timeout(SHORT_WAIT) },
  }),
  retry: () => ({}),
};

interface HttpReply {
  readonly status: number;
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** An error about the whole answer leaves nothing of it. */
function fieldsIn<Field>(
  data: unknown,
  errors: readonly GraphError[],
): Finding<ReadonlyMap<string, Field>> {
  const answer = (data ?? {}) as { readonly repository?: Record<string, Field> | null };
  const { repository: fields } = answer;
  const broken = errors.map(({ path = [] }) => path[1]);
  if (fields == null || broken.includes(undefined)) {
    return unreachable({ kind: 'partial-answer', method: 'POST', path: '/graphql' });
  }
  return known(new Map(Object.entries(fields).filter(([name]) => !broken.includes(name))));
}

/** The error of an answer that has errors, as Octokit throws it; other errors have none of these. */
interface GraphFailure {
  readonly data?: unknown;
  readonly errors?: readonly GraphError[];
}

interface GraphError {
  readonly path?: readonly (string | number)[];
}

/** Octokit gives JSON that was cut off as text. */
function whole<Answer extends object>(
  method: string,
  path: string,
  data: unknown,
): Finding<Answer> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? known(data as Answer)
    : unreachable({ kind: 'unreadable-answer', method, path });
}

/** Counts every request that goes out, also repeated ones, and reads the headers of the answers. */
function aMeter() {
  let at: Instant | null = null;
  let requests = 0;
  let writes = 0;
  let remaining: number | null = null;
  let limit: number | null = null;

  function read(headers: Headers): void {
    const number = (name: string): number => Number(headers.get(name) ?? Number.NaN);
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) at = instant(date / 1000);
    // GraphQL has a limit of its own.
    if (headers.get('x-ratelimit-resource') === 'graphql') return;
    if (!Number.isNaN(number('x-ratelimit-remaining'))) remaining = number('x-ratelimit-remaining');
    if (!Number.isNaN(number('x-ratelimit-limit'))) limit = number('x-ratelimit-limit');
  }

  return {
    counted:
      (fetch: Fetch): Fetch =>
      async (url, options) => {
        requests += 1;
        if (options.method !== 'GET' && !url.endsWith('/graphql')) writes += 1;
        const signal = AbortSignal.any(
          [AbortSignal.timeout(LONGEST_WAIT), options.signal ?? []].flat(),
        );
        const response = await fetch(url, { ...options, signal });
        read(response.headers);
        return response;
      },
    now: (): Finding<Instant> => (at === null ? unreachable({ kind: 'no-time' }) : known(at)),
    spent: (): Spent => ({ requests, writes, remaining, limit }),
  };
}

const REAL: Pace = {
  now: () => performance.now(),
  wait: (pause) => wait(pause),
};

export type Schemas = components['schemas'];

export type PullAnswer = Pick<
  Schemas['pull-request'],
  'number' | 'state' | 'body' | 'merged_at' | 'merge_commit_sha' | 'updated_at'
> & {
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string } | null;
  };
  readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
  readonly requested_reviewers?: readonly { readonly login: string }[];
  readonly requested_teams?: readonly { readonly slug: string }[];
  /** How many; lists leave it out. */
  readonly comments?: number;
};
export type ReviewAnswer = Schemas['pull-request-review'];
export type CommitAnswer = Schemas['commit'];
export type IssueAnswer = Schemas['issue'];
export type StatusAnswer = Schemas['status'];
/** A status as a list of GitHub has it, without the id. */
export type ListedStatus = Pick<
  StatusAnswer,
  'context' | 'state' | 'description' | 'target_url' | 'created_at'
> & { readonly creator: { readonly login: string } | null };
export type CommentAnswer = Schemas['issue-comment'];
export type ReactionAnswer = Schemas['reaction'];
export type MemberAnswer = Schemas['simple-user'];
export type PermissionAnswer = Schemas['repository-collaborator-permission'];
