// Locks between the processes of this machine: files that name the process that holds them, so that one that was
// killed holds nothing up.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { refusal } from '#app/refusal.ts';
import { codeOf } from './files.ts';

/** Milliseconds between two looks at a lock that somebody holds. */
const PAUSE = 50;
/** Milliseconds within which the programs of a killed process have ended: they end with it (see process.ts). */
const ENDING = 500;

/** Waits for as long as a living process holds the file of this name; then it is ours until the answer is called. */
export async function hold(name: string): Promise<() => Promise<void>> {
  try {
    return await held(name);
  } catch (error) {
    throw refusal(
      `the lock ${name} cannot be made (${codeOf(error)})`,
      'let whoever deploys write into its folder',
    );
  }
}

async function held(name: string): Promise<() => Promise<void>> {
  await mkdir(dirname(name), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)} ${randomUUID()}`;
  const own = `${name}.${randomUUID()}`;
  await writeFile(own, mine);
  try {
    while (!(await isLinked(own, name))) {
      const holder = await readFile(name, 'utf8').catch(() => null);
      // A lock is linked with its holder's name in it, so an empty one was left by a crash, or is not ours.
      const isAbandoned = holder !== null && !isAlive(holder);
      await setTimeout(isAbandoned ? ENDING : PAUSE);
      if (isAbandoned) await release(name, holder);
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => release(name, mine);
}

/** A link is there as a whole, with its holder's name in it, or not at all. */
async function isLinked(own: string, name: string): Promise<boolean> {
  return link(own, name).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

/** Takes a lock away if it is still this holder's. Moved aside first: two that see it abandoned get it once. */
async function release(name: string, holder: string): Promise<void> {
  const aside = `${name}.${randomUUID()}`;
  const moved = await rename(name, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readFile(aside, 'utf8').catch(() => '');
  // Somebody else's, taken in the meantime: put back, unless there is a newer one already.
  if (found !== holder) await link(aside, name).catch(() => null);
  await rm(aside, { force: true });
}

/** Where there is no /proc, or it hides the processes of others. */
const UNKNOWN = '-';

function isAlive(holder: string): boolean {
  const [id = '', start = ''] = holder.split(' ');
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const found = startOf(pid);
  return found === UNKNOWN || found === start;
}

/**
 * When a process began, since the machine did: after a reboot its number may be another's. Nothing for one that has
 * ended and nobody has taken note of.
 */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return UNKNOWN;
  }
}
