// Services that run where the pipeline no longer names them, and whether a run has anything new about them.
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import { isInstance } from '#app/deploy-ports.ts';
import type { LeftOrphan } from '#app/live/relocated.ts';
import { hasOneOf, notReplaced, orphansOf } from '#app/live/relocated.ts';
import type { Round } from './round.ts';

export interface LeftBehind extends LeftOrphan {
  /** Whether it had left before this run, and no landing of the run changes a flag that it has. */
  readonly isUnchanged: boolean;
}

/** `baseline`: of the first round. `judgements`: of all rounds. */
export async function leftBehind(
  deployer: Deployer,
  { log, pipeline, baseline, judgements }: Round,
): Promise<readonly LeftBehind[]> {
  const orphans = await notReplaced(deployer, orphansOf(log, pipeline), pipeline);
  const rules = orphans.length === 0 ? null : await pipelineIn(deployer, baseline);
  const earlier = rules === null ? [] : orphansOf(log, rules);
  const changes = judgements.flatMap(({ report }) => report.changes);
  const left: LeftBehind[] = [];
  for (const orphan of orphans) {
    // A service that only lost its target still gets its values from Git.
    const isOld = orphan.lost !== 'target' && earlier.some((other) => isInstance(other, orphan));
    const near = changes.filter(({ environment }) => environment === orphan.environment);
    const keys = near.map(({ flag }) => flag);
    left.push({ ...orphan, isUnchanged: isOld && !(await hasOneOf(deployer, orphan, keys)) });
  }
  return left;
}
