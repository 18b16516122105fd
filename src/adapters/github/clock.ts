// GitHub's clock: when landings happened, by dates that only GitHub writes.
import type { Finding, Landing, Rewrite } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { DatedLine, LandingClock, Times, Walk } from '#app/ports.ts';
import type { Client, Page, PullAnswer } from './client.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import type { Landings } from './landed.ts';
import type { StatusOptions } from './status-history.ts';
import { momentOf } from './status-history.ts';
import type { ListedMerge } from './lost.ts';
import { rewrittenOn } from './lost.ts';

/** Pages of merged pull requests that are read, a hundred each, newest first. */
const MOST_PAGES = 2;
/**
 * The newest landings that no merged pull request names are asked for one by one, up to this many. An older one cannot
 * have landed after them.
 */
const MOST_SINGLE = 2;
/** Seconds that the clocks of GitHub's machines may differ by. */
const SKEW = 60;

export interface GitHubClockOptions extends StatusOptions {
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
  const singles = new Map<Sha, Promise<Finding<Landing | null>>>();
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
    // Only the pages that the times needed.
    const read = await Promise.all(pages.values());
    const merges = read.flatMap((page) =>
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
    for (const { sha, at } of merges.value.merges) {
      if (line.has(sha)) exact.set(sha, { sha, at, source: 'merged-at' });
    }
    const unnamed = [...line].filter((sha) => wanted.has(sha) && !exact.has(sha));
    for (const sha of unnamed.slice(0, MOST_SINGLE)) {
      const single =
        singles.get(sha) ?? landingOf(client, landings, defaultBranch, sha, merges.value.isAll);
      singles.set(sha, single);
      const landing = await single;
      if (landing.kind !== 'known') return landing;
      if (landing.value !== null) exact.set(sha, landing.value);
    }
    const future = [...exact.values()].find(({ at }) => at > now + SKEW);
    if (future !== undefined) {
      return unreachable({ kind: 'clocks-disagree', landing: future.sha, at: future.at });
    }
    return known(inherited(walk, exact, now));
  }

  /** The merges that GitHub lists, up to the page that has all wanted ones. */
  async function mergesFor(
    wanted: ReadonlySet<Sha>,
  ): Promise<Finding<{ readonly merges: readonly ListedMerge[]; readonly isAll: boolean }>> {
    const merges: ListedMerge[] = [];
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const cached = pages.get(number) ?? mergedOn(client, defaultBranch, number);
      pages.set(number, cached);
      const page = await cached;
      if (page.kind !== 'known') return page;
      merges.push(...page.value.items.flatMap(mergeOf));
      if (page.value.isLast) return known({ merges, isAll: true });
      if ([...wanted].every((sha) => merges.some((merge) => merge.sha === sha))) break;
    }
    return known({ merges, isAll: false });
  }
}

/**
 * Every landing's time: its own, else that of the next one after it, because it had landed by then; else now. It errs
 * late and never early. A commit inside a rebase-merged pull request gets the time of the last one.
 */
function inherited(
  { landings }: Walk,
  exact: ReadonlyMap<Sha, Landing>,
  now: Instant,
): ReadonlyMap<Sha, Landing> {
  const times = new Map<Sha, Landing>();
  let after: Omit<Landing, 'sha'> = { at: now, source: 'first-seen' };
  for (const { sha } of landings) {
    const landed = exact.get(sha);
    // A landing cannot be younger than the one after it.
    if (landed !== undefined)
      after = { at: instant(Math.min(landed.at, after.at)), source: landed.source };
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
  return client.page<PullAnswer>(`${client.path}/pulls`, {
    state: 'closed',
    base: defaultBranch,
    sort: 'updated',
    direction: 'desc',
    page,
  });
}

function mergeOf({ merge_commit_sha: sha, merged_at: at }: PullAnswer): readonly ListedMerge[] {
  return sha === null || at === null ? [] : [{ sha: sha as Sha, at: momentOf(at) }];
}

/** One landing: the merge of its pull request, else the first mark of our own runs. */
async function landingOf(
  client: Client,
  landings: Landings,
  defaultBranch: string,
  sha: Sha,
  isAll: boolean,
): Promise<Finding<Landing | null>> {
  // Where all merges are known, no pull request brought this landing.
  const pulls = isAll
    ? known([])
    : await client.all<PullAnswer>(`${client.path}/commits/${sha}/pulls`);
  if (pulls.kind !== 'known') return pulls;
  const merges = pulls.value.filter(({ base }) => base.ref === defaultBranch);
  const [first] = merges.flatMap(mergeOf).toSorted((a, b) => a.at - b.at);
  if (first !== undefined) return known({ sha, at: first.at, source: 'merged-at' });
  const note = await landings.noteOn(sha);
  if (note.kind !== 'known') return note;
  return known(note.value === null ? null : { sha, at: note.value.at, source: 'status' });
}
