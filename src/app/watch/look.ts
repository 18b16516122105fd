// Looks at every exposure that rose and is still watched. It reads and judges, and changes nothing.
import type { Cause } from '#domain/cause.ts';
import type { Ask, Evidence, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { compareExposures, isRaise } from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import { holdAt, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Landing } from '#domain/landing.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, duration, durationOf, latest, plus } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { isPresentOnly } from '#gates/metrics-window.ts';
import { awaitedIn } from '#history/deployed.ts';
import type { Rise, Watched, WatchResult, WatchStart } from '#judge/watch.ts';
import { endOf, judgeWatch, samplesAsks, startOf, watchedIn } from '#judge/watch.ts';
import type { Gatherer } from '#app/deps.ts';
import { gather } from '#app/gather.ts';
import { withSamples } from '#app/gather-samples.ts';
import { unknownFlag } from '#app/unknown-flag.ts';
import type { AcceptedFlags } from './accepted.ts';
import { acceptedFlags, withoutRefusals } from './accepted.ts';

/** What is to be done about an exposure. */
export type WatchAction =
  | { readonly kind: 'none' }
  /**
   * `shares`: what each service that rose goes back to; null: all users get the safe value. `because`: the step before had
   * a breach, too.
   */
  | {
      readonly kind: 'rollback';
      readonly shares: Shares | null;
      readonly because: 'step' | 'breach-before';
      /** Flags on the same service with a breach, which wait for this one. */
      readonly others: readonly FlagKey[];
    }
  /** A flag that rose later on the same service is rolled back first. */
  | { readonly kind: 'wait'; readonly flag: FlagKey }
  | { readonly kind: 'hold' };

/** Percent of its users, by service. */
export type Shares = ReadonlyMap<ServiceName, number>;

export interface WatchFacts {
  readonly watched: Watched;
  readonly rise: Rise;
  /** The landing with which the exposure began. */
  readonly landing: Landing;
  readonly since: Instant;
  readonly until: Instant;
  readonly result: WatchResult;
  /** Whether a watch has merged a rollback on one of its services a short time ago. */
  readonly isQuiet: boolean;
}

export type WatchRow =
  | (WatchFacts & { readonly kind: 'live'; readonly action: WatchAction })
  | { readonly kind: 'not-deployed'; readonly watched: Watched; readonly service: string }
  | { readonly kind: 'unknown'; readonly watched: Watched; readonly why: Cause };

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

/** After a rollback on a service, its metrics need so long to show what is left. */
export const QUIET = durationOf('15m');
/** A run that is later than this after the end of a watch acts no more. */
const LATEST = durationOf('1d');
/** A deployment may come so much later than its landing. */
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
      const start = startOf(item, evidence);
      if (start === null) return [];
      const flagsThere = accepted.snapshotFor(item.environment);
      const merged = merges.filter((merge) => concerns(merge, item, flagsThere));
      return [rowFor(gatherer, { watched: item, start, evidence, now, merged, ended })];
    }),
  );
  const shown = rows.filter((row) => row !== null);
  return { rows: withActions(shown, accepted, now), now };
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

interface Looking {
  readonly watched: Watched;
  readonly start: WatchStart;
  readonly evidence: Evidence;
  readonly now: Instant;
  /** Rollbacks on one of its services. */
  readonly merged: readonly WatchMerge[];
  readonly ended: readonly WatchEnd[] | null;
}

type LiveRow = WatchFacts & { readonly kind: 'live'; readonly hadBreach: boolean };
type UnratedRow = LiveRow | Exclude<WatchRow, { kind: 'live' }>;

/** Null: its watch is over. */
async function rowFor(
  gatherer: Gatherer,
  { watched, start, evidence, now, merged, ended }: Looking,
): Promise<UnratedRow | null> {
  if (start.kind === 'unknown') return { kind: 'unknown', watched, why: start.why };
  if (start.kind === 'not-deployed') {
    return { kind: 'not-deployed', watched, service: start.service };
  }
  const { rise, landing, since } = start;
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
  return { kind: 'live', watched, rise, landing, since, until, result, isQuiet, hadBreach };
}

/** By the log. An end that any workflow could have written stops no watch that may still act, and a foreign one none. */
function isOver(
  { watched: { flag, environment, watch }, now, ended }: Pick<Looking, 'watched' | 'now' | 'ended'>,
  landing: Landing,
  until: Instant,
): boolean {
  const isLate = now > plus(until, LATEST);
  if (ended === null) return isLate;
  return ended.some(
    (end) =>
      end.flag === flag.key &&
      end.environment === environment &&
      end.landing === landing.sha &&
      durationOf(end.for) >= durationOf(watch.for) &&
      end.by === undefined &&
      (isLate || end.isUnsigned !== true),
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
  }: Omit<Looking, 'start' | 'merged' | 'ended'> & { readonly rise: Rise },
): Promise<boolean> {
  const { earlier, before, landing } = rise;
  if (earlier === null || before.length === 0) return false;
  const { pipeline, environment } = watched;
  const step = { ...watched, live: before, awaited: awaitedIn(pipeline, environment, before) };
  const then = { ...evidence, timelines: known([earlier]) };
  const start = startOf(step, then);
  if (start?.kind !== 'live') return false;
  // A source that knows the present value alone says nothing about then.
  const asks = samplesAsks(step, start.since, landing.at).filter((ask) => !isPresentOnly(ask));
  const sampled = await withSamples(gatherer, { asks, now }, then);
  return (
    judgeWatch({ ...step, watch: { ...step.watch, issues: [] } }, asks, start.since, sampled)
      .answer === 'bad'
  );
}

function withActions(
  rows: readonly UnratedRow[],
  { snapshotFor }: AcceptedFlags,
  now: Instant,
): readonly WatchRow[] {
  const bad = rows
    .filter((row): row is LiveRow => row.kind === 'live' && row.result.answer === 'bad')
    .filter(({ until }) => now <= plus(until, LATEST))
    .toSorted((a, b) => b.landing.at - a.landing.at);
  return rows.map((row): WatchRow => {
    if (row.kind !== 'live') return row;
    const { hadBreach, ...facts } = row;
    const snapshot = snapshotFor(row.watched.environment);
    return { ...facts, action: actionFor({ ...facts, hadBreach }, bad, snapshot, now) };
  });
}

function actionFor(
  row: LiveRow,
  bad: readonly LiveRow[],
  snapshot: Snapshot,
  now: Instant,
): WatchAction {
  const { result, rise, watched, hadBreach } = row;
  if (now > plus(row.until, LATEST)) return { kind: 'none' };
  if (result.answer === 'warning') {
    return isHeld(watched, snapshot, now) ? { kind: 'none' } : { kind: 'hold' };
  }
  if (result.answer !== 'bad') return { kind: 'none' };
  const sharing = bad.filter((liveRow) => sharesService(liveRow.watched, watched));
  const [first] = sharing;
  if (first !== undefined && first.watched.flag.key !== watched.flag.key) {
    return { kind: 'wait', flag: first.watched.flag.key };
  }
  const others = sharing.slice(1).map((liveRow) => liveRow.watched.flag.key);
  const shares = hadBreach ? null : sharesBefore(rise.before, watched.live);
  return { kind: 'rollback', shares, because: hadBreach ? 'breach-before' : 'step', others };
}

function isHeld({ flag, environment }: Watched, snapshot: Snapshot, now: Instant): boolean {
  const state = valueOf(stateOf(filesOf(snapshot, flag.key), environment));
  return state === null || holdAt(state, now) !== null;
}

/** The services whose users have the flag. */
export function servicesOf({ live }: Watched): readonly ServiceName[] {
  return live.flatMap(({ service, reach }) => (reach.kind === 'none' ? [] : [service]));
}

/** Whether a rollback touched a service that this flag has, too. */
function concerns(merge: WatchMerge, watched: Watched, snapshot: Snapshot): boolean {
  if (merge.environment !== watched.environment) return false;
  const bindings = valueOf(filesOf(snapshot, merge.flag).flag)?.services ?? [];
  const services = servicesOf(watched);
  return bindings.some(({ service }) => services.includes(service));
}

function sharesService(a: Watched, b: Watched): boolean {
  if (a.environment !== b.environment) return false;
  const services = servicesOf(b);
  return servicesOf(a).some((service) => services.includes(service));
}

/** What the raised services had before, each its own share; null: no user keeps it. */
function sharesBefore(before: Exposures, live: Exposures): Shares | null {
  const raised = compareExposures(before, live).filter(({ comparison }) => isRaise(comparison));
  const shares = new Map(
    raised.map(({ service }) => {
      const was = shareOf(before, service);
      // If another value rose and not the share, turning it off is the only way back.
      return [service, was < shareOf(live, service) ? was : 0] as const;
    }),
  );
  const isExposed = live.some(
    ({ service, reach }) => percentOf(reach) > 0 && shares.get(service) !== 0,
  );
  return isExposed ? shares : null;
}

function shareOf(exposures: Exposures, service: ServiceName): number {
  const exposure = exposures.find((candidate) => candidate.service === service);
  return exposure === undefined ? 0 : percentOf(exposure.reach);
}

/** `environment/flag`. */
export function nameOf({ flag, environment }: Watched): string {
  return `${environment}/${flag.key}`;
}
