// Without the log it is not known what was refused. So an instance gets nothing above what its target has: the values in Git
// may be a promotion that landed without its evidence. What is live as Git says stays, because the log may have accepted it.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { textOfValue } from '#domain/values.ts';
import { RENDERINGS } from '#render/renderings.ts';
import type { Content, Instance } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Deployer } from '#app/accepted/deps.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { desiredWith, loggedValues } from '#app/accepted/desired.ts';
import type { ComparedInstance } from './plan.ts';
import { OTHER } from './plan.ts';
import { changesBetween, loweredTo } from '#app/accepted/value-changes.ts';
import type { Shown } from '#app/live/shown.ts';

/** `git`: what the tip sends, whether it is accepted or not. */
export async function limited(
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
  const inGit = git.get(instanceKey(item))?.values ?? [];
  const values = loweredTo(shown.values, desired).map((value): DesiredValue => {
    const live = inGit.find(({ variable }) => variable === value.variable);
    const text = shown.variables.get(value.variable);
    return live?.value != null && textOfValue(live.value) === text ? live : value;
  });
  const blocked = await blockedAt(deployer, tip, item, shown.content);
  const blockedRoutes = [...new Set([...desired.blockedRoutes, ...blocked])].toSorted(inOrder);
  const less = desiredWith(desired, { values, blockedRoutes });
  const withLess = { ...item, desired: less, acceptedValues: loggedValues(desired) };
  if (!isShown) return withLess;
  const kept = values.filter((value, index) => value !== desired.values[index]);
  const before = { ...shown.values, ...loggedValues({ values: kept }) };
  const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
  const isSame =
    changesBetween(before, less).length === 0 && (isBlocked || digest === desired.digest);
  return { ...withLess, before, digest: isSame ? less.digest : OTHER };
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
    const flag = valueOf(files.flag);
    const isSent = flag?.services.some((bindings) => bindings.service === service) === true;
    return isSent ? (flag.emergencyRoutes ?? []) : [];
  });
  return routes.filter((route) =>
    [...content.values()].some((text) => RENDERINGS.some(({ blocks }) => blocks?.(text, route))),
  );
}
