// The people behind a pull request, whose approvals do not count. An identity without a known login is unresolved, and then
// no approval counts at all.
import type { Sha } from '#domain/scalars.ts';
import type { Updates } from '#app/ports.ts';
import { UNRESOLVED_PEOPLE } from '#messages/github.ts';
import type { CommitAnswer, ReviewAnswer } from './client.ts';
import { trailersIn } from './trailers.ts';

export interface People {
  readonly logins: readonly string[];
  readonly unresolved: readonly string[];
}

export interface PeopleContext {
  /** The reviewers, whose numbers GitHub lists with their logins. */
  readonly reviewers: readonly Pick<ReviewAnswer, 'user'>[];
  /** The server's name, `github.com`. */
  readonly server: string;
  /** Merges that only bring the branch up to date: they add no author. */
  readonly updates?: Updates;
}

/** The login of GitHub itself, for merges and edits on its web pages. No person has it. */
const WEB_FLOW = 'web-flow';
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one. After these, one more line stands for all others. */
const MOST_UNRESOLVED = 50;

/** The people of these commits. A login that GitHub names for one commit resolves the co-authors of another. */
export function peopleOf(commits: readonly CommitAnswer[], around: PeopleContext): People {
  const resolve = resolverFor(commits, around);
  const logins = new Set<string>();
  const unresolved = new Set<string>();
  const add = (
    account: string | undefined,
    name: string | undefined,
    email: string | undefined,
  ): void => {
    // On a web page the person is the author and GitHub the committer. As an author, this login hides a person.
    if (account !== undefined && account !== WEB_FLOW) logins.add(account);
    else unresolved.add(`${name ?? 'no name'} <${email ?? 'no address'}>`);
  };
  const isUpdate = ({ sha }: CommitAnswer): boolean => around.updates?.has(sha as Sha) === true;
  for (const { author, committer, commit } of commits.filter((candidate) => !isUpdate(candidate))) {
    add(loginIn(author), commit.author?.name, commit.author?.email);
    // Any author may use that address; only GitHub can sign the commit.
    const isWebPage = loginIn(committer) === WEB_FLOW && commit.verification?.verified === true;
    if (!isWebPage) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
    // Trailers are text, and GitHub does not resolve them.
    const { coAuthors, unread } = trailersIn(commit.message);
    for (const { name, email } of coAuthors) add(resolve(email), name, email);
    for (const line of unread) unresolved.add(line);
  }
  return { logins: [...logins], unresolved: someOf([...unresolved]) };
}

/** A flood of names must leave room for the rest of the report. */
function someOf(unresolved: readonly string[]): readonly string[] {
  const others = unresolved.length - MOST_UNRESOLVED;
  return others > 0
    ? [...unresolved.slice(0, MOST_UNRESOLVED), UNRESOLVED_PEOPLE.more(others)]
    : unresolved;
}

/** From an address to a login: as GitHub resolves it for other commits, else by an address of GitHub itself. */
function resolverFor(
  commits: readonly CommitAnswer[],
  { reviewers, server }: PeopleContext,
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

/** GitHub answers `{}` or null for an address without an account. */
function loginIn(user: CommitAnswer['author']): string | undefined {
  return user !== null && typeof user.login === 'string'
    ? loginOf({ login: user.login, type: user.type ?? '' })
    : undefined;
}

const BOT = '[bot]';

/** A login that shows whether it is a person's: any other ends with `[bot]`. */
export function loginOf({
  login,
  type,
}: {
  readonly login: string;
  readonly type: string;
}): string {
  return type === 'User' || login.endsWith(BOT) ? login : `${login}${BOT}`;
}

/** Whether the account was deleted: GitHub shows `ghost` in its place. */
export function isGone(login: string): boolean {
  return login === '' || login === 'ghost';
}

/**
 * Bots, each driven by a person who could approve its changes. Our own login is none where our notes say for which person
 * it pushed, or that a sweep did so by itself.
 */
export function masksAmong(
  logins: readonly string[],
  pushedBy: readonly string[],
  identity: string,
): readonly string[] {
  const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
  return logins
    .filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson))
    .map(UNRESOLVED_PEOPLE.behind);
}
