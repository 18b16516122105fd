// What is watched: the flags as they were accepted. A landing that the deploy guard refused is live nowhere, so that it
// neither takes a watch away nor begins one.
import type { Evidence, Timeline } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { pipelineIn, snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { namesIn } from '#app/load/side.ts';
import { asTree } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { refusedAt } from '#app/accepted/refused-at-base.ts';

export interface AcceptedFlags {
  readonly pipeline: Pipeline;
  /** The flags with the definitions of the commit. */
  readonly snapshot: Snapshot;
  /** The flags as they count in an environment. */
  readonly snapshotFor: (environment: EnvironmentName) => Snapshot;
  readonly refusals: readonly Refusal[];
  /** All flags of the commit. */
  readonly names: readonly FlagKey[];
}

/** Where the log cannot be read, the commit counts as it is: a watch that goes on for too long does no harm. */
export async function acceptedFlags(gatherer: Gatherer, commit: Sha): Promise<AcceptedFlags> {
  const rules = await pipelineIn(gatherer, { commit, refusals: [] });
  const refused = rules === null ? known([]) : await refusedAt(gatherer, rules, commit);
  const refusals = refused.kind === 'known' ? refused.value : [];
  const standing = { commit, refusals };
  const pipeline = await pipelineIn(gatherer, standing);
  if (pipeline === null) throw refusal('status/no-pipeline');
  const snapshots = new Map<EnvironmentName, Snapshot>();
  for (const { name } of pipeline.environments) {
    snapshots.set(name, await snapshotIn(gatherer, standing, name));
  }
  const snapshot = await snapshotIn(gatherer, standing, null);
  const names = await namesIn(gatherer, asTree(commit));
  const snapshotFor = (name: EnvironmentName): Snapshot => snapshots.get(name) ?? snapshot;
  return { pipeline, snapshot, snapshotFor, refusals, names };
}

/** The history of what was accepted. */
export function withoutRefusals(evidence: Evidence, refusals: readonly Refusal[]): Evidence {
  const { timelines } = evidence;
  if (timelines.kind !== 'known' || refusals.length === 0) return evidence;
  return {
    ...evidence,
    timelines: known(timelines.value.map((timeline) => acceptedPart(timeline, refusals))),
  };
}

function acceptedPart(timeline: Timeline, refusals: readonly Refusal[]): Timeline {
  const { flag, environment, periods } = timeline;
  const refused = refusals.filter(
    (candidate) => candidate.flag === flag && candidate.environment === environment,
  );
  const first = periods.findIndex(({ landing }) =>
    refused.some((candidate) => candidate.landing === landing.sha),
  );
  return first < 0 ? timeline : { ...timeline, periods: periods.slice(0, first) };
}
