// Git's access to the remote where the checkout has left no credentials, as it should.
import type { Git } from './git.ts';
import { authorization } from './git-process.ts';

/** Stored credentials of a checkout stay in use, because GitHub accepts no request with two headers. */
export async function useToken(git: Git, server: string, token: string): Promise<void> {
  if (await hasCredentials(git, server)) return;
  git.letIn(authorization(server, token));
}

async function hasCredentials(git: Git, server: string): Promise<boolean> {
  if (!(await git.remotes()).hasCredentials) return false;
  const stored = await git.run(['config', '--get-urlmatch', 'http.extraheader', server]);
  return stored.code === 0;
}
