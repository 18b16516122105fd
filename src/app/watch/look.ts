// Looks at every exposure that rose and is still watched. It reads and judges, and changes nothing.
import type { Ask, Evidence, Landing, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, duration, durationOf, latest, plus } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { isPresentOnly } from '#gates/metrics-window.ts';
import { awaitedIn } from '#history/stretch.ts';
import type { Rise, Watched, WatchStart } from '#judge/watch.ts';
import {
  deployedPart,
  endOf,
  judgeWatch,
  samplesAsks,
  watchStartOf,
  watchedIn,
} from '#judge/watch.ts';
import type { Gatherer } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { flagsAt } from '#app/accepted/accepted-state.ts';
import { gather } from '#app/gather.ts';
import { withSamples } from '#app/gather-samples.ts';
import { unknownFlag } from '#app/wanted-names.ts';
import type { AcceptedFlags } from './accepted-flags.ts';
import { acceptedFlags, withoutRefusals } from './accepted-flags.ts';
import type { UnratedRow, WatchRow } from './decide.ts';
import { isTooLate, servicesOf, withActions } from './decide.ts';

export interface LookOptions {
  /** Only these flags; none: all of them. */
  readonly flags: readonly string[];
  /** Rollbacks that a watch has merged lately; left out: none. */
  readonly merges?: readonly WatchMerge[];
  /** Watches that have ended by the log, which are not looked at again; null: there is no log. */
  readonly ended?: readonly WatchEnd[] | null;
}

/** A rollback that a watch has merged. */
export interface WatchMerge {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly at: Instant;
  /** How the id of the landing that was rolled back begins. */
  readonly landing: string;
  /** The number of the pull request. */
  readonly pull: number;
}

export interface Looked {
  readonly rows: readonly WatchRow[];
  readonly now: Instant;
}

/** Samples of this time after a rollback on a service still contain effects of the lowered flag. */
export const QUIET = durationOf('15m');
/** The longest expected time from a landing to its deployment. */
const DEPLOYED_WITHIN = durationOf('30d');

export async function look(
  gatherer: Gatherer,
  base: Sha | null,
  { flags, merges = [], ended = null }: LookOptions,
): Promise<Looked> {
  const now = await gatherer.clock.now();
  if (base === null) return { rows: [], now };
  const accepted = await acceptedFlags(gatherer, base);
  const watched = watchedAmong(accepted, flags);
  const wanted = { fingerprint: '', base: accepted.snapshot, tip: base, now };
  const gathered = await gather(gatherer, { ...wanted, asks: watched.flatMap(historyAsks) });
  const evidence = withoutRefusals(gathered, accepted.refusals);
  // Side by side, so that a source that hangs delays no other.
  const rows = await Promise.all(
    watched.flatMap((item) => {
      const start = watchStartOf(item, evidence);
      if (start === null) return [];
      const flagsThere = accepted.snapshotFor(item.environment);
      const merged = merges.filter((merge) => concerns(merge, item, flagsThere));
      return [rowFor(gatherer, { watched: item, start, evidence, now, merged, ended })];
    }),
  );
  const shown = rows.filter((row) => row !== null);
  const warned = shown.filter((row) => row.kind === 'live' && row.result.answer === 'warning');
  const tip = await flagsAt(
    gatherer,
    asTree(base),
    warned.map((row) => row.watched.flag.key),
    warned.map((row) => row.watched.environment),
  );
  return { rows: withActions(shown, tip, now), now };
}

/** These flags, or all of them, in their order. */
function watchedAmong(
  { pipeline, snapshotFor, names }: AcceptedFlags,
  flags: readonly string[],
): readonly Watched[] {
  for (const key of flags) {
    if (!names.includes(key as FlagKey)) throw unknownFlag(key, names.toSorted(inOrder));
  }
  const all = pipeline.environments.flatMap(({ name }) =>
    watchedIn(snapshotFor(name), pipeline).filter(({ environment }) => environment === name),
  );
  return all
    .filter(({ flag }) => flags.length === 0 || flags.includes(flag.key))
    .toSorted((a, b) => inOrder(a.flag.key, b.flag.key));
}

function historyAsks(watched: Watched): readonly Ask[] {
  const { flag, environment, watch, awaited, pipeline, live } = watched;
  const window = duration(durationOf(watch.for) + DEPLOYED_WITHIN);
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  const wanted = [...awaited, ...live.filter((exposure) => !awaited.includes(exposure))];
  return [
    { kind: 'timeline', flag: flag.key, environment, window },
    ...(awaited.length === 0
      ? []
      : [{ kind: 'deployments' as const, environment, wanted, window, ...log }]),
    ...(watch.issues.length === 0
      ? []
      : [{ kind: 'issues' as const, labels: labelsIn(watch), window: duration(0) }]),
  ];
}

function labelsIn({ issues }: Watched['watch']): readonly string[] {
  return [...new Set(issues.flatMap(({ labels }) => labels))];
}

interface WatchedRise {
  readonly watched: Watched;
  readonly start: WatchStart;
  readonly evidence: Evidence;
  readonly now: Instant;
  /** Rollbacks on one of its services. */
  readonly merged: readonly WatchMerge[];
  readonly ended: readonly WatchEnd[] | null;
}

/** Null: its watch is over. */
async function rowFor(gatherer: Gatherer, looking: WatchedRise): Promise<UnratedRow | null> {
  const { watched, start, evidence, now, merged, ended } = looking;
  if (start.kind === 'unknown') return { kind: 'unknown', watched, why: start.why };
  if (start.kind === 'not-deployed') {
    // Users of the services that have it are broken already. Only all of them together can be good.
    const part = deployedPart(watched, start.rise, evidence);
    const row = part === null ? null : await rowFor(gatherer, { ...looking, ...part });
    const isBad = row?.kind === 'live' && row.result.answer === 'bad';
    return isBad ? row : { kind: 'not-deployed', watched, service: start.service };
  }
  const { rise, landing, since, risenAt } = start;
  const until = endOf(watched, since);
  if (isOver({ watched, now, ended }, landing, until)) return null;
  const others = merged.filter(({ flag }) => flag !== watched.flag.key);
  const settled = others.map(({ at }) => plus(at, QUIET));
  const asks = samplesAsks(watched, since, now, latest(since, ...settled));
  const sampled = await withSamples(gatherer, { asks, now }, evidence);
  const result = judgeWatch(watched, asks, since, sampled);
  const isBad = result.answer === 'bad';
  const hadBreach = isBad && (await hadBreachBefore(gatherer, { watched, rise, evidence, now }));
  const isQuiet = merged.some(({ at }) => now < plus(at, QUIET));
  const facts = { watched, rise, landing, since, until, risenAt, result, isQuiet };
  return { kind: 'live', ...facts, hadBreach };
}

/**
 * Whether the log has the end of this watch. An end by another login never counts. While the watch may act, only a good end
 * counts: a rollback may not be merged yet, and a source that was down may answer again. An unsigned end could be from any
 * workflow, so it does not count then either.
 */
function isOver(
  {
    watched: { flag, environment, watch },
    now,
    ended,
  }: Pick<WatchedRise, 'watched' | 'now' | 'ended'>,
  landing: Landing,
  until: Instant,
): boolean {
  const isLate = isTooLate(until, now);
  if (ended === null) return isLate;
  return ended.some(
    (end) =>
      end.flag === flag.key &&
      end.environment === environment &&
      end.landing === landing.sha &&
      durationOf(end.for) >= durationOf(watch.for) &&
      end.by === undefined &&
      (isLate || (end.answer === 'good' && end.isUnsigned !== true)),
  );
}

/** Whether the step before was bad in its own time, up to the landing that raised it. */
async function hadBreachBefore(
  gatherer: Gatherer,
  {
    watched,
    rise,
    evidence,
    now,
  }: Omit<WatchedRise, 'start' | 'merged' | 'ended'> & { readonly rise: Rise },
): Promise<boolean> {
  const { earlier, before, landing } = rise;
  if (earlier === null || before.length === 0) return false;
  const { pipeline, environment } = watched;
  const step = { ...watched, live: before, awaited: awaitedIn(pipeline, environment, before) };
  const then = { ...evidence, timelines: known([earlier]) };
  const start = watchStartOf(step, then);
  if (start?.kind !== 'live') return false;
  // A source that knows the present value alone says nothing about then.
  const asks = samplesAsks(step, start.since, landing.at).filter((ask) => !isPresentOnly(ask));
  const sampled = await withSamples(gatherer, { asks, now }, then);
  return (
    judgeWatch({ ...step, watch: { ...step.watch, issues: [] } }, asks, start.since, sampled)
      .answer === 'bad'
  );
}

/** Whether a rollback touched a service that this flag has, too. */
function concerns(merge: WatchMerge, watched: Watched, snapshot: Snapshot): boolean {
  if (merge.environment !== watched.environment) return false;
  const bindings = valueOf(filesOf(snapshot, merge.flag).flag)?.services ?? [];
  const services = servicesOf(watched);
  return bindings.some(({ service }) => services.includes(service));
}
