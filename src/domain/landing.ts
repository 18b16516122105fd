// Landings on the default branch with their provable times, and the exposures between them.
import type { Sha, Instant, EnvironmentName, FlagKey, ServiceName } from './scalars.ts';
import type { Exposures } from './exposure.ts';

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

/** One advance of the default branch, and its provable time. */
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

/** From one landing to the next (or to now, for the last period). */
export interface Period {
  /** Null if the present schema refuses the files, or there was no pipeline. Null covers nothing. */
  readonly exposures: Exposures | null;
  readonly landing: Landing;
}

/** The exposures of one flag in one environment over the landings of a window, newest last. */
export interface Timeline {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** In order of landing; empty if there never was a file. The last period is the state at base. */
  readonly periods: readonly Period[];
  /**
   * Whether the first period began with its landing. If not, it began before the window: its landing is the oldest
   * that was read, and the period is at least as long as it seems.
   */
  readonly fromTheStart: boolean;
  /** Services whose deploy target here was configured within the window; left out if there are none. */
  readonly targets?: readonly ConfiguredTarget[];
}

export interface ConfiguredTarget {
  readonly service: ServiceName;
  /** The landing that configured it. */
  readonly landing: Landing;
}
