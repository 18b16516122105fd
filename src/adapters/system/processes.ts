// Other processes of this machine: whether one still runs, and stopping the programs of one that hangs.
import { readdirSync, readFileSync } from 'node:fs';
import { codeOf } from './errors.ts';
import { KEEPER_MARK } from './process.ts';

/** The start of a process where there is no /proc, or it hides the processes of other users. */
const UNKNOWN = '-';

/** `start`: the answer of `startOf` when it was seen first. */
export function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const present = startOf(pid);
  return present === UNKNOWN || present === start;
}

/**
 * When a process began, counted from the start of the machine: after a reboot another process may have its number. Empty
 * for one that has ended and waits for its parent.
 */
export function startOf(pid: number): string {
  const fields = fieldsOf(pid);
  if (fields === null) return UNKNOWN;
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

/** Stops only the programs that a process runs for a target. Without /proc it stops none. */
export function stopKeepersOf(pid: number, byForce: boolean): void {
  for (const keeper of childrenOf(pid).filter(isKeeper)) {
    try {
      // With SIGTERM it also ends programs that have left its process group.
      process.kill(byForce ? -keeper : keeper, byForce ? 'SIGKILL' : 'SIGTERM');
    } catch {
      // It has just ended by itself, or belongs to another user.
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => fieldsOf(pid)?.[1] === String(parent));
  } catch {
    return [];
  }
}

function isKeeper(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(KEEPER_MARK);
  } catch {
    return false;
  }
}

/** State, parent and the rest, from the third field on. */
function fieldsOf(pid: number): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
}
