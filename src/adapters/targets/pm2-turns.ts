// Calls of pm2 that must not cross: the first one, which starts its daemon, and those that save.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Tools } from './target.ts';
import { acquireLock } from '#adapters/system/lock.ts';

/** Shared: the first call, which starts pm2's daemon, and the last of the calls that save. */
export const AWAKE = 'pm2 runs';
const SAVING = 'pm2 saves';

/** pm2 starts its daemon by itself. Of several calls at once, each would start one, and most would hang. */
export function awaken(tools: Tools, ping: () => Promise<unknown>): Promise<unknown> {
  const first = alone(tools, ping);
  tools.shared.set(AWAKE, first);
  return first;
}

/** Work that other instances or processes share goes on without one that a rollback has stopped: then null. */
export async function unless<T>(
  cancelled: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T | null> {
  if (cancelled === undefined) return work;
  const stopped = new Promise<null>((end) => {
    if (cancelled.aborted) end(null);
    else cancelled.addEventListener('abort', () => end(null), { once: true });
  });
  return Promise.race([work, stopped]);
}

/**
 * Runs alone on this machine. Where the lock cannot be made, pm2 itself reports that it cannot write. A process that hangs
 * while it has the lock must not stop a rollback, so that a long wait ends without it.
 */
async function alone<T>({ env }: Tools, work: () => Promise<T>): Promise<T> {
  const home = env['PM2_HOME'] ?? join(env['HOME'] ?? homedir(), '.pm2');
  const lock = acquireLock(join(home, 'flaghoist.lock')).catch(() => null);
  await Promise.race([lock, setTimeout(PATIENCE, null, { ref: false })]);
  try {
    return await work();
  } finally {
    lock.then((release) => release?.()).catch(() => null);
  }
}

/** Milliseconds. A daemon of pm2 starts within one second or two. */
const PATIENCE = 10_000;

/** One after the other: of two at once, the first one could write last. */
export function inTurn<T>({ shared }: Tools, work: () => Promise<T>): Promise<T> {
  const saved = (shared.get(SAVING) ?? Promise.resolve()).then(work);
  shared.set(SAVING, saved);
  return saved;
}
