// Runs one Git process: arguments and bytes in, exit code and bytes out. The meaning of a failure is in git.ts. What
// stays on this machine starts Git itself; commands that reach another repository go through simple-git.
import type { ChildProcessByStdio, ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { GitFailure } from '#domain/cause.ts';

export interface Ran {
  /** Git's exit code; -1 when it is not installed, did not answer in time, or was killed. */
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
  /** Why it has no exit code. Left out: `err` says it. */
  readonly ended?: Exclude<GitFailure, { readonly kind: 'git-said' }>;
}

/** What a Git gives that was ended before it said anything. */
export function endedBy(kind: 'git-silent' | 'git-stopped'): Ran {
  return { code: -1, out: Buffer.alloc(0), err: '', ended: { kind } };
}

export interface Call {
  /** The standard input of Git. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Inherited GIT_… variables that this call may see; all others are dropped. */
  readonly inherit?: readonly string[];
  /** Git is stopped after so many seconds without output. */
  readonly patience?: number;
  /** Stops Git at once. */
  readonly cancelled?: AbortSignal | undefined;
}

// Without these, the user's setup would change what we read: replaced objects, pathspecs with magic, translated messages, a
// password prompt without a terminal. With optional locks, `git status` would write to the user's index. Without the first
// one, Git writes each line of a history by itself into a pipe, which takes longer than reading it.
const OURS = {
  GIT_FLUSH: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

// Variables of the user that simple-git refuses: it would throw for each of them.
const GUARDED = /^(git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;

/** Commands that reach another repository. */
const REMOTE = new Set(['fetch', 'push']);

export async function run(
  directory: string,
  args: readonly string[],
  call: Call = {},
): Promise<Ran> {
  const env = environment(call);
  if (!REMOTE.has(commandIn(args))) return read(directory, args, env, call);
  const { change } = await import('./change.ts');
  return change(directory, args, env, call);
}

/** Starts a Git that only reads and goes on answering. */
export function converse(
  directory: string,
  args: readonly string[],
  call: Pick<Call, 'env'> = {},
): ChildProcessWithoutNullStreams {
  return start(directory, args, environment(call), 'pipe') as ChildProcessWithoutNullStreams;
}

function start(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin: 'ignore' | 'pipe',
): ChildProcessByStdio<Writable | null, Readable, Readable> {
  return spawn('git', [...NO_HOOKS, ...args], {
    cwd: directory,
    env,
    windowsHide: true,
    stdio: [stdin, 'pipe', 'pipe'],
  }) as ChildProcessByStdio<Writable | null, Readable, Readable>;
}

/** The subcommand after Git's own options. */
function commandIn(args: readonly string[]): string {
  let at = 0;
  while (args[at] === '-c') at += 2;
  return args[at] ?? '';
}

function read(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { input, patience, cancelled }: Call,
): Promise<Ran> {
  if (cancelled?.aborted === true) {
    return Promise.resolve(endedBy('git-stopped'));
  }
  // A pipe takes its time, and most processes read nothing.
  const git = start(directory, args, env, input === undefined ? 'ignore' : 'pipe');
  return new Promise((resolve) => {
    const [out, err] = [collected(git.stdout), collected(git.stderr)];
    const end = (ran: Ran): void => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', stop);
      resolve(ran);
    };
    const giveUp = (ran: Ran): void => {
      git.kill();
      // Children of Git, such as its helper for HTTP, may go on and keep the output open.
      for (const stream of [git.stdout, git.stderr]) stream.destroy();
      end(ran);
    };
    const stop = (): void => giveUp(endedBy('git-stopped'));
    cancelled?.addEventListener('abort', stop, { once: true });
    let timer: NodeJS.Timeout | undefined;
    if (patience !== undefined) {
      timer = setTimeout(() => giveUp(endedBy('git-silent')), patience * 1000);
      for (const stream of [git.stdout, git.stderr]) stream.on('data', () => timer?.refresh());
    }
    git.once('error', (error) => end({ code: -1, out: out(), err: String(error) }));
    // Null when a signal ended it.
    git.once('close', (code) => end({ code: code ?? -1, out: out(), err: err().toString() }));
    // Git may end before it has read everything.
    git.stdin?.once('error', () => undefined);
    git.stdin?.end(input ?? '');
  });
}

// No hook runs, because a proposal can change hooks in the working tree.
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'];

function collected(stream: NodeJS.ReadableStream): () => Buffer {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks);
}

/** Git's helper for HTTP does not end with Git, so it needs a time limit of its own. */
function impatient(patience: number | undefined): Readonly<Record<string, string>> {
  if (patience === undefined) return {};
  return { GIT_HTTP_LOW_SPEED_LIMIT: '1', GIT_HTTP_LOW_SPEED_TIME: String(Math.ceil(patience)) };
}

/**
 * The environment in which Git sends this token to that server and to no other. The token is neither in a file, where a
 * program of a later step could read it, nor on a command line.
 */
export function authorization(server: string, token: string): Readonly<Record<string, string>> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/, '')}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

function environment({ env = {}, inherit = [], patience }: Call): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !GUARDED.test(name) || inherit.includes(name),
  );
  const cleaned = Object.fromEntries(inherited) as Record<string, string>;
  return { ...cleaned, ...OURS, ...impatient(patience), ...env };
}

/** Why Git has no answer. `shown`: takes out secrets. */
export function failureOf(ran: Ran, shown = (said: string): string => said): GitFailure {
  return ran.ended ?? { kind: 'git-said', said: shown(sayingOf(ran)) };
}

/** The line of Git's output that says what went wrong, made safe for printing. */
export function sayingOf({ err, code }: Ran): string {
  const lines = err.split(/[\r\n]/).filter((line) => line.trim() !== '');
  // A push begins with where it went, and ends with advice.
  const telling = [/^fatal: /, /^ ! \[/, /^error: /].flatMap((form) =>
    lines.filter((line) => form.test(line)),
  );
  const line = telling[0] ?? lines[0] ?? `exit code ${code}`;
  return printable(line.replace(/^(fatal: |error: | ! )/, '')).slice(0, 300);
}

/** One line without control characters and without those that reverse the direction of text. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
}

/** Whether the remote did not refuse the credentials. */
export function isLetIn({ err }: Ran): boolean {
  return !NOT_LET_IN.test(err);
}

const NOT_LET_IN =
  /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;
