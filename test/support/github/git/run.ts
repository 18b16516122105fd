// Git without the configuration, time zone and language of this machine.
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

export type Git = (args: readonly string[]) => Promise<string>;

interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const env = {
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
export async function readBinary(folder: string, args: readonly string[]): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(folder, args);
  if (code === 0) return stdout;
  throw new Error(`git ${args.join(' ')}: exit ${code}\n${stderr}${stdout.toString()}`);
}

export function tryGit(folder: string, args: readonly string[]): Promise<GitOutput> {
  const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: Infinity } as const;
  return new Promise((resolve, reject) => {
    execFile('git', args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, stdout, stderr: stderr.toString() });
      else reject(error ?? new Error('git ended without a code'));
    });
  });
}
