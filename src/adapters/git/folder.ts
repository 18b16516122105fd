// Reads and writes a folder as Git stores it: `<mode> <name> NUL <id>`, one after the other.
import { createHash } from 'node:crypto';
import type { BlobId } from '#app/ports.ts';
import { bytesOf, textOf } from './git.ts';

export interface FolderEntry {
  readonly id: BlobId;
  readonly mode: string;
}

/** The mode of a folder in a folder. */
export const FOLDER = '40000';
export const SUBMODULE = '160000';
const SPACE = 0x20;
const BYTES = { sha1: 20, sha256: 32 } as const;

/** The files, links and submodules with these names. Without folders. */
export function entriesIn(
  folder: Buffer,
  names: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<string, FolderEntry> {
  const items = itemsIn(folder, names, hash);
  return new Map([...items].filter(([, { mode }]) => mode !== FOLDER));
}

/** One entry of a folder: a file, a link, a submodule or a folder. */
export interface FolderItem {
  readonly mode: string;
  readonly id: string;
}

const MODES: ReadonlySet<string> = new Set(['100644', '100755', '120000', '160000', FOLDER]);

/** What differs under one name. A file that becomes a folder is two differences. Names have one character for each byte. */
export interface FolderDifference {
  readonly name: string;
  readonly before: FolderItem | null;
  readonly after: FolderItem | null;
}

/** The differences of two folders; null where a mode is none that Git writes today. */
export function differencesIn(
  before: Buffer,
  after: Buffer,
  hash: Hash,
): readonly FolderDifference[] | null {
  const [old, now] = [cursorOf(before, hash), cursorOf(after, hash)];
  const differences: FolderDifference[] = [];
  while (old.rest !== '' || now.rest !== '') {
    // Most entries are the same, and their bytes say so.
    if (old.rest === now.rest) {
      old.move();
      now.move();
      continue;
    }
    const order = inOrder(old.key, now.key);
    const [gone, come] = [order <= 0 ? old.item : null, order >= 0 ? now.item : null];
    differences.push({ name: gone === null ? now.name : old.name, before: gone, after: come });
    if (order <= 0) old.move();
    if (order >= 0) now.move();
  }
  const isUnusual = differences.some(({ before: folderItem, after: other }) =>
    [folderItem, other].some((item) => item !== null && !MODES.has(item.mode)),
  );
  return isUnusual ? null : differences;
}

/**
 * The folder with these entries in it; null: without them. Null where an entry would become another kind of entry, or
 * where one to be removed is not there.
 */
export function folderWith(
  folder: Buffer,
  changes: ReadonlyMap<string, FolderItem | null>,
  hash: Hash,
): Buffer | null {
  const cursor = cursorOf(folder, hash);
  const left = [...changes]
    .map(([name, item]) => ({ name, item, key: item?.mode === FOLDER ? `${name}/` : name }))
    .toSorted((a, b) => inOrder(a.key, b.key));
  const parts: Buffer[] = [];
  let kept = 0;
  for (const { name, item, key } of left) {
    const isNamed = (): boolean => cursor.name === name;
    while (cursor.rest !== '' && !isNamed() && inOrder(cursor.key, key) < 0) cursor.move();
    const isThere = cursor.rest !== '' && isNamed();
    if (isThere ? item !== null && cursor.key !== key : item === null) return null;
    parts.push(folder.subarray(kept, cursor.at));
    if (item !== null) parts.push(bytesOfItem(name, item));
    if (isThere) cursor.move();
    kept = cursor.at;
  }
  return Buffer.concat([...parts, folder.subarray(kept)]);
}

/** The id under which Git stores a folder. */
export function folderId(folder: Buffer, hash: Hash): string {
  return createHash(hash).update(`tree ${folder.length}\0`).update(folder).digest('hex');
}

function bytesOfItem(name: string, { mode, id }: FolderItem): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]);
}

/** A place in a folder. */
interface EntryCursor {
  readonly at: number;
  /** The bytes of the entry here; empty at the end. */
  readonly rest: string;
  readonly name: string;
  /** By which Git sorts; empty at the end. */
  readonly key: string;
  readonly item: FolderItem;
  move(): void;
}

function cursorOf(folder: Buffer, hash: Hash): EntryCursor {
  const text = folder.toString('latin1');
  let [at, end] = [0, 0];
  const name = (): string => text.slice(text.indexOf(' ', at) + 1, text.indexOf('\0', at));
  const mode = (): string => modeAt(text, at);
  const move = (): void => {
    at = end;
    end = at < text.length ? text.indexOf('\0', at) + 1 + BYTES[hash] : at;
  };
  move();
  return {
    get at() {
      return at;
    },
    get rest() {
      return text.slice(at, end);
    },
    get name() {
      return name();
    },
    get key() {
      if (at === end) return '';
      return mode() === FOLDER ? `${name()}/` : name();
    },
    get item() {
      return { mode: mode(), id: folder.toString('hex', end - BYTES[hash], end) };
    },
    move,
  };
}

/** Nearly all have the first mode, whose text is made once. */
export function modeAt(text: string, at: number): string {
  return text.startsWith(`${ORDINARY} `, at) ? ORDINARY : text.slice(at, text.indexOf(' ', at));
}

const ORDINARY = '100644';

/** By bytes. The end comes last. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a === '' || (b !== '' && a > b) ? 1 : -1;
}

type Hash = keyof typeof BYTES;

/** The entries with these names, folders included. */
export function itemsIn(
  folder: Buffer,
  names: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<string, FolderEntry> {
  const entries = new Map<string, FolderEntry>();
  // One character for each byte, because slices of a text are compared faster than bytes.
  const text = folder.toString('latin1');
  const wanted = new Map(Array.from(names, (name) => [bytesOf(name).toString('latin1'), name]));
  const lengths = new Set(Array.from(wanted.keys(), (name) => name.length));
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(' ', at);
    const end = text.indexOf('\0', space);
    if (space < 0 || end < 0) break;
    const after = end + 1 + BYTES[hash];
    const isLong = lengths.has(end - space - 1);
    const name = isLong ? wanted.get(text.slice(space + 1, end)) : undefined;
    if (name !== undefined) {
      const id = folder.toString('hex', end + 1, after) as BlobId;
      entries.set(name, { id, mode: modeAt(text, at) });
    }
    at = after;
  }
  return entries;
}

/**
 * Gives all entries, in order. False where a mode is none that Git writes today, or where the folder is cut off. `ids`: by
 * their bytes, because thousands of states are the same file, and one text for all takes less memory.
 */
export function eachEntry(
  folder: Buffer,
  hash: Hash,
  ids: Map<string, string>,
  onEntry: (name: string, mode: string, id: string) => void,
): boolean {
  const text = folder.toString('latin1');
  for (let at = 0; at < text.length;) {
    const mode = modeAt(text, at);
    const end = text.indexOf('\0', at);
    const after = end + 1 + BYTES[hash];
    if (end < 0 || after > text.length || !MODES.has(mode)) return false;
    const name = text.slice(at + mode.length + 1, end);
    const bytes = text.slice(end + 1, after);
    const id = ids.get(bytes) ?? folder.toString('hex', end + 1, after);
    ids.set(bytes, id);
    onEntry(BEYOND_ASCII.test(name) ? textOf(Buffer.from(name, 'latin1')) : name, mode, id);
    at = after;
  }
  return true;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** All entries, by their names with one character for each byte. */
export function storedEntries(folder: Buffer, hash: Hash): ReadonlyMap<string, FolderItem> {
  const entries = new Map<string, FolderItem>();
  for (let at = 0; at < folder.length;) {
    const space = folder.indexOf(SPACE, at);
    const end = folder.indexOf(0, space);
    const after = end + 1 + BYTES[hash];
    const name = folder.toString('latin1', space + 1, end);
    const mode = folder.toString('latin1', at, space);
    entries.set(name, { mode, id: folder.toString('hex', end + 1, after) });
    at = after;
  }
  return entries;
}

/** The folder with these entries. Git sorts a folder as if its name ended with a slash. */
export function storedFolder(entries: ReadonlyMap<string, FolderItem>): Buffer {
  const sorted = [...entries]
    .map(([name, entry]) => ({ name, entry, key: entry.mode === FOLDER ? `${name}/` : name }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return Buffer.concat(sorted.map(({ name, entry }) => bytesOfItem(name, entry)));
}
