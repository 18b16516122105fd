// Octokit with its plugins. It is loaded for the first request.
import { setTimeout as wait } from 'node:timers/promises';
import { defaults, getOctokitOptions, GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { pausesBetweenWrites } from './pace.ts';

export interface Octokit {
  readonly request: (route: string, parameters: object) => Promise<unknown>;
}

export type Fetch = (url: string, options: { readonly signal?: AbortSignal }) => Promise<Response>;

interface OctokitOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** In seconds: the longest pause that GitHub may ask for before a request is repeated. */
  readonly longestPause: number;
}

/** `through`: what each request passes through. */
export function openOctokit(
  { token, apiUrl, longestPause }: OctokitOptions,
  through: (fetch: Fetch) => Fetch,
): Octokit {
  const Plugged = GitHub.plugin(retry, throttling);
  const once = repeatsOnce(longestPause);
  return new Plugged(
    getOctokitOptions(token, {
      baseUrl: apiUrl,
      // A page that fails is soon asked for again, because an engineer may be waiting for it.
      retry: { retries: 2, retryAfterBaseValue: 300 },
      throttle: { onRateLimit: once, onSecondaryRateLimit: once, write: writeRate() as never },
      request: { fetch: through(defaults.request?.fetch as Fetch) },
      log: QUIET,
    }),
  );
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

type Repeats = (after: number, options: object, octokit: object, count: number) => boolean;

function repeatsOnce(longestPause: number): Repeats {
  return (after, options, _octokit, count) => {
    const { request } = options as { readonly request?: { readonly noRetry?: boolean } };
    return count === 0 && after <= longestPause && request?.noRetry !== true;
  };
}

// Octokit writes warnings to the console, where a runner would take some lines for commands.
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
