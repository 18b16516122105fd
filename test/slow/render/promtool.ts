// The real promtool. In CI it is there, and a test that needs it fails without it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Checked {
  readonly code: number;
  readonly out: string;
}

export async function promtool(folder: string, ...args: readonly string[]): Promise<Checked> {
  return run('promtool', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout + stderr }),
    (error: unknown) => {
      const { code, stdout, stderr, message } = error as {
        readonly code: number | string;
        readonly stdout: string;
        readonly stderr: string;
        readonly message: string;
      };
      if (typeof code !== 'number') throw new Error(`promtool is missing: ${message}`);
      return { code, out: stdout + stderr };
    },
  );
}
