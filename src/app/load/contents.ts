// The files of both sides of a change, each fetched once: what a change leaves alone is the same on both.
import type { Blob, Entry, FileChange, Repository, TreeId, TreePath } from '#app/ports.ts';
import type { Files } from './side.ts';

export interface SideFiles {
  /** Fetches what is not there yet, in one call, and returns both sides: before and after. */
  read(paths: readonly string[]): Promise<readonly [Files, Files]>;
}

export function contentsOf(
  repository: Repository,
  base: TreeId,
  changes: readonly FileChange[],
): SideFiles {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const before = new Map<string, Blob | null>();
  const after = new Map<string, Blob | null>();
  return { read };

  async function read(paths: readonly string[]): Promise<readonly [Files, Files]> {
    const missing = [...new Set(paths)].filter((path) => !before.has(path));
    const asks = missing.flatMap((path): readonly PathAsk[] => {
      const change = changed.get(path);
      if (change === undefined) return [{ path, sides: [before, after], at: { tree: base, path } }];
      // The entries of a change are known, so their folders need no search.
      return [
        { path, sides: [before], at: change.before },
        { path, sides: [after], at: change.after },
      ];
    });
    const existing = asks.flatMap(({ at }) => at ?? []);
    const blobs = existing.length === 0 ? [] : await repository.readPaths(existing);
    const byEntry = new Map(existing.map((at, index) => [at, blobs[index] ?? null]));
    for (const { path, sides, at } of asks) {
      for (const side of sides) side.set(path, (at && byEntry.get(at)) ?? null);
    }
    return [(path) => before.get(path) ?? null, (path) => after.get(path) ?? null];
  }
}

/** A path on one side of the change, or on both where they are the same. */
interface PathAsk {
  readonly path: string;
  readonly sides: readonly Map<string, Blob | null>[];
  /** Null where there is no file. */
  readonly at: Entry | TreePath | null;
}
