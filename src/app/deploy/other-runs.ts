// What other runs write at the same time. A run writes until its write is the last one: an older run on another machine, or
// a daemon for a run that was killed, may write after it.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Applied, Deployer, Instance, LoggedEntry } from '#app/deploy-ports.ts';
import { writesOf } from '#app/log-reading.ts';
import type { Ready } from './plan.ts';
import { isOlder } from '#app/accepted/landings.ts';
import type { Delivering } from '#app/live/delivery.ts';
import type { Round } from './round.ts';

/** An instance with the target that it is written to. */
export interface Write extends Delivering {
  readonly item: Ready;
}

/** What a run has read of other runs. */
interface Reading extends Pick<Round, 'entries' | 'accepted'> {
  readonly deployer: Deployer;
}

/** The tip of another run that has started since this one read the log, unless this one has it already. */
export async function newerThan(
  run: Reading,
  { environment, service, desired: { digest } }: Ready,
  entries: readonly LoggedEntry[],
): Promise<Sha | null> {
  const { commit } = run.accepted;
  for (const { accepted, instances, ...entry } of unread(run, entries)) {
    const isIts = (instance: Pick<Instance, 'service'>): boolean =>
      entry.environment === environment && instance.service === service;
    // One that writes the same gains nothing by writing it again. One that leaves the instance alone found it right.
    if (accepted.tip === commit || instances.find(isIts)?.digest === digest) continue;
    if (!(await isOlder(run.deployer.repository, accepted.tip, commit))) return accepted.tip;
  }
  return null;
}

/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
export async function hasOlderStart(run: Reading): Promise<boolean> {
  for (const entry of unread(run, await readAgain(run, run.entries))) {
    if (entry.kind !== 'started' || writesOf(entry).length === 0) continue;
    if (await isOlder(run.deployer.repository, entry.accepted.tip, run.accepted.commit))
      return true;
  }
  return false;
}

/** The entries of other runs, of which this one had read none. */
function unread(
  { deployer, entries: loggedEntries }: Reading,
  entries: readonly LoggedEntry[],
): readonly LoggedEntry[] {
  const runs = new Set([deployer.run, ...loggedEntries.map(({ run }) => run)]);
  return entries.filter(({ run }) => !runs.has(run));
}

/** The log of these environments as it is now. */
export async function readAgain(
  { deployer }: Reading,
  places: readonly Pick<Instance, 'environment'>[],
): Promise<readonly LoggedEntry[]> {
  return deployer.log.read([...new Set(places.map(({ environment }) => environment))]);
}

/** Applied, and again where another run may have written after it. */
export async function appliedLast(
  run: Reading,
  writes: readonly Write[],
  entries: readonly LoggedEntry[],
  cancelled: AbortSignal,
  apply: () => Promise<readonly Applied[]>,
): Promise<readonly Applied[]> {
  let applied = await apply();
  let latest: readonly LoggedEntry[] | null = entries;
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    latest = await whenOthersEnded(run, writes, latest, cancelled);
    if (latest === null) break;
    const earlier = applied;
    const next = await apply();
    // What was applied and is still there stays applied.
    applied = next.map((answer, index) =>
      answer.kind === 'unchanged' ? (earlier[index] ?? answer) : answer,
    );
    if (next.every(({ kind }) => kind !== 'applied')) break;
  }
  return applied;
}

/** As long as another run keeps replacing what was written. */
const MOST_TRIES = 3;

/**
 * Waits until no other run can write after ours any more. Returns the log as it is then; null: ours need not be written again,
 * because no other run could write, or because a newer one waits in our place. The values are there meanwhile.
 */
async function whenOthersEnded(
  run: Reading,
  writes: readonly Write[],
  loggedEntries: readonly LoggedEntry[],
  cancelled: AbortSignal,
): Promise<readonly LoggedEntry[] | null> {
  const { now, log, pause, onWait } = run.deployer;
  const items = writes.map(({ item }) => item);
  const since = now();
  const step = log.isRemote ? PAUSE : STEP;
  let entries = loggedEntries;
  for (let waited = 0; ; waited += step) {
    // The clock of a run on this host may stand still.
    const moment = log.isRemote ? now() : since + waited;
    const open = writes.filter(
      ({ item, target }) => othersUntil(run, item, entries, since, target.settles) > moment,
    );
    if (open.length === 0) return entries === loggedEntries ? null : entries;
    const environments = [...new Set(open.map(({ item }) => item.environment))];
    if (log.isRemote) onWait({ code: 'older-deployment', facts: { environments } });
    await pause(step);
    entries = await readAgain(run, items);
    const newer = await Promise.all(items.map((item) => newerThan(run, item, entries)));
    if (cancelled.aborted || newer.every((by) => by !== null)) return null;
  }
}

/** Seconds between two looks at a log of several machines, and at one of this host. */
export const PAUSE = 10;
const STEP = 1;

/**
 * The moment, in seconds, until which other runs may write other values to an instance; 0: none may. Under its lock they had
 * ended by the moment `since`, but for so many seconds (`settles`) a daemon may still carry out what they have asked of it. On
 * several machines there is no lock, so a rollback waits until they have ended, or their limit has passed.
 */
export function othersUntil(
  { deployer: { run, log } }: Pick<Reading, 'deployer'>,
  { environment, service, desired: { digest }, isRollback }: Ready,
  entries: readonly LoggedEntry[],
  since: Instant,
  settles = 0,
): number {
  const others = entries.filter((entry) => entry.environment === environment && entry.run !== run);
  const starts = others.filter((entry) => entry.kind === 'started');
  const ends = others.filter((entry) => entry.kind === 'finished');
  const untils = starts.map((start) => {
    const write = writesOf(start).find((instance) => instance.service === service);
    if (write === undefined || write.digest === digest) return 0;
    const end = ends.find((entry) => entry.run === start.run);
    const result = end?.instances.find((instance) => instance.service === service);
    if (result?.state === 'verified') return 0;
    const ended = end?.at ?? start.at + start.limit;
    return (log.isRemote && isRollback ? ended : Math.min(ended, since)) + settles;
  });
  return Math.max(0, ...untils);
}
