// What a run has read, and its entries on the log: one before it writes, and one with the results.
import type { EnvironmentName, Sha, Instant, SentValues } from '#domain/scalars.ts';
import { grouped } from '#domain/scalars.ts';
import { reasonText } from '#messages/deployments.ts';
import type {
  Accepted,
  InstanceResult,
  LoggedEntry,
  SentInstance,
  StartedInstance,
  Deployer,
} from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { liveIn, wasWritten } from '#app/log-reading.ts';
import { approvedIn } from '#app/accepted/approved.ts';
import type { Ready, PlanItem } from './plan.ts';
import { loggedValues } from '#app/accepted/desired.ts';
import { loweredIn, settledLowered } from './lowered.ts';
import { FOREIGN_VALUE } from '#app/live/foreign.ts';
import { othersUntil, PAUSE } from './other-runs.ts';
import type { Outcome } from './write-outcome.ts';
import { isReady } from './plan.ts';
import type { Round } from './round.ts';

/** A round while it is carried out. */
export interface DeployRun extends Round {
  readonly deployer: Deployer;
  /** The acceptance for the log. */
  readonly logged: Accepted;
  readonly isForced: boolean;
  readonly landedAt: (landing: Sha) => Promise<Instant | null>;
}

/** A run that has announced what it writes. */
export interface AnnouncedRun extends DeployRun {
  /** The moments, in seconds, when other machines take it for ended, so that it may not write any more. Empty with locks. */
  readonly until: ReadonlyMap<EnvironmentName, number>;
}

/** Logs the plan, and what differs beside it: another run will write that. */
export async function announce(run: DeployRun): Promise<AnnouncedRun> {
  const { deployer, plan, whole } = run;
  const written = new Map(plan.map((item) => [instanceKey(item), item]));
  const listed = whole.map((item) => written.get(instanceKey(item)) ?? item);
  const limits = limitsOf(run);
  const until = new Map<EnvironmentName, number>();
  const all = [...byEnvironment(listed.filter(isReady))];
  for (const [place, [environment, items]] of all.entries()) {
    const instances = items.map((item) =>
      startedInstanceOf(run, item, !written.has(instanceKey(item))),
    );
    const limit = limits.get(environment) ?? 0;
    const entry = { ...entryOf(run, environment), kind: 'started', instances, limit } as const;
    if (deployer.log.isRemote) until.set(environment, entry.at + limit);
    const isLast = place === all.length - 1;
    await deployer.log.append(isLast ? entry : { ...entry, isPartial: true });
  }
  return { ...run, until };
}

/** Seconds after which the last write of each environment has ended: it follows those of earlier environments. */
function limitsOf({ deployer, entries, plan }: DeployRun): ReadonlyMap<EnvironmentName, number> {
  const ready = plan.filter(isReady);
  const down = ready.filter(({ isRollback }) => isRollback);
  const up = ready.filter(({ isRollback }) => !isRollback);
  const longest = (items: readonly Ready[]): number =>
    Math.max(0, ...items.map((item) => limitOf(deployer, item)));
  const now = deployer.now();
  const wait = Math.max(
    0,
    ...down.map((item) => othersUntil({ deployer }, item, entries, now) - now),
  );
  // After the wait for older writes, the rollbacks are written again.
  let total = longest(down) + (wait === 0 ? 0 : wait + PAUSE + longest(down));
  const limits = new Map(down.map(({ environment }) => [environment, total]));
  for (const [environment, items] of byEnvironment(up)) {
    total += longest(items);
    limits.set(environment, total);
  }
  return limits;
}

export function byEnvironment<T extends PlanItem>(
  items: readonly T[],
): ReadonlyMap<EnvironmentName, readonly T[]> {
  return grouped(items, ({ environment }) => environment);
}

function startedInstanceOf(run: DeployRun, item: PlanItem, isDeferred: boolean): StartedInstance {
  const sent = sentInstanceOf(run, item);
  const state = run.log.get(instanceKey(item));
  const mark = isDeferred ? { isDeferred: true as const } : {};
  return { ...sent, ...mark, ...(wasWritten(state) ? {} : { was: foundIn(item) }) };
}

/** What an instance has before its plan is carried out. */
function foundIn({ desired, changes }: PlanItem): SentValues {
  const changed = changes.map(({ variable, from }) => [variable, from] as const);
  const all = { ...loggedValues(desired), ...Object.fromEntries(changed) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Seconds: what the programs of a target, and then its probe, may take at most. */
function limitOf(
  { defaultsOf }: Deployer,
  { settings: { target, settings, probe } }: Ready,
): number {
  const { limit: usual, limitsAll } = defaultsOf(target);
  const { limit = usual } = settings;
  const isExact = limitsAll && 'limit' in settings;
  return (isExact ? Number(limit) : Math.max(LIMIT, Number(limit))) + (probe?.within ?? 0);
}

/** At least, where the settings do not say how long all of it may take. */
const LIMIT = 300;

/** Logs the results of one environment, or only what was accepted where it has none. */
export async function finish(
  run: DeployRun,
  environment: EnvironmentName,
  outcomes: readonly Outcome[],
): Promise<void> {
  const ended = outcomes.filter(
    ({ item, state }) => item.environment === environment && state !== 'no-target',
  );
  const instances = await Promise.all(ended.map((outcome) => resultOf(run, outcome)));
  const verified = new Set(
    instances.flatMap(({ state, service }) => (state === 'verified' ? [service] : [])),
  );
  // Values that other runs have verified meanwhile stay live.
  const others = [...liveIn(await run.deployer.log.read([environment])).values()].flatMap(
    ({ live, ...instance }) =>
      live === null || instance.environment !== environment || verified.has(instance.service)
        ? []
        : [live],
  );
  const entry = { ...entryOf(run, environment), kind: 'finished', instances, others } as const;
  const approved = approvedIn(run.judgements);
  await run.deployer.log.append(approved.length === 0 ? entry : { ...entry, approved });
}

function entryOf(
  { deployer, logged, baseline }: DeployRun,
  environment: EnvironmentName,
): Pick<LoggedEntry, 'environment' | 'accepted' | 'before' | 'run' | 'at'> {
  const { run, now } = deployer;
  return { environment, accepted: logged, before: baseline.commit, run, at: now() };
}

async function resultOf(run: DeployRun, outcome: Outcome): Promise<InstanceResult> {
  const { item, reason, by, verifiedAt = null } = outcome;
  const announced = sentInstanceOf(run, item);
  const lowered = await settledLowered(announced.lowered ?? [], run.landedAt, verifiedAt);
  const sent = lowered.length === 0 ? announced : { ...announced, lowered };
  if (by !== undefined && reason?.code !== 'deploy/stale-write')
    return { ...sent, state: 'superseded', by };
  if (reason === undefined) return { ...sent, state: 'verified' };
  const failed = { ...sent, state: 'failed', why: reasonText(reason) } as const;
  return reason.code === FOREIGN_VALUE ? { ...failed, code: FOREIGN_VALUE } : failed;
}

function sentInstanceOf({ accepted, log, judgements }: DeployRun, item: PlanItem): SentInstance {
  const { service, desired } = item;
  const sent = {
    service,
    landing: accepted.commit,
    digest: desired.digest,
    values: loggedValues(desired),
    ...(item.acceptedValues === undefined ? {} : { isLess: true as const }),
  };
  const lowered = loweredIn(item, log.get(instanceKey(item)), judgements);
  return lowered.length === 0 ? sent : { ...sent, lowered };
}
