// Runs one program: an argument vector, no shell, a time limit. A program that takes too long or is cancelled is stopped with
// all that it started, also when we are killed: a program that went on alone could overwrite a newer value. Its output is
// kept for the answer and for the last line of a report.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { ProgramFailure } from '#messages/targets.ts';
import { KEEPER_MARK, ownerText, startTimeOf } from './processes.ts';
import { lastLine } from './redact.ts';
import { KEY_VARIABLE } from './log-key.ts';

export interface Ended {
  /** Null when a signal ended it, or it could not be started. */
  readonly code: number | null;
  readonly out: string;
  /** Why we stopped it: its time was over, or it printed too much; null: we did not. */
  readonly stopped: 'late' | 'output' | null;
  /** Null: it ended well. Its facts have no secrets. */
  readonly trouble: ProgramFailure | null;
}

export interface Program {
  readonly vector: readonly string[];
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Seconds. */
  readonly limit: number;
  /** Bytes of output after which it is stopped; left out: any. */
  readonly most?: number;
  /** Whether what it left running ends with it. Left out: it goes on, as a service would. */
  readonly isAlone?: boolean;
  /** Stops it at once. */
  readonly cancelled?: AbortSignal | undefined;
}

/** The reason of a cancelled apply. */
const CANCELLED: ProgramFailure = { code: 'target/stopped', facts: {} };

/** Bytes of output that are kept, from the end: pm2 prints tens of thousands for each process. */
const KEPT = 1 << 24;
/** Milliseconds to wait for output after the end, where a program that was left running has it open. */
const LINGER = 500;

/**
 * The keeper: it runs the program in its own process group and ends the group when we end. Only we have the other end of its
 * standard input, which closes when we end for any reason. It reports to file descriptor 3 how the program ended. With /proc, it also
 * ends processes that have left the group. It stops all of them before it kills the first, because a child without its
 * parent could not be found any more.
 */
const KEEPER = `${KEEPER_MARK}
const [, file, ...args] = process.argv.slice(1);
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
    return Promise.resolve({ code: null, out: '', stopped: null, trouble: CANCELLED });
  }
  return new Promise((resolve) => {
    const owner = ownerText(process.pid, startTimeOf(process.pid));
    const child = spawn(process.execPath, ['-e', KEEPER, '--', owner, file, ...args], {
      cwd: program.directory,
      env: { ...program.env },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      // A process group of its own, so that all of it can be stopped at once.
      detached: true,
    });
    const [input, output, errors, report] = child.stdio as unknown as readonly [
      Writable,
      Readable,
      Readable,
      Readable,
    ];
    const [out, err, how] = [tail(), tail(), tail()];
    let stopped: Ended['stopped'] = null;
    let printed = 0;
    let timer: NodeJS.Timeout;
    const stop = (): void => {
      clearTimeout(timer);
      input.destroy();
      timer = setTimeout(() => killGroup(child.pid), LINGER * 4);
    };
    timer = setTimeout(() => {
      stopped = 'late';
      stop();
    }, program.limit * 1000);
    program.cancelled?.addEventListener('abort', stop);
    output.on('data', out.add);
    output.on('data', (chunk: Buffer) => {
      printed += chunk.length;
      if (stopped !== null || program.most === undefined || printed <= program.most) return;
      stopped = 'output';
      stop();
    });
    errors.on('data', err.add);
    report.on('data', how.add);
    // It may be gone before we close it.
    input.on('error', () => null);
    const fail = (trouble: ProgramFailure): void =>
      resolve({ code: null, out: '', stopped: null, trouble });
    const notStarted = (error: string): void =>
      fail({ code: 'target/program-not-started', facts: { program: redact(file), error } });
    child.on('error', (error) => {
      clearTimeout(timer);
      program.cancelled?.removeEventListener('abort', stop);
      const { code = error.message } = error as NodeJS.ErrnoException;
      // Node gives the same code for a folder that does not exist.
      const folder = program.directory;
      if (existsSync(folder)) notStarted(code);
      else fail({ code: 'target/no-folder', facts: { program: redact(file), folder } });
    });
    // Only the keeper has this stream, so it ends with the program and not with what that left running.
    report.on('end', () => {
      clearTimeout(timer);
      program.cancelled?.removeEventListener('abort', stop);
      if (program.isAlone === true) killGroup(child.pid);
      const end = (): void => {
        clearTimeout(linger);
        [input, output, errors, report].forEach((stream) => stream.destroy());
        const { error, code = null, signal = null } = endIn(how.text());
        if (error !== undefined) {
          notStarted(error);
          return;
        }
        if (program.cancelled?.aborted === true && code !== 0) {
          resolve({ code, out: out.text(), stopped: null, trouble: CANCELLED });
          return;
        }
        const seconds = stopped === 'late' ? program.limit : null;
        const line = lastLine(err.text() || out.text(), redact);
        const failure = failureOf({ program: redact(file), said: line }, { seconds, code, signal });
        const trouble = code === 0 && stopped === null ? null : failure;
        resolve({ code, out: out.text(), stopped, trouble });
      };
      const linger = setTimeout(end, LINGER);
      child.on('close', end);
    });
  });
}

/** Empty where the keeper was killed as well. */
function endIn(text: string): ChildEnd {
  return text === '' ? {} : (JSON.parse(text) as ChildEnd);
}

interface FailedProcess {
  /** The limit that is over; null: it is not. */
  readonly seconds: number | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `said`: the last line that it printed. */
function failureOf(
  program: { readonly program: string; readonly said: string },
  { seconds, code, signal }: FailedProcess,
): ProgramFailure {
  if (seconds !== null) return { code: 'target/program-late', facts: { ...program, seconds } };
  return code === null
    ? { code: 'target/program-killed', facts: { ...program, signal } }
    : { code: 'target/program-failed', facts: { ...program, exit: code } };
}

/** For a keeper that does not react, and for what a program left running. */
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

/** The variables that most programs need, without the secrets of a deployment. No program gets the key of the log. */
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
    ...also.filter((name) => name !== KEY_VARIABLE),
  ];
  return Object.fromEntries(names.flatMap((name) => (name in env ? [[name, env[name]]] : [])));
}
