// What is said before anything is judged.
import type { Asked } from './check.ts';
import type { Evaluator } from './evaluator.ts';
import { fingerprintIn } from './ledger.ts';
import type { View } from './view.ts';
import { noteFor } from './view.ts';

/**
 * Before anything is waited for, a commit that stands green for an older meaning is taken back (T10). One
 * that says nothing yet is pending for GitHub anyway.
 */
export async function announce(
  evaluator: Evaluator,
  view: View,
  { fingerprint }: Asked,
): Promise<void> {
  const newest = view.posted?.kind === 'known' ? view.posted.value[0] : undefined;
  if (newest?.state !== 'success' || evaluator.dryRun) return;
  if (fingerprint.startsWith(fingerprintIn(newest) ?? '-')) return;
  const anew = { state: 'pending', description: 'judging anew what has changed' } as const;
  await evaluator.github.post(view.pull.head, anew, noteFor(view, null));
}
