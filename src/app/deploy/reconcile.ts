// `deploy`: brings what runs to the accepted state of the tip. A run reads the log and the tip, judges what has landed
// since the newest accepted commit, and writes the instances that differ. Runs may be repeated, reordered, killed and
// raced: they all end at the same state.
import type { EnvironmentName, Sha } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Accepted, LiveInstance, LoggedEntry, Refusal } from '#app/deployment-log.ts';
import type { Instance } from '#app/deploy-ports.ts';
import { instanceKey, liveIn } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import type { Judgement } from './accept.ts';
import { acceptUpTo } from './accept.ts';
import type { Standing } from './accepted.ts';
import { desiredAt, environmentsAt, pipelineIn } from './accepted.ts';
import type { Adopted } from './adopted.ts';
import { adoptedAt, unreadableAt } from './adopted.ts';
import type { Baseline } from './baseline.ts';
import { baselineOf, landingsAfter } from './baseline.ts';
import type { Deployer, Tip } from './deps.ts';
import { loggedValues } from './desired.ts';
import { foreignAt } from './foreign.ts';
import { isOlder } from './here.ts';
import { demandLive, demandLog } from './lost-log.ts';
import { landingMoments, loweredIn } from './lowered.ts';
import { doubtedSince } from './trust.ts';
import type { Relocated } from './relocated.ts';
import { relocatedIn } from './relocated.ts';
import type { Named } from './named.ts';
import { demandKnown, isNamed } from './named.ts';
import { parentOf } from './parent.ts';
import type { Known, PlanItem } from './plan.ts';
import { firstValues, sentIn, without } from './pending.ts';
import { isInstance, planOf, settingsOf } from './plan.ts';
import { revertOf } from './revert.ts';
import type { Outcome, Run } from './roll-out.ts';
import { finish, hasOlderStart, refusedWrite, rollOut, start } from './roll-out.ts';

export interface DeployOptions extends Named {
  /** Only the plan; nothing is touched, nothing is logged. */
  readonly dryRun: boolean;
  /** The named instances are written also where the log says that they have it. */
  readonly force?: boolean;
  /** Write only what comes down. */
  readonly rollbacksOnly?: boolean;
  /** What stood before the tip, for a log without any entry; null: nothing. Left out: its parent. */
  readonly before?: Sha | null;
  /** Accept what is live, where the log was lost. */
  readonly adopt?: boolean;
}

/** An instance that the log says is live in an environment, or of a service, that the pipeline lost. */
export interface Orphan extends Instance, Pick<LiveInstance, 'landing' | 'values'> {
  readonly lost: 'environment' | 'service';
}

/** Where an instance was written. */
export interface Written extends Instance {
  /** Such as `the file /srv/flags/api.env`; empty where only its target's program knows. */
  readonly places: readonly string[];
}

export interface Deployed {
  readonly tip: Sha;
  /** Where the log had no entry: what stood before, which was not judged; null: it had one. */
  readonly adopted: Adopted | null;
  readonly plan: readonly PlanItem[];
  /** Instances that wait for their next change with what they are sent for the first time. */
  readonly pending: readonly PlanItem[];
  /** In the order of the plan; empty after a dry run. */
  readonly outcomes: readonly Outcome[];
  /** The machine that the run was on, and what it wrote there. */
  readonly host: string;
  readonly written: readonly Written[];
  /** Instances that were not written, because they have values that no run has sent. */
  readonly foreign: readonly Outcome[];
  /** The commit that the log names as accepted and that is gone, so that only what comes down went out; null: none. */
  readonly missing: Sha | null;
  /** The commit from which it was judged again, because only the log says that what came since was accepted. */
  readonly doubted: Sha | null;
  /** Landings that are not pushed, so that only what they lower went out. */
  readonly unpushed: readonly Sha[];
  /** Parts of the tip that were refused, and do not go out. */
  readonly refusals: readonly Refusal[];
  readonly judgements: readonly Judgement[];
  readonly orphans: readonly Orphan[];
  /** The command that takes the newest landing back. */
  readonly revert: string;
  /** By landing of which something is refused: the command that takes it back. */
  readonly reverts: Readonly<Record<Sha, string>>;
  /** Instances whose old place keeps its values. */
  readonly relocated: readonly Relocated[];
}

/** How often a run goes on to a tip that has moved meanwhile. */
const MOST_ROUNDS = 5;

export async function reconcile(given: Deployer, options: DeployOptions): Promise<Deployed> {
  const rounds: Round[] = [];
  for (;;) {
    const deployer = { ...given, run: `${given.run}-${rounds.length + 1}` };
    const seen = await deployer.tip();
    const entries = await deployer.log.read(await environmentsAt(deployer, seen.commit));
    const baseline = await baselineOf(deployer, entries, seen.commit, options.before);
    if (baseline.kind === 'adopted')
      await demandAdoptable(deployer, baseline, seen.commit, options);
    const tip = await newestTip(deployer, seen, baseline);
    const doubted = await doubtedAt(deployer, entries, baseline);
    const from = doubted ?? (await adopting(deployer, baseline));
    const accepted = await accept(deployer, from, tip);
    const round = await planned(
      deployer,
      { entries, tip, baseline, doubted, ...accepted },
      options,
    );
    rounds.push(options.dryRun ? round : await carriedOut(deployer, round, options));
    if (options.dryRun || rounds.length === MOST_ROUNDS) break;
    // The tip last: what lands after that is for the next run.
    if (await hasOlderStart({ deployer, entries, tip: tip.commit })) continue;
    if ((await deployer.tip()).commit === tip.commit) break;
  }
  return summaryOf(given, rounds);
}

/**
 * The tip after the log was read. What the log has accepted was the tip before: where ours does not have it, the branch
 * has moved on, or was rewritten. A clone that cannot ask takes the younger of the two.
 */
async function newestTip(
  { repository, tip }: Deployer,
  seen: Tip,
  baseline: Baseline,
): Promise<Tip> {
  const { commit } = baseline;
  if (baseline.kind !== 'logged' || commit === null) return seen;
  if (commit === seen.commit || (await isOlder(repository, commit, seen.commit))) return seen;
  const now = await tip();
  const isBehind = !now.isCurrent && (await isOlder(repository, now.commit, commit));
  return isBehind ? { ...now, commit, pushed: commit } : now;
}

async function doubtedAt(
  deployer: Deployer,
  entries: readonly LoggedEntry[],
  baseline: Baseline,
): Promise<Standing | null> {
  const pipeline = await pipelineIn(deployer, baseline);
  if (pipeline === null) return null;
  const desired = await desiredAt(deployer, baseline, pipeline);
  return doubtedSince(deployer, entries, baseline, desired);
}

/** A log that was lost is not adopted silently. Nothing stops what comes down. */
async function demandAdoptable(
  deployer: Deployer,
  baseline: Standing,
  tip: Sha,
  { adopt = false }: DeployOptions,
): Promise<void> {
  if (deployer.rollbacksOnly === true) return;
  await (adopt ? demandLive(deployer, baseline, tip) : demandLog(deployer, tip));
}

async function adopting(deployer: Deployer, baseline: Baseline): Promise<Standing> {
  if (baseline.kind !== 'adopted') return baseline;
  const refusals = await unreadableAt(deployer, baseline.commit, deployer.now());
  return { commit: baseline.commit, refusals };
}

interface Accepting {
  /** Landings here that are not pushed, of which only what they lower goes out. */
  readonly unpushed: readonly Sha[];
  readonly accepted: Accepted;
  readonly judgements: readonly Judgement[];
}

/** What landed here and is not pushed yet only lowers. */
async function accept(
  deployer: Deployer,
  baseline: Standing,
  { commit, pushed }: Tip,
): Promise<Accepting> {
  const shared = pushed === null || pushed === commit ? commit : pushed;
  const isAhead = shared !== commit && (await isOlder(deployer.repository, shared, commit));
  const known = await landingsAfter(deployer, baseline.commit, isAhead ? shared : commit);
  const judged = await acceptUpTo(deployer, baseline, known, isAhead ? shared : commit);
  if (!isAhead) return { ...judged, unpushed: [] };
  const own = await landingsAfter(deployer, shared, commit);
  const standing = { commit: shared, refusals: judged.accepted.refusals };
  const local = await acceptUpTo({ ...deployer, rollbacksOnly: true }, standing, own, commit);
  const judgements = [...judged.judgements, ...local.judgements];
  return { accepted: local.accepted, judgements, unpushed: own.map(({ after }) => after) };
}

interface Round extends Accepting {
  readonly entries: readonly LoggedEntry[];
  readonly tip: Tip;
  readonly baseline: Baseline;
  readonly doubted: Standing | null;
  readonly pipeline: Pipeline;
  readonly whole: readonly PlanItem[];
  readonly pending: readonly PlanItem[];
  /** What is not written, because the target has values that no run has sent. */
  readonly foreign: readonly Outcome[];
  readonly plan: readonly PlanItem[];
  readonly outcomes: readonly Outcome[];
}

async function planned(
  deployer: Deployer,
  facts: Pick<
    Round,
    'entries' | 'tip' | 'baseline' | 'doubted' | 'accepted' | 'judgements' | 'unpushed'
  >,
  options: DeployOptions,
): Promise<Round> {
  const { accepted, baseline } = facts;
  const standing = { commit: accepted.tip, refusals: accepted.refusals };
  const pipeline = await pipelineIn(deployer, standing);
  if (pipeline === null) throw withoutPipeline();
  demandKnown(pipeline, options);
  const known = await knownAt(deployer, facts, pipeline);
  const desired = await desiredAt(deployer, standing, pipeline);
  const isForced = (item: Instance): boolean => options.force === true && isNamed(options, item);
  const all = planOf(pipeline, forgotten(isForced, known), desired, deployer.sha256).map((item) =>
    isForced(item) ? { ...item, isPending: false } : item,
  );
  const rollbacksOnly = options.rollbacksOnly === true || baseline.kind === 'missing';
  const whole = all.filter((item) => !item.isPending);
  const plan = whole.filter(
    (item) => isNamed(options, item) && (!rollbacksOnly || item.isRollback),
  );
  const pending = all.filter((item) => item.isPending && isNamed(options, item));
  // A dry run asks as well: it shows what would be refused.
  const foreign = options.dryRun
    ? await refusedWrites(deployer, standing, plan, facts.entries)
    : [];
  return { ...facts, pipeline, whole, plan, pending, foreign, outcomes: [] };
}

async function refusedWrites(
  deployer: Deployer,
  standing: Standing & { readonly commit: Sha },
  plan: readonly PlanItem[],
  entries: readonly LoggedEntry[],
): Promise<readonly Outcome[]> {
  if (deployer.rollbacksOnly === true) return [];
  const outcomes: Outcome[] = [];
  for (const item of plan) {
    const foreign = await foreignAt(deployer, standing, item, entries);
    if (foreign.length > 0) outcomes.push(refusedWrite(item, foreign));
  }
  return outcomes;
}

/** What each instance has: by the log, or else what was accepted before this run. */
async function knownAt(
  deployer: Deployer,
  { entries, baseline }: Pick<Round, 'entries' | 'baseline'>,
  pipeline: Pipeline,
): Promise<readonly Known[]> {
  const log = liveIn(entries);
  const rules = await pipelineIn(deployer, baseline);
  const before = await desiredAt(deployer, baseline, pipeline, rules);
  const sent = sentIn(entries);
  const assumed = before.map((one): Known => {
    // What was accepted and never sent may still wait for a change.
    const earlier = sent.get(instanceKey(one)) ?? [];
    const settings = rules && settingsOf(rules, one);
    const firsts = settingsOf(pipeline, one) === null ? [] : firstValues(one, earlier);
    const known = without(one, firsts, settings, deployer.sha256);
    const { environment, service, digest } = known;
    return { environment, service, values: loggedValues(known), digest, isLogged: false, earlier };
  });
  const logged = [...log.values()].map(({ environment, service, live, unsettled }): Known => {
    const instance = { environment, service };
    const other = assumed.find((one) => isInstance(one, instance));
    const values = live?.values ?? other?.values ?? {};
    const digest = live?.digest ?? other?.digest ?? null;
    return {
      ...instance,
      values,
      digest: unsettled.length > 0 ? null : digest,
      isLogged: live !== null,
      earlier: sent.get(instanceKey(instance)) ?? [],
    };
  });
  return [...logged, ...assumed.filter((one) => !log.has(instanceKey(one)))];
}

/** A forced run assumes nothing about what the named instances have. */
function forgotten(
  isForced: (instance: Instance) => boolean,
  known: readonly Known[],
): readonly Known[] {
  return known.map((one) => (isForced(one) ? { ...one, digest: null } : one));
}

async function carriedOut(
  deployer: Deployer,
  round: Round,
  { force = false }: DeployOptions,
): Promise<Round> {
  const { entries, tip, baseline, whole, plan, judgements } = round;
  const lowered = whole.map(
    (item) => [instanceKey(item), loweredIn(item, entries, judgements)] as const,
  );
  const run: Run = {
    deployer,
    tip: tip.commit,
    standing: { commit: round.accepted.tip, refusals: round.accepted.refusals },
    accepted: await rememberedOf(deployer, round),
    before: baseline.commit,
    entries,
    isForced: force,
    lowered: new Map(lowered),
    landedAt: landingMoments(deployer),
  };
  await start(run, whole);
  const outcomes = await rollOut(run, plan);
  const logged = new Set(whole.map(({ environment }) => environment));
  for (const environment of acceptedAnew(round).filter((name) => !logged.has(name))) {
    await finish(run, environment, []);
  }
  return { ...round, outcomes };
}

/** What the log remembers: only what was pushed, and no raise while it is not known what was refused before. */
async function rememberedOf(
  { repository }: Deployer,
  { accepted, tip, baseline, whole }: Round,
): Promise<Accepted> {
  const isRaised = whole.some(({ changes }) => changes.some(({ isRaise }) => isRaise));
  if (baseline.kind === 'missing' && isRaised) return baseline.missing;
  const { pushed, commit } = tip;
  if (pushed === null || pushed === commit || !(await isOlder(repository, pushed, commit))) {
    return accepted;
  }
  return { tip: baseline.commit ?? pushed, refusals: baseline.refusals };
}

/** Environments whose log has to say what was accepted, although there is nothing to write there. */
function acceptedAnew(round: Round): readonly EnvironmentName[] {
  const { baseline, accepted, judgements, pipeline, whole } = round;
  const names = pipeline.environments.map(({ name }) => name);
  if (baseline.kind === 'adopted') return names;
  // The entries of any environment tell what was accepted in all of them.
  if (whole.length > 0) return [];
  const isNew =
    JSON.stringify(baseline.refusals) !== JSON.stringify(accepted.refusals) ||
    // Also where nothing differs: a run for an older tip has to see that it is one.
    judgements.some(({ report }) => report.class !== 'none');
  return isNew ? names.slice(0, 1) : [];
}

async function summaryOf(deployer: Deployer, rounds: readonly Round[]): Promise<Deployed> {
  const last = rounds.at(-1);
  if (last === undefined) throw new Error('a run has no rounds');
  const { accepted, baseline, tip, pipeline, entries } = last;
  const { refusals } = accepted;
  const plan = newest(
    rounds.flatMap((round) => round.plan),
    (item) => item,
  );
  const isAdopted = rounds[0]?.baseline.kind === 'adopted' && deployer.rollbacksOnly !== true;
  const { before } = rounds.flatMap(({ judgements }) => judgements).at(-1)?.landed ?? {
    before: baseline.commit,
  };
  const outcomes = outcomesOf(rounds);
  return {
    tip: tip.commit,
    adopted: isAdopted ? await adoptedAt(deployer, rounds[0]?.baseline.commit ?? tip.commit) : null,
    plan,
    pending: last.pending,
    outcomes,
    host: deployer.host,
    written: outcomes.flatMap((one) => writtenBy(deployer, one)),
    foreign: [...last.foreign, ...outcomes.filter(({ state }) => state === 'refused')],
    missing: baseline.kind === 'missing' ? baseline.missing.tip : null,
    doubted: last.doubted?.commit ?? null,
    unpushed: last.unpushed,
    refusals,
    judgements: rounds.flatMap((round) => round.judgements),
    orphans: orphansOf(entries, pipeline),
    revert: await revertOf(deployer.repository, { before, after: tip.commit }),
    reverts: await revertsOf(deployer, refusals),
    relocated: await relocatedIn(deployer, liveIn(entries), plan),
  };
}

function writtenBy({ placesOf }: Deployer, { item, state }: Outcome): readonly Written[] {
  const { environment, service, settings } = item;
  if (state !== 'applied' || settings === null) return [];
  const instance = { environment, service };
  return [{ ...instance, places: placesOf(instance, settings) }];
}

/** By instance, of the last round that was about it. */
function newest<T>(all: readonly T[], itemOf: (one: T) => Instance): readonly T[] {
  return [...new Map(all.map((one) => [instanceKey(itemOf(one)), one])).values()];
}

/** That a later round left alone what an earlier one wrote is no news. */
function outcomesOf(rounds: readonly Round[]): readonly Outcome[] {
  const all = rounds.flatMap(({ outcomes }) => outcomes);
  const isWritten = ({ item, state }: Outcome): boolean =>
    state === 'unchanged' &&
    all.some(
      (one) =>
        one.state === 'applied' &&
        isInstance(one.item, item) &&
        one.item.desired.digest === item.desired.digest,
    );
  return newest(
    all.filter((one) => !isWritten(one)),
    ({ item }) => item,
  );
}

async function revertsOf(
  { repository }: Deployer,
  refusals: readonly Refusal[],
): Promise<Deployed['reverts']> {
  const reverts: Record<Sha, string> = {};
  for (const { landing } of refusals) {
    const before = await parentOf(repository, landing);
    reverts[landing] ??= await revertOf(repository, { before, after: landing });
  }
  return reverts;
}

function orphansOf(entries: readonly LoggedEntry[], pipeline: Pipeline): readonly Orphan[] {
  const environments = new Set<string>(pipeline.environments.map(({ name }) => name));
  const services = new Set<string>(pipeline.services.map(({ name }) => name));
  return [...liveIn(entries).values()].flatMap((instance): readonly Orphan[] => {
    const { environment, service, live } = instance;
    if (live === null) return [];
    const about = { environment, service, landing: live.landing, values: live.values };
    if (!environments.has(environment)) return [{ ...about, lost: 'environment' }];
    return services.has(service) ? [] : [{ ...about, lost: 'service' }];
  });
}

function withoutPipeline(): Error {
  return refusal(
    'there is no pipeline that can be read, so it is not known what is deployed where',
    'flaghoist validate lists what is wrong with it',
  );
}
