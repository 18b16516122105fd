// Compares trees without a process of Git: reads only folders that differ, all of a level at once. Answers null where Git
// itself has to compare: where much differs, and where anything is unusual.
import type { BlobId, Entry, FileChange, TreeId } from '#app/ports.ts';
import { textOf } from './git.ts';
import type { Git } from './git.ts';
import type { FolderDifference, FolderItem } from './folder.ts';
import { FOLDER, differencesIn } from './folder.ts';
import { foldersWith } from './folders.ts';

/** Folders that are read. Git itself is faster from about here on. */
const MOST_FOLDERS = 400;

/** Every file that differs, in Git's order. */
export async function treeDiff(
  git: Git,
  from: TreeId,
  to: TreeId,
): Promise<readonly FileChange[] | null> {
  const changes: (readonly [string, FileChange])[] = [];
  let pairs: readonly Pair[] = [{ path: '', from: `${from}^{tree}`, to: `${to}^{tree}` }];
  for (let read = pairs.length; pairs.length > 0; read += pairs.length) {
    if (read > MOST_FOLDERS) return null;
    // The folders of a level are known only by those of the level above.
    // oxlint-disable-next-line no-await-in-loop
    const folders = await foldersOf(git, pairs);
    if (folders === null) return null;
    const below: Pair[] = [];
    for (const { path, differences } of folders) {
      for (const { name, before, after } of differences) {
        const file = `${path}${name}`;
        const change = changeOf(file, fileOf(before), fileOf(after));
        if (change !== null) changes.push([file, change]);
        const pair = { path: `${file}/`, from: folderOf(before), to: folderOf(after) };
        if (pair.from !== null || pair.to !== null) below.push(pair);
      }
    }
    pairs = below;
  }
  return changes.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** A folder on both sides. Paths have one character for each byte, as Git compares bytes. */
interface Pair {
  /** Empty, or with a slash at its end. */
  readonly path: string;
  /** Null where there is no folder. */
  readonly from: string | null;
  readonly to: string | null;
}

interface DifferingFolder {
  readonly path: string;
  readonly differences: readonly FolderDifference[];
}

/** Null where one of them cannot be read. */
async function foldersOf(
  git: Git,
  pairs: readonly Pair[],
): Promise<readonly DifferingFolder[] | null> {
  const ids = pairs.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  const read = await foldersWith(git, ids);
  if (ids.some((id) => !read.has(id))) return null;
  const bytesOf = (id: string | null): Buffer =>
    id === null ? NOTHING : (read.get(id) ?? NOTHING);
  const folders = pairs.map(({ path, from, to }) => ({
    path,
    differences: differencesIn(bytesOf(from), bytesOf(to), git.hash),
  }));
  const whole = folders.flatMap(({ path, differences }) =>
    differences === null ? [] : [{ path, differences }],
  );
  return whole.length === folders.length ? whole : null;
}

const NOTHING = Buffer.alloc(0);

function changeOf(
  file: string,
  before: FolderItem | null,
  after: FolderItem | null,
): FileChange | null {
  if (before === null && after === null) return null;
  const path = textOf(Buffer.from(file, 'latin1'));
  return { path, before: entryOf(path, before), after: entryOf(path, after) };
}

function entryOf(path: string, item: FolderItem | null): Entry | null {
  return item === null ? null : { path, mode: item.mode, id: item.id as BlobId };
}

function fileOf(item: FolderItem | null): FolderItem | null {
  return item?.mode === FOLDER ? null : item;
}

function folderOf(item: FolderItem | null): string | null {
  return item?.mode === FOLDER ? item.id : null;
}
