// What an instance has where the log does not say it: its target is read, and completes the instance.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { textOfValue } from '#domain/values.ts';
import { writesFile } from '#files/schema-parts.ts';
import { instanceKey, isInstance } from '#app/deploy-ports.ts';
import { snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Deployer, Content, Instance } from '#app/deploy-ports.ts';
import type { DesiredValue } from '#app/accepted/desired.ts';
import { desiredIn, desiredWith, loggedValues } from '#app/accepted/desired.ts';
import { RENDERINGS } from '#render/renderings.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { isInScope } from '#app/wanted-names.ts';
import { withoutFirsts } from '#app/live/pending.ts';
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

export function completing(deployer: Deployer, facts: RunFacts, scope: RoundScope): Complete {
  const { commit: tip } = facts.accepted;
  const isFirstRun = facts.baseline.kind === 'adopted';
  const shownOf = ({ desired, before }: ComparedInstance): Promise<Shown | null> =>
    shownAt(deployer, tip, desired, before);
  return async (item, wasAccepted) => {
    const { state, digest, desired } = item;
    const isInside = isInScope(scope, item);
    // What no option names may have its target on another machine.
    const isHere = isInside || (deployer.log.isRemote && desired.settings?.machine === undefined);
    if (isFirstRun && !isHere) return wasAccepted ? { ...item, digest: OTHER } : item;
    if (isFirstRun && facts.isUnlogged)
      return limited(item, await shownOf(item), await flagsAtTip(deployer, tip, item));
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
  const rest = withoutFirsts(desired, undefined, values);
  const isThere = desired.values.length > 0 && changesBetween(values, rest).length === 0;
  if (!isThere) return { ...item, atTarget: values, digest: OTHER };
  return withLostFile({ ...item, before: values, digest: rest.digest }, shown);
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
 * accepted it. What the target blocks stays blocked.
 */
function limited(item: ComparedInstance, shown: Shown | null, git: Snapshot): ComparedInstance {
  const { desired, digest } = item;
  if (shown === null || shown.read.kind === 'absent') return item;
  const isShown = desired.values.some(({ variable }) => shown.variables.has(variable));
  if (!isShown && digest === desired.digest) return item;
  const inGit = desiredIn(git, item.environment).find((sent) => isInstance(sent, item));
  const isLive = ({ variable, value }: DesiredValue): boolean =>
    textOfValue(value) === shown.variables.get(variable);
  const live = new Map(inGit?.values.filter(isLive).map((value) => [value.variable, value]));
  const values = desired.values.map((value) => live.get(value.variable) ?? value);
  const blocked = blockedIn(shown.content, git);
  const blockedRoutes = [...new Set([...desired.blockedRoutes, ...blocked])].toSorted(inOrder);
  const less = lowering({
    ...item,
    desired: desiredWith(desired, { values, blockedRoutes }),
    acceptedValues: loggedValues(desired),
    before: { ...shown.values, ...loggedValues({ values: values.filter(isLive) }) },
  });
  if (!isShown) return { ...less, before: item.before };
  const isSame = changesBetween(less.before, less.desired).length === 0;
  const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
  const hasAll = isSame && (isBlocked || digest === desired.digest);
  return { ...less, digest: hasAll ? less.desired.digest : OTHER };
}

/** The flags of a service as Git says, whether they are accepted or not. */
async function flagsAtTip(
  deployer: Deployer,
  tip: Sha,
  { environment, service }: Instance,
): Promise<Snapshot> {
  const snapshot = await snapshotIn(deployer, { commit: tip, refusals: [] }, environment);
  const flags = [...snapshot.flags].filter(([, { flag }]) =>
    valueOf(flag)?.services.some((bindings) => bindings.service === service),
  );
  return { ...snapshot, flags: new Map(flags) };
}

/** The routes of these flags that a target blocks, also where no state blocks them any more. */
function blockedIn(content: Content, { flags }: Snapshot): readonly string[] {
  const routes = [...flags.values()].flatMap(({ flag }) => valueOf(flag)?.emergencyRoutes ?? []);
  const texts = [...content.values()];
  return routes.filter((route) =>
    texts.some((text) => RENDERINGS.some(({ blocks }) => blocks?.(text, route))),
  );
}
