// Only a run of the default branch has a say: its workflow is the one that has landed (T7, T43).
import type { Run } from './trigger.ts';

/** Whether it is the default branch's own run. */
export function isOwn({ ref, defaultBranch }: Pick<Run, 'ref' | 'defaultBranch'>): boolean {
  return ref === `refs/heads/${defaultBranch}`;
}

export function elsewhere({ ref, defaultBranch }: Pick<Run, 'ref' | 'defaultBranch'>): string {
  return `this run is on ${ref.slice(0, 100)}, and only ${defaultBranch} decides`;
}
