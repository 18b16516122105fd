// What the use cases need from GitHub besides evidence. Every request may fail, and its answer says why.
import type { Cause, Finding, Review, UnresolvedIdentity } from '#domain/evidence.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { Duration, Sha, Instant } from '#domain/scalars.ts';
import type { LoggedEntry } from './deploy-ports.ts';
import type { EvidenceSource, LandingClock, Updates } from './ports.ts';

/** The login of every workflow's own token. */
export const SHARED_LOGIN = 'github-actions[bot]';

export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly author: string;
  readonly head: Sha;
  /** The branch that it would be merged into. */
  readonly into: string;
  readonly body: string;
  /** How many comments it has; null where the answer does not hold it. */
  readonly comments: number | null;
  /** When anything about it last changed, as GitHub writes it; left out where that was not asked. */
  readonly updatedAt?: string;
  /** Its branch; left out where the repository of it is gone. */
  readonly branch?: {
    readonly repository: string;
    readonly name: string;
    /** Whether it is in this repository, and not in a fork. */
    readonly isOwn: boolean;
  };
  /** Who is asked to review it, people and teams; left out where the answer does not hold it. */
  readonly reviewers?: readonly string[];
  /** When it was merged; left out where it was not. */
  readonly mergedAt?: Instant;
}

/** The name of a branch of this repository; null: it is in a fork, or gone. */
export function ownBranchOf({ branch }: Pick<PullRequest, 'branch'>): string | null {
  return branch?.isOwn === true ? branch.name : null;
}

export type Merging =
  | { readonly kind: 'merged'; readonly landing: Sha }
  /** The merge queue lands it later. */
  | { readonly kind: 'queued' }
  /** GitHub has moved the head, or the answer is missing. */
  | { readonly kind: 'refused'; readonly why: Cause };

/** A workflow that is started, and what its form is filled in with. */
export interface StartedWorkflow {
  /** The name of its file: `redeploy.yml`. */
  readonly file: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface NewPullRequest {
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

export interface ClosedPullRequest {
  readonly number: number;
  /** Markdown. */
  readonly why: string;
  /** Its new text. */
  readonly body: string;
}

/** A status of any login. */
export interface PostedStatus {
  /** Of two statuses, also on different commits, the later one has the higher. */
  readonly id: number;
  readonly state: StatusState;
  readonly description: string;
  readonly at: Instant;
  /** The login that posted it; `SHARED_LOGIN` for the token of a workflow. */
  readonly by: string;
  readonly note: StatusNote;
}

export type StatusState = 'pending' | 'success' | 'failure' | 'error';

export interface NewStatus {
  readonly state: StatusState;
  readonly description: string;
}

/**
 * The metadata that a run posts with a status for later runs: each run gets one event, and later runs know of it only
 * what was noted. In a status of another login it means nothing.
 */
export interface StatusNote {
  /** The pull request that was judged: a commit may be the head of several. */
  readonly pull: number | null;
  /**
   * Who pushed exactly this head, by its event; null where no event named them. Of a head that only brings the branch
   * up to date: who pushed the head before it.
   */
  readonly headBy: string | null;
  /** All known pushers of what was judged. */
  readonly pushedBy: readonly string[];
  /** Heads that this one replaced, by the events. */
  readonly previousHeads: readonly Sha[];
  /** Whether this note includes what the statuses of those heads say. */
  readonly hasReadPreviousHeads: boolean;
  /** The whole fingerprint of the meaning that the status shows; null where nothing was judged. */
  readonly fingerprint: string | null;
  /** Since when that meaning has been on show, where it is earlier than the status. */
  readonly shownSince: Instant | null;
  /** When statuses of that meaning first said that it may land, or that it may not, where that is earlier. */
  readonly firstAt: FirstAt;
  /** Whether another head has replaced this one: earlier notes on this head count no more. */
  readonly isReplaced: boolean;
  /** Whether this note repeats all that the earlier ones on this head say about the pull request. */
  readonly isWhole: boolean;
}

/** The first moment of a final state; left out: it had not been reached. */
export type FirstAt = Partial<Readonly<Record<'success' | 'failure', Instant>>>;

/**
 * The pusher of what a sweep has written by itself, so that no person is behind our own login. No login has this form, and
 * so no event can name it.
 */
export const SWEEP_ITSELF = '(sweep)';

export const NO_NOTE: StatusNote = {
  pull: null,
  headBy: null,
  pushedBy: [],
  previousHeads: [],
  hasReadPreviousHeads: false,
  fingerprint: null,
  shownSince: null,
  firstAt: {},
  isReplaced: false,
  isWhole: false,
};

/** A former tip that is missing from the line of a landing, and since which landing. */
export interface NotedLoss {
  readonly missing: Sha;
  readonly since: Sha;
  readonly at: Instant;
}

/** What our own runs noted on a landing. */
export interface NotedLanding {
  readonly at: Instant;
  /** The tip that it replaced, by the push event; null where no event named it. */
  readonly before: Sha | null;
  readonly loss: NotedLoss | null;
}

/** What to note on a landing. `at` null: this moment. */
export interface LandingMark {
  readonly before: Sha | null;
  readonly loss: (Omit<NotedLoss, 'at'> & { readonly at: Instant | null }) | null;
}

/** GitHub's answer to a status that we posted. */
export interface Receipt {
  readonly id: number;
  /** The login that it was posted as. */
  readonly by: string;
  readonly at: Instant;
}

export interface StickyComment {
  readonly id: number;
  readonly body: string;
  /** Later comments of ours: two runs at the same time did not see each other's. */
  readonly duplicates: readonly number[];
}

/** An issue that an earlier run read, with the labels that made it count then. */
export interface NotedIssue {
  readonly number: number;
  readonly labels: readonly string[];
}

/** A review without the meaning that it was given for. */
export type GivenReview = Pick<Review, 'user' | 'state' | 'submittedAt' | 'type'>;

/** What was read of a pull request together with many others. Null: it has to be read by itself. */
export interface Recalled {
  /** The newest status of our context on the head, or none. */
  readonly newest: readonly NewestStatus[] | null;
  readonly reviews: readonly GivenReview[] | null;
  /** When our comment was last written; null also where there is none. */
  readonly commentedAt: Instant | null;
}

export type NewestStatus = Omit<PostedStatus, 'id'>;

export interface RecallOptions {
  /** Whether its reviews and comments are read as well. */
  readonly withPeople: (pull: PullRequest) => boolean;
}

/** `no-retry`: one short try. `retry`: the client repeats a read that failed. */
export type RetryMode = 'no-retry' | 'retry';

export interface GitHub {
  /** The default branch's name. */
  readonly defaultBranch: string;
  /** The `Date` of GitHub's last answer. */
  now(): Finding<Instant>;
  pullRequest(number: number): Promise<Finding<PullRequest>>;
  openPullRequests(): Promise<Finding<readonly PullRequest[]>>;
  /** Merged pull requests by the commit that they landed as; only these commits, oldest first. */
  landedAs(commits: readonly Sha[]): Promise<Finding<ReadonlyMap<Sha, PullRequest>>>;
  /** Opens one into the default branch, from a branch of the same repository. Tried once. */
  openPullRequest(wanted: NewPullRequest): Promise<Finding<PullRequest>>;
  /** Those into the default branch that were ever opened from a branch of this repository, newest first. */
  pullRequestsFrom(branch: string): Promise<Finding<readonly PullRequest[]>>;
  /** Closed ones into the default branch, at least all that changed within `span`. */
  closedPullRequests(span: Duration): Promise<Finding<readonly PullRequest[]>>;
  /** Says why in a comment, once, and closes it with this text. */
  closePullRequest(wanted: ClosedPullRequest): Promise<Finding<null>>;
  /** Asks these people to review it. Tried once. */
  askReviewers(number: number, logins: readonly string[]): Promise<Finding<null>>;
  /** Merges exactly this head, or adds it to the merge queue. Tried once. */
  merge(number: number, head: Sha): Promise<Merging>;
  /** Merges the default branch into the pull request, and answers it with its new head. */
  updateBranch(pull: PullRequest): Promise<Finding<PullRequest>>;
  /** Starts a workflow of the default branch: the only run that a workflow's own token can start. Tried once. */
  startWorkflow(wanted: StartedWorkflow): Promise<Finding<null>>;
  /** Whether a run of a workflow for this commit has not ended yet; it may wait for an approval. */
  isRunning(wanted: { readonly file: string; readonly head: Sha }): Promise<Finding<boolean>>;
  /**
   * The statuses of our context on a commit, newest first, from any login. A rollback passes without them, so it asks
   * with `no-retry`.
   */
  statuses(commit: Sha, mode?: RetryMode): Promise<Finding<readonly PostedStatus[]>>;
  /** Posts one. Tried once. */
  post(commit: Sha, status: NewStatus, note: StatusNote): Promise<Finding<Receipt>>;
  /**
   * Marks once that a commit has landed: the time of a landing without a pull request. Answers when it was marked
   * first. What a push brought is added to the mark.
   */
  markLanded(commit: Sha, landed?: LandingMark): Promise<Finding<Instant>>;
  /** What our runs noted on a landing; null when they noted nothing. */
  landingNote(commit: Sha): Promise<Finding<NotedLanding | null>>;
  /** Our comment on a pull request, by its marker and its author; null when there is none. */
  comment(number: number): Promise<Finding<StickyComment | null>>;
  /**
   * Reads these with few requests. Evidence and comments of each are then answered once without a request. A pull request
   * that is missing from the answer has to be read by itself.
   */
  recall(
    pulls: readonly PullRequest[],
    options: RecallOptions,
  ): Promise<ReadonlyMap<number, Recalled>>;
  /** Updates the comment and deletes its duplicates; or writes the first one. */
  writeComment(number: number, sticky: StickyComment | null, body: string): Promise<Finding<null>>;
  /** Whether this login may write to the repository. */
  mayWrite(login: string): Promise<Finding<boolean>>;
  /** The reviews as they are now, to compare with those of the evidence. */
  reviews(number: number): Promise<Finding<readonly GivenReview[]>>;
  /** The newest entries of our deployment log, oldest first; none where there is no log on GitHub. */
  logged(settings: LogSettings | undefined): Promise<Finding<readonly LoggedEntry[]>>;
  /** Evidence about one pull request. */
  evidence(about: AboutPullRequest): EvidenceSource;
  readonly clock: LandingClock;
  spent(): Spent;
}

export interface Spent {
  readonly requests: number;
  /** Those that could change something. */
  readonly writes: number;
  /** Of the hour's limit, by GitHub's last answer; null before the first. */
  readonly remaining: number | null;
  readonly limit: number | null;
}

export interface AboutPullRequest {
  readonly pull: PullRequest;
  /** Since when the present meaning has been on show on the present head; null when it is not. */
  readonly shownSince: Finding<Instant | null>;
  /** All known pushers of what is proposed. */
  readonly pushedBy: readonly string[];
  /** Authors and pushers whose login is not known. Any of them stops approvals from counting. */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** Its merges that only bring it up to date: they add no author. None where Git cannot tell. */
  readonly updates: () => Promise<Updates>;
  /** Issues that earlier runs noted. */
  readonly noted: Finding<readonly NotedIssue[]>;
  /** The text of the pull request as it is now. The event may be older. */
  readonly body: () => Promise<Finding<string>>;
}
