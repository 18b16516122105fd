// Bystanders: pull requests that touch neither flags nor policy, or go into another branch. Each gets its status once.
// Git alone finds them, and those whose head is known to have the status cost no request.
import type { Sha } from '#domain/names.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest, StatusState } from '#app/github.ts';
import type { Evaluated } from './publish.ts';
import { memoryOf, recalled, textOf, unknownTo } from './swept.ts';

export interface Bystanders {
  /** Those whose head may lack our status. */
  readonly unknown: ReadonlySet<PullRequest>;
  /** Notes for the next sweep which of them have our status. Answers what could not be noted, one line each. */
  readonly note: (withStatus: ReadonlySet<PullRequest>) => Promise<readonly string[]>;
}

/** `pulls`: all open bystanders. */
export async function bystandersOf(
  evaluator: Evaluator,
  tip: Sha,
  pulls: readonly PullRequest[],
): Promise<Bystanders> {
  if (pulls.length === 0) return { unknown: new Set(), note: NOTHING_TO_NOTE };
  const recollection = await recalled(evaluator, tip);
  // Without the note each of them costs a request, and the next sweep tries again.
  if (recollection.kind !== 'known') return { unknown: new Set(pulls), note: NOTHING_TO_NOTE };
  const { memory, isOnTip } = recollection.value;
  return {
    unknown: new Set(unknownTo(memory, pulls)),
    async note(withStatus) {
      const text = textOf(memoryOf(pulls.filter((pull) => withStatus.has(pull))));
      const isNoted = isOnTip && text === textOf(memory);
      if (isNoted || evaluator.dryRun) return [];
      const marked = await evaluator.github.markSwept(tip, text);
      return marked.kind === 'known' ? [] : [`what was swept could not be noted: ${marked.why}`];
    },
  };
}

const NOTHING_TO_NOTE = (): Promise<readonly string[]> => Promise.resolve([]);

/** Whether the newest status on the head is ours, with the state that a bystander keeps. */
export async function hasStatus(
  { github, identity }: Evaluator,
  pull: PullRequest,
): Promise<boolean> {
  const posted = await github.statuses(pull.head);
  const newest = posted.kind === 'known' ? posted.value[0] : undefined;
  return newest?.by === identity && newest.state === lastingState(github.defaultBranch, pull);
}

/** The same for a pull request that this sweep has just judged. */
export function hasStatusNow(
  { github }: Evaluator,
  pull: PullRequest,
  { commit, status, alreadyPosted: stood, posted }: Evaluated,
): boolean {
  const isLasting = status.state === lastingState(github.defaultBranch, pull);
  return commit === pull.head && isLasting && (stood || posted);
}

/** The state that a bystander keeps. */
function lastingState(defaultBranch: string, { into }: PullRequest): StatusState {
  return into === defaultBranch ? 'success' : 'failure';
}
