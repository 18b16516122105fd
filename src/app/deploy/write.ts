// One write: it locks its instances, compares them with the log as it is now, applies and verifies.
import type { Sha } from '#domain/scalars.ts';
import type { Applied, Lock, LoggedEntry, Deployer } from '#app/deploy-ports.ts';
import { stateIn } from '#app/log-reading.ts';
import type { Write } from './other-runs.ts';
import type { Ready } from './plan.ts';
import { deliveryOf, failedBy } from '#app/live/delivery.ts';
import type { TargetFailure } from '#messages/targets.ts';
import { refusedFor } from './planned.ts';
import { appliedLast, newerThan, readAgain } from './other-runs.ts';
import type { Outcome } from './write-outcome.ts';
import { supersededBy } from './write-outcome.ts';
import type { AnnouncedRun } from './run.ts';

/** Writes the instances of one batch. `loggedEntries`: the entries of the log; null: they are read under the lock. */
export async function write(
  run: AnnouncedRun,
  items: readonly Ready[],
  loggedEntries: readonly LoggedEntry[] | null,
): Promise<readonly Outcome[]> {
  const locks = await acquired(run, items);
  if ('why' in locks) return items.map((item) => ({ item, state: 'failed', reason: locks.why }));
  try {
    const entries = loggedEntries ?? (await readAgain(run, items));
    const outcomes: Outcome[] = [];
    const writes: Write[] = [];
    for (const item of items) {
      const ready = (await withoutWriting(run, item, entries)) ?? prepared(run, item);
      if ('target' in ready) writes.push(ready);
      else outcomes.push(ready);
    }
    const cancelled = AbortSignal.any(locks.map((lock) => lock.cancelled));
    const applied = await appliedLast(run, writes, entries, cancelled, () =>
      apply(run, writes, cancelled),
    );
    const verified = writes.map(({ item }, index) => verify(run, item, applied[index], cancelled));
    return [...outcomes, ...(await Promise.all(verified))];
  } finally {
    for (const lock of locks) await lock.release();
  }
}

/**
 * All runs take locks in the same order, so that no two wait for each other. Without its lock a promotion has failed, and
 * others go on; a rollback goes on without it.
 */
async function acquired(
  { deployer: { log, onWait } }: AnnouncedRun,
  items: readonly Ready[],
): Promise<readonly Lock[] | ReturnType<typeof failedBy>> {
  const locks: Lock[] = [];
  try {
    for (const item of items) {
      const { isRollback, desired } = item;
      locks.push(await log.acquire(item, { isRollback, digest: desired.digest, onWait }));
    }
  } catch (error) {
    for (const lock of locks) await lock.release();
    if (items.some(({ isRollback }) => isRollback)) throw error;
    return failedBy(error);
  }
  return locks;
}

/** The outcome of an instance that must not, or need not, be written; null: it has to be written. */
async function withoutWriting(
  run: AnnouncedRun,
  item: Ready,
  entries: readonly LoggedEntry[],
): Promise<Outcome | null> {
  const { unreadable, digest } = item.desired;
  if (unreadable.length > 0) {
    const reason = { code: 'deploy/unreadable', facts: { flags: unreadable } } as const;
    return { item, state: 'failed', reason };
  }
  const by = await newerThan(run, item, entries);
  if (by !== null) return supersededBy(item, by, 'deploy/superseded');
  const others = entries.filter((entry) => entry.run !== run.deployer.run);
  const state = stateIn(others, item);
  const refused = await refusedFor(run.deployer, run, item, state);
  if (refused !== null) return refused;
  const isThere = state?.live?.digest === digest && state.unsettled.length === 0;
  if (!isThere || run.isForced || item.isChangedThere) return null;
  return { item, state: 'unchanged', by: state.live.landing };
}

async function apply(
  run: AnnouncedRun,
  writes: readonly Write[],
  stopped: AbortSignal,
): Promise<readonly Applied[]> {
  const [first] = writes;
  if (first === undefined) return [];
  const ends = writes.map(({ item }) => run.until.get(item.environment) ?? Infinity);
  const seconds = Math.min(...ends) - run.deployer.now();
  if (seconds <= 0) return writes.map(() => overdue);
  // On several machines no lock stops a run that others take for ended, so it stops by itself.
  const limit = Number.isFinite(seconds) ? [AbortSignal.timeout(seconds * 1000)] : [];
  const cancelled = AbortSignal.any([stopped, ...limit]);
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

const overdue: Applied = { kind: 'failed', why: { code: 'target/overdue', facts: {} } };

async function verify(
  run: AnnouncedRun,
  item: Ready,
  applied: Applied | undefined,
  cancelled: AbortSignal,
): Promise<Outcome> {
  if (applied === undefined) throw new Error('a target has not answered');
  if (applied.kind === 'superseded') return supersededBy(item, applied.by, 'deploy/superseded');
  // It may have been written before a rollback stopped it, so that the rollback has to write in any case.
  if (applied.kind === 'failed' && cancelled.aborted)
    return { item, state: 'superseded', reason: { code: 'deploy/cancelled', facts: {} } };
  if (applied.kind === 'failed') return { item, state: 'failed', reason: applied.why };
  const { deployer } = run;
  const newer = async (): Promise<Sha | null> => newerThan(run, item, await readAgain(run, [item]));
  const late = deployer.log.isRemote ? await newer() : null;
  // A newer run must not wait until an older one has been verified.
  const isCancelled = async (): Promise<boolean> => (await newer()) !== null;
  const why = late === null ? await probed(deployer, item, isCancelled) : null;
  const by = why === null ? late : await newer();
  if (by !== null) return supersededBy(item, by, 'deploy/stale-write');
  if (why !== null) return { item, state: 'failed', reason: why };
  return { item, state: applied.kind, verifiedAt: deployer.now() };
}

/** A refusal of a target concerns this instance's settings or this machine, so it stops no other instance. */
function prepared({ deployer, accepted }: AnnouncedRun, item: Ready): Write | Outcome {
  try {
    const variables = item.changes.map(({ variable }) => variable);
    return { item, ...deliveryOf(deployer, accepted.commit, { ...item, variables }) };
  } catch (error) {
    return { item, state: 'failed', reason: failedBy(error).why };
  }
}

/** Null when the service answers as it should, or has no probe. */
async function probed(
  { probe }: Deployer,
  item: Ready,
  isCancelled: () => Promise<boolean>,
): Promise<TargetFailure | null> {
  const wanted = item.settings.probe;
  if (wanted === null) return null;
  const relevant = item.desired.values.filter(
    ({ variable }) => wanted.variable === null || variable === wanted.variable,
  );
  const expected = relevant.some(({ isOn }) => isOn) ? wanted.on : wanted.off;
  return probe(wanted, expected, item, isCancelled);
}
