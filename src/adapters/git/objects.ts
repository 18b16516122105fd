// Reads the contents of many files at once.
import type { Blob, BlobId, Entry, TreeId, TreePath } from '#app/ports.ts';
import type { Git } from './git.ts';
import type { FolderEntry } from './folder.ts';
import { entriesIn, SUBMODULE } from './folder.ts';
import { fetchObjects } from './fetch-objects.ts';
import { missing, readFolders } from './folders.ts';
import type { GitObject } from './object-answers.ts';

/** Files that are read together: few, because Git waits where it has written far ahead. */
const PART = 50;
const NOTHING = Buffer.alloc(0);

/** `onRead`: gets the first ones while Git reads the others. */
export async function readBlobs(
  git: Git,
  ids: readonly BlobId[],
  onRead: (id: BlobId, bytes: Uint8Array) => void = () => undefined,
): Promise<ReadonlyMap<BlobId, Uint8Array>> {
  const unique = [...new Set(ids)];
  const unread = unique.filter((id) => !git.contents.has(id));
  if (unread.length > 0 && (await git.isPartial())) await fetchObjects(git, unread);
  const parts = Array.from({ length: Math.ceil(unread.length / PART) }, (_, at) =>
    unread.slice(at * PART, (at + 1) * PART),
  );
  await Promise.all(
    parts.map(async (part) => {
      const objects = await git.objects.ask('contents', part);
      for (const [at, id] of part.entries()) {
        const bytes = contentOf(id, objects[at] ?? null);
        git.contents.set(id, bytes);
        onRead(id, bytes);
      }
    }),
  );
  return new Map(unique.map((id) => [id, git.contents.get(id) ?? NOTHING]));
}

function contentOf(id: BlobId, object: GitObject | null): Uint8Array {
  if (object?.type === 'blob') return object.bytes;
  throw missing(`a file's content ${id}`);
}

/**
 * Files by their paths, found in the entries of their folders. Git itself, asked for `<tree>:<path>`, would search a folder
 * once for each path, would not distinguish a symlink from a file, and would call a file absent when only its content is
 * missing.
 */
export async function readPaths(
  git: Git,
  wanted: readonly (Entry | TreePath)[],
): Promise<readonly (Blob | null)[]> {
  const places = wanted.map((path) => ('tree' in path ? placeOf(path.tree, path.path) : null));
  const folders = await searchFolders(
    git,
    places.filter((place) => place !== null),
  );
  const entries = wanted.map((path, at): FolderEntry | null => {
    if (!('tree' in path)) return { id: path.id, mode: path.mode };
    const { folder = '', name = '' } = places[at] ?? {};
    return folders.get(folder)?.get(name) ?? null;
  });
  const ids = entries.flatMap((entry) => (!entry || entry.mode === SUBMODULE ? [] : [entry.id]));
  const blobs = await readBlobs(git, ids);
  // Thousands of states are the same content.
  const read = new Map<BlobId, Blob>();
  return entries.map((entry) => {
    if (entry === null) return null;
    const { id, mode } = entry;
    const same = read.get(id);
    if (same?.mode === mode) return same;
    const blob = { id, mode, bytes: blobs.get(id) ?? NOTHING };
    read.set(id, blob);
    return blob;
  });
}

interface TreePlace {
  /** As Git takes it: `<tree>:<folder>`. */
  readonly folder: string;
  readonly name: string;
}

function placeOf(tree: TreeId, path: string): TreePlace {
  const slash = path.lastIndexOf('/');
  return { folder: `${tree}:${path.slice(0, Math.max(0, slash))}`, name: path.slice(slash + 1) };
}

async function searchFolders(
  git: Git,
  places: readonly TreePlace[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, FolderEntry>>> {
  const names = new Map<string, Set<string>>();
  for (const { folder, name } of places) {
    names.set(folder, (names.get(folder) ?? new Set()).add(name));
  }
  const folders = [...names.keys()];
  const contents = await readFolders(git, folders);
  return new Map(
    folders.map((folder, at) => [
      folder,
      entriesIn(contents[at] ?? NOTHING, names.get(folder) ?? new Set(), git.hash),
    ]),
  );
}
