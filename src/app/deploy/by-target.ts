// What an instance has where the log does not say it: its target is read. Each case has a name, and what is read completes
// the instance.
import type { Pipeline } from '#domain/snapshot.ts';
import { writesFile } from '#files/schema-parts.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { byInstance } from '#app/log-reading.ts';
import { desiredAt } from '#app/accepted/accepted-state.ts';
import type { Deployer } from '#app/accepted/deps.ts';
import { without } from '#app/accepted/desired.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { isInScope } from '#app/wanted-names.ts';
import { limited } from './limited.ts';
import { firstValues } from '#app/live/pending.ts';
import { isPending, OTHER } from './plan.ts';
import type { ComparedInstance } from './plan.ts';
import { changesBetween } from '#app/accepted/value-changes.ts';
import type { RunFacts } from './round.ts';
import type { Shown } from '#app/live/shown.ts';
import { hasNoFile, moreAt, shownAt } from '#app/live/shown.ts';

/** Why a target is read. */
type Case =
  /** It is not read: the log says enough. */
  | 'logged'
  /** The values were accepted, but no run has written them. */
  | 'unwritten'
  /** The file has other values than the log says. */
  | 'changed-by-hand'
  /** No entry says that a file was written, so it is looked for. */
  | 'unlogged'
  /** It is not read: only another machine can. */
  | 'elsewhere'
  /** It is not known what was refused, so the instance may get no more than it has. */
  | 'refusals-lost';

interface Scope extends InstanceScope {
  /** The instances whose files have other values than the log says. */
  readonly changedByHand: ReadonlySet<string>;
}

/** Completes an instance by its target. `wasAccepted`: it was there before. */
type Complete = (item: ComparedInstance, wasAccepted: boolean) => Promise<ComparedInstance>;

export async function completing(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  scope: Scope,
): Promise<Complete> {
  const { commit: tip } = facts.accepted;
  const isFirstRun = facts.baseline.kind === 'adopted';
  const areRefusalsLost = isFirstRun && facts.start.onlyDown.has('no-refusals');
  const atTip = areRefusalsLost
    ? await desiredAt(deployer, { commit: tip, refusals: [] }, pipeline)
    : [];
  const inGit = byInstance(atTip);
  const caseOf = (item: ComparedInstance, wasAccepted: boolean): Case => {
    if (!isFirstRun) return caseByLog(item, scope);
    if (isElsewhere(deployer, item, scope)) return wasAccepted ? 'elsewhere' : 'logged';
    if (areRefusalsLost) return 'refusals-lost';
    return wasAccepted ? 'unwritten' : 'unlogged';
  };
  const shownOf = ({ has, wants }: ComparedInstance): Promise<Shown | null> =>
    shownAt(deployer, tip, wants, has.values);
  const fileOf = async (item: ComparedInstance): Promise<Shown | null> =>
    writesFile(deployer.reader.targets, item.wants.settings) ? shownOf(item) : null;
  return async (item, wasAccepted) => {
    switch (caseOf(item, wasAccepted)) {
      case 'logged':
        return item;
      case 'unwritten':
        return unwritten(item, await shownOf(item));
      case 'changed-by-hand':
        return changedByHand(item, await shownOf(item));
      case 'unlogged':
        return withLostFile(item, await fileOf(item));
      case 'elsewhere':
        return { ...item, has: { ...item.has, digest: OTHER } };
      case 'refusals-lost':
        return limited(deployer, tip, item, await shownOf(item), inGit);
    }
  };
}

function caseByLog({ has }: ComparedInstance, scope: Scope): Case {
  const { state, digest } = has;
  const isInside = isInScope(scope, has);
  if (isInside && state !== undefined && digest === OTHER) return 'unwritten';
  if (scope.changedByHand.has(instanceKey(has))) return 'changed-by-hand';
  return isInside && state === undefined ? 'unlogged' : 'logged';
}

/** Whether only another machine can read the target. */
function isElsewhere(
  { log }: Deployer,
  { has, wants }: ComparedInstance,
  scope: InstanceScope,
): boolean {
  return !isInScope(scope, has) && (!log.isRemote || wants.settings?.machine !== undefined);
}

/**
 * Before the first deployment of all, the target says what the plan changes; what Git said before says what the landing
 * changes.
 */
function unwritten({ has, wants }: ComparedInstance, shown: Shown | null): ComparedInstance {
  if (shown === null) return { has, wants };
  if (shown.read.kind !== 'known') return { has: { ...has, isAssumed: true }, wants };
  if (shown.differences.length === 0) return { has: { ...has, digest: wants.digest }, wants };
  const { values } = shown;
  // First values wait for the next change, where all others are there.
  const firsts = firstValues(wants, undefined).filter((name) => !Object.hasOwn(values, name));
  const rest = without(wants, firsts);
  const isThere = wants.values.length > 0 && changesBetween(values, rest).length === 0;
  if (!isThere) return { has: { ...has, atTarget: values, digest: OTHER }, wants };
  const { digest } = firsts.length === 0 ? wants : rest;
  return withLostFile({ has: { ...has, values, digest }, wants }, shown);
}

/** A service may not start without the file that it reads, so a file that is not there is written in any case. */
function withLostFile(item: ComparedInstance, shown: Shown | null): ComparedInstance {
  const { has, wants } = item;
  const isNothing = wants.values.length + wants.blockedRoutes.length === 0;
  const isLeft = has.digest === wants.digest || isPending(has, wants);
  if (!hasNoFile(shown) || isNothing || !isLeft) return item;
  return { ...item, has: { ...has, atTarget: {}, digest: OTHER } };
}

/** The instance with what its file has; as it was, where the file gives no more than is accepted. */
function changedByHand({ has, wants }: ComparedInstance, shown: Shown | null): ComparedInstance {
  if (shown === null || hasNoFile(shown)) return withLostFile({ has, wants }, shown);
  const more = moreAt(has.values, shown, wants);
  if (more.length === 0) return { has, wants };
  const values = more.map(({ variable, from }) => [variable, from] as const);
  const atTarget = { ...has.values, ...Object.fromEntries(values) };
  return { has: { ...has, atTarget, digest: null }, wants };
}
