// The deploy guard: the same judge looks at what has landed, with its evidence read anew (DESIGN §7). What landed
// without its evidence is held at what was let through before; rollbacks are never held (T5, T8, T21, T45).
import type { EnvironmentName, FlagKey, Sha } from '#domain/names.ts';
import { isError } from '#domain/diagnostic.ts';
import { exposuresIn, sameExposures } from '#domain/exposure.ts';
import type { ChangeReport, Report } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Proposal } from '#domain/proposal.ts';
import { environmentsOf } from '#diff/changes.ts';
import { flagPath, statePath } from '#files/paths.ts';
import { askAbout } from '#judge/ask.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import type { Checked } from '#app/check.ts';
import { asTree, settle } from '#app/check.ts';
import type { Hold } from '#app/deploy-ports.ts';
import { loadProposal } from '#app/load/load.ts';
import type { Deployer, Landed } from './deps.ts';
import { landedMoment } from './landed-moment.ts';
import { pipelineAt, snapshotAt } from './snapshots.ts';

export interface Guarded {
  /** Everything that is held after these landings, those of earlier ones among them. */
  readonly holds: readonly Hold[];
  /** What the judge said, landing by landing. */
  readonly reports: readonly { readonly landed: Landed; readonly report: Report }[];
}

/** Judges these landings, oldest first, on top of what earlier ones left held. */
export async function guard(
  deployer: Deployer,
  landings: readonly Landed[],
  earlier: readonly Hold[],
): Promise<Guarded> {
  const reports: { landed: Landed; report: Report }[] = [];
  let holds = earlier;
  for (const landed of landings) {
    const checked = await judged(deployer, landed, await rulesOf(deployer, holds));
    reports.push({ landed, report: checked.report });
    const refused = refusalsIn(deployer, checked, landed);
    const standing = await standingOtherwise(deployer, checked, landed);
    const fresh = [
      ...refused,
      ...standing.filter((one) => !refused.some((old) => isSame(old, one))),
    ].filter((one) => !holds.some((old) => isSame(old, one)));
    // After every one of them, so that it makes no difference whether each had a run of its own.
    holds = await stillHeld(deployer, [...holds, ...fresh], landed.after);
  }
  return { holds, reports };
}

/**
 * The same judge as on the pull request, from tree to tree: what goes out is what has landed, not what a merge of
 * the two would be (T4, T16). Only the rules may have to be those of an older commit.
 */
async function judged(
  deployer: Deployer,
  landed: Landed,
  rules: Pipeline | null,
): Promise<Checked> {
  const gatherer = await deployer.gathererFor(landed);
  const { repository } = gatherer;
  const { before, after } = landed;
  const from = before === null ? await repository.emptyTree() : asTree(before);
  const now = await gatherer.clock.now();
  const told = await loadProposal(gatherer, {
    base: from,
    head: asTree(after),
    tip: before,
    now,
  });
  const base =
    rules === null
      ? told.base
      : { ...told.base, pipeline: { kind: 'known', value: rules } as const };
  const proposal = { ...told, base };
  const asked = { proposal, ...askAbout(proposal, now), base: before, now };
  const mayResume = asked.asks.some(({ kind }) => kind === 'restoration');
  const landedAt = mayResume ? await landedMoment(gatherer, after, now) : null;
  if (landedAt === null) return settle(gatherer, asked);
  return settle(gatherer, { ...asked, ...askAbout(proposal, now, landedAt), landedAt });
}

/** Rules that landed without approval bind nobody: those before them stay in force (T6). */
async function rulesOf(deployer: Deployer, holds: readonly Hold[]): Promise<Pipeline | null> {
  const held = holds.find(({ flag }) => flag === null);
  return held === undefined || held.before === null ? null : pipelineAt(deployer, held.before);
}

/** What of a landing may not go out. */
function refusalsIn(
  { root, rollbacksOnly = false }: Pick<Deployer, 'root' | 'rollbacksOnly'>,
  { report, question }: Checked,
  { before, after: landing }: Landed,
): readonly Hold[] {
  const isPolicy = isPolicyRefused(report) || (rollbacksOnly && report.class === 'policy');
  const policy = isPolicy ? [{ flag: null, environment: null }] : [];
  const promotions = report.changes.filter(
    (change) => isRefused(report, change) || (rollbacksOnly && change.class === 'promotion'),
  );
  const broken = before === null ? [] : brokenIn(root, report, question.proposal);
  const all = [...policy, ...promotions, ...broken];
  return all.map(({ flag, environment }) => ({ flag, environment, before, landing }));
}

type Place = Pick<ChangeReport, 'flag' | 'environment'>;

/**
 * Flags whose own files this landing has broken, also where that changes nobody's value: no rollback of another
 * flag can be sent beside them. What is itself a rollback is not held (T45).
 */
function brokenIn(root: string, report: Report, proposal: Proposal): readonly Place[] {
  const pipeline = valueOf(proposal.base.pipeline) ?? valueOf(proposal.head.pipeline);
  const environments = pipeline?.environments.map(({ name }) => name) ?? [];
  const files = new Set(report.diagnostics.filter(isError).map(({ file }) => file));
  const broken = proposal.touched.flatMap((flag) =>
    environments
      .filter((environment) =>
        [flagPath(root, flag), statePath(root, environment, flag)].some((path) => files.has(path)),
      )
      .map((environment) => ({ flag, environment })),
  );
  return broken.filter(({ flag, environment }) => {
    const change = report.changes.find(
      (one) => one.flag === flag && one.environment === environment,
    );
    return change?.class !== 'rollback' && !(change !== undefined && isRefused(report, change));
  });
}

function isRefused(report: Report, change: ChangeReport): boolean {
  if (change.class !== 'promotion') return false;
  const beside = report.policy.some(({ verdict }) => verdict !== 'pass');
  return change.verdict !== 'pass' || beside || isBroken(report);
}

function isPolicyRefused(report: Report): boolean {
  if (report.class !== 'policy') return false;
  return report.policy.some(({ verdict }) => verdict !== 'pass') || isBroken(report);
}

/** What is wrong with files is held against promotions and rules, never against a rollback (T45). */
function isBroken({ diagnostics }: Report): boolean {
  return diagnostics.some(isError);
}

function isSame(a: Hold, b: Hold): boolean {
  return a.flag === b.flag && a.environment === b.environment;
}

/** A hold ends when what stands there now needs no evidence, or has got it. */
async function stillHeld(
  deployer: Deployer,
  holds: readonly Hold[],
  tip: Sha,
): Promise<readonly Hold[]> {
  const kept: Hold[] = [];
  for (const hold of holds) {
    const left = hold.landing === tip ? hold : await leftOf(deployer, hold, tip);
    if (left !== null) kept.push(left);
  }
  return kept;
}

/** What of a hold still stands at the tip; null where nothing does. */
async function leftOf(
  deployer: Deployer,
  { part: _part, ...hold }: Hold,
  tip: Sha,
): Promise<Hold | null> {
  const whole = await judged(deployer, { before: hold.before, after: tip }, null);
  if (!(await isSettled(deployer, hold, tip, whole))) return hold;
  const standing = await standingOtherwise(deployer, whole, { before: hold.before, after: tip });
  return standing.some((one) => isSame(one, hold)) ? { ...hold, part: 'definition' } : null;
}

/**
 * Definitions that cannot be read after a landing and would stand as another version than the one that was judged: a
 * commit between the two may have brought one that no gate has seen.
 */
async function standingOtherwise(
  deployer: Deployer,
  { question: { proposal } }: Checked,
  { before, after }: Landed,
): Promise<readonly Hold[]> {
  if (before === null) return [];
  const sent = await snapshotAt(deployer, after);
  const others = [...proposal.head.flags].flatMap(([flag, files]) =>
    JSON.stringify(files.flag) === JSON.stringify(filesOf(sent, flag).flag) ? [] : [flag],
  );
  return others.flatMap((flag) =>
    environmentsOf(proposal).map((environment) => ({
      flag,
      environment,
      before,
      landing: after,
      part: 'definition' as const,
    })),
  );
}

async function isSettled(
  deployer: Deployer,
  hold: Hold,
  tip: Sha,
  whole: Checked,
): Promise<boolean> {
  if (!holdsIn(deployer, whole, hold, tip)) return true;
  // Its own approval may have come late; that one is about the landing and about nothing else.
  const own = await judged(deployer, { before: hold.before, after: hold.landing }, null);
  if (holdsIn(deployer, own, hold, tip)) return false;
  return hold.flag === null
    ? areRulesUnchanged(deployer, hold.landing, tip, [own, whole])
    : isUnchanged(deployer, hold, tip);
}

function holdsIn(deployer: Deployer, checked: Checked, hold: Hold, landing: Sha): boolean {
  return refusalsIn(deployer, checked, { before: hold.before, after: landing }).some((one) =>
    isSame(one, hold),
  );
}

/** Whether the rules still say what they said when they landed: their approval was for that. */
async function areRulesUnchanged(
  deployer: Deployer,
  landing: Sha,
  tip: Sha,
  [then, now]: readonly [Checked, Checked],
): Promise<boolean> {
  const filesIn = ({ question }: Checked): string =>
    JSON.stringify(question.proposal.policyFiles.map(({ path, after }) => [path, after]));
  if (filesIn(then) !== filesIn(now)) return false;
  const trees = {
    base: asTree(landing),
    head: asTree(tip),
    tip: landing,
    now: deployer.now(),
  };
  const since = await loadProposal(deployer, trees);
  return policyReasons(since).length === 0;
}

async function isUnchanged(deployer: Deployer, hold: Hold, tip: Sha): Promise<boolean> {
  const { flag, environment, landing } = hold;
  if (flag === null || environment === null) return false;
  const [then, now] = await Promise.all([
    exposuresAt(deployer, landing, flag, environment),
    exposuresAt(deployer, tip, flag, environment),
  ]);
  return then !== null && now !== null && sameExposures(then, now);
}

async function exposuresAt(
  deployer: Deployer,
  commit: Sha,
  flag: FlagKey,
  environment: EnvironmentName,
): Promise<ReturnType<typeof exposuresIn>> {
  const snapshot = await snapshotAt(deployer, commit);
  return exposuresIn(filesOf(snapshot, flag), environment);
}
