// Writes files atomically: a reader finds the old or the new file as a whole, also after a kill.
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Minutes after which a temporary file counts as left behind by a killed process. */
const ABANDONED = 10;

/** Moves a file onto another one. */
type Move = (from: string, to: string) => Promise<void>;

/**
 * Writes a temporary file, syncs it and moves it onto the place. A file that is a mount point cannot be replaced, so it is
 * written in place: a container has mounted exactly this file.
 */
export async function writeAtomically(
  file: string,
  text: string,
  move: Move = rename,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // A link to another place stays, and the file at that place is replaced.
  const place = await realpath(file).catch(() => file);
  const folder = dirname(place);
  await tidy(folder, basename(place));
  const before = await stat(place).catch(() => null);
  if (before !== null && before.dev !== (await stat(folder)).dev) return writeInPlace(place, text);
  const temporary = join(folder, `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o644);
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
    // A mount of the same file system has the same device.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (before === null || !MOUNTED.has(code)) throw error;
    return writeInPlace(place, text);
  }
  await persist(folder);
}

/** The error codes for replacing a mount point. */
const MOUNTED: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV']);

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

async function tidy(folder: string, name: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((entry) => entry.startsWith(`.${name}.`) && entry.endsWith('.tmp'));
  for (const entry of left) {
    const path = join(folder, entry);
    const stats = await stat(path).catch(() => null);
    if (stats !== null && Date.now() - stats.mtimeMs > ABANDONED * 60_000)
      await rm(path, { force: true });
  }
}
