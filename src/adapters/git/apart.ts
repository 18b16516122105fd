// Merges a proposal whose files nothing else has changed, which most proposals are. Both sides are compared with their
// common ancestor, and the id of the merged tree is computed. Where Git might look for renames or conflicts, Git merges.
import type { FileChange, TreeId } from '#app/ports.ts';
import { bytesOf } from './git.ts';
import type { FolderItem } from './folder.ts';
import { FOLDER, folderId, folderWith, itemsIn } from './folder.ts';
import { readFolders } from './folders.ts';
import type { Git } from './git.ts';
import { treeDiff } from './tree-diff.ts';

/** A merged tree that no object database has until it is asked for. */
export interface ApartMerge {
  readonly tree: TreeId;
  /** What the proposal changes in `base`. */
  readonly changes: readonly FileChange[];
}

/** Files of a proposal that are merged here. */
const MOST_FILES = 1_000;

/** Null where Git has to merge. */
export async function mergeApart(
  git: Git,
  ancestor: TreeId,
  base: TreeId,
  head: TreeId,
): Promise<ApartMerge | null> {
  const theirs = await treeDiff(git, ancestor, head);
  if (theirs === null || theirs.length > MOST_FILES || mayRename(theirs)) return null;
  const folders = await foldersOf(git, base, theirs);
  // Nothing that `base` has changed elsewhere can reach such files, so it need not be known.
  if (!areAsBefore(git, folders, theirs)) {
    const ours = await treeDiff(git, ancestor, base);
    if (ours === null || mayRename(ours) || areEntangled(ours, theirs)) return null;
  }
  const tree = treeWith(git, folders, theirs);
  return tree === null ? null : { tree, changes: theirs };
}

/** The folders of a tree on the way to these files, by their paths. */
type FoldersByPath = ReadonlyMap<string, Buffer>;

async function foldersOf(
  git: Git,
  tree: TreeId,
  changes: readonly FileChange[],
): Promise<FoldersByPath> {
  const paths = changes.map(({ path }) => foldersAbove(path));
  // The lowest folders come first, because each is part of the one above it.
  const folders = [...new Set(['', ...paths.flat()])].toSorted((a, b) => depthOf(b) - depthOf(a));
  // The comparison has read most of them.
  const read = await readFolders(
    git,
    folders.map((folder) => `${tree}:${folder}`),
  );
  return new Map(folders.map((folder, at) => [folder, read[at] ?? NOTHING]));
}

/** Whether all changes replace or delete a file that is still as it was before them. */
function areAsBefore(git: Git, folders: FoldersByPath, changes: readonly FileChange[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const { path } of changes) {
    const [folder, name] = partsOf(path);
    names.set(folder, (names.get(folder) ?? new Set()).add(name));
  }
  const items = new Map(
    Array.from(names, ([folder, some]) => [
      folder,
      itemsIn(folders.get(folder) ?? NOTHING, some, git.hash),
    ]),
  );
  return changes.every(({ path, before, after }) => {
    if (before === null || isSubmodule(before) || isSubmodule(after)) return false;
    const [folder, name] = partsOf(path);
    const item = items.get(folder)?.get(name);
    return item?.id === before.id && item.mode === before.mode;
  });
}

/** The folder of a path, and its name there. */
function partsOf(path: string): readonly [string, string] {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}

/** Git takes a deleted and an added file for a rename where they are similar. */
function mayRename(changes: readonly FileChange[]): boolean {
  const isDeleting = changes.some(({ after }) => after === null);
  return isDeleting && changes.some(({ before }) => before === null);
}

/** Whether a file changed on both sides, is below a file of the other side, or is more than a file. */
function areEntangled(ours: readonly FileChange[], theirs: readonly FileChange[]): boolean {
  const [ourPaths, theirPaths] = [ours, theirs].map(
    (side) => new Set(side.map(({ path }) => path)),
  );
  const isBelow = (path: string, files: ReadonlySet<string> | undefined): boolean =>
    foldersAbove(path).some((folder) => files?.has(folder) === true);
  return (
    [...ours, ...theirs].some(({ before, after }) => [before, after].some(isSubmodule)) ||
    theirs.some(({ path }) => ourPaths?.has(path) === true || isBelow(path, ourPaths)) ||
    ours.some(({ path }) => isBelow(path, theirPaths))
  );
}

function isSubmodule(entry: FileChange['before']): boolean {
  return entry?.mode === '160000';
}

function foldersAbove(path: string): readonly string[] {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));
}

/** The id of a tree with these changes in it; null where an entry would become one of another kind. */
function treeWith(git: Git, folders: FoldersByPath, changes: readonly FileChange[]): TreeId | null {
  const changed = new Map(
    Array.from(folders.keys(), (folder) => [folder, new Map<string, FolderItem | null>()]),
  );
  const put = (path: string, item: FolderItem | null): void => {
    const [folder, name] = partsOf(path);
    changed.get(folder)?.set(bytesOf(name).toString('latin1'), item);
  };
  for (const { path, after } of changes) put(path, after);
  for (const [folder, before] of folders) {
    const newItems = changed.get(folder) ?? new Map<string, FolderItem | null>();
    const bytes = folderWith(before, newItems, git.hash);
    if (bytes === null) return null;
    const id = folderId(bytes, git.hash);
    if (folder === '') return id as TreeId;
    put(folder, bytes.length === 0 ? null : { mode: FOLDER, id });
  }
  return null;
}

const NOTHING = Buffer.alloc(0);

function depthOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
