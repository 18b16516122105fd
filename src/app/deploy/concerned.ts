// The instances that a run has to compare, and the flags that these are sent. What no landing has touched since the accepted
// commit has what was accepted, as the log says, so that the other flags need not be read.
import { inOrder } from '#domain/scalars.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { exposuresIn } from '#domain/exposure.ts';
import { flagPath, flagsFolder } from '#files/paths.ts';
import { touchOf } from '#app/load/touch.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Definitions } from '#app/load/neighbours.ts';
import { asTree } from '#app/ports.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { instanceKey } from '#app/log-reading.ts';
import type { AcceptedCommit } from './accepted.ts';
import { desiredAt, pipelineIn, snapshotIn } from './accepted.ts';
import type { Deployer, Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { nothingFor } from './desired.ts';
import { firstValues, without } from './pending.ts';
import { isInstance, settingsOf } from './plan.ts';
import type { Round } from './round.ts';
import type { Vouched } from './vouched.ts';
import { vouchedBy } from './vouched.ts';

/** These services in these environments. */
export interface Concerned {
  readonly services: ReadonlySet<ServiceName>;
  readonly environments: ReadonlySet<EnvironmentName>;
  /** Every flag that sends them something. */
  readonly keys: readonly FlagKey[];
  /** What they were to get at the accepted commit. */
  readonly before: readonly Desired[];
}

export function isConcerned(
  { services, environments }: Concerned,
  { service, environment }: Instance,
): boolean {
  return services.has(service) && environments.has(environment);
}

/** What a run has read before it plans. */
export interface ComparedLog extends Pick<Round, 'entries' | 'log' | 'baseline' | 'pipeline'> {
  readonly standing: AcceptedCommit & { readonly commit: Sha };
}

type Comparing = Pick<Deployer, 'repository' | 'reader' | 'root' | 'sha256'>;

/** Null: every instance has to be compared, with every flag. */
export async function concernedBy(
  deployer: Comparing,
  comparison: ComparedLog,
): Promise<Concerned | null> {
  const { baseline, pipeline } = comparison;
  const touched = await touchedBy(deployer, comparison);
  if (touched === null) return null;
  const { vouched, moved, open, first } = touched;
  const near = await sendingTo(deployer, comparison, first);
  const { services } = near;
  const others = [...open, ...near.waiting].map(({ environment }) => environment);
  const environments = new Set([...moved.environments, ...others]);
  const keys = [...new Set([...moved.keys, ...near.keys])].toSorted(inOrder);
  const only = { services, environments, keys };
  const concerned = { ...only, before: await desiredAt(deployer, baseline, pipeline, only) };
  const isOwn = (instance: Instance): boolean => isConcerned(concerned, instance);
  return isAsLogged(deployer, comparison, concerned.before, isOwn, vouched.sent) ? concerned : null;
}

interface Touched {
  readonly vouched: Vouched;
  readonly moved: Moved;
  readonly open: readonly Instance[];
  /** The services that have to be compared. */
  readonly first: ReadonlySet<ServiceName>;
}

/** Null: every instance has to be compared. */
async function touchedBy(deployer: Comparing, comparison: ComparedLog): Promise<Touched | null> {
  const { entries, baseline } = comparison;
  const vouched = vouchedBy(entries, baseline);
  const moved = vouched === null ? null : await movedSince(deployer, comparison);
  if (vouched === null || moved === null) return null;
  const sent = await servicesOf(deployer, comparison, moved.keys);
  if (sent === null) return null;
  const open = [...vouched.open, ...openIn(comparison)];
  return { vouched, moved, open, first: new Set([...sent, ...open.map(({ service }) => service)]) };
}

/**
 * Begins the search for the flags that the concerned services are sent, before the landings are judged. It is in vain where
 * one of them is refused, and a failure is reported where the flags are needed.
 */
export function expectConcerned(
  deployer: Comparing,
  facts: Pick<Round, 'entries' | 'log' | 'baseline'>,
  tip: Sha,
): void {
  const look = async (): Promise<void> => {
    const standing = { commit: tip, refusals: facts.baseline.refusals };
    const pipeline = await pipelineIn(deployer, standing);
    if (pipeline === null) return;
    const touched = await touchedBy(deployer, { ...facts, standing, pipeline });
    const { repository, root } = deployer;
    const words = touched === null ? [] : wordsFor(pipeline, touched.first);
    await repository.search(asTree(tip), flagsFolder(root), words);
  };
  look().catch(() => undefined);
}

/** Instances of the log of which it is not known what is live, or that no run can write any more: each run lists them. */
function openIn({ log, pipeline }: ComparedLog): readonly Instance[] {
  const names = new Set<string>(pipeline.environments.map(({ name }) => name));
  return [...log.values()].filter(
    (state) =>
      names.has(state.environment) &&
      (state.unsettled.length > 0 || state.live === null || settingsOf(pipeline, state) === null),
  );
}

/** More flags than these are a landing about all of them. */
const MOST_MOVED = 500;

interface Moved {
  readonly keys: readonly FlagKey[];
  readonly environments: readonly EnvironmentName[];
}

/** The flags whose files, or whose refusals, differ since the accepted commit; null: so does more than flags. */
async function movedSince(
  { repository, root }: Comparing,
  { baseline, standing, pipeline }: ComparedLog,
): Promise<Moved | null> {
  const { commit } = baseline;
  if (commit === null) return null;
  const changes = await repository.diff(asTree(commit), asTree(standing.commit));
  const touch = touchOf(root, changes);
  const refusals = [...baseline.refusals, ...standing.refusals];
  const refused = refusals.flatMap(({ flag }) => flag ?? []);
  const keys = [...new Set([...touch.flags, ...refused])];
  const isMore = touch.pipeline || refusals.some(({ part }) => part === 'rules');
  if (isMore || keys.length > MOST_MOVED) return null;
  const paths = new Set(touch.files.map(({ path }) => path));
  // A definition counts in every environment.
  const isEverywhere = refused.length > 0 || keys.some((key) => paths.has(flagPath(root, key)));
  const all = pipeline.environments.map(({ name }) => name);
  return { keys, environments: isEverywhere ? all : [...touch.folders] };
}

/** The services that these flags send to, before and after, accepted and refused; null where a definition cannot be read. */
async function servicesOf(
  deployer: Comparing,
  { baseline, standing, pipeline }: ComparedLog,
  keys: readonly FlagKey[],
): Promise<readonly ServiceName[] | null> {
  const services: ServiceName[] = [];
  for (const { commit, refusals } of [baseline, standing]) {
    const snapshots: Snapshot[] = [];
    snapshots.push(await snapshotIn(deployer, { commit, refusals: [] }, null, keys));
    // A definition may be refused in one environment only.
    for (const { name } of refusals.length === 0 ? [] : pipeline.environments)
      snapshots.push(await snapshotIn(deployer, { commit, refusals }, name, keys));
    for (const { flag } of snapshots.flatMap(({ flags }) => [...flags.values()])) {
      if (flag.kind === 'unreadable') return null;
      services.push(...(valueOf(flag)?.services ?? []).map(({ service }) => service));
    }
  }
  return services;
}

interface Sending {
  readonly keys: readonly FlagKey[];
  readonly services: ReadonlySet<ServiceName>;
  readonly waiting: readonly Instance[];
}

/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = 'code-default';

/** The flags that name these services, and services with first values that wait: a run lists those, too. */
async function sendingTo(
  deployer: Comparing,
  comparison: ComparedLog,
  services: ReadonlySet<ServiceName>,
): Promise<Sending> {
  const { standing, pipeline, log } = comparison;
  const tree = asTree(standing.commit);
  const definitions = await definitionsWith(deployer, tree, wordsFor(pipeline, services));
  const waiting = isDeployed(pipeline) ? waitingIn(definitions, pipeline, log) : [];
  const more = waiting.flatMap(({ service }) => (services.has(service) ? [] : [service]));
  const others = await definitionsWith(deployer, tree, more);
  return {
    keys: [...definitions.keys(), ...others.keys()],
    services: new Set([...services, ...more]),
    waiting,
  };
}

/** What the definitions of those flags contain. */
function wordsFor(pipeline: Pipeline, services: ReadonlySet<ServiceName>): readonly string[] {
  return [...services, ...(isDeployed(pipeline) ? [FIRST] : [])];
}

function isDeployed({ services }: Pipeline): boolean {
  return services.some(({ deploy = [] }) => deploy.length > 0);
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

/**
 * Whether these flags alone make what the log says of the instances at the accepted commit. A definition that cannot be read
 * may send more than its text shows, and an older Flaghoist may have compared in another way.
 */
export function isAsLogged(
  { sha256 }: Pick<Renderer, 'sha256'>,
  { log, pipeline }: Pick<ComparedLog, 'log' | 'pipeline'>,
  before: readonly Desired[],
  isOwn: (instance: Instance) => boolean,
  sent: Vouched['sent'] = new Map(),
): boolean {
  const others = [...log.values()].filter(
    (state) => isOwn(state) && !before.some((desired) => isInstance(state, desired)),
  );
  const instances: readonly Instance[] = [...before, ...others];
  return instances.every((instance) => {
    const state = log.get(instanceKey(instance));
    const settings = settingsOf(pipeline, instance);
    // Without a target, nothing is ever written.
    if (state === undefined && settings === null) return true;
    const isSettled = state !== undefined && state.unsettled.length === 0;
    const live = isSettled ? (state.live?.digest ?? null) : null;
    const digest = sent.get(instanceKey(instance))?.digest ?? live;
    const desired = before.find((candidate) => isInstance(candidate, instance));
    if (desired === undefined) return digest === nothingFor(instance, sha256).digest;
    const firsts = firstValues(desired, state);
    const rest: Desired = without(desired, firsts, settings, sha256);
    return digest === desired.digest || digest === rest.digest;
  });
}
