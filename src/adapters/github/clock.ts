// GitHub's clock: when landings happened, by records that nobody but GitHub writes.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Landing, Rewrite } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant, pastText } from '#domain/time.ts';
import type { DatedLine, LandingClock, Times, Walk } from '#app/ports.ts';
import type { Client, Page } from './client.ts';
import type { Deployments } from '#app/logged-evidence.ts';
import type { Landings } from './landed.ts';
import type { LedgerOptions } from './status-history.ts';
import { momentOf } from './status-history.ts';
import type { Merge } from './lost.ts';
import { rewrittenOn } from './lost.ts';
import { repository } from './pulls.ts';
import type { PullAnswer } from './shapes.ts';

/** Pages of merged pull requests that are looked through, a hundred each, newest first. */
const MOST_PAGES = 2;
/**
 * Landings that are asked for one by one, because no merged pull request names them: the newest, for an older
 * one cannot have landed after it.
 */
const MOST_SINGLE = 2;
/** Seconds that GitHub's own machines may disagree by (T2). */
const SKEW = 60;

export interface GitHubClockOptions extends LedgerOptions {
  readonly defaultBranch: string;
}

/** What a run reads once, for its clock and for its evidence. */
export interface ClockRecords {
  readonly landings: Landings;
  readonly deployments: Pick<Deployments, 'tips'>;
}

export function githubClock(
  client: Client,
  { landings, deployments }: ClockRecords,
  options: GitHubClockOptions,
): LandingClock {
  const { defaultBranch } = options;
  const pages = new Map<number, Promise<Finding<Page<PullAnswer>>>>();
  const records = new Map<Sha, Promise<Finding<Landing | null>>>();
  const after = new Map<Sha, Promise<ReadonlySet<Sha>>>();
  return {
    name: 'github',
    now: async () => {
      const now = client.now();
      if (now.kind === 'known') return now.value;
      throw new Error('GitHub was not asked for anything before it was asked for the time');
    },
    timesOf,
    begin: (times) => Promise.resolve(times),
    rewritten,
  };

  async function rewritten(line: DatedLine): Promise<Finding<Rewrite | null>> {
    // Those that the times needed.
    const asked = await Promise.all(pages.values());
    const merges = asked.flatMap((page) =>
      page.kind === 'known' ? page.value.items.flatMap(mergeOf) : [],
    );
    return rewrittenOn(line, merges, landings, { deployments, ...options, after });
  }

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    now: Instant,
  ): Promise<Finding<Times>> {
    const merges = await mergesFor(wanted);
    if (merges.kind !== 'known') return merges;
    const line = new Set(walk.landings.map(({ sha }) => sha));
    const exact = new Map<Sha, Landing>();
    for (const { sha, at } of merges.value.found) {
      if (line.has(sha)) exact.set(sha, { sha, at, source: 'merged-at' });
    }
    const unnamed = [...line].filter((sha) => wanted.has(sha) && !exact.has(sha));
    for (const sha of unnamed.slice(0, MOST_SINGLE)) {
      const asked =
        records.get(sha) ?? ownRecord(client, landings, defaultBranch, sha, merges.value.isAll);
      records.set(sha, asked);
      const landing = await asked;
      if (landing.kind !== 'known') return landing;
      if (landing.value !== null) exact.set(sha, landing.value);
    }
    const future = [...exact.values()].find(({ at }) => at > now + SKEW);
    if (future !== undefined) {
      return unreachable(
        `landing ${future.sha.slice(0, 10)} is dated ${pastText(future.at)}, after now: GitHub's clocks disagree`,
      );
    }
    return known(inherited(walk, exact, now));
  }

  /** The merges on record, as many as it takes to find the wanted ones. */
  async function mergesFor(
    wanted: ReadonlySet<Sha>,
  ): Promise<Finding<{ readonly found: readonly Merge[]; readonly isAll: boolean }>> {
    const found: Merge[] = [];
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const asked = pages.get(number) ?? mergedOn(client, defaultBranch, number);
      pages.set(number, asked);
      const page = await asked;
      if (page.kind !== 'known') return page;
      found.push(...page.value.items.flatMap(mergeOf));
      if (page.value.isLast) return known({ found, isAll: true });
      if ([...wanted].every((sha) => found.some((merge) => merge.sha === sha))) break;
    }
    return known({ found, isAll: false });
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
  let earliest: Instant | null = null;
  for (const { sha } of landings.toReversed()) {
    const landing = times.get(sha);
    if (exact.has(sha)) earliest = landing?.at ?? earliest;
    else if (landing !== undefined) times.set(sha, { ...landing, earliest });
  }
  return times;
}

function mergedOn(
  client: Client,
  defaultBranch: string,
  page: number,
): Promise<Finding<Page<PullAnswer>>> {
  return client.page<PullAnswer>(`${repository(client)}/pulls`, {
    state: 'closed',
    base: defaultBranch,
    sort: 'updated',
    direction: 'desc',
    page,
  });
}

function mergeOf({ merge_commit_sha: sha, merged_at: at }: PullAnswer): readonly Merge[] {
  return sha === null || at === null ? [] : [{ sha: sha as Sha, at: momentOf(at) }];
}

/** One landing: the merge of its pull request, else the first status that our own run posted on it. */
async function ownRecord(
  client: Client,
  landings: Landings,
  defaultBranch: string,
  sha: Sha,
  isAll: boolean,
): Promise<Finding<Landing | null>> {
  // Where all merges are on the table, no pull request brought this one.
  const pulls = isAll
    ? known([])
    : await client.all<PullAnswer>(`${repository(client)}/commits/${sha}/pulls`);
  if (pulls.kind !== 'known') return pulls;
  const merges = pulls.value.filter(({ base }) => base.ref === defaultBranch);
  const [first] = merges.flatMap(mergeOf).toSorted((a, b) => a.at - b.at);
  if (first !== undefined) return known({ sha, at: first.at, source: 'merged-at' });
  const noted = await landings.noted(sha);
  if (noted.kind !== 'known') return noted;
  return known(noted.value === null ? null : { sha, at: noted.value.at, source: 'status' });
}
