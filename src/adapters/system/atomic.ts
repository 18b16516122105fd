// Writes files atomically: a reader finds the old or the new file as a whole, also after a kill.
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import {
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './errors.ts';

/** Minutes after which a temporary file counts as left behind by a killed process. */
const ABANDONED = 10;

/** Moves a file onto another one. */
type Move = (from: string, to: string) => Promise<void>;

/**
 * Writes a temporary file, syncs it and moves it onto the place. A file that is a mount point cannot be replaced, so it is
 * written in place: a container has mounted exactly this file. So is a file whose folder may not be written.
 */
export async function writeAtomically(
  file: string,
  text: string,
  move: Move = rename,
): Promise<void> {
  const place = await placeOf(file);
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  const before = await demandFile(place);
  if (before !== null && before.dev !== (await stat(folder)).dev) return writeInPlace(place, text);
  try {
    await replaced(place, text, before, move);
  } catch (error) {
    // A mount of the same file system has the same device.
    const { code = '' } = error as NodeJS.ErrnoException;
    const isOnlyInPlace = MOUNTED.has(code) || (move === rename && FORBIDDEN.has(code));
    if (before === null || !isOnlyInPlace) throw error;
    return writeInPlace(place, text);
  }
  await persist(folder);
}

/** A device such as /dev/null would be replaced, and a pipe has no text. Null: there is nothing yet. */
export async function demandFile(place: string): Promise<Stats | null> {
  const stats = await stat(place).catch(() => null);
  if (stats === null || stats.isFile()) return stats;
  throw Object.assign(new Error(), { code: stats.isDirectory() ? 'EISDIR' : 'EFTYPE' });
}

async function replaced(
  place: string,
  text: string,
  before: Stats | null,
  move: Move,
): Promise<void> {
  const { temporary, handle } = await created(place);
  try {
    try {
      if (before !== null) await takeOver(handle, before);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await move(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * A new file beside the place. Its name is always the same, so that a file that another process writes, or that a killed one
 * has left behind, is noticed without a list of the folder, which takes long in a folder of thousands of files.
 */
async function created(
  place: string,
): Promise<{ readonly temporary: string; readonly handle: FileHandle }> {
  const [folder, name] = [dirname(place), basename(place)];
  const usual = join(folder, `.${name}.tmp`);
  try {
    return { temporary: usual, handle: await open(usual, 'wx', 0o644) };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  await tidy(folder, name);
  const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
  return { temporary, handle: await open(temporary, 'wx', 0o644) };
}

/** The error codes for replacing a mount point. */
const MOUNTED: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV']);
/** Those where only the file may be written, and not its folder or its owner. */
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Links that are followed at most. */
const MOST_LINKS = 40;

/** A link to another place stays, and the file at that place is replaced, also where there is none yet. */
export async function placeOf(file: string): Promise<string> {
  let place = file;
  for (let left = MOST_LINKS; left > 0; left -= 1) {
    const real = await realpath(place).catch(() => null);
    if (real !== null) return real;
    const to = await readlink(place).catch(() => null);
    if (to === null) return place;
    const folder = dirname(place);
    place = resolve(await realpath(folder).catch(() => folder), to);
  }
  return file;
}

/** Writes first and truncates then, so that a reader never finds the file empty. */
async function writeInPlace(place: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const handle = await open(place, 'r+');
  try {
    for (let at = 0; at < bytes.length;) {
      at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten;
    }
    await handle.truncate(bytes.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps owner, group and mode, so that the same users can read the file afterwards. */
async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const ours = await handle.stat();
  if (ours.uid !== uid || ours.gid !== gid) {
    await handle.chown(uid, gid).catch((error: unknown) => {
      // With another owner, a file that all users may read stays readable.
      if ((mode & 0o004) === 0) throw error;
    });
  }
  await handle.chmod(mode & 0o777);
}

/** Syncs the folder, so that the new name survives a power cut. */
async function persist(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}

/** Removes what killed processes have left behind of this file, all at once: what stays is noticed by the usual name. */
async function tidy(folder: string, name: string): Promise<void> {
  // A folder may be writable and not readable.
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((entry) => entry.startsWith(`.${name}.`) && entry.endsWith('.tmp'));
  // A file that is gone already was just moved, and another process may be writing a new one with its name.
  const files = await Promise.all(left.map((entry) => written(join(folder, entry))));
  const present = files.filter((file) => file !== null);
  const isAbandoned = present.every(({ at }) => Date.now() - at > ABANDONED * 60_000);
  if (isAbandoned) await Promise.all(present.map(({ path }) => rm(path, { force: true })));
}

async function written(
  path: string,
): Promise<{ readonly path: string; readonly at: number } | null> {
  const stats = await lstat(path).catch(() => null);
  return stats === null ? null : { path, at: stats.mtimeMs };
}
