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

/** The people of these commits. What GitHub says of one commit settles the co-authors of another. */
export function peopleOf(commits: readonly CommitAnswer[]): People {
  const byEmail = new Map<string, string>();
  for (const { author, committer, commit } of commits) {
    learn(byEmail, commit.author?.email, loginIn(author));
    learn(byEmail, commit.committer?.email, loginIn(committer));
  }
  const logins = new Set<string>();
  const unresolved = new Set<string>();
  const add = (
    found: string | undefined,
    name: string | undefined,
    email: string | undefined,
  ): void => {
    // As an author it would be a mask: whoever commits on a web page is the author there.
    if (found !== undefined && found !== WEB_FLOW) logins.add(found);
    else unresolved.add(`${name ?? 'somebody'} <${email ?? 'no address'}>`);
  };
  for (const { author, committer, commit } of commits) {
    add(loginIn(author), commit.author?.name, commit.author?.email);
    if (loginIn(committer) !== WEB_FLOW) {
      add(loginIn(committer), commit.committer?.name, commit.committer?.email);
    }
    // Trailers are only text: GitHub says nothing of who is meant.
    for (const [, name, email = ''] of commit.message.matchAll(TRAILER)) {
      add(byEmail.get(email.toLowerCase()) ?? NO_REPLY.exec(email)?.[1], name, email);
    }
  }
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
