// What is known of one pull request while it is being judged: each step adds what it has found.
import type { Finding } from '#domain/evidence.ts';
import type { Asked, Checked } from '#app/check.ts';
import type { Note, PostedStatus, PullRequest, StickyComment } from '#app/github.ts';
import type { Told } from './status-history.ts';
import type { Followed } from './push-history.ts';

export interface View {
  readonly pull: PullRequest;
  readonly told: Told;
  /** Whether the pull request was read in this run. */
  readonly isLive: boolean;
  /** Whether GitHub may not have heard of the head yet. */
  readonly isNews: boolean;
  /** What stands on its head already; left out where nobody has looked. */
  readonly posted?: Finding<readonly PostedStatus[]>;
  /** The id of what this run has posted there before its verdict; null: nothing. */
  readonly announced?: number | null;
  readonly trail?: Finding<Followed>;
  readonly sticky?: Finding<StickyComment | null>;
  readonly asked?: Asked;
  readonly checked?: Checked;
}

/** What later runs have to know of it. `fingerprint` of what is said, where anything is. */
export function noteFor({ pull, told, trail: found }: View, fingerprint: string | null): Note {
  const { before, pushedBy, headBy } = told;
  const note = { pull: pull.number, fingerprint, shownSince: null, isLeft: false };
  const trail = found?.kind === 'known' ? found.value : null;
  if (trail === null) {
    return {
      ...note,
      headBy,
      pushedBy: pushedBy === null ? [] : [pushedBy],
      before: before === null ? [] : [before],
      isWalked: false,
    };
  }
  return {
    ...note,
    headBy: trail.headBy,
    pushedBy: trail.pushedBy,
    before: trail.before,
    isWalked: trail.isWalked,
    shownSince: fingerprint === null ? null : trail.shownSince,
  };
}
