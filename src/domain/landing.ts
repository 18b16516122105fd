// One advance of the default branch, and when it happened as far as anybody can prove (DESIGN §5).
import type { Sha } from './names.ts';
import type { Instant } from './time.ts';

/**
 * Where a landing's time comes from. An estimate may err late, never early.
 * - `merged-at`: GitHub's record of the pull request. Exact.
 * - `status`: when our own run first posted on it. Late by the length of a run.
 * - `deployed`: when its first successful deployment was recorded.
 * - `supplied`: written in an evidence file. As good as whoever wrote it.
 * - `committer-date`: the Git clock, made monotonic along the first-parent line. Anybody can write it.
 * - `first-seen`: nothing is known, so the clock starts now.
 */
export type TimeSource =
  | 'merged-at'
  | 'status'
  | 'deployed'
  | 'supplied'
  | 'committer-date'
  | 'first-seen';

export interface Landing {
  readonly sha: Sha;
  readonly at: Instant;
  readonly source: TimeSource;
}
