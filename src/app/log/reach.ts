// How far back a window reaches: what landed before it may have gone live in it.
import type { Instant, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { LoggedChange } from '#report/log-rows.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import type { Walk } from '#app/ports.ts';

export interface LogReach {
  readonly since: Instant;
  /** Landings that the walk has to contain as well. */
  readonly commits: readonly Sha[];
}

/** Back to what was accepted when the window opened, and to what was refused then, where a run wrote in the window. */
export function logReachOf(entries: readonly LoggedEntry[], since: Instant): LogReach {
  const inWindow = entries.filter(({ at }) => at >= since);
  const open = [...new Set(inWindow.map(({ environment }) => environment))].flatMap(
    (name) => entries.findLast(({ environment, at }) => environment === name && at < since) ?? [],
  );
  const refusals = open.flatMap(({ accepted }) => accepted.refusals);
  const moments = [...open.map(({ at }) => at), ...refusals.map((refusal) => refusal.since)];
  return {
    since: instant(Math.min(since, ...moments)),
    commits: [
      ...open.map(({ accepted }) => accepted.tip),
      ...refusals.map(({ landing }) => landing),
    ],
  };
}

/** How many landings of the walk contain them all. Dates can be earlier than what they date. */
export function examinedWith({ landings, examined }: Walk, { commits }: LogReach): number {
  const last = landings.findLastIndex(({ sha }) => commits.includes(sha));
  return Math.max(examined, last + 1);
}

/** When the last of its services had the values, where that was in the window; null: in none of them. */
export function wentLiveAt(
  { deployments }: Pick<LoggedChange, 'deployments'>,
  since: Instant,
): Instant | null {
  const moments = (deployments ?? []).flatMap(({ state, at }) =>
    state === 'live' && at !== null && at >= since ? [at] : [],
  );
  return moments.toSorted((a, b) => b - a)[0] ?? null;
}
