// Pull requests that wait for nothing of ours: they touch neither flags nor policy, or go into another branch. Each
// gets its status once. Git alone tells them apart, and those whose head is known to have it cost no request.
import type { Sha } from '#domain/names.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest, StatusState } from '#app/github.ts';
import type { Evaluated } from './publish.ts';
import { memoryOf, recalled, textOf, unknownTo } from './swept.ts';

export interface Bystanders {
  /** Those whose head may lack our status. */
  readonly unknown: ReadonlySet<PullRequest>;
  /** Notes for the next sweep which of them have it. Answers what could not be noted, one line each. */
  readonly note: (withStatus: ReadonlySet<PullRequest>) => Promise<readonly string[]>;
}

/** `pulls`: all bystanders there are. */
export async function bystandersOf(
  evaluator: Evaluator,
  tip: Sha,
  pulls: readonly PullRequest[],
): Promise<Bystanders> {
  if (pulls.length === 0) return { unknown: new Set(), note: NOTHING_TO_NOTE };
  const found = await recalled(evaluator, tip);
  // Then each is asked for by itself, and the next sweep tries again.
  if (found.kind !== 'known') return { unknown: new Set(pulls), note: NOTHING_TO_NOTE };
  const { memory, isHere } = found.value;
  return {
    unknown: new Set(unknownTo(memory, pulls)),
    async note(withStatus) {
      const text = textOf(memoryOf(pulls.filter((pull) => withStatus.has(pull))));
      const isNoted = isHere && text === textOf(memory);
      if (isNoted || evaluator.dryRun) return [];
      const done = await evaluator.github.markSwept(tip, text);
      return done.kind === 'known' ? [] : [`what was swept could not be noted: ${done.why}`];
    },
  };
}

const NOTHING_TO_NOTE = (): Promise<readonly string[]> => Promise.resolve([]);

/** Whether the newest status on the head is ours, and says what it has to. */
export async function isStatusThere(
  { github, identity }: Evaluator,
  pull: PullRequest,
): Promise<boolean> {
  const posted = await github.statuses(pull.head);
  const newest = posted.kind === 'known' ? posted.value[0] : undefined;
  return newest?.by === identity && newest.state === lastingState(github.defaultBranch, pull);
}

/** The same of one that was judged just now. */
export function hasStatusNow(
  { github }: Evaluator,
  pull: PullRequest,
  { commit, status, stood, posted }: Evaluated,
): boolean {
  const isLasting = status.state === lastingState(github.defaultBranch, pull);
  return commit === pull.head && isLasting && (stood || posted);
}

/** What is said of a bystander for good. */
function lastingState(defaultBranch: string, { into }: PullRequest): StatusState {
  return into === defaultBranch ? 'success' : 'failure';
}
