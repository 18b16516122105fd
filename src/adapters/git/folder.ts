// Reads and writes a folder as Git stores it: `<mode> <name> NUL <id>`, one after the other.
import type { BlobId } from '#app/ports.ts';
import { bytesOf, textOf } from './bytes.ts';

export interface FolderEntry {
  readonly id: BlobId;
  readonly mode: string;
}

export const FOLDER = '40000';
const SPACE = 0x20;
const BYTES = { sha1: 20, sha256: 32 } as const;

/** The files, links and submodules with these names, and perhaps a few others. Without folders. */
export function entriesIn(
  folder: Buffer,
  names: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<string, FolderEntry> {
  const entries = allEntriesIn(folder, names, hash);
  return new Map([...entries].filter(([, { mode }]) => mode !== FOLDER));
}

/** Whether a folder with this name is in it. */
export function hasFolder(folder: Buffer, name: string, hash: Hash): boolean {
  return allEntriesIn(folder, new Set([name]), hash).get(name)?.mode === FOLDER;
}

type Hash = keyof typeof BYTES;

function allEntriesIn(
  folder: Buffer,
  names: ReadonlySet<string>,
  hash: Hash,
): ReadonlyMap<string, FolderEntry> {
  const found = new Map<string, FolderEntry>();
  // Comparing hashes makes 10,000 names cost a millisecond. Two names may share a hash, so the caller compares the
  // names of the result.
  const numbers = new Set(Array.from(names, (name) => numberOf(bytesOf(name))));
  for (let at = 0; at < folder.length;) {
    const space = folder.indexOf(SPACE, at);
    if (space < 0) break;
    let number = 0;
    let end = space + 1;
    for (; (folder[end] ?? 0) !== 0; end += 1) number = next(number, folder[end] ?? 0);
    const after = end + 1 + BYTES[hash];
    if (numbers.has(number)) {
      const name = textOf(folder.subarray(space + 1, end));
      const mode = folder.toString('latin1', at, space);
      const id = folder.toString('hex', end + 1, after) as BlobId;
      found.set(name, { id, mode });
    }
    at = after;
  }
  return found;
}

function numberOf(name: Buffer): number {
  return name.reduce(next, 0);
}

function next(number: number, byte: number): number {
  return (Math.imul(number, 31) + byte) | 0;
}

/** An entry of any kind. */
export interface StoredEntry {
  readonly mode: string;
  readonly id: string;
}

/** All entries, by their names with one character for each byte. */
export function storedEntries(folder: Buffer, hash: Hash): ReadonlyMap<string, StoredEntry> {
  const entries = new Map<string, StoredEntry>();
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
export function storedFolder(entries: ReadonlyMap<string, StoredEntry>): Buffer {
  const sorted = [...entries]
    .map(([name, entry]) => ({ name, entry, key: entry.mode === FOLDER ? `${name}/` : name }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return Buffer.concat(
    sorted.flatMap(({ name, entry: { mode, id } }) => [
      Buffer.from(`${mode} ${name}\0`, 'latin1'),
      Buffer.from(id, 'hex'),
    ]),
  );
}
