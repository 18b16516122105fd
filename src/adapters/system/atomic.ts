// Files that are there as a whole or not at all, whenever anybody looks and whoever is killed.
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Minutes after which a file that a killed process left behind is nobody's any more. */
const ABANDONED = 10;

/** Moves a file onto another one. */
type Move = (from: string, to: string) => Promise<void>;

/**
 * Writes a file beside its place, makes sure of it, and moves it there. A file that is a mount point by itself cannot
 * be replaced, so it is written in place: all that a container has of it is this one file.
 */
export async function writeAtomically(
  file: string,
  text: string,
  move: Move = rename,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // Whoever links the file to another place means that place.
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

/** What a system says that does not let a mount point be replaced. */
const MOUNTED: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV']);

/** In one write, and cut off only then, so that a reader never finds it empty. */
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

/** Whoever may read the file, and nobody else, can do so afterwards: its owner, group and mode stay. */
async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const ours = await handle.stat();
  if (ours.uid !== uid || ours.gid !== gid) {
    await handle.chown(uid, gid).catch((error: unknown) => {
      // Where everybody may read it, nobody is locked out by another owner.
      if ((mode & 0o004) === 0) throw error;
    });
  }
  await handle.chmod(mode & 0o777);
}

/** The name of the file, too, has to survive a power cut. */
async function persist(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}

async function tidy(folder: string, name: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((one) => one.startsWith(`.${name}.`) && one.endsWith('.tmp'));
  for (const one of left) {
    const path = join(folder, one);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED * 60_000)
      await rm(path, { force: true });
  }
}
