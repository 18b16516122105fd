// What a run has read, and its entries on the log: one before it writes, and one with the results.
import type { EnvironmentName, Sha, Instant, SentValues } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type {
  Accepted,
  InstanceResult,
  LoggedEntry,
  SentInstance,
  StartedInstance,
  Deployer,
} from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { liveIn, unfinishedIn, wasWritten } from '#app/log-reading.ts';
import { approvedIn } from '#app/accepted/approved.ts';
import type { Ready, PlanItem } from './plan.ts';
import { loggedValues } from '#app/accepted/desired.ts';
import { loweredIn, settledLowered } from './lowered.ts';
import { PAUSE } from './other-runs.ts';
import type { Outcome } from './write-outcome.ts';
import { byEnvironment, loggedEnd } from './write-outcome.ts';
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

/** A run that has announced what it writes. By environment: until when, as other machines may rely on. */
export interface AnnouncedRun extends DeployRun {
  readonly until: ReadonlyMap<EnvironmentName, Instant>;
}

/** Logs the plan, and what differs beside it: another run will write that. */
export async function announce(run: DeployRun): Promise<AnnouncedRun> {
  const { deployer, plan, whole } = run;
  const written = new Map(plan.map((item) => [instanceKey(item), item]));
  const listed = whole.map((item) => written.get(instanceKey(item)) ?? item);
  const limits = limitsOf(run);
  const until = new Map<EnvironmentName, Instant>();
  const all = [...byEnvironment(listed.filter(isReady))];
  for (const [place, [environment, items]] of all.entries()) {
    const instances = items.map((item) =>
      startedInstanceOf(run, item, !written.has(instanceKey(item))),
    );
    const limit = limits.get(environment) ?? 0;
    const entry = { ...entryOf(run, environment), kind: 'started', instances, limit } as const;
    until.set(environment, instant(entry.at + limit));
    const isLast = place === all.length - 1;
    await deployer.log.append(isLast ? entry : { ...entry, isPartial: true });
  }
  return { ...run, until };
}

/** Seconds after which the last write of each environment has ended: it follows those of earlier environments. */
function limitsOf(run: DeployRun): ReadonlyMap<EnvironmentName, number> {
  const ready = run.plan.filter(isReady);
  const down = ready.filter(({ isRollback }) => isRollback);
  const up = ready.filter(({ isRollback }) => !isRollback);
  const longest = (items: readonly Ready[]): number =>
    Math.max(0, ...items.map((item) => limitOf(run.deployer, item)));
  const once = longest(down);
  const limits = new Map(
    [...byEnvironment(down).keys()].map((name) => {
      const wait = waitIn(run, name);
      // After the wait, it writes again.
      return [name, wait === 0 ? once : once + wait + once] as const;
    }),
  );
  let total = Math.max(0, ...limits.values());
  for (const [environment, items] of byEnvironment(up)) {
    total += longest(items);
    limits.set(environment, total);
  }
  return limits;
}

/** Seconds until the older writes on other machines have ended, for which a rollback waits. */
function waitIn({ deployer, entries }: DeployRun, environment: EnvironmentName): number {
  if (!deployer.log.isRemote) return 0;
  const open = unfinishedIn(entries).filter((entry) => entry.environment === environment);
  const left = Math.max(0, ...open.map(({ at, limit }) => at + limit - deployer.now()));
  return left === 0 ? 0 : left + PAUSE;
}

/** Until other machines may take the run for ended, so that it may not write any more. With locks, they never do. */
export function secondsLeft({ deployer, until }: AnnouncedRun, items: readonly PlanItem[]): number {
  if (!deployer.log.isRemote) return Infinity;
  const ends = items.map(({ environment }) => until.get(environment) ?? 0);
  return Math.min(...ends) - deployer.now();
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
  const ended = outcomes.filter(({ item }) => item.environment === environment);
  const instances: InstanceResult[] = [];
  for (const outcome of ended) instances.push(...(await resultOf(run, outcome)));
  const verified = new Set(
    instances.flatMap(({ state, service }) => (state === 'verified' ? [service] : [])),
  );
  // Values that other runs have verified meanwhile stay live.
  const entries = await run.deployer.log.read([environment]);
  const others = [...liveIn(entries).values()].flatMap(({ live, ...instance }) => {
    const isOther = instance.environment === environment && !verified.has(instance.service);
    return live !== null && isOther ? [live] : [];
  });
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

async function resultOf(run: DeployRun, outcome: Outcome): Promise<readonly InstanceResult[]> {
  const logged = loggedEnd(outcome);
  if (logged === null) return [];
  const { lowered, ...sent } = sentInstanceOf(run, outcome.item);
  if (lowered === undefined) return [{ ...sent, ...logged }];
  const settled = await settledLowered(lowered, run.landedAt, outcome.verifiedAt ?? null);
  return [{ ...sent, lowered: settled, ...logged }];
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
  const lowered = loweredIn(item, log.get(instanceKey(item))?.lowered ?? [], judgements);
  return lowered.length === 0 ? sent : { ...sent, lowered };
}
