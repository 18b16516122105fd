// One advance of the default branch, and when it happened as far as that can be proved.
import type { Sha } from './names.ts';
import type { Instant } from './time.ts';

/**
 * Where a landing's time comes from. An estimate may err late, never early.
 * - `merged-at`: GitHub's record of the pull request. Exact.
 * - `status`: when our own run first posted on it. Late by the length of a run.
 * - `deployed`: when its first successful deployment was recorded.
 * - `supplied`: written in an evidence file. As good as whoever wrote it.
 * - `committer-date`: the Git clock, made monotonic along the first-parent line. Anybody can write it.
 * - `reflog`: when this clone saw the branch move there.
 * - `first-seen`: nothing is known, so the clock starts now.
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
   * Where `at` is the moment of a later landing: the last one that is known to lie before this; null where none is.
   * Left out: `at` is its own.
   */
  readonly earliest?: Instant | null;
  /** The future date that stands in the way of a better time: `at` is then now, and no due moment follows. */
  readonly ahead?: FutureDate;
}

/** A commit that is dated after now: this one, or one that it landed on. */
export interface FutureDate {
  readonly sha: Sha;
  readonly dated: Instant;
}

/** History was rewritten: a commit that was seen as the tip of the default branch is no longer on its line. */
export interface Rewrite {
  readonly missing: Sha;
  /** The first tip on whose line it is missing. What stood there before proves nothing. */
  readonly since: Landing;
}
