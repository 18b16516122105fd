// What the runner hands over of how a run was started, and whether it has a say: only a run of the default branch
// does, because its workflow is the one that has landed (T7, T43).

export const COMMANDS = ['check', 'sweep', 'deploy', 'drift', 'promote', 'rollback'] as const;
export type Command = (typeof COMMANDS)[number];

export interface JobEvent {
  readonly event: string;
  /** The event's payload: anybody may have written most of it. */
  readonly payload: unknown;
  /** `refs/heads/main`. */
  readonly ref: string;
  readonly defaultBranch: string;
  readonly command: Command;
  /** The input `pull-request`. */
  readonly number: string;
  /** The input `landing`. */
  readonly landing: string;
}

/** There is nothing to do, and why. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly why: string;
}

export function ignored(why: string): Ignored {
  return { kind: 'ignored', why };
}

/** Whether it is the default branch's own run. */
export function isOnDefaultBranch({
  ref,
  defaultBranch,
}: Pick<JobEvent, 'ref' | 'defaultBranch'>): boolean {
  return ref === `refs/heads/${defaultBranch}`;
}

export function otherBranchText({
  ref,
  defaultBranch,
}: Pick<JobEvent, 'ref' | 'defaultBranch'>): string {
  return `this run is on ${ref.slice(0, 100)}, and only ${defaultBranch} decides`;
}
