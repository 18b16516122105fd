// The tip that a local clone deploys: the remote's default branch as it is now, or as it was fetched last, and local
// commits on top of it.
import { baseOf, tipOf } from '#app/check.ts';
import type { Tip } from '#app/deploy-ports.ts';
import type { DefaultBranch, Repository, Gatherer } from '#app/ports.ts';
import { FETCHED_BASE, asTree } from '#app/ports.ts';
import { refusal, refusalOf } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { pipelinePath } from '#files/paths.ts';
import { tipAt } from '#app/tip-at.ts';
import type { CommonOptions } from './command.ts';
import { pastMoment, remark, remarkWithHint } from './command.ts';
import type { Cause } from '#domain/evidence.ts';
import type { PullCommand } from '#messages/deployed.ts';
import { LOG_TEXTS } from '#messages/deployed.ts';

export interface LocalTip extends Tip {
  /** Why only rollbacks are deployed: programs of the working tree are not those of the tip. Null: all is deployed. */
  readonly behind: Error | null;
  /** Whether the default branch is unknown, so that this is the branch that the checked-out one follows. */
  readonly isGuess: boolean;
  /** The name of the branch, for messages. */
  readonly name: string;
  /** The answer of the remote; null: it was not asked. */
  readonly fetched: Fetched | null;
  /** The command that brings the clone up to date; null: it is. */
  readonly pull: PullCommand;
  /** The commit of this clone that the tip merges into the remote's, where both have diverged. Left out: it is no merge. */
  readonly own?: Sha;
}

type Fetched = Awaited<ReturnType<Repository['fetchTip']>>;

/** In seconds: a remote that answers later is taken for unreachable. */
const FETCH_TIMEOUT = 2;

/**
 * `revision`: the value of `--base`, or null for the default branch. `isRollback`: a working tree of a branch that has not
 * landed is no mistake, because only the rollbacks of the default branch are deployed from it.
 */
export async function localTip(
  repository: Repository,
  revision: string | null,
  isRollback = false,
): Promise<LocalTip> {
  if (revision !== null) {
    const commit = await existing(await baseOf(repository, revision));
    const tip = { commit, pushed: commit, isCurrent: true, behind: null, isGuess: false };
    return { ...tip, name: revision, fetched: null, pull: null };
  }
  // HEAD is read before the branch, so that a commit made meanwhile cannot look like one of another branch.
  const checkedOut = await repository.resolve('HEAD');
  const { branch, unknown } = await branchToLower(repository);
  const remoteBranch = branch.kind === 'remote' ? branch.branch : null;
  const fetched =
    remoteBranch === null ? null : await repository.fetchTip(remoteBranch, FETCH_TIMEOUT);
  const isCurrent = fetched?.kind === 'known';
  const remote = isCurrent ? fetched.value.base : await existing(await tipOf(repository, branch));
  const name = 'branch' in branch ? (branch.branch ?? 'the default branch') : 'the default branch';
  const { commit, diverged } = await ownTip(repository, remote, name, checkedOut);
  const head = checkedOut ?? commit;
  const hasLanded = head === commit || (await repository.isAncestor(head, commit));
  if (!hasLanded && diverged === null && !isRollback)
    throw refusal('deploy/not-landed', { commit: head, branch: name, named: 'head' });
  const merged = await mergedTip(repository, { commit, diverged });
  const behind =
    unknown ??
    (diverged === null
      ? await behindBy(repository, { commit, branch: name, hasLanded })
      : divergedFrom(name, merged));
  return {
    ...merged,
    pushed: remote,
    isCurrent: isCurrent || branch.kind !== 'remote',
    behind,
    pull: pullOf(diverged, behind !== null),
    isGuess: unknown !== null,
    name,
    fetched,
  };
}

interface OwnTip {
  /** The remote's tip, or the branch of this clone where that is ahead of it. */
  readonly commit: Sha;
  /** The branch of this clone, where it is checked out and both have commits of their own; null: they have not. */
  readonly diverged: Sha | null;
}

/** `name`: of the default branch. */
async function ownTip(
  repository: Repository,
  remote: Sha,
  name: string,
  checkedOut: Sha | null,
): Promise<OwnTip> {
  const local = await localCommit(repository, name, checkedOut);
  if (local === null || local === remote) return { commit: remote, diverged: null };
  if (await repository.isAncestor(remote, local)) return { commit: local, diverged: null };
  const hasDiverged = local === checkedOut && !(await repository.isAncestor(local, remote));
  return { commit: remote, diverged: hasDiverged ? local : null };
}

/** A rollback of this clone never waits for a rebase. What only the merge raises waits for the push. */
async function mergedTip(
  repository: Repository,
  { commit, diverged }: OwnTip,
): Promise<Pick<LocalTip, 'commit' | 'own'>> {
  const merge = diverged === null ? null : await repository.mergeCommit(commit, diverged);
  return diverged === null || merge === null ? { commit } : { commit: merge, own: diverged };
}

function divergedFrom(branch: string, { own }: Pick<LocalTip, 'own'>): Error {
  return refusal('deploy/diverged', { branch, isMerged: own !== undefined });
}

function pullOf(diverged: Sha | null, isBehindTip: boolean): PullCommand {
  if (diverged !== null) return 'git pull --rebase';
  return isBehindTip ? 'git pull' : null;
}

interface BranchToLower {
  readonly branch: DefaultBranch;
  /** Why the default branch is unknown, so that only rollbacks may use this branch; null: it is known. */
  readonly unknown: Error | null;
}

/**
 * The default branch, or else the branch at the remote that the checked-out one follows: no rollback waits for the name. Where
 * the name is known, and only the branch is not here, the command that brings it is the way.
 */
export async function branchToLower(repository: Repository): Promise<BranchToLower> {
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'unknown' || branch.why.code === 'default-branch/not-fetched')
    return { branch, unknown: null };
  const ref = await repository.followed();
  if (ref === null) return { branch, unknown: null };
  const name = ref.split('/').slice(3).join('/');
  return { branch: { kind: 'remote', ref, branch: name }, unknown: refusalOf(branch.why) };
}

interface Checkout {
  readonly commit: Sha;
  readonly branch: string;
  /** Whether the default branch has all of the working tree's commits. */
  readonly hasLanded: boolean;
}

/** Null: the working tree is that of the commit. A commit that was made meanwhile has moved it forward. */
async function behindBy(
  repository: Repository,
  { commit, branch, hasLanded }: Checkout,
): Promise<Error | null> {
  if (hasLanded && !(await isBehind(repository, commit))) return null;
  const isOnBranch = (await repository.checkedOut()) === branch;
  return refusal('deploy/behind', { commit, branch, isOnBranch });
}

/** Whether the working tree is older than a commit. */
async function isBehind(
  repository: Pick<Repository, 'resolve' | 'isAncestor'>,
  commit: Sha,
): Promise<boolean> {
  const head = (await repository.resolve('HEAD')) ?? commit;
  return head !== commit && (await repository.isAncestor(head, commit));
}

/** The default branch here. A detached HEAD, as after a checkout of the remote's branch, stands for it. */
async function localCommit(
  repository: Repository,
  name: string,
  checkedOut: Sha | null,
): Promise<Sha | null> {
  if ((await repository.checkedOut()) === null) return checkedOut;
  return (await repository.resolve(`refs/heads/${name}`)) ?? checkedOut;
}

/**
 * The newest pushed commit, or that of this clone where it is ahead, for a command that only looks: nothing is fetched, and a
 * commit of another branch is no mistake. Null in a repository without commits.
 */
export async function knownTip(
  repository: Repository,
  revision: string | null,
): Promise<Sha | null> {
  if (revision !== null) return baseOf(repository, revision);
  return (await notedTip(repository))?.commit ?? null;
}

/** What a command shows that only looks: the same state as that of `deploy` and `drift`. */
export interface SeenTip extends Pick<LocalTip, 'own' | 'pull'> {
  /** Null in a repository without commits. */
  readonly commit: Sha | null;
  /** The newest of its commits that the remote has; null: it is not asked about, so all of them count as pushed. */
  readonly pushed: Sha | null;
  /** What keeps the commits of a clone that has diverged from being deployed whole; null: it has not. */
  readonly diverged: Error | null;
}

export async function seenTip(repository: Repository, revision: string | null): Promise<SeenTip> {
  const noted = revision === null ? await notedTip(repository) : null;
  if (noted === null)
    return {
      commit: await knownTip(repository, revision),
      pushed: null,
      pull: null,
      diverged: null,
    };
  const { commit, diverged, name, pushed } = noted;
  const merged = await mergedTip(repository, noted);
  return {
    ...merged,
    pushed,
    pull: pullOf(diverged, await isBehind(repository, commit)),
    diverged: diverged === null ? null : divergedFrom(name, merged),
  };
}

interface NotedTip extends OwnTip {
  /** That of the remote. */
  readonly pushed: Sha;
  /** The name of the branch; empty where it is not known. */
  readonly name: string;
}

/** By what was fetched last; null in a repository without commits. */
async function notedTip(repository: Repository): Promise<NotedTip | null> {
  const branch = await repository.defaultBranch();
  const noted = await tipOf(repository, branch);
  if (noted === null) return null;
  // A deployment fetches the newest tip, and leaves the branch of the remote as the user has fetched it.
  const fetched = branch.kind === 'remote' ? await repository.resolve(FETCHED_BASE) : null;
  const isNewer = fetched !== null && (await repository.isAncestor(noted, fetched));
  const remote = isNewer ? fetched : noted;
  const name = 'branch' in branch ? branch.branch : null;
  if (name === null) return { commit: remote, pushed: remote, diverged: null, name: '' };
  const checkedOut = await repository.resolve('HEAD');
  return { ...(await ownTip(repository, remote, name, checkedOut)), pushed: remote, name };
}

async function existing(commit: Sha | null): Promise<Sha> {
  if (commit !== null) return commit;
  throw refusal('deploy/no-commit');
}

/** The tip, without what landed after `--at`. Throws where the pipeline had not landed by then. */
export async function tipThen(
  gatherer: Gatherer,
  tip: Sha | null,
  { at: written }: Pick<CommonOptions, 'at'>,
): Promise<Sha | null> {
  const at = pastMoment(written);
  if (tip === null || at === null) return tip;
  const then = await tipAt(gatherer, tip, at, instant(Date.now() / 1000));
  const path = pipelinePath(gatherer.root);
  const hasPipeline = async (commit: Sha): Promise<boolean> =>
    (await gatherer.repository.readPaths([{ tree: asTree(commit), path }]))[0] != null;
  // A pipeline that is missing at the tip, too, is another mistake, which has its own message.
  if (then === null || (!(await hasPipeline(then)) && (await hasPipeline(tip))))
    throw refusal('option/before-all', { at });
  return then;
}

export interface FreshTip {
  /** Null: nothing has landed yet. */
  readonly commit: Sha | null;
  /** Why the remote could not be read, so that it is the tip of the last fetch; null: it was, or there is none. */
  readonly why: Cause | null;
}

/** The newest tip of the default branch, fetched where there is a remote. */
export async function freshTip(repository: Repository): Promise<FreshTip> {
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null)
    return { commit: await tipOf(repository, branch), why: null };
  const fetched = await repository.fetchProposals(branch.branch, [], PATIENT_TIMEOUT);
  return fetched.kind === 'known'
    ? { commit: fetched.value.base, why: null }
    : { commit: await tipOf(repository, branch), why: fetched.why };
}

/** In seconds. */
const PATIENT_TIMEOUT = 10;

/** What landed since the last fetch is not known here, and a run that finds nothing to do would hide it. */
export function remarkOnFetch({ fetched, name, pushed }: LocalTip): void {
  if (fetched === null) return;
  if (fetched.kind !== 'known') remark(LOG_TEXTS.notFetched(name, pushed, fetched.why));
  else if (!fetched.value.isDefault)
    remarkWithHint(LOG_TEXTS.otherDefault(name), LOG_TEXTS.followDefault());
}
