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
import { clashesIn } from './clashes.ts';
import type { RefusedLandings } from '#app/accepted/reasons.ts';
import { refusedLandings, revertOf } from '#app/accepted/reasons.ts';
import type { Outcome } from './write-outcome.ts';
import type { PlanItem } from './plan.ts';
import type { Relocated } from '#app/live/relocated.ts';
import type { LeftBehind } from './left-behind.ts';
import { leftBehind } from './left-behind.ts';
import type { Round } from './round.ts';

/** Where an instance was written. */
export interface WrittenInstance extends Instance {
  /** Such as `the file /srv/flags/api.env`; empty where only its target's program knows them. */
  readonly places: readonly string[];
}

export interface Deployed extends RefusedLandings {
  readonly tip: Sha;
  /** The commit that was adopted without being judged, because the log had no entry; null: it had one. */
  readonly adopted: Adopted | null;
  /** Instances that a first deployment could not ask, and that are taken to have what Git said before. */
  readonly assumed: readonly Instance[];
  readonly plan: readonly PlanItem[];
  /** Instances whose first values wait for their next change. */
  readonly pending: readonly PlanItem[];
  /** What the plan lowers because two flags fill it. */
  readonly clashes: readonly Clash[];
  /** With the changes that come down where no deployment reaches the service, in a pipeline that reaches others. */
  readonly unreached: readonly PlanItem[];
  /** In the order of the plan; empty after a dry run. */
  readonly outcomes: readonly Outcome[];
  /** The machine of the run, and the instances that it wrote there. */
  readonly host: string;
  readonly written: readonly WrittenInstance[];
  /** Instances that were not written, because they have values that no run has sent. */
  readonly foreign: readonly Outcome[];
  /** The accepted commit by the log, where it is gone and only rollbacks were deployed; null: it is here. */
  readonly missing: Sha | null;
  /** The commit from which it was judged again, because any workflow could have written the later acceptance. */
  readonly doubted: Sha | null;
  /** Landings that are not pushed, so that only their rollbacks were deployed. */
  readonly unpushed: readonly Sha[];
  /** Parts of the tip that were refused, and are not deployed. */
  readonly refusals: readonly Refusal[];
  /** What counts since this run. */
  readonly accepted: readonly AcceptedPart[];
  readonly orphans: readonly LeftBehind[];
  /** The command that reverts the newest landing. */
  readonly revert: string;
  /** Instances whose old place keeps its values. */
  readonly relocated: readonly Relocated[];
}

export async function deployedOf(
  deployer: Deployer,
  rounds: readonly Round[],
  last: Round,
): Promise<Deployed> {
  const { accepted, baseline, start, isUnlogged, tip, pipeline } = last;
  const { refusals } = accepted;
  const plan = newest(rounds.flatMap((round) => round.plan));
  const [first = last] = rounds;
  const isAdopted = first.baseline.kind === 'adopted' && !isUnlogged;
  const judgements = rounds.flatMap((round) => round.judgements);
  const { before } = judgements.at(-1)?.landed ?? { before: baseline.commit };
  const outcomes = outcomesOf(rounds).flatMap((outcome) => withEarlierWrite(rounds, outcome));
  const foreign = [...last.foreign, ...outcomes.filter(({ state }) => state === 'refused')];
  return {
    tip: tip.commit,
    adopted: isAdopted ? await adoptedIn(deployer, first, last) : null,
    assumed: first.assumed.filter(
      (instance) => !outcomes.some(({ item }) => isInstance(item, instance)),
    ),
    plan,
    pending: last.pending,
    clashes: clashesIn(deployer.root, judgements, plan, refusals),
    unreached: unreachedIn(plan, pipeline),
    outcomes,
    host: deployer.host,
    written: outcomes.flatMap((outcome) => writtenBy(deployer, outcome)),
    foreign,
    missing: baseline.kind === 'missing' ? baseline.missing.tip : null,
    doubted: start.doubted,
    unpushed: last.unpushed,
    refusals,
    accepted: await acceptedNow(deployer, first.baseline.refusals, accepted, judgements),
    ...(await refusedLandings(
      { ...deployer, onlyDown: isUnlogged },
      accepted,
      refusals,
      judgements,
    )),
    orphans: await leftBehind(
      deployer,
      { ...last, baseline: first.baseline },
      judgements,
      pipeline,
    ),
    revert: await revertOf(deployer.repository, { before, after: tip.commit }),
    relocated: newest(rounds.flatMap((round) => round.relocated)).filter(
      (old) => !foreign.some(({ item }) => isInstance(item, old)),
    ),
  };
}

async function adoptedIn(
  deployer: Deployer,
  { baseline, judgements }: Round,
  { accepted, tip }: Round,
): Promise<Adopted> {
  const commit = baseline.commit ?? tip.commit;
  const judged = judgements[0]?.landed.after ?? null;
  // The tip itself is adopted where nothing is before it.
  return adoptedAt(deployer, commit, accepted, judged === commit ? null : judged);
}

function unreachedIn(plan: readonly PlanItem[], { services }: Pipeline): readonly PlanItem[] {
  const isReaching = services.some(({ deploy = [] }) => deploy.length > 0);
  if (!isReaching) return [];
  // A service that has left the pipeline is an orphan, and no run waits for its target.
  const names = new Set<string>(services.map(({ name }) => name));
  return plan
    .filter(({ settings, lowered }) => settings === null && lowered.length > 0)
    .filter(({ service }) => names.has(service))
    .map((item) => ({ ...item, changes: item.lowered }));
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

/** A refused write of a later round leaves what an earlier one has written, so both are shown. */
function withEarlierWrite(rounds: readonly Round[], outcome: Outcome): readonly Outcome[] {
  if (outcome.state !== 'refused') return [outcome];
  const all = rounds.flatMap(({ outcomes }) => outcomes);
  const written = all.findLast(
    ({ item, state }) => state === 'applied' && isInstance(item, outcome.item),
  );
  return written === undefined ? [outcome] : [written, outcome];
}

/** Without the outcomes `unchanged` of what an earlier round wrote. */
function outcomesOf(rounds: readonly Round[]): readonly Outcome[] {
  const all = rounds.flatMap(({ outcomes }) => outcomes);
  const isWritten = ({ item, state }: Outcome): boolean =>
    state === 'unchanged' &&
    all.some(
      (outcome) =>
        outcome.state === 'applied' &&
        isInstance(outcome.item, item) &&
        outcome.item.desired.digest === item.desired.digest,
    );
  const left = all.filter((outcome) => !isWritten(outcome));
  return [...new Map(left.map((outcome) => [instanceKey(outcome.item), outcome])).values()];
}
