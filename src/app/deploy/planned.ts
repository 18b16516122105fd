// Plans a round: what each instance in scope has is compared with what is accepted for it.
import type { Instance, Deployer } from '#app/deploy-ports.ts';
import { instanceKey, isInstance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { foreignAt } from '#app/live/foreign.ts';
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import type { Outcome } from './write-outcome.ts';
import { refusedWrite } from './write-outcome.ts';
import { compared } from './instances.ts';
import type { PlanItem } from './plan.ts';
import { lowering, planOf } from './plan.ts';
import type { Round, RoundOptions, RunFacts } from './round.ts';
import { relocatedIn } from '#app/live/relocated.ts';

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
  const refusals = (options.dryRun ? plan : []).map((item) =>
    refusedFor(deployer, about, item, facts.log.get(instanceKey(item))),
  );
  return {
    ...about,
    pipeline,
    whole: all.filter((item) => !item.isPending),
    plan,
    pending: all.filter((item) => item.isPending && isOwn(item)),
    assumed: instances.filter((item) => item.isAssumed === true && isOwn(item)),
    outcomes: (await Promise.all(refusals)).flatMap((outcome) => outcome ?? []),
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
