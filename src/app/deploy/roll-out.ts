// Writes the plan: first the rollbacks of all environments at once, then one environment after the other.
import { grouped } from '#domain/scalars.ts';
import { sideBySide } from '#app/side-by-side.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { Ready, PlanItem } from './plan.ts';
import { failedBy } from '#app/live/delivery.ts';
import type { Outcome } from './write-outcome.ts';
import { isReady } from './plan.ts';
import type { AnnouncedRun } from './run.ts';
import { byEnvironment, finish } from './run.ts';
import { readAgain } from './other-runs.ts';
import { write } from './write.ts';

/** In the order of the plan. A failure stops no other instance. */
export async function rollOut(run: AnnouncedRun): Promise<readonly Outcome[]> {
  const { plan } = run;
  const down = plan.filter(({ isRollback }) => isRollback);
  const up = byEnvironment(plan.filter(({ isRollback }) => !isRollback));
  const outcomes = [...(await inParallel(run, down))];
  for (const environment of byEnvironment(down).keys())
    if (!up.has(environment)) await finish(run, environment, outcomes);
  for (const [environment, items] of up) {
    outcomes.push(...(await inParallel(run, items)));
    await finish(run, environment, outcomes);
  }
  const byItem = new Map(outcomes.map((outcome) => [outcome.item, outcome]));
  return plan.flatMap((item) => byItem.get(item) ?? []);
}

/** How many promotions hold a lock at the same time. A rollback waits for no other instance. */
const AT_ONCE = 64;

/** Writes instances at the same time. Those of one batch go into one call. */
async function inParallel(
  run: AnnouncedRun,
  items: readonly PlanItem[],
): Promise<readonly Outcome[]> {
  const groups = grouped(items.filter(isReady), (item) => batchOf(run, item));
  const { isRemote } = run.deployer.log;
  const entries = isRemote ? await readAgain(run, items) : null;
  // Without locks, all begin at once: their time runs from the start of the run, and what the log says is read once.
  const isAtOnce = isRemote || items.some(({ isRollback }) => isRollback);
  const atOnce = isAtOnce ? groups.size : AT_ONCE;
  const bugs: unknown[] = [];
  const outcomes = await sideBySide([...groups.values()], atOnce, (group) =>
    write(run, group, entries).catch((bug: unknown) => {
      bugs.push(bug);
      return [];
    }),
  );
  // The other instances are written before the failure counts.
  if (bugs.length > 0) throw bugs[0];
  const without = items.filter((item) => !isReady(item));
  return [...without.map((item) => ({ item, state: 'no-target' }) as const), ...outcomes.flat()];
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
