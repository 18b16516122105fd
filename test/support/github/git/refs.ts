// Refs as files. They are never packed.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Ref {
  readonly ref: string;
  readonly sha: string;
}

export interface Refs {
  /** `refs/heads/main`; null when there is none. */
  readonly get: (ref: string) => Promise<string | null>;
  /** Null deletes. */
  readonly set: (ref: string, sha: string | null) => Promise<void>;
  /** Those whose names begin so, in order of name. */
  readonly below: (prefix: string) => Promise<readonly Ref[]>;
}

export function refsIn(folder: string): Refs {
  const get = async (ref: string): Promise<string | null> =>
    /^refs\/(?!.*\.\.)/.test(ref)
      ? readFile(join(folder, ref), 'utf8').then(
          (text) => text.trim(),
          () => null,
        )
      : null;
  return {
    get,
    set: async (ref, sha) => {
      if (sha === null) {
        await rm(join(folder, ref), { force: true });
        return;
      }
      await mkdir(dirname(join(folder, ref)), { recursive: true });
      await writeFile(join(folder, ref), `${sha}\n`);
    },
    below: async (prefix) => {
      const files = await readdir(join(folder, 'refs'), { recursive: true, withFileTypes: true });
      const names = files
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
        .filter((ref) => ref.startsWith(prefix))
        .toSorted();
      return Promise.all(names.map(async (ref) => ({ ref, sha: (await get(ref)) ?? '' })));
    },
  };
}
