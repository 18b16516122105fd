// The command line as another process: its exit code and its output. Tests of other things call the same code in their
// own process, which takes a quarter of the time.
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run as runProgram } from '../../src/cli/run.ts';
import { ended, type Said } from './processes.ts';
import type { Repo } from './repo.ts';
import { program } from '../../src/cli/command-line.ts';

export type { Said } from './processes.ts';

/** The default command line: a bundle of this source (scripts/bundle-for-tests.js). */
const CLI = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';

/** The command line in dist/. */
export const BUNDLE = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Variables that give a program of Node's this moment, if it is still to come: `deploy --at` only previews the future. */
export function machineAt(at: string): Readonly<Record<string, string>> {
  const script = `const at = ${Date.parse(at)}, real = Date.now, start = real(); if (at > start) Date.now = () => at + real() - start;`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

export interface Run {
  /** The folder that it runs in, which its output names `HERE`. */
  readonly in: Repo | string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than the source: `BUNDLE`. */
  readonly cli?: string;
  /** A program that is handed the command and runs it, such as a shell that limits it first. */
  readonly under?: readonly string[];
  /** Whether standard output is a terminal, as far as the program can see. */
  readonly terminal?: boolean;
  /** Whether its output has no reader, as before `head -0`. */
  readonly unread?: boolean;
}

/** `flaghoist <args>` in a repository. No answer may hold a stack trace, so that is looked at here. */
export function flaghoist(where: Repo | Run, ...args: readonly string[]): Promise<Said> {
  const run: Run = 'in' in where ? where : { in: where };
  return answered(run, args, endedApart(folderOf(run), args, run));
}

/**
 * The same without a process of its own: one after the other, and never on a terminal. Until it has ended, variables
 * and the current folder are those of the command for all others, too.
 */
export function flaghoistInProcess(
  where: Repo | Pick<Run, 'in' | 'env'>,
  ...args: readonly string[]
): Promise<Said> {
  const run: Run = 'in' in where ? where : { in: where };
  const said = last.then(() => endedHere(folderOf(run), args, run));
  last = said.catch(() => null);
  return answered(run, args, said);
}

/** How a printed command names the program in dist/, which was started by its path. */
const STARTED = /\bnode \.\.?\/\S*dist\/cli\.js/g;

let last: Promise<unknown> = Promise.resolve();

function folderOf(run: Run): string {
  return typeof run.in === 'string' ? run.in : run.in.path;
}

async function answered(run: Run, args: readonly string[], answer: Promise<Said>): Promise<Said> {
  const said = await answer;
  const shown = (text: string): string =>
    text.replaceAll(folderOf(run), 'HERE').replaceAll(STARTED, 'flaghoist');
  if (/^ +at .+:\d+:\d+/m.test(said.out + said.err) || said.code === null || said.code === 70) {
    throw new Error(`flaghoist ${args.join(' ')} ended with ${said.code}:\n${said.out}${said.err}`);
  }
  return { code: said.code, out: shown(said.out), err: shown(said.err) };
}

// Starting takes most of the time, and part of that is compiling the same text again.
const CACHE = process.env['FLAGHOIST_TEST_CACHE'] ?? '';

const AS_TERMINAL = `--import=data:text/javascript,${encodeURIComponent(
  'import tty from "node:tty"; import { syncBuiltinESMExports } from "node:module"; tty.isatty = () => true; syncBuiltinESMExports();',
)}`;

/** Nothing of the terminal that runs the tests: no colour that was asked for, no language. */
function environmentOf(run: Run): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], LC_ALL: 'C', ...run.env };
}

async function endedHere(cwd: string, args: readonly string[], run: Run): Promise<Said> {
  const { out, err } = { out: new Collected(), err: new Collected() };
  const { exitCode, env } = process;
  const before = process.cwd();
  const streams = Object.getOwnPropertyDescriptors(process);
  process.chdir(cwd);
  process.env = environmentOf(run);
  process.exitCode = undefined;
  // Jest gives each test file its own `process`, so that nothing else writes there.
  Object.defineProperty(process, 'stdout', { configurable: true, value: out });
  Object.defineProperty(process, 'stderr', { configurable: true, value: err });
  try {
    const code = await runProgram(await program(args), args);
    return { code, out: out.text(), err: err.text() };
  } finally {
    Object.defineProperty(process, 'stdout', streams.stdout);
    Object.defineProperty(process, 'stderr', streams.stderr);
    process.exitCode = exitCode;
    process.env = env;
    process.chdir(before);
  }
}

class Collected extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}

function endedApart(cwd: string, args: readonly string[], run: Run): Promise<Said> {
  const env = { NODE_COMPILE_CACHE: CACHE, XDG_CACHE_HOME: CACHE, ...environmentOf(run) };
  const flags = run.terminal === true ? [AS_TERMINAL] : [];
  const command = [process.execPath, ...flags, run.cli ?? CLI, ...args];
  const [file = '', ...rest] = [...(run.under ?? []), ...command];
  return ended([file, ...rest], { cwd, env, unread: run.unread === true });
}

/** The first line: verdict, class and what decides. */
export function headline({ out }: Said): string {
  return out.split('\n', 1)[0] ?? '';
}

/** `file:line:column: message [code]` of every diagnostic, without the hints. */
export function places({ out }: Said): readonly string[] {
  return out.split('\n').flatMap((line) => /^.*:\d+:\d+: .* \[[a-z/-]+\]$/.exec(line) ?? []);
}
