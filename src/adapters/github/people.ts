// Who stands behind a pull request: nobody of these may approve it (T17). An identity that cannot be matched
// with a login is said to be unresolved, and then no approval counts.
import type { CommitAnswer } from './shapes.ts';

export interface People {
  readonly logins: readonly string[];
  readonly unresolved: readonly string[];
}

/** GitHub commits merges and edits of its own web pages as this; it is nobody's second account. */
const WEB_FLOW = 'web-flow';
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\./;
const TRAILER = /^co-authored-by:\s*(.*?)\s*<([^<>\s]+)>\s*$/gim;

/** The people of these commits. `byEmail` of one commit settles the co-authors of another. */
export function peopleOf(commits: readonly CommitAnswer[]): People {
  const byEmail = new Map<string, string>();
  for (const { author, committer, commit } of commits) {
    learn(byEmail, commit.author?.email, author?.login);
    learn(byEmail, commit.committer?.email, committer?.login);
  }
  const logins = new Set<string>();
  const unresolved = new Set<string>();
  const add = (
    login: string | undefined,
    name: string | undefined,
    email: string | undefined,
  ): void => {
    const found =
      login ?? byEmail.get((email ?? '').toLowerCase()) ?? NO_REPLY.exec(email ?? '')?.[1];
    if (found !== undefined) logins.add(found);
    else unresolved.add(`${name ?? 'somebody'} <${email ?? 'no address'}>`);
  };
  for (const { author, committer, commit } of commits) {
    add(loginIn(author), commit.author?.name, commit.author?.email);
    add(loginIn(committer), commit.committer?.name, commit.committer?.email);
    for (const [, name, email] of commit.message.matchAll(TRAILER)) add(undefined, name, email);
  }
  logins.delete(WEB_FLOW);
  return { logins: [...logins], unresolved: [...unresolved] };
}

function learn(
  byEmail: Map<string, string>,
  email: string | undefined,
  login: string | undefined,
): void {
  if (email !== undefined && login !== undefined) byEmail.set(email.toLowerCase(), login);
}

/** GitHub answers `{}` or null for an address that belongs to nobody. */
function loginIn(user: CommitAnswer['author']): string | undefined {
  return user !== null && 'login' in user ? user.login : undefined;
}
