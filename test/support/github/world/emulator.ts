// The npm package `emulate` (0.12.2) keeps reviews, issues, comments and labels: who said what and when,
// what follows from what, and the numbers that issues and pull requests share. What it answers never
// leaves as it is: it knows no bots, no second repository, no real commit ids and other URLs than ours,
// so shapes/ builds GitHub's answer from the few facts taken here.
//
// It gets pull requests only as something to hang reviews and comments on. The real ones are kept by our
// own handler, because the emulator has a Git of its own (random ids, no merge, no shared objects with
// any remote): to keep it in step with a real repository every push would have to be played twice.
//
// Its accounts have to exist from the start. So it gets anonymous ones, and everybody who speaks is
// given the next.
import type { WorldClock } from './clock.ts';
import { lend } from './threads.ts';

export interface Emulator {
  /** One request as a person. Paths are relative to the repository. Fails on anything but success. */
  readonly ask: (method: string, path: string, as: string, body?: unknown) => Promise<unknown>;
  /** The same, with null where the emulator has no such thing. */
  readonly find: (path: string) => Promise<unknown>;
  /** All pages of a list. */
  readonly list: (path: string) => Promise<readonly unknown[]>;
  /** Whose account it is, by the emulator's own login. */
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
  // It starts while the story begins; the first request waits for it.
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

  /** Null where there is no such thing. */
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
