// Where compiled code is kept: only in a folder of the user's own, because another user who can write there could run code
// as this one. Jobs of a runner keep nothing, so writing would only cost them time.
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface CacheOwner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where this user's files are. */
  readonly home: string;
  /** The number of this user; undefined on Windows. */
  readonly uid: number | undefined;
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
