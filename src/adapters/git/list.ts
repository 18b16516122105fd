// Lists the files below a folder out of the folders themselves. The process that reads them runs already, and folders are
// shorter than the list that another process would print.
import type { BlobId, Entry, TreeId } from '#app/ports.ts';
import type { FolderFile } from './folder.ts';
import { allEntries, FOLDER } from './folder.ts';
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
  const below: Folders = new Map();
  const entries = await readBelow(git, below, top);
  return entries && filesIn(entries, below, folder === '' ? '' : `${folder}/`);
}

/** The entries of folders by their ids. */
type Folders = Map<string, readonly FolderFile[]>;

/** Reads all folders below one, level by level, because each is known only by the one above it. */
async function readBelow(
  git: Git,
  below: Folders,
  top: Buffer,
): Promise<readonly FolderFile[] | null> {
  const first = allEntries(top, git.hash);
  for (let level = first ?? []; level.length > 0;) {
    const ids = new Set(level.flatMap(({ mode, id }) => (mode === FOLDER ? [id] : [])));
    const unread = [...ids].filter((id) => !below.has(id));
    // oxlint-disable-next-line no-await-in-loop
    const read = await foldersWith(git, unread);
    if (read.size < unread.length) return null;
    const folders = [];
    for (const [id, bytes] of read) {
      const entries = allEntries(bytes, git.hash);
      if (entries === null) return null;
      below.set(id, entries);
      folders.push(entries);
    }
    level = folders.flat();
  }
  return first;
}

function filesIn(entries: readonly FolderFile[], below: Folders, above: string): readonly Entry[] {
  const files: Entry[] = [];
  const add = (some: readonly FolderFile[], prefix: string): void => {
    for (const { name, mode, id } of some) {
      const path = `${prefix}${name}`;
      if (mode === FOLDER) add(below.get(id) ?? [], `${path}/`);
      else files.push({ path, mode, id: id as BlobId });
    }
  };
  add(entries, above);
  return files;
}
