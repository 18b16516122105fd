// What is said before anything is waited for: nobody may take an older word, or none, for the verdict (T10).
import type { Asked } from '#app/check.ts';
import { classSoFar } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import type { PostedStatus } from '#app/github.ts';
import { ownAbout } from './status-history.ts';
import type { View } from './view.ts';
import { noteFor } from './view.ts';

/**
 * Takes back a green that stands for an older meaning, and tells GitHub of a head that it has just heard of.
 * Answers the id of what it posted; null where it had nothing to say.
 */
export async function announce(
  evaluator: Evaluator,
  view: View,
  asked: Asked,
): Promise<number | null> {
  const { github, dryRun } = evaluator;
  const description = wordsFor(evaluator, view, asked);
  if (description === null || dryRun) return null;
  const note = noteFor(view, null);
  const done = await github.post(view.pull.head, { state: 'pending', description }, note);
  return done.kind === 'known' ? done.value.id : null;
}

function wordsFor(
  { identity }: Evaluator,
  { pull, posted, isNews }: View,
  asked: Asked,
): string | null {
  if (posted?.kind !== 'known') return null;
  const kind = classSoFar(asked);
  // Nothing may come before the verdict on these, and nothing has to: they are judged by then.
  if (kind === 'rollback' || kind === 'none') return null;
  const [newest] = posted.value;
  if (isOldGreen(newest, asked)) return 'judging anew what has changed';
  // Of another pull request, with the same commit.
  if (newest?.state === 'success') return null;
  const isFirst = ownAbout(posted.value, identity, pull.number).length === 0;
  return isNews && isFirst ? 'judging what is proposed' : null;
}

function isOldGreen(newest: PostedStatus | undefined, { asks, fingerprint }: Asked): boolean {
  return asks.length > 0 && newest?.state === 'success' && newest.note.fingerprint !== fingerprint;
}
