// Processes of this machine.
import { readFileSync } from 'node:fs';

/** What has ended and was not taken note of yet does not run. */
export function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
