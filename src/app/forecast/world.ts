// A world in which steps land: the snapshot, and what each landing adds to the evidence. Its maps are its own, and a
// landing changes them in place: to copy thousands of entries for each of thousands of landings would take minutes.
import type { Ask, Deployment, Evidence, Issue, Landing, Timeline } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, Sha, Duration, Instant } from '#domain/scalars.ts';
import type { Clock } from '#domain/report.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { plus } from '#domain/scalars.ts';
import { awaitedIn } from '#history/deployed.ts';
import { endOf } from '#judge/watch.ts';
import type { Surroundings } from '#app/status-next.ts';
import { goodSamples } from './good-samples.ts';
import { deployedThen, imaginedDeployments } from './deployed-then.ts';
import { withGoodWatches } from './good-watches.ts';

export interface World {
  readonly around: Surroundings;
  /** The flags of the snapshot in `around`. */
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
  around: Surroundings,
  clock: Clock,
  evidence: Evidence,
  now: Instant,
  deployTakes: Duration,
): World {
  const { timelines, deployments, issues } = evidence;
  const flags = new Map(around.snapshot.flags);
  return {
    around: { ...around, snapshot: { ...around.snapshot, flags } },
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
 * thousands of steps is judged. Of the deployments to come it has those of the flags whose history is asked for: all others
 * send the same values of them.
 */
export function evidenceFor(
  { around, evidence, timelines, deployments, deployed, deployTakes }: World,
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
  const then = withGoodWatches(around, asks, landed, at);
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
  { around: { pipeline }, deployments, deployTakes }: World,
  { flag, environment, head, at }: ImaginedLanding,
): Instant | null {
  const files = filesOf(head, flag);
  const watch = valueOf(files.flag)?.watch;
  if (watch === undefined) return null;
  const awaited = awaitedIn(pipeline, environment, exposuresIn(files, environment) ?? []);
  const since = deployments === null || awaited.length === 0 ? at : plus(at, deployTakes);
  return endOf({ watch }, since);
}
