// `drift`: compares what each target has with what is accepted. It changes nothing.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { SentValues } from '#domain/values.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal, Deployer, Renderer, Tip } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { deployedSince } from '#app/log-beginning.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { DRIFT_TEXTS } from '#messages/deployed.ts';
import { TARGET_REMARKS, targetFailureText } from '#messages/targets.ts';
import type { Judging } from '#app/accepted/deploy-guard.ts';
import { acceptUnpushed } from '#app/accepted/deploy-guard.ts';
import { asTree } from '#app/ports.ts';
import type { FlagAtTarget } from './drift-flags.ts';
import { keysNamed, lastSent, liveFlags, narrowed } from './drift-flags.ts';
import { BUILD_PREFIX } from '#app/adopt/forms.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import { desiredAt, pipelineIn, stillRefused } from '#app/accepted/accepted-state.ts';
import { isAsLogged } from './as-logged.ts';
import { behindTip } from '#app/accepted/landings.ts';
import type { Baseline } from '#app/accepted/baseline.ts';
import { readLog } from '#app/accepted/baseline.ts';
import { failedBy } from './delivery.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { composeReading } from './compose-read.ts';
import { moreAt, hasNoFile, lookAt } from './shown.ts';
import type { ComposeReading } from './compose-read.ts';
import { nothingFor, settingsOf, without } from '#app/accepted/desired.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import { refusedWriteOf } from './foreign.ts';
import { firstValues } from './pending.ts';
import { formerRules, notReplaced, oldPlacesOf, orphansOf, sentTo } from './relocated.ts';
import type { Difference, Shown } from './shown.ts';

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
  /** Whether any run deploys it: by the log it has other values, or its file is gone or gives users more. Left out: only a forced one. */
  readonly isOpen?: boolean;
  /** Why it could not be read, and other remarks; empty when there is none. */
  readonly why: string;
  /** What is refused of the flags that concern it. Rules concern every instance, and are named once. */
  readonly refused: readonly Refusal[];
  /** The named flags there; left out, or empty: none is named, or their values are not known. */
  readonly flags?: readonly FlagAtTarget[];
}

/** What was compared, and every refused part that concerns it, also of the rules, and of flags that no service reads. */
export interface Drift {
  readonly rows: readonly DriftRow[];
  readonly refused: readonly Refusal[];
  /** Whether the log has a run. Without one, this clone is perhaps no machine that deploys. */
  readonly hasDeployed: boolean;
  /** Whether runs of this log never deployed some of the environments. */
  readonly isPartly: boolean;
}

type Asking = Renderer &
  Judging &
  Pick<Deployer, 'landingsIn' | 'log' | 'tip' | 'locatedBy' | 'placesOf'>;

/**
 * Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
 * differs of any flag counts.
 */
export async function drift(
  asking: Asking,
  scope: InstanceScope,
  flags: readonly string[] = [],
): Promise<Drift> {
  const { tip, entries, log, baseline } = await readLog(asking, null);
  const { commit } = tip;
  const refusals = await refusalsNow(asking, tip, baseline);
  const standing = { commit, refusals };
  const pipeline = await pipelineIn(asking, standing);
  if (pipeline === null) {
    throw refusal('drift/no-pipeline');
  }
  // An instance that has left the pipeline may still be named.
  demandKnown(pipeline, scope, [...log.values()]);
  const desired =
    (await inScopeAsLogged(asking, standing, pipeline, scope, log)) ??
    (await desiredAt(asking, standing, pipeline));
  const keys = await keysNamed(asking, commit, flags);
  const isNamed = ({ flag }: Refusal): boolean =>
    keys === null || (flag !== null && keys.has(flag));
  const since = deployedSince(entries);
  // A named environment is asked in any case.
  const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
  const isElsewhere = (environment: EnvironmentName): boolean =>
    isWhole && since[environment] === undefined;
  const refused = (await stillRefused(asking, commit, refusals)).filter(
    (part) =>
      isNamed(part) &&
      (part.environment === null ||
        (scope.environments?.includes(part.environment) !== false &&
          !isElsewhere(part.environment))),
  );
  // A refused definition may name services that the accepted one does not.
  const atTip =
    refused.length === 0 ? [] : await desiredAt(asking, { commit, refusals: [] }, pipeline);
  const [wanted, inGit] = [byInstance(desired), byInstance(atTip)];
  const compose = await composeReading(asking, commit, pipeline);
  const sent = new Map<string, readonly DesiredValue[]>();
  // Without named flags, every row is shown.
  const orphans = orphansOf(log, pipeline);
  const left = new Set((await notReplaced(asking, orphans, pipeline)).map(instanceKey));
  const replaced = new Set(orphans.map(instanceKey).filter((key) => !left.has(key)));
  if (keys !== null)
    for (const orphan of orphans)
      sent.set(instanceKey(orphan), (await sentTo(asking, orphan, [...keys])) ?? []);
  const former = log.size === 0 ? [] : await formerRules(asking, commit);
  const taken = new Set(
    desired.flatMap((item) => (item.settings === null ? [] : asking.placesOf(item, item.settings))),
  );
  const rows: DriftRow[] = [];
  const valuesOf = (instance: Instance): readonly DesiredValue[] => {
    const key = instanceKey(instance);
    const all = [wanted.get(key)?.values, inGit.get(key)?.values, sent.get(key)];
    return all.flatMap((values) => values ?? []);
  };
  for (const [key, instance] of byInstance<Instance>([...desired, ...log.values(), ...atTip])) {
    if (!isInScope(scope, instance) || replaced.has(key)) continue;
    const about = aboutOf(instance, settingsOf(pipeline, instance));
    const isCompared = wanted.has(key) || log.has(key);
    // No run of this log ever deployed it.
    if (isElsewhere(instance.environment)) {
      const state = about.target === null ? 'no-target' : 'elsewhere';
      if (isCompared) rows.push({ ...about, state, why: '' });
      continue;
    }
    const wants = wanted.get(key) ?? nothingFor(pipeline, instance);
    const oldPlaces = await oldPlacesOf(asking, commit, wants, former, taken);
    const facts = {
      logged: log.get(key),
      keys: keys ?? new Set<FlagKey>(),
      compose,
      oldPlaces,
      isRemote: asking.log.isRemote,
      isDeployedHere: asking.log.isRemote || since[instance.environment] !== undefined,
    };
    // Of a service that only refused definitions name there is nothing to compare.
    const row = isCompared
      ? await rowOf(asking, commit, pipeline, wants, facts)
      : { ...about, state: 'same' as const, why: '' };
    rows.push(withRefusals(row, refused, valuesOf(instance)));
  }
  const shown = keys === null ? rows : narrowed(rows, valuesOf, keys);
  const concerned = new Set(shown.flatMap((row) => row.refused));
  // A flag that no service reads concerns no named service. Rules concern all of them.
  return {
    rows: shown,
    refused:
      scope.services === null
        ? refused
        : refused.filter((part) => part.flag === null || concerned.has(part)),
    hasDeployed: asking.log.isRemote || entries.length > 0,
    isPartly:
      !asking.log.isRemote && pipeline.environments.some(({ name }) => since[name] === undefined),
  };
}

function aboutOf(
  { environment, service }: Instance,
  settings: DeploySettings | null,
): Omit<DriftRow, 'state' | 'why'> {
  const target = settings?.target ?? null;
  return { environment, service, target, differences: [], pending: [], refused: [] };
}

/** Those of the log, and those of what is not pushed. */
async function refusalsNow(
  asking: Asking,
  tip: Tip,
  { refusals }: Baseline,
): Promise<readonly Refusal[]> {
  const pushed = await behindTip(asking.repository, tip);
  if (pushed === null) return refusals;
  return (await acceptUnpushed(asking, { commit: pushed, refusals }, tip.commit)).accepted.refusals;
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
  return isAsLogged(log, desired, isOwn) ? desired : null;
}

interface RowFacts {
  readonly logged: InstanceState | undefined;
  readonly keys: ReadonlySet<FlagKey>;
  readonly compose: ComposeReading;
  readonly oldPlaces: Awaited<ReturnType<typeof oldPlacesOf>>;
  /** Whether other machines share the log. */
  readonly isRemote: boolean;
  /** Whether a run of this log ever deployed the environment. */
  readonly isDeployedHere: boolean;
}

async function rowOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  desired: Desired,
  { logged, keys, compose, oldPlaces, isRemote, isDeployedHere }: RowFacts,
): Promise<DriftRow> {
  const isKnown = pipeline.environments.some(({ name }) => name === desired.environment);
  const settings = isKnown ? settingsOf(pipeline, desired) : null;
  const about = aboutOf(desired, settings);
  const values = logged?.live?.values ?? {};
  let shown: Shown | null;
  try {
    shown = await lookAt(renderer, commit, desired, values);
  } catch (error) {
    return { ...about, state: 'unreachable', why: targetFailureText(failedBy(error).why) };
  }
  if (shown === null || settings === null) {
    const has = nameValues(values);
    const unknown = keys.size === 0 ? '' : DRIFT_TEXTS.unreached();
    const why = has.length === 0 ? unknown : DRIFT_TEXTS.byLog(has);
    return { ...about, state: 'no-target', why };
  }
  const { read, differences } = shown;
  if (read.kind !== 'known') {
    const state = read.kind === 'absent' ? 'unreadable' : 'unreachable';
    const pending = logged === undefined ? firstValues(desired, logged) : [];
    const flags = lastSent(desired, keys, logged);
    return { ...about, state, flags, pending, why: targetFailureText(read.why) };
  }
  // It may be there on the machine that deploys it.
  if (!isDeployedHere && read.remark !== undefined)
    return { ...about, state: 'elsewhere', why: TARGET_REMARKS[read.remark] };
  const isInFile = compose.isReadAtStart(settings);
  // A process that does not run has no value, and no default either.
  const isRunning = read.remark !== 'no-process';
  const flags = isRunning ? liveFlags(desired, keys, read.variables, isInFile) : [];
  // Any run of this machine brings a file back that is gone, or that gives users more.
  const isBroughtBack =
    !isRemote &&
    settings.target === 'files' &&
    (hasNoFile(shown) || moreAt(values, shown, desired).length > 0);
  const isOpen =
    logged !== undefined &&
    (isBroughtBack || logged.unsettled.length > 0 || logged.live?.digest !== desired.digest);
  const compared = { ...about, flags, differences, isOpen };
  const refused = refusedWriteOf(logged);
  if (refused !== null && differences.length > 0) {
    return { ...compared, state: 'refused', why: refused };
  }
  // The target has the values, and it is not known whether the service took them.
  const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
  const unsettled = isUnsettled ? [DRIFT_TEXTS.notSucceeded()] : [];
  const asked = desired.values.filter(
    ({ flag }) => keys.size === 0 || (flag !== null && keys.has(flag)),
  );
  const overridden = compose.overridden(desired, asked);
  const builtIn = asked
    .map(({ variable }) => variable)
    .filter((name) => BUILD_PREFIX.test(name))
    .filter((name) => overridden.every(({ variable }) => variable !== name));
  const why = [
    ...unsettled,
    ...overridden.map(({ text }) => text),
    ...(builtIn.length === 0 ? [] : [DRIFT_TEXTS.builtIn(builtIn)]),
    ...oldPlaces.map(({ from, values: kept }) => DRIFT_TEXTS.oldPlace(from, nameValues(kept))),
    ...(read.remark === undefined ? [] : [TARGET_REMARKS[read.remark]]),
  ].join('; ');
  if (isUnsettled) return { ...compared, state: 'differs', why };
  if (differences.length === 0) return { ...compared, state: 'same', why };
  // A value that was sent before and is gone is a difference.
  const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
  return (await isSameWithout(renderer, commit, desired, shown, pending))
    ? { ...compared, state: 'same', differences: [], pending, why }
    : { ...compared, state: 'differs', why };
}

function nameValues(values: SentValues): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}

/** Whether a target has everything but some first values. */
async function isSameWithout(
  renderer: Renderer,
  commit: Sha,
  wants: Desired,
  shown: Shown,
  variables: readonly string[],
): Promise<boolean> {
  const { content } = shown;
  if (variables.length === 0 || hasNoFile(shown)) return false;
  const desired = without(wants, variables);
  // Nothing was ever written there.
  if (desired.values.length === 0 && content.size === 0) return true;
  const rest = await lookAt(renderer, commit, desired);
  return rest?.read.kind === 'known' && rest.differences.length === 0;
}

function withRefusals(
  row: DriftRow,
  refusals: readonly Refusal[],
  values: readonly DesiredValue[],
): DriftRow {
  const refused = refusals.filter(
    ({ flag, environment }) =>
      environment === row.environment && values.some((value) => value.flag === flag),
  );
  const isOnlyRefused = refused.length > 0 && (row.state === 'same' || row.state === 'no-target');
  return { ...row, refused, state: isOnlyRefused ? 'refused' : row.state };
}
