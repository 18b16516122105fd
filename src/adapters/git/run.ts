// One Git process, through simple-git: arguments and bytes in, exit code and bytes out. It judges
// nothing; what a failure means stands in trouble.ts.
import { Readable } from 'node:stream';
import { simpleGit } from 'simple-git';

export interface Ran {
  /** Git's exit code; -1 when it was not there, did not answer in time, or was killed. */
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

export interface Call {
  /** What Git reads from its standard input. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Inherited GIT_… variables that this call may see; all others are dropped. */
  readonly inherit?: readonly string[];
  /** After so many seconds without a word from Git, it is stopped. */
  readonly patience?: number;
  /** Stops Git at once. */
  readonly cancelled?: AbortSignal | undefined;
}

// Without these, what a user has set up or is in the middle of would change what we read: replaced
// objects, pathspecs with magic in them, translated messages, a password prompt that nobody answers.
// Optional locks are how `git status` would write to the user's index.
const OURS = {
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

// What simple-git refuses to hand on when it is given an environment: it would throw at each of them.
const GUARDED = /^(git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;

export async function run(
  directory: string,
  args: readonly string[],
  call: Call = {},
): Promise<Ran> {
  const env = environment(call);
  let ran: Ran = { code: -1, out: Buffer.alloc(0), err: 'Git did not answer' };
  const silence = call.patience === undefined ? null : silenceAfter(call.patience);
  const signals = [silence?.signal ?? [], call.cancelled ?? []].flat();
  const stopped = signals.length === 0 ? null : AbortSignal.any(signals);
  const git = simpleGit({
    baseDir: directory,
    trimmed: false,
    allowEnvironment: Object.keys(env),
    // No hook runs: some live in the working tree, where a proposal can change them.
    config: ['core.hooksPath=/dev/null'],
    // What a user has set is dropped below; this is for the token.
    unsafe: { allowUnsafeHooksPath: true, allowUnsafeConfigEnvCount: true },
    // The default gives up reading 50 ms after the process is gone: on a busy machine, that is output lost.
    completion: { onClose: true, onExit: false },
    // The one hook that sees the exit code. Whatever it was, the call succeeds here.
    errors: (error, { exitCode, stdOut, stdErr }) => {
      const failed = error instanceof Error ? error.message : '';
      ran = {
        // Null when a signal ended it, whatever the type says.
        code: exitCode ?? -1,
        out: Buffer.concat(stdOut),
        err: Buffer.concat(stdErr).toString() + failed,
      };
      return undefined;
    },
    ...(call.input === undefined ? {} : { input: () => call.input }),
    ...(stopped === null ? {} : { abort: stopped }),
  }).env(env);
  // simple-git waits another 50 ms for a command that says nothing. An empty chunk, sent as soon as
  // somebody listens, tells it that there is nothing to wait for.
  git.outputHandler((_command, stdout, stderr) => {
    setImmediate(() => stdout.emit('data', Buffer.alloc(0)));
    for (const stream of [stdout, stderr]) {
      silence?.listen(stream);
      stopped?.addEventListener('abort', () => stream instanceof Readable && stream.destroy());
    }
  });
  const [command, ...rest] = args;
  // `raw` makes text of the answer, which nobody reads; of 30,000 files that takes its time.
  const asked = command === 'cat-file' ? git.binaryCatFile(rest) : git.raw([...args]);
  try {
    await (stopped === null ? asked : untilAborted(asked, stopped));
  } finally {
    silence?.end();
  }
  if (silence?.signal.aborted === true) return { ...ran, code: -1, err: 'Git did not answer' };
  return call.cancelled?.aborted === true ? { ...ran, code: -1, err: 'Git was stopped' } : ran;
}

interface Silence {
  /** Aborted when nothing has come for so long. */
  readonly signal: AbortSignal;
  readonly listen: (stream: NodeJS.ReadableStream) => void;
  readonly end: () => void;
}

function silenceAfter(seconds: number): Silence {
  const silent = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), seconds * 1000);
  };
  return {
    signal: silent.signal,
    listen(stream) {
      stream.on('data', again);
      again();
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * Does not wait for what a process that was stopped has started itself, such as its helper for HTTP, or a hook of a remote
 * on this machine: that may go on, and hold the output open.
 */
async function untilAborted(asked: PromiseLike<unknown>, cancelled: AbortSignal): Promise<void> {
  let abort = (): void => undefined;
  const aborted = new Promise<void>((done) => (abort = done));
  cancelled.addEventListener('abort', abort);
  try {
    await Promise.race([asked, aborted]);
  } catch (error) {
    if (!cancelled.aborted) throw error;
  } finally {
    cancelled.removeEventListener('abort', abort);
  }
}

/** Git's helper for HTTP does not end with Git, so it has to notice the silence itself. */
function impatient(patience: number | undefined): Readonly<Record<string, string>> {
  if (patience === undefined) return {};
  return { GIT_HTTP_LOW_SPEED_LIMIT: '1', GIT_HTTP_LOW_SPEED_TIME: String(Math.ceil(patience)) };
}

let authorization: Readonly<Record<string, string>> = {};

/**
 * From here on Git sends this token to that server, and to no other. It is in the environment of our own Git processes
 * only: neither in a file, where a program of a later step could read it, nor on a command line.
 */
export function authorize(server: string, token: string): void {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  authorization = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/, '')}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

function environment({ env = {}, inherit = [], patience }: Call): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !GUARDED.test(name) || inherit.includes(name),
  );
  const own = Object.fromEntries(inherited) as Record<string, string>;
  return { ...own, ...OURS, ...authorization, ...impatient(patience), ...env };
}
