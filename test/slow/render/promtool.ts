// The real promtool. In CI it is there, and a test that needs it fails without it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Checked {
  readonly code: number;
  /** Both streams. */
  readonly out: string;
}

export const NO_INPUT = { input: '' };

export async function promtool(
  folder: string,
  { input }: { readonly input: string },
  ...args: readonly string[]
): Promise<Checked> {
  const child = spawn('promtool', args, { cwd: folder });
  const closed = once(child, 'close');
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out: out + err };
}
