// Writes until ours is the last write: an older run on another machine, or a daemon for a run that was killed, may write
// after it.
import type { Applied, Finished, LoggedEntry, Started } from '#app/deploy-ports.ts';
import { unfinishedIn, writesOf } from '#app/log-reading.ts';
import type { Ready, Write } from './deliver.ts';
import type { Deployer } from './deps.ts';
import { newerThan, readAgain } from './other-runs.ts';
import type { DeployRun } from './run.ts';

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
    settles > 0 && mayStillAct(deployer, item, entries, settles) ? [settles] : [],
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

/** Writes of other values to this instance that other runs have begun. */
function rivals(
  { run }: Deployer,
  { environment, service, desired }: Ready,
  entries: readonly LoggedEntry[],
): readonly Started[] {
  return entries.filter(
    (start): start is Started & LoggedEntry =>
      start.kind === 'started' &&
      start.run !== run &&
      start.environment === environment &&
      writesOf(start).some(
        (instance) => instance.service === service && instance.digest !== desired.digest,
      ),
  );
}

/** Whether another run with other values was killed, stopped or failed a short time ago. */
function mayStillAct(
  deployer: Deployer,
  item: Ready,
  entries: readonly LoggedEntry[],
  settles: number,
): boolean {
  const now = deployer.now();
  return rivals(deployer, item, entries).some((start) => {
    const end = entries.find(
      (entry): entry is Finished & LoggedEntry =>
        entry.kind === 'finished' &&
        entry.run === start.run &&
        entry.environment === start.environment &&
        entry.accepted.tip === start.accepted.tip,
    );
    if (end === undefined) return start.at + start.limit > now;
    const result = end.instances.find(({ service }) => service === item.service);
    return result?.state !== 'verified' && end.at + settles > now;
  });
}

/** Runs that are about to write other values to one of these instances. */
function olderStarts(
  { deployer }: DeployRun,
  items: readonly Ready[],
  entries: readonly LoggedEntry[],
): readonly Started[] {
  const theirs = new Set(items.flatMap((item) => rivals(deployer, item, entries)));
  return unfinishedIn(entries).filter(
    (start) => theirs.has(start) && start.at + start.limit > deployer.now(),
  );
}

/** Seconds between two reads of the log. */
const PAUSE = 10;

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
  let open = olderStarts(run, down, entries);
  const isLate = open.length > 0;
  while (open.length > 0) {
    deployer.onWait(
      `an older deployment of ${open.map(({ environment }) => environment).join(', ')}`,
    );
    await deployer.pause(PAUSE);
    open = olderStarts(run, down, await readAgain(run, down));
  }
  return isLate;
}
