// Files that are there as a whole or not at all, whenever anybody looks and whoever is killed.
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Minutes after which a file that a killed process left behind is nobody's any more. */
const ABANDONED = 10;

/** Writes a file beside its place, makes sure of it, and moves it there. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // Whoever links the file to another place means that place.
  const place = await realpath(file).catch(() => file);
  const folder = dirname(place);
  await tidy(folder, basename(place));
  const before = await stat(place).catch(() => null);
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
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await persist(folder);
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
