// How long a deployment takes: the median of those that the log has.
import type { Deployment, Evidence } from '#domain/evidence.ts';
import type { Duration } from '#domain/scalars.ts';
import { between } from '#domain/scalars.ts';

/** Null: the log has no deployment that began and succeeded. */
export function deploymentTime(deployments: Evidence['deployments']): Duration | null {
  if (deployments.kind !== 'known') return null;
  const started = new Map<string, Deployment>();
  const lengths: Duration[] = [];
  for (const deployment of deployments.value) {
    const key = `${deployment.environment} ${deployment.service} ${deployment.landing}`;
    const start = started.get(key);
    if (deployment.state === 'started') started.set(key, deployment);
    if (deployment.state === 'success' && start !== undefined)
      lengths.push(between(start.at, deployment.at));
  }
  return middleOf(lengths);
}

/** The median, of which half are not longer; null: there are none. */
export function middleOf(lengths: readonly Duration[]): Duration | null {
  return lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? null;
}
