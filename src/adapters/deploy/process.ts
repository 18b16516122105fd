// One program: an argument vector, no shell, a time limit. What does not end is stopped together with everything
// that it started; what it prints is kept for the last line of a report and for nothing else.
import { spawn } from 'node:child_process';
import { lastLine } from './redact.ts';
import type { Tools } from './define.ts';

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
}

/** Bytes of output that are kept, from the end. */
const KEPT = 1 << 20;
/** Milliseconds that output is waited for after the end, where something that was left running holds it open. */
const LINGER = 500;

export function run(program: Program, redact: Tools['redact']): Promise<Ended> {
  const [file = '', ...args] = program.vector;
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd: program.directory,
      env: { ...program.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that all of it can be stopped at once.
      detached: true,
    });
    const out = tail();
    const err = tail();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop(child.pid);
    }, program.limit * 1000);
    child.stdout.on('data', out.add);
    child.stderr.on('data', err.add);
    child.on('error', (error) => {
      clearTimeout(timer);
      const { code = error.message } = error as NodeJS.ErrnoException;
      const trouble = `${redact(file)} cannot be started (${code})`;
      done({ code: null, out: '', trouble });
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const end = (): void => {
        clearTimeout(linger);
        child.stdout.destroy();
        child.stderr.destroy();
        const said = lastLine(err.text() || out.text(), redact);
        const how = late ? `did not end within ${program.limit} seconds` : howEnded(code, signal);
        const why = `${redact(file)} ${how}${said === '' ? '' : `: ${said}`}`;
        done({ code, out: out.text(), trouble: code === 0 && !late ? null : why });
      };
      const linger = setTimeout(end, LINGER);
      child.on('close', end);
    });
  });
}

function howEnded(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with ${code}`;
}

function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function tail(): { readonly add: (chunk: Buffer) => void; readonly text: () => string } {
  let kept: Buffer = Buffer.alloc(0);
  return {
    add: (chunk) => {
      kept = Buffer.concat([kept, chunk]).subarray(-KEPT);
    },
    text: () => kept.toString(),
  };
}

/** What a program needs to run at all; none of the secrets that deploying may have been given. */
export function bareEnvironment(env: Tools['env'], also: readonly string[] = []): Tools['env'] {
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
