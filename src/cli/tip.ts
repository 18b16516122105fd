// The tip that a local clone deploys: the remote's default branch as it is now, or as it was fetched last, and local
// commits on top of it.
import { baseOf, tipOf } from '#app/check.ts';
import type { Tip } from '#app/deploy/deps.ts';
import type { Repository } from '#app/ports.ts';
import { FETCHED_BASE } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';

export interface LocalTip extends Tip {
  /** The working tree is older than the tip, so programs that deploy would run in their old version. */
  readonly isBehind: boolean;
  /** The name of the branch, for messages. */
  readonly name: string;
  /** The answer of the remote; null: it was not asked. */
  readonly fetched: Fetched | null;
}

type Fetched = Awaited<ReturnType<Repository['fetchTip']>>;

/** In seconds: a remote that answers later is taken for unreachable. */
const FETCH_TIMEOUT = 2;

/** `revision`: the value of `--base`, or null for the default branch. */
export async function localTip(repository: Repository, revision: string | null): Promise<LocalTip> {
  if (revision !== null) {
    const commit = await existing(await baseOf(repository, revision));
    const here = { commit, pushed: commit, isCurrent: true, isBehind: false };
    return { ...here, name: revision, fetched: null };
  }
  // HEAD is read before the branch, so that a commit made meanwhile cannot look like one of another branch.
  const checkedOut = await repository.resolve('HEAD');
  const branch = await repository.defaultBranch();
  const asked = branch.kind === 'remote' ? branch.branch : null;
  const fetched = asked === null ? null : await repository.fetchTip(asked, FETCH_TIMEOUT);
  const isCurrent = fetched?.kind === 'known';
  const remote = isCurrent ? fetched.value.base : await existing(await tipOf(repository, branch));
  const name = 'branch' in branch ? (branch.branch ?? 'the default branch') : 'the default branch';
  const local = await localCommit(repository, name, checkedOut);
  const isAhead =
    local === remote || (local !== null && (await repository.isAncestor(remote, local)));
  const commit = isAhead ? local : remote;
  const head = checkedOut ?? commit;
  if (local === head && !isAhead && !(await repository.isAncestor(head, remote)))
    throw refusal('deploy/diverged', { branch: name });
  await demandLanded(repository, head, commit, name);
  return {
    commit,
    pushed: remote,
    isCurrent: isCurrent || branch.kind !== 'remote',
    // A commit that was made meanwhile has moved the working tree forward.
    isBehind: await isBehind(repository, commit),
    name,
    fetched,
  };
}

/** Whether the working tree is older than a commit. */
export async function isBehind(
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
  if (await repository.isDetached()) return checkedOut;
  return (await repository.resolve(`refs/heads/${name}`)) ?? checkedOut;
}

/**
 * The same commit for a command that only looks: nothing is fetched, and a commit of another branch is no mistake. Null in
 * a repository without commits.
 */
export async function knownTip(
  repository: Repository,
  revision: string | null,
): Promise<Sha | null> {
  if (revision !== null) return baseOf(repository, revision);
  const branch = await repository.defaultBranch();
  const noted = await tipOf(repository, branch);
  if (noted === null) return null;
  // A deployment fetches the newest tip, and leaves the branch of the remote as the user has fetched it.
  const fetched = branch.kind === 'remote' ? await repository.resolve(FETCHED_BASE) : null;
  const isNewer = fetched !== null && (await repository.isAncestor(noted, fetched));
  const remote = isNewer ? fetched : noted;
  const name = 'branch' in branch ? branch.branch : null;
  if (name === null) return remote;
  const local = await localCommit(repository, name, await repository.resolve('HEAD'));
  if (local === null || local === remote) return remote;
  return (await repository.isAncestor(remote, local)) ? local : remote;
}

/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(
  repository: Repository,
  head: Sha,
  tip: Sha,
  name: string,
): Promise<void> {
  if (head === tip || (await repository.isAncestor(head, tip))) return;
  throw refusal('deploy/not-landed', { commit: head, branch: name, named: 'head' });
}

async function existing(commit: Sha | null): Promise<Sha> {
  if (commit !== null) return commit;
  throw refusal('deploy/no-commit');
}
