// What the benchmark asks Git.
import { execFileSync } from 'node:child_process';

/** The output of a command without input, trimmed. */
export function textOf(folder: string, args: readonly string[]): string {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, input: '' } as const;
  return execFileSync('git', args, options).trim();
}
