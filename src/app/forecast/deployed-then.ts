// The deployments of steps that land in a forecast, as the log will show them to the judge of one step.
import type { Deployment, Timeline } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type {
  Duration,
  EnvironmentName,
  FlagKey,
  Instant,
  ServiceName,
  Sha,
} from '#domain/scalars.ts';
import { sentBy } from '#domain/values.ts';

/**
 * The deployments of the flags that are asked about, oldest first. Each sends the values that all of these flags have by
 * then. Values of other flags are left out, because none of the clocks looks at them.
 */
export function deployedThen(
  deployed: ReadonlyMap<FlagKey, readonly Deployment[]>,
  timelines: readonly Timeline[],
  takes: Duration,
): readonly Deployment[] {
  const flags = [...new Set(timelines.map(({ flag }) => flag))];
  const all = flags.flatMap((flag) => deployed.get(flag) ?? []);
  if (flags.length < 2) return all;
  return all
    .toSorted((a, b) => a.at - b.at)
    .map((deployment) => {
      const landedAt = (deployment.at - takes) as Instant;
      const ofEnvironment = timelines.filter(
        ({ environment }) => environment === deployment.environment,
      );
      const values = ofEnvironment.flatMap((timeline) =>
        sentAt(timeline, landedAt, deployment.service),
      );
      return { ...deployment, values: { ...Object.fromEntries(values), ...deployment.values } };
    });
}

/** What a flag sends a service after the landings up to a moment. */
function sentAt({ periods }: Timeline, at: Instant, service: ServiceName) {
  const period = periods.findLast(({ landing }) => landing.at <= at) ?? periods[0];
  const exposure = period?.exposures?.find((candidate) => candidate.service === service);
  return exposure === undefined
    ? []
    : sentBy(exposure).map(({ variable, value }) => [variable, value] as const);
}

/** The deployments of one landing: one for each service. */
export function imaginedDeployments(
  exposures: Exposures,
  {
    environment,
    sha,
    at,
  }: { readonly environment: EnvironmentName; readonly sha: Sha; readonly at: Instant },
): readonly Deployment[] {
  return exposures.map((exposure): Deployment => ({
    environment,
    service: exposure.service,
    landing: sha,
    state: 'success',
    at,
    values: Object.fromEntries(sentBy(exposure).map(({ variable, value }) => [variable, value])),
  }));
}
