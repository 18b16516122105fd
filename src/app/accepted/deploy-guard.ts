// The deploy guard: the same judge judges what has landed, with its evidence read again. Each landing is compared with what
// is accepted, and not with the tree before it: half of a refused raise is a raise. Nothing of a refused part is
// deployed. Values below the accepted ones are always deployed.
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { placeOf } from '#files/paths.ts';
import { askAbout } from '#judge/ask.ts';
import type { Checked } from '#app/check.ts';
import { judgeQuestion, withUndo } from '#app/check.ts';
import type { Loader } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { Refusal, Deployer, Landed, Tip } from '#app/deploy-ports.ts';
import { loadProposal } from '#app/load/load.ts';
import type { AcceptedCommit, Standing } from './accepted-state.ts';
import { environmentsOfSides, flagsAt, alike, treeOf } from './accepted-state.ts';
import { comparedCommits } from './compared-trees.ts';
import { behindTip, landingsAfter, parentOf, landedMoment } from './landings.ts';
import type { Judged, NewRefusal, Takeover } from './refused.ts';
import { isSamePart, openRules, refusedIn, takeoversIn } from './refused.ts';
import { turnedOff } from './turned-off.ts';
import { namingRefused } from './refused-definitions.ts';
import { untouchedBy } from './untouched.ts';
import { withWhole } from './whole-landing.ts';

/** The report of the judge on one landing. */
export interface Judgement {
  readonly landed: Landed;
  readonly report: Report;
  /** What of it is refused because of another flag, whose definition is refused. */
  readonly takeovers: readonly Takeover[];
}

export interface AcceptedUpTo {
  readonly accepted: Standing;
  /** One for each landing that was judged, and for each that waited and was judged again. */
  readonly judgements: readonly Judgement[];
}

/** What judging a landing takes. */
export type Judging = Loader &
  Pick<Deployer, 'gathererFor' | 'now'> & {
    /** Whether to refuse everything that raises something. */
    readonly onlyDown?: boolean;
  };

/** Judges these landings, oldest first, and then what waited before them once more. */
export async function acceptUpTo(
  deployer: Judging,
  from: AcceptedCommit,
  landings: readonly Landed[],
  tip: Sha,
): Promise<AcceptedUpTo> {
  const judgements: Judgement[] = [];
  let { refusals } = from;
  const all = new Set(refusals);
  for (const landed of landings) {
    const before = await treeOf(deployer, landed.before);
    const kept = await untouchedBy(deployer, refusals, before, asTree(landed.after));
    const base = { commit: landed.before, refusals };
    const head = { commit: landed.after, refusals: kept };
    const { refusals: refused, ...admitted } = await admit(deployer, landed, base, head);
    judgements.push({ landed, ...admitted });
    refusals = refused;
    for (const refusal of refusals) all.add(refusal);
  }
  const judgeAgain = async (some: readonly Sha[]): Promise<void> => {
    for (const landing of some) {
      const again = await judgedAgain(deployer, { commit: tip, refusals }, landing);
      // The first report on a landing has all that it changes, so it stays the last one.
      const place = judgements.findIndex(({ landed }) => landed.after === landing);
      judgements.splice(place === -1 ? judgements.length : place, 0, again);
      refusals = again.refusals;
    }
  };
  // Where environments are judged apart from now on, this may accept more in some of them. The next run would do the same.
  const names = await environmentsOfSides(deployer, { commit: tip, refusals });
  const isApart = alike(names, refusals).length > 1;
  const waiting = waitingIn(refusals, isApart ? [] : landings);
  await judgeAgain(waiting);
  // What kept a variable from a refused flag may go, once that flag is off.
  const off = await turnedOff(deployer, tip, from.refusals, refusals);
  const ofOthers = ({ flag }: Refusal): boolean => flag === null || !off.has(flag);
  const kept = off.size === 0 ? [] : refusals.filter(ofOthers).map(({ landing }) => landing);
  await judgeAgain([...new Set(kept)].filter((landing) => !waiting.includes(landing)));
  // What was blocked may need what is accepted now, or was blocked because of what is reverted now.
  const isGone = (refusal: Refusal): boolean => !refusals.some((now) => isSamePart(now, refusal));
  if ([...all].some(isGone)) {
    const rest = refusals
      .map(({ landing }) => landing)
      .filter((landing) => !waiting.includes(landing));
    await judgeAgain([...new Set(rest)]);
  }
  return { accepted: { commit: tip, refusals }, judgements };
}

/** Accepts of local landings that are not pushed only what they lower. */
export async function acceptUnpushed(
  deployer: Judging & Pick<Deployer, 'landingsIn'>,
  pushed: Standing,
  tip: Sha,
): Promise<AcceptedUpTo & { readonly landings: readonly Landed[] }> {
  const landings = await landingsAfter(deployer, pushed.commit, tip);
  const local = await acceptUpTo({ ...deployer, onlyDown: true }, pushed, landings, tip);
  return { ...local, landings };
}

/** What is refused at a tip: by the log, and of what is not pushed. */
export async function refusalsAtTip(
  deployer: Judging & Pick<Deployer, 'landingsIn'>,
  tip: Pick<Tip, 'commit' | 'pushed'>,
  logged: readonly Refusal[],
): Promise<readonly Refusal[]> {
  const pushed = await behindTip(deployer.repository, tip);
  if (pushed === null) return logged;
  const standing = { commit: pushed, refusals: logged };
  return (await acceptUnpushed(deployer, standing, tip.commit)).accepted.refusals;
}

/** Judges all parts of an earlier landing again, because a blocked part may need the rules that wait. */
export async function judgedAgain(
  deployer: Judging,
  accepted: Standing,
  landing: Sha,
): Promise<Judgement & Pick<Standing, 'refusals'>> {
  const landed = { before: await parentOf(deployer.repository, landing), after: landing };
  const head = asLandedIn(accepted, landing);
  return { landed, ...(await admit(deployer, landed, accepted, head)) };
}

/** What would be accepted with everything of this landing. */
function asLandedIn({ commit, refusals }: Standing, landing: Sha): Standing {
  return { commit, refusals: refusals.filter((refusal) => refusal.landing !== landing) };
}

/** Earlier landings of which something waits: evidence may have changed since. */
function waitingIn(refusals: readonly Refusal[], judged: readonly Landed[]): readonly Sha[] {
  const earlier = refusals.filter(
    ({ verdict, landing }) => verdict === 'wait' && judged.every(({ after }) => after !== landing),
  );
  return [...new Set(earlier.map(({ landing }) => landing))];
}

/**
 * The largest part of `head` that may be deployed on top of `base`: it is judged, refused parts are taken out, and the
 * rest is judged again until nothing more is refused.
 */
async function admit(
  deployer: Judging,
  landed: Landed,
  base: AcceptedCommit,
  head: AcceptedCommit,
): Promise<Pick<Standing, 'refusals'> & Pick<Judgement, 'report' | 'takeovers'>> {
  let out = head.refusals;
  const takeovers: Takeover[] = [];
  let first: Report | null = null;
  for (;;) {
    const judged = await judgedBy(deployer, landed, base, { ...head, refusals: out });
    first ??= reportOf(judged);
    takeovers.push(...judged.flatMap(takeoversIn));
    const refused = judged.flatMap(refusedIn);
    if (refused.length === 0) return { refusals: out, report: first, takeovers };
    const now = deployer.now();
    out = [...out, ...refused.map((part) => refusalOf(part, base, landed, now))];
  }
}

function refusalOf(
  part: NewRefusal,
  base: AcceptedCommit,
  landed: Landed,
  now: Refusal['since'],
): Refusal {
  const before = base.refusals.find((refusal) => isSamePart(refusal, part));
  const isOld = before !== undefined && before.landing === landed.after;
  // The lowered state of the earlier refusal stays, unless the landing lowers more.
  const text = part.text ?? (before !== undefined && 'text' in before ? before.text : undefined);
  return {
    ...part,
    ...(text === undefined ? {} : { text }),
    accepted: before === undefined ? base.commit : before.accepted,
    landing: landed.after,
    since: isOld ? before.since : now,
  } as Refusal;
}

/** Judges once for all environments, unless a definition is refused in some of them only. */
async function judgedBy(
  deployer: Judging,
  landed: Landed,
  base: AcceptedCommit,
  head: AcceptedCommit,
): Promise<readonly [Judged, ...Judged[]]> {
  const { root, onlyDown = false } = deployer;
  const all = await environmentsOfSides(deployer, base, head);
  const refusals = [...base.refusals, ...head.refusals];
  const judged: Judged[] = [];
  for (const environments of alike(all, refusals)) {
    const [environment = null] = environments;
    const elsewhere = all.filter((name) => !environments.includes(name));
    const whole = await judge(deployer, landed, base, head, environment);
    const out = head.refusals;
    const checked = ofStates(root, elsewhere, out, whole);
    const keys = new Set(out.flatMap(({ part, flag }) => (part === 'definition' ? [flag] : [])));
    const tip = await treeOf(deployer, head.commit);
    const asLanded = await flagsAt(deployer, tip, [...keys], environments);
    judged.push({ root, checked, environments, elsewhere, out, asLanded, onlyDown });
  }
  return judged as [Judged, ...Judged[]];
}

/**
 * Without what is wrong with states of other environments: their definitions may be refused in this one. What is wrong
 * with the other states names the refusals of their definitions.
 */
function ofStates(
  root: string,
  elsewhere: readonly EnvironmentName[],
  out: readonly Refusal[],
  checked: Checked,
): Checked {
  const diagnostics = checked.report.diagnostics.filter(({ file }) => {
    const place = placeOf(root, file);
    return place.kind !== 'state' || !elsewhere.includes(place.environment);
  });
  const named = namingRefused(root, out, diagnostics);
  return { ...checked, report: { ...checked.report, diagnostics: named } };
}

/** The report on all environments: each change as it was judged in its own. */
function reportOf(judged: readonly [Judged, ...Judged[]]): Report {
  const [first] = judged;
  const { report } = (judged.find((part) => openRules(part).length > 0) ?? first).checked;
  const changes = judged.flatMap(({ checked, environments }) =>
    checked.report.changes.filter(({ environment }) => environments.includes(environment)),
  );
  if (judged.length === 1) return report;
  const all = judged.flatMap(({ checked }) => checked.report.diagnostics);
  const diagnostics = [...new Map(all.map((found) => [JSON.stringify(found), found])).values()];
  return { ...report, changes, diagnostics };
}

async function judge(
  deployer: Judging,
  landed: Landed,
  base: AcceptedCommit,
  head: AcceptedCommit,
  environment: EnvironmentName | null,
): Promise<Checked> {
  const gatherer = await deployer.gathererFor(landed);
  const now = await gatherer.clock.now();
  const trees = await comparedCommits(gatherer, { base, head }, environment);
  const { base: tree } = trees;
  const proposal = await loadProposal(gatherer, {
    ...trees,
    tip: base.commit,
    now,
  });
  const withoutMoment = { proposal, ...askAbout(proposal, now), base: base.commit, tree, now };
  const countsLanding =
    withoutMoment.countsLanding ||
    withoutMoment.asks.some(({ kind }) => kind === 'restoration' || kind === 'samples');
  const landedAt = countsLanding ? await landedMoment(gatherer, landed.after, now) : null;
  const question =
    landedAt === null
      ? withoutMoment
      : { ...withoutMoment, ...askAbout(proposal, now, landedAt), landedAt };
  const whole = withWhole(gatherer, { landed, base, head, environment, proposal, now });
  return judgeQuestion(whole, await withUndo(gatherer, question));
}
