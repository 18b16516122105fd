// Compares trees without a process of Git: reads only folders that differ, all of a level at once. Answers null where Git
// itself has to compare: where much differs, and where anything is unusual.
import type { BlobId, Entry, FileChange, TreeId } from '#app/ports.ts';
import { textOf } from './bytes.ts';
import type { Git } from './git.ts';
import type { FolderItem } from './folder.ts';
import { FOLDER, itemsIn } from './folder.ts';

/** Folders that are read. Git itself is faster from about here on. */
const MOST_FOLDERS = 400;

/** Every file that differs, in Git's order. */
export async function treeDiff(
  git: Git,
  from: TreeId,
  to: TreeId,
): Promise<readonly FileChange[] | null> {
  const changes = new Map<string, FileChange>();
  let pairs: readonly Pair[] = [{ path: '', from: `${from}^{tree}`, to: `${to}^{tree}` }];
  for (let read = pairs.length; pairs.length > 0; read += pairs.length) {
    if (read > MOST_FOLDERS) return null;
    // The folders of a level are known only by those of the level above.
    // oxlint-disable-next-line no-await-in-loop
    const folders = await foldersOf(git, pairs);
    if (folders === null) return null;
    const below: Pair[] = [];
    for (const { path, before, after } of folders) {
      for (const name of namesIn(before, after)) {
        const [old, now] = [before.get(name), after.get(name)];
        if (old?.id === now?.id && old?.mode === now?.mode) continue;
        const [file, change] = changeAt(`${path}${name}`, old, now);
        if (change !== null) changes.set(file, change);
        if (isFolder(old) || isFolder(now)) {
          below.push({ path: `${file}/`, from: folderOf(old), to: folderOf(now) });
        }
      }
    }
    pairs = below;
  }
  return [...changes.keys()].toSorted(inBytes).flatMap((file) => changes.get(file) ?? []);
}

/** A folder on both sides. Paths have one character for each byte, as Git compares bytes. */
interface Pair {
  /** Empty, or with a slash at its end. */
  readonly path: string;
  /** Null where there is no folder. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Folders {
  readonly path: string;
  readonly before: ReadonlyMap<string, FolderItem>;
  readonly after: ReadonlyMap<string, FolderItem>;
}

/** Null where one of them cannot be read. */
async function foldersOf(git: Git, pairs: readonly Pair[]): Promise<readonly Folders[] | null> {
  const ids = [...new Set(pairs.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()))];
  const objects = await git.objects.ask('contents', ids);
  const items = new Map<string | null, ReadonlyMap<string, FolderItem>>([[null, new Map()]]);
  for (const [at, id] of ids.entries()) {
    const object = objects[at] ?? null;
    const found = object?.type === 'tree' ? itemsIn(object.bytes, git.hash) : null;
    if (found === null) return null;
    items.set(id, found);
  }
  return pairs.flatMap(({ path, from, to }) => {
    const [before, after] = [items.get(from), items.get(to)];
    return before === undefined || after === undefined ? [] : [{ path, before, after }];
  });
}

function namesIn(
  before: ReadonlyMap<string, FolderItem>,
  after: ReadonlyMap<string, FolderItem>,
): readonly string[] {
  return [...before.keys(), ...[...after.keys()].filter((name) => !before.has(name))];
}

/** The path, and what happened to a file there; null where only a folder changed. */
function changeAt(
  file: string,
  old: FolderItem | undefined,
  now: FolderItem | undefined,
): readonly [string, FileChange | null] {
  const path = textOf(Buffer.from(file, 'latin1'));
  const [before, after] = [entryOf(path, old), entryOf(path, now)];
  return [file, before === null && after === null ? null : { path, before, after }];
}

function entryOf(path: string, item: FolderItem | undefined): Entry | null {
  if (item === undefined || isFolder(item)) return null;
  return { path, mode: item.mode, id: item.id as BlobId };
}

function isFolder(item: FolderItem | undefined): boolean {
  return item?.mode === FOLDER;
}

function folderOf(item: FolderItem | undefined): string | null {
  return item !== undefined && isFolder(item) ? item.id : null;
}

function inBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
