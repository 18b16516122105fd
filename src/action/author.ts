// The author of the commits that a run writes.
import type { Actor } from './job.ts';

/** Git's author, with the address that GitHub gives an account with a private address. */
export function authorIn({ login, id }: Actor, server: string): Readonly<Record<string, string>> {
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  const isPublic = host === '' || host === 'localhost' || /^[\d.]+$/.test(host);
  const prefix = id === '' ? '' : `${id}+`;
  const email = `${prefix}${login}@users.noreply.${isPublic ? 'github.com' : host}`;
  return {
    GIT_AUTHOR_NAME: login,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: email,
  };
}
