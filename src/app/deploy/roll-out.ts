// Writes the plan: first the rollbacks of all environments at once, then one environment after the other.
import { grouped } from '#domain/scalars.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { sideBySide } from '#app/side-by-side.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { Ready, PlanItem } from './plan.ts';
import { failedBy } from '#app/live/delivery.ts';
import type { Outcome } from './write-outcome.ts';
import { byEnvironment, withoutTarget } from './write-outcome.ts';
import { isReady } from './plan.ts';
import type { AnnouncedRun } from './run.ts';
import { finish } from './run.ts';
import { readAgain } from './other-runs.ts';
import { write } from './write.ts';

/** In the order of the plan. A failure stops no other instance. */
export async function rollOut(run: AnnouncedRun): Promise<readonly Outcome[]> {
  const { plan } = run;
  const down = plan.filter(({ isRollback }) => isRollback);
  const rest = byEnvironment(plan.filter(({ isRollback }) => !isRollback));
  const turns = [down, ...rest.values()];
  const outcomes: Outcome[] = [];
  for (const [turn, items] of turns.entries()) {
    outcomes.push(...(await inParallel(run, items)));
    const later = new Set(turns.slice(turn + 1).flatMap((all) => all.map(environmentOf)));
    for (const environment of new Set(items.map(environmentOf)))
      if (!later.has(environment)) await finish(run, environment, outcomes);
  }
  const byItem = new Map(outcomes.map((outcome) => [outcome.item, outcome]));
  return plan.flatMap((item) => byItem.get(item) ?? []);
}

function environmentOf({ environment }: PlanItem): EnvironmentName {
  return environment;
}

/** How many promotions hold a lock at the same time. A rollback waits for no other instance. */
const AT_ONCE = 64;

/** Writes instances at the same time. Those of one batch go into one call. */
async function inParallel(
  run: AnnouncedRun,
  items: readonly PlanItem[],
): Promise<readonly Outcome[]> {
  const without = items.filter((item) => !isReady(item));
  const groups = grouped(items.filter(isReady), (item) => batchOf(run, item));
  const { isRemote } = run.deployer.log;
  const entries = isRemote ? await readAgain(run, items) : null;
  // Without locks, all begin at once: their time runs from the start of the run, and what the log says is read once.
  const isAtOnce = isRemote || items.some(({ isRollback }) => isRollback);
  const atOnce = isAtOnce ? groups.size : AT_ONCE;
  const ended = await sideBySide([...groups.values()], atOnce, (group) =>
    settled(write(run, group, entries)),
  );
  const bug = ended.find((result) => result.status === 'rejected');
  if (bug !== undefined) throw bug.reason;
  return [
    ...without.map(withoutTarget),
    ...ended.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
  ];
}

/** The other instances are written before the failure counts. */
async function settled<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

function batchOf({ deployer }: AnnouncedRun, item: Ready): string {
  const { settings, target } = item.settings;
  try {
    const key = deployer.open(target, settings, item).batch?.key;
    if (key !== undefined) return `${target} ${key}`;
  } catch (error) {
    failedBy(error);
  }
  return instanceKey(item);
}
