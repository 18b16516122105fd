// Brings instances to what is accepted for them: first what comes down, in all environments at once, then environments
// one after the other. What is about to be written is logged before, what became of it after.
import { grouped } from '#domain/grouped.ts';
import type { EnvironmentName, Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { Applied } from '#app/deploy-ports.ts';
import type {
  Accepted,
  InstanceResult,
  Lock,
  LoggedEntry,
  Lowered,
  Sent,
  Started,
} from '#app/deployment-log.ts';
import type { Standing } from './accepted.ts';
import type { Ready, Write } from './deliver.ts';
import { failedBy, prepared, probed } from './deliver.ts';
import type { Deployer } from './deps.ts';
import { loggedValues } from './desired.ts';
import { instanceKey, liveIn, unfinishedIn } from '#app/log-reading.ts';
import type { ForeignValue } from './foreign.ts';
import { FOREIGN_VALUE, foreignAt, isFirstWrite } from './foreign.ts';
import { isOlder } from './here.ts';
import { settledLowered } from './lowered.ts';
import type { PlanItem } from './plan.ts';

export type OutcomeState =
  /** It was written and verified. */
  | 'applied'
  /** It was there already. */
  | 'unchanged'
  /** Another run was about to write something newer. */
  | 'superseded'
  /** The pipeline names no target here. */
  | 'no-target'
  /** It has values that no run has sent, so nothing was written. */
  | 'refused'
  | 'failed';

export interface Outcome {
  readonly item: PlanItem;
  readonly state: OutcomeState;
  /** One line; empty when there is nothing to say. */
  readonly why: string;
  /** The landing of another run that brought it there, or is about to. */
  readonly by?: Sha;
  /** It was written, perhaps after what the newer landing wrote. */
  readonly isStale?: true;
  /** Left out where it was not. */
  readonly verifiedAt?: Instant;
  /** Left out where none was found. */
  readonly foreign?: readonly ForeignValue[];
}

/** What a run has read before it writes. */
export interface Run {
  readonly deployer: Deployer;
  /** The commit whose accepted state is written. */
  readonly tip: Sha;
  /** The accepted state that is written. */
  readonly standing: Standing & { readonly commit: Sha };
  /** What the log gets of it. */
  readonly accepted: Accepted;
  readonly before: Sha | null;
  readonly entries: readonly LoggedEntry[];
  readonly isForced: boolean;
  /** By instance, for those that are written. */
  readonly lowered: ReadonlyMap<string, readonly Lowered[]>;
  readonly landedAt: (landing: Sha) => Promise<Instant | null>;
}

/** Logs what is about to be written, of the whole plan: what this run is not to write is left for another. */
export async function start(run: Run, plan: readonly PlanItem[]): Promise<void> {
  const { deployer } = run;
  for (const [environment, items] of byEnvironment(plan.filter(isReady))) {
    const instances = items.map((item) => {
      const sent = sentBy(run, item);
      return isAsked(run, item, run.entries) ? { ...sent, isFirst: true as const } : sent;
    });
    const limit = Math.max(...items.map(limitOf));
    await deployer.log.append({ ...entryOf(run, environment), kind: 'started', instances, limit });
  }
}

/** Whether a target is asked for values that no run has sent. */
function isAsked({ deployer }: Run, item: PlanItem, entries: readonly LoggedEntry[]): boolean {
  return deployer.rollbacksOnly !== true && !item.isRollback && isFirstWrite(entries, item);
}

export function refusedWrite(item: PlanItem, foreign: readonly ForeignValue[]): Outcome {
  const why = foreign.map(({ variable, found }) => `${variable} is ${JSON.stringify(found)} there`);
  return { item, state: 'refused', why: why.join(', '), foreign };
}

/** Seconds: what a target's program, and then its probe, may take at most. */
function limitOf({ settings: { settings, probe } }: Ready): number {
  const own = settings['limit'];
  return (typeof own === 'number' ? own : LIMIT) + (probe?.within ?? 0);
}

const LIMIT = 300;

/** In the order of the plan. A failure stops no other instance. */
export async function rollOut(run: Run, plan: readonly PlanItem[]): Promise<readonly Outcome[]> {
  const down = plan.filter(({ isRollback }) => isRollback);
  const rest = [...byEnvironment(plan.filter(({ isRollback }) => !isRollback)).values()];
  const outcomes = new Map<string, Outcome>();
  const logged = new Set<EnvironmentName>();
  for (const [turn, items] of [down, ...rest].entries()) {
    for (const outcome of await inParallel(run, items)) {
      outcomes.set(instanceKey(outcome.item), outcome);
    }
    const later = new Set(rest.slice(turn).flatMap((one) => one.map((item) => item.environment)));
    const written = [...outcomes.values()].map(({ item }) => item);
    const ended = [...byEnvironment(written).keys()].filter(
      (environment) => !later.has(environment) && !logged.has(environment),
    );
    for (const environment of ended) {
      logged.add(environment);
      await finish(run, environment, [...outcomes.values()]);
    }
  }
  return plan.flatMap((item) => outcomes.get(instanceKey(item)) ?? []);
}

/** What became of one environment; with no outcome of its own, what was accepted. */
export async function finish(
  run: Run,
  environment: EnvironmentName,
  outcomes: readonly Outcome[],
): Promise<void> {
  const own = outcomes.filter(({ item }) => item.environment === environment);
  const instances: InstanceResult[] = [];
  for (const outcome of own) instances.push(...(await resultOf(run, outcome)));
  const verified = new Set(
    instances.flatMap(({ state, service }) => (state === 'verified' ? [service] : [])),
  );
  // What other runs have verified meanwhile stays live.
  const entries = await run.deployer.log.read([environment]);
  const others = [...liveIn(entries).values()].flatMap(({ live, ...instance }) => {
    const isOther = instance.environment === environment && !verified.has(instance.service);
    return live !== null && isOther ? [live] : [];
  });
  const entry = entryOf(run, environment);
  await run.deployer.log.append({ ...entry, kind: 'finished', instances, others });
}

function entryOf(
  { deployer, accepted, before }: Run,
  environment: EnvironmentName,
): Pick<LoggedEntry, 'environment' | 'accepted' | 'before' | 'run' | 'at'> {
  return { environment, accepted, before, run: deployer.run, at: deployer.now() };
}

async function resultOf(
  run: Run,
  { item, state, why, by, isStale, verifiedAt }: Outcome,
): Promise<readonly InstanceResult[]> {
  const begun = sentBy(run, item);
  const sent =
    begun.lowered === undefined
      ? begun
      : {
          ...begun,
          lowered: await settledLowered(begun.lowered, run.landedAt, verifiedAt ?? null),
        };
  switch (state) {
    case 'applied':
    case 'unchanged':
      return [
        by === undefined ? { ...sent, state: 'verified' } : { ...sent, state: 'superseded', by },
      ];
    case 'failed':
      return [{ ...sent, state: 'failed', why }];
    case 'superseded':
      // A stale write stays open, so that the newer run does not take it for what was there before.
      return [
        isStale === true
          ? { ...sent, state: 'failed', why: `not verified: ${why}` }
          : { ...sent, state: 'superseded', by: by ?? run.tip },
      ];
    case 'refused':
      return [{ ...sent, state: 'failed', why, code: FOREIGN_VALUE }];
    case 'no-target':
      return [];
  }
}

function sentBy({ tip, lowered }: Run, item: PlanItem): Sent {
  const { service, desired } = item;
  const sent = { service, landing: tip, digest: desired.digest, values: loggedValues(desired) };
  const own = lowered.get(instanceKey(item)) ?? [];
  return own.length === 0 ? sent : { ...sent, lowered: own };
}

function byEnvironment<T extends PlanItem>(
  items: readonly T[],
): ReadonlyMap<EnvironmentName, readonly T[]> {
  return grouped(items, ({ environment }) => environment);
}

function isReady(item: PlanItem): item is Ready {
  return item.settings !== null;
}

/** Those that a target writes together go together. */
async function inParallel(run: Run, items: readonly PlanItem[]): Promise<readonly Outcome[]> {
  const without = items.filter((item) => !isReady(item));
  const groups = grouped(items.filter(isReady), (item) => batchOf(run, item));
  const known = run.deployer.log.isRemote ? await readAgain(run, items) : null;
  const ended = await Promise.allSettled(
    [...groups.values()].map((group) => write(run, group, known)),
  );
  const bug = ended.find((one) => one.status === 'rejected');
  if (bug !== undefined) throw bug.reason;
  return [
    ...without.map((item): Outcome => ({ item, state: 'no-target', why: '' })),
    ...ended.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
  ];
}

function batchOf({ deployer }: Run, item: Ready): string {
  const { settings, target } = item.settings;
  try {
    const key = deployer.open(target, settings, item).batch?.key;
    if (key !== undefined) return `${target} ${key}`;
  } catch (error) {
    failedBy(error);
  }
  return `${item.environment}/${item.service}`;
}

async function readAgain(
  { deployer }: Run,
  items: readonly PlanItem[],
): Promise<readonly LoggedEntry[]> {
  return deployer.log.read([...new Set(items.map(({ environment }) => environment))]);
}

/** Instances that one call writes: locked, compared with the log as it is now, written, verified. */
async function write(
  run: Run,
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
    const isLate = await olderWritesEnded(run, writes, entries);
    const applied = isLate ? await apply(writes, cancelled) : once;
    const verified = writes.map(({ item }, index) =>
      verify(run, item, applied[index] ?? { kind: 'failed', why: 'was not written' }),
    );
    return [...outcomes, ...(await Promise.all(verified))];
  } finally {
    for (const lock of locks) await lock.release();
  }
}

/** In one order everywhere, so that two runs cannot wait for each other. */
async function acquired(run: Run, items: readonly Ready[]): Promise<readonly Lock[]> {
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

/** What becomes of an instance that must not, or need not, be written; null: it has to be. */
async function withoutWriting(
  run: Run,
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
  const state = liveIn(others).get(instanceKey(item));
  const isThere = state?.live?.digest === digest && state.unsettled.length === 0;
  if (!isThere || run.isForced) return null;
  return { item, state: 'unchanged', why: '', by: state.live.landing };
}

/** The tip of another run that has started since this one read the log, unless this one has it already. */
async function newerThan(
  { deployer, entries: known, tip }: Run,
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
}: Pick<Run, 'deployer' | 'entries' | 'tip'>): Promise<boolean> {
  const runs = new Set(known.map(({ run }) => run));
  const environments = [...new Set(known.map(({ environment }) => environment))];
  for (const { kind, run, accepted } of await deployer.log.read(environments)) {
    if (kind !== 'started' || run === deployer.run || runs.has(run)) continue;
    if (await isOlder(deployer.repository, accepted.tip, tip)) return true;
  }
  return false;
}

function supersededBy(item: Ready, by: Sha): Outcome {
  return { item, state: 'superseded', why: `${by.slice(0, 10)} is newer`, by };
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

/** Seconds between two looks at the log. */
const PAUSE = 10;

/**
 * Where no lock holds two machines apart, an older write may come after ours: a rollback waits until every one that was
 * started has ended, or its limit has passed. Whether there was one, so that ours has to be written again.
 */
async function olderWritesEnded(
  run: Run,
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

/** Runs that are about to write other values to one of these instances. */
function olderStarts(
  { deployer }: Run,
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

async function verify(run: Run, item: Ready, applied: Applied): Promise<Outcome> {
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

function outcomeOf(item: Ready, applied: Applied): Outcome {
  switch (applied.kind) {
    case 'applied':
    case 'unchanged':
      return { item, state: applied.kind, why: '' };
    case 'superseded':
      return supersededBy(item, applied.by);
    case 'failed':
      return { item, state: 'failed', why: applied.why };
  }
}
