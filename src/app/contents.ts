// The files of both sides of a change, each fetched once: what a change leaves alone is the same on both.
import type { Blob, FileChange, Repository, TreeId } from './ports.ts';
import type { Files } from './side.ts';

export interface Contents {
  /** Fetches what is not there yet, in one call, and returns both sides: before and after. */
  read(paths: readonly string[]): Promise<readonly [Files, Files]>;
}

export function contentsOf(
  repository: Repository,
  base: TreeId,
  head: TreeId,
  changes: readonly FileChange[],
): Contents {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const before = new Map<string, Blob | null>();
  const after = new Map<string, Blob | null>();
  return { read };

  async function read(paths: readonly string[]): Promise<readonly [Files, Files]> {
    const missing = [...new Set(paths)].filter((path) => !before.has(path));
    const moved = missing.filter((path) => changed.get(path)?.after != null);
    const wanted = [
      ...missing.map((path) => ({ tree: base, path })),
      ...moved.map((path) => ({ tree: head, path })),
    ];
    const blobs = wanted.length === 0 ? [] : await repository.readPaths(wanted);
    missing.forEach((path, index) => {
      before.set(path, blobs[index] ?? null);
      if (!changed.has(path)) after.set(path, blobs[index] ?? null);
    });
    moved.forEach((path, index) => after.set(path, blobs[missing.length + index] ?? null));
    return [(path) => before.get(path) ?? null, (path) => after.get(path) ?? null];
  }
}
