// Processes of this machine.
import { readFileSync } from 'node:fs';

/** False for a zombie, which has ended. */
export function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
