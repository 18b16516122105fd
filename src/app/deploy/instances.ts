// What each instance has, and what it is to get. It has what the log says; without an entry, what was accepted before. Its
// target is read where that is not enough.
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Sendable, SentValues, Value } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import { RENDERINGS } from '#render/index.ts';
import type { Content, Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/log-reading.ts';
import { desiredAt, pipelineIn, snapshotIn } from './accepted.ts';
import type { Concerned } from './concerned.ts';
import { isConcerned } from './concerned.ts';
import type { Deployer, Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { digestOf, loggedValues, nothingFor, settingsOf, without } from './desired.ts';
import { firstValues, withoutFirsts } from './pending.ts';
import type { Compared, KnownInstance } from './plan.ts';
import { changesBetween } from './plan.ts';
import type { Facts } from './round.ts';
import type { Shown } from './shown.ts';
import { shownAt } from './shown.ts';

export interface Comparison {
  readonly pipeline: Pipeline;
  /** What is accepted. */
  readonly desired: readonly Desired[];
  /** Null: every instance. */
  readonly concerned: Concerned | null;
  /** Instances whose files have other values than the log says. */
  readonly changed: ReadonlySet<string>;
}

/** Compares each instance of the log, of what was accepted before, and of what is accepted now. */
export async function compared(
  deployer: Deployer,
  facts: Facts,
  comparison: Comparison,
): Promise<readonly Compared[]> {
  const { pipeline, desired, concerned } = comparison;
  const { log, baseline } = facts;
  const rules = await pipelineIn(deployer, baseline);
  const before = concerned?.before ?? (await desiredAt(deployer, baseline, pipeline, { rules }));
  const logged = [...log.values()].filter(
    (state) => concerned === null || isConcerned(concerned, state),
  );
  const [assumed, wanted] = [byInstance(before), byInstance(desired)];
  const look = await lookFor(deployer, facts, comparison);
  const keys = new Set([...[...logged, ...before].map(instanceKey), ...wanted.keys()]);
  return Promise.all(
    [...keys].map(async (key) => {
      const state = log.get(key);
      const instance = (state ?? assumed.get(key) ?? wanted.get(key)) as Instance;
      const wants = wanted.get(key) ?? nothingFor(instance, deployer.sha256);
      const had = assumed.get(key) ?? nothingFor(instance, deployer.sha256);
      const hasTarget = settingsOf(pipeline, had) !== null;
      // A first value that was accepted may still wait for a change.
      const values = hasTarget ? withoutFirsts(had, state, deployer.sha256) : had;
      return look({ has: knownBy(state, values), wants }, assumed.has(key));
    }),
  );
}

/** What an instance has by the log, or else by what was accepted before. */
function knownBy(state: InstanceState | undefined, before: Desired): KnownInstance {
  const { environment, service, digest } = before;
  const instance = { environment, service, state };
  if (state === undefined) return { ...instance, values: loggedValues(before), digest };
  const { live, unsettled, was, sent } = state;
  // Without a write, it was announced by a run for other services.
  if (unsettled.length === 0)
    return { ...instance, values: live?.values ?? was ?? {}, digest: live?.digest ?? OTHER };
  const values = live?.values ?? beforeNewest(sent) ?? loggedValues(before);
  return { ...instance, values, digest: null };
}

/** What the writes after which nothing is known may have left in place; null: the log does not say. */
function beforeNewest(earlier: readonly SentValues[]): SentValues | null {
  const newest = JSON.stringify(earlier.at(-1));
  return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}

/** Reads the target of an instance where the log does not say what it has. `wasAccepted`: it was there before. */
type Look = (compared: Compared, wasAccepted: boolean) => Compared | Promise<Compared>;

async function lookFor(
  deployer: Deployer,
  { accepted: { commit: tip }, baseline }: Facts,
  { pipeline, changed }: Comparison,
): Promise<Look> {
  const shown = (item: Compared): Promise<Shown | null> => shownOf(deployer, tip, pipeline, item);
  if (deployer.isBlind === true) {
    const git = byInstance(await desiredAt(deployer, { commit: tip, refusals: [] }, pipeline));
    return async (item) => limited(deployer, tip, item, await shown(item), git);
  }
  if (baseline.kind === 'adopted')
    return async (item, wasAccepted) =>
      wasAccepted ? adopted(deployer, item, await shown(item)) : item;
  return async (item) =>
    changed.has(instanceKey(item.has)) ? withMore(item, await shown(item)) : item;
}

/** The digest of no values that we send. */
const OTHER = '';

function shownOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  { has, wants }: Compared,
): Promise<Shown | null> {
  const settings = settingsOf(pipeline, has);
  const changes = changesBetween(has.values, wants);
  return shownAt(renderer, commit, { desired: wants, changes, settings });
}

/**
 * The instances whose files on this machine have other values than the log says, because a person or another program has
 * written them. A file can be read at any time, so a run does not rely on the log there.
 */
export async function changedIn(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  states: readonly InstanceState[],
): Promise<ReadonlySet<string>> {
  const isChanged = async (state: InstanceState): Promise<boolean> => {
    const { live, unsettled } = state;
    const isFile = settingsOf(pipeline, state)?.target === 'files';
    if (!isFile || live === null || unsettled.length > 0) return false;
    const has = { ...state, values: live.values, digest: null, state };
    const wants = nothingFor(state, renderer.sha256);
    const shown = await shownOf(renderer, commit, pipeline, { has, wants });
    return [...(shown?.variables ?? [])].some(
      ([name, text]) => text !== textOfValue(live.values[name] ?? null),
    );
  };
  const changed = await Promise.all(
    states.map(async (state) => ((await isChanged(state)) ? [instanceKey(state)] : [])),
  );
  return new Set(changed.flat());
}

/**
 * Before the first deployment of all, the target says what the plan changes; what Git said before says what the landing
 * changes.
 */
function adopted(
  { sha256 }: Pick<Renderer, 'sha256'>,
  { has, wants }: Compared,
  shown: Shown | null,
): Compared {
  if (shown === null) return { has, wants };
  if (shown.read.kind !== 'known') return { has: { ...has, isAssumed: true }, wants };
  if (shown.differences.length === 0) return { has: { ...has, digest: wants.digest }, wants };
  const { values } = shown;
  // First values wait for the next change, where all others are there.
  const firsts = firstValues(wants, undefined).filter((name) => !Object.hasOwn(values, name));
  const rest = without(wants, firsts, sha256);
  const isThere = wants.values.length > 0 && changesBetween(values, rest).length === 0;
  if (!isThere) return { has: { ...has, atTarget: values, digest: OTHER }, wants };
  const { digest } = firsts.length === 0 ? wants : rest;
  return { has: { ...has, values, digest }, wants };
}

/** The instance with what its file has; as it was, where the file gives nothing more than is accepted. */
function withMore({ has, wants }: Compared, shown: Shown | null): Compared {
  if (shown === null) return { has, wants };
  const more = changesBetween({ ...has.values, ...shown.values }, wants).filter(
    ({ variable, isRaise }) => Object.hasOwn(shown.values, variable) && !isRaise,
  );
  if (more.length === 0) return { has, wants };
  const values = more.map(({ variable, from }) => [variable, from] as const);
  const atTarget = { ...has.values, ...Object.fromEntries(values) };
  return { has: { ...has, atTarget, digest: null }, wants };
}

/**
 * Without the log it is not known what was refused. So an instance gets nothing above what its target has: the values in
 * Git may be a promotion that landed without its evidence. What is live as Git says stays, because the log may have
 * accepted it.
 */
async function limited(
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

/** The routes that a target blocks for a service, whatever its flags say now. */
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
