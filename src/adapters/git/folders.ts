// Finds folders by their paths, and reads each folder once, by its id. Git itself, asked for `<tree>:<folder>`, would search
// the folders above it anew for each path, and would not distinguish a folder that it lacks from one that does not exist.
import { refusal } from '#app/refusal.ts';
import { FOLDER, itemsIn } from './folder.ts';
import type { Git } from './git.ts';
import { printable } from './git-process.ts';

/** The stored entries of each folder, or null where there is no folder. `folders`: `<tree>:<path>`. */
export async function readFolders(
  git: Git,
  folders: readonly string[],
): Promise<readonly (Buffer | null)[]> {
  const ways = folders.map(wayTo);
  const deepest = Math.max(0, ...ways.map(({ names }) => names.length));
  let ids = ways.map(({ tree }): string | null => `${tree}^{tree}`);
  const buffers: (Buffer | null)[] = ways.map(() => null);
  for (let level = 0; level <= deepest; level += 1) {
    // The folders of a level are known only by those of the level above.
    // oxlint-disable-next-line no-await-in-loop
    const read = await foldersWith(git, ids);
    const wanted = new Map<string, Set<string>>();
    for (const [at, { tree, names }] of ways.entries()) {
      const id = ids[at] ?? null;
      if (id === null) continue;
      const bytes = read.get(id) ?? null;
      if (bytes === null) throw missing(level === 0 ? `the tree ${tree}` : folderOf(names, level));
      const name = names[level];
      if (name === undefined) buffers[at] = bytes;
      else wanted.set(id, (wanted.get(id) ?? new Set()).add(name));
    }
    const below = new Map(
      Array.from(wanted, ([id, names]) => [id, itemsIn(read.get(id) ?? NOTHING, names, git.hash)]),
    );
    ids = ways.map(({ names }, at) => {
      const item = below.get(ids[at] ?? '')?.get(names[level] ?? '');
      return item?.mode === FOLDER ? item.id : null;
    });
  }
  return buffers;
}

const NOTHING = Buffer.alloc(0);

interface Way {
  readonly tree: string;
  /** The names of the folders from the top of the tree to this one. */
  readonly names: readonly string[];
}

function wayTo(folder: string): Way {
  const colon = folder.indexOf(':');
  const names = folder.slice(colon + 1).split('/');
  return { tree: folder.slice(0, colon), names: names.filter((name) => name !== '') };
}

function folderOf(names: readonly string[], level: number): string {
  return `a folder ${names.slice(0, level).join('/')}`;
}

export function missing(what: string): Error {
  return refusal('git/object-missing', { object: printable(what) });
}

/** Bytes of a folder that is kept. One with thousands of files would be kept in each version that is compared. */
const LARGEST = 64 * 1024;

/** The stored entries of the folders with these ids; none where Git has no such folder. */
export async function foldersWith(
  git: Git,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Buffer>> {
  const folders = new Map<string, Buffer>();
  const unread: string[] = [];
  for (const id of new Set(ids)) {
    if (id === null) continue;
    const kept = git.folders.get(id);
    if (kept === undefined) unread.push(id);
    else folders.set(id, kept);
  }
  const objects = await git.objects.ask('contents', unread);
  for (const [at, id] of unread.entries()) {
    const object = objects[at];
    if (object?.type !== 'tree') continue;
    folders.set(id, object.bytes);
    if (object.bytes.length <= LARGEST) git.folders.set(id, object.bytes);
  }
  return folders;
}
