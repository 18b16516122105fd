// The command line as somebody would run it: another process, its exit code and what it says.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Repo } from './repo.ts';

/** What is run, unless said: the source here. */
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** What ships. */
export const BUNDLE = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  /** Where it is run; also what `HERE` stands for in its answers. */
  readonly in: Repo | string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than the source: `BUNDLE`. */
  readonly cli?: string;
  /** Whether standard output is a terminal, as far as the program can see. */
  readonly terminal?: boolean;
  /** Whether nobody reads what it prints, as behind `head -0`. */
  readonly unread?: boolean;
}

/** `flaghoist <args>` in a repository. No answer may hold a stack trace, so that is looked at here. */
export async function flaghoist(where: Repo | Run, ...args: readonly string[]): Promise<Said> {
  const run: Run = 'in' in where ? where : { in: where };
  const directory = typeof run.in === 'string' ? run.in : run.in.path;
  const said = await ended(directory, args, run);
  const shown = (text: string): string => text.replaceAll(directory, 'HERE');
  if (/^ +at .+:\d+:\d+/m.test(said.out + said.err) || said.code === null || said.code === 70) {
    throw new Error(`flaghoist ${args.join(' ')} ended with ${said.code}:\n${said.out}${said.err}`);
  }
  return { code: said.code, out: shown(said.out), err: shown(said.err) };
}

// Starting takes most of the time, and most of that is reading the same source again.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/flaghoist-tests', import.meta.url));

const AS_TERMINAL = `--import=data:text/javascript,${encodeURIComponent(
  'import tty from "node:tty"; import { syncBuiltinESMExports } from "node:module"; tty.isatty = () => true; syncBuiltinESMExports();',
)}`;

function ended(cwd: string, args: readonly string[], run: Run): Promise<Said> {
  return new Promise((done, fail) => {
    // Nothing of the terminal that runs the tests: no colour that was asked for, no language.
    const own = { PATH: process.env['PATH'], HOME: process.env['HOME'], LC_ALL: 'C' };
    const env = { ...own, NODE_COMPILE_CACHE: CACHE, ...run.env };
    const flags = run.terminal === true ? [AS_TERMINAL] : [];
    const child = spawn(process.execPath, [...flags, run.cli ?? CLI, ...args], { cwd, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.end();
    if (run.unread === true) child.stdout.destroy();
  });
}

/** The first line: verdict, class and what decides. */
export function headline({ out }: Said): string {
  return out.split('\n', 1)[0] ?? '';
}

/** `file:line:column: message [code]` of every diagnostic, without the hints. */
export function places({ out }: Said): readonly string[] {
  return out.split('\n').flatMap((line) => /^.*:\d+:\d+: .* \[[a-z/-]+\]$/.exec(line) ?? []);
}
