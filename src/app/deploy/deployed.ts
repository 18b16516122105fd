// The result of a run, over all its rounds.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal, Deployer } from '#app/deploy-ports.ts';
import { instanceKey, isInstance, byInstance } from '#app/deploy-ports.ts';
import type { Adopted } from '#app/accepted/adopted.ts';
import { adoptedAt } from '#app/accepted/adopted.ts';
import type { AcceptedPart } from '#app/accepted/approved.ts';
import { acceptedNow } from '#app/accepted/approved.ts';
import type { Clash } from '#app/live/standing-clashes.ts';
import { standingClashes } from '#app/live/standing-clashes.ts';
import type { RefusedLandings } from '#app/accepted/reasons.ts';
import { refusedLandings, revertOf } from '#app/accepted/reasons.ts';
import type { Outcome } from './write-outcome.ts';
import type { PlanItem } from './plan.ts';
import type { LeftBehind } from './left-behind.ts';
import { leftBehind } from './left-behind.ts';
import type { Round } from './round.ts';

/** Where an instance was written. */
interface WrittenInstance extends Instance {
  /** Such as `the file /srv/flags/api.env`; empty where only its target's program knows them. */
  readonly places: readonly string[];
}

export interface Deployed
  extends RefusedLandings, Pick<Round, 'plan' | 'pending' | 'relocated' | 'unpushed'> {
  readonly tip: Sha;
  /** What was adopted without being judged, because the log had no entry; null: it had one. */
  readonly adopted: (Adopted & Pick<Round, 'assumed'>) | null;
  /** What the plan lowers because two flags fill it. */
  readonly clashes: readonly Clash[];
  /** What comes down where no deployment reaches the service, in a pipeline that reaches others. */
  readonly unreached: readonly PlanItem[];
  /** In the order of the plan; after a dry run, only the writes that would be refused. */
  readonly outcomes: readonly Outcome[];
  /** The machine of the run, and the instances that it wrote there. */
  readonly host: string;
  readonly written: readonly WrittenInstance[];
  /** The accepted commit by the log, where it is gone and only rollbacks were deployed; null: it is here. */
  readonly missing: Sha | null;
  /** The commit from which it was judged again, because any workflow could have written the later acceptance. */
  readonly doubted: Sha | null;
  /** Parts of the tip that were refused, and are not deployed. */
  readonly refusals: readonly Refusal[];
  /** What counts since this run. */
  readonly accepted: readonly AcceptedPart[];
  readonly orphans: readonly LeftBehind[];
  /** The command that reverts the newest landing. */
  readonly revert: string;
}

export async function deployedOf(
  deployer: Deployer,
  rounds: readonly Round[],
  last: Round,
): Promise<Deployed> {
  const { accepted, baseline, doubted, isUnlogged, tip, pending, unpushed } = last;
  const { refusals } = accepted;
  const [first = last] = rounds;
  const judgements = rounds.flatMap((round) => round.judgements);
  const orphans = await leftBehind(deployer, { ...last, baseline: first.baseline, judgements });
  // No run changes a service that had left the pipeline before.
  const isNews = (instance: Instance): boolean =>
    !orphans.some((orphan) => orphan.isUnchanged && isInstance(orphan, instance));
  const plan = newest(rounds.flatMap((round) => round.plan)).filter(isNews);
  const outcomes = outcomesOf(rounds).filter(({ item }) => isNews(item));
  const before = judgements.at(-1)?.landed.before ?? baseline.commit;
  return {
    tip: tip.commit,
    adopted: await adoptedIn(deployer, first, last, outcomes),
    plan,
    pending,
    clashes: plan.flatMap(clashesIn),
    unreached: unreachedIn(plan, last.pipeline),
    outcomes,
    host: deployer.host,
    written: outcomes.flatMap((outcome) => writtenBy(deployer, outcome)),
    missing: baseline.kind === 'missing' ? baseline.missing.tip : null,
    doubted: doubted[0]?.accepted ?? doubted[0]?.landing ?? null,
    unpushed,
    refusals,
    accepted: await acceptedNow(deployer, first.baseline.refusals, accepted, judgements),
    ...(await refusedLandings({ ...deployer, onlyDown: isUnlogged }, accepted, judgements)),
    orphans,
    revert: await revertOf(deployer.repository, { before, after: tip.commit }),
    relocated: newest(rounds.flatMap((round) => round.relocated)).filter(
      (old) => !outcomes.some(({ item, state }) => state === 'refused' && isInstance(item, old)),
    ),
  };
}

async function adoptedIn(
  deployer: Deployer,
  { baseline, judgements, assumed, tip }: Round,
  { accepted, isUnlogged }: Round,
  outcomes: readonly Outcome[],
): Promise<Deployed['adopted']> {
  if (baseline.kind !== 'adopted' || isUnlogged) return null;
  const commit = baseline.commit ?? tip.commit;
  const judged = judgements[0]?.landed.after ?? null;
  // The tip itself is adopted where nothing is before it.
  const adopted = await adoptedAt(deployer, commit, accepted, judged === commit ? null : judged);
  const isWritten = (instance: Instance): boolean =>
    outcomes.some(({ item }) => isInstance(item, instance));
  return { ...adopted, assumed: assumed.filter((instance) => !isWritten(instance)) };
}

function clashesIn({ desired, lowered }: PlanItem): readonly Clash[] {
  return standingClashes([desired]).filter((clash) =>
    lowered.some(({ variable }) => variable === clash.variable),
  );
}

function unreachedIn(plan: readonly PlanItem[], { services }: Pipeline): readonly PlanItem[] {
  const isReaching = services.some(({ deploy = [] }) => deploy.length > 0);
  // A service that has left the pipeline is an orphan, and no run waits for its target.
  const isNamed = ({ service }: PlanItem): boolean => services.some(({ name }) => name === service);
  return plan.filter(
    (item) => isReaching && item.settings === null && item.lowered.length > 0 && isNamed(item),
  );
}

function writtenBy({ placesOf }: Deployer, { item, state }: Outcome): readonly WrittenInstance[] {
  const { environment, service, settings } = item;
  if (state !== 'applied' || settings === null) return [];
  const instance = { environment, service };
  return [{ ...instance, places: placesOf(instance, settings) }];
}

/** By instance, of the last round that was about it. */
function newest<T extends Instance>(all: readonly T[]): readonly T[] {
  return [...byInstance(all).values()];
}

/**
 * The newest of each instance, unless it only says that an earlier round of this run wrote the values. Where the newest is a
 * refused write, what an earlier round has written stays, so both are shown.
 */
function outcomesOf(rounds: readonly Round[]): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const outcome of rounds.flatMap((round) => round.outcomes)) {
    const { item, state } = outcome;
    const key = instanceKey(item);
    const refusedKey = `${key} refused`;
    const earlier = outcomes.get(key);
    const isWritten = earlier?.state === 'applied';
    const isSame = earlier?.item.desired.digest === item.desired.digest;
    outcomes.delete(refusedKey);
    if (isWritten && isSame && state === 'unchanged') continue;
    outcomes.set(isWritten && state === 'refused' ? refusedKey : key, outcome);
  }
  return [...outcomes.values()];
}
