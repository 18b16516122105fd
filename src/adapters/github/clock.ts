// GitHub's clock: when landings happened, by records that nobody but GitHub writes (DESIGN §5).
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Landing } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant, textOf } from '#domain/time.ts';
import type { LandingClock, Times, Walk } from '#app/ports.ts';
import type { Client } from './client.ts';
import type { EvidenceOptions } from './evidence.ts';
import { landedContext, momentOf, statuses } from './ledger.ts';
import { repository } from './pulls.ts';
import type { PullAnswer } from './shapes.ts';

/** Pages of merged pull requests that are looked through, a hundred each, newest first. */
const MOST_PAGES = 2;
/** Landings that are asked for one by one, because no merged pull request names them. */
const MOST_SINGLE = 3;
/** Seconds that GitHub's own machines may disagree by (T2). */
const SKEW = 60;

export interface GitHubClockOptions extends EvidenceOptions {
  readonly defaultBranch: string;
}

export function githubClock(client: Client, options: GitHubClockOptions): LandingClock {
  let merged: Promise<Finding<ReadonlyMap<string, Instant>>> | null = null;
  return {
    name: 'github',
    now: async () => {
      const now = client.now();
      if (now.kind === 'known') return now.value;
      throw new Error('GitHub was not asked for anything before it was asked for the time');
    },
    timesOf,
  };

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    now: Instant,
  ): Promise<Finding<Times>> {
    const found = await (merged ??= mergedAt(client, options.defaultBranch));
    if (found.kind !== 'known') return found;
    const exact = new Map<Sha, Landing>();
    for (const { sha } of walk.landings) {
      const at = found.value.get(sha);
      if (at !== undefined) exact.set(sha, { sha, at, source: 'merged-at' });
    }
    const single = [...wanted].filter((sha) => !exact.has(sha)).slice(0, MOST_SINGLE);
    for (const sha of single) {
      const landing = await ownRecord(client, options, sha);
      if (landing.kind !== 'known') return landing;
      if (landing.value !== null) exact.set(sha, landing.value);
    }
    const future = [...exact.values()].find(({ at }) => at > now + SKEW);
    if (future !== undefined) {
      return unreachable(
        `landing ${future.sha.slice(0, 10)} is dated ${textOf(future.at)}, after now: GitHub's clocks disagree`,
      );
    }
    return known({ times: inherited(walk, exact, now), rewritten: null });
  }
}

/**
 * Every landing's time: its own record, else that of the next one after it, because it had landed by then;
 * else now. Late, never early. A commit inside a rebase-merged pull request gets the time of its last.
 */
function inherited(
  { landings }: Walk,
  exact: ReadonlyMap<Sha, Landing>,
  now: Instant,
): ReadonlyMap<Sha, Landing> {
  const times = new Map<Sha, Landing>();
  let after: Omit<Landing, 'sha'> = { at: now, source: 'first-seen' };
  for (const { sha } of landings) {
    const own = exact.get(sha);
    // A record that is younger than what came after it cannot be its landing.
    if (own !== undefined) after = { at: instant(Math.min(own.at, after.at)), source: own.source };
    times.set(sha, { sha, ...after });
  }
  return times;
}

async function mergedAt(
  client: Client,
  defaultBranch: string,
): Promise<Finding<ReadonlyMap<string, Instant>>> {
  const times = new Map<string, Instant>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = await client.get<readonly PullAnswer[]>(`${repository(client)}/pulls`, {
      state: 'closed',
      base: defaultBranch,
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
      page,
    });
    if (found.kind !== 'known') return found;
    for (const { merge_commit_sha: sha, merged_at: at } of found.value) {
      if (sha !== null && at !== null) times.set(sha, momentOf(at));
    }
    if (found.value.length < 100) break;
  }
  return known(times);
}

/** One landing: the merge of its pull request, else the first status that our own run posted on it. */
async function ownRecord(
  client: Client,
  options: GitHubClockOptions,
  sha: Sha,
): Promise<Finding<Landing | null>> {
  const pulls = await client.all<PullAnswer>(`${repository(client)}/commits/${sha}/pulls`);
  if (pulls.kind !== 'known') return pulls;
  const merges = pulls.value.flatMap(({ merged_at: at, base }) =>
    at !== null && base.ref === options.defaultBranch ? [momentOf(at)] : [],
  );
  const [first] = merges.toSorted((a, b) => a - b);
  if (first !== undefined) return known({ sha, at: first, source: 'merged-at' });
  const posted = await statuses(
    client,
    { ...options, context: landedContext(options.context) },
    sha,
  );
  if (posted.kind !== 'known') return posted;
  const own = posted.value.findLast(({ by }) => by === options.identity);
  return known(own === undefined ? null : { sha, at: own.at, source: 'status' });
}
