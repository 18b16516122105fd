// What the use cases need from the world. Adapters implement these; only the shells wire them together.
import type { Brand } from '#domain/brand.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { Ask, Evidence, Finding } from '#domain/evidence.ts';
import type { Landing, Rewrite } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Clock } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { TipLog } from '#history/tips.ts';

/** The id of a tree (or of a commit, where Git takes either). */
export type TreeId = Brand<string, 'TreeId'>;
export type BlobId = Brand<string, 'BlobId'>;

/** One file of a tree. `mode` as Git writes it: `100644` is the only one we read (T33). */
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

/** One commit on the first-parent line, as Git tells it. Its date can be written by anybody. */
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
   * whatever dates the younger ones claim. `landings[examined]` is the edge: its tree is what stood when
   * the window opened, and by its date it landed before. A thousand more follow it, all older than `since`
   * by their dates, or else the line ends (`reachedRoot`); there is no edge only where the first commit of
   * all lies in the window. Since a date can be too early, the edge's real time is for the clock to tell.
   */
  readonly examined: number;
  /** Whether the last one is the first commit of all: nothing was cut off. Never true at a shallow cut. */
  readonly reachedRoot: boolean;
}

/** What a proposal would become on the base tip, computed in Git without a checkout. */
export type Merged =
  | { readonly kind: 'merged'; readonly tree: TreeId }
  /** `tree` is right in every file but these. */
  | { readonly kind: 'conflict'; readonly files: readonly string[]; readonly tree: TreeId };

/** Which branch is the default one. `ref` is a whole reference that is here. */
export type DefaultBranch =
  /** The remote's, as it was fetched last; `branch` is null where its name is not known. */
  | { readonly kind: 'remote'; readonly ref: string; readonly branch: string | null }
  /** Of a repository without any remote. */
  | { readonly kind: 'local'; readonly ref: string; readonly branch: string }
  /** There is no remote, and nothing says which branch is the default one; `branch` is checked out. */
  | { readonly kind: 'head'; readonly branch: string }
  /** It cannot be determined. `hint` is the command that changes that. */
  | { readonly kind: 'unknown'; readonly why: string; readonly hint: string };

/** Merges that only bring a branch up to date, each with the commit that it was merged into. */
export type Updates = ReadonlyMap<Sha, Sha>;

/** A Git repository, read as objects. Nothing here checks out or executes what it reads. */
export interface Repository {
  /** The commit that a revision names, or null when there is none. Never takes an option for a revision. */
  resolve(revision: string): Promise<Sha | null>;
  /** The branch that everything lands on, by what this clone knows. Nothing is fetched, and nothing guessed. */
  defaultBranch(): Promise<DefaultBranch>;
  /** Git's own folder of the repository, which all of its working trees share. */
  readonly gitFolder: string;
  /** Whether it has a working tree; a bare clone has none. */
  readonly bare: boolean;
  /** The tree without files, for a repository without commits. */
  emptyTree(): Promise<TreeId>;
  /**
   * A commit on top of `parent` (null: on nothing) that holds the working tree as `git add -A` would take
   * it, untracked files included; `parent` itself when nothing differs. The index, the working tree and
   * the repository's own objects stay untouched.
   */
  workingTree(parent: Sha | null): Promise<Sha>;
  /** The tree that `base` becomes when `head` lands on it. */
  merge(base: Sha, head: Sha): Promise<Merged>;
  /** The commit from which `head` branched off. */
  branchPoint(base: Sha, head: Sha): Promise<Sha>;
  /**
   * Merges of `base` into `head` that bring nothing else, among the commits of `head` that are not on `base`: each
   * with the commit that it was merged into. Exactly two parents, the second on `base`, and the tree that Git
   * itself makes of them. The person who made such a merge has changed nothing (T17).
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
   * or a folder. A symlink or a submodule is none of ours, but not absent: its mode tells (T33). An entry
   * that is known already need not be looked for.
   */
  readPaths(wanted: readonly (Entry | TreePath)[]): Promise<readonly (Blob | null)[]>;
  /** These blobs, in one call. */
  readBlobs(ids: readonly BlobId[]): Promise<ReadonlyMap<BlobId, Uint8Array>>;
  /** Files below `folder` of a tree that contain any of these texts as whole words. */
  search(tree: TreeId, folder: string, words: readonly string[]): Promise<readonly string[]>;
  /**
   * The newest version of a file on the first-parent line that `read` takes for one; null where it takes none. What
   * stood there before the file was deleted is no version of it.
   * A shallow clone is deepened; where that fails it is unreachable.
   */
  firstVersion<T>(
    tip: Sha,
    path: string,
    read: (entry: Entry) => Promise<T | null>,
  ): Promise<Finding<T | null>>;
  /** Every file below `folder` that a landing since then replaced or deleted, as it stood before, newest first. */
  replacedSince(tip: Sha, since: Instant, folder: string): Promise<Finding<readonly Entry[]>>;
  /**
   * Walks first parents from `tip` until everything from `since` on has been seen. Dates only say where to
   * look: the walk goes on for a thousand landings past the window, and nothing is limited by date (T3).
   * A shallow clone is deepened; where that fails it is unreachable, never judged as if its edge were
   * the beginning.
   */
  walk(tip: Sha, since: Instant, paths: ReadonlySet<string>): Promise<Finding<Walk>>;
  /** The same walk with so many landings in its window, for a clock that knows better than their dates. */
  examine(walk: Walk, examined: number, paths: ReadonlySet<string>): Promise<Walk>;
  /**
   * What this clone has seen as the tip of the default branch, by its reflogs: of the remote's branch, and of
   * the local one as far as it was brought to the remote's. Without a remote, of the local branch that `tip`
   * is on. Empty where there are no reflogs.
   */
  seenTips(tip: Sha): Promise<readonly TipLog[]>;
  /** The oldest landing on the line of `tip` that has this commit in its history; null when none has. */
  landedWith(commit: Sha, tip: Sha): Promise<Sha | null>;
  /** The landings that came after this one on the default branch, as far as is known here. */
  landedAfter(landing: Sha): Promise<ReadonlySet<Sha>>;
  /** The date of a commit, which anybody can write; null when it is not here any more. */
  committedAt(commit: Sha): Promise<Instant | null>;
  /**
   * Brings the live tip of the default branch and the heads of these pull requests here, as objects only.
   * `heads` holds those that exist; a pull request whose head is gone is missing. `patience`: seconds without an
   * answer of the remote's.
   */
  fetchProposals(
    defaultBranch: string,
    pullRequests: readonly number[],
    patience?: number,
  ): Promise<Finding<FetchedProposals>>;
  /** Brings one commit here, such as the head of a merge-queue group. */
  fetchCommit(sha: Sha, branch: string | null): Promise<Finding<Sha>>;
  /** The commits from `base` (not itself) to `head` along first parents, oldest first, with their parents. */
  firstParents(base: Sha, head: Sha): Promise<readonly Commit[]>;
  /** The tip of a branch at the remote, at this moment; null when nobody can say. */
  remoteTip(branch: string): Promise<Sha | null>;
  /** The groups that wait in the merge queue of a branch at this moment; none when nobody can say. */
  queuedGroups(branch: string): Promise<readonly QueuedGroup[]>;
  /** Whether `tip` is, or grew out of, `ancestor`. A commit that the repository does not have is none. */
  isAncestor(ancestor: Sha, tip: Sha): Promise<boolean>;
  /**
   * Writes `files` (null deletes) on top of `parent` as a new commit on a new branch, without touching
   * the index or the working tree. `exists` when a branch of that name exists already.
   */
  commitOnBranch(
    commit: NewCommit,
  ): Promise<{ readonly kind: 'done'; readonly sha: Sha } | { readonly kind: 'exists' }>;
  /** Brings a commit to the remote as a new branch. Nothing that stands there is moved. */
  push(commit: Sha, branch: string): Promise<Finding<null>>;
  /** Where the remote is, as Git knows it; null when there is none. */
  remoteUrl(): Promise<string | null>;
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

export interface FetchedProposals {
  readonly base: Sha;
  readonly heads: ReadonlyMap<number, Sha>;
}

export interface Blob {
  readonly id: BlobId;
  readonly mode: string;
  readonly bytes: Uint8Array;
}

export interface NewCommit {
  readonly parent: Sha;
  readonly branch: string;
  readonly message: string;
  readonly files: ReadonlyMap<string, string | null>;
}

/** When landings happened. The Git clock and the GitHub clock both fit here (DESIGN §5). */
export interface LandingClock {
  readonly name: Clock;
  /** The present moment by this clock. */
  now(): Promise<Instant>;
  /**
   * The times of the landings that matter. `walk` is what Git says; `wanted` are those whose time is
   * needed. May err late, never early, and never says a moment after `now`.
   */
  timesOf(walk: Walk, wanted: ReadonlySet<Sha>, now: Instant): Promise<Finding<Times>>;
  /** Notes down, where it can, what nothing has told before, so that its clock runs on from here. */
  begin(times: Times, wanted: ReadonlySet<Sha>, now: Instant): Promise<Times>;
  /** Whether something that was seen as the tip is missing from the line. Asked after the times. */
  rewritten(line: DatedLine): Promise<Finding<Rewrite | null>>;
}

export type Times = ReadonlyMap<Sha, Landing>;

/** A line with its times, and what can be asked about it. */
export interface DatedLine {
  readonly walk: Walk;
  readonly times: Times;
  /** The oldest landing that is asked about: what was lost before it broke nothing. */
  readonly since: Instant;
  readonly now: Instant;
  /** Whether everything else that can be asked is asked too, so that hardly a request is left for this. */
  readonly isTight: boolean;
  /** What the pipeline says of the deployment log; left out: nothing. */
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

/** Where evidence other than history comes from. What nobody can supply is absent, with a reason. */
export interface EvidenceSource {
  /** Only what is asked for is fetched. A failure becomes `unreachable`, never an exception. */
  answer(
    asks: readonly Ask[],
    fingerprint: string,
  ): Promise<Omit<Evidence, 'timelines' | 'rewritten'>>;
}

/** A repository of our own to play a story on, for `tour`. Every commit is made at the moment it is given. */
export interface Stage {
  readonly directory: string;
  /** The first commit, straight on the default branch. */
  landsFirst(files: Readonly<Record<string, string>>, message: string, at: Instant): Promise<void>;
  /** A branch from where the default branch is, with one commit. */
  proposes(
    branch: string,
    files: Readonly<Record<string, string>>,
    message: string,
    at: Instant,
  ): Promise<void>;
  /** A branch that undoes what a landing did: `git revert`. */
  proposesRevert(branch: string, landing: string, at: Instant): Promise<void>;
  /** Merges a branch into the default branch. */
  lands(branch: string, at: Instant): Promise<void>;
  close(): Promise<void>;
}
