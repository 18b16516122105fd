// The npm package `emulate` (0.12.2) keeps reviews, issues, comments, labels and the numbers of issues and pull
// requests, and its answers about them are GitHub's. It knows no bots, no statuses and no deployments, and the Git in it
// has random ids and no merges. So it keeps pull requests only as a place for reviews and comments. Its accounts must
// exist from the start: each login gets the next one, and is put in its place in every answer.
// This postMessage is the one of Node and has no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request, type RequestOptions } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { WorldClock } from './clock.ts';
import { type People, user } from './people.ts';
import { FULL_NAME, NAME, OWNER, type Schemas } from './world.ts';

/** What it always answers, beside what GitHub's description leaves open. */
interface Kept {
  readonly id: number;
  readonly user: { readonly login: string };
}
export type Comment = Schemas['issue-comment'] & Kept & { readonly body: string };
export type Issue = Omit<Schemas['issue'], 'labels'> & Kept & { labels: { name: string }[] };
export type Review = Schemas['pull-request-review'] & Kept;

const accounts = Array.from({ length: 60 }, (_, index) => `account-${index}`);
/** A function, because world.ts, which has the names, imports this file. */
const seed = () => ({
  tokens: Object.fromEntries(accounts.map((login) => [login, { login, scopes: ['repo'] }])),
  github: {
    users: accounts.map((login) => ({ login })),
    orgs: [{ login: OWNER, members: accounts.map((login) => ({ login, role: 'admin' })) }],
    repos: [{ owner: OWNER, name: NAME }],
  },
});

export type Emulator = ReturnType<typeof emulator>;

/** `origin` is the address of the local GitHub, which its answers name. */
export function emulator(clock: WorldClock, people: People, origin: string) {
  // It starts in the background. The first request waits for it.
  const thread = lend({ cell: clock.cell, seed: seed() });
  thread.catch(() => undefined);
  const given = new Map<string, string>();

  function accountOf(login: string): string {
    const account = given.get(login) ?? accounts[given.size];
    if (account === undefined) throw new Error('the emulator needs more accounts');
    given.set(login, account);
    return account;
  }

  /** With GitHub's logins, its moments without fractions of seconds, and our address. */
  function translated(text: string, url: string): unknown {
    return JSON.parse(text.replaceAll(url, origin), (key, value: unknown) => {
      if (typeof value === 'string' && key.endsWith('_at')) return value.replace(/\.\d+Z$/, 'Z');
      if (typeof value !== 'object' || value === null || !('gravatar_id' in value)) return value;
      const account = (value as { readonly login?: string }).login;
      const [login = 'ghost'] = [...given].find(([, its]) => its === account) ?? [];
      return user(people.of(login));
    });
  }

  /** The answer to a person, for a path below the repository. Null for 404, and true for no content. */
  async function ask<Answer>(
    method: string,
    path: string,
    as: string,
    body: unknown = {},
  ): Promise<Answer | null> {
    const { url } = await thread;
    // It listens on IPv4 only, and a lookup of `localhost` would try IPv6 first.
    const address = `${url.replace('localhost', '127.0.0.1')}/repos/${FULL_NAME}${path}`;
    const sent = method === 'GET' ? '' : JSON.stringify(body);
    const authorization = `token ${accountOf(as)}`;
    const headers = { authorization, 'content-length': Buffer.byteLength(sent) };
    const { status, text } = await exchange(address, { method, headers, agent }, sent);
    if (status === 404) return null;
    if (status >= 400) throw new Error(`emulator: ${method} ${path}: ${status} ${text}`);
    return (text === '' ? true : translated(text, url)) as Answer;
  }

  return {
    ask,
    /** All pages of a list. Null for 404. */
    list: async <Item>(path: string): Promise<readonly Item[] | null> => {
      const all: Item[] = [];
      for (let page = 1; ; page += 1) {
        const query = `${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`;
        // Each page shows whether there is another.
        // oxlint-disable-next-line no-await-in-loop
        const items = await ask<readonly Item[]>('GET', `${path}${query}`, 'reader');
        if (items === null) return null;
        all.push(...items);
        if (items.length < 100) return all;
      }
    },
    end: async (): Promise<void> => (await thread).giveBack(),
  };
}

/** The emulator closes a connection that was idle for some seconds, also while this thread is busy and cannot see that. */
const agent = new Agent({ keepAlive: false });

/** Without `fetch`, which takes longer to load than the emulator. */
async function exchange(address: string, options: RequestOptions, body: string) {
  const sent = request(address, options);
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode ?? 0, text };
}

/** Milliseconds without a test after which a thread ends. */
const IDLE = 1000;

interface Idle {
  readonly worker: Worker;
  readonly ending: NodeJS.Timeout;
}

/** Threads that one test after the other uses, because loading the emulator takes longer than most tests. */
const idle: Idle[] = [];

async function lend(start: { readonly cell: SharedArrayBuffer; readonly seed: object }) {
  const last = idle.pop();
  clearTimeout(last?.ending);
  const worker =
    last?.worker ??
    new Worker(fileURLToPath(new URL('emulator-worker.js', import.meta.url)), { execArgv: [] });
  worker.ref();
  const url = await reply(worker, start);
  return {
    /** The address of its emulator. */
    url,
    giveBack: async (): Promise<void> => {
      await reply(worker, 'end');
      // An idle thread must not keep the process alive.
      worker.unref();
      // The first one has waited longest.
      const ending = setTimeout(() => void idle.shift()?.worker.terminate(), IDLE).unref();
      idle.push({ worker, ending });
    },
  };
}

/** The answer to a message. Throws the error of the thread. */
async function reply(worker: Worker, message: object | 'end'): Promise<string> {
  const answer = once(worker, 'message');
  worker.postMessage(message);
  const [text] = (await answer) as [unknown];
  return String(text);
}
