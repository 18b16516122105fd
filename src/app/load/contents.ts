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
    // The entries of a change are known, so their folders need no search.
    const wanted: (Entry | TreePath)[] = [];
    for (const path of missing) {
      const { before: old, after: now } = changed.get(path) ?? {
        before: { tree: base, path },
        after: null,
      };
      if (old !== null) wanted.push(old);
      if (now !== null) wanted.push(now);
    }
    const blobs = wanted.length === 0 ? [] : await repository.readPaths(wanted);
    let at = 0;
    const next = (): Blob | null => blobs[at++] ?? null;
    for (const path of missing) {
      const change = changed.get(path);
      const blob = change?.before === null ? null : next();
      before.set(path, blob);
      after.set(path, change === undefined ? blob : change.after === null ? null : next());
    }
    return [(path) => before.get(path) ?? null, (path) => after.get(path) ?? null];
  }
}
