// Processes of this machine.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Said {
  /** Null after a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether its output has no reader, as before `head -0`. */
  readonly unread?: boolean;
}

/** Runs a program to its end, with nothing on its standard input. */
export function ended(
  [file, ...args]: readonly [string, ...string[]],
  { cwd, env, unread = false }: Surroundings,
): Promise<Said> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.end();
    if (unread) child.stdout.destroy();
  });
}

/** False for a zombie, which has ended. */
export function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
