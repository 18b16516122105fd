// One round of the watch: it looks, acts on breaches, opens the issues that are missing, and logs the watches that ended.
import type { Trouble, Finding, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { WATCH_TROUBLES } from '#messages/acting.ts';
import type { WatchActing, WatchDone } from './act.ts';
import { actOn } from './act.ts';
import type { WatchLog } from './ends.ts';
import { endsIn, logEnds } from './ends.ts';
import { lookOn } from './look-on.ts';
import type { Looked, WatchMerge } from './look.ts';
import { look } from './look.ts';
import { ensureIssues, mergesOf } from './merged.ts';

export interface WatchRound extends WatchActing {
  readonly log: WatchLog;
  readonly environments: readonly EnvironmentName[];
  /** Only these flags; none: all of them. */
  readonly flags: readonly string[];
  /** Waits for so many seconds; null: looks once, as no alert has started the round. */
  readonly pause: ((seconds: number) => Promise<void>) | null;
  /** Only looks. */
  readonly isDry: boolean;
}

export interface WatchedRound {
  readonly looked: Looked;
  /** Rollbacks that earlier runs have merged lately. */
  readonly merges: readonly WatchMerge[];
  readonly acts: readonly WatchDone[];
  /** What could not be read or done, one line each: what only warns, and what fails. */
  readonly warnings: readonly string[];
  readonly troubles: readonly Trouble[];
}

export async function watchRound(round: WatchRound): Promise<Finding<WatchedRound>> {
  // This is also the first request, after which GitHub's clock is known.
  const first = await mergesOf(round);
  if (first.kind !== 'known') return first;
  let merges = first.value;
  const ends = await endsIn(round.log, round.environments);
  const ended = ends.kind === 'known' ? ends.value : null;
  const looks = (): Promise<Looked> =>
    look(round.gatherer, round.base, { flags: round.flags, merges, ended });
  // GitHub's clock goes on with each of its answers.
  const pausing = (pause: (seconds: number) => Promise<void>) => async (seconds: number) => {
    await pause(seconds);
    const next = await mergesOf(round);
    if (next.kind === 'known') merges = next.value;
  };
  const isFollowed = round.pause !== null && !round.isDry;
  const looked = isFollowed ? await lookOn(looks, pausing(round.pause)) : await looks();
  const warnings = ends.kind === 'known' ? [] : [WATCH_TROUBLES.endsUnknown(ends.why)];
  if (round.isDry) return known({ looked, merges, acts: [], warnings, troubles: [] });
  const acts = await actOn(round, looked);
  const withoutIssue = await ensureIssues(round, merges, looked.now);
  const unlogged = await loggedEnds(round.log, looked, ended);
  return known({ looked, merges, acts, warnings, troubles: [...withoutIssue, ...unlogged] });
}

async function loggedEnds(
  log: WatchLog,
  looked: Looked,
  ended: readonly WatchEnd[] | null,
): Promise<readonly string[]> {
  return ended === null ? [] : logEnds(log, looked, ended);
}
