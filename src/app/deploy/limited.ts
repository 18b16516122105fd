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
  { has, wants }: ComparedInstance,
  shown: Shown | null,
  git: ReadonlyMap<string, Desired>,
): Promise<ComparedInstance> {
  if (shown === null || shown.read.kind === 'absent') return { has, wants };
  const isShown = wants.values.some(({ variable }) => shown.variables.has(variable));
  if (!isShown && has.digest === wants.digest) return { has, wants };
  const inGit = git.get(instanceKey(has))?.values ?? [];
  const values = loweredTo(shown.values, wants).map((value): DesiredValue => {
    const live = inGit.find(({ variable }) => variable === value.variable);
    const text = shown.variables.get(value.variable);
    return live?.value != null && textOfValue(live.value) === text ? live : value;
  });
  const blocked = await blockedAt(deployer, tip, wants, shown.content);
  const blockedRoutes = [...new Set([...wants.blockedRoutes, ...blocked])].toSorted(inOrder);
  const less = desiredWith(wants, { values, blockedRoutes });
  const withLess = { wants: less, acceptedValues: loggedValues(wants) };
  if (!isShown) return { has, ...withLess };
  const kept = values.filter((value, index) => value !== wants.values[index]);
  const current = { ...shown.values, ...loggedValues({ values: kept }) };
  const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
  const isSame =
    changesBetween(current, less).length === 0 && (isBlocked || has.digest === wants.digest);
  return { has: { ...has, values: current, digest: isSame ? less.digest : OTHER }, ...withLess };
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
