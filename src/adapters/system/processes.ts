// Other processes of this machine: whether one still runs, and stopping the programs of one that hangs.
import { readdirSync, readFileSync } from 'node:fs';
import { codeOf } from './errors.ts';

/** The command line of each keeper (see process.ts) has this text, and names the process that it works for. */
export const KEEPER_MARK = '// keeps a program of flaghoist';

/** The start of a process where there is no /proc, or it hides the processes of other users. */
const UNKNOWN = '-';

/** `start`: the answer of `startOf` when it was seen first. */
export function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const present = startTimeOf(pid);
  return present === UNKNOWN || present === start;
}

/**
 * When a process began, counted from the start of the machine: after a reboot another process may have its number. Empty
 * for one that has ended and waits for its parent.
 */
export function startTimeOf(pid: number): string {
  const fields = fieldsOf(pid);
  if (fields === null) return UNKNOWN;
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

/** `start`: the answer of `startOf`. */
export function ownerText(pid: number, start: string): string {
  return `flaghoist-${pid}-${start}`;
}

/** Keepers of the programs that a process runs for a target, also after its own end. Without /proc it finds none. */
export function keepersOf(pid: number, start: string): readonly number[] {
  const owner = `\0${ownerText(pid, start)}\0`;
  return processes().filter((keeper) => {
    const line = commandLineOf(keeper);
    return line.includes(KEEPER_MARK) && line.includes(owner);
  });
}

/** With force it reaches a keeper that hangs, but no program that has left its process group. */
export function stopKeeper(keeper: number, byForce: boolean): void {
  try {
    process.kill(byForce ? -keeper : keeper, byForce ? 'SIGKILL' : 'SIGTERM');
  } catch {
    // It has just ended by itself, or belongs to another user.
  }
}

function processes(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
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
