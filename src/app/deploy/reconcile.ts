// `deploy`: brings what runs to the accepted state of the tip. A round reads the tip and the log, judges what has landed
// since the newest accepted commit, and writes the instances that differ. The next round follows where a file elsewhere
// differs as well, the tip has moved, or another run may have written. Runs may be repeated, reordered, killed and raced:
// they all end at the same state.
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import type { AcceptedCommit } from '#app/accepted/accepted-state.ts';
import { unreadableAt } from '#app/accepted/adopted.ts';
import { isSamePart } from '#app/accepted/refused.ts';
import { demandLive, demandLog } from '#app/live/lost-log.ts';
import type { Accepted, Deployer } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { hintOf } from '#app/refusal.ts';
import { acceptUnpushed, acceptUpTo } from '#app/accepted/deploy-guard.ts';
import { changedIn } from '#app/live/changed-files.ts';
import type { Deployed } from './deployed.ts';
import { deployedOf } from './deployed.ts';
import type { Doubt } from './doubted.ts';
import { doubtsIn, isSameDoubt, refusalsOf } from './doubted.ts';
import { behindTip, landingsAfter } from '#app/accepted/landings.ts';
import { landingMoments } from './lowered.ts';
import { isInScope } from '#app/wanted-names.ts';
import { demandOneMachine } from './one-machine.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { readLog } from '#app/accepted/baseline.ts';
import { rollOut } from './roll-out.ts';
import type { DeployOptions, Round, RoundOptions, RunFacts } from './round.ts';
import { planned } from './planned.ts';
import type { DeployRun } from './run.ts';
import { announce, finish } from './run.ts';
import { hasOlderStart } from './other-runs.ts';

/** Rounds of a run for one tip, while other runs write as well. */
const MOST_ROUNDS = 5;

export async function reconcile(given: Deployer, options: DeployOptions): Promise<Deployed> {
  let rounds: readonly Round[] = [];
  let readsAll = false;
  for (;;) {
    const deployer = { ...given, run: `${given.run}-${rounds.length + 1}` };
    const request = { ...options, readsAll };
    const read = await readLog(deployer, options.before);
    const facts = await judgeLandings(deployer, read, request);
    const first = await planned(deployer, facts, request);
    const certain = await withoutDoubted(deployer, read, first, request);
    const carried = await carriedOut(deployer, certain, request);
    // A dry run writes nothing, so it plans again with all files, in the same round.
    rounds = options.dryRun ? [carried] : [...rounds, carried];
    if (await differsElsewhere(deployer, carried, request)) readsAll = true;
    else if (options.dryRun || (await isLast(deployer, rounds, carried)))
      return deployedOf(given, rounds, carried);
  }
}

/** Judges what has landed since it was accepted. Landings that are not pushed yet may only lower values. */
async function judgeLandings(
  deployer: Deployer,
  read: ReadLog,
  options: DeployOptions,
): Promise<RunFacts> {
  const { tip } = read;
  const start = await startOf(deployer, read, options);
  const { isUnlogged = false, doubted = [] } = options;
  const judging = { ...deployer, onlyDown: isUnlogged };
  const pushed = await behindTip(deployer.repository, tip);
  const shared = pushed ?? tip.commit;
  const landings = await landingsAfter(deployer, start.commit, shared);
  const judged = await acceptUpTo(judging, start, landings, shared);
  if (pushed === null) return { ...read, ...judged, doubted, isUnlogged, unpushed: [] };
  const local = await acceptUnpushed(deployer, judged.accepted, tip.commit);
  const judgements = [...judged.judgements, ...local.judgements];
  const unpushed = local.landings.map(({ after }) => after);
  return { ...read, accepted: local.accepted, judgements, doubted, isUnlogged, unpushed };
}

/** From where a run judges. Throws a refusal where the log was lost, which never stops a rollback. */
async function startOf(
  deployer: Deployer,
  { baseline, tip }: ReadLog,
  { isUnlogged = false, adopt = false, doubted = [] }: DeployOptions,
): Promise<AcceptedCommit> {
  const { kind, commit, refusals } = baseline;
  if (kind !== 'adopted') {
    const others = refusals.filter((part) => !doubted.some((other) => isSamePart(other, part)));
    return { commit, refusals: [...others, ...doubted] };
  }
  if (!isUnlogged) await (adopt ? demandLive : demandLog)(deployer, baseline, tip.commit);
  return { commit, refusals: await unreadableAt(deployer, commit, deployer.now()) };
}

/**
 * The plan without what was accepted only by a log that any workflow can write. What is kept back may bring another instance
 * into the plan, or a variable back to another flag, so the new plan is looked at again. Each turn has a new doubt about a
 * flag of an instance, so that there is an end.
 */
async function withoutDoubted(
  deployer: Deployer,
  read: ReadLog,
  first: Round,
  options: RoundOptions,
): Promise<Round> {
  let round = first;
  let doubts: readonly Doubt[] = [];
  for (;;) {
    const news = (await doubtsIn(deployer, round)).filter(
      (doubt) => !doubts.some((earlier) => isSameDoubt(doubt, earlier)),
    );
    if (news.length === 0) return round;
    doubts = [...doubts, ...news];
    const doubted = await refusalsOf(deployer, first, doubts);
    const facts = await judgeLandings(deployer, read, { ...options, doubted });
    round = await planned(deployer, facts, options);
  }
}

/** The round with its outcomes. */
async function carriedOut(
  deployer: Deployer,
  round: Round,
  options: DeployOptions,
): Promise<Round> {
  if (options.dryRun) return round;
  const logged = await loggedAcceptance(deployer, round);
  const landedAt = landingMoments(deployer);
  const run: DeployRun = { ...round, deployer, logged, isForced: options.force === true, landedAt };
  demandOneMachine(deployer, round.plan);
  const outcomes = await rollOut(await announce(run));
  // A file answers only for environments that its runs deploy.
  const scope = deployer.log.isRemote ? null : options.environments;
  for (const environment of acceptedAnew(round, scope)) await finish(run, environment, []);
  return { ...round, outcomes };
}

/** The acceptance for the log: only what was pushed, and no raise while earlier refusals are not known. */
async function loggedAcceptance(
  { repository }: Deployer,
  { accepted, tip, baseline, whole }: Round,
): Promise<Accepted> {
  const isRaised = whole.some(({ changes }) => changes.some(({ isRaise }) => isRaise));
  if (baseline.kind === 'missing' && isRaised) return baseline.missing;
  const pushed = await behindTip(repository, tip);
  if (pushed === null) return { tip: accepted.commit, refusals: accepted.refusals };
  return { tip: baseline.commit ?? pushed, refusals: baseline.refusals };
}

/** Environments that need an entry for what was accepted, although no instance is written there. */
function acceptedAnew(
  { baseline, accepted, judgements, pipeline, whole }: Round,
  scope: readonly string[] | null,
): readonly EnvironmentName[] {
  const all = pipeline.environments.map(({ name }) => name);
  const names = scope === null ? all : all.filter((name) => scope.includes(name));
  const isInPlan = (name: EnvironmentName): boolean =>
    whole.some(({ environment }) => environment === name);
  if (baseline.kind === 'adopted') return names.filter((name) => !isInPlan(name));
  // An entry of any environment has what was accepted in all of them.
  if (whole.length > 0) return [];
  const isNew =
    JSON.stringify(baseline.refusals) !== JSON.stringify(accepted.refusals) ||
    // Also where no refusal has changed: a run for an older tip has to see that it is older.
    judgements.some(({ report }) => report.class !== 'none');
  return isNew ? names.slice(0, 1) : [];
}

/** Whether a file that the landing did not concern is lost, or has other values than the log says. */
async function differsElsewhere(
  deployer: Deployer,
  round: Round,
  options: RoundOptions,
): Promise<boolean> {
  const { log, plan, judgements, pipeline } = round;
  if (options.readsAll || judgements.length === 0) return false;
  const inPlan = new Set(plan.map(instanceKey));
  const others = [...log.values()].filter(
    (state) => isInScope(options, state) && !inPlan.has(instanceKey(state)),
  );
  return (await changedIn(deployer, round, pipeline, others, options.dryRun)).size > 0;
}

/** Whether the tip has not moved, and no other run may have written after this round. */
async function isLast(deployer: Deployer, rounds: readonly Round[], last: Round): Promise<boolean> {
  const isDisturbed = await mayHaveLost(deployer, rounds, last);
  // The tip is read last: what lands later is for the next run.
  const now = await tipAgain(deployer);
  const isMoved = now !== null && rounds.every(({ firstTip }) => firstTip !== now);
  return !isDisturbed && !isMoved;
}

/** Whether another write may have come after ours, so that another round is needed. */
async function mayHaveLost(
  deployer: Deployer,
  rounds: readonly Round[],
  last: Round,
): Promise<boolean> {
  // The next round waits for the rollback that stopped a write, and reads what it wrote; it may be killed before it writes.
  if (last.outcomes.some(({ reason }) => reason?.code === 'deploy/cancelled')) return true;
  const { commit } = last.tip;
  if (rounds.filter(({ tip }) => tip.commit === commit).length >= MOST_ROUNDS) return false;
  return hasOlderStart({ ...last, deployer });
}

/** Null where it cannot be found any more: what was written is shown all the same. */
async function tipAgain({ tip }: Deployer): Promise<Sha | null> {
  try {
    return (await tip()).commit;
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return null;
  }
}
