// The accounts. A login that a test mentions exists. This file decides its facts on GitHub and its email addresses.
export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
  readonly name: string;
  readonly email: string;
  /** The permission in the repository. */
  readonly permission: 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';
}

/** A login, or an identity that GitHub cannot match with an account. */
export type Author = string | Identity;

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** An account as GitHub's answers show it. */
export const user = ({ login, id, type }: Person) => ({ login, id, type });

/** The committer of commits that were made on GitHub's web page. */
export const WEB_FLOW = 'web-flow';
export const ACTIONS_BOT = 'github-actions[bot]';
export const QUEUE_BOT = 'github-merge-queue[bot]';

const WELL_KNOWN: Readonly<Record<string, Partial<Person>>> = {
  [WEB_FLOW]: { id: 19_864_447, name: 'GitHub', email: 'noreply@github.com' },
  [ACTIONS_BOT]: { id: 41_898_282 },
  [QUEUE_BOT]: { id: 118_344_674 },
};

export type People = ReturnType<typeof people>;

export function people() {
  const accounts = new Map<string, Person>();
  const find = (login: string): Person | null => accounts.get(login.toLowerCase()) ?? null;
  const of = (login: string): Person => find(login) ?? set(login, {});

  function set(login: string, traits: Partial<Person>): Person {
    const isBot = login.endsWith('[bot]');
    const id = WELL_KNOWN[login]?.id ?? 1000 + accounts.size;
    const fresh = {
      login,
      id,
      type: isBot ? 'Bot' : 'User',
      name: login,
      email: `${id}+${login}@users.noreply.github.com`,
      permission: isBot ? 'none' : 'write',
      ...WELL_KNOWN[login],
    } as const;
    const person = { ...(find(login) ?? fresh), ...traits };
    accounts.set(login.toLowerCase(), person);
    return person;
  }

  return {
    of,
    find,
    set,
    /** Adds an account from outside, which may only read and fork. */
    visits: (login: string): void => {
      if (find(login) === null) set(login, { permission: 'none' });
    },
    byEmail: (email: string): Person | null =>
      [...accounts.values()].find((account) => {
        const noreply = `${account.login}@users.noreply.github.com`;
        return [account.email, noreply, `${account.id}+${noreply}`].includes(email);
      }) ?? null,
    identity: (author: Author): Identity => {
      const { name, email } = typeof author === 'string' ? of(author) : author;
      return { name, email };
    },
  };
}
