// The client for all requests to GitHub: retried, throttled, counted, and never throwing. A request without an answer
// becomes a Finding that says what is missing.
import { setTimeout as wait } from 'node:timers/promises';
import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { RetryMode, Spent } from '#app/github.ts';
import { pausesBetweenWrites } from './pace.ts';
import { whyNot } from './why-not.ts';

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or an Enterprise server's `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

export interface Client {
  readonly owner: string;
  readonly repo: string;
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

export function openClient({ token, apiUrl, repository }: ClientOptions): Client {
  const [owner = '', repo = ''] = repository.split('/');
  const meter = aMeter();
  const Octokit = GitHub.plugin(retry, throttling);
  const octokit = new Octokit(
    getOctokitOptions(token, {
      baseUrl: apiUrl,
      // A page that fails is soon asked for again, because an engineer may be waiting for it.
      retry: { retries: 2, retryAfterBaseValue: 300 },
      throttle: { onRateLimit: once, onSecondaryRateLimit: once, write: writeRate() as never },
      request: { fetch: (url: string, options: object) => meter.fetch(url, options) },
      log: QUIET,
    }),
  );
  const server = new URL(apiUrl).hostname.replace(/^api\./, '');
  return { owner, repo, server, get, find, page, all, send, now: meter.now, spent: meter.spent };

  async function get<Answer extends object>(path: string, query: Query = {}) {
    const found = await answer('GET', path, { ...query });
    return found.kind === 'known' ? whole<Answer>('GET', path, found.value.data) : found;
  }

  async function find<Answer extends object>(path: string): Promise<Finding<Answer | null>> {
    const found = await answer('GET', path, {}, NOT_FOUND);
    if (found.kind !== 'known') return found;
    return found.value.data === null ? known(null) : whole<Answer>('GET', path, found.value.data);
  }

  async function send<Answer extends object>(
    method: string,
    path: string,
    body: object,
    cancelled?: AbortSignal,
  ) {
    const request = { retries: 0, ...(cancelled === undefined ? {} : { signal: cancelled }) };
    const found = await answer(method, path, { ...body, request });
    if (found.kind !== 'known') return found;
    if (found.value.status === NO_CONTENT) return known({} as Answer);
    return whole<Answer>(method, path, found.value.data);
  }

  async function page<Item>(
    path: string,
    query: Query = {},
    mode: RetryMode = 'retry',
  ): Promise<Finding<Page<Item>>> {
    const found = await answer('GET', path, { ...query, per_page: PAGE, ...REQUESTS[mode]() });
    if (found.kind !== 'known') return found;
    const { data, headers } = found.value;
    if (!Array.isArray(data)) return unreachable(unreadable('GET', path));
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
      const found = await page<Item>(path, { ...query, page: number }, mode);
      if (found.kind !== 'known') return found;
      items.push(...found.value.items);
      if (found.value.isLast) return known(items);
    }
    return unreachable(`GET ${path} has more than ${most * PAGE} entries`);
  }

  async function answer(
    method: string,
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    /** An error status that counts as an answer. */
    accepted: number | null = null,
  ): Promise<Finding<Answered>> {
    try {
      return known((await octokit.request(`${method} ${path}`, parameters)) as Answered);
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

interface Answered {
  readonly status: number;
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** Octokit gives JSON that was cut off as text. */
function whole<Answer extends object>(
  method: string,
  path: string,
  data: unknown,
): Finding<Answer> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? known(data as Answer)
    : unreachable(unreadable(method, path));
}

function unreadable(method: string, path: string): string {
  return `GitHub's answer to ${method} ${path} cannot be read`;
}

/** Counts every request that goes out, also repeated ones, and reads the headers of the answers. */
function aMeter() {
  let at: Instant | null = null;
  let requests = 0;
  let remaining: number | null = null;
  let limit: number | null = null;

  function read(headers: Headers): void {
    const number = (name: string): number => Number(headers.get(name) ?? Number.NaN);
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) at = instant(date / 1000);
    if (!Number.isNaN(number('x-ratelimit-remaining'))) remaining = number('x-ratelimit-remaining');
    if (!Number.isNaN(number('x-ratelimit-limit'))) limit = number('x-ratelimit-limit');
  }

  return {
    async fetch(url: string, options: { readonly signal?: AbortSignal }): Promise<Response> {
      requests += 1;
      const signal = AbortSignal.any(
        [AbortSignal.timeout(LONGEST_WAIT), options.signal ?? []].flat(),
      );
      const response = (await defaults.request?.fetch(url, { ...options, signal })) as Response;
      read(response.headers);
      return response;
    },
    now: (): Finding<Instant> =>
      at === null
        ? unreachable('GitHub has not answered yet, so the time is not known')
        : known(at),
    spent: (): Spent => ({ requests, remaining, limit }),
  };
}

/** One pull request, or one landing in all its services, needs no more. Further writes go out once a second. */
const WRITE_RATE = { atOnce: 20, gap: 1000 };

/**
 * The schedule for writes. The plugin's own one leaves a second between any two writes. Of the type that it expects, it
 * uses only this.
 */
function writeRate() {
  const pauseAt = pausesBetweenWrites(WRITE_RATE);
  const schedule = (): Promise<void> => wait(pauseAt(performance.now()));
  return { key: () => ({ schedule }) };
}

function once(after: number, options: object, _octokit: object, count: number): boolean {
  const { request } = options as { readonly request?: { readonly noRetry?: boolean } };
  return count === 0 && after <= LONGEST_PAUSE && request?.noRetry !== true;
}

// Octokit writes warnings to the console, where a runner would take some lines for commands.
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
