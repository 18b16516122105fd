// One write: it locks its instances, compares them with the log as it is now, applies and verifies.
import type { Sha } from '#domain/names.ts';
import type { Applied } from '#app/deploy-ports.ts';
import type { Finished, Lock, LoggedEntry, Started } from '#app/deployment-log.ts';
import { stateIn, unfinishedIn } from '#app/log-reading.ts';
import type { Ready, Write } from './deliver.ts';
import { failedBy, prepared, probed } from './deliver.ts';
import { foreignAt } from './foreign.ts';
import type { Deployer } from './deps.ts';
import { isOlder } from './here.ts';
import type { Outcome } from './outcome.ts';
import { cancelledFor, outcomeOf, refusedWrite, supersededBy } from './outcome.ts';
import type { PlanItem } from './plan.ts';
import type { DeployRun } from './run.ts';
import { isAsked } from './run.ts';

/** Writes the instances of one batch. `known`: the entries of the log; null: they are read under the lock. */
export async function write(
  run: DeployRun,
  items: readonly Ready[],
  known: readonly LoggedEntry[] | null,
): Promise<readonly Outcome[]> {
  const locks = await acquired(run, items);
  try {
    const entries = known ?? (await readAgain(run, items));
    const outcomes: Outcome[] = [];
    const writes: Write[] = [];
    for (const item of items) {
      const early = await withoutWriting(run, item, entries);
      const ready = early ?? (await prepared(run.deployer, run.tip, item));
      if ('target' in ready) writes.push(ready);
      else outcomes.push('kind' in ready ? outcomeOf(item, ready) : ready);
    }
    const cancelled = AbortSignal.any(locks.map((lock) => lock.cancelled));
    const once = await apply(writes, cancelled);
    const isLate =
      (await olderWritesEnded(run, writes, entries)) ||
      (await settled(run, writes, entries, cancelled));
    const applied = isLate ? again(once, await apply(writes, cancelled)) : once;
    const verified = writes.map(async ({ item }, index): Promise<Outcome> => {
      const answer = applied[index] ?? { kind: 'failed', why: 'was not written' };
      const isStopped = cancelled.aborted && answer.kind === 'failed';
      return isStopped ? cancelledFor(item) : verify(run, item, answer);
    });
    return [...outcomes, ...(await Promise.all(verified))];
  } finally {
    for (const lock of locks) await lock.release();
  }
}

/** All runs take locks in the same order, so that no two wait for each other. */
async function acquired(run: DeployRun, items: readonly Ready[]): Promise<readonly Lock[]> {
  const { log, onWait } = run.deployer;
  const locks: Lock[] = [];
  try {
    for (const item of items) {
      locks.push(await log.acquire(item, { isRollback: item.isRollback, onWait }));
    }
  } catch (error) {
    for (const lock of locks) await lock.release();
    throw error;
  }
  return locks;
}

/** The outcome of an instance that must not, or need not, be written; null: it has to be written. */
async function withoutWriting(
  run: DeployRun,
  item: Ready,
  entries: readonly LoggedEntry[],
): Promise<Outcome | null> {
  const { unreadable, digest } = item.desired;
  if (unreadable.length > 0) {
    const why = `${unreadable.join(', ')} cannot be read, and no earlier version of it can`;
    return { item, state: 'failed', why };
  }
  const by = await newerThan(run, item, entries);
  if (by !== null) return supersededBy(item, by);
  const others = entries.filter((entry) => entry.run !== run.deployer.run);
  if (isAsked(run, item, others)) {
    const foreign = await foreignAt(run.deployer, run.standing, item, others);
    if (foreign.length > 0) return refusedWrite(item, foreign);
  }
  const state = stateIn(others, item);
  const isThere = state?.live?.digest === digest && state.unsettled.length === 0;
  if (!isThere || run.isForced) return null;
  return { item, state: 'unchanged', why: '', by: state.live.landing };
}

/** The tip of another run that has started since this one read the log, unless this one has it already. */
async function newerThan(
  { deployer, entries: known, tip }: DeployRun,
  item: Ready,
  entries: readonly LoggedEntry[],
): Promise<Sha | null> {
  const runs = new Set([deployer.run, ...known.map(({ run }) => run)]);
  for (const { environment, instances, run, accepted } of entries) {
    if (runs.has(run)) continue;
    const isIts = environment === item.environment;
    const own = isIts ? instances.find(({ service }) => service === item.service) : undefined;
    // One that writes the same gains nothing by writing it again. One that leaves the instance alone found it right.
    if (own !== undefined && own.digest === item.desired.digest) continue;
    const isOld = accepted.tip === tip || (await isOlder(deployer.repository, accepted.tip, tip));
    if (!isOld) return accepted.tip;
  }
  return null;
}

/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
export async function hasOlderStart({
  deployer,
  entries: known,
  tip,
}: Pick<DeployRun, 'deployer' | 'entries' | 'tip'>): Promise<boolean> {
  const runs = new Set(known.map(({ run }) => run));
  const environments = [...new Set(known.map(({ environment }) => environment))];
  for (const { kind, run, accepted } of await deployer.log.read(environments)) {
    if (kind !== 'started' || run === deployer.run || runs.has(run)) continue;
    if (await isOlder(deployer.repository, accepted.tip, tip)) return true;
  }
  return false;
}

async function apply(
  writes: readonly Write[],
  cancelled: AbortSignal,
): Promise<readonly Applied[]> {
  const [first] = writes;
  if (first === undefined) return [];
  const { batch } = first.target;
  try {
    if (batch === undefined) return [await first.target.apply(first.delivery, cancelled)];
    const parts = writes.map(({ target, delivery }) => (target.batch ?? batch).part(delivery));
    return await batch.apply(parts, cancelled);
  } catch (error) {
    const failed = failedBy(error);
    return writes.map(() => failed);
  }
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

/** Whether another run with other values was killed, stopped or failed a short time ago. */
function mayStillAct(
  { run, now }: Deployer,
  item: Ready,
  entries: readonly LoggedEntry[],
  settles: number,
): boolean {
  return entries.some((start) => {
    if (start.kind !== 'started' || start.run === run) return false;
    if (start.environment !== item.environment) return false;
    const sent = start.instances.find(({ service }) => service === item.service);
    if (sent === undefined || sent.digest === item.desired.digest) return false;
    const end = entries.find(
      (one): one is Finished & LoggedEntry =>
        one.kind === 'finished' &&
        one.run === start.run &&
        one.environment === start.environment &&
        one.accepted.tip === start.accepted.tip,
    );
    if (end === undefined) return start.at + start.limit > now();
    const result = end.instances.find(({ service }) => service === item.service);
    return result?.state !== 'verified' && end.at + settles > now();
  });
}

/** Runs that are about to write other values to one of these instances. */
function olderStarts(
  { deployer }: DeployRun,
  items: readonly Ready[],
  entries: readonly LoggedEntry[],
): readonly Started[] {
  const now = deployer.now();
  return unfinishedIn(entries).filter(
    ({ run, at, limit, environment, instances }) =>
      run !== deployer.run &&
      at + limit > now &&
      items.some(
        (item) =>
          item.environment === environment &&
          instances.some(
            ({ service, digest }) => service === item.service && digest !== item.desired.digest,
          ),
      ),
  );
}

async function verify(run: DeployRun, item: Ready, applied: Applied): Promise<Outcome> {
  if (applied.kind !== 'applied' && applied.kind !== 'unchanged') return outcomeOf(item, applied);
  let by: Sha | null = null;
  // A newer run must not wait until an older one has been verified.
  const isCancelled = async (): Promise<boolean> => {
    by ??= await newerThan(run, item, await readAgain(run, [item]));
    return by !== null;
  };
  const stale = (): Outcome | null =>
    by === null ? null : { ...supersededBy(item, by), isStale: true };
  if (run.deployer.log.isRemote && (await isCancelled()))
    return stale() ?? outcomeOf(item, applied);
  const why = await probed(run.deployer, item, isCancelled);
  if (why === null) return { ...outcomeOf(item, applied), verifiedAt: run.deployer.now() };
  return stale() ?? { item, state: 'failed', why };
}

export async function readAgain(
  { deployer }: DeployRun,
  items: readonly PlanItem[],
): Promise<readonly LoggedEntry[]> {
  return deployer.log.read([...new Set(items.map(({ environment }) => environment))]);
}
