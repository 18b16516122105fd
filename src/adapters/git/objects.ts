// Reads the contents of many files at once, because a process costs far more than an object.
import type { Blob, BlobId, Entry, TreeId, TreePath } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { bytesOf, nulEnded, records } from './bytes.ts';
import type { Git } from './git.ts';
import { fetchMissing } from './partial.ts';
import type { FolderEntry } from './folder.ts';
import { entriesIn } from './folder.ts';
import { printable } from './trouble.ts';

interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const SUBMODULE = '160000';
const NOTHING = Buffer.alloc(0);

export async function readBlobs(
  git: Git,
  ids: readonly BlobId[],
): Promise<ReadonlyMap<BlobId, Uint8Array>> {
  const unique = [...new Set(ids)];
  const unread = unique.filter((id) => !git.contents.has(id));
  await fetchMissing(git, unread);
  const objects = await readObjects(git, unread);
  unread.forEach((id, at) => git.contents.set(id, contentOf(id, objects[at] ?? null)));
  return new Map(unique.map((id) => [id, git.contents.get(id) ?? NOTHING]));
}

function contentOf(id: BlobId, object: GitObject | null): Uint8Array {
  if (object?.type === 'blob') return object.bytes;
  throw missing(`a file's content ${id}`);
}

function missing(what: string): Error {
  return refusal(
    `Git should have ${printable(what)}, but it is missing.`,
    'The repository seems to be damaged: run `git fsck`, or clone it afresh.',
  );
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
  const places = wanted.map((one) => ('tree' in one ? placeOf(one.tree, one.path) : null));
  const folders = await searchFolders(
    git,
    places.filter((place) => place !== null),
  );
  const found = wanted.map((one, at): FolderEntry | null => {
    if (!('tree' in one)) return { id: one.id, mode: one.mode };
    const { folder = '', name = '' } = places[at] ?? {};
    return folders.get(folder)?.get(name) ?? null;
  });
  const ids = found.flatMap((entry) => (!entry || entry.mode === SUBMODULE ? [] : [entry.id]));
  const blobs = await readBlobs(git, ids);
  return found.map((entry) => entry && { ...entry, bytes: blobs.get(entry.id) ?? NOTHING });
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

/** The stored entries of each folder, or null where there is no folder. */
async function readFolders(
  git: Git,
  folders: readonly string[],
): Promise<readonly (Buffer | null)[]> {
  const several = new Set(folders.map((folder) => folder.split(':', 1)[0])).size > 1;
  // Two trees share most of their folders, and a folder of 10,000 files takes longer to read than a
  // process to start.
  const ids = several ? await identify(git, folders) : folders;
  const unique = [...new Set(ids.filter((id) => id !== null))];
  const objects = new Map(
    (await readObjects(git, unique)).map((object, at) => [unique[at], object]),
  );
  const found = ids.map((id) => (id === null ? null : (objects.get(id) ?? null)));
  await demandNone(
    git,
    folders.filter((_folder, at) => found[at] === null),
  );
  return found.map((object) => (object?.type === 'tree' ? object.bytes : null));
}

/** Distinguishes a folder that Git could not read from one that does not exist. */
async function demandNone(git: Git, folders: readonly string[]): Promise<void> {
  const trees = new Map<string, string[]>();
  for (const folder of folders) {
    const colon = folder.indexOf(':');
    const path = folder.slice(colon + 1);
    const tree = folder.slice(0, colon);
    trees.set(tree, [...(trees.get(tree) ?? []), path]);
  }
  await Promise.all(
    Array.from(trees, async ([tree, paths]) => {
      const args = ['ls-tree', '-d', '-z', '--full-tree', tree, '--', ...paths];
      const [entry] = records(await git.ask(args));
      if (entry === undefined || entry.startsWith(SUBMODULE)) return;
      throw missing(`a folder ${entry.slice(entry.indexOf('\t') + 1)}`);
    }),
  );
}

async function identify(git: Git, names: readonly string[]): Promise<readonly (string | null)[]> {
  const out = await git.ask(['cat-file', '--batch-check', '--buffer', '-z'], {
    input: nulEnded(names),
  });
  return parse(out, names, false).map((object) => object?.id ?? null);
}

/** The objects that these names stand for, in the same order; null where there is none. */
async function readObjects(
  git: Git,
  names: readonly string[],
): Promise<readonly (GitObject | null)[]> {
  if (names.length === 0) return [];
  const out = await git.ask(['cat-file', '--batch', '--buffer', '-z'], { input: nulEnded(names) });
  return parse(out, names, true);
}

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const MISSING = ' missing\n';

/** Reads by length, because contents and names may hold any bytes. */
function parse(
  out: Buffer,
  names: readonly string[],
  withContents: boolean,
): readonly (GitObject | null)[] {
  let at = 0;
  return names.map((name) => {
    const end = out.indexOf(0x0a, at);
    const [, id, type, size] = HEADER.exec(out.toString('latin1', at, end)) ?? [];
    if (id === undefined || type === undefined) {
      const said = at + bytesOf(name).length;
      if (out.toString('latin1', said, said + MISSING.length) !== MISSING) {
        throw new Error(`cat-file answered something else for ${name}`);
      }
      at = said + MISSING.length;
      return null;
    }
    const length = withContents ? Number(size) : 0;
    at = end + 1 + length + (withContents ? 1 : 0);
    return { id, type, bytes: out.subarray(end + 1, end + 1 + length) };
  });
}
