// A world in which steps land: the snapshot, and what each landing adds to the evidence. Its maps are its own. A landing
// changes them in place, because copying thousands of entries for each of thousands of landings would take minutes.
import type {
  Ask,
  Deployment,
  Evidence,
  Issue,
  Landing,
  Timeline,
  WatchEnd,
} from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type {
  EnvironmentName,
  FlagKey,
  Sha,
  Duration,
  Instant,
  ServiceName,
} from '#domain/scalars.ts';
import type { Clock } from '#domain/report.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { plus } from '#domain/scalars.ts';
import { awaitedIn } from '#history/stretch.ts';
import { endOf, watchStartOf, watchedIn } from '#judge/watch.ts';
import type { PlanContext } from '#app/status-next.ts';
import { goodSamples } from './good-samples.ts';
import type { Exposures } from '#domain/exposure.ts';
import { sentBy } from '#domain/values.ts';
import type { Watched } from '#judge/watch.ts';

export interface World {
  readonly context: PlanContext;
  /** The flags of the snapshot in `context`. */
  readonly flags: Map<FlagKey, FlagFiles>;
  readonly clock: Clock;
  readonly evidence: Evidence;
  /** The issues that are open when it begins. In the evidence they are closed then. */
  readonly open: readonly Issue[];
  readonly timelines: Map<string, Timeline>;
  /** Null: there is no deployment log. */
  readonly deployments: readonly Deployment[] | null;
  /** The deployments of the steps that landed, with the values of the flag alone. */
  readonly deployed: Map<FlagKey, readonly Deployment[]>;
  readonly deployTakes: Duration;
}

export function worldOf(
  context: PlanContext,
  clock: Clock,
  evidence: Evidence,
  now: Instant,
  deployTakes: Duration,
): World {
  const { timelines, deployments, issues } = evidence;
  const flags = new Map(context.snapshot.flags);
  return {
    context: { ...context, snapshot: { ...context.snapshot, flags } },
    flags,
    clock,
    evidence: {
      ...evidence,
      // Where issues cannot be read, none counts as open.
      issues: known(
        issues.kind === 'known' ? issues.value.map((issue) => closedIssue(issue, now)) : [],
      ),
    },
    open: issues.kind === 'known' ? issues.value.filter(({ closedAt }) => closedAt === null) : [],
    timelines: new Map(
      (timelines.kind === 'known' ? timelines.value : []).map((timeline) => [
        keyOf(timeline),
        timeline,
      ]),
    ),
    deployments: deployments.kind === 'known' ? deployments.value : null,
    deployed: new Map(),
    deployTakes,
  };
}

function closedIssue(issue: Issue, now: Instant): Issue {
  return issue.closedAt === null ? { ...issue, closedAt: now } : issue;
}

export function keyOf({
  flag,
  environment,
}: {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
}): string {
  return `${environment} ${flag}`;
}

/**
 * The part of the evidence that is asked for about a step of a flag, as it will be then. Small, because each of
 * thousands of steps is judged. Of the deployments to come it has those of the flags whose history is asked for. No other
 * deployment changes the values of these flags.
 */
export function evidenceFor(
  { context, evidence, timelines, deployments, deployed, deployTakes }: World,
  asks: readonly Ask[],
  at: Instant,
): Evidence {
  if (evidence.timelines.kind !== 'known') return evidence;
  const wanted = asks.flatMap((ask) =>
    ask.kind === 'timeline' ? (timelines.get(keyOf(ask)) ?? []) : [],
  );
  const later = deployments === null ? [] : deployedThen(deployed, wanted, deployTakes);
  const sent =
    deployments === null || later.length === 0
      ? evidence.deployments
      : known([...deployments, ...later]);
  const landed = { ...evidence, timelines: known(wanted), deployments: sent };
  const then = withGoodWatches(context, asks, landed, at);
  const samples = asks.flatMap((ask) =>
    ask.kind === 'samples' ? goodSamples(ask, then, evidence.samples ?? []) : [],
  );
  return samples.length === 0 ? then : { ...then, samples };
}

/** A step that lands. */
export interface ImaginedLanding {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly head: Snapshot;
  readonly sha: Sha;
  readonly at: Instant;
}

export function land(world: World, { flag, environment, head, sha, at }: ImaginedLanding): void {
  const { flags, timelines, deployments, deployed, deployTakes } = world;
  const files = filesOf(head, flag);
  flags.set(flag, files);
  const exposures = exposuresIn(files, environment);
  const landing: Landing = { sha, at, source: 'merged-at' };
  const before = timelines.get(keyOf({ flag, environment }));
  if (before !== undefined) {
    const periods = [...before.periods, { exposures, landing }];
    timelines.set(keyOf(before), { ...before, periods });
  }
  if (deployments === null) return;
  const sent = { environment, sha, at: plus(at, deployTakes) };
  deployed.set(flag, [
    ...(deployed.get(flag) ?? []),
    ...imaginedDeployments(exposures ?? [], sent),
  ]);
}

/** When the watch of what has just landed ends; null: it is not watched. */
export function watchEnd(
  { context: { pipeline }, deployments, deployTakes }: World,
  { flag, environment, head, at }: ImaginedLanding,
): Instant | null {
  const files = filesOf(head, flag);
  const watch = valueOf(files.flag)?.watch;
  if (watch === undefined) return null;
  const awaited = awaitedIn(pipeline, environment, exposuresIn(files, environment) ?? []);
  const since = deployments === null || awaited.length === 0 ? at : plus(at, deployTakes);
  return endOf({ watch }, since);
}

/**
 * The deployments of the flags that are asked about, as the log will show them, oldest first. Each sends the values that
 * all of these flags have by then. Values of other flags are left out, because no clock depends on them.
 */
function deployedThen(
  deployed: ReadonlyMap<FlagKey, readonly Deployment[]>,
  timelines: readonly Timeline[],
  takes: Duration,
): readonly Deployment[] {
  const flags = [...new Set(timelines.map(({ flag }) => flag))];
  const all = flags.flatMap((flag) => deployed.get(flag) ?? []);
  if (flags.length < 2) return all;
  return all
    .toSorted((a, b) => a.at - b.at)
    .map((deployment) => {
      const landedAt = (deployment.at - takes) as Instant;
      const ofEnvironment = timelines.filter(
        ({ environment }) => environment === deployment.environment,
      );
      const values = ofEnvironment.flatMap((timeline) =>
        sentAt(timeline, landedAt, deployment.service),
      );
      return { ...deployment, values: { ...Object.fromEntries(values), ...deployment.values } };
    });
}

/** What a flag sends a service after the landings up to a moment. */
function sentAt({ periods }: Timeline, at: Instant, service: ServiceName) {
  const period = periods.findLast(({ landing }) => landing.at <= at) ?? periods[0];
  const exposure = period?.exposures?.find((candidate) => candidate.service === service);
  return exposure === undefined
    ? []
    : sentBy(exposure).map(({ variable, value }) => [variable, value] as const);
}

/** The deployments of one landing: one for each service. */
function imaginedDeployments(
  exposures: Exposures,
  {
    environment,
    sha,
    at,
  }: { readonly environment: EnvironmentName; readonly sha: Sha; readonly at: Instant },
): readonly Deployment[] {
  return exposures.map((exposure): Deployment => ({
    environment,
    service: exposure.service,
    landing: sha,
    state: 'success',
    at,
    values: Object.fromEntries(sentBy(exposure).map(({ variable, value }) => [variable, value])),
  }));
}

export function asksAboutWatches(asks: readonly Ask[]): boolean {
  return asks.some(({ kind }) => kind === 'watched');
}

/**
 * The evidence with the ends of watches up to this moment. Each watch that has not ended is assumed to end good at its time.
 * How a watch has ended stays as it was.
 */
function withGoodWatches(
  context: PlanContext,
  asks: readonly Ask[],
  evidence: Evidence,
  at: Instant,
): Evidence {
  if (!asksAboutWatches(asks)) return evidence;
  const { watched: logged } = evidence;
  // Where the log cannot be read, no watch counts as ended.
  const before = logged?.kind === 'known' ? logged.value : [];
  const assumed = watchesIn(context, asks).flatMap((watched) => {
    const end = goodEnd(watched, evidence);
    return end === null || end.at > at || before.some((earlier) => isSame(earlier, end))
      ? []
      : [end];
  });
  return { ...evidence, watched: known([...before, ...assumed]) };
}

function watchesIn({ snapshot, pipeline }: PlanContext, asks: readonly Ask[]): readonly Watched[] {
  const places = new Set(asks.flatMap((ask) => (ask.kind === 'watched' ? ask.environment : [])));
  const keys = new Set(asks.flatMap((ask) => (ask.kind === 'timeline' ? ask.flag : [])));
  const flags = new Map([...keys].map((key) => [key, filesOf(snapshot, key)]));
  const all = watchedIn({ ...snapshot, flags }, pipeline);
  return all.filter(({ environment }) => places.has(environment));
}

/** Null: nothing is live there that has risen, so nothing is watched. */
function goodEnd(watched: Watched, evidence: Evidence): WatchEnd | null {
  const start = watchStartOf(watched, evidence);
  if (start?.kind !== 'live') return null;
  const { flag, environment, watch } = watched;
  return {
    environment,
    flag: flag.key,
    landing: start.landing.sha,
    answer: 'good',
    for: watch.for,
    at: endOf(watched, start.since),
  };
}

function isSame(a: WatchEnd, b: WatchEnd): boolean {
  return a.flag === b.flag && a.environment === b.environment && a.landing === b.landing;
}
