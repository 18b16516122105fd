// What an instance has where the log does not say it: its target is read, and completes the instance.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { textOfValue } from '#domain/values.ts';
import { writesFile } from '#files/schema-parts.ts';
import { instanceKey, byInstance } from '#app/deploy-ports.ts';
import { desiredAt, snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Deployer, Content, Instance } from '#app/deploy-ports.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { desiredWith, loggedValues, without } from '#app/accepted/desired.ts';
import { RENDERINGS } from '#render/renderings.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { isInScope } from '#app/wanted-names.ts';
import { firstValues } from '#app/live/pending.ts';
import { isPending, lowering, OTHER } from './plan.ts';
import type { ComparedInstance } from './plan.ts';
import { changesBetween } from '#app/accepted/value-changes.ts';
import type { RunFacts } from './round.ts';
import type { Shown } from '#app/live/shown.ts';
import { hasNoFile, moreAt, shownAt } from '#app/live/shown.ts';

interface RoundScope extends InstanceScope {
  /** The instances whose files have other values than the log says. */
  readonly changedByHand: ReadonlySet<string>;
}

/** Completes an instance by its target. `wasAccepted`: it was there before. */
type Complete = (item: ComparedInstance, wasAccepted: boolean) => Promise<ComparedInstance>;

export async function completing(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  scope: RoundScope,
): Promise<Complete> {
  const { commit: tip } = facts.accepted;
  const isFirstRun = facts.baseline.kind === 'adopted';
  const areRefusalsLost = isFirstRun && facts.isUnlogged;
  const atTip = areRefusalsLost
    ? await desiredAt(deployer, { commit: tip, refusals: [] }, pipeline)
    : [];
  const inGit = byInstance(atTip);
  const shownOf = ({ desired, before }: ComparedInstance): Promise<Shown | null> =>
    shownAt(deployer, tip, desired, before);
  return async (item, wasAccepted) => {
    const { state, digest, desired } = item;
    const isInside = isInScope(scope, item);
    // Only another machine can read its target.
    if (isFirstRun && !isInside && isElsewhere(deployer, desired))
      return wasAccepted ? { ...item, digest: OTHER } : item;
    if (areRefusalsLost) return limited(deployer, tip, item, await shownOf(item), inGit);
    const isUnwritten = isInside && state !== undefined && digest === OTHER;
    // The values were accepted, but no run has written them.
    if (isFirstRun ? wasAccepted : isUnwritten) return unwritten(item, await shownOf(item));
    if (scope.changedByHand.has(instanceKey(item))) return changedByHand(item, await shownOf(item));
    // No entry says that a file was written, so it is looked for.
    const isUnlogged = isFirstRun || (isInside && state === undefined);
    const isFile = writesFile(deployer.reader.targets, desired.settings);
    return isUnlogged && isFile ? withLostFile(item, await shownOf(item)) : item;
  };
}

/** Whether only another machine can read the target of an instance that no option names. */
function isElsewhere({ log }: Deployer, { settings }: Desired): boolean {
  return !log.isRemote || settings?.machine !== undefined;
}

/**
 * Before the first deployment of all, the target says what the plan changes; what Git said before says what the landing
 * changes.
 */
function unwritten(item: ComparedInstance, shown: Shown | null): ComparedInstance {
  const { desired } = item;
  if (shown === null) return item;
  if (shown.read.kind !== 'known') return { ...item, isAssumed: item.digest !== OTHER };
  if (shown.differences.length === 0) return { ...item, digest: desired.digest };
  const { values } = shown;
  // First values wait for the next change, where all others are there.
  const firsts = firstValues(desired, undefined).filter((name) => !Object.hasOwn(values, name));
  const rest = without(desired, firsts);
  const isThere = desired.values.length > 0 && changesBetween(values, rest).length === 0;
  if (!isThere) return { ...item, atTarget: values, digest: OTHER };
  const { digest } = firsts.length === 0 ? desired : rest;
  return withLostFile({ ...item, before: values, digest }, shown);
}

/** A service may not start without the file that it reads, so a file that is not there is written in any case. */
function withLostFile(item: ComparedInstance, shown: Shown | null): ComparedInstance {
  const { digest, desired } = item;
  const isNothing = desired.values.length + desired.blockedRoutes.length === 0;
  const hasNoOtherChange = digest === desired.digest || isPending(item);
  if (!hasNoFile(shown) || isNothing || !hasNoOtherChange) return item;
  return { ...item, atTarget: {}, digest: OTHER };
}

/** The instance with what its file has; as it was, where the file gives no more than is accepted. */
function changedByHand(item: ComparedInstance, shown: Shown | null): ComparedInstance {
  const { before, desired } = item;
  if (shown === null || hasNoFile(shown)) return withLostFile(item, shown);
  const more = moreAt(before, shown, desired);
  if (more.length === 0) return item;
  const values = more.map(({ variable, from }) => [variable, from] as const);
  return { ...item, atTarget: { ...before, ...Object.fromEntries(values) }, digest: null };
}

/**
 * Without the log it is not known what was refused, and the values in Git may be a promotion that landed without its
 * evidence. So an instance gets nothing above what its target has. What is live as Git says stays, because the log may have
 * accepted it. `git`: what the tip sends, whether it is accepted or not.
 */
async function limited(
  deployer: Deployer,
  tip: Sha,
  item: ComparedInstance,
  shown: Shown | null,
  git: ReadonlyMap<string, Desired>,
): Promise<ComparedInstance> {
  const { desired, digest } = item;
  if (shown === null || shown.read.kind === 'absent') return item;
  const isShown = desired.values.some(({ variable }) => shown.variables.has(variable));
  if (!isShown && digest === desired.digest) return item;
  const inGit = (git.get(instanceKey(item))?.values ?? []).filter(
    ({ variable, value }) => textOfValue(value) === shown.variables.get(variable),
  );
  const values = desired.values.map(
    (value) => inGit.find(({ variable }) => variable === value.variable) ?? value,
  );
  const blocked = await blockedAt(deployer, tip, item, shown.content);
  const blockedRoutes = [...new Set([...desired.blockedRoutes, ...blocked])].toSorted(inOrder);
  const less = lowering({
    ...item,
    desired: desiredWith(desired, { values, blockedRoutes }),
    acceptedValues: loggedValues(desired),
    before: { ...shown.values, ...loggedValues({ values: inGit }) },
  });
  if (!isShown) return { ...less, before: item.before };
  const isSame = changesBetween(less.before, less.desired).length === 0;
  const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
  const hasAll = isSame && (isBlocked || digest === desired.digest);
  return { ...less, digest: hasAll ? less.desired.digest : OTHER };
}

/** The routes that a target blocks for a service, whether or not its flags still name them. */
async function blockedAt(
  deployer: Deployer,
  tip: Sha,
  { environment, service }: Instance,
  content: Content,
): Promise<readonly string[]> {
  const { flags } = await snapshotIn(deployer, { commit: tip, refusals: [] }, environment);
  const routes = [...flags.values()].flatMap((files) => {
    const { services = [], emergencyRoutes } = valueOf(files.flag) ?? {};
    return services.some((bindings) => bindings.service === service) ? (emergencyRoutes ?? []) : [];
  });
  const texts = [...content.values()];
  return routes.filter((route) =>
    texts.some((text) => RENDERINGS.some(({ blocks }) => blocks?.(text, route))),
  );
}
