// A flag that will be removed some time, and the evidence that shows whether its work is done.
import { windowAsk } from '#gates/metrics-window.ts';
import type { Ask, SamplesAsk } from '#domain/evidence.ts';
import { covers } from '#domain/coverage.ts';
import { exposuresOf } from '#domain/exposure.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, Graduation, Pipeline } from '#domain/snapshot.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { environmentFor, requirementsOn } from '#domain/snapshot.ts';
import { duration, durationOf } from '#domain/scalars.ts';
import { laddersIn, withFurther } from '#gates/gates.ts';
import { awaitedIn } from '#history/stretch.ts';

/** A flag that will be removed some time, in the last environment of its plan. */
export interface Graduating {
  readonly flag: Flag;
  readonly graduate: Graduation;
  readonly environment: EnvironmentName;
  /** What users have there; null: a file cannot be read. */
  readonly live: Exposures | null;
  readonly pipeline: Pipeline;
}

/** The last step of its plan: for all users, or as many as its ladders go to. */
export function fullExposures(
  flag: Flag,
  environment: EnvironmentName,
  pipeline: Pipeline,
): Exposures {
  const all = withFurther(requirementsOn(flag, environmentFor(pipeline, environment)));
  const rollout = Math.min(100, ...laddersIn(all).map((steps) => Math.max(...steps)));
  const state = { enabled: !flag.safe, rollout, services: [], hold: null };
  return exposuresOf(flag, state, environment);
}

/** Whether users have all of it now. */
export function isFullyOn({ flag, environment, pipeline, live }: Graduating): boolean {
  return live !== null && covers(live, fullExposures(flag, environment, pipeline));
}

/** A flag that is not fully on asks for nothing. */
export function graduationAsks(graduation: Graduating, now: Instant): readonly Ask[] {
  const { flag, graduate, environment, pipeline, live } = graduation;
  if (live === null || !isFullyOn(graduation)) return [];
  const window = durationOf(graduate.after);
  const wanted = awaitedIn(pipeline, environment, fullExposures(flag, environment, pipeline));
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  const labels = (graduate.issues ?? []).map(({ label }) => label);
  return [
    { kind: 'timeline', flag: flag.key, environment, window },
    ...(wanted.length === 0
      ? []
      : [{ kind: 'deployments' as const, environment, wanted, window, ...log }]),
    ...(labels.length === 0 ? [] : [{ kind: 'issues' as const, labels, window: duration(0) }]),
    ...samplesAsks(graduation, now),
  ];
}

export function samplesAsks(graduation: Graduating, now: Instant): readonly SamplesAsk[] {
  const { flag, graduate, live } = graduation;
  const { metrics } = graduate;
  if (metrics === null || live === null) return [];
  return metrics.good.flatMap((name) => {
    const metric = flag.metrics?.find((candidate) => candidate.name === name);
    if (metric === undefined) return [];
    return windowAsk({ ...graduation, live }, metric, metrics.for, now) ?? [];
  });
}
