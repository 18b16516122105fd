// Pushes a commit as a new branch of the remote, or in place of a stale one, and changes nothing else there.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { PushedBranch } from '#app/branches.ts';
import type { Git } from './git.ts';
import { failureOf } from './git-process.ts';

/** Seconds without an answer from the remote. */
const PATIENCE = 60;

export async function push(
  git: Git,
  commit: Sha,
  branch: string,
  replaced?: Sha,
): Promise<Finding<null>> {
  const remote = await git.remote();
  if (remote === null) return unreachable({ kind: 'no-remote' });
  const ref = `refs/heads/${branch}`;
  // The empty lease demands that there is no such branch.
  const lease = `--force-with-lease=${ref}:${replaced ?? ''}`;
  const args = ['--quiet', '--no-verify', lease, remote, `${commit}:${ref}`];
  const ran = await git.run(['push', ...args], { patience: PATIENCE });
  return ran.code === 0 ? known(null) : unreachable(failureOf(ran));
}

export async function remoteUrl(git: Git): Promise<string | null> {
  const remote = await git.remote();
  if (remote === null) return null;
  const url = (await git.remotes()).urls.get(remote) ?? '';
  if (url !== '') return url.trim();
  const ran = await git.run(['remote', 'get-url', remote]);
  return ran.code === 0 ? ran.out.toString().trim() : null;
}

/** The setting of a pull request from a fork may contain an address in the place of the name of a remote. */
export async function pushedBranch(git: Git, local: string | null): Promise<PushedBranch | null> {
  const ref = local === null ? await checkedOut(git) : `refs/heads/${local}`;
  if (ref === null) return null;
  const format = '--format=%(refname)%00%(push:remotename)%00%(push:remoteref)';
  const lines = (await git.ask(['for-each-ref', format, ref])).toString().split('\n');
  const fields = lines.map((line) => line.split('\0')).find(([name]) => name === ref);
  if (fields === undefined) return null;
  const [, pushedTo = '', pushedAs = ''] = fields;
  const remote = pushedTo === '' ? await git.remote() : pushedTo;
  if (remote === null) return null;
  // It answers with the address also for an address, and asks no server.
  const ran = await git.run(['ls-remote', '--get-url', remote]);
  const name = (pushedAs === '' ? ref : pushedAs).replace('refs/heads/', '');
  return ran.code === 0 ? { name, url: ran.out.toString().trim() } : null;
}

/** The branch of a remote that the one of HEAD follows; null: none, or it is not here. */
export async function followed(git: Git): Promise<string | null> {
  const ran = await git.run(['rev-parse', '--symbolic-full-name', '@{upstream}']);
  const ref = ran.out.toString().trim();
  return ran.code === 0 && ref.startsWith('refs/remotes/') ? ref : null;
}

/** The branch of HEAD by its whole name; null: HEAD is detached. */
export async function checkedOut(git: Git): Promise<string | null> {
  const ran = await git.run(['symbolic-ref', '--quiet', 'HEAD']);
  return ran.code === 0 ? ran.out.toString().trim() : null;
}
