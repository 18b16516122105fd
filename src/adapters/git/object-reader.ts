// Reads objects through one Git process that answers until the repository is closed, because a process costs far more than
// an object.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { bytesOf } from './git.ts';
import type { GitObject, ObjectQuestion } from './object-answers.ts';
import { answersIn } from './object-answers.ts';
import type { Ran } from './git-process.ts';

/** Git answers all commands at each `flush`. A large cache costs more than it saves: Git would fill it for each folder. */
export const READ_OBJECTS = [
  '-c',
  'core.deltaBaseCacheLimit=1m',
  'cat-file',
  '--batch-command',
  '--buffer',
  '-z',
] as const;

export interface ObjectReader {
  /**
   * The objects that these names stand for, in the same order; null where there is none. Names that can end Git, such as
   * `HEAD@{99}`, need a process of their own.
   */
  ask(
    what: ObjectQuestion['what'],
    names: readonly string[],
  ): Promise<readonly (GitObject | null)[]>;
  /** Starts the process before the first question. */
  begin(): void;
  /** Ends the process after its last answer. The next question starts another one. `env`: left out, as before. */
  restart(env?: ReaderVariables): void;
  /** Ends the process now, and waits for its end. */
  close(): Promise<void>;
}

type ReaderVariables = Readonly<Record<string, string>>;

/** `explain`: the error for a process that ended before it had answered. */
export function objectReader(
  start: (env: ReaderVariables) => ChildProcessWithoutNullStreams,
  explain: (ran: Ran) => Promise<Error>,
): ObjectReader {
  let current: Conversation | null = null;
  let environment: ReaderVariables = {};

  const begin = (): Conversation => {
    const talk = conversation(start(environment), (open, ran) => {
      if (current === talk) current = null;
      void askAgain(open, ran);
    });
    return (current = talk);
  };
  const put = (question: OpenQuestion): void => (current ?? begin()).put(question);

  /** Git ended while it answered the first question. The others are innocent. */
  const askAgain = async (open: readonly OpenQuestion[], ran: Ran): Promise<void> => {
    const [first, ...others] = open;
    first?.fail(await explain(ran));
    others.forEach(put);
  };

  return {
    ask: (what, names) =>
      names.length === 0
        ? Promise.resolve([])
        : new Promise((resolve, fail) => put({ what, names, answer: resolve, fail })),
    begin: () => void begin(),
    restart(env = environment) {
      environment = env;
      current?.finish();
      current = null;
    },
    async close() {
      const last = current;
      current = null;
      await last?.close();
    },
  };
}

function killedBy(signal: string) {
  return { kind: 'git-killed', command: 'cat-file', signal } as const;
}

interface OpenQuestion extends ObjectQuestion {
  readonly answer: (objects: readonly (GitObject | null)[]) => void;
  readonly fail: (error: Error) => void;
}

interface Conversation {
  put(question: OpenQuestion): void;
  /** No more questions come. */
  finish(): void;
  close(): Promise<void>;
}

/** `onLost` gets the questions that a process has left open. */
function conversation(
  git: ChildProcessWithoutNullStreams,
  onLost: (open: readonly OpenQuestion[], ran: Ran) => void,
): Conversation {
  const open: OpenQuestion[] = [];
  const answers = answersIn();
  let err = '';
  const ended = new Promise<void>((resolve) => {
    git.once('error', (error) => (err += String(error)));
    git.once('close', (code, signal) => {
      const ran = { code: code ?? -1, out: Buffer.alloc(0), err };
      onLost(open.splice(0), signal === null ? ran : { ...ran, ended: killedBy(signal) });
      resolve();
    });
  });
  // Git may end before it has read everything.
  git.stdin.once('error', () => undefined);
  git.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const answer = (): void => {
    for (let next = open[0]; next !== undefined; next = open[0]) {
      const objects = answers.take(next);
      if (objects === null) return;
      open.shift();
      next.answer(objects);
    }
    // Warnings about answered questions do not explain a later end.
    err = '';
    keepWaiting(git, false);
  };
  git.stdout.on('data', (chunk: Buffer) => {
    answers.add(chunk);
    try {
      answer();
    } catch (error) {
      open.shift()?.fail(error as Error);
      git.stdout.destroy();
      git.kill();
    }
  });
  keepWaiting(git, false);
  return {
    put(question) {
      keepWaiting(git, true);
      open.push(question);
      git.stdin.write(commandsOf(question));
    },
    finish: () => void git.stdin.end(),
    async close() {
      const unanswered = open.splice(0);
      // Git may be fetching for an answer that is not needed any more.
      if (unanswered.length > 0) git.kill();
      git.stdin.end();
      keepWaiting(git, true);
      await ended;
      for (const { fail } of unanswered) fail(new Error('the repository is closed already'));
    },
  };
}

/** Whether our own process goes on as long as Git does. Without a question, it ends, and Git with it. */
function keepWaiting(git: ChildProcessWithoutNullStreams, wait: boolean): void {
  // They are sockets, whatever their types say.
  const streams = [git.stdin, git.stdout, git.stderr] as unknown as readonly NodeJS.RefCounted[];
  for (const handle of [git, ...streams]) {
    if (wait) handle.ref();
    else handle.unref();
  }
}

function commandsOf({ what, names }: ObjectQuestion): Buffer {
  return bytesOf(`${names.map((name) => `${what} ${name}\0`).join('')}flush\0`);
}
