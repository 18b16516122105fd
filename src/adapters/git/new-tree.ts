// Makes a tree out of another one, with some files replaced. Only the folders on the way to these files are read and
// written: an index would take all files of the repository.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from './bytes.ts';
import type { FolderItem } from './folder.ts';
import { FOLDER, folderId, storedEntries, storedFolder } from './folder.ts';
import type { Git } from './git.ts';
import { readFolders } from './objects.ts';
import { trouble } from './trouble.ts';

/** A file of a tree. */
export interface NewEntry {
  readonly mode: string;
  readonly id: string;
}

/** `from`: a commit or a tree; null: nothing. `files`: by path; null deletes. `env`: where objects are written. */
export async function treeWith(
  git: Git,
  from: string | null,
  files: ReadonlyMap<string, NewEntry | null>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folders = foldersOf(files);
  const names = [...folders.keys()];
  const before = from === null ? [] : await readFolders(git, namesAt(from, names));
  const written = new Map<string, Buffer>();
  // The longest path comes first, so that a folder is known before the one above it.
  for (const [at, name] of [...names.entries()].toSorted(([, a], [, b]) => depth(b) - depth(a))) {
    const newEntries = folders.get(name) ?? new Map();
    const entries = new Map(storedEntries(before[at] ?? NOTHING, git.hash));
    for (const [key, entry] of newEntries) {
      if (entry === null) entries.delete(key);
      else entries.set(key, entry);
    }
    const id = entries.size === 0 && name !== '' ? null : idOf(git, entries, written);
    if (name !== '') addTo(folders.get(above(name)), lastOf(name), id);
    else {
      await writeObjects(git, 'tree', [...written.values()], env);
      return id ?? '';
    }
  }
  throw new Error('the top of a tree is missing');
}

type Entries = Map<string, FolderItem | null>;

const NOTHING = Buffer.alloc(0);

/** The new entries of each folder on the way to the files, also of the top, by the names as Git stores them. */
function foldersOf(files: ReadonlyMap<string, NewEntry | null>): ReadonlyMap<string, Entries> {
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

function idOf(
  git: Git,
  entries: ReadonlyMap<string, FolderItem>,
  written: Map<string, Buffer>,
): string {
  const bytes = storedFolder(entries);
  const id = folderId(bytes, git.hash);
  written.set(id, bytes);
  return id;
}

/** Without a change of line endings, because these texts were read from Git. */
export async function writeBlobs(
  git: Git,
  texts: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  // The emergency stop writes the same text thousands of times.
  const unique = [...new Set(texts)];
  const ids = await writeObjects(git, 'blob', unique, env);
  const byText = new Map(unique.map((text, at) => [text, ids[at] ?? '']));
  return texts.map((text) => byText.get(text) ?? '');
}

/** As they are: also folders with modes that today's Git would refuse have to let a rollback pass. */
async function writeObjects(
  git: Git,
  type: 'blob' | 'tree',
  contents: readonly (string | Buffer)[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  if (contents.length === 0) return [];
  const folder = (await git.scratch()).fresh('objects');
  await mkdir(folder);
  const names = contents.map((_, at) => join(folder, String(at)));
  await Promise.all(contents.map((content, at) => writeFile(names[at] ?? '', content)));
  const args = ['hash-object', '-w', '-t', type, '--literally', '--no-filters', '--stdin-paths'];
  const out = await git.line(args, { env, input: names.map((name) => `${name}\n`).join('') });
  return out.split('\n');
}
