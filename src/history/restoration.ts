// Values that rollbacks lowered and that a promotion would bring back, and what the deployment log says about them.
// A value in a file proves nothing: it must have been accepted and sent.
import type { Cause, Deployment, Finding, Landing, Period, Timeline } from '#domain/evidence.ts';
import { compareExposures, isRaise } from '#domain/comparison.ts';
import { sendsSame, valuesAre } from '#domain/coverage.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import type { EnvironmentName, ServiceName, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { remembered } from '#domain/remembered.ts';
import { hasTarget } from './stretch.ts';

export interface Restoration {
  readonly kind: 'restoration';
  /** The newest period that sent the same values. */
  readonly period: Period;
  /** Its index among the periods of the timeline. */
  readonly place: number;
  /** Whether it began before the history that was read, so that its landing is not known. */
  readonly isCut: boolean;
  /** The landing that ended it: the first of those that lowered its values. */
  readonly takenDown: Landing;
}

/** `raised-since`: the values were here before, and a value of the flag has been raised after them. */
export type Restored = Restoration | { readonly kind: 'raised-since' } | { readonly kind: 'none' };

/** The newest period whose values these services would be sent again. Periods that cannot be read end the search. */
export function restorationIn({ periods, fromTheStart }: Timeline, wanted: Exposures): Restored {
  const services = wanted.map(({ service }) => service);
  let isRaised = false;
  for (let place = periods.length - 2; place >= 0; place -= 1) {
    const [period, next] = [periods[place], periods[place + 1]];
    if (period?.exposures == null || next?.exposures == null) break;
    const steps = compareExposures(period.exposures, next.exposures);
    isRaised ||= steps.some(({ comparison }) => isRaise(comparison));
    if (!sendsSame(period.exposures, wanted, services)) continue;
    if (isRaised) return { kind: 'raised-since' };
    const isCut = place === 0 && !fromTheStart;
    return { kind: 'restoration', period, place, isCut, takenDown: next.landing };
  }
  return { kind: 'none' };
}

/** Every variable that the flag has sent a service in these periods. */
export function variablesIn({ periods }: Timeline, service: ServiceName): readonly string[] {
  const names = periods.flatMap(({ exposures }) =>
    (exposures ?? []).flatMap((exposure) =>
      exposure.service === service ? exposure.variables.map(({ variable }) => variable) : [],
    ),
  );
  return [...new Set(names)];
}

/** The same timeline as if the landing that lowered its values had never happened, with `exposures` since then. */
export function withoutTakedown(
  timeline: Timeline,
  { period, place }: Restoration,
  exposures: Exposures,
): Timeline {
  const { landing } = period;
  return { ...timeline, periods: [...timeline.periods.slice(0, place), { exposures, landing }] };
}

/** Until when a service was sent the values; null: by the log it still is. */
type StillSent = { readonly kind: 'sent'; readonly until: Instant | null };

/**
 * What the log says of the values of one service. `never`: no deployment with them succeeded. `unlogged`: the log
 * has no entry of this service.
 */
export type LoggedValues =
  | StillSent
  | { readonly kind: 'never' }
  | { readonly kind: 'unlogged' }
  | { readonly kind: 'unreachable'; readonly why: Cause };

/**
 * Whether a service was last deployed with exactly these values, and until when. Every later entry with other values
 * counts as the end, even if it failed, because this may err early, never late. `former`: variables that the flag
 * sent the service before; a switch without the percentage that was sent beside it is another value.
 */
export function loggedAs(
  deployments: Finding<readonly Deployment[]>,
  { services }: Pick<Pipeline, 'services'>,
  environment: EnvironmentName,
  wanted: Exposure,
  former: readonly string[] = [],
): LoggedValues {
  if (deployments.kind === 'unreachable') return deployments;
  const log = deployments.kind === 'known' ? byPlace(deployments.value).get(environment) : null;
  if (log == null) return { kind: 'unlogged' };
  const entries = log.get(wanted.service);
  if (entries === undefined) {
    const isMissing = hasTarget(services, environment, wanted.service);
    return { kind: isMissing ? 'never' : 'unlogged' };
  }
  const last = entries.findLastIndex(
    ({ state, values }) => state === 'success' && valuesAre(values, wanted, former),
  );
  if (last === -1) return { kind: 'never' };
  const end = entries.slice(last + 1).find(({ values }) => !valuesAre(values, wanted, former));
  return { kind: 'sent', until: end?.at ?? null };
}

type LogIndex = ReadonlyMap<EnvironmentName, ReadonlyMap<ServiceName, readonly Deployment[]>>;

/** An index, because a search through the whole log per flag would be slow. */
const byPlace = remembered((deployments: readonly Deployment[]): LogIndex => {
  const log = new Map<EnvironmentName, Map<ServiceName, Deployment[]>>();
  for (const deployment of deployments) {
    const services = log.get(deployment.environment) ?? new Map<ServiceName, Deployment[]>();
    log.set(deployment.environment, services);
    const entries = services.get(deployment.service) ?? [];
    services.set(deployment.service, entries);
    entries.push(deployment);
  }
  return log;
});
