// The facts of a summary, which every layout of it shows. Other people may have written its texts, so the layouts clean them.
import type { Finding } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Removal } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Instant } from '#domain/scalars.ts';
import type { Clock } from '#domain/report.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import type { LoggedChange, LoggedLanding } from './log-rows.ts';

/** Where a plan stands: the last environment in which a user has the flag. */
export interface SummaryPhase {
  readonly environment: EnvironmentName;
  readonly exposures: Exposures;
  /** Since when users have at least that; null: not known. */
  readonly since: Instant | null;
  /** Which week of its plan in this environment ends here, from 1; null: not known. */
  readonly week: number | null;
}

/** A metric over the window, or why it is not known. */
export interface SummaryMetric {
  readonly name: string;
  readonly title: string;
  readonly good: string;
  readonly message: string;
  readonly facts: MetricAnswer | null;
}

/** A line in the words of the plan. */
export interface SummaryLine {
  readonly name: string;
  /** Null: not known. */
  readonly text: string | null;
}

export interface SummaryIssue {
  readonly number: number;
  readonly title: string;
  /** Null: it was open at the end of the window. */
  readonly closedAt: Instant | null;
}

/** The next step of the plan. */
export interface SummaryNext {
  readonly environment: EnvironmentName;
  /** `on`, `25%`. */
  readonly what: string;
  /** By the forecast; null: no clock and no person ends what is open. */
  readonly target: Instant | null;
  /** Whether it may be taken at the end of the window. `not-yet`: a clock still runs. */
  readonly decision: 'go' | 'not-yet' | 'no-go';
  /** What is missing, a sentence each. */
  readonly missing: readonly string[];
}

export interface FlagSummary {
  readonly key: FlagKey;
  readonly description: string;
  readonly owner: string | null;
  /** Null: no user has it. */
  readonly phase: SummaryPhase | null;
  readonly lines: readonly SummaryLine[];
  readonly metrics: readonly SummaryMetric[];
  /** Of the window, oldest first. */
  readonly landed: readonly (LoggedChange & Pick<LoggedLanding, 'at' | 'sha'>)[];
  readonly issues: Finding<readonly SummaryIssue[]>;
  /** Why promotion is stopped, with the place. */
  readonly holds: readonly string[];
  /** Of a kill switch, which has no plan: where it is off. Null: it is none. */
  readonly offIn: readonly EnvironmentName[] | null;
  /** Null: the plan is finished. */
  readonly next: SummaryNext | null;
  readonly removal: Removal | null;
}

export interface Summary {
  readonly since: Instant;
  /** The first moment after the window. */
  readonly until: Instant;
  readonly clock: Clock;
  readonly flags: readonly FlagSummary[];
  /** How many flags have nothing to report. */
  readonly others: number;
}
