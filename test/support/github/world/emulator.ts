// The npm package `emulate` (0.12.2) keeps reviews, issues, comments, labels and the numbers of issues and pull
// requests. It knows no bots and no real commit ids, and has other URLs, so answers.ts builds GitHub's answers from its
// facts.
//
// It keeps pull requests only as a place for reviews and comments. We keep the real ones ourselves, because the Git of
// the emulator has random ids and no merges. Its accounts must exist from the start, so a person gets the next one.
import type { WorldClock } from './clock.ts';
import { lend } from './threads.ts';

export interface Emulator {
  /** Sends a request as a person, with a path below the repository. Throws unless it succeeds. */
  readonly ask: (method: string, path: string, as: string, body?: unknown) => Promise<unknown>;
  /** The same, with null for 404. */
  readonly find: (path: string) => Promise<unknown>;
  /** All pages of a list. */
  readonly list: (path: string) => Promise<readonly unknown[]>;
  /** The person with an account of the emulator. */
  readonly loginOf: (account: string) => string;
  readonly end: () => Promise<void>;
}

const ACCOUNTS = 60;
const accounts = Array.from({ length: ACCOUNTS }, (_, index) => `account-${index}`);
const REPOSITORY = '/repos/acme/flags';

const seed = {
  tokens: Object.fromEntries(
    accounts.map((login) => [`token-of-${login}`, { login, scopes: ['repo'] }]),
  ),
  github: {
    users: accounts.map((login) => ({ login })),
    orgs: [{ login: 'acme', members: accounts.map((login) => ({ login, role: 'admin' })) }],
    repos: [{ owner: 'acme', name: 'flags' }],
  },
};

export function emulator(clock: WorldClock): Emulator {
  // It starts in the background. The first request waits for it.
  const thread = lend({ cell: clock.cell, seed });
  thread.catch(() => undefined);
  const given = new Map<string, string>();

  function accountOf(login: string): string {
    const account = given.get(login) ?? accounts[given.size];
    if (account === undefined)
      throw new Error(`more than ${ACCOUNTS} people: give the emulator more accounts`);
    given.set(login, account);
    return account;
  }

  async function request(
    method: string,
    path: string,
    as: string,
    body?: unknown,
  ): Promise<Response> {
    return fetch(`${(await thread).url}${REPOSITORY}${path}`, {
      method,
      headers: { authorization: `token token-of-${accountOf(as)}` },
      // A body-less PUT is refused, so there is always one.
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
  }

  /** Null for 404. */
  async function answer(
    method: string,
    path: string,
    as: string,
    body?: unknown,
  ): Promise<unknown> {
    const response = await request(method, path, as, body);
    const text = await response.text();
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`emulator: ${method} ${path}: ${response.status} ${text}`);
    return text === '' ? 'done' : JSON.parse(text);
  }

  async function ask(method: string, path: string, as: string, body?: unknown): Promise<unknown> {
    const found = await answer(method, path, as, body);
    if (found === null) throw new Error(`emulator: ${method} ${path}: no such thing`);
    return found;
  }

  return {
    ask,
    find: (path) => answer('GET', path, 'reader'),
    list: async (path) => {
      const all: unknown[] = [];
      for (let page = 1; ; page += 1) {
        const separator = path.includes('?') ? '&' : '?';
        // Each page says whether there is another.
        // oxlint-disable-next-line no-await-in-loop
        const found = await ask('GET', `${path}${separator}per_page=100&page=${page}`, 'reader');
        all.push(...(found as unknown[]));
        if ((found as unknown[]).length < 100) return all;
      }
    },
    loginOf: (account) => [...given].find(([, its]) => its === account)?.[0] ?? 'ghost',
    end: async () => {
      const { giveBack } = await thread;
      await giveBack();
    },
  };
}
