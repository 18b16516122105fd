// One way to ask GitHub, for everything in this folder: retried, throttled, counted, and never throwing. What
// GitHub does not answer becomes a Finding that says what is missing.
import { setTimeout as wait } from 'node:timers/promises';
import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { Spent } from '#app/github.ts';
import { pauses } from './pace.ts';
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
  /** One thing. `Answer` is what GitHub's published description says of the route. Absent where it is gone. */
  get<Answer extends object>(path: string, query?: Query): Promise<Finding<Answer>>;
  /** The same of a thing that may have been taken out of sight: null where it is not found. */
  find<Answer extends object>(path: string): Promise<Finding<Answer | null>>;
  /** One page of a list. */
  page<Item>(path: string, query?: Query): Promise<Finding<Page<Item>>>;
  /** All pages of a list, or nothing: a list that is cut off proves nothing (T38). */
  all<Item>(
    path: string,
    query?: Query,
    most?: number,
    pace?: Pace,
  ): Promise<Finding<readonly Item[]>>;
  /**
   * Writes once. A write is never repeated by itself, because it may have happened (nothing is posted twice).
   * Where GitHub answers without content, so do we: `{}`.
   */
  send<Answer extends object>(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: object,
    cancelled?: AbortSignal,
  ): Promise<Finding<Answer>>;
  /** The `Date` of the last answer: the only clock that a runner cannot set (T2). */
  now(): Finding<Instant>;
  spent(): Spent;
}

export type Query = Readonly<Record<string, string | number>>;

/** In haste: asked once, and not for long. */
export type Pace = 'hasty' | 'patient';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly isLast: boolean;
}

const PAGE = 100;
/** Pages of a list that is read whole; more than that is no answer. */
const MOST_PAGES = 30;
/** Seconds. A limit that lasts longer is an answer for the next sweep. */
const LONGEST_PAUSE = 30;
/** Milliseconds. Whoever waits for a rollback must not wait for a server that has gone to sleep. */
const PATIENCE = 20_000;
const HASTE = 5_000;
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
      // A page that fails is asked for again, soon: an engineer may be waiting for it.
      retry: { retries: 2, retryAfterBaseValue: 300 },
      throttle: { onRateLimit: once, onSecondaryRateLimit: once, write: unhurried() as never },
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
    pace: Pace = 'patient',
  ): Promise<Finding<Page<Item>>> {
    const found = await answer('GET', path, { ...query, per_page: PAGE, ...REQUESTS[pace]() });
    if (found.kind !== 'known') return found;
    const { data, headers } = found.value;
    if (!Array.isArray(data)) return unreachable(unreadable('GET', path));
    return known({ items: data as Item[], isLast: !/rel="next"/.test(headers.link ?? '') });
  }

  async function all<Item>(
    path: string,
    query: Query = {},
    most = MOST_PAGES,
    pace: Pace = 'patient',
  ): Promise<Finding<readonly Item[]>> {
    const items: Item[] = [];
    for (let number = 1; number <= most; number += 1) {
      const found = await page<Item>(path, { ...query, page: number }, pace);
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
    /** A status that is an answer all the same. */
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

const REQUESTS: Readonly<Record<Pace, () => Readonly<Record<string, object>>>> = {
  hasty: () => ({ request: { retries: 0, isHasty: true, signal: AbortSignal.timeout(HASTE) } }),
  patient: () => ({}),
};

interface Answered {
  readonly status: number;
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** Half an answer comes as text, and text is no answer. */
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

/** Sees every request that really goes out, repeated ones too, and what the answers tell besides. */
function aMeter() {
  let at: Instant | null = null;
  let requests = 0;
  let remaining: number | null = null;
  let limit: number | null = null;

  function notice(headers: Headers): void {
    const number = (name: string): number => Number(headers.get(name) ?? Number.NaN);
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) at = instant(date / 1000);
    if (!Number.isNaN(number('x-ratelimit-remaining'))) remaining = number('x-ratelimit-remaining');
    if (!Number.isNaN(number('x-ratelimit-limit'))) limit = number('x-ratelimit-limit');
  }

  return {
    async fetch(url: string, options: { readonly signal?: AbortSignal }): Promise<Response> {
      requests += 1;
      const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), options.signal ?? []].flat());
      const response = (await defaults.request?.fetch(url, { ...options, signal })) as Response;
      notice(response.headers);
      return response;
    },
    now: (): Finding<Instant> =>
      at === null ? unreachable('GitHub has not told the time yet') : known(at),
    spent: (): Spent => ({ requests, remaining, limit }),
  };
}

/** What one pull request needs, or one landing in all its services; whoever writes more than that does so once a second. */
const PACE = { atOnce: 20, gap: 1000 };

/**
 * What the throttling asks before it lets a write go, in place of its own, which parts any two by a second. Of
 * all that its type promises it uses only this.
 */
function unhurried() {
  const pauseAt = pauses(PACE);
  const schedule = (): Promise<void> => wait(pauseAt(performance.now()));
  return { key: () => ({ schedule }) };
}

function once(after: number, options: object, _octokit: object, count: number): boolean {
  const { request } = options as { readonly request?: { readonly isHasty?: boolean } };
  return count === 0 && after <= LONGEST_PAUSE && request?.isHasty !== true;
}

// Octokit writes warnings to the console, where a runner would take some lines for commands (T37).
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
