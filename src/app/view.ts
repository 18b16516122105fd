// What is known of one pull request while it is being judged: each step adds what it has found.
import type { Finding } from '#domain/evidence.ts';
import type { Asked, Checked } from './check.ts';
import type { Occasion } from './evaluator.ts';
import type { Note, PostedStatus, PullRequest, StickyComment } from './github.ts';
import type { Trail } from './ledger.ts';

export interface View {
  readonly pull: PullRequest;
  readonly occasion: Occasion;
  /** What stands on its head already; left out where nobody has looked. */
  readonly posted?: Finding<readonly PostedStatus[]>;
  readonly trail?: Trail;
  readonly sticky?: Finding<StickyComment | null>;
  readonly asked?: Asked;
  readonly checked?: Checked;
}

/** What later runs have to know of it. */
export function noteFor({ pull, occasion, trail }: View, shownSince: Note['shownSince']): Note {
  const pushedBy = trail?.pushedBy ?? (occasion.pushedBy === null ? [] : [occasion.pushedBy]);
  return { pull: pull.number, pushedBy, shownSince };
}
