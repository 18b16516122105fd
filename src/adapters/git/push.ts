// Pushes a commit as a new branch of the remote, or in place of a stale one, and changes nothing else there.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Git } from './git.ts';
import { sayingOf } from './trouble.ts';

/** Seconds without an answer from the remote. */
const PATIENCE = 60;

export async function push(
  git: Git,
  commit: Sha,
  branch: string,
  replaced?: Sha,
): Promise<Finding<null>> {
  const remote = await git.remote();
  if (remote === null) return unreachable('the repository has no remote');
  const ref = `refs/heads/${branch}`;
  // The empty lease demands that there is no such branch.
  const lease = `--force-with-lease=${ref}:${replaced ?? ''}`;
  const args = ['--quiet', '--no-verify', lease, remote, `${commit}:${ref}`];
  const ran = await git.run(['push', ...args], { patience: PATIENCE });
  return ran.code === 0 ? known(null) : unreachable(sayingOf(ran));
}

export async function remoteUrl(git: Git): Promise<string | null> {
  const remote = await git.remote();
  if (remote === null) return null;
  const ran = await git.run(['remote', 'get-url', remote]);
  return ran.code === 0 ? ran.out.toString().trim() : null;
}
