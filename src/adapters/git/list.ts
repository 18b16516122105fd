// Lists the files below a folder by reading Git's tree objects. The process that reads those is already running, and they
// are shorter than the list that another process would print.
import type { BlobId, Entry, TreeId } from '#app/ports.ts';
import { eachEntry, FOLDER } from './folder.ts';
import { foldersWith, readFolders } from './folders.ts';
import type { Git } from './git.ts';

/** In Git's order. Null where Git itself must answer: there is no such folder, one is missing, or one is unusual. */
export async function listed(
  git: Git,
  tree: TreeId,
  folder: string,
): Promise<readonly Entry[] | null> {
  const [top = null] = await readFolders(git, [`${tree}:${folder}`]).catch(() => []);
  if (top === null || folder.includes('//')) return null;
  const below = await foldersBelow(git, top);
  return below && filesIn(git, top, below, folder === '' ? '' : `${folder}/`);
}

type FoldersById = ReadonlyMap<string, Buffer>;

/** All folders below one by their ids. A folder's id is known only from its parent, so they are read level by level. */
async function foldersBelow(git: Git, top: Buffer): Promise<FoldersById | null> {
  const below = new Map<string, Buffer>();
  for (let level: readonly Buffer[] = [top]; level.length > 0;) {
    const ids = new Set(level.flatMap((bytes) => folderIdsIn(git, bytes)));
    const unread = [...ids].filter((id) => !below.has(id));
    // oxlint-disable-next-line no-await-in-loop
    const read = await foldersWith(git, unread);
    if (read.size < unread.length) return null;
    for (const [id, bytes] of read) below.set(id, bytes);
    level = [...read.values()];
  }
  return below;
}

function folderIdsIn(git: Git, folder: Buffer): readonly string[] {
  const ids: string[] = [];
  // Nearly all folders have only files.
  if (!folder.includes(`${FOLDER} `)) return ids;
  eachEntry(folder, git.hash, new Map(), (_, mode, id) => {
    if (mode === FOLDER) ids.push(id);
  });
  return ids;
}

function filesIn(
  git: Git,
  top: Buffer,
  below: FoldersById,
  above: string,
): readonly Entry[] | null {
  const files: Entry[] = [];
  const ids = new Map<string, string>();
  let isUsual = true;
  const add = (folder: Buffer, prefix: string): void => {
    const isRead = eachEntry(folder, git.hash, ids, (name, mode, id) => {
      const path = `${prefix}${name}`;
      const inner = mode === FOLDER ? below.get(id) : undefined;
      if (inner === undefined) files.push({ path, mode, id: id as BlobId });
      else add(inner, `${path}/`);
    });
    isUsual &&= isRead;
  };
  add(top, above);
  return isUsual ? files : null;
}
