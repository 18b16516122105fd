// What the use cases need from GitHub besides evidence. Everything may fail, and says why (DESIGN §7).
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { Finding, Review, UnresolvedIdentity } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { LoggedEntry } from './deployment-log.ts';
import type { EvidenceSource, LandingClock, Updates } from './ports.ts';

export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly author: string;
  readonly head: Sha;
  /** The branch that it would be merged into. */
  readonly into: string;
  readonly body: string;
  /** How many comments it has; null where that was not said. */
  readonly comments: number | null;
  /** When anything about it last changed, as GitHub writes it; left out where that was not asked. */
  readonly updatedAt?: string;
  /** When it was merged; left out where it was not. */
  readonly mergedAt?: Instant;
}

export interface NewPullRequest {
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** A status as somebody posted it. */
export interface PostedStatus {
  /** Of two statuses, also on different commits, the later one has the higher. */
  readonly id: number;
  readonly state: StatusState;
  readonly description: string;
  readonly at: Instant;
  /** The login that posted it; `github-actions[bot]` for the token of a workflow. */
  readonly by: string;
  readonly note: Note;
}

export type StatusState = 'pending' | 'success' | 'failure' | 'error';

export interface NewStatus {
  readonly state: StatusState;
  readonly description: string;
}

/**
 * What a run of ours leaves with a status for those after it: a run hears of one event, and only what it notes is
 * known later. Of a status of others it means nothing.
 */
export interface Note {
  /** The pull request that it was judged as: a commit may be the head of several. */
  readonly pull: number | null;
  /**
   * Who pushed this very head, by the event that told us; null where none has (T17). Of a head that only brings the
   * branch up to date: who pushed the head before it.
   */
  readonly headBy: string | null;
  /** Everybody who is known to have pushed what was judged. */
  readonly pushedBy: readonly string[];
  /** Heads that this one took the place of, by the events that told us. */
  readonly before: readonly Sha[];
  /** Whether what was noted on those is in here. */
  readonly isWalked: boolean;
  /** The whole fingerprint of what is shown; null where nothing was judged. */
  readonly fingerprint: string | null;
  /** Since when that has been on show, where it is earlier than the status (T19). */
  readonly shownSince: Instant | null;
  /** Whether another head took its place: what was known of this one ends here. */
  readonly isLeft: boolean;
}

export const NO_NOTE: Note = {
  pull: null,
  headBy: null,
  pushedBy: [],
  before: [],
  isWalked: false,
  fingerprint: null,
  shownSince: null,
  isLeft: false,
};

/** A tip that was seen and is missing from the line of a landing, and since which landing it is. */
export interface NotedLoss {
  readonly missing: Sha;
  readonly since: Sha;
  readonly at: Instant;
}

/** What our own runs noted on a landing. */
export interface NotedLanding {
  readonly at: Instant;
  /** What it took the place of, by the push event; null where no event told. */
  readonly before: Sha | null;
  readonly loss: NotedLoss | null;
}

/** What there is to note on a landing. `at` null: this moment. */
export interface Landed {
  readonly before: Sha | null;
  readonly loss: (Omit<NotedLoss, 'at'> & { readonly at: Instant | null }) | null;
}

/** What came of posting. */
export interface Receipt {
  readonly id: number;
  /** The login that it was posted as. */
  readonly by: string;
  readonly at: Instant;
}

export interface StickyComment {
  readonly id: number;
  readonly body: string;
  /** Later ones of ours: two runs at a time did not see each other's. */
  readonly twins: readonly number[];
}

/** An issue that an earlier run saw, with the labels that made it count then (T39). */
export interface NotedIssue {
  readonly number: number;
  readonly labels: readonly string[];
}

/** A review without what it was given for. */
export type GivenReview = Pick<Review, 'user' | 'state' | 'submittedAt' | 'type'>;

export interface GitHub {
  /** The default branch's name. */
  readonly defaultBranch: string;
  /** The `Date` of GitHub's last answer (T2). */
  now(): Finding<Instant>;
  pullRequest(number: number): Promise<Finding<PullRequest>>;
  openPullRequests(): Promise<Finding<readonly PullRequest[]>>;
  /** The merged pull requests that landed as one of these commits, oldest commit first, by that commit. */
  landedAs(commits: readonly Sha[]): Promise<Finding<ReadonlyMap<Sha, PullRequest>>>;
  /** Opens one into the default branch, from a branch of the same repository. Never repeated by itself. */
  openPullRequest(wanted: NewPullRequest): Promise<Finding<PullRequest>>;
  /**
   * Our context's statuses on a commit, newest first, whoever posted them. In haste it is asked once and not
   * waited for: a rollback passes without them.
   */
  statuses(commit: Sha, pace?: 'hasty' | 'patient'): Promise<Finding<readonly PostedStatus[]>>;
  /** Posts one. Never repeated by itself. */
  post(commit: Sha, status: NewStatus, note: Note): Promise<Finding<Receipt>>;
  /**
   * Notes, once, that a commit has landed: the time of a landing that no pull request brought (DESIGN §5).
   * Answers when it was noted first. What a push brought is added to it.
   */
  markLanded(commit: Sha, landed?: Landed): Promise<Finding<Instant>>;
  /** What was noted on a landing; null when nothing was. */
  noted(commit: Sha): Promise<Finding<NotedLanding | null>>;
  /** What the newest sweep that noted anything noted on this commit of the default branch; null: nothing. */
  sweptText(commit: Sha): Promise<Finding<string | null>>;
  /** Notes a text for later sweeps on a commit of the default branch. */
  markSwept(commit: Sha, text: string): Promise<Finding<null>>;
  /** Our comment on a pull request, by its marker and its author; null when there is none. */
  comment(number: number): Promise<Finding<StickyComment | null>>;
  /** Looks up our latest comments all over the repository, so that few of them have to be asked for one by one. */
  recallComments(): Promise<void>;
  /** Updates the comment that is there, and takes its twins away; or writes the first. */
  writeComment(number: number, sticky: StickyComment | null, body: string): Promise<Finding<null>>;
  /** Whether this login may write to the repository (T42). */
  mayWrite(login: string): Promise<Finding<boolean>>;
  /** The reviews as they are now, for whoever has read them a while ago. */
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
  /** Of the hour's limit, by GitHub's last answer; null before the first. */
  readonly remaining: number | null;
  readonly limit: number | null;
}

export interface AboutPullRequest {
  readonly pull: PullRequest;
  /** Since when the present meaning has been on show on the present head; null when it is not. */
  readonly shownSince: Finding<Instant | null>;
  /** Everybody who is known to have pushed what is proposed. */
  readonly pushedBy: readonly string[];
  /** People behind it whose login is not known: any of them fails closed (T17). */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** Its merges that only bring it up to date: they add no author. None where Git cannot tell. */
  readonly updates: () => Promise<Updates>;
  /** Issues that earlier runs noted (T39). */
  readonly noted: Finding<readonly NotedIssue[]>;
  /** The text of the pull request as it is now. The event may be older. */
  readonly body: () => Promise<Finding<string>>;
}
