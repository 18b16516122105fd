// `status`: every flag in every environment, how long it has soaked, what is due next and when. The next step is judged
// by the same judge, as if it were proposed now.
import { graduationAsks } from '#judge/graduating.ts';
import type { Ask, Timeline } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { covers } from '#domain/coverage.ts';
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { Removal, Pipeline, FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { holdAt, filesOf, stateOf, valueOf, isExpired } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { between, durationOf } from '#domain/scalars.ts';
import { flagPath, statePath } from '#files/paths.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import {
  awaitedIn,
  deployedStretch,
  afterRewrite,
  rewriteOf,
  stretchOf,
} from '#history/stretch.ts';
import type { Stretch } from '#history/stretch.ts';
import { askAbout } from '#judge/ask.ts';
import { judgeGraduation } from '#judge/graduation.ts';
import type { StatusCell, StatusRow } from '#report/status-rows.ts';
import { acceptedRules } from '#app/accepted/accepted-rules.ts';
import { apartAsks, apartOf } from './apart.ts';
import type { Gatherer } from './ports.ts';
import { gather } from './gather.ts';
import { graduatingOf } from './graduation.ts';
import type { Side } from '#app/load/side.ts';
import { dependentsIn } from './load/neighbours.ts';
import { readPlans } from './plans.ts';
import { nextOf, placesOf, stepPlanOf, refusedNext } from './status-next.ts';

/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = durationOf('30d');

export interface StatusOverview {
  readonly rows: readonly StatusRow[];
  readonly snapshot: Snapshot;
  readonly now: Instant;
}

/** The rows for these flags, prefixes and patterns (none: all), at this commit of the default branch. */
export async function status(
  gatherer: Gatherer,
  base: Sha | null,
  wanted: readonly string[],
): Promise<StatusOverview> {
  const { clock } = gatherer;
  const now = await clock.now();
  const { context: asInGit, keys, side } = await readPlans(gatherer, base, wanted);
  const { snapshot, pipeline } = asInGit;
  const { context, base: read, unknown } = await acceptedRules(gatherer, base, asInGit);
  const plans = new Map(
    keys.flatMap((key) => {
      const plan = stepPlanOf(context, key);
      return plan === null ? [] : [[key, plan] as const];
    }),
  );
  const asks = [
    ...[...plans.values()].flatMap(({ proposal }) => askAbout(proposal, now).asks),
    ...keys.flatMap((key) => apartAsks(context, key)),
  ];
  const graduating = new Map(keys.map((key) => [key, graduatingOf(context, key)] as const));
  const ends = [...graduating.values()].flatMap((graduation) =>
    graduation === null ? [] : graduationAsks(graduation, now),
  );
  const gathered = await gather(gatherer, {
    asks: [...asks, ...ends, ...cellAsks(snapshot, pipeline, keys, [...asks, ...ends])],
    fingerprint: '',
    ...read,
    now,
  });
  const evidence = { ...gathered, ...unknown };
  const requiring = dependentsBy(side, keys);
  const timelines = timelinesByPlace(
    evidence.timelines.kind === 'known' ? evidence.timelines.value : [],
  );
  return { rows: keys.map((key) => rowOf(key, filesOf(snapshot, key))), snapshot, now };

  function rowOf(key: FlagKey, files: FlagFiles): StatusRow {
    const flag = valueOf(files.flag);
    const plan = plans.get(key);
    return {
      key,
      description: flag?.description ?? '',
      owner: flag?.owner ?? null,
      expires: flag?.expires ?? null,
      isExpired: flag !== null && isExpired(flag, now),
      permanent: flag?.permanent ?? null,
      words: flag,
      cells: pipeline.environments.map(({ name }) => ({
        ...cellOf(key, files, name),
        isConcerned: flag === null || placesOf(flag, files, pipeline).includes(name),
      })),
      next:
        plan === undefined
          ? refusedNext(context, key)
          : nextOf(plan, { now, clock: clock.name, evidence }),
      removal: removalOf(key),
      apart: apartOf(context, key, evidence),
      variables: (flag?.services ?? []).map(({ service, variables }) => ({
        service,
        names: variables.map(({ variable }) => variable),
      })),
      file: flagPath(gatherer.root, key),
      requires: flag === null ? [] : prerequisitesOf(flag),
      requiredBy: requiring.get(key) ?? [],
    };
  }

  function removalOf(key: FlagKey): Removal | null {
    const graduation = graduating.get(key) ?? null;
    return graduation === null ? null : judgeGraduation(graduation, evidence, now);
  }

  function cellOf(key: FlagKey, files: FlagFiles, environment: EnvironmentName): StatusCell {
    const exposures = exposuresIn(files, environment);
    const timeline = timelines.get(`${environment} ${key}`);
    const run =
      exposures === null || timeline === undefined
        ? null
        : stretchIn(environment, exposures, timeline);
    // A date in the future cannot be the beginning of a soak.
    const since = run === null || run.landing.futureDate !== undefined ? null : run.landing.at;
    const isOn = exposures !== null && isExposed(exposures);
    return {
      environment,
      exposures,
      soakedFor: since === null || !isOn ? null : between(since, now),
      since,
      atLeast: since !== null && run?.atLeast === true,
      ...holdIn(files, environment),
      file: files.states.has(environment) ? statePath(gatherer.root, environment, key) : null,
    };
  }

  function holdIn(
    files: FlagFiles,
    environment: EnvironmentName,
  ): Pick<StatusCell, 'hold' | 'holdUntil'> {
    const state = valueOf(stateOf(files, environment));
    const hold = state === null ? null : holdAt(state, now);
    return { hold, holdUntil: hold === null ? null : (state?.holdUntil ?? null) };
  }

  /** Since when users have what they have. Of a flag that is off, only where the history shows when that began. */
  function stretchIn(
    environment: EnvironmentName,
    exposures: Exposures,
    timeline: Timeline,
  ): Stretch | null {
    if (isExposed(exposures)) return counted(environment, exposures, timeline);
    // Without a definition there was no flag to be off.
    const off = stretchOf(timeline, (then) => then.length > 0 && !isExposed(then));
    return off?.atLeast === false ? off : null;
  }

  /** Counts like a soak: from the landing, or from the deployment where the pipeline says so. */
  function counted(
    environment: EnvironmentName,
    exposures: Exposures,
    timeline: Timeline,
  ): Stretch | null {
    const landed = stretchOf(timeline, (then) => covers(then, exposures));
    if (landed === null) return null;
    const awaited = awaitedIn(pipeline, environment, exposures);
    const stretch = afterRewrite(landed, rewriteOf(evidence));
    const deployed = deployedStretch(stretch, timeline, awaited, evidence);
    return deployed.kind === 'run' ? deployed.run : null;
  }
}

/** The flags that require each of these. */
function dependentsBy(side: Side, keys: readonly FlagKey[]): ReadonlyMap<FlagKey, FlagKey[]> {
  const dependents = new Map<FlagKey, FlagKey[]>();
  for (const { flag, on } of dependentsIn(side.flags, new Set(keys)))
    dependents.set(on, [...(dependents.get(on) ?? []), flag]);
  return dependents;
}

/** History for the cells themselves: as long as the longest request, but at least 30 days. */
function cellAsks(
  snapshot: Snapshot,
  pipeline: Pipeline,
  keys: readonly FlagKey[],
  asks: readonly Ask[],
): readonly Ask[] {
  const windows = asks.map((ask) => (ask.kind === 'timeline' ? ask.window : LEAST_WINDOW));
  const window = windows.reduce((a, b) => (a > b ? a : b), LEAST_WINDOW);
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  return keys.flatMap((flag) =>
    pipeline.environments.flatMap(({ name }) => {
      const exposures = exposuresIn(filesOf(snapshot, flag), name);
      if (exposures === null) return [];
      const awaited = awaitedIn(pipeline, name, exposures);
      return [
        { kind: 'timeline' as const, flag, environment: name, window },
        ...(awaited.length === 0
          ? []
          : [{ kind: 'deployments' as const, environment: name, wanted: awaited, window, ...log }]),
      ];
    }),
  );
}

function timelinesByPlace(timelines: readonly Timeline[]): ReadonlyMap<string, Timeline> {
  return new Map(
    timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline]),
  );
}
