// One way to ask GitHub, for everything in this folder: retried, throttled, counted, and never throwing. What
// GitHub does not answer becomes a Finding that says what is missing.
import { getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import type { RequestError } from '@octokit/request-error';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import { whyNot } from './why-not.ts';

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or an Enterprise server's `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

export interface Spent {
  readonly requests: number;
  /** What the rate limit leaves, by the last answer; null before the first. */
  readonly remaining: number | null;
}

export interface Client {
  readonly owner: string;
  readonly repo: string;
  /** One page, or one thing. `Answer` is what GitHub's published description says of the route. */
  get<Answer>(path: string, query?: Query): Promise<Finding<Answer>>;
  /** All pages of a list, or nothing: a list that is cut off proves nothing (T38). */
  all<Item>(path: string, query?: Query, most?: number): Promise<Finding<readonly Item[]>>;
  /** Writes once. A write is never repeated by itself, because it may have happened (nothing is posted twice). */
  send<Answer>(
    method: 'POST' | 'PATCH' | 'PUT',
    path: string,
    body: object,
  ): Promise<Finding<Answer>>;
  /** The `Date` of the last answer: the only clock that a runner cannot set (T2). */
  now(): Finding<Instant>;
  spent(): Spent;
}

export type Query = Readonly<Record<string, string | number>>;

const PAGE = 100;
/** Pages of a list that is read whole; more than that is no answer. */
const MOST_PAGES = 30;
/** Seconds. A limit that lasts longer is an answer for the next sweep. */
const LONGEST_PAUSE = 30;

export function openClient({ token, apiUrl, repository }: ClientOptions): Client {
  const [owner = '', repo = ''] = repository.split('/');
  let at: Instant | null = null;
  let requests = 0;
  let remaining: number | null = null;

  const Octokit = GitHub.plugin(retry, throttling);
  const octokit = new Octokit(
    getOctokitOptions(token, {
      baseUrl: apiUrl,
      // A page that fails is asked for again, soon: an engineer may be waiting for it.
      retry: { retries: 2, retryAfterBaseValue: 300 },
      throttle: { onRateLimit: once, onSecondaryRateLimit: once },
      log: QUIET,
    }),
  );
  octokit.hook.wrap('request', async (request, options) => {
    requests += 1;
    try {
      const response = await request(options);
      notice(response.headers);
      return response;
    } catch (error) {
      notice((error as Partial<RequestError>).response?.headers ?? {});
      throw error;
    }
  });

  return {
    owner,
    repo,
    get: (path, query = {}) => answer('GET', path, { ...query }),
    all,
    send: (method, path, body) => answer(method, path, { ...body, request: { retries: 0 } }),
    now: () => (at === null ? unreachable('GitHub has not told the time yet') : known(at)),
    spent: () => ({ requests, remaining }),
  };

  function notice(headers: Readonly<Record<string, number | string | undefined>>): void {
    const date = Date.parse(String(headers['date'] ?? ''));
    if (!Number.isNaN(date)) at = instant(date / 1000);
    const left = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
    if (!Number.isNaN(left)) remaining = left;
  }

  async function answer<Answer>(
    method: string,
    path: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Finding<Answer>> {
    try {
      const response = await octokit.request(`${method} ${path}`, parameters);
      return known(response.data as Answer);
    } catch (error) {
      return unreachable(whyNot(error, method, path));
    }
  }

  async function all<Item>(
    path: string,
    query: Query = {},
    most = MOST_PAGES,
  ): Promise<Finding<readonly Item[]>> {
    const items: Item[] = [];
    for (let page = 1; page <= most; page += 1) {
      const found = await answer<readonly Item[]>('GET', path, { ...query, per_page: PAGE, page });
      if (found.kind !== 'known') return found;
      if (!Array.isArray(found.value))
        return unreachable(`GitHub's answer to GET ${path} is no list`);
      items.push(...found.value);
      if (found.value.length < PAGE) return known(items);
    }
    return unreachable(`GET ${path} has more than ${most * PAGE} entries`);
  }
}

function once(after: number, _options: object, _octokit: object, count: number): boolean {
  return count === 0 && after <= LONGEST_PAUSE;
}

// Octokit writes warnings to the console, where a runner would take some lines for commands (T37).
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
