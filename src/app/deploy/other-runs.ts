// What other runs write at the same time. A run writes until its write is the last one: an older run on another machine, or
// a daemon for a run that was killed, may write after it.
import type { Sha } from '#domain/scalars.ts';
import type { Applied, Finished, LoggedEntry, Started, Deployer } from '#app/deploy-ports.ts';
import { writesOf } from '#app/log-reading.ts';
import type { Ready, PlanItem } from './plan.ts';
import { isOlder } from '#app/accepted/landings.ts';
import type { Delivering } from '#app/live/delivery.ts';
import type { DeployRun } from './run.ts';

/** An instance with the target that it is written to. */
export interface Write extends Delivering {
  readonly item: Ready;
}

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

/** Applied, and again where another run may have written after it. */
export async function appliedLast(
  run: DeployRun,
  writes: readonly Write[],
  entries: readonly LoggedEntry[],
  cancelled: AbortSignal,
  apply: () => Promise<readonly Applied[]>,
): Promise<readonly Applied[]> {
  let applied = await apply();
  if (await olderWritesEnded(run, writes, entries)) {
    applied = again(applied, await apply());
  }
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    if (!(await settled(run, writes, entries, cancelled))) break;
    const next = await apply();
    applied = again(applied, next);
    if (next.every(({ kind }) => kind !== 'applied')) break;
  }
  return applied;
}

/** As long as a daemon keeps replacing what was written. */
const MOST_TRIES = 3;

/** What was applied and is still there stays applied. */
function again(once: readonly Applied[], later: readonly Applied[]): readonly Applied[] {
  return later.map((answer, index) =>
    answer.kind === 'unchanged' ? (once[index] ?? answer) : answer,
  );
}

/**
 * A daemon may still carry out what a killed run has asked of it, after our write. Waits until it has, and answers whether
 * ours has to be written again. The values are there meanwhile. A newer run waits in our place.
 */
async function settled(
  run: DeployRun,
  writes: readonly Write[],
  entries: readonly LoggedEntry[],
  cancelled: AbortSignal,
): Promise<boolean> {
  const { deployer } = run;
  const waits = writes.flatMap(({ item, target: { settles = 0 } }) =>
    settles > 0 && rivals(deployer, [item], entries, settles).length > 0 ? [settles] : [],
  );
  for (let left = Math.max(0, ...waits); left > 0; left -= STEP) {
    await deployer.pause(STEP);
    if (cancelled.aborted) return false;
    for (const { item } of writes) {
      if ((await newerThan(run, item, await readAgain(run, [item]))) !== null) return false;
    }
  }
  return waits.length > 0;
}

/** Seconds between two looks for a newer run. */
const STEP = 1;

/**
 * Runs that have begun to write other values to one of these instances, and may still write: they have not ended within
 * their limit, or have failed so many seconds ago that a daemon may still work for them.
 */
function rivals(
  { run, now }: DeployRun['deployer'],
  items: readonly Ready[],
  entries: readonly LoggedEntry[],
  settles = 0,
): readonly Started[] {
  const moment = now();
  return entries.filter((start): start is Started & LoggedEntry => {
    if (start.kind !== 'started' || start.run === run) return false;
    const services = items.flatMap(({ environment, service, desired: { digest } }) =>
      environment === start.environment &&
      writesOf(start).some((sent) => sent.service === service && sent.digest !== digest)
        ? [service]
        : [],
    );
    if (services.length === 0) return false;
    const end = entries.find((entry) => isEndOf(entry, start));
    if (end === undefined) return start.at + start.limit > moment;
    if (settles === 0) return false;
    const isVerified = services.every((service) =>
      end.instances.some((result) => result.service === service && result.state === 'verified'),
    );
    return !isVerified && end.at + settles > moment;
  });
}

function isEndOf(entry: LoggedEntry, start: Started): entry is Finished & LoggedEntry {
  const { kind, run, environment, accepted } = entry;
  const isSame = run === start.run && environment === start.environment;
  return kind === 'finished' && isSame && accepted.tip === start.accepted.tip;
}

/** Seconds between two reads of the log. */
export const PAUSE = 10;

/**
 * On several machines there is no lock, so an older write may come after ours. A rollback waits until every older write has
 * ended, or its limit has passed. Answers whether there was one, so that ours has to be written again.
 */
async function olderWritesEnded(
  run: DeployRun,
  writes: readonly Write[],
  entries: readonly LoggedEntry[],
): Promise<boolean> {
  const { deployer } = run;
  const down = writes.map(({ item }) => item).filter(({ isRollback }) => isRollback);
  if (!deployer.log.isRemote || down.length === 0) return false;
  let open = rivals(deployer, down, entries);
  const isLate = open.length > 0;
  while (open.length > 0) {
    const environments = open.map(({ environment }) => environment);
    deployer.onWait({ code: 'older-deployment', facts: { environments } });
    await deployer.pause(PAUSE);
    open = rivals(deployer, down, await readAgain(run, down));
  }
  return isLate;
}
