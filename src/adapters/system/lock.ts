// Locks between the processes of this machine. The file of a lock names its process, so that a killed process blocks no
// other. A rollback does not wait for a promotion: it asks the holder to stop with a request file beside the lock. The
// request names one acquisition, so that an old request cancels no later holder.
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Lock, LockOptions } from '#app/deploy-ports.ts';
import { isRefusal, refusal } from '#app/refusal.ts';
import { codeOf, reasonOf } from './errors.ts';
import { isAlive, keepersOf, startTimeOf, stopKeeper } from './processes.ts';

/** Milliseconds between two tries to acquire a lock. */
const PAUSE = 50;
/** Milliseconds between two checks of the holder for a request to stop. */
const LOOK = 100;
/** Milliseconds within which the programs of a killed process have ended: they end with it (see process.ts). */
const ENDING = 500;
/** How often that time is waited, if the programs have not ended. */
const MOST_ENDINGS = 10;
/** Milliseconds until a waiting process reports it, and until the programs of a holder that does not react are stopped. */
const PATIENCE = 2000;
/** Milliseconds that a rollback waits for a promotion which has to stop. */
const LIMIT = 60_000;

/** Only a promotion to other values can be cancelled: of two rollbacks the second one waits for the first. */
interface Purpose {
  readonly kind: 'promotion' | 'rollback' | 'other';
  /** Of what it writes; empty: something else. */
  readonly digest: string;
}

const OTHER: Purpose = { kind: 'other', digest: '' };

/** The right to write to an instance. */
export async function acquire(
  name: string,
  { isRollback, digest, onWait }: LockOptions,
): Promise<Lock> {
  const purpose: Purpose = { kind: isRollback ? 'rollback' : 'promotion', digest };
  const id = await demanded(name, purpose, onWait);
  const cancelled = new AbortController();
  const request = requestFor(name, id);
  const timer = setInterval(() => {
    if (!existsSync(request)) return;
    // The removal shows the rollback that the holder reacts.
    rmSync(request, { force: true });
    cancelled.abort();
  }, LOOK);
  timer.unref();
  return {
    cancelled: cancelled.signal,
    async release() {
      clearInterval(timer);
      await release(name, holderText(id, purpose));
      await rm(request, { force: true });
    },
  };
}

/** Waits until no living process has the lock of this name. Call the answer to release the lock. */
export async function acquireLock(name: string): Promise<() => Promise<void>> {
  const id = await demanded(name, OTHER, () => null);
  return () => release(name, holderText(id, OTHER));
}

async function demanded(
  name: string,
  purpose: Purpose,
  onWait: LockOptions['onWait'],
): Promise<string> {
  try {
    return await acquired(name, purpose, onWait);
  } catch (error) {
    if (isRefusal(error, 'lock/not-released')) throw error;
    throw refusal('lock/unwritable', { lock: name, why: reasonOf(error) });
  }
}

/** The id of this acquisition. */
async function acquired(
  name: string,
  purpose: Purpose,
  onWait: LockOptions['onWait'],
): Promise<string> {
  await mkdir(dirname(name), { recursive: true });
  const id = randomUUID();
  const draft = `${name}.${randomUUID()}`;
  const wait = waiting(name, purpose, onWait);
  await writeFile(draft, holderText(id, purpose));
  try {
    while (!(await isLinked(draft, name))) {
      const text = await readFile(name, 'utf8').catch(() => null);
      // A lock file is created with its content, so an empty one was left by a crash, or is not ours.
      const holder = text === null ? null : holderIn(text);
      const isAbandoned = text !== null && (holder === null || !isAlive(holder.pid, holder.start));
      if (holder !== null && !isAbandoned) await wait.look(holder);
      if (!isAbandoned) {
        await setTimeout(PAUSE);
        continue;
      }
      await programsEnded(holder);
      await removeAbandoned(name, text, draft);
    }
  } finally {
    await rm(draft, { force: true });
    await wait.end();
  }
  return id;
}

/** A program of a killed process could still write. It ends soon, but not at once on a busy machine. */
async function programsEnded(holder: Holder | null): Promise<void> {
  await setTimeout(ENDING);
  if (holder === null) return;
  for (let left = MOST_ENDINGS; left > 0; left -= 1) {
    const keepers = keepersOf(holder.pid, holder.start);
    if (keepers.length === 0) return;
    for (const keeper of keepers) stopKeeper(keeper, left < MOST_ENDINGS);
    await setTimeout(ENDING);
  }
}

interface Waiting {
  look(holder: Holder): Promise<void>;
  end(): Promise<void>;
}

function waiting(name: string, { kind, digest }: Purpose, onWait: LockOptions['onWait']): Waiting {
  const began = performance.now();
  let isPublished = false;
  /** The request for the present holder, and since when it is there. */
  let request: { readonly file: string; readonly at: number; helped: number } | null = null;
  const end = async (): Promise<void> => {
    if (request !== null) await rm(request.file, { force: true });
    request = null;
  };
  return {
    end,
    async look(holder) {
      const now = performance.now();
      if (!isPublished && now - began >= PATIENCE) {
        isPublished = true;
        onWait({ code: 'other-process', facts: { pid: holder.pid } });
      }
      const isInTheWay = holder.kind === 'promotion' && holder.digest !== digest;
      if (kind !== 'rollback' || !isInTheWay || holder.id === null) return;
      const file = requestFor(name, holder.id);
      if (request?.file !== file) {
        await end();
        request = { file, at: now, helped: 0 };
        await writeFile(file, '', { flag: 'wx' }).catch((error: unknown) => {
          // Another rollback has asked already.
          if (codeOf(error) !== 'EEXIST') throw error;
        });
      }
      const waited = now - request.at;
      // A holder that reacts removes the request and stops its programs itself.
      if (waited >= PATIENCE * (request.helped + 1) && existsSync(file)) {
        for (const keeper of keepersOf(holder.pid, holder.start)) {
          stopKeeper(keeper, request.helped > 0);
        }
        request.helped += 1;
      }
      if (waited >= LIMIT) throw refusal('lock/not-released', { lock: name, pid: holder.pid });
    },
  };
}

function requestFor(name: string, id: string): string {
  return `${name}.cancel-${id}`;
}

interface Holder {
  readonly pid: number;
  readonly start: string;
  /** Null: not in our form, so that no file gets its name. */
  readonly id: string | null;
  readonly kind: string;
  readonly digest: string;
}

function holderText(id: string, { kind, digest }: Purpose): string {
  return `${process.pid} ${startTimeOf(process.pid)} ${id} ${kind} ${digest}`;
}

/** Null: the text names no process. */
function holderIn(text: string): Holder | null {
  const [number = '', start = '', id = '', kind = '', digest = ''] = text.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, start, id: /^[0-9a-f-]{36}$/.test(id) ? id : null, kind, digest };
}

/** Creates the lock with its content in one step. False: there is a lock already. */
async function isLinked(file: string, name: string): Promise<boolean> {
  return link(file, name).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

/** No other process removes the lock of a living holder, so its text cannot change in between. */
async function release(name: string, holder: string): Promise<void> {
  if ((await textOf(name)) === holder) await rm(name, { force: true });
}

function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

/**
 * Removes the lock of a process that has ended. Others may find it as well, and one that comes late must not remove the lock
 * of a new holder: only the process with the claim on this acquisition removes it. A claim counts while its process lives.
 * `draft` has what names this process.
 */
async function removeAbandoned(name: string, text: string, draft: string): Promise<void> {
  const id = holderIn(text)?.id ?? 'unknown';
  for (let turn = 0; ; turn += 1) {
    const claim = `${name}.ended-${id}-${turn}`;
    if (await isLinked(draft, claim)) {
      // The lock of an ended process never comes back, so that it cannot be replaced in between.
      if ((await textOf(name)) === text) await rm(name, { force: true });
      await rm(claim, { force: true });
      return;
    }
    const claimer = holderIn((await textOf(claim)) ?? '');
    if (claimer === null || isAlive(claimer.pid, claimer.start)) return;
  }
}
