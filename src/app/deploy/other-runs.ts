// What other runs have started since this one read the log.
import type { Sha } from '#domain/scalars.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import { writesOf } from '#app/log-reading.ts';
import type { Ready } from './deliver.ts';
import type { Deployer } from './deps.ts';
import { isOlder } from './commit-order.ts';
import type { PlanItem } from './plan.ts';
import type { DeployRun } from './run.ts';

/** The tip of another run that has started since this one read the log, unless this one has it already. */
export async function newerThan(
  { deployer, entries: loggedEntries, accepted: { commit: tip } }: DeployRun,
  item: Ready,
  entries: readonly LoggedEntry[],
): Promise<Sha | null> {
  const runs = new Set([deployer.run, ...loggedEntries.map(({ run }) => run)]);
  for (const { environment, instances, run, accepted } of entries) {
    if (runs.has(run)) continue;
    const isIts = environment === item.environment;
    const ownInstance = isIts
      ? instances.find(({ service }) => service === item.service)
      : undefined;
    // One that writes the same gains nothing by writing it again. One that leaves the instance alone found it right.
    if (ownInstance !== undefined && ownInstance.digest === item.desired.digest) continue;
    const isOld = accepted.tip === tip || (await isOlder(deployer.repository, accepted.tip, tip));
    if (!isOld) return accepted.tip;
  }
  return null;
}

/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
export async function hasOlderStart(
  deployer: Deployer,
  loggedEntries: readonly LoggedEntry[],
  tip: Sha,
): Promise<boolean> {
  const runs = new Set(loggedEntries.map(({ run }) => run));
  const environments = [...new Set(loggedEntries.map(({ environment }) => environment))];
  for (const entry of await deployer.log.read(environments)) {
    if (entry.kind !== 'started' || entry.run === deployer.run || runs.has(entry.run)) continue;
    if (writesOf(entry).length === 0) continue;
    if (await isOlder(deployer.repository, entry.accepted.tip, tip)) return true;
  }
  return false;
}

/** The log of these instances as it is now. */
export async function readAgain(
  { deployer }: DeployRun,
  items: readonly PlanItem[],
): Promise<readonly LoggedEntry[]> {
  return deployer.log.read([...new Set(items.map(({ environment }) => environment))]);
}
