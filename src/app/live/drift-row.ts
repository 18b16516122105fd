// One row of `drift`: what a target has, beside what its instance should have.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { FlagKey, Sha, SentValues } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal, Renderer } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { DRIFT_TEXTS } from '#messages/deployed.ts';
import { TARGET_REMARKS, targetFailureText } from '#messages/targets.ts';
import type { FlagAtTarget } from './drift-flags.ts';
import { lastSent, liveFlags } from './drift-flags.ts';
import { BUILD_PREFIX } from '#app/adopt/forms.ts';
import { failedBy } from './delivery.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { moreAt, hasNoFile, lookAt } from './shown.ts';
import type { ComposeReading } from './compose-read.ts';
import { settingsOf, without } from '#app/accepted/desired.ts';
import { refusedWriteOf } from './foreign.ts';
import { firstValues } from './pending.ts';
import { oldPlacesOf } from './relocated.ts';
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
  /** Whether the target has a marker of an earlier run; left out: it has none, or could not be read. */
  readonly isMarked?: boolean;
  /** The named flags there; left out, or empty: none is named, or their values are not known. */
  readonly flags?: readonly FlagAtTarget[];
}

export function aboutOf(
  { environment, service }: Instance,
  settings: DeploySettings | null,
): Omit<DriftRow, 'state' | 'why'> {
  const target = settings?.target ?? null;
  return { environment, service, target, differences: [], pending: [], refused: [] };
}

export interface RowFacts {
  readonly logged: InstanceState | undefined;
  readonly keys: ReadonlySet<FlagKey>;
  readonly compose: ComposeReading;
  readonly oldPlaces: Awaited<ReturnType<typeof oldPlacesOf>>;
  /** Whether other machines share the log. */
  readonly isRemote: boolean;
  /** Whether a run of this log ever deployed the environment. */
  readonly isDeployedHere: boolean;
}

/** What the target of an instance has. */
export async function rowOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  desired: Desired,
  facts: RowFacts,
): Promise<DriftRow> {
  const { logged, keys } = facts;
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
  const { read } = shown;
  if (read.kind !== 'known') {
    const state = read.kind === 'absent' ? 'unreadable' : 'unreachable';
    const pending = logged === undefined ? firstValues(desired, logged) : [];
    const flags = lastSent(desired, keys, logged);
    return { ...about, state, flags, pending, why: targetFailureText(read.why) };
  }
  const aboutRead = { ...about, isMarked: read.mark != null };
  // It may be there on the machine that deploys it.
  if (!facts.isDeployedHere && read.remark !== undefined)
    return { ...aboutRead, state: 'elsewhere', why: TARGET_REMARKS[read.remark] };
  return readRow(renderer, commit, { about: aboutRead, desired, settings, shown }, facts);
}

/** An instance whose target was read. */
interface ReadInstance {
  readonly about: ReturnType<typeof aboutOf>;
  readonly desired: Desired;
  readonly settings: DeploySettings;
  readonly shown: Shown;
}

async function readRow(
  renderer: Renderer,
  commit: Sha,
  instance: ReadInstance,
  facts: RowFacts,
): Promise<DriftRow> {
  const { about, desired, settings, shown } = instance;
  const { logged, keys, compose } = facts;
  const { read, differences } = shown;
  // A process that does not run has no value, and no default either.
  const isRunning = read.remark !== 'no-process';
  const isInFile = compose.isReadAtStart(settings);
  const flags = isRunning ? liveFlags(desired, keys, read.variables, isInFile) : [];
  const compared = { ...about, flags, differences, isOpen: isOpen(instance, facts) };
  const refused = refusedWriteOf(logged);
  if (refused !== null && differences.length > 0)
    return { ...compared, state: 'refused', why: refused };
  const why = remarksOn(instance, facts).join('; ');
  if (isUnsettled(logged)) return { ...compared, state: 'differs', why };
  if (differences.length === 0) return { ...compared, state: 'same', why };
  // A value that was sent before and is gone is a difference.
  const values = logged?.live?.values ?? {};
  const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
  return (await isSameWithout(renderer, commit, desired, shown, pending))
    ? { ...compared, state: 'same', differences: [], pending, why }
    : { ...compared, state: 'differs', why };
}

/** Whether the last write has not ended well: it is not known whether the service took the values. */
function isUnsettled(logged: InstanceState | undefined): boolean {
  return (logged?.unsettled.length ?? 0) > 0;
}

/** Whether any run deploys it. */
function isOpen(
  { desired, settings, shown }: ReadInstance,
  { logged, isRemote }: RowFacts,
): boolean {
  if (logged === undefined) return false;
  if (isUnsettled(logged) || logged.live?.digest !== desired.digest) return true;
  // Any run of this machine brings a file back that is gone, or that gives users more.
  return (
    !isRemote &&
    settings.target === 'files' &&
    (hasNoFile(shown) || moreAt(logged.live.values, shown, desired).length > 0)
  );
}

function remarksOn(
  { desired, shown }: ReadInstance,
  { logged, keys, compose, oldPlaces }: RowFacts,
): readonly string[] {
  const wanted = desired.values.filter(
    ({ flag }) => keys.size === 0 || (flag !== null && keys.has(flag)),
  );
  const overridden = compose.overridden(desired, wanted);
  const builtIn = wanted
    .map(({ variable }) => variable)
    .filter((name) => BUILD_PREFIX.test(name))
    .filter((name) => overridden.every(({ variable }) => variable !== name));
  const { remark } = shown.read;
  return [
    ...(isUnsettled(logged) ? [DRIFT_TEXTS.notSucceeded()] : []),
    ...overridden.map(({ text }) => text),
    ...(builtIn.length === 0 ? [] : [DRIFT_TEXTS.builtIn(builtIn)]),
    ...oldPlaces.map(({ from, values }) => DRIFT_TEXTS.oldPlace(from, nameValues(values))),
    ...(remark === undefined ? [] : [TARGET_REMARKS[remark]]),
  ];
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
