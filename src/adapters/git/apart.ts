// Merges a proposal whose files nothing else has changed, which most proposals are. Both sides are compared with their
// common ancestor, and the id of the merged tree is computed. Where Git might look for renames or conflicts, Git merges.
import type { FileChange, TreeId } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { bytesOf } from './git.ts';
import type { FolderItem } from './folder.ts';
import { FOLDER, folderId, folderWith } from './folder.ts';
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
  ancestor: Sha,
  base: Sha,
  head: Sha,
): Promise<ApartMerge | null> {
  const [ours, theirs] = await Promise.all([
    treeDiff(git, ancestor as string as TreeId, base as string as TreeId),
    treeDiff(git, ancestor as string as TreeId, head as string as TreeId),
  ]);
  if (ours === null || theirs === null || theirs.length > MOST_FILES) return null;
  if (mayRename(ours) || mayRename(theirs) || areEntangled(ours, theirs)) return null;
  const tree = await treeWith(git, base, theirs);
  return tree === null ? null : { tree, changes: theirs };
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

/** The id of the tree of a commit with these changes in it; null where a folder cannot be read. */
async function treeWith(
  git: Git,
  commit: Sha,
  changes: readonly FileChange[],
): Promise<TreeId | null> {
  const paths = changes.map(({ path }) => foldersAbove(path));
  // The lowest folders come first, because each is part of the one above it.
  const folders = [...new Set(['', ...paths.flat()])].toSorted((a, b) => depthOf(b) - depthOf(a));
  const objects = await git.objects.ask(
    'contents',
    folders.map((folder) => `${commit}:${folder}`),
  );
  const changed = new Map(folders.map((folder) => [folder, new Map<string, FolderItem | null>()]));
  const put = (path: string, item: FolderItem | null): void => {
    const slash = path.lastIndexOf('/');
    const name = bytesOf(path.slice(slash + 1)).toString('latin1');
    changed.get(path.slice(0, Math.max(0, slash)))?.set(name, item);
  };
  for (const { path, after } of changes) put(path, after);
  for (const [at, folder] of folders.entries()) {
    const object = objects[at] ?? null;
    if (object !== null && object.type !== 'tree') return null;
    const newItems = changed.get(folder) ?? new Map<string, FolderItem | null>();
    const bytes = folderWith(object?.bytes ?? NOTHING, newItems, git.hash);
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
