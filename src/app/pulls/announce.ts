// A pending status before anything is waited for, so that an older status, or none, is not taken for the verdict.
import type { PendingQuestion } from '#app/check.ts';
import { classSoFar } from '#app/check.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import type { Evaluator } from './evaluator.ts';
import type { PostedStatus } from '#app/github.ts';
import { ownStatuses } from './status-history.ts';
import type { View } from './view.ts';
import { noteFor } from './view.ts';

/**
 * Takes back a green status of an older meaning, and posts a first status on a new head. Answers the id of the posted
 * status; null where none was needed.
 */
export async function announce(
  evaluator: Evaluator,
  view: View,
  question: PendingQuestion,
): Promise<number | null> {
  const { github, dryRun } = evaluator;
  const description = announcement(evaluator, view, question);
  if (description === null || dryRun) return null;
  const note = noteFor(view, null);
  const receipt = await github.post(view.pull.head, { state: 'pending', description }, note);
  return receipt.kind === 'known' ? receipt.value.id : null;
}

function announcement(
  { identity }: Evaluator,
  { pull, posted, isNewHead: isNews }: View,
  question: PendingQuestion,
): string | null {
  if (posted?.kind !== 'known') return null;
  const kind = classSoFar(question);
  // These two wait for no evidence, so their verdict follows at once.
  if (kind === 'rollback' || kind === 'none') return null;
  const [newest] = posted.value;
  if (isOldGreen(newest, question)) return STATUS_TEXTS.judgingAgain();
  // Another pull request has the same commit and is green.
  if (newest?.state === 'success') return null;
  const isFirst = ownStatuses(posted.value, identity, pull.number).length === 0;
  return isNews && isFirst ? STATUS_TEXTS.judging() : null;
}

function isOldGreen(
  newest: PostedStatus | undefined,
  { asks, fingerprint }: PendingQuestion,
): boolean {
  return asks.length > 0 && newest?.state === 'success' && newest.note.fingerprint !== fingerprint;
}
