// The record as a file: one line of JSON for each entry, added in one write. Locks are files beside it that name
// the process that holds them, so that one that was killed holds nothing up.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile, link } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DeploymentRecord, Pair, RecordEntry } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { codeOf } from './files.ts';

/** Milliseconds between two looks at a lock that somebody holds. */
const PAUSE = 50;

export function fileRecord(file: string): DeploymentRecord {
  return {
    read: () => entriesIn(file),
    append: (entry) => add(file, entry),
    lock: (pair) => hold(`${file}.locks`, pair),
  };
}

async function entriesIn(file: string): Promise<readonly RecordEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw unusable(file, `cannot be read (${codeOf(error)})`);
  });
  return text.split('\n').flatMap((line, index, lines) => {
    if (line.trim() === '') return [];
    const entry = parsed(line);
    if (entry !== null) return [entry];
    // What a killed process or a full disk cut off was never said; a broken line before others is damage.
    if (index === lines.length - 1 || line.startsWith('{')) return [];
    throw unusable(file, `line ${index + 1} is no entry`);
  });
}

function parsed(line: string): RecordEntry | null {
  try {
    return JSON.parse(line) as RecordEntry;
  } catch {
    return null;
  }
}

async function add(file: string, entry: RecordEntry): Promise<void> {
  try {
    await makeFolder(dirname(file));
    const handle = await open(file, 'a+');
    try {
      // A line that was cut off must not swallow this one.
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      const begin = size > 0 && last.toString() !== '\n' ? '\n' : '';
      await handle.write(`${begin}${JSON.stringify(entry)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unusable(file, `cannot be written (${codeOf(error)})`);
  }
}

/** In its usual place, inside of somebody's repository, the folder of a record keeps itself out of Git. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined && basename(folder) === '.flaghoist')
    await writeFile(join(folder, '.gitignore'), '*\n');
}

function unusable(file: string, how: string): Error {
  return refusal(`the record ${file} ${how}`, 'mend it, or name another with --record');
}

/** Milliseconds within which the programs of a killed process have ended: they end with it (see process.ts). */
const ENDING = 500;

/** Waits for as long as a living process holds the pair. */
async function hold(folder: string, { environment, service }: Pair): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const name = join(folder, `${environment}--${service}`);
  const mine = `${process.pid} ${randomUUID()}`;
  const own = `${name}.${randomUUID()}`;
  await writeFile(own, mine);
  try {
    while (!(await isLinked(own, name))) {
      const holder = await readFile(name, 'utf8').catch(() => '');
      const isAbandoned = holder !== '' && !isAlive(Number.parseInt(holder, 10));
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** In a container nobody may have taken note of its end. Elsewhere than on Linux, this is unknown. */
function isZombie(pid: number): boolean {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, ''));
  } catch {
    return false;
  }
}
