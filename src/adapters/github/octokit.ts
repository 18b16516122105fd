// Octokit with its plugins. It is loaded for the first request.
import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Pace, WriteRate } from './pace.ts';
import { BETWEEN_COMMENTS, BETWEEN_WRITES, pausesBetweenWrites } from './pace.ts';

export interface Octokit {
  readonly request: (route: string, parameters: object) => Promise<unknown>;
  readonly graphql: (
    query: string,
    variables: Readonly<Record<string, string | { readonly retries: number }>>,
  ) => Promise<unknown>;
}

export type Fetch = (url: string, options: RequestOptions) => Promise<Response>;

interface RequestOptions {
  readonly method?: string;
  readonly signal?: AbortSignal;
}

interface OctokitOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly pace: Pace;
  /** In seconds: the longest pause that GitHub may ask for before a request is repeated. */
  readonly longestPause: number;
}

/** `through`: what each request passes through. */
export function openOctokit(
  { token, apiUrl, pace, longestPause }: OctokitOptions,
  through: (fetch: Fetch) => Fetch,
): Octokit {
  const once = repeatsOnce(longestPause);
  const options = getOctokitOptions(token, {
    baseUrl: apiUrl,
    // A page that fails is soon asked for again, because an engineer may be waiting for it.
    retry: { retries: 2, retryAfterBaseValue: 300 },
    request: { fetch: through(defaults.request?.fetch as Fetch) },
    log: QUIET,
  });
  const { request } = new (GitHub.plugin(retry, throttling))({
    ...options,
    throttle: {
      onRateLimit: once,
      onSecondaryRateLimit: once,
      write: schedule(pace, BETWEEN_WRITES) as never,
      notifications: schedule(pace, BETWEEN_COMMENTS) as never,
    },
  });
  // The throttling takes each question by GraphQL for a write.
  const { graphql } = new (GitHub.plugin(retry))(options);
  return { request, graphql };
}

/** The schedule for writes. Of the type that the plugin expects, it uses only this. */
function schedule({ now, wait }: Pace, rate: WriteRate) {
  const pauseAt = pausesBetweenWrites(rate);
  return { key: () => ({ schedule: (): Promise<void> => wait(pauseAt(now())) }) };
}

type Repeats = (after: number, options: object, octokit: object, count: number) => boolean;

function repeatsOnce(longestPause: number): Repeats {
  return (after, options, _octokit, count) => {
    const { request } = options as { readonly request?: { readonly noRetry?: boolean } };
    return count === 0 && after <= longestPause && request?.noRetry !== true;
  };
}

// Octokit writes warnings to the console, where a runner would take some lines for commands.
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
