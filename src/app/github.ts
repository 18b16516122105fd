// What the use cases need from GitHub besides evidence. Everything may fail, and says why (DESIGN §7).
import type { Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import type { EvidenceSource, LandingClock } from './ports.ts';

export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly author: string;
  readonly head: Sha;
  /** The branch that it would be merged into. */
  readonly into: string;
  readonly body: string;
}

/** A status as somebody posted it. */
export interface PostedStatus {
  readonly state: StatusState;
  readonly description: string;
  readonly at: Instant;
  /** The login that posted it; `github-actions[bot]` for the token of a workflow. */
  readonly by: string;
  /** Who pushed what was judged then, as far as our own run noted it. */
  readonly pushedBy: string | null;
}

export type StatusState = 'pending' | 'success' | 'failure' | 'error';

export interface NewStatus {
  readonly state: StatusState;
  readonly description: string;
  readonly pushedBy: string | null;
}

export interface StickyComment {
  readonly id: number;
  readonly body: string;
}

export interface GitHub {
  /** The default branch's name. */
  readonly defaultBranch: string;
  /** The `Date` of GitHub's last answer (T2). */
  now(): Finding<Instant>;
  pullRequest(number: number): Promise<Finding<PullRequest>>;
  openPullRequests(): Promise<Finding<readonly PullRequest[]>>;
  /** Merged or open pull requests that a commit belongs to. */
  pullRequestsOf(commit: Sha): Promise<Finding<readonly PullRequest[]>>;
  /** Our context's statuses on a commit, newest first, whoever posted them. */
  statuses(commit: Sha): Promise<Finding<readonly PostedStatus[]>>;
  /** Posts one, and says who it was posted as. Never repeated by itself. */
  post(commit: Sha, status: NewStatus): Promise<Finding<string>>;
  /** Notes that a commit has landed: the time of a landing that no pull request brought (DESIGN §5). */
  markLanded(commit: Sha): Promise<Finding<null>>;
  /** Our comment on a pull request, by its marker and its author; null when there is none. */
  comment(number: number): Promise<Finding<StickyComment | null>>;
  writeComment(number: number, id: number | null, body: string): Promise<Finding<null>>;
  /** Whether this login may write to the repository (T42). */
  mayWrite(login: string): Promise<Finding<boolean>>;
  /** Evidence about one pull request. */
  evidence(about: AboutPullRequest): EvidenceSource;
  readonly clock: LandingClock;
  spent(): { readonly requests: number; readonly remaining: number | null };
}

export interface AboutPullRequest {
  readonly pull: PullRequest;
  /** Statuses of ours that were read already, on its present head. */
  readonly posted: Finding<readonly PostedStatus[]>;
  /** Who pushed, by the event that started the run; null where nobody knows. */
  readonly pushedBy: string | null;
  /** Issues that were seen with a label when the pull request was first judged (T39). */
  readonly remembered: readonly number[];
}
