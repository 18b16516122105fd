// What a run has read, and its entries on the log: one before it writes, and one with the results.
import type { EnvironmentName, Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { SentValues } from '#domain/values.ts';
import type {
  Accepted,
  InstanceResult,
  LoggedEntry,
  Lowered,
  SentInstance,
} from '#app/deployment-log.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { instanceKey, liveIn } from '#app/log-reading.ts';
import { reasonText } from '#messages/deployments.ts';
import type { AcceptedCommit } from './accepted.ts';
import type { Ready } from './deliver.ts';
import type { Deployer } from './deps.ts';
import { loggedValues } from './desired.ts';
import { FOREIGN_VALUE, isReadFirst } from './foreign.ts';
import { settledLowered } from './lowered.ts';
import type { Outcome } from './outcome.ts';
import { byEnvironment, isReady } from './outcome.ts';
import type { PlanItem } from './plan.ts';

/** What a run has read before it writes. */
export interface DeployRun {
  readonly deployer: Deployer;
  /** The commit whose accepted state is written. */
  readonly tip: Sha;
  /** The accepted state that is written. */
  readonly standing: AcceptedCommit & { readonly commit: Sha };
  /** What the log records about it. */
  readonly accepted: Accepted;
  /** The tip that was accepted before; null: none. */
  readonly before: Sha | null;
  readonly entries: readonly LoggedEntry[];
  /** What they say about each instance. */
  readonly log: ReadonlyMap<string, InstanceState>;
  readonly isForced: boolean;
  /** The lowered values of each instance that is written. */
  readonly lowered: ReadonlyMap<string, readonly Lowered[]>;
  readonly landedAt: (landing: Sha) => Promise<Instant | null>;
}

/** Logs the whole plan, also the part that another run will write. */
export async function start(run: DeployRun, plan: readonly PlanItem[]): Promise<void> {
  const { deployer } = run;
  for (const [environment, items] of byEnvironment(plan.filter(isReady))) {
    const instances = items.map((item) => {
      const sent = sentInstanceOf(run, item);
      const state = run.log.get(instanceKey(item));
      if (state?.wasWritten === true) return sent;
      const first = { ...sent, was: foundIn(item) };
      return isReadFirst(deployer, item, state) ? { ...first, isFirst: true as const } : first;
    });
    const limit = Math.max(...items.map(limitOf));
    await deployer.log.append({ ...entryOf(run, environment), kind: 'started', instances, limit });
  }
}

/** What an instance has before its plan is carried out. */
function foundIn({ desired, changes }: PlanItem): SentValues {
  const changed = changes.map(({ variable, from }) => [variable, from] as const);
  const all = { ...loggedValues(desired), ...Object.fromEntries(changed) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Seconds: what a target's program, and then its probe, may take at most. */
function limitOf({ settings: { settings, probe } }: Ready): number {
  const own = settings['limit'];
  return (typeof own === 'number' ? own : LIMIT) + (probe?.within ?? 0);
}

const LIMIT = 300;

/** Logs the results of one environment, or only what was accepted where it has none. */
export async function finish(
  run: DeployRun,
  environment: EnvironmentName,
  outcomes: readonly Outcome[],
): Promise<void> {
  const own = outcomes.filter(({ item }) => item.environment === environment);
  const instances: InstanceResult[] = [];
  for (const outcome of own) instances.push(...(await resultOf(run, outcome)));
  const verified = new Set(
    instances.flatMap(({ state, service }) => (state === 'verified' ? [service] : [])),
  );
  // Values that other runs have verified meanwhile stay live.
  const entries = await run.deployer.log.read([environment]);
  const others = [...liveIn(entries).values()].flatMap(({ live, ...instance }) => {
    const isOther = instance.environment === environment && !verified.has(instance.service);
    return live !== null && isOther ? [live] : [];
  });
  const entry = entryOf(run, environment);
  await run.deployer.log.append({ ...entry, kind: 'finished', instances, others });
}

function entryOf(
  { deployer, accepted, before }: DeployRun,
  environment: EnvironmentName,
): Pick<LoggedEntry, 'environment' | 'accepted' | 'before' | 'run' | 'at'> {
  return { environment, accepted, before, run: deployer.run, at: deployer.now() };
}

async function resultOf(
  run: DeployRun,
  { item, state, reason, by, isStale, verifiedAt }: Outcome,
): Promise<readonly InstanceResult[]> {
  const begun = sentInstanceOf(run, item);
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
      return [{ ...sent, state: 'failed', why: reasonText(reason) }];
    case 'superseded':
      // A stale write counts as failed, so that the newer run writes again.
      return [
        isStale === true
          ? { ...sent, state: 'failed', why: staleText(by ?? run.tip) }
          : { ...sent, state: 'superseded', by: by ?? run.tip },
      ];
    case 'refused':
      return [{ ...sent, state: 'failed', why: reasonText(reason), code: FOREIGN_VALUE }];
    case 'no-target':
      return [];
  }
}

function staleText(by: Sha): string {
  return reasonText({ code: 'deploy/stale-write', facts: { by } });
}

function sentInstanceOf({ tip, lowered }: DeployRun, item: PlanItem): SentInstance {
  const { service, desired } = item;
  const sent = { service, landing: tip, digest: desired.digest, values: loggedValues(desired) };
  const own = lowered.get(instanceKey(item)) ?? [];
  return own.length === 0 ? sent : { ...sent, lowered: own };
}
