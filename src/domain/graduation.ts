// When a flag has done its work, and what its weekly summary says. Both are shown, and change no verdict.
import type { EnvironmentName } from './names.ts';
import type { Instant } from './time.ts';

/** What has to be true before a flag is due for removal. */
export interface Graduation {
  /** How long it has to be fully on in its last environment, as it is written. */
  readonly after: string;
  /** How many open issues of each label there may be; null: any number. */
  readonly issues: readonly { readonly label: string; readonly most: number }[] | null;
  /** Null: no metric has to be good. */
  readonly metrics: {
    readonly good: readonly string[];
    /** As it is written. */
    readonly for: string;
  } | null;
}

/** The label that `issues: none` means. */
export const CRITICAL = 'critical';

/** How long metrics have to be good, if the definition does not say. */
export const GOOD_FOR = '24h';

/** How far a flag is on its way to removal. */
export interface Removal {
  readonly environment: EnvironmentName;
  /** As it is written. */
  readonly after: string;
  /** Since when it is fully on there; null: it is not, or that is not known. */
  readonly since: Instant | null;
  /** When it has been so for long enough; null: not known. */
  readonly dueAt: Instant | null;
  readonly isDue: boolean;
  /** What is missing, a sentence each. */
  readonly open: readonly string[];
}

/** A line of the summary: the value of a metric, or how much traffic it had. */
export interface SummaryField {
  readonly name: string;
  readonly metric: string;
  readonly shows: 'value' | 'traffic';
}
