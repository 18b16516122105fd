// One advance of the default branch, and its provable time.
import type { Sha } from './names.ts';
import type { Instant } from './time.ts';

/**
 * The source of a landing's time. An estimate may err late, never early.
 * - `merged-at`: GitHub's time of the merge. Exact.
 * - `status`: when our own run first posted on it. Late by the length of a run.
 * - `deployed`: when the deployment log has its first success.
 * - `supplied`: from an evidence file. As reliable as its author.
 * - `committer-date`: the Git clock, made monotonic along the first-parent line. A committer can set it freely.
 * - `reflog`: when the branch of this clone moved there.
 * - `first-seen`: no time is known, so the clock starts now.
 */
export type TimeSource =
  | 'merged-at'
  | 'status'
  | 'deployed'
  | 'supplied'
  | 'committer-date'
  | 'reflog'
  | 'first-seen';

export interface Landing {
  readonly sha: Sha;
  readonly at: Instant;
  readonly source: TimeSource;
  /**
   * If `at` is the moment of a later landing: the last known moment before this landing; null if none is known. Left
   * out: `at` is the landing's own moment.
   */
  readonly earliest?: Instant | null;
  /** A date in the future that hides the real time. `at` is then now, and gates name no due moment. */
  readonly futureDate?: FutureDate;
}

/** A commit that is dated after now: this one, or one that it landed on. */
export type FutureDate = { readonly sha: Sha; readonly dated: Instant };

/** A rewrite of history: a former tip of the default branch is no longer on its first-parent line. */
export interface Rewrite {
  readonly missing: Sha;
  /** The first tip without it. Earlier history proves nothing. */
  readonly since: Landing;
}
