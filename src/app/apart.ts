// Services that a state overrides: an override gives them less than the others get. A person decided that, so no plan brings
// them back by itself.
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { durationOf } from '#domain/scalars.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { stretchOf } from '#history/stretch.ts';
import type { ServiceApart } from '#report/status-rows.ts';
import { sharesOf } from './edit/lower.ts';
import type { Gatherer } from './ports.ts';
import { gather } from './gather.ts';
import type { PlanContext } from './status-next.ts';

type ApartContext = Pick<PlanContext, 'snapshot' | 'pipeline'>;

/** A service, and what it gets while others get more. */
type ServiceShare = Pick<ServiceApart, 'service' | 'percent'>;

export function apartIn(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
): readonly ServiceShare[] {
  if (state === null || flag.safe) return [];
  const shares = sharesOf(flag, state, environment);
  const highest = Math.max(0, ...shares.map(({ percent }) => percent));
  const overridden = new Set(state.services.map(({ service }) => service));
  return shares.filter(({ service, percent }) => percent < highest && overridden.has(service));
}

/** How far back a state is looked at: as far as soaks of `status`. */
const WINDOW = durationOf('30d');

/** The history of the states that set services apart. */
export function apartAsks(context: ApartContext, key: FlagKey): readonly Ask[] {
  return placesOf(context, key).map(({ environment }) => ({
    kind: 'timeline',
    flag: key,
    environment,
    window: WINDOW,
  }));
}

/** Since when, and by which landing, as far as the history goes that was read. */
export function apartOf(
  context: ApartContext,
  key: FlagKey,
  { timelines }: Pick<Evidence, 'timelines'>,
): readonly ServiceApart[] {
  const read = timelines.kind === 'known' ? timelines.value : [];
  return placesOf(context, key).flatMap(({ environment, services }) => {
    const timeline = read.find((each) => each.flag === key && each.environment === environment);
    return services.map(({ service, percent }): ServiceApart => {
      const about = { environment, service, percent };
      const stretch =
        timeline === undefined
          ? null
          : stretchOf(timeline, (exposures) => isApart(exposures, { service, percent }));
      if (stretch === null || stretch.atLeast) return { ...about, since: null, landing: null };
      return { ...about, since: stretch.landing.at, landing: stretch.landing.sha };
    });
  });
}

/** The same for one flag, at a commit of the default branch. */
export async function apartAt(
  gatherer: Gatherer,
  commit: Sha,
  context: ApartContext,
  key: FlagKey,
): Promise<readonly ServiceApart[]> {
  const asks = apartAsks(context, key);
  if (asks.length === 0) return [];
  const now = await gatherer.clock.now();
  const wanted = { asks, fingerprint: '', base: context.snapshot, tip: commit, now };
  return apartOf(context, key, await gather(gatherer, wanted));
}

function isApart(exposures: Exposures, { service, percent }: ServiceShare): boolean {
  const present = exposures.find((exposure) => exposure.service === service);
  const isSame = present !== undefined && percentOf(present.reach) === percent;
  return isSame && exposures.some(({ reach }) => percentOf(reach) > percent);
}

function placesOf({ snapshot, pipeline }: ApartContext, key: FlagKey) {
  const files = filesOf(snapshot, key);
  const flag = valueOf(files.flag);
  if (flag === null) return [];
  return pipeline.environments.flatMap(({ name: environment }) => {
    const services = apartIn(flag, valueOf(stateOf(files, environment)), environment);
    return services.length === 0 ? [] : [{ environment, services }];
  });
}
