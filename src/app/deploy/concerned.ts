// The instances that a run has to compare, and what these are to get. What no landing has touched since the accepted commit
// is as the log says: other instances, and in the same instances the values of other flags. So those flags need not be read.
import { inOrder } from '#domain/scalars.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha, Sendable } from '#domain/scalars.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import { exposuresIn } from '#domain/exposure.ts';
import { flagPath, flagsFolder } from '#files/paths.ts';
import { touchOf } from '#app/load/touch.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Definitions } from '#app/load/neighbours.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import type { Instance, InstanceResult, LoggedEntry, SentInstance } from '#app/deploy-ports.ts';
import type { Baseline } from '#app/accepted/baseline.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { isImport, unfinishedIn } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { desiredAt, pipelineIn, snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { desiredWith, nothingFor, settingsOf } from '#app/accepted/desired.ts';
import { isAsLogged } from '#app/live/as-logged.ts';
import type { Round } from './round.ts';

/** These services in these environments. */
interface ConcernedPlaces {
  readonly services: ReadonlySet<ServiceName>;
  readonly environments: ReadonlySet<EnvironmentName>;
}

export interface Concerned extends ConcernedPlaces {
  /** What they were to get at the accepted commit, and what they are to get now. */
  readonly before: readonly Desired[];
  readonly desired: readonly Desired[];
}

export function isConcerned(
  { services, environments }: ConcernedPlaces,
  { service, environment }: Instance,
): boolean {
  return services.has(service) && environments.has(environment);
}

type ComparedRound = Pick<Round, 'entries' | 'log' | 'baseline' | 'accepted' | 'pipeline'>;

/** Null: every instance has to be compared, with every flag. */
export async function concernedBy(
  loader: Loader,
  comparison: ComparedRound,
): Promise<Concerned | null> {
  const { baseline, accepted, pipeline, log } = comparison;
  const touched = await touchedBy(loader, comparison);
  if (touched === null) return null;
  const tree = asTree(accepted.commit);
  const near = await definitionsWith(loader, tree, wordsFor(comparison, touched));
  // A run lists the first values that wait, too.
  const waiting = waitingIn(near, pipeline, log);
  const scope = {
    services: new Set([...touched.services, ...waiting.map(({ service }) => service)]),
    environments: new Set([...touched.environments, ...waiting.map((item) => item.environment)]),
  };
  const others = await definitionsWith(loader, tree, unloggedIn(comparison, touched, scope));
  const keys = [...new Set([...touched.keys, ...near.keys(), ...others.keys()])].toSorted(inOrder);
  const only = { ...scope, keys };
  const before = await desiredAt(loader, baseline, pipeline, only);
  const desired = await desiredAt(loader, accepted, pipeline, only);
  const isOwn = (instance: Instance): boolean => isConcerned(scope, instance);
  const kept = [...log.values()].filter(
    (state) => isOwn(state) && isLogged(comparison, touched, state),
  );
  const concerned = {
    ...scope,
    before: withLogged(pipeline, kept, before, desired),
    desired: withLogged(pipeline, kept, desired, before),
  };
  return isAsLogged(log, concerned.before, isOwn, touched.listed) ? concerned : null;
}

/** The services of which the log is not enough in each of these environments. */
function unloggedIn(
  comparison: ComparedRound,
  touched: Touched,
  { services, environments }: ConcernedPlaces,
): readonly ServiceName[] {
  const { log } = comparison;
  return [...services].filter((service) =>
    [...environments].some((environment) => {
      const state = log.get(instanceKey({ environment, service }));
      return state === undefined || !isLogged(comparison, touched, state);
    }),
  );
}

/** Whether the log is enough for what an instance is sent by flags that no landing has touched. */
function isLogged({ pipeline }: ComparedRound, { open }: Touched, state: InstanceState): boolean {
  if (open.has(instanceKey(state))) return false;
  if (settingsOf(pipeline, state)?.probe == null) return true;
  // A probe asks for what users get, and a text does not say that.
  return Object.values(state.live?.values ?? {}).every((value) => typeof value !== 'string');
}

/**
 * What these instances get, with those values of the log that come from other flags. A flag fills the same variables at the
 * accepted commit as now, unless it was read for both.
 */
function withLogged(
  pipeline: Pipeline,
  kept: readonly InstanceState[],
  desired: readonly Desired[],
  others: readonly Desired[],
): readonly Desired[] {
  const whole = new Map(byInstance(desired));
  const beside = byInstance(others);
  for (const { live, ...instance } of kept) {
    const key = instanceKey(instance);
    const part = whole.get(key) ?? nothingFor(pipeline, instance);
    const read = [...part.values, ...(beside.get(key)?.values ?? [])];
    const variables = new Set(read.map(({ variable }) => variable));
    const logged = Object.entries(live?.values ?? {}).filter(
      ([variable]) => !variables.has(variable),
    );
    const values = [...part.values, ...logged.map(loggedValue)].toSorted((a, b) =>
      inOrder(a.variable, b.variable),
    );
    whole.set(key, desiredWith(part, { values }));
  }
  return [...whole.values()];
}

/** A value that stays as it is, so that it does not matter what is safe. */
function loggedValue([variable, value]: readonly [string, Sendable]): DesiredValue {
  const isOn = value === true || (typeof value === 'number' && value > 0);
  return { variable, value, flag: null, isOn, safe: value };
}

/** The instances that the newest run found different, with what it was about to send, or has sent. */
type Listed = ReadonlyMap<string, Instance & (SentInstance | InstanceResult)>;

/**
 * The run that accepted the baseline has compared every instance: those that it does not list had what was accepted. Null
 * where the log does not say it, so that every instance has to be compared again: another run may have written beside the
 * newest one, the newest one may have been killed, or it may have written what was not pushed.
 */
function listedBy(entries: readonly LoggedEntry[], baseline: Baseline): Listed | null {
  const run = entries.at(-1)?.run;
  // An import has compared nothing: what the other log left to a later run is still to be written.
  if (baseline.kind !== 'logged' || run === undefined || isImport(run)) return null;
  const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
  const last = entries.at(-runEntries.length - 1);
  // Else a run has nothing new, or only what is not pushed. The first run of a log has compared everything in any case.
  const isForward = ({ accepted, before }: LoggedEntry): boolean =>
    last === undefined || (before !== accepted.tip && before === last.accepted.tip);
  const isWhole = runEntries.every(
    (entry) => entry.run === run && isOf(entry, baseline) && isForward(entry),
  );
  if (!isWhole || unfinishedIn(runEntries).length > 0) return null;
  const all = runEntries.flatMap(({ environment, instances }) =>
    instances.map((sent) => ({ environment, ...sent })),
  );
  if (all.some(({ landing }) => landing !== baseline.commit)) return null;
  return byInstance(all);
}

/** Whether it accepts the baseline, and may be relied on. */
function isOf({ accepted, trust }: LoggedEntry, baseline: Baseline): boolean {
  return (
    trust !== 'plain' &&
    accepted.tip === baseline.commit &&
    JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals)
  );
}

interface Touched {
  readonly listed: Listed;
  /** The flags whose files, or whose refusals, differ since the accepted commit. */
  readonly keys: readonly FlagKey[];
  /** The services and environments that have to be compared. */
  readonly services: ReadonlySet<ServiceName>;
  readonly environments: ReadonlySet<EnvironmentName>;
  /** The variables that those flags fill, before or after. */
  readonly variables: ReadonlySet<string>;
  /** The instances that do not have what was accepted, as far as the log says. */
  readonly open: ReadonlySet<string>;
}

/** More flags than these are a landing about all of them. */
const MOST_FLAGS = 500;

/** Null: every instance has to be compared. */
async function touchedBy(loader: Loader, comparison: ComparedRound): Promise<Touched | null> {
  const { repository, root } = loader;
  const { entries, baseline, accepted, pipeline } = comparison;
  const listed = listedBy(entries, baseline);
  if (listed === null || baseline.commit === null) return null;
  const changes = await repository.diff(asTree(baseline.commit), asTree(accepted.commit));
  const touch = touchOf(root, changes);
  const refusals = [...baseline.refusals, ...accepted.refusals];
  const refused = refusals.flatMap(({ flag }) => flag ?? []);
  const keys = [...new Set([...touch.flags, ...refused])];
  const isMore = touch.pipeline || refusals.some(({ part }) => part === 'rules');
  if (isMore || keys.length > MOST_FLAGS) return null;
  const flags = await definitionsOf(loader, comparison, keys);
  if (flags === null) return null;
  const bindings = flags.flatMap(({ services }) => services);
  const paths = new Set(touch.files.map(({ path }) => path));
  // A definition counts in every environment.
  const isEverywhere = refused.length > 0 || keys.some((key) => paths.has(flagPath(root, key)));
  const all = pipeline.environments.map(({ name }) => name);
  const open = openIn(comparison, listed);
  const environments = [
    ...(isEverywhere ? all : touch.folders),
    ...open.map(({ environment }) => environment),
  ];
  return {
    listed,
    keys,
    services: new Set([...bindings, ...open].map(({ service }) => service)),
    environments: new Set(environments),
    variables: new Set(
      bindings.flatMap(({ variables }) => variables.map(({ variable }) => variable)),
    ),
    open: new Set(open.map(instanceKey)),
  };
}

/**
 * Begins the search for the flags that the concerned services are sent, before the landings are judged. It is in vain where
 * one of them is refused, and a failure is reported where the flags are needed.
 */
export function searchAhead(
  loader: Loader,
  facts: Pick<Round, 'entries' | 'log' | 'baseline'>,
  tip: Sha,
): void {
  const look = async (): Promise<void> => {
    const accepted = { commit: tip, refusals: facts.baseline.refusals };
    const pipeline = await pipelineIn(loader, accepted);
    if (pipeline === null) return;
    const touched = await touchedBy(loader, { ...facts, accepted, pipeline });
    const { repository, root } = loader;
    const words = touched === null ? [] : wordsFor({ ...facts, accepted, pipeline }, touched);
    await repository.search(asTree(tip), flagsFolder(root), words);
  };
  look().catch(() => undefined);
}

/**
 * Instances that were not verified with all that was accepted, of which it is not known what is live, or that no run can
 * write any more.
 */
function openIn({ log, pipeline }: ComparedRound, listed: Listed): readonly Instance[] {
  const names = new Set<string>(pipeline.environments.map(({ name }) => name));
  const sent = [...listed.values()].filter(
    (item) => !('state' in item && item.state === 'verified') || item.isLess === true,
  );
  const states = [...log.values()].filter(
    (state) =>
      names.has(state.environment) &&
      (state.unsettled.length > 0 || state.live === null || settingsOf(pipeline, state) === null),
  );
  return [...sent, ...states];
}

/** These flags, before and after, accepted and refused; null where a definition cannot be read. */
async function definitionsOf(
  loader: Loader,
  { baseline, accepted, pipeline }: ComparedRound,
  keys: readonly FlagKey[],
): Promise<readonly Flag[] | null> {
  const flags: Flag[] = [];
  for (const { commit, refusals } of [baseline, accepted]) {
    const snapshots = [await snapshotIn(loader, { commit, refusals: [] }, null, keys)];
    // A definition may be refused in one environment only.
    for (const { name } of refusals.length === 0 ? [] : pipeline.environments)
      snapshots.push(await snapshotIn(loader, { commit, refusals }, name, keys));
    for (const { flag } of snapshots.flatMap((snapshot) => [...snapshot.flags.values()])) {
      if (flag.kind === 'unreadable') return null;
      flags.push(...(flag.kind === 'known' ? [flag.value] : []));
    }
  }
  return flags;
}

/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = 'code-default';

/** With more words, the search takes longer than reading what the services are sent. */
const MOST_WORDS = 50;

/** What definitions contain that matter beside the touched ones: they fill the same variables, or have first values. */
function wordsFor(
  { pipeline }: ComparedRound,
  { services, variables }: Touched,
): readonly string[] {
  const isDeployed = pipeline.services.some(({ deploy = [] }) => deploy.length > 0);
  const words = variables.size > MOST_WORDS ? services : variables;
  return [...words, ...(isDeployed ? [FIRST] : [])];
}

/** Instances with a target that were not sent a variable whose code has a default. */
function waitingIn(
  definitions: Definitions,
  pipeline: Pipeline,
  live: ReadonlyMap<string, InstanceState>,
): readonly Instance[] {
  const waiting: Instance[] = [];
  for (const { definition } of definitions.values()) {
    const flag = definition?.value ?? null;
    if (flag?.isCodeDefaultWritten !== true) continue;
    const files = { flag: { kind: 'known', value: flag } as const, states: new Map() };
    for (const { name: environment } of pipeline.environments) {
      for (const { service, variables } of exposuresIn(files, environment) ?? []) {
        const instance = { environment, service };
        if (settingsOf(pipeline, instance) === null) continue;
        const has = live.get(instanceKey(instance))?.live?.values ?? {};
        if (variables.some(({ variable }) => !Object.hasOwn(has, variable))) waiting.push(instance);
      }
    }
  }
  return waiting;
}
