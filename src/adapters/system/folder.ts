// The files of a repository's folder, whether Git knows them or not. It follows no link, so it never leaves the folder.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Folder } from '#app/adopt/service-folders.ts';
import { inOrder } from '#domain/scalars.ts';

const SKIPPED = new Set([
  '.git',
  'node_modules',
  'vendor',
  'dist',
  'build',
  'target',
  'coverage',
  '.venv',
  'venv',
  '.next',
  '.cache',
]);
/** How deep a file may be. */
const DEEPEST = 6;
const MOST_FILES = 20_000;
/** Larger files are data, not settings. */
const MOST_BYTES = 512 * 1024;

export function openFolder(top: string): Folder {
  const paths: string[] = [];
  collect(top, '', 0, paths);
  return { name: basename(top), paths: paths.toSorted(inOrder), read };

  function read(path: string): string | null {
    try {
      const file = join(top, path);
      const status = lstatSync(file);
      if (!status.isFile() || status.size > MOST_BYTES) return null;
      const text = readFileSync(file, 'utf8');
      return text.includes('\0') ? null : text;
    } catch {
      return null;
    }
  }
}

function collect(top: string, folder: string, depth: number, paths: string[]): void {
  if (depth > DEEPEST) return;
  for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
    if (paths.length >= MOST_FILES) return;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) paths.push(path);
    else if (entry.isDirectory() && !SKIPPED.has(entry.name)) collect(top, path, depth + 1, paths);
  }
}
