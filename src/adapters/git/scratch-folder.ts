// A temporary folder. The usual place may be full, and a rollback must not wait for room, so other places are tried.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Layout } from './git.ts';

/** Bytes for objects, in addition to an index as large as that of the repository. */
const ROOM = 1 << 20;
/** Kept in memory, where the system has it. */
const MEMORY = '/dev/shm';

/** In the first place that has room. */
export async function scratchFolder({ objectFolder, index }: Layout): Promise<string> {
  const size = await stat(index).then(
    (stats) => stats.size,
    () => 0,
  );
  for (const place of [tmpdir(), dirname(objectFolder), MEMORY]) {
    const folder = await madeIn(place).catch(() => null);
    if (folder === null) continue;
    if (await hasRoom(folder, size + ROOM)) return folder;
    await rm(folder, { recursive: true, force: true });
  }
  // Less room may be enough; otherwise Git reports it.
  return madeIn(tmpdir());
}

function madeIn(place: string): Promise<string> {
  return mkdtemp(join(place, 'flaghoist-'));
}

async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const probe = join(folder, 'room');
  const isWritten = await writeFile(probe, Buffer.alloc(bytes)).then(
    () => true,
    () => false,
  );
  await rm(probe, { force: true });
  return isWritten;
}
