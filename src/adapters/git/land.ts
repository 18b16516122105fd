// Lands a commit on the default branch: at the remote, and then on the local branch. Nothing is forced.
import type { LandResult, LandingPlace } from '#app/branches.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { resolve } from './revisions.ts';
import type { Ran } from './git-process.ts';
import { failureOf, isLetIn } from './git-process.ts';

/** Seconds without an answer from the remote. */
const PATIENCE = 60;

/**
 * `base`: the tip that the commit stands on. A branch that has moved since is left alone. `topic`: a local branch of the
 * commit, which is needed no longer once it has landed; null: none.
 */
export async function land(
  git: Git,
  commit: Sha,
  { branch, base, topic }: LandingPlace,
): Promise<LandResult> {
  const remote = await git.remote();
  if (remote !== null) {
    const ref = `refs/heads/${branch}`;
    const args = ['--quiet', `--force-with-lease=${ref}:${base}`, remote, `${commit}:${ref}`];
    const ran = await git.run(['push', ...args], { patience: PATIENCE });
    if (ran.code !== 0)
      return { kind: isRefused(ran) ? 'refused' : 'unreached', why: failureOf(ran) };
    await git.run(['update-ref', `refs/remotes/${remote}/${branch}`, commit]);
  }
  const isHere = await advanced(git, commit, branch, remote !== null);
  const ref = `refs/heads/${topic ?? ''}`;
  if (topic !== null && (isHere || remote !== null) && !(await isCheckedOut(git, ref)))
    await git.run(['update-ref', '-d', ref, commit]);
  return { kind: 'landed', isHere };
}

/** Whether the remote answered, and took no push: of this branch, or of these credentials. */
function isRefused(ran: Ran): boolean {
  return ran.ended === undefined && (/^ ! \[/m.test(ran.err) || !isLetIn(ran));
}

/** Moves the local branch forward, with the working tree where it is checked out. Answers whether it did. */
async function advanced(
  git: Git,
  commit: Sha,
  branch: string,
  hasRemote: boolean,
): Promise<boolean> {
  const ref = `refs/heads/${branch}`;
  const ran = await git.run(['symbolic-ref', '--quiet', 'HEAD']);
  if (ran.out.toString().trim() === ref) {
    const merged = await git.run(['merge', '--quiet', '--ff-only', commit]);
    return merged.code === 0;
  }
  const before = await resolve(git, ref);
  if (before === null) return hasRemote;
  const isBehind = (await git.run(['merge-base', '--is-ancestor', before, commit])).code === 0;
  if (!isBehind || (await isCheckedOut(git, ref))) return false;
  return (await git.run(['update-ref', ref, commit, before])).code === 0;
}

/** Whether any working tree has the branch checked out. */
export async function isCheckedOut(git: Git, ref: string): Promise<boolean> {
  const ran = await git.run(['worktree', 'list', '--porcelain']);
  return ran.code !== 0 || ran.out.toString().split('\n').includes(`branch ${ref}`);
}
