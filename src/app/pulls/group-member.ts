// A pull request of a group of the merge queue, judged alone.
import type { Change } from '#domain/report.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Sha } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import type { PendingQuestion, Checked } from '#app/check.ts';
import { ask, judgeQuestion } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NO_EVIDENCE_YET } from './evaluator.ts';
import type { AboutPullRequest, PullRequest } from '#app/github.ts';
import { readAbout } from './judge-pull.ts';
import { NO_PUSH_EVENT } from './status-history.ts';
import type { LandingClock } from '#app/ports.ts';

/** A pull request of the group, judged alone. */
export interface GroupMember {
  readonly pull: PullRequest;
  readonly about: AboutPullRequest;
  readonly pendingQuestion: PendingQuestion;
  readonly checked: Checked;
}

export async function judgeMember(
  evaluator: Evaluator,
  base: Sha,
  clock: LandingClock,
  pull: PullRequest,
): Promise<GroupMember> {
  const { github } = evaluator;
  const posted = await github.statuses(pull.head);
  const question = await ask(gathererFor(evaluator, clock, NO_EVIDENCE_YET), base, pull.head);
  const view = { pull, event: NO_PUSH_EVENT, isFresh: true, posted };
  const { about } = await readAbout(evaluator, view, question);
  const checked = await judgeQuestion(
    gathererFor(evaluator, clock, github.evidence(about)),
    question,
  );
  return { pull, about, pendingQuestion: question, checked };
}

/** Whether a pull request alone would have the same effect, so that its approvers saw it. */
export function proposes(
  { pendingQuestion: question }: GroupMember,
  { flag, environment, comparison, to }: Change,
): boolean {
  if (comparison === 'same' || comparison === 'narrower') return true;
  return changesOf(question.proposal).some(
    (change) =>
      change.flag === flag &&
      change.environment === environment &&
      change.to !== null &&
      to !== null &&
      sameExposures(change.to, to),
  );
}
