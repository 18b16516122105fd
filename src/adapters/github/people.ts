// Who stands behind a pull request: nobody of these may approve it (T17). An identity that cannot be matched
// with a login is said to be unresolved, and then no approval counts.
import type { Sha } from '#domain/names.ts';
import type { Updates } from '#app/ports.ts';
import type { CommitAnswer, ReviewAnswer } from './shapes.ts';
import { trailersIn } from './trailers.ts';

export interface People {
  readonly logins: readonly string[];
  readonly unresolved: readonly string[];
}

export interface Around {
  /** Those whose approvals are to be counted: GitHub says their numbers too. */
  readonly reviewers: readonly Pick<ReviewAnswer, 'user'>[];
  /** The server's name, `github.com`. */
  readonly server: string;
  /** Merges that only bring the branch up to date: they add no author. */
  readonly updates?: Updates;
}

/** GitHub commits merges and edits of its own web pages as this; it is nobody's second account. */
const WEB_FLOW = 'web-flow';
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one; after so many, one more line stands for all others. */
const MOST_UNRESOLVED = 50;

/** The people of these commits. What GitHub says of one commit settles the co-authors of another. */
export function peopleOf(commits: readonly CommitAnswer[], around: Around): People {
  const resolve = resolverFor(commits, around);
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
  const isUpdate = ({ sha }: CommitAnswer): boolean => around.updates?.has(sha as Sha) === true;
  for (const { author, committer, commit } of commits.filter((one) => !isUpdate(one))) {
    add(loginIn(author), commit.author?.name, commit.author?.email);
    // Anybody may write that address into a commit; only GitHub can sign it.
    const isWebPage = loginIn(committer) === WEB_FLOW && commit.verification?.verified === true;
    if (!isWebPage) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
    // Trailers are only text: GitHub says nothing of who is meant.
    const { coAuthors, unread } = trailersIn(commit.message);
    for (const { name, email } of coAuthors) add(resolve(email), name, email);
    for (const line of unread) unresolved.add(line);
  }
  return { logins: [...logins], unresolved: someOf([...unresolved]) };
}

/** A flood of names must not crowd out everything else that is reported. */
function someOf(unresolved: readonly string[]): readonly string[] {
  const others = unresolved.length - MOST_UNRESOLVED;
  return others > 0
    ? [...unresolved.slice(0, MOST_UNRESOLVED), `${others} further identities`]
    : unresolved;
}

/** From an address to a login: as GitHub resolves it elsewhere, else as its own addresses say it. */
function resolverFor(
  commits: readonly CommitAnswer[],
  { reviewers, server }: Around,
): (email: string) => string | undefined {
  const byEmail = new Map<string, string>();
  for (const { author, committer, commit } of commits) {
    learn(byEmail, commit.author?.email, loginIn(author));
    learn(byEmail, commit.committer?.email, loginIn(committer));
  }
  const byNumber = new Map(
    reviewers.flatMap(({ user }) =>
      user === null ? [] : [[Number(user.id), user.login] as const],
    ),
  );
  return (email) => {
    const [, number, login, host = ''] = NO_REPLY.exec(email) ?? [];
    const isOwn = [server, 'github.com'].includes(host.toLowerCase());
    // The number stays when the login changes.
    const renamed = isOwn && number !== undefined ? byNumber.get(Number(number)) : undefined;
    return renamed ?? byEmail.get(email.toLowerCase()) ?? (isOwn ? login : undefined);
  };
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
  return user !== null && typeof user.login === 'string'
    ? loginOf({ login: user.login, type: user.type ?? '' })
    : undefined;
}

const BOT = '[bot]';

/** A login that shows whether a person is behind it: that of whatever is none ends as the login of a bot. */
export function loginOf({
  login,
  type,
}: {
  readonly login: string;
  readonly type: string;
}): string {
  return type === 'User' || login.endsWith(BOT) ? login : `${login}${BOT}`;
}

/** What GitHub shows in place of a deleted account. */
export function isGone(login: string): boolean {
  return login === '' || login === 'ghost';
}

/**
 * Bots: somebody drives them, and could approve what they do (T17). What we do ourselves we do for somebody, and
 * note for whom.
 */
export function masksAmong(
  logins: readonly string[],
  pushedBy: readonly string[],
  identity: string,
): readonly string[] {
  const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
  return logins
    .filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson))
    .map((login) => `whoever is behind ${login}`);
}
