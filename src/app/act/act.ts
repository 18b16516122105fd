// What acts for us finishes its job in the run in which it begins: GitHub starts no workflow for what a workflow's own
// token does. So the run that opens a pull request also judges it, and posts the verdict. If the caller wants it merged,
// the run also merges it and has the landing deployed.
import type { Offer, Offered } from '#app/edit/offer.ts';
import { offer } from '#app/edit/offer.ts';
import type { PullRequest } from '#app/github.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import { evaluate } from '#app/pulls/evaluate.ts';
import type { Acting, MergedPull } from './merge.ts';
import { mergeJudged } from './merge.ts';

export type { Acting, MergedPull } from './merge.ts';

export interface Act extends Offer {
  /** The login that asked for the pull request; null if a program did. */
  readonly by: string | null;
  /** Whether the pull request is merged when it passes. */
  readonly merge: boolean;
}

export interface Acted {
  readonly offered: Offered;
  /** Null where no pull request is open. */
  readonly finished: FinishedPull | null;
}

export interface FinishedPull {
  readonly evaluated: Evaluated;
  /** Null where it was not to be merged. */
  readonly merged: MergedPull | null;
}

/** Opens the pull request of an edit, or finds the open one, and finishes it. */
export async function act(acting: Acting, { by, merge, ...wanted }: Act): Promise<Acted> {
  const offered = await offer(acting.evaluator, wanted);
  if (offered.kind !== 'open') return { offered, finished: null };
  const pushedBy = offered.isNew ? by : null;
  return { offered, finished: await finishPull(acting, offered.pull, { pushedBy, merge }) };
}

export interface Finishing {
  /** Who has pushed its head just now; null: it was not pushed just now. */
  readonly pushedBy: string | null;
  readonly merge: boolean;
  /** The head that was replaced; left out: none was. */
  readonly before?: Sha | null;
}

/** Judges an open pull request of ours, and merges it where it is so set. */
export async function finishPull(
  acting: Acting,
  pull: PullRequest,
  { pushedBy, merge, before = null }: Finishing,
): Promise<FinishedPull> {
  const trigger = { pushedBy, before, isFresh: true };
  const evaluated = await evaluate(acting.evaluator, pull, trigger);
  if (!merge) return { evaluated, merged: null };
  return mergeJudged(acting, pull, evaluated);
}
