// Without the log it is not known what was refused. So an instance gets nothing above what its target has: the values in Git
// may be a promotion that landed without its evidence. What is live as Git says stays, because the log may have accepted it.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Sendable, Value } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import { RENDERINGS } from '#render/index.ts';
import type { Content, Instance } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/log-reading.ts';
import { snapshotIn } from './accepted.ts';
import type { Deployer } from './deps.ts';
import type { Desired } from './desired.ts';
import { digestOf, loggedValues } from './desired.ts';
import type { Compared } from './plan.ts';
import { changesBetween, OTHER } from './plan.ts';
import type { Shown } from './shown.ts';

/** `git`: what the tip sends, whether it is accepted or not. */
export async function limited(
  deployer: Deployer,
  tip: Sha,
  { has, wants }: Compared,
  shown: Shown | null,
  git: ReadonlyMap<string, Desired>,
): Promise<Compared> {
  if (shown === null || shown.read.kind === 'absent') return { has, wants };
  const isShown = wants.values.some(({ variable }) => shown.variables.has(variable));
  if (!isShown && has.digest === wants.digest) return { has, wants };
  const inGit = git.get(instanceKey(has))?.values ?? [];
  const raised = new Set(
    changesBetween(shown.values, wants).flatMap(({ variable, isRaise }) =>
      isRaise ? [variable] : [],
    ),
  );
  const values = wants.values.map((value): Value => {
    const { variable } = value;
    const live = inGit.find((candidate) => candidate.variable === variable);
    const isLive = live?.value != null && textOfValue(live.value) === shown.variables.get(variable);
    if (isLive) return live;
    return raised.has(variable) ? lowered(value, shown.values[variable] ?? null) : value;
  });
  const blocked = await blockedAt(deployer, tip, wants, shown.content);
  const blockedRoutes = [...new Set([...wants.blockedRoutes, ...blocked])].toSorted(inOrder);
  const digest = digestOf({ ...wants, values, blockedRoutes }, deployer.sha256);
  const less = { ...wants, values, blockedRoutes, digest };
  const withLess = { wants: less, git: loggedValues(wants) };
  if (!isShown) return { has, ...withLess };
  const kept = values.filter((value, index) => value !== wants.values[index]);
  const current = { ...shown.values, ...loggedValues({ values: kept }) };
  const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
  const isSame =
    changesBetween(current, less).length === 0 && (isBlocked || has.digest === wants.digest);
  return { has: { ...has, values: current, digest: isSame ? digest : OTHER }, ...withLess };
}

/** As much as there is; a text that is no share counts as nothing. */
function lowered(value: Value, current: Sendable): Value {
  if (typeof value.value !== 'number') return { ...value, value: value.safe, isOn: !value.isOn };
  const share = typeof current === 'number' ? current : 0;
  return { ...value, value: share, isOn: share > 0 };
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
