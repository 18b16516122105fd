// `drift`: compares what each target has with what is accepted. It changes nothing.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, Refusal, Deployer, Renderer } from '#app/deploy-ports.ts';
import { deployedSince } from '#app/log-beginning.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Judging } from '#app/accepted/deploy-guard.ts';
import { refusalsAtTip } from '#app/accepted/deploy-guard.ts';
import { asTree } from '#app/ports.ts';
import { keysNamed, narrowed } from './drift-flags.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import { desiredAt, pipelineIn, stillRefused } from '#app/accepted/accepted-state.ts';
import { isAsLogged } from './as-logged.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { readLog } from '#app/accepted/baseline.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import { composeReading } from './compose-read.ts';
import { nothingFor, settingsOf } from '#app/accepted/desired.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import { formerRules, notReplaced, oldPlacesOf, orphansOf, sentTo } from './relocated.ts';
import type { DriftRow } from './drift-row.ts';
import { aboutOf, rowOf } from './drift-row.ts';

/** What was compared, and every refused part that concerns it, also of the rules, and of flags that no service reads. */
export interface Drift {
  readonly rows: readonly DriftRow[];
  readonly refused: readonly Refusal[];
  /** The log, if it was lost: it is empty although a run has written to an instance. Left out: it was not. */
  readonly lost?: { readonly log: string; readonly instance: string };
  /** Whether the log has a run. Without one, this clone is perhaps no machine that deploys. */
  readonly hasDeployed: boolean;
  /** Whether runs of this log never deployed some of the environments. */
  readonly isPartly: boolean;
  /** Whether only some environments, services or flags were asked about. */
  readonly isNarrowed: boolean;
}

type DriftReader = Renderer &
  Judging &
  Pick<Deployer, 'landingsIn' | 'log' | 'tip' | 'locatedBy' | 'placesOf'>;

/** What is asked, and what is known before a target is asked. */
interface DriftQuestion extends Pick<ReadLog, 'log'> {
  readonly standing: Standing;
  readonly pipeline: Pipeline;
  readonly scope: InstanceScope;
  /** The named flags; null: none is named. */
  readonly keys: ReadonlySet<FlagKey> | null;
  /** Whether a run of this log ever deployed the environment. */
  readonly isDeployed: (environment: EnvironmentName) => boolean;
  /** Whether no run of this log ever deployed it, so that another machine does. */
  readonly isElsewhere: (environment: EnvironmentName) => boolean;
}

/**
 * Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
 * differs of any flag counts.
 */
export async function drift(
  asking: DriftReader,
  scope: InstanceScope,
  flags: readonly string[] = [],
): Promise<Drift> {
  const read = await readLog(asking, null);
  const question = await questionOf(asking, read, scope, flags);
  const refused = await refusedIn(asking, question);
  const wanted = await wantedIn(asking, question, refused);
  const rows = await rowsIn(asking, question, wanted, refused);
  const { keys, pipeline, isDeployed } = question;
  const shown = keys === null ? rows : narrowed(rows, wanted.valuesOf, keys);
  const concerned = new Set(shown.flatMap((row) => row.refused));
  const { isRemote, place } = asking.log;
  const marked = read.entries.length === 0 ? rows.find(({ isMarked }) => isMarked) : undefined;
  return {
    rows: shown,
    ...(marked === undefined ? {} : { lost: { log: place, instance: instanceKey(marked) } }),
    // A flag that no service reads concerns no named service. Rules concern all of them.
    refused:
      scope.services === null
        ? refused
        : refused.filter((part) => part.flag === null || concerned.has(part)),
    hasDeployed: isRemote || read.entries.length > 0,
    isNarrowed: keys !== null || scope.environments !== null || scope.services !== null,
    isPartly: !isRemote && pipeline.environments.some(({ name }) => !isDeployed(name)),
  };
}

async function questionOf(
  asking: DriftReader,
  { tip, entries, log, baseline }: ReadLog,
  scope: InstanceScope,
  flags: readonly string[],
): Promise<DriftQuestion> {
  const { commit } = tip;
  const standing = { commit, refusals: await refusalsAtTip(asking, tip, baseline.refusals) };
  const pipeline = await pipelineIn(asking, standing);
  if (pipeline === null) throw refusal('drift/no-pipeline');
  // An instance that has left the pipeline may still be named.
  demandKnown(pipeline, scope, [...log.values()]);
  const since = deployedSince(entries);
  const isDeployed = (environment: EnvironmentName): boolean => since[environment] !== undefined;
  // A named environment is asked in any case.
  const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
  const isElsewhere = (environment: EnvironmentName): boolean =>
    isWhole && !isDeployed(environment);
  const keys = await keysNamed(asking, commit, flags);
  return { log, standing, pipeline, scope, keys, isDeployed, isElsewhere };
}

/** The refusals that are asked about. */
async function refusedIn(
  asking: DriftReader,
  { standing, scope, keys, isElsewhere }: DriftQuestion,
): Promise<readonly Refusal[]> {
  const isAsked = (environment: EnvironmentName): boolean =>
    scope.environments?.includes(environment) !== false && !isElsewhere(environment);
  const all = await stillRefused(asking, standing.commit, standing.refusals);
  return all.filter(
    ({ flag, environment }) =>
      (keys === null || (flag !== null && keys.has(flag))) &&
      (environment === null || isAsked(environment)),
  );
}

/** What the instances are to have. */
interface WantedValues {
  /** By instance. */
  readonly desired: ReadonlyMap<string, Desired>;
  /** The same with what is refused; empty where nothing is. */
  readonly inGit: ReadonlyMap<string, Desired>;
  /** The orphans of the log in whose place other instances are written now. */
  readonly replaced: ReadonlySet<string>;
  /** All that flags send it, accepted or refused, now or before it became an orphan. */
  readonly valuesOf: (instance: Instance) => readonly DesiredValue[];
}

async function wantedIn(
  asking: DriftReader,
  question: DriftQuestion,
  refused: readonly Refusal[],
): Promise<WantedValues> {
  const { standing, pipeline, keys, log } = question;
  const desired = byInstance(
    (await inScopeAsLogged(asking, question)) ?? (await desiredAt(asking, standing, pipeline)),
  );
  // A refused definition may name services that the accepted one does not.
  const atTip = { commit: standing.commit, refusals: [] };
  const inGit = byInstance(refused.length === 0 ? [] : await desiredAt(asking, atTip, pipeline));
  const orphans = orphansOf(log, pipeline);
  const left = new Set((await notReplaced(asking, orphans, pipeline)).map(instanceKey));
  const replaced = new Set(orphans.map(instanceKey).filter((key) => !left.has(key)));
  const sent = new Map<string, readonly DesiredValue[]>();
  // Without named flags, every row is shown.
  if (keys !== null)
    for (const orphan of orphans)
      sent.set(instanceKey(orphan), (await sentTo(asking, orphan, [...keys])) ?? []);
  const valuesOf = (instance: Instance): readonly DesiredValue[] => {
    const key = instanceKey(instance);
    const all = [desired.get(key)?.values, inGit.get(key)?.values, sent.get(key)];
    return all.flatMap((values) => values ?? []);
  };
  return { desired, inGit, replaced, valuesOf };
}

async function rowsIn(
  asking: DriftReader,
  question: DriftQuestion,
  { desired, inGit, replaced, valuesOf }: WantedValues,
  refused: readonly Refusal[],
): Promise<readonly DriftRow[]> {
  const { standing, pipeline, scope, keys, log, isDeployed, isElsewhere } = question;
  const { commit } = standing;
  const compose = await composeReading(asking, commit, pipeline);
  const former = log.size === 0 ? [] : await formerRules(asking, commit);
  const taken = new Set(
    [...desired.values()].flatMap((item) =>
      item.settings === null ? [] : asking.placesOf(item, item.settings),
    ),
  );
  const rows: DriftRow[] = [];
  for (const [key, instance] of new Map<string, Instance>([...desired, ...log, ...inGit])) {
    if (!isInScope(scope, instance) || replaced.has(key)) continue;
    const about = aboutOf(instance, settingsOf(pipeline, instance));
    const isCompared = desired.has(key) || log.has(key);
    if (isElsewhere(instance.environment)) {
      const state = about.target === null ? 'no-target' : 'elsewhere';
      if (isCompared) rows.push({ ...about, state, why: '' });
      continue;
    }
    const wants = desired.get(key) ?? nothingFor(pipeline, instance);
    const { isRemote } = asking.log;
    const facts = {
      logged: log.get(key),
      keys: keys ?? new Set<FlagKey>(),
      compose,
      oldPlaces: await oldPlacesOf(asking, commit, wants, former, taken),
      isRemote,
      isDeployedHere: isRemote || isDeployed(instance.environment),
    };
    // Of a service that only refused definitions name there is nothing to compare.
    const row = isCompared
      ? await rowOf(asking, commit, pipeline, wants, facts)
      : { ...about, state: 'same' as const, why: '' };
    rows.push(withRefusals(row, refused, valuesOf(instance)));
  }
  return rows;
}

/**
 * What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
 * every flag is read, because a definition that cannot be read may send more than its text shows.
 */
async function inScopeAsLogged(
  asking: DriftReader,
  { standing, pipeline, scope, log }: DriftQuestion,
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
