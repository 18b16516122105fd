// Reads and writes Git's objects without a process, because a hundred pull requests are four hundred objects. What was
// written here is also kept, and Git itself reads all others.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

import { readBinary } from '../../git.ts';

export type ObjectStore = ReturnType<typeof objectStore>;
type ObjectType = 'blob' | 'tree' | 'commit';

export function objectStore(folder: string) {
  /** By type and id. */
  const written = new Map<string, Buffer>();
  const placeOf = (id: string): string => join(folder, 'objects', id.slice(0, 2), id.slice(2));

  return {
    write: async (type: ObjectType, content: Buffer): Promise<string> => {
      const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
      const id = createHash('sha1').update(object).digest('hex');
      if (written.has(`${type} ${id}`)) return id;
      await mkdir(dirname(placeOf(id)), { recursive: true });
      // The same id has the same content, so two writes do no harm.
      await writeFile(placeOf(id), deflateSync(object, { level: 1 }));
      written.set(`${type} ${id}`, content);
      return id;
    },
    /** Fails when there is no such object. */
    read: async (type: ObjectType, id: string): Promise<Buffer> =>
      written.get(`${type} ${id}`) ?? readBinary(folder, ['cat-file', type, id]),
  };
}

/** A blob at a path, or null to delete it. */
export type Blob = TreeEntry | null;

interface TreeEntry {
  readonly mode: string;
  readonly id: string;
}

const FOLDER = '40000';

/** The tree with these changes, or null when it is empty. */
export async function changedTree(
  store: ObjectStore,
  tree: string | null,
  changes: ReadonlyMap<string, Blob>,
): Promise<string | null> {
  const entries = new Map(tree === null ? [] : parse(await store.read('tree', tree)));
  for (const [name, below] of byFirstPart(changes)) {
    const leaf = below.get('');
    // Each change builds on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const entry = leaf === undefined ? await inFolder(store, entries.get(name), below) : leaf;
    if (entry === null) entries.delete(name);
    else entries.set(name, { mode: entry.mode.replace(/^0+/, ''), id: entry.id });
  }
  return entries.size === 0 ? null : store.write('tree', serialised(entries));
}

async function inFolder(
  store: ObjectStore,
  entry: TreeEntry | undefined,
  changes: ReadonlyMap<string, Blob>,
): Promise<Blob> {
  const id = await changedTree(store, entry?.mode === FOLDER ? entry.id : null, changes);
  return id === null ? null : { mode: FOLDER, id };
}

/** `a/b/c` becomes `b/c` below `a`; a path without folders becomes the empty path below itself. */
function byFirstPart(changes: ReadonlyMap<string, Blob>): ReadonlyMap<string, Map<string, Blob>> {
  const grouped = new Map<string, Map<string, Blob>>();
  for (const [path, blob] of changes) {
    const [first = '', ...rest] = path.split('/');
    const below = grouped.get(first) ?? new Map<string, Blob>();
    grouped.set(first, below.set(rest.join('/'), blob));
  }
  return grouped;
}

function parse(content: Buffer): readonly (readonly [string, TreeEntry])[] {
  const entries: (readonly [string, TreeEntry])[] = [];
  for (let at = 0; at < content.length;) {
    const end = content.indexOf(0, at);
    const [mode = '', ...name] = content.toString('utf8', at, end).split(' ');
    entries.push([name.join(' '), { mode, id: content.toString('hex', end + 1, end + 21) }]);
    at = end + 21;
  }
  return entries;
}

/** In Git's order: a folder sorts as if its name ended in a slash. */
function serialised(entries: ReadonlyMap<string, TreeEntry>): Buffer {
  const key = ([name, { mode }]: readonly [string, TreeEntry]): Buffer =>
    Buffer.from(mode === FOLDER ? `${name}/` : name);
  const sorted = [...entries].toSorted((a, b) => Buffer.compare(key(a), key(b)));
  return Buffer.concat(
    sorted.flatMap(([name, { mode, id }]) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(id, 'hex'),
    ]),
  );
}
