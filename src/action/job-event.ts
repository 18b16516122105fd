// How a job was started. Only a run of the default branch may decide anything, because only its workflow has landed.

import type { FactsOfIgnored, IgnoredCode, IgnoredEvent } from '#messages/action.ts';

export const COMMANDS = [
  'check',
  'sweep',
  'deploy',
  'drift',
  'page',
  'watch',
  'summary',
  'promote',
  'rollback',
  'comment',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface JobEvent {
  readonly event: string;
  /** The payload of the event, most of which a pull request's author can write. */
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

/** The event asks for no work. The log of the job says why. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly because: IgnoredEvent;
}

export function ignored<Code extends IgnoredCode>(
  code: Code,
  ...[facts]: FactsOfIgnored<Code>
): Ignored {
  return { kind: 'ignored', because: { code, facts: facts ?? {} } as IgnoredEvent };
}

/** True for a run of the default branch. */
export function isOnDefaultBranch({
  ref,
  defaultBranch,
}: Pick<JobEvent, 'ref' | 'defaultBranch'>): boolean {
  return ref === `refs/heads/${defaultBranch}`;
}
