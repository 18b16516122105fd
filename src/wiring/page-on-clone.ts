// What GitHub says for the page of a clone, as the action asks it.
import { entriesSince } from '#adapters/deployment-log/since.ts';
import type { LogRequest } from '#app/log/landing-log.ts';
import { deploymentsOf } from '#app/log-reading.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import { instant } from '#domain/scalars.ts';
import type { PageHealth } from '#report/page/facts.ts';
import type { LandingLog } from '#report/log-rows.ts';
import type { OpenClone } from './clone-github.ts';
import { withPulls } from './landed-pulls.ts';
import { healthOf } from './page-health.ts';

export function healthOnClone({ client, root, identity }: OpenClone): Promise<PageHealth> {
  return healthOf(client, { root, environments: [], services: [], identity });
}

/** The deployment log on GitHub, or why it cannot be read. */
export async function logOnClone(
  { client, root, identity }: OpenClone,
  { identity: own = identity, former = [] }: LogSettings,
): Promise<LogRequest['log']> {
  const entries = await entriesSince(client, { root, identity: own, former }, instant(0));
  return entries.kind === 'known'
    ? { entries: entries.value.entries, deployments: deploymentsOf(entries.value.entries) }
    : { trouble: entries.why };
}

/** With the pull requests that landed, and who approved them. */
export function pullsOnClone({ client }: OpenClone, log: LandingLog): Promise<LandingLog> {
  return withPulls(client, log);
}
