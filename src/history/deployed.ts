// The soak's other clock: since when services have been sent what is asked about, by the record of deployments.
// While nobody knows what is live, everything that may be live has to cover it (T13). Late, never early.
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Deployment, Finding } from '#domain/evidence.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import { valuesCover } from '#domain/comparison.ts';
import type { Landing } from '#domain/landing.ts';
import type { EnvironmentName, ServiceName, Sha } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import { instant } from '#domain/time.ts';
import type { Run } from './run.ts';

/**
 * The services whose deployment a soak in this environment has to wait for; none where it counts from
 * landings. What nothing deploys there, or is sent nothing, counts from its landing.
 */
export function awaitedIn(
  { soakClock, services }: Pipeline,
  environment: EnvironmentName,
  wanted: Exposures,
): Exposures {
  if (soakClock !== 'deployed') return [];
  return wanted.filter(
    ({ service, variables, reach }) =>
      hasTarget(services, environment, service) && variables.length > 0 && reach.kind !== 'nobody',
  );
}

/** Whether the pipeline says how a service is deployed there. */
export function hasTarget(
  services: Pipeline['services'],
  environment: EnvironmentName,
  service: ServiceName,
): boolean {
  const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
  return deploySettingsFor(deploy, environment) !== null;
}

export type DeployedRun =
  /** `last`: the service that was deployed last; null where the landing came after every deployment. */
  | { readonly kind: 'run'; readonly run: Run; readonly last: ServiceName | null }
  /** `heard`: what was last heard of the service; null: nothing. */
  | { readonly kind: 'not-yet'; readonly service: ServiceName; readonly heard: Deployment | null }
  | Exclude<Finding<never>, { readonly kind: 'known' }>;

/** A run of landings as far as every awaited service has been deployed. */
export function deployedRun(
  landed: Run,
  environment: EnvironmentName,
  awaited: Exposures,
  deployments: Finding<readonly Deployment[]>,
): DeployedRun {
  let found: DeployedRun = { kind: 'run', run: landed, last: null };
  if (awaited.length === 0) return found;
  if (deployments.kind !== 'known') return deployments;
  for (const exposure of awaited) {
    const { service } = exposure;
    const own = deployments.value.filter(
      (one) => one.environment === environment && one.service === service,
    );
    const landing = sentSince(own, exposure);
    if (landing === null) return { kind: 'not-yet', service, heard: own.at(-1) ?? null };
    if (landing.at > found.run.landing.at)
      found = { kind: 'run', run: { landing, atLeast: false }, last: service };
  }
  return found;
}

/** A deployment that has begun and not ended well: it may be live, or half of it. */
interface Open {
  readonly covers: boolean;
  readonly place: number;
}

/**
 * Since when one service has been sent at least `wanted`, without a break; null when it is not, or nobody
 * knows. A deployment may be live from its beginning on, whatever became of it, until the next success.
 */
function sentSince(deployments: readonly Deployment[], wanted: Exposure): Landing | null {
  const open = new Map<Sha, Open>();
  const successes = new Map<Sha, number>();
  let live: { readonly landing: Sha; readonly covers: boolean } | null = null;
  let since: Landing | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [place, { landing, state, at, values, by }] of deployments.entries()) {
    latest = Math.max(latest, at);
    const covers = valuesCover(values, wanted);
    if (state === 'success') {
      open.clear();
      successes.set(landing, place);
      live = { landing, covers };
    } else if (state === 'overtaken') {
      if (neverBegan(open.get(landing), by === undefined ? undefined : successes.get(by)))
        open.delete(landing);
    } else {
      const before = open.get(landing);
      open.set(landing, {
        covers: covers && before?.covers !== false,
        place: before?.place ?? place,
      });
    }
    const holds: boolean = live?.covers === true && [...open.values()].every((one) => one.covers);
    if (!holds || live === null) since = null;
    else since ??= { sha: live.landing, at: instant(latest), source: 'deployed' };
  }
  return since;
}

/** What came after the success that overtook it stood back from the first. Else an earlier try may be live. */
function neverBegan(opened: Open | undefined, overtaker: number | undefined): boolean {
  return opened !== undefined && overtaker !== undefined && overtaker < opened.place;
}
