// Services that run where the pipeline no longer names them, and whether a run has anything new about them.
import type { FlagKey } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Judgement } from '#app/accepted/deploy-guard.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import type { LeftOrphan, Orphan } from '#app/live/relocated.ts';
import { notReplaced, orphansOf, sentTo } from '#app/live/relocated.ts';
import { isInstance } from '#app/deploy-ports.ts';
import type { Round } from './round.ts';

export interface LeftBehind extends LeftOrphan {
  /** Whether it had left before this run, and no landing of the run changes a flag that it has. */
  readonly isUnchanged: boolean;
}

export async function leftBehind(
  deployer: Deployer,
  { baseline, log }: Round,
  judgements: readonly Judgement[],
  pipeline: Pipeline,
): Promise<readonly LeftBehind[]> {
  const orphans = await notReplaced(deployer, orphansOf(log, pipeline), pipeline);
  if (orphans.length === 0) return [];
  const rules = await pipelineIn(deployer, baseline);
  const earlier = rules === null ? [] : orphansOf(log, rules);
  const left: LeftBehind[] = [];
  for (const orphan of orphans) {
    // A service that only lost its target still gets its values from Git.
    const isOld = orphan.lost !== 'target' && earlier.some((other) => isInstance(other, orphan));
    left.push({
      ...orphan,
      isUnchanged: isOld && !(await isChanged(deployer, orphan, judgements)),
    });
  }
  return left;
}

async function isChanged(
  deployer: Deployer,
  orphan: Orphan,
  judgements: readonly Judgement[],
): Promise<boolean> {
  const changes = judgements.flatMap(({ report }) => report.changes);
  const keys = changes
    .filter(({ environment }) => environment === orphan.environment)
    .map(({ flag }): FlagKey => flag);
  if (keys.length === 0) return false;
  // Null: that landing is gone, so that any flag may be one that it has.
  const sent = await sentTo(deployer, orphan, [...new Set(keys)]);
  return sent === null || sent.some(({ variable }) => Object.hasOwn(orphan.values, variable));
}
