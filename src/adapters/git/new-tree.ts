// Makes a tree out of another one, with some files replaced. Only the folders on the way to these files are read and
// written: an index would take all files of the repository.
import { trouble } from './troubles.ts';
import { bytesOf } from './git.ts';
import type { FolderItem } from './folder.ts';
import { FOLDER, storedEntries, storedFolder } from './folder.ts';
import { readFolders } from './folders.ts';
import { createHash } from 'node:crypto';
import type { Git } from './git.ts';

/** A file of a tree, as it is, or with a new text. */
export type NewEntry = FolderItem | { readonly text: string };

/** `from`: a commit or a tree; null: nothing. `files`: by path; null deletes. `env`: where objects are written. */
export async function treeWith(
  git: Git,
  from: string | null,
  files: ReadonlyMap<string, NewEntry | null>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const written = new Map<string, NewObject>();
  const put = (object: NewObject): string => {
    const id = objectId(object, git.hash);
    written.set(id, object);
    return id;
  };
  const folders = foldersOf(withIds(files, put));
  const names = [...folders.keys()];
  const before = from === null ? [] : await readFolders(git, namesAt(from, names));
  // The longest path comes first, so that a folder is known before the one above it.
  for (const [at, name] of [...names.entries()].toSorted(([, a], [, b]) => depth(b) - depth(a))) {
    const newEntries = folders.get(name) ?? new Map();
    const entries = new Map(storedEntries(before[at] ?? NOTHING, git.hash));
    for (const [key, entry] of newEntries) {
      if (entry === null) entries.delete(key);
      else entries.set(key, entry);
    }
    const isGone = entries.size === 0 && name !== '';
    const id = isGone ? null : put({ type: 'tree', bytes: storedFolder(entries) });
    if (name !== '') addTo(folders.get(above(name)), lastOf(name), id);
    else {
      await writeObjects(git, [...written.values()], env);
      return id ?? '';
    }
  }
  throw new Error('the top of a tree is missing');
}

type Entries = Map<string, FolderItem | null>;

const NOTHING = Buffer.alloc(0);

/** Each text is stored once, because the emergency stop writes the same text thousands of times. */
function withIds(
  files: ReadonlyMap<string, NewEntry | null>,
  put: (object: NewObject) => string,
): ReadonlyMap<string, FolderItem | null> {
  const ids = new Map<string, string>();
  return new Map(
    Array.from(files, ([path, entry]) => {
      if (entry === null || !('text' in entry)) return [path, entry];
      const id = ids.get(entry.text) ?? put(blobOf(entry.text));
      ids.set(entry.text, id);
      return [path, { mode: '100644', id }];
    }),
  );
}

/** Without a change of line endings, because these texts were read from Git. */
function blobOf(text: string): NewObject {
  return { type: 'blob', bytes: Buffer.from(text) };
}

/** The new entries of each folder on the way to the files, also of the top, by the names that Git stores. */
function foldersOf(files: ReadonlyMap<string, FolderItem | null>): ReadonlyMap<string, Entries> {
  const folders = new Map<string, Entries>([['', new Map()]]);
  for (const [path, entry] of files) {
    demandInside(path);
    const folder = above(path);
    for (let name = folder; !folders.has(name); name = above(name)) folders.set(name, new Map());
    folders.get(folder)?.set(lastOf(path), entry);
  }
  return folders;
}

/** A new file replaces a folder of its name. */
function addTo(entries: Entries | undefined, name: string, id: string | null): void {
  if (entries?.get(name) != null) return;
  entries?.set(name, id === null ? null : { mode: FOLDER, id });
}

function namesAt(from: string, folders: readonly string[]): readonly string[] {
  return folders.map((folder) => `${from}:${folder}`);
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path, with one character for each byte. */
function lastOf(path: string): string {
  return bytesOf(path.slice(path.lastIndexOf('/') + 1)).toString('latin1');
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

/** Git itself would check such a path only where it writes an index. */
function demandInside(path: string): void {
  const isOutside = path
    .split('/')
    .some(
      (part) => part === '' || /^\.\.?$/.test(part) || /^(\.git|git~1)[ .]*(:.*)?$/i.test(part),
    );
  if (isOutside) throw trouble({ code: 1, out: NOTHING, err: `Ignoring path ${path}` });
}

/** Writes files that no tree has yet. Answers their ids. */
export async function writeBlobs(git: Git, texts: readonly string[]): Promise<readonly string[]> {
  const blobs = new Map(texts.map((text) => [text, blobOf(text)]));
  await writeObjects(git, [...blobs.values()]);
  const ids = new Map(Array.from(blobs, ([text, blob]) => [text, objectId(blob, git.hash)]));
  return texts.map((text) => ids.get(text) ?? '');
}

/** Without a check, so that a rollback passes also in a folder with modes that a newer Git refuses. */
async function writeObjects(
  git: Git,
  objects: readonly NewObject[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (objects.length === 0) return;
  await git.ask(['unpack-objects', '-q'], { env, input: await packOf(objects, git.hash) });
}

// A pack of new objects, as `git unpack-objects` reads it: one process writes all of them, and no file beside the repository
// is needed.

interface NewObject {
  readonly type: 'blob' | 'tree';
  readonly bytes: Buffer;
}

/** The id under which Git stores an object. */
function objectId({ type, bytes }: NewObject, hash: Git['hash']): string {
  return createHash(hash).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

async function packOf(objects: readonly NewObject[], hash: Git['hash']): Promise<Buffer> {
  // Most commands write nothing.
  const { deflateSync } = await import('node:zlib');
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  // As little as Git itself does for an object that is not packed.
  const parts = objects.flatMap((object) => [
    beginningOf(object),
    deflateSync(object.bytes, { level: 1 }),
  ]);
  const pack = Buffer.concat([head, ...parts]);
  return Buffer.concat([pack, createHash(hash).update(pack).digest()]);
}

const TYPES = { tree: 2, blob: 3 } as const;

/** The type and the size: four bits of the size in the first byte, and seven in each one after it. */
function beginningOf({ type, bytes }: NewObject): Buffer {
  const numbers = [(TYPES[type] << 4) | (bytes.length & 0b1111)];
  for (let rest = bytes.length >>> 4; rest > 0; rest >>>= 7) numbers.push(rest & 0b111_1111);
  const last = numbers.length - 1;
  return Buffer.from(numbers.map((number, at) => (at < last ? number | 0b1000_0000 : number)));
}
