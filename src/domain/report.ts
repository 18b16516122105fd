// The report of the judge. Every output is a layout of it.
import type { ChangeClass, Class } from './change.ts';
import type { Diagnostic, Facts } from './diagnostic.ts';
import type { ServiceComparison } from './comparison.ts';
import type { Exposures } from './exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName, Duration, Instant } from './scalars.ts';
import type { Landing } from './landing.ts';
import { latest } from './scalars.ts';

/** `block`: the proposal itself must change. `wait`: something outside the proposal is missing. */
export type Verdict = 'pass' | 'wait' | 'block';

/** How far a clock has come; drawn as a bar. */
export interface Progress {
  readonly elapsed: Duration;
  readonly required: Duration;
  /** Whether it may have lasted longer than the history that was read. */
  readonly atLeast: boolean;
  /** What it counts in: `in development`, `at 25%`. */
  readonly where: string;
}

/** The answer of one gate to one change. */
export interface GateResult {
  readonly gate: string;
  readonly verdict: Verdict;
  /** `gate/what`; an anchor of the documentation. */
  readonly code: string;
  /** What the sentence is made of. */
  readonly facts: Facts;
  /** One sentence for people: what, where, what is required, when to come back. */
  readonly message: string;
  /** The smallest thing to do about it; empty when there is nothing to do. */
  readonly hint: string;
  readonly readyAt: Instant | null;
  /** When a pass ends by itself; left out: it does not. */
  readonly passUntil?: Instant;
  /** Whether the message names `readyAt`, so that a layout need not add it. */
  readonly saysWhen: boolean;
  readonly progress: Progress | null;
  /** Facts behind the message, one a line: an approval that did not count and why, an open issue. */
  readonly details: readonly string[];
  /** The same as a row of a table: what is needed, and what there is so far. Left out: nothing shorter than the message. */
  readonly brief?: { readonly needs: string; readonly soFar: string };
  /** The same as a heading. */
  readonly title?: string;
  /** It also counts where its environment only reports. */
  readonly countsAlways?: true;
}

/** What else a reader should know: an exact undo, flags that require this one. */
export interface Note {
  /** `note/what`. */
  readonly code: string;
  readonly facts: Facts;
  readonly message: string;
}

/** Whether a promotion resumes values after a rollback, or why not. */
export interface ResumeReport {
  /** `resume/what`; an anchor of the documentation. */
  readonly code: string;
  readonly facts: Facts;
  readonly message: string;
  /** The landing that lowered the values; null if the promotion does not count as a resume. */
  readonly takenDown: Landing | null;
  /** The last moment at which it counts as a resume; null if it does not. */
  readonly until: Instant | null;
}

export interface ChangeReport {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly class: ChangeClass;
  /** The verdict that counts. If the environment only reports, that is the one of `countingGates`. */
  readonly verdict: Verdict;
  /** The first moment at which all of its clocks pass together, if everything else stays as it is. */
  readonly readyAt: Instant | null;
  /** When its pass ends by itself; left out: it does not pass, or it does not end. */
  readonly passUntil?: Instant;
  /** Services whose users are affected. */
  readonly services: readonly ServiceName[];
  readonly comparisons: readonly ServiceComparison[];
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  readonly gates: readonly GateResult[];
  /** Whether this environment only reports. */
  readonly reportOnly: boolean;
  readonly notes: readonly Note[];
  /** Left out if no lowered value would come back, or the environment has no `resume`. */
  readonly resume?: ResumeReport;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: Verdict;
  readonly class: Class;
  /** The first moment at which all clocks pass together; null: no clock decides, or no such moment is known. */
  readonly readyAt: Instant | null;
  /** When the pass ends by itself; left out: it does not pass, or it does not end. */
  readonly passUntil?: Instant;
  /** SHA-256, hexadecimal. */
  readonly fingerprint: string;
  readonly now: Instant;
  /** The source of landing times. Layouts name it, because dates in Git are easy to forge. */
  readonly clock: Clock;
  readonly changes: readonly ChangeReport[];
  /** The requirements of the policy for a policy change; empty for other classes. */
  readonly policy: readonly GateResult[];
  readonly policyFiles: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly Note[];
}

/** `git`: committer dates along the first-parent line. `github`: GitHub's own records. */
export type Clock = 'git' | 'github';

const WEIGHT: Readonly<Record<Verdict, number>> = { pass: 0, wait: 1, block: 2 };

/** The results that decide the verdict of a change. */
export function countingGates({ gates, reportOnly }: ChangeReport): readonly GateResult[] {
  return reportOnly ? gates.filter(({ countsAlways }) => countsAlways === true) : gates;
}

/** The worst of them; `pass` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a), 'pass');
}

/** The latest of the moments that clocks decide, or null if no clock decides. */
export function latestReady(moments: readonly (Instant | null)[]): Instant | null {
  const [first, ...others] = moments.filter((moment) => moment !== null);
  return first === undefined ? null : latest(first, ...others);
}
