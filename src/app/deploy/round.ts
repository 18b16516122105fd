// One round of a run: what was read and accepted, and the plan for it.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal, Deployer } from '#app/deploy-ports.ts';
import { instanceKey, isInstance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import type { AcceptedUpTo } from '#app/accepted/deploy-guard.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { foreignAt } from '#app/live/foreign.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import type { Outcome } from './write-outcome.ts';
import { refusedWrite } from './write-outcome.ts';
import { compared } from './instances.ts';
import type { PlanItem } from './plan.ts';
import { lowering, planOf } from './plan.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import type { Relocated } from '#app/live/relocated.ts';
import { relocatedIn } from '#app/live/relocated.ts';

export interface DeployOptions extends InstanceScope {
  /** Only the plan; nothing is touched, nothing is logged. */
  readonly dryRun: boolean;
  /** Whether the working tree is older than the tip: an instance that would get more of anything is not written. */
  readonly isBehind?: boolean;
  /** Whether the log cannot be used: nothing is accepted that raises anything. */
  readonly isUnlogged?: boolean;
  /** Whether to accept what is live, after the log was lost. */
  readonly adopt?: boolean;
  /** Whether named instances are written also where the log says that they have the values. */
  readonly force?: boolean;
  /** What was accepted only by a log that any workflow can write, and no instance has. Left out: nothing. */
  readonly doubted?: readonly Refusal[];
  /** The commit before the tip, for a log without any entry; null: none. Left out: its parent. */
  readonly before?: Sha | null;
}

/** `readsAll`: whether to read the files of all instances in scope, and not only of those that a landing concerns. */
export type RoundOptions = DeployOptions & { readonly readsAll: boolean };

/** What a run knows before it plans. */
export interface RunFacts extends ReadLog, AcceptedUpTo {
  /** What was judged again, because any workflow could have accepted it. */
  readonly doubted: readonly Refusal[];
  readonly isUnlogged: boolean;
  /** Landings that are not pushed, of which only rollbacks are deployed. */
  readonly unpushed: readonly Sha[];
}

export interface Round extends RunFacts {
  readonly pipeline: Pipeline;
  readonly whole: readonly PlanItem[];
  readonly pending: readonly PlanItem[];
  /** Before the first deployment of all: instances whose target cannot be asked. */
  readonly assumed: readonly Instance[];
  readonly plan: readonly PlanItem[];
  /** Instances whose old place keeps its values. */
  readonly relocated: readonly Relocated[];
  /** Of a dry run, only the writes that the target would refuse, because it has foreign values. */
  readonly outcomes: readonly Outcome[];
}

export async function planned(
  deployer: Deployer,
  facts: RunFacts,
  options: RoundOptions,
): Promise<Round> {
  const pipeline = await pipelineIn(deployer, facts.accepted);
  if (pipeline === null) throw refusal('deploy/no-pipeline');
  demandKnown(pipeline, options);
  const isOwn = (item: Instance): boolean => isInScope(options, item);
  const instances = (await compared(deployer, facts, pipeline, options)).map((item) =>
    // A forced run assumes nothing about what the named instances have.
    options.force === true && isOwn(item) ? { ...item, digest: null, isForced: true } : item,
  );
  const all = planOf(pipeline, instances);
  // Without the accepted commit it is not known what was accepted before.
  const isOnlyDown = options.isBehind === true || facts.baseline.kind === 'missing';
  const down = isOnlyDown ? planOf(pipeline, instances.map(lowering)) : [];
  const allowed = isOnlyDown ? down.filter(({ isRollback }) => isRollback) : all;
  const plan = allowed.filter((item) => !item.isPending && isOwn(item));
  const about = { ...facts, relocated: await relocatedIn(deployer, facts, plan) };
  // A dry run reads the targets as well, to show what would be refused.
  const read = (options.dryRun ? plan : []).map((item) =>
    refusedFor(deployer, about, item, facts.log.get(instanceKey(item))),
  );
  return {
    ...about,
    pipeline,
    whole: all.filter((item) => !item.isPending),
    plan,
    pending: all.filter((item) => item.isPending && isOwn(item)),
    assumed: instances.filter((item) => item.isAssumed === true && isOwn(item)),
    outcomes: (await Promise.all(read)).flatMap((outcome) => outcome ?? []),
  };
}

/** The outcome where its target has foreign values; null: it has none. A rollback waits for none. */
export async function refusedFor(
  deployer: Deployer,
  { accepted, isUnlogged, relocated }: Pick<Round, 'accepted' | 'isUnlogged' | 'relocated'>,
  item: PlanItem,
  state: InstanceState | undefined,
): Promise<Outcome | null> {
  const { desired, before, isRollback } = item;
  if (desired.unreadable.length > 0 || isUnlogged || isRollback) return null;
  const isMoved = relocated.some((old) => isInstance(old, item));
  const written = isMoved ? [] : (state?.written ?? []);
  const former = { before, written, open: state?.open ?? [] };
  const foreign = await foreignAt(deployer, accepted, desired, former);
  return foreign.length === 0 ? null : refusedWrite(item, foreign);
}
