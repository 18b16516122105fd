// One round of a run: what was read and accepted, and the plan for it.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, LoggedEntry } from '#app/deploy-ports.ts';
import type { SentValues } from '#domain/values.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { instanceKey } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import type { Judgement } from './accept.ts';
import type { AcceptedCommit, Standing } from './accepted.ts';
import { desiredAt, pipelineIn } from './accepted.ts';
import type { Baseline } from './baseline.ts';
import { changedThere, withMoreThere } from './changed-there.ts';
import type { Concerned } from './concerned.ts';
import { concernedBy, isConcerned } from './concerned.ts';
import type { Deployer, Tip } from './deps.ts';
import type { Desired } from './desired.ts';
import { loggedValues, nothingFor, settingsOf } from './desired.ts';
import { foreignAt, isReadFirst } from './foreign.ts';
import { asAdopted, withTargetValues } from './target-values.ts';
import type { InstanceScope } from './instance-scope.ts';
import { demandKnown, isInScope } from './instance-scope.ts';
import type { Outcome } from './outcome.ts';
import { refusedWrite } from './outcome.ts';
import { withoutFirsts } from './pending.ts';
import type { KnownInstance, PlanItem } from './plan.ts';
import { isInstance, planOf } from './plan.ts';

export interface DeployOptions extends InstanceScope {
  /** Only the plan; nothing is touched, nothing is logged. */
  readonly dryRun: boolean;
  /** Whether named instances are written also where the log says that they have the values. */
  readonly force?: boolean;
  /** Whether to write rollbacks only. */
  readonly rollbacksOnly?: boolean;
  /** The commit before the tip, for a log without any entry; null: none. Left out: its parent. */
  readonly before?: Sha | null;
  /** Whether to accept what is live, after the log was lost. */
  readonly adopt?: boolean;
}

/** What the log says. */
export interface ReadLog {
  readonly entries: readonly LoggedEntry[];
  /** By instance. */
  readonly log: ReadonlyMap<string, InstanceState>;
  readonly baseline: Baseline;
}

export interface Accepting {
  /** Landings that are not pushed, of which only rollbacks are deployed. */
  readonly unpushed: readonly Sha[];
  readonly accepted: Standing;
  readonly judgements: readonly Judgement[];
}

/** What a run knows before it plans. */
export interface Facts extends ReadLog, Accepting {
  readonly tip: Tip;
  readonly doubted: AcceptedCommit | null;
}

export interface Round extends Facts {
  readonly pipeline: Pipeline;
  readonly whole: readonly PlanItem[];
  readonly pending: readonly PlanItem[];
  /** Before the first deployment of all: instances whose target cannot be asked. */
  readonly assumed: readonly Instance[];
  /** Instances that are not written, because the target has foreign values. */
  readonly foreign: readonly Outcome[];
  readonly plan: readonly PlanItem[];
  readonly outcomes: readonly Outcome[];
}

export async function planned(
  deployer: Deployer,
  facts: Facts,
  options: DeployOptions,
): Promise<Round> {
  const { accepted, baseline } = facts;
  const pipeline = await pipelineIn(deployer, accepted);
  if (pipeline === null) throw refusal('deploy/no-pipeline');
  demandKnown(pipeline, options);
  const near = isAboutAll(deployer, facts, options)
    ? null
    : await concernedBy(deployer, { ...facts, pipeline });
  // A landing has to be fast, so only what it concerns is read. A run without one is asked what is wrong.
  const hasLanding = facts.judgements.length > 0;
  const inScope = [...facts.log.values()].filter(
    (state) =>
      isInScope(options, state) && (near === null || !hasLanding || isConcerned(near, state)),
  );
  const changed = await changedThere(deployer, accepted.commit, pipeline, inScope);
  const concerned = changed.size > 0 ? null : near;
  const desired = await desiredAt(deployer, accepted, pipeline, concerned ?? {});
  const reads = await readerFor(deployer, facts, pipeline, options);
  const byLog = await knownAt(deployer, facts, pipeline, desired, { reads, concerned, options });
  const instances = byLog.map((instance) => withMoreThere(instance, changed, desired));
  const isForced = (item: Instance): boolean => options.force === true && isInScope(options, item);
  const all = planOf(pipeline, forgotten(isForced, instances), desired, deployer.sha256).map(
    (item) => (isForced(item) ? { ...item, isPending: false } : item),
  );
  const rollbacksOnly = options.rollbacksOnly === true || baseline.kind === 'missing';
  const whole = all.filter((item) => !item.isPending);
  const plan = whole.filter(
    (item) => isInScope(options, item) && (!rollbacksOnly || item.isRollback),
  );
  const pending = all.filter((item) => item.isPending && isInScope(options, item));
  // A dry run reads the targets as well, to show what would be refused.
  const foreign = options.dryRun ? await refusedWrites(deployer, accepted, plan, facts.log) : [];
  const assumed = instances.filter(
    (instance) =>
      instance.isAssumed === true && instance.digest !== UNWRITTEN && isInScope(options, instance),
  );
  return { ...facts, pipeline, whole, plan, pending, assumed, foreign, outcomes: [] };
}

/** Whether a run cannot rely on what the log says about instances that no landing has touched. */
function isAboutAll(
  { rollbacksOnly = false }: Deployer,
  { doubted }: Facts,
  { force = false, adopt = false }: DeployOptions,
): boolean {
  return rollbacksOnly || force || adopt || doubted !== null;
}

async function refusedWrites(
  deployer: Deployer,
  standing: Standing,
  plan: readonly PlanItem[],
  log: Facts['log'],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of plan) {
    if (!isReadFirst(deployer, item, log.get(instanceKey(item)))) continue;
    const foreign = await foreignAt(deployer, standing, item);
    if (foreign.length > 0) outcomes.push(refusedWrite(item, foreign));
  }
  return outcomes;
}

type Assumed = { readonly instance: KnownInstance; readonly desired: Desired };

/** Reads the target of an instance that is not on the log. `wanted`: at the tip. */
type Reads = (assumed: Assumed, wanted: Desired | undefined) => Promise<KnownInstance>;

/** Without a log to rely on, the targets are read. With one, what was accepted before is there. */
async function readerFor(
  deployer: Deployer,
  facts: Facts,
  pipeline: Pipeline,
  options: DeployOptions,
): Promise<Reads> {
  const reads = await readerHere(deployer, facts, pipeline, options);
  if (facts.baseline.kind !== 'adopted') return reads;
  return (assumed, wanted) =>
    isElsewhere(deployer, pipeline, options, assumed.instance)
      ? Promise.resolve({ ...assumed.instance, digest: UNWRITTEN })
      : reads(assumed, wanted);
}

/** Whether only another machine can read the target of an instance. */
function isElsewhere(
  { log }: Deployer,
  pipeline: Pipeline,
  scope: InstanceScope,
  instance: Instance,
): boolean {
  if (isInScope(scope, instance)) return false;
  return !log.isRemote || settingsOf(pipeline, instance)?.machine !== undefined;
}

/** The digest where no run has written anything. */
const UNWRITTEN = '';

async function readerHere(
  deployer: Deployer,
  { accepted: { commit: tip }, baseline }: Facts,
  pipeline: Pipeline,
  { adopt = false }: DeployOptions,
): Promise<Reads> {
  if (deployer.rollbacksOnly === true || adopt) {
    const all = await desiredAt(deployer, { commit: tip, refusals: [] }, pipeline);
    return (assumed, wanted) => {
      const git = all.find((desired) => isInstance(desired, assumed.instance));
      return withTargetValues(deployer, tip, pipeline, assumed, wanted, git);
    };
  }
  if (baseline.kind !== 'adopted') return ({ instance }) => Promise.resolve(instance);
  return ({ instance }, wanted) =>
    asAdopted(deployer, tip, pipeline, instance, wanted ?? nothingFor(instance, deployer.sha256));
}

interface Knowing {
  readonly reads: Reads;
  readonly concerned: Concerned | null;
  readonly options: DeployOptions;
}

/** What each instance has: by the log, or else by what was accepted before this run, or by its target. */
async function knownAt(
  deployer: Deployer,
  { log, baseline, accepted: { commit: tip } }: Facts,
  pipeline: Pipeline,
  wanted: readonly Desired[],
  { reads, concerned, options }: Knowing,
): Promise<readonly KnownInstance[]> {
  const rules = await pipelineIn(deployer, baseline);
  const before = concerned?.before ?? (await desiredAt(deployer, baseline, pipeline, { rules }));
  const assumed = new Map<string, Assumed>();
  for (const desired of before) {
    const { environment, service } = desired;
    const key = instanceKey(desired);
    // A first value that was accepted may still wait for a change.
    const hasTarget = settingsOf(pipeline, desired) !== null;
    const has = hasTarget ? withoutFirsts(desired, log.get(key), deployer.sha256) : desired;
    const values = loggedValues(has);
    const instance = { environment, service, digest: has.digest, state: undefined, values };
    assumed.set(key, { desired, instance });
  }
  const logged = [...log.values()]
    .filter((state) => concerned === null || isConcerned(concerned, state))
    .map(async (state) => {
      const has = loggedInstance(state, assumed.get(instanceKey(state))?.instance);
      if (has.digest !== UNWRITTEN || !isInScope(options, state)) return has;
      const atTip = wanted.find((desired) => isInstance(desired, state));
      return asAdopted(deployer, tip, pipeline, has, atTip ?? nothingFor(state, deployer.sha256));
    });
  const read = [...assumed].flatMap(([key, item]) => {
    const atTip = wanted.find((desired) => isInstance(desired, item.instance));
    return log.has(key) ? [] : [reads(item, atTip)];
  });
  return Promise.all([...logged, ...read]);
}

function loggedInstance(state: InstanceState, assumed: KnownInstance | undefined): KnownInstance {
  const { environment, service, live, unsettled } = state;
  const instance = { environment, service, state };
  // It was announced by a run for other services, and never written.
  if (live === null && unsettled.length === 0)
    return { ...instance, values: state.was ?? {}, digest: UNWRITTEN };
  const values = live?.values ?? beforeNewest(state.sent) ?? assumed?.values ?? {};
  const digest = live?.digest ?? assumed?.digest ?? null;
  return { ...instance, values, digest: unsettled.length > 0 ? null : digest };
}

/** What the writes after which nothing is known may have left in place; null: the log does not say. */
function beforeNewest(earlier: readonly SentValues[]): SentValues | null {
  const newest = JSON.stringify(earlier.at(-1));
  return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}

/** A forced run assumes nothing about what the named instances have. */
function forgotten(
  isForced: (instance: Instance) => boolean,
  instances: readonly KnownInstance[],
): readonly KnownInstance[] {
  return instances.map((instance) =>
    isForced(instance) ? { ...instance, digest: null } : instance,
  );
}
