// One program: an argument vector, no shell, a time limit. What does not end or is cancelled is stopped together with
// everything that it started, and so is all of it when we are killed ourselves: a program that went on alone could
// write an old value over a newer one. What it prints is kept for the last line of a report and for nothing else.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { lastLine } from './redact.ts';

export interface Ended {
  /** Null when a signal ended it, or it could not be started. */
  readonly code: number | null;
  readonly out: string;
  /** Null: it ended well. Else one line that says what went wrong, without secrets. */
  readonly trouble: string | null;
}

export interface Program {
  readonly vector: readonly string[];
  /** All that it sees of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Seconds. */
  readonly limit: number;
  /** Stops it at once. */
  readonly cancelled?: AbortSignal | undefined;
}

/** Why an apply that was cancelled has failed. */
export const CANCELLED = 'stopped, because a rollback of the same instance was started';

/** Bytes of output that are kept, from the end: pm2 tells of each of its processes in tens of thousands. */
const KEPT = 1 << 24;
/** Milliseconds that output is waited for after the end, where something that was left running holds it open. */
const LINGER = 500;

/** How another process recognises a keeper, by its command line. */
export const KEEPER_MARK = '// keeps a program of flaghoist';

/**
 * Runs the program in its own process group and sees to it that the group ends with us. We are the only ones who
 * hold the other end of its standard input, so that it closes whatever kills us. How the program ended goes to 3.
 * Where the system shows processes, what has left the group ends as well; they are all stopped before the first is
 * killed, because a child whose parent is gone is nobody's any more.
 */
const KEEPER = `${KEEPER_MARK}
const [file, ...args] = process.argv.slice(1);
const fs = require('node:fs');
const parentOf = (pid) => {
  try {
    const stat = fs.readFileSync('/proc/' + pid + '/stat', 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};
const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch {}
};
const endAll = () => {
  const below = new Set([process.pid]);
  try {
    for (let before = 0; before < below.size; ) {
      before = below.size;
      for (const pid of fs.readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).map(Number)) {
        if (below.has(pid) || !below.has(parentOf(pid))) continue;
        below.add(pid);
        signal(pid, 'SIGSTOP');
      }
    }
  } catch {}
  below.delete(process.pid);
  below.forEach((pid) => signal(pid, 'SIGKILL'));
  process.kill(0, 'SIGKILL');
};
const tell = (how) => {
  fs.writeSync(3, JSON.stringify(how));
  process.exit();
};
const child = require('node:child_process').spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', ({ code, message }) => tell({ error: code || message }));
child.on('exit', (code, signal) => tell({ code, signal }));
process.stdin.on('close', endAll).resume();
process.on('SIGTERM', endAll);
`;

interface ChildEnd {
  readonly error?: string;
  readonly code?: number | null;
  readonly signal?: NodeJS.Signals | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Takes every secret out of a text. */
export type Redact = (text: string) => string;

export function run(program: Program, redact: Redact): Promise<Ended> {
  const [file = '', ...args] = program.vector;
  if (program.cancelled?.aborted === true) {
    return Promise.resolve({ code: null, out: '', trouble: CANCELLED });
  }
  return new Promise((done) => {
    const child = spawn(process.execPath, ['-e', KEEPER, '--', file, ...args], {
      cwd: program.directory,
      env: { ...program.env },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      // A process group of its own, so that all of it can be stopped at once.
      detached: true,
    });
    const [input, output, errors, told] = child.stdio as unknown as readonly [
      Writable,
      Readable,
      Readable,
      Readable,
    ];
    const [out, err, how] = [tail(), tail(), tail()];
    let late = false;
    let timer: NodeJS.Timeout;
    const stop = (): void => {
      clearTimeout(timer);
      input.destroy();
      timer = setTimeout(() => killGroup(child.pid), LINGER * 4);
    };
    timer = setTimeout(() => {
      late = true;
      stop();
    }, program.limit * 1000);
    program.cancelled?.addEventListener('abort', stop);
    output.on('data', out.add);
    errors.on('data', err.add);
    told.on('data', how.add);
    // It may be gone before we close it.
    input.on('error', () => null);
    const notStarted = (code: string): void =>
      done({ code: null, out: '', trouble: `${redact(file)} cannot be started (${code})` });
    child.on('error', (error) => {
      clearTimeout(timer);
      program.cancelled?.removeEventListener('abort', stop);
      const { code = error.message } = error as NodeJS.ErrnoException;
      notStarted(code);
    });
    // Nobody else holds it, so that it ends with the program and not with what that left running.
    told.on('end', () => {
      clearTimeout(timer);
      program.cancelled?.removeEventListener('abort', stop);
      const end = (): void => {
        clearTimeout(linger);
        [input, output, errors, told].forEach((stream) => stream.destroy());
        const { error, code = null, signal = null } = toldIn(how.text());
        if (error !== undefined) {
          notStarted(error);
          return;
        }
        if (program.cancelled?.aborted === true && code !== 0) {
          done({ code, out: out.text(), trouble: CANCELLED });
          return;
        }
        const said = lastLine(err.text() || out.text(), redact);
        const ended = late ? `did not end within ${program.limit} seconds` : howEnded(code, signal);
        const why = `${redact(file)} ${ended}${said === '' ? '' : `: ${said}`}`;
        done({ code, out: out.text(), trouble: code === 0 && !late ? null : why });
      };
      const linger = setTimeout(end, LINGER);
      child.on('close', end);
    });
  });
}

/** Nothing, where it was killed as well. */
function toldIn(text: string): ChildEnd {
  return text === '' ? {} : (JSON.parse(text) as ChildEnd);
}

function howEnded(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with ${code}`;
}

/** For a keeper that does not do it itself. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function tail(): { readonly add: (chunk: Buffer) => void; readonly text: () => string } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add: (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      while (size - (chunks[0]?.length ?? 0) >= KEPT) size -= chunks.shift()?.length ?? 0;
    },
    text: () => Buffer.concat(chunks).subarray(-KEPT).toString(),
  };
}

/** What a program needs to run at all; none of the secrets that deploying may have been given. */
export function bareEnvironment(env: Variables, also: readonly string[] = []): Variables {
  const names = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    ...also,
  ];
  return Object.fromEntries(names.flatMap((name) => (name in env ? [[name, env[name]]] : [])));
}
