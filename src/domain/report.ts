// What is judged, the question about it, and the report that answers it. Every output is a layout of the report.
import type { Diagnostic, Facts } from './diagnostic.ts';
import type { ServiceComparison, Comparison } from './comparison.ts';
import type { Exposures } from './exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName, Duration, Instant } from './scalars.ts';
import type { Landing, Evidence, Cause } from './evidence.ts';
import { inOrder, latest } from './scalars.ts';
import { valueOf } from './snapshot.ts';
import type { Flag, Snapshot } from './snapshot.ts';
import { isRaise } from './comparison.ts';

/**
 * The class of a proposal, worst last. `policy` and `adoption` apply only to a whole proposal; `none` if it touches
 * neither flags nor policy.
 */
export type Class = 'none' | 'neutral' | 'rollback' | 'promotion' | 'adoption' | 'policy';
export type ChangeClass = 'neutral' | 'rollback' | 'promotion';

/** The effect of a proposal on one flag in one environment. A change is a fact, and no rule rewrites it. */
export interface Change {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** Null if the files on that side cannot be read. */
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  /** What users would really get, which gates judge; null if `to` is null. */
  readonly wanted: Exposures | null;
  /** The worst of its services. */
  readonly comparison: Comparison;
  /** Every service of the flag, the unchanged ones too. Empty when either side cannot be read. */
  readonly services: readonly ServiceComparison[];
}

/**
 * The flag of a change, and the flags that filled its raised variables before. What is required or said of those still
 * counts after the move.
 */
export function flagsBehind({
  flag,
  services,
}: Pick<Change, 'flag' | 'services'>): readonly FlagKey[] {
  const former = services.flatMap(({ values }) =>
    values.flatMap(({ movedFrom, comparison }) =>
      movedFrom !== null && isRaise(comparison) ? [movedFrom] : [],
    ),
  );
  return [...new Set([flag, ...former])];
}

const CLASS_WEIGHT: Readonly<Record<Class, number>> = {
  none: 0,
  neutral: 1,
  rollback: 2,
  promotion: 3,
  adoption: 4,
  policy: 5,
};

/** The worst class; `none` when there are none. */
export function worstClass(classes: readonly Class[]): Class {
  return classes.reduce((a, b) => (CLASS_WEIGHT[b] > CLASS_WEIGHT[a] ? b : a), 'none');
}

/** A file that counts as policy, and its content on both sides; null where it does not exist. */
export interface PolicyFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The modes of both sides as Git writes them; left out if no side is a link, a submodule or executable. */
  readonly modes?: readonly [before: string | null, after: string | null];
}

/** A hold on a flag that filled variables before. */
export type FormerHold = {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** Untrusted text. */
  readonly reason: string;
  /** `CHECKOUT of api`. */
  readonly variables: readonly string[];
};

/** What the history says about variables that a proposal newly fills. */
export type FormerDefinitions =
  | {
      readonly kind: 'searched';
      readonly definitions: readonly Flag[];
      /** Holds at base on these flags; left out: there is none. */
      readonly held?: readonly FormerHold[];
    }
  | { readonly kind: 'unknown'; readonly why: Cause };

/** A proposal before any evidence: two snapshots and the files that it touches. */
export interface Proposal {
  /** The live tip of the default branch. All rules come from it. */
  readonly base: Snapshot;
  /** That tip with the proposal. */
  readonly head: Snapshot;
  /** The flags whose files it touches; the snapshots may contain more. In order. */
  readonly touched: readonly FlagKey[];
  /** Environment folders with a file of a touched flag, besides those that a pipeline names. */
  readonly folders: readonly EnvironmentName[];
  /** Policy files that it touches, such as `pipeline.yaml`. In order of path. */
  readonly policyFiles: readonly PolicyFile[];
  /** How many flag files it touches, and their bytes at head. One review can cover only so much. */
  readonly size: { readonly files: number; readonly bytes: number };
  /** Mistakes within the files that it touches. */
  readonly ownDiagnostics: readonly Diagnostic[];
  /**
   * Mistakes that stop even a rollback: an unreadable state of its own, a conflict, a new clash. Also a warning for
   * requirements that it leaves without their flag.
   */
  readonly stoppingDiagnostics: readonly Diagnostic[];
  /** Mistakes between files, or in files that it does not touch. They never stop a rollback. */
  readonly widerDiagnostics: readonly Diagnostic[];
  /**
   * Definitions of the last 90 days that filled a variable which this proposal newly fills; left out if it newly fills
   * none. `unknown`: the history could not be read so far back.
   */
  readonly former?: FormerDefinitions;
  /** Flags that require one of the touched flags. A rollback or deletion names them. */
  readonly dependents: readonly { readonly flag: FlagKey; readonly on: FlagKey }[];
}

/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
export function environmentsOf(
  proposal: Pick<Proposal, 'base' | 'head' | 'folders'>,
): readonly EnvironmentName[] {
  const inPipelines = [proposal.base, proposal.head].flatMap(
    ({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? [],
  );
  return [...new Set([...inPipelines, ...proposal.folders.toSorted(inOrder)])];
}

/** Everything that the judge needs, as one value that can be saved and judged again. */
export interface Question {
  readonly schemaVersion: 1;
  /** The moment that is judged. The judge knows no other clock. */
  readonly now: Instant;
  /** When the proposal landed; left out: it has not landed. A way back that was open then stays open. */
  readonly landedAt?: Instant;
  readonly clock: Clock;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
}

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
  /** When a pass that only the time of day allows began; left out: that is long ago. */
  readonly passSince?: Instant;
  /** Whether the message names `readyAt`, so that a layout need not add it. */
  readonly saysWhen: boolean;
  readonly progress: Progress | null;
  /** Facts behind the message, one a line: an approval that did not count and why, an open issue. */
  readonly details: readonly string[];
  /** The same as a row of a table: what is needed, and what there is so far. Left out: nothing shorter than the message. */
  readonly brief?: {
    readonly needs: string;
    readonly soFar: string;
    /** The facts that `soFar` lists, each by its name alone; left out: it is no such list. */
    readonly lists?: 'issues' | 'approvers';
  };
  /** The same as a heading. */
  readonly title?: string;
  /** The names at the end of the heading, for which there may be no room. */
  readonly titleNames?: string;
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
  /** As in `GateResult`. */
  readonly passSince?: Instant;
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
  /** As in `GateResult`. */
  readonly passSince?: Instant;
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

const VERDICT_WEIGHT: Readonly<Record<Verdict, number>> = { pass: 0, wait: 1, block: 2 };

/** The results that decide the verdict of a change. */
export function countingGates({ gates, reportOnly }: ChangeReport): readonly GateResult[] {
  return reportOnly ? gates.filter(({ countsAlways }) => countsAlways === true) : gates;
}

/** The worst of them; `pass` when there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (VERDICT_WEIGHT[b] > VERDICT_WEIGHT[a] ? b : a), 'pass');
}

/** The latest of the moments that clocks decide, or null if no clock decides. */
export function latestReady(moments: readonly (Instant | null)[]): Instant | null {
  const [first, ...others] = moments.filter((moment) => moment !== null);
  return first === undefined ? null : latest(first, ...others);
}
