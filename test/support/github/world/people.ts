// The accounts. A login that a test mentions exists. This file decides its facts on GitHub and its email addresses.
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface Person {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
  readonly name: string;
  readonly email: string;
  /** The permission in the repository. */
  readonly permission: Permission;
}

/** A login, or an identity that GitHub cannot match with an account. */
export type Author = string | Identity;

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface People {
  readonly of: (login: string) => Person;
  readonly set: (
    login: string,
    traits: Partial<Pick<Person, 'name' | 'email' | 'permission'>>,
  ) => Person;
  /** Adds an account from outside, which may only read and fork. */
  readonly visits: (login: string) => void;
  readonly byEmail: (email: string) => Person | null;
  readonly identity: (author: Author) => Identity;
  readonly find: (login: string) => Person | null;
  readonly all: () => readonly Person[];
}

/** The committer of commits that were made on GitHub's web page. */
export const WEB_FLOW = 'web-flow';
export const ACTIONS_BOT = 'github-actions[bot]';
export const QUEUE_BOT = 'github-merge-queue[bot]';

const WELL_KNOWN: Readonly<Record<string, Partial<Person>>> = {
  [WEB_FLOW]: { id: 19_864_447, name: 'GitHub', email: 'noreply@github.com' },
  [ACTIONS_BOT]: { id: 41_898_282 },
  [QUEUE_BOT]: { id: 118_344_674 },
};

export function people(): People {
  const accounts = new Map<string, Person>();

  function of(login: string): Person {
    const known = find(login);
    if (known !== null) return known;
    const special = WELL_KNOWN[login];
    const id = special?.id ?? 1000 + accounts.size;
    const person: Person = {
      login,
      id,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      name: login,
      email: noreply(id, login),
      permission: login.endsWith('[bot]') ? 'none' : 'write',
      ...special,
    };
    accounts.set(login.toLowerCase(), person);
    return person;
  }

  const find = (login: string): Person | null => accounts.get(login.toLowerCase()) ?? null;

  return {
    of,
    find,
    all: () => [...accounts.values()],
    set: (login, traits) => {
      const person = { ...of(login), ...traits };
      accounts.set(login.toLowerCase(), person);
      return person;
    },
    visits: (login) => {
      if (find(login) === null)
        accounts.set(login.toLowerCase(), { ...of(login), permission: 'none' });
    },
    byEmail: (email) =>
      [...accounts.values()].find((one) =>
        [one.email, noreply(one.id, one.login), `${one.login}@users.noreply.github.com`].includes(
          email,
        ),
      ) ?? null,
    identity: (author) => {
      if (typeof author !== 'string') return author;
      const { name, email } = of(author);
      return { name, email };
    },
  };
}

function noreply(id: number, login: string): string {
  return `${id}+${login}@users.noreply.github.com`;
}
