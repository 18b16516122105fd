// `drift`: compares what each target has with what is accepted. It changes nothing.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Sendable, Value } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import type {
  Content,
  Delivery,
  Instance,
  TargetRead,
  Target,
  Refusal,
} from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { deployedSince } from '#app/log-beginning.ts';
import { instanceKey, liveIn } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import { refusedWords } from '#report/refusals.ts';
import type { Judging } from './accept.ts';
import { acceptUnpushed } from './accept.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/deps.ts';
import { flagsNamed } from '#app/flag-patterns.ts';
import { namesIn } from '#app/load/tree.ts';
import type { LiveFlag } from './drift-flags.ts';
import { liveFlags, narrowed } from './drift-flags.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Standing } from './accepted.ts';
import { desiredAt, environmentsAt, pipelineIn, stillRefused } from './accepted.ts';
import { isAsLogged } from './concerned.ts';
import { behindTip } from './here.ts';
import { baselineOf } from './baseline.ts';
import type { Deliverable } from './deliver.ts';
import { deliveryOf } from './deliver.ts';
import type { Deployer, Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { nothingFor, settingsOf, without } from './desired.ts';
import type { InstanceScope } from './instance-scope.ts';
import { demandKnown, isInScope } from './instance-scope.ts';
import { refusedWriteOf } from './foreign.ts';
import { firstValues } from './pending.ts';
import { isInstance } from './plan.ts';

export interface Difference {
  /** A variable or a file. */
  readonly what: string;
  /** Null: it should not be there. */
  readonly git: string | null;
  /** Null: it is not there. */
  readonly live: string | null;
}

export interface DriftRow extends Instance {
  /** Null: the pipeline names none, so there is nothing to compare. */
  readonly target: string | null;
  readonly state:
    | 'same'
    | 'differs'
    | 'refused'
    | 'unreadable'
    | 'unreachable'
    | 'no-target'
    | 'elsewhere';
  readonly differences: readonly Difference[];
  /** First values, which are sent with the next change: the only difference of the instance. */
  readonly pending: readonly string[];
  /** Why it could not be read, and other remarks; empty when there is none. */
  readonly why: string;
  /** The named flags there; left out, or empty: none is named, or their values are not known. */
  readonly flags?: readonly LiveFlag[];
}

const NONE = { differences: [], pending: [] } as const;

type KnownRead = Extract<TargetRead, { readonly kind: 'known' }>;

type Asking = Renderer & Judging & Pick<Deployer, 'landingsIn' | 'log' | 'tip'>;

/**
 * Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
 * differs of any flag counts.
 */
export async function drift(
  asking: Asking,
  scope: InstanceScope,
  flags: readonly string[] = [],
): Promise<readonly DriftRow[]> {
  const tip = await asking.tip();
  const { commit } = tip;
  const entries = await asking.log.read(await environmentsAt(asking, commit));
  const baseline = await baselineOf(asking, entries, commit, null);
  const pushed = await behindTip(asking.repository, tip);
  const { refusals } =
    pushed === null
      ? baseline
      : (await acceptUnpushed(asking, { commit: pushed, refusals: baseline.refusals }, commit))
          .accepted;
  const standing = { commit, refusals };
  const pipeline = await pipelineIn(asking, standing);
  if (pipeline === null) {
    throw refusal('drift/no-pipeline');
  }
  const log = liveIn(entries);
  // An instance that has left the pipeline may still be named.
  demandKnown(pipeline, scope, [...log.values()]);
  const desired =
    (await inScopeAsLogged(asking, standing, pipeline, scope, log)) ??
    (await desiredAt(asking, standing, pipeline));
  const emptied = [...log.values()]
    .filter((state) => !desired.some((candidate) => isInstance(state, candidate)))
    .map((state) => nothingFor(state, asking.sha256));
  const keys = await keysNamed(asking, commit, flags);
  const isNamed = ({ flag }: Refusal): boolean =>
    keys === null || (flag !== null && keys.has(flag));
  const shown = (await stillRefused(asking, commit, refusals)).filter(isNamed);
  // A refused definition may name services that the accepted one does not.
  const atTip =
    shown.length === 0 ? [] : await desiredAt(asking, { commit, refusals: [] }, pipeline);
  const rows: DriftRow[] = [];
  const accepted = [...desired, ...emptied].filter((item) => isInScope(scope, item));
  const since = deployedSince(entries);
  // A named environment is asked in any case.
  const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
  const isElsewhere = ({ environment }: Instance): boolean =>
    isWhole && since[environment] === undefined;
  for (const item of accepted) {
    if (isElsewhere(item)) {
      rows.push(elsewhereRow(item, pipeline));
      continue;
    }
    const about = { logged: log.get(instanceKey(item)), keys: keys ?? new Set() };
    const row = await rowOf(asking, commit, pipeline, item, about);
    const versions = [item, ...atTip.filter((candidate) => isInstance(candidate, item))];
    rows.push(
      withRefusals(
        row,
        shown,
        versions.flatMap(({ values }) => values),
      ),
    );
  }
  // Of a service that only refused definitions name there is nothing to compare.
  for (const { environment, service, values } of atTip.filter((item) => isInScope(scope, item))) {
    const instance = { environment, service };
    if (isElsewhere(instance) || rows.some((row) => isInstance(row, instance))) continue;
    const target = settingsOf(pipeline, instance)?.target ?? null;
    rows.push(
      withRefusals({ ...instance, target, state: 'same', ...NONE, why: '' }, shown, values),
    );
  }
  if (keys === null) return rows;
  const all = [...accepted, ...atTip];
  return narrowed(
    rows,
    (row) => all.flatMap((item) => (isInstance(row, item) ? item.values : [])),
    keys,
  );
}

/** Null where none is named. A name that means no flag is a mistake. */
async function keysNamed(
  loader: Loader,
  commit: Sha,
  patterns: readonly string[],
): Promise<ReadonlySet<FlagKey> | null> {
  if (patterns.length === 0) return null;
  return new Set(flagsNamed(patterns, await namesIn(loader, asTree(commit))));
}

/** Of an environment that the runs of this log never deployed. */
function elsewhereRow({ environment, service }: Instance, pipeline: Pipeline): DriftRow {
  const instance = { environment, service };
  const target = settingsOf(pipeline, instance)?.target ?? null;
  const state = target === null ? 'no-target' : 'elsewhere';
  return { ...instance, target, state, ...NONE, why: '' };
}

/**
 * What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
 * every flag is read, because a definition that cannot be read may send more than its text shows.
 */
async function inScopeAsLogged(
  asking: Asking,
  standing: Standing,
  pipeline: Pipeline,
  scope: InstanceScope,
  log: ReadonlyMap<string, InstanceState>,
): Promise<readonly Desired[] | null> {
  if (scope.services === null || standing.refusals.length > 0) return null;
  const tree = asTree(standing.commit);
  const definitions = await definitionsWith(asking, tree, scope.services);
  const keys = [...definitions.keys()].toSorted(inOrder);
  const all = await desiredAt(asking, standing, pipeline, { keys });
  const desired = all.filter((item) => isInScope(scope, item));
  const isOwn = (instance: Instance): boolean => isInScope(scope, instance);
  return isAsLogged(asking, log, desired, isOwn) ? desired : null;
}

async function rowOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  desired: Desired,
  {
    logged,
    keys,
  }: { readonly logged: InstanceState | undefined; readonly keys: ReadonlySet<FlagKey> },
): Promise<DriftRow> {
  const { environment, service } = desired;
  const instance = { environment, service };
  const isKnown = pipeline.environments.some(({ name }) => name === environment);
  const settings = isKnown ? settingsOf(pipeline, instance) : null;
  const values = logged?.live?.values ?? {};
  if (settings === null) {
    const has = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    const why = has.length === 0 ? '' : `by the log it has ${has.join(' ')}`;
    return { ...instance, target: null, state: 'no-target', ...NONE, why };
  }
  const target = renderer.open(settings.target, settings.settings, instance);
  const now = new Set(desired.values.map(({ variable }) => variable));
  const changes = Object.keys(values)
    .filter((variable) => !now.has(variable))
    .toSorted(inOrder)
    .map((variable) => ({ variable, from: null, to: null, isRaise: false }));
  const item = { desired, changes, settings };
  const delivery = deliveryOf(renderer, commit, item, target);
  const read = await target.read(delivery);
  const about = { ...instance, target: settings.target };
  if (read.kind !== 'known') {
    const state = read.kind === 'absent' ? 'unreadable' : 'unreachable';
    return { ...about, state, ...NONE, why: read.why };
  }
  const differences = differencesAt(target.wanted(delivery), read, delivery);
  const flags = liveFlags(desired.values, keys, read.variables);
  const refused = refusedWriteOf(logged);
  if (refused !== null && differences.length > 0) {
    return { ...about, flags, state: 'refused', differences, pending: [], why: refused };
  }
  // The target has the values, and it is not known whether the service took them.
  const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
  const unsettled = isUnsettled ? ['its last deployment did not succeed'] : [];
  const why = [...unsettled, ...(read.hint === undefined ? [] : [read.hint])].join('; ');
  const isSame = differences.length === 0 && !isUnsettled;
  if (isSame || isUnsettled) {
    const state = isSame ? 'same' : 'differs';
    return { ...about, flags, state, differences, pending: [], why };
  }
  // A value that was sent before and is gone is a difference.
  const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
  return (await isSameWithout(renderer, commit, { item, target, content: read.value }, pending))
    ? { ...about, flags, state: 'same', differences: [], pending, why }
    : { ...about, flags, state: 'differs', differences, pending: [], why };
}

/** Whether a target has everything but some first values. */
async function isSameWithout(
  renderer: Renderer,
  commit: Sha,
  {
    item,
    target,
    content,
  }: { readonly item: Deliverable; readonly target: Target; readonly content: Content },
  variables: readonly string[],
): Promise<boolean> {
  if (variables.length === 0) return false;
  const desired = without(item.desired, variables, renderer.sha256);
  // Nothing was ever written there.
  if (desired.values.length === 0 && content.size === 0) return true;
  const delivery = deliveryOf(renderer, commit, { ...item, desired }, target);
  const rest = await target.read(delivery);
  return (
    rest.kind === 'known' && differencesBetween(target.wanted(delivery), rest.value).length === 0
  );
}

/** Refusals of an instance that are named. */
const SHOWN = 3;

function withRefusals(
  row: DriftRow,
  refusals: readonly Refusal[],
  values: readonly Value[],
): DriftRow {
  const matching = refusals.filter(
    ({ flag, environment }) =>
      flag === null ||
      (environment === row.environment && values.some((value) => value.flag === flag)),
  );
  const words = [...new Set(matching.map(refusedWords))];
  const others = words.length <= SHOWN ? [] : [`and ${words.length - SHOWN} more`];
  const why = [row.why, ...words.slice(0, SHOWN), ...others]
    .filter((reason) => reason !== '')
    .join('; ');
  return {
    ...row,
    why,
    state: row.state === 'same' && matching.length > 0 ? 'refused' : row.state,
  };
}

/** Where a file differs, also its variables: a changed text does not show which values the service reads. */
function differencesAt(git: Content, read: KnownRead, delivery: Delivery): readonly Difference[] {
  const whole = differencesBetween(git, read.value);
  const hasFile = whole.some((difference) => difference.git?.includes('\n') === true);
  const sent = new Map(delivery.values.map(({ variable, value }) => [variable, textOf(value)]));
  const there: Content = read.variables ?? new Map();
  const isThere = read.variables !== undefined && read.value.size > 0;
  const byName = [...new Set([...there.keys(), ...(isThere ? sent.keys() : [])])]
    .map((what) => ({ what, git: sent.get(what) ?? null, live: there.get(what) ?? null }))
    .filter((difference) => difference.git !== difference.live);
  return hasFile ? [...whole, ...byName] : whole;
}

function textOf(value: Sendable): string | null {
  return value === null ? null : textOfValue(value);
}

function differencesBetween(git: Content, content: Content): readonly Difference[] {
  return [...new Set([...git.keys(), ...content.keys()])]
    .toSorted(inOrder)
    .map((what) => ({ what, git: git.get(what) ?? null, live: content.get(what) ?? null }))
    .filter((difference) => difference.git !== difference.live);
}
