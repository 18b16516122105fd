// What a look has seen of an exposure, and what follows from it. It decides, and reads nothing.
import type { Cause, Landing } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import type { FlagKey, Instant, ServiceName } from '#domain/scalars.ts';
import { durationOf, plus } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { filesOf, holdAt, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Rise, Watched, WatchResult } from '#judge/watch.ts';
import { endOf, risenServices } from '#judge/watch.ts';

/**
 * `shares`: what each service that rose goes back to; null: all users get the safe value. `because`: the step before had
 * a breach, too.
 */
export interface RollbackAction {
  readonly kind: 'rollback';
  readonly shares: Shares | null;
  readonly because: 'step' | 'breach-before';
  /** Flags on the same service with a breach, which wait for this one. */
  readonly others: readonly FlagKey[];
}

/** What is to be done about an exposure. */
export type WatchAction =
  | { readonly kind: 'none' }
  | RollbackAction
  /** Flags that rose later on the same service are rolled back first, the newest first. Then this one is. */
  | {
      readonly kind: 'wait';
      readonly flags: readonly FlagKey[];
      readonly afterwards: RollbackAction;
    }
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
  /** Since when all services that rose have had the raise. */
  readonly risenAt: Instant;
  readonly result: WatchResult;
  /** Whether a watch has merged a rollback on one of its services a short time ago. */
  readonly isQuiet: boolean;
}

export type WatchRow =
  | (WatchFacts & { readonly kind: 'live'; readonly action: WatchAction })
  | { readonly kind: 'not-deployed'; readonly watched: Watched; readonly service: string }
  | { readonly kind: 'unknown'; readonly watched: Watched; readonly why: Cause };

/** Before it is decided what to do. `hadBreach`: the step before was bad, too. */
type LiveRow = WatchFacts & { readonly kind: 'live'; readonly hadBreach: boolean };
export type UnratedRow = LiveRow | Exclude<WatchRow, { kind: 'live' }>;

const LATEST = durationOf('1d');

/** Whether the watch has ended so long ago that a run acts no more. */
export function isTooLate(until: Instant, now: Instant): boolean {
  return now > plus(until, LATEST);
}

/** By the landing that raised it. */
export function newestFirst(a: Pick<WatchFacts, 'rise'>, b: Pick<WatchFacts, 'rise'>): number {
  return b.rise.landing.at - a.rise.landing.at;
}

/** What rose long before is not watched anew because another service was lowered. */
function mayAct({ watched, risenAt }: WatchFacts, now: Instant): boolean {
  return !isTooLate(endOf(watched, risenAt), now);
}

/** `tip`: the flags with a warning as the default branch has them: a hold counts also where its landing was refused. */
export function withActions(
  rows: readonly UnratedRow[],
  tip: Snapshot,
  now: Instant,
): readonly WatchRow[] {
  const bad = rows
    .filter((row): row is LiveRow => row.kind === 'live' && row.result.answer === 'bad')
    .filter((row) => mayAct(row, now))
    .toSorted(newestFirst);
  return rows.map((row): WatchRow => {
    if (row.kind !== 'live') return row;
    const { hadBreach, ...facts } = row;
    return { ...facts, action: actionFor({ ...facts, hadBreach }, bad, tip, now) };
  });
}

function actionFor(
  row: LiveRow,
  bad: readonly LiveRow[],
  tip: Snapshot,
  now: Instant,
): WatchAction {
  const { result, rise, watched, hadBreach } = row;
  if (!mayAct(row, now)) return { kind: 'none' };
  if (result.answer === 'warning') {
    return isHeld(watched, tip, now) ? { kind: 'none' } : { kind: 'hold' };
  }
  if (result.answer !== 'bad') return { kind: 'none' };
  const sharing = bad
    .filter((liveRow) => sharesService(liveRow.watched, watched))
    .map((liveRow) => liveRow.watched.flag.key);
  const place = sharing.indexOf(watched.flag.key);
  const shares = hadBreach ? null : sharesBefore(rise.before, watched.live);
  const because = hadBreach ? 'breach-before' : 'step';
  const others = sharing.slice(place + 1);
  const rollback = { kind: 'rollback', shares, because, others } as const;
  return place === 0
    ? rollback
    : { kind: 'wait', flags: sharing.slice(0, place), afterwards: rollback };
}

function isHeld({ flag, environment }: Watched, tip: Snapshot, now: Instant): boolean {
  const state = valueOf(stateOf(filesOf(tip, flag.key), environment));
  return state === null || holdAt(state, now) !== null;
}

function sharesService(a: Watched, b: Watched): boolean {
  if (a.environment !== b.environment) return false;
  const services = servicesOf(b);
  return servicesOf(a).some((service) => services.includes(service));
}

/** What the raised services had before, each its own share; null: no user keeps it. */
function sharesBefore(before: Exposures, live: Exposures): Shares | null {
  const shares = new Map(
    risenServices(before, live).map((service) => {
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

/** The services whose users have the flag. */
export function servicesOf({ live }: Watched): readonly ServiceName[] {
  return live.flatMap(({ service, reach }) => (reach.kind === 'none' ? [] : [service]));
}

/** `environment/flag`. */
export function nameOf({ flag, environment }: Watched): string {
  return `${environment}/${flag.key}`;
}
