// Git without the configuration, time zone and language of this machine.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';

export type Git = (args: readonly string[]) => Promise<string>;

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A program that is handed the arguments in place of Git, such as a shell that runs Git twice. */
  readonly program?: readonly [string, ...string[]];
}

interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export const GIT_ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;

/** Git in `folder`. Throws Git's message when it fails. */
export function gitIn(folder: string): Git {
  return async (args) => (await readBinary(folder, args)).toString();
}

/** The output of Git as bytes. */
export async function readBinary(
  folder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(folder, args, options);
  if (code === 0) return stdout;
  throw new Error(`git ${args.join(' ')}: exit ${code}\n${stderr}${stdout.toString()}`);
}

export function tryGit(
  folder: string,
  args: readonly string[],
  { input, env, program: [file, ...before] = ['git'] }: GitOptions = {},
): Promise<GitOutput> {
  const how = { cwd: folder, env: { ...GIT_ENVIRONMENT, ...env }, maxBuffer: Infinity };
  return new Promise((resolve, reject) => {
    const whole = [...before, ...args];
    const child = execFile(file, whole, { ...how, encoding: 'buffer' }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, stdout, stderr: stderr.toString() });
      else reject(error ?? new Error('git ended without a code'));
    });
    // A process that reads nothing may be gone before we close its input.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** `git init` and `git config`, without their processes and the sample hooks. */
export async function initialise(folder: string, branch: string, config: string): Promise<void> {
  await mkdir(join(folder, 'refs'), { recursive: true });
  await Promise.all([
    mkdir(join(folder, 'objects')),
    writeFile(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`),
    writeFile(join(folder, 'config'), config),
  ]);
}
