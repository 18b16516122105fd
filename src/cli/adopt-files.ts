// What `init`, `import` and `new` read, as far as the user names it, and the files that they write. A file that is there and says something else stays.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { headOf } from '#app/check.ts';
import type { Loader, Repository } from '#app/ports.ts';
import type { FileRow } from './adopt-text.ts';
import type { CommonOptions } from './command.ts';
import { loaderOf } from '#wiring/open.ts';
import type { Choice } from '#app/adopt/today.ts';
import picomatch from 'picomatch';
import { openFolder } from '#adapters/system/folder.ts';

interface WorkingTree {
  readonly loader: Loader;
  readonly head: Awaited<ReturnType<typeof headOf>>;
  readonly folder: ReturnType<typeof openFolder>;
}

/** The working tree, and how its files are read. */
export async function workingTree(
  repository: Repository,
  { root }: Pick<CommonOptions, 'root'>,
): Promise<WorkingTree> {
  const loader = loaderOf(repository, root);
  return { loader, head: await headOf(repository, null), folder: openFolder(repository.top) };
}

/** What would happen to each file. `ours`: files that we wrote before and may change. */
export async function rowsFor(
  top: string,
  files: ReadonlyMap<string, string>,
  ours: ReadonlySet<string> = new Set(),
): Promise<readonly FileRow[]> {
  const rows = [...files].map(async ([path, text]): Promise<FileRow> => {
    const present = await readFile(join(top, path), 'utf8').catch(() => null);
    if (present === null) return { path, kind: 'new' };
    if (present === text) return { path, kind: 'same' };
    return { path, kind: ours.has(path) ? 'changed' : 'kept' };
  });
  return Promise.all(rows);
}

/** Writes what is new or changed. */
export async function writeRows(
  top: string,
  files: ReadonlyMap<string, string>,
  rows: readonly FileRow[],
): Promise<void> {
  for (const { path, kind } of rows) {
    if (kind === 'new') await writeNew(join(top, path), files.get(path) ?? '');
    if (kind === 'changed') await writeFile(join(top, path), files.get(path) ?? '');
  }
}

/** Writes a file that is not there. Fails where it is there by now. */
export async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

/** `only` undefined: all of them. */
export function namesOf(only: readonly string[] | undefined): Omit<Choice, 'isExcepted'> {
  return {
    patterns: only ?? [],
    isNamed: only === undefined ? () => true : matching(only),
    isMeant: (name) => only?.includes(name) === true,
  };
}

export function matching(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch([...patterns]);
}
