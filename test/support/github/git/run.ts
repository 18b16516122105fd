// Git without the configuration, time zone and language of this machine.
import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

export interface GitOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Git = (args: readonly string[], input?: string | Buffer) => Promise<string>;

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
  return async (args, input) => {
    const { code, stdout, stderr } = await tryGit(folder, args, input);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: exit ${code}\n${stderr}${stdout}`);
    return stdout;
  };
}

export async function tryGit(
  folder: string,
  args: readonly string[],
  input: string | Buffer = '',
): Promise<GitOutput> {
  const { code, stdout, stderr } = await run(folder, args, input);
  return { code, stdout: stdout.toString(), stderr };
}

/** The output of Git as bytes. */
export async function readBinary(folder: string, args: readonly string[]): Promise<Buffer> {
  const { code, stdout, stderr } = await run(folder, args, '');
  if (code !== 0) throw new Error(`git ${args.join(' ')}: exit ${code}\n${stderr}`);
  return stdout;
}

interface Output {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

async function run(
  folder: string,
  args: readonly string[],
  input: string | Buffer,
): Promise<Output> {
  const child = spawn('git', args, { cwd: folder, env: GIT_ENVIRONMENT });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // Git may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  return { code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() };
}
