// Everything the judge says. Whatever anybody sees is a rendering of this (DESIGN §2, §8).
import type { ChangeClass, Class } from './change.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ServiceComparison } from './comparison.ts';
import type { Exposures } from './exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';
import type { Duration, Instant } from './time.ts';
import type { Landing, TimeSource } from './landing.ts';
import type { Verdict } from './verdict.ts';

/** How far a clock has come; drawn as a bar. */
export interface Progress {
  readonly elapsed: Duration;
  readonly required: Duration;
  /** Whether it may have lasted longer than was looked at. */
  readonly atLeast: boolean;
  /** What it counts in: `in development`, `at 25%`. */
  readonly where: string;
}

/** What one gate says of one change. */
export interface GateResult {
  readonly gate: string;
  readonly verdict: Verdict;
  /** `gate/what`; an anchor of the documentation. */
  readonly code: string;
  /** One sentence for people: what, where, what is required, when to come back. */
  readonly message: string;
  /** The smallest thing to do about it; empty when there is nothing to do. */
  readonly hint: string;
  readonly readyAt: Instant | null;
  /** Whether the message names `readyAt`, so that a rendering need not add it. */
  readonly saysWhen: boolean;
  readonly progress: Progress | null;
  /** Facts behind the message, one a line: an approval that did not count and why, an open issue. */
  readonly details: readonly string[];
}

/** Whether a promotion resumes what rollbacks took down, or why not. */
export interface ResumeReport {
  /** `resume/what`; an anchor of the documentation. */
  readonly code: string;
  readonly message: string;
  /** The landing that took it down; null where it does not count as a resume. */
  readonly takenDown: Landing | null;
  /** The last moment at which it counts as a resume; null where it does not. */
  readonly until: Instant | null;
}

export interface ChangeReport {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly class: ChangeClass;
  /** What counts: `pass` where the environment only reports. */
  readonly verdict: Verdict;
  readonly readyAt: Instant | null;
  /** Services whose users are concerned. */
  readonly services: readonly ServiceName[];
  readonly comparisons: readonly ServiceComparison[];
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  readonly gates: readonly GateResult[];
  /** Whether this environment only reports; then `verdict` is `pass` whatever the gates say. */
  readonly reportOnly: boolean;
  /** What else a reader should know: an exact undo, flags that build on this one. */
  readonly notes: readonly string[];
  /** Left out where nothing that was taken down would come back, or the environment has no `resume`. */
  readonly resume?: ResumeReport;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: Verdict;
  readonly class: Class;
  readonly readyAt: Instant | null;
  /** SHA-256, hexadecimal (DESIGN §6). */
  readonly fingerprint: string;
  readonly now: Instant;
  /** Where landing times come from: a rendering says so when it is only Git. */
  readonly clock: Clock;
  readonly changes: readonly ChangeReport[];
  /** What the policy asks of a policy change; empty otherwise. */
  readonly policy: readonly GateResult[];
  readonly policyFiles: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

/** `git`: committer dates along the first-parent line. `github`: GitHub's own records (DESIGN §5). */
export type Clock = 'git' | 'github';

/** In words, for a line that says since when. */
export function sourceText(source: TimeSource): string {
  switch (source) {
    case 'merged-at':
      return 'merged at, by GitHub';
    case 'status':
      return 'first status on the landing';
    case 'deployed':
      return 'first successful deployment';
    case 'supplied':
      return 'supplied as evidence';
    case 'committer-date':
      return 'committer date';
    case 'reflog':
      return 'seen by this clone';
    case 'first-seen':
      return 'first seen now';
  }
}
