// Keeps compiled code between two commands on one machine, because half of a short command is spent on compiling. Only in a
// folder of the user's own: another user who can write there could run code as this one. Jobs of a runner keep nothing, so
// writing would only cost them time.
import { lstatSync, mkdirSync } from 'node:fs';
import * as node from 'node:module';
import { join } from 'node:path';

export interface CacheOwner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where this user's files are. */
  readonly home: string;
  /** The number of this user; undefined on Windows. */
  readonly uid: number | undefined;
}

/** From Node 22 on. Before, there is no such cache. */
export function keepCompiled(owner: CacheOwner): void {
  if (!('enableCompileCache' in node)) return;
  const folder = cacheFolder(owner);
  if (folder !== null) node.enableCompileCache(folder);
}

/** Null: nothing is kept. */
export function cacheFolder({ env, home, uid }: CacheOwner): string | null {
  if (uid === undefined || env['CI'] || home === '') return null;
  const folder = join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'flaghoist');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid: owner, mode } = lstatSync(folder);
    const isOwn = owner === uid && (mode & OTHERS_MAY_WRITE) === 0;
    return isOwn ? folder : null;
  } catch {
    return null;
  }
}

const OTHERS_MAY_WRITE = 0o022;
