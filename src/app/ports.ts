// The ports of the use cases. Adapters implement them, and only the shells wire them together.
import type { Ask, Evidence, Finding, Landing, Rewrite } from '#domain/evidence.ts';
import type { Brand, Instant, Sha } from '#domain/scalars.ts';
import type { Clock } from '#domain/report.ts';
import type { CommandRefusal } from '#messages/refusals.ts';
import type { TipLog } from '#history/tips.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { SuppliedSamples } from '#domain/metrics.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { LandResult, LandingPlace, NewBranch, NewCommit, PushedBranch } from './branches.ts';
import type { LoggedEntry } from './deploy-ports.ts';
import type { MetricSources } from './metric-sources.ts';
import type { Reader } from '#app/load/reader.ts';

/** The id of a tree (or of a commit, where Git takes either). */
export type TreeId = Brand<string, 'TreeId'>;

/** Git takes a commit wherever it takes the tree of the commit. */
export function asTree(commit: Sha): TreeId {
  return commit as unknown as TreeId;
}

export type BlobId = Brand<string, 'BlobId'>;

/** One file of a tree. `mode` as Git writes it: `100644` is the only one we read. */
export interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly id: BlobId;
}

export interface TreePath {
  readonly tree: TreeId;
  readonly path: string;
}

export interface FileChange {
  readonly path: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/** One commit on the first-parent line, as Git stores it. Any author can choose its date. */
export interface RawLanding {
  readonly sha: Sha;
  readonly committedAt: Instant;
  /**
   * Against its first parent, only the paths that were asked for. Read for the landings of the window and
   * for its edge; empty for those beyond.
   */
  readonly changes: readonly FileChange[];
}

/** The first-parent line from a tip backwards. */
export interface Walk {
  /** Newest first. */
  readonly landings: readonly RawLanding[];
  /**
   * How many of them, from the newest, make up the window: up to the oldest whose date is `since` or later,
   * whatever dates the younger ones claim. `landings[examined]` is the edge: its tree was in force when the
   * window opened, and by its date it landed before. A thousand more follow it, all older than `since` by
   * their dates, or else the line ends (`reachedRoot`). There is no edge only where the first commit of all
   * is in the window. A date can be too early, so the clock decides on the edge's real time.
   */
  readonly examined: number;
  /** Whether the last one is the first commit of all. Never true where a shallow clone ends. */
  readonly reachedRoot: boolean;
}

/** Who wrote a landing, by Git. Anyone can write any name there. */
export interface GitAuthorship {
  /** Of what it brought. */
  readonly author: string;
  /** When that was written last, as the author's clock said. */
  readonly authoredAt: Instant;
  /** Of the landing itself: of a merge, the person who merged. */
  readonly landedBy: string;
  readonly isMerge: boolean;
  readonly subject: string;
  /** What its message says behind `Why:`; empty or left out: nothing. */
  readonly reason?: string;
}

/** The result of merging a proposal onto the base tip, computed in Git without a checkout. */
export type Merged =
  | { readonly kind: 'merged'; readonly tree: TreeId }
  /** `tree` is right in every file but these. */
  | { readonly kind: 'conflict'; readonly files: readonly string[]; readonly tree: TreeId };

/** Which branch is the default one. `ref` is a whole reference that is here. */
export type DefaultBranch =
  /** The remote's, as it was fetched last. `branch` is null where its name is not known. */
  | { readonly kind: 'remote'; readonly ref: string; readonly branch: string | null }
  /** Of a repository without any remote. */
  | { readonly kind: 'local'; readonly ref: string; readonly branch: string }
  /** There is no remote, and nothing says which branch is the default one; `branch` is checked out. */
  | { readonly kind: 'head'; readonly branch: string }
  /** It cannot be determined. */
  | { readonly kind: 'unknown'; readonly why: CommandRefusal };

/** Merges that only bring a branch up to date, each with the commit that it was merged into. */
export type Updates = ReadonlyMap<Sha, Sha>;

/** A Git repository, read as objects. It never checks out or executes what it reads. */
export interface Repository {
  /** The commit that a revision names, or null when there is none. Never takes an option for a revision. */
  resolve(revision: string): Promise<Sha | null>;
  /** The default branch, by what this clone knows, or else the remote. It fetches nothing and guesses nothing. */
  defaultBranch(): Promise<DefaultBranch>;
  /** The name of the branch that is checked out; null: HEAD names a commit and no branch. */
  checkedOut(): Promise<string | null>;
  /** The branch of a remote that the one that is checked out follows, by its whole name here; null: none. */
  followed(): Promise<string | null>;
  /** The top of its working tree; of a bare clone, its folder. */
  readonly top: string;
  /** Git's own folder of the repository, which all of its working trees share. */
  readonly gitFolder: string;
  /** Whether it has a working tree; a bare clone has none. */
  readonly bare: boolean;
  /** The tree without files, for a repository without commits. */
  emptyTree(): Promise<TreeId>;
  /**
   * A commit on top of `parent` (null: on nothing) that has the working tree as `git add -A` would take
   * it, untracked files included; `parent` itself when nothing differs. The index, the working tree and
   * the repository's own objects stay untouched.
   */
  workingTree(parent: Sha | null): Promise<Sha>;
  /** The tree that `base` becomes when `head` lands on it. */
  merge(base: Sha, head: Sha): Promise<Merged>;
  /** The same as a commit that no branch has, and the same one each time. Null: a file conflicts. */
  mergeCommit(base: Sha, head: Sha): Promise<Sha | null>;
  /** The commit from which `head` branched off. */
  branchPoint(base: Sha, head: Sha): Promise<Sha>;
  /**
   * Merges of `base` into `head` that bring nothing else, among the commits of `head` that are not on `base`: each
   * with the commit that it was merged into. Exactly two parents, the second on `base`, and the tree that Git
   * itself makes of them. The person who made such a merge has changed nothing.
   */
  updates(head: Sha, base: Sha): Promise<Updates>;
  /**
   * The tree with these files as they are in those trees, or with that text (null: without them). The repository's own
   * objects stay untouched.
   */
  composed(
    tree: TreeId,
    replaced: ReadonlyMap<string, TreeId | { readonly text: string } | null>,
  ): Promise<TreeId>;
  /** Every file that differs, renames taken apart, in order of path. */
  diff(from: TreeId, to: TreeId): Promise<readonly FileChange[]>;
  /** Every file below `folder` (empty: everything), in order of path. */
  list(tree: TreeId, folder: string): Promise<readonly Entry[]>;
  /** The names of the folders directly in `folder`, in order; none where there is no such folder. */
  folders(tree: TreeId, folder: string): Promise<readonly string[]>;
  /**
   * The files at these paths of these trees, in one call and in the same order; null where there is none,
   * or a folder. A symlink or a submodule is not absent: its mode shows what it is. An entry needs no
   * search, unlike a path.
   */
  readPaths(wanted: readonly (Entry | TreePath)[]): Promise<readonly (Blob | null)[]>;
  /**
   * These blobs, in one call. `onRead` may get each new one as soon as it is read, while Git reads the others; none is
   * left out of the answer for that.
   */
  readBlobs(
    ids: readonly BlobId[],
    onRead?: (id: BlobId, bytes: Uint8Array) => void,
  ): Promise<ReadonlyMap<BlobId, Uint8Array>>;
  /** Files below `folder` of a tree that contain any of these texts as whole words. */
  search(tree: TreeId, folder: string, words: readonly string[]): Promise<readonly string[]>;
  /**
   * The newest version of a file on the first-parent line that `read` accepts; null where it accepts none. Versions
   * from before a deletion of the file do not count. A shallow clone is deepened; where that fails it is
   * unreachable.
   */
  firstVersion<T>(
    tip: Sha,
    path: string,
    read: (entry: Entry) => Promise<T | null>,
  ): Promise<Finding<T | null>>;
  /** Whether a landing on the line of `tip` deleted this file. A shallow clone is deepened; else it is unreachable. */
  wasDeleted(tip: Sha, path: string): Promise<Finding<boolean>>;
  /** The newest landing on the line of `tip` that changed one of these files; null where none did. */
  lastLanding(tip: Sha, paths: readonly string[]): Promise<Sha | null>;
  /** The newest ones, at most `most`, newest first. A shallow clone ends with its oldest commit. */
  lastLandings(tip: Sha, paths: readonly string[], most: number): Promise<readonly Sha[]>;
  /** Every file below `folder` that a landing since then replaced or deleted, as it stood before, newest first. */
  replacedSince(tip: Sha, since: Instant, folder: string): Promise<Finding<readonly Entry[]>>;
  /**
   * Walks first parents from `tip` past everything since `since`. Dates can be wrong, so the walk goes on for a
   * thousand landings past the window. A shallow clone is deepened; where that fails it is unreachable, and its
   * end is never taken for the first commit.
   */
  walk(tip: Sha, since: Instant, paths: ReadonlySet<string>): Promise<Finding<Walk>>;
  /** The same walk with so many landings in its window, for a clock that knows better than their dates. */
  examine(walk: Walk, examined: number, paths: ReadonlySet<string>): Promise<Walk>;
  /** The changes below these folders, or of these files, of each landing in the window of a walk. */
  changesBelow(
    walk: Walk,
    places: readonly string[],
  ): Promise<ReadonlyMap<Sha, readonly FileChange[]>>;
  /** Who wrote these landings, and their subjects. */
  authorships(commits: readonly Sha[]): Promise<ReadonlyMap<Sha, GitAuthorship>>;
  /**
   * The former tips of the default branch by the reflogs of this clone: of the remote's branch, and of the local
   * one as far as it was brought to the remote's. Without a remote, of the local branch that `tip` is on. Empty
   * where there are no reflogs.
   */
  seenTips(tip: Sha): Promise<readonly TipLog[]>;
  /** The oldest landing on the line of `tip` that has this commit in its history; null when none has. */
  landedWith(commit: Sha, tip: Sha): Promise<Sha | null>;
  /** The landings that came after this one on the default branch, as far as is known here. */
  landedAfter(landing: Sha): Promise<ReadonlySet<Sha>>;
  /** The date of a commit, which any author can choose; null when the commit is not here any more. */
  committedAt(commit: Sha): Promise<Instant | null>;
  /**
   * Brings the live tip of the default branch and the heads of these pull requests here, as objects only.
   * `heads` has those that exist; a pull request whose head is gone is missing. `patience`: seconds to wait for an
   * answer of the remote.
   */
  fetchProposals(
    defaultBranch: string,
    pullRequests: readonly number[],
    patience?: number,
  ): Promise<Finding<FetchedProposals>>;
  /** Brings the live tip of a branch here. `patience`: as above. */
  fetchTip(branch: string, patience: number): Promise<Finding<FetchedTip>>;
  /** Brings one commit here, such as the head of a merge-queue group. */
  fetchCommit(sha: Sha, branch: string | null): Promise<Finding<Sha>>;
  /** Whether the clone has a commit, which is fetched where it is missing. Each commit is looked for once. */
  hasCommit(sha: Sha): Promise<boolean>;
  /** The commits from `base` (not itself) to `head` along first parents, oldest first, with their parents. */
  firstParents(base: Sha, head: Sha): Promise<readonly Commit[]>;
  /** The present tip of a branch at the remote; null when the remote does not answer. */
  remoteTip(branch: string): Promise<Sha | null>;
  /** The present groups in the merge queue of a branch; none when the remote does not answer. */
  queuedGroups(branch: string): Promise<readonly QueuedGroup[]>;
  /** Whether `tip` is, or grew out of, `ancestor`. A commit that the repository does not have is none. */
  isAncestor(ancestor: Sha, tip: Sha): Promise<boolean>;
  /** Whether `tip` has each commit of `branch`, or one that changes the same, as after a rebase. */
  hasChangesOf(branch: Sha, tip: Sha): Promise<boolean>;
  /**
   * Writes `files` (null deletes) on top of `parent` as a new commit on a new branch, without touching
   * the index or the working tree.
   */
  commitOnBranch(commit: NewCommit): Promise<NewBranch>;
  /**
   * Brings a commit to the remote as a new branch. It moves no branch of the remote, but the one whose tip is `replaced`.
   */
  push(commit: Sha, branch: string, replaced?: Sha): Promise<Finding<null>>;
  /** Lands a commit: on a branch of the remote, and on the local one. */
  land(commit: Sha, place: LandingPlace): Promise<LandResult>;
  /** The name of the remote, such as origin; null when there is none. */
  remoteName(): Promise<string | null>;
  /** Where the remote is, as Git knows it; null when there is none. */
  remoteUrl(): Promise<string | null>;
  /** The environment that lets another Git in where this one was let in; empty: it needs none. */
  credentials(): Readonly<Record<string, string>>;
  /** Where a branch of this clone is pushed to. `local` null: the branch that is checked out. Null where there is no such branch. */
  pushedBranch(local: string | null): Promise<PushedBranch | null>;
  /** Removes what was written beside the repository; the commits of `workingTree` are gone with it. */
  close(): Promise<void>;
}

export interface Commit {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
}

/** The head of a merge queue's group, and the queue's own branch for it. */
export interface QueuedGroup {
  readonly head: Sha;
  readonly ref: string;
}

/** The tip of the default branch as `fetchProposals` brought it last. */
export const FETCHED_BASE = 'refs/flaghoist/base';

export interface FetchedTip {
  readonly base: Sha;
  /** Whether the HEAD of the remote is the same commit: else its default branch is another one by now. */
  readonly isDefault: boolean;
}

export interface FetchedProposals {
  readonly base: Sha;
  readonly heads: ReadonlyMap<number, Sha>;
}

export interface Blob {
  readonly id: BlobId;
  readonly mode: string;
  readonly bytes: Uint8Array;
}

/** When landings happened. There is a Git clock and a GitHub clock. */
export interface LandingClock {
  readonly name: Clock;
  /** The present moment by this clock. */
  now(): Promise<Instant>;
  /**
   * The times of the landings that matter. `walk` is what Git says; `wanted` are those whose time is
   * needed. May err late, never early, and never says a moment after `now`.
   */
  timesOf(walk: Walk, wanted: ReadonlySet<Sha>, now: Instant): Promise<Finding<Times>>;
  /** Marks landings without a known time where it can, so that their clock goes on from here. */
  begin(times: Times, wanted: ReadonlySet<Sha>, now: Instant): Promise<Times>;
  /** Whether a former tip is missing from the line. Asked after the times. */
  rewritten(line: DatedLine): Promise<Finding<Rewrite | null>>;
}

export type Times = ReadonlyMap<Sha, Landing>;

/** A line with its times, and what can be asked about it. */
export interface DatedLine {
  readonly walk: Walk;
  readonly times: Times;
  /** The oldest landing that is asked about: an earlier loss does not matter. */
  readonly since: Instant;
  readonly now: Instant;
  /** Whether the evaluation asks all other questions, so that hardly a request is left for this one. */
  readonly isTight: boolean;
  /** The settings of the deployment log; left out where the pipeline has none. */
  readonly log?: LogSettings;
  readonly lineage: Lineage;
}

export type Lineage = Pick<
  Repository,
  | 'fetchProposals'
  | 'isAncestor'
  | 'landedAfter'
  | 'landedWith'
  | 'committedAt'
  | 'firstParents'
  | 'seenTips'
>;

/** The source of evidence other than history. What it cannot supply is absent, with a reason. */
export interface EvidenceSource {
  /** It fetches only what is asked for. A failure becomes `unreachable` and never an exception. */
  answer(
    asks: readonly Ask[],
    fingerprint: string,
  ): Promise<Omit<Evidence, 'timelines' | 'rewritten'>>;
}

/** For reading trees. */
export interface Loader {
  readonly repository: Repository;
  readonly reader: Reader;
  /** The folder of `pipeline.yaml`, from the top of the repository. */
  readonly root: string;
}

/** For judging: also the clock and the evidence. */
export interface Gatherer extends Loader {
  readonly clock: LandingClock;
  readonly evidence: EvidenceSource;
  /** Where the values of metrics come from. Left out: no source is asked. */
  readonly metrics?: MetricSources;
  /** Values of metrics that a person supplies. No source is asked for them. Left out: none. */
  readonly suppliedSamples?: readonly SuppliedSamples[];
  /** The newest entries of the deployment log, oldest first; none where there is no log. Left out: no log is read. */
  readonly logged?: (settings: LogSettings | undefined) => Promise<Finding<readonly LoggedEntry[]>>;
}

/** What is to be gathered. */
export interface Wanted {
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  /** What the asks are about: the base snapshot, and the commit that it was read from. */
  readonly base: Snapshot;
  readonly tip: Sha | null;
  /** The base snapshot as a tree, where refused files count as they were accepted; left out: the tree of `tip`. */
  readonly tree?: TreeId;
  readonly now: Instant;
  /** When what is judged landed; left out: it has not landed. */
  readonly landedAt?: Instant;
}
