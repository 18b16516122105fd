// A repository in memory that answers what loading a proposal asks of Git: a line of trees, without a process.
import { createHash } from 'node:crypto';

import type { BlobId, Blob, Entry, FileChange, Repository, TreeId } from '#app/ports.ts';
import { known } from '#domain/evidence.ts';
import { inOrder } from '#domain/scalars.ts';
import type { File, Tree } from './worlds.ts';

const encoder = new TextEncoder();
const BYTES = new Map<BlobId, Uint8Array>();
const IDS = new Map<string, BlobId>();

/** Equal texts are one blob, as in Git. */
export function blobId(text: string): BlobId {
  const same = IDS.get(text);
  if (same !== undefined) return same;
  const id = createHash('sha1').update(text).digest('hex') as BlobId;
  IDS.set(text, id);
  BYTES.set(id, encoder.encode(text));
  return id;
}

function entryOf(path: string, { mode, text }: File): Entry {
  return { path, mode, id: blobId(text) };
}

function blobAt(tree: Tree, path: string): Blob | null {
  const file = tree.get(path);
  if (file === undefined) return null;
  const { mode, id } = entryOf(path, file);
  return { mode, id, bytes: bytesOf(id) };
}

function bytesOf(id: BlobId): Uint8Array {
  const bytes = BYTES.get(id);
  if (bytes === undefined) throw new Error(`no blob ${id}`);
  return bytes;
}

/** The trees of a first-parent line by their ids, oldest first. */
export function memoryOf(line: ReadonlyMap<string, Tree>): Repository {
  const names = [...line.keys()];
  const at = (id: string): Tree => {
    const tree = line.get(id);
    if (tree === undefined) throw new Error(`no tree ${id}`);
    return tree;
  };
  const upTo = (tip: string): readonly Tree[] =>
    names
      .slice(0, names.indexOf(tip) + 1)
      .map(at)
      .toReversed();
  const done = <T>(value: T): Promise<T> => Promise.resolve(value);
  const some: Partial<Repository> = {
    diff: (from, to) => done(differences(at(from), at(to))),
    list: (tree, folder) => done(entriesBelow(at(tree), folder)),
    readPaths: (wanted) =>
      done(
        wanted.map((one) =>
          'tree' in one
            ? blobAt(at(one.tree), one.path)
            : { mode: one.mode, id: one.id, bytes: bytesOf(one.id) },
        ),
      ),
    readBlobs: (ids) => done(new Map(ids.map((id) => [id, bytesOf(id)]))),
    search: (tree, folder, words) => done(holding(at(tree), folder, words)),
    firstVersion: async (tip, path, read) => {
      for (const tree of upTo(tip)) {
        const file = tree.get(path);
        if (file === undefined) return known(null);
        const value = await read(entryOf(path, file));
        if (value !== null) return known(value);
      }
      return known(null);
    },
    hasHad: (tip, path) => done(known(upTo(tip).some((tree) => tree.has(path)))),
    replacedSince: (tip, _since, folder) => {
      const trees = upTo(tip);
      const replaced = trees
        .slice(0, -1)
        .flatMap((tree, index) =>
          differences(trees[index + 1] as Tree, tree).flatMap(({ before }) => before ?? []),
        );
      return done(known(replaced.filter(({ path }) => path.startsWith(`${folder}/`))));
    },
  };
  return new Proxy(some, {
    get(target, name) {
      // Promises are looked at for `then` wherever they are awaited.
      if (name === 'then') return undefined;
      const found = target[name as keyof Repository];
      if (found === undefined) throw new Error(`loading asks for ${String(name)}`);
      return found;
    },
  }) as Repository;
}

export const treeId = (name: string): TreeId => name as TreeId;

function differences(from: Tree, to: Tree): readonly FileChange[] {
  const paths = [...new Set([...from.keys(), ...to.keys()])].toSorted(inOrder);
  return paths.flatMap((path) => {
    const [before, after] = [from.get(path), to.get(path)];
    if (before?.text === after?.text && before?.mode === after?.mode) return [];
    return [
      {
        path,
        before: before === undefined ? null : entryOf(path, before),
        after: after === undefined ? null : entryOf(path, after),
      },
    ];
  });
}

function entriesBelow(tree: Tree, folder: string): readonly Entry[] {
  return [...tree]
    .filter(([path]) => folder === '' || path.startsWith(`${folder}/`))
    .map(([path, file]) => entryOf(path, file))
    .toSorted((a, b) => inOrder(a.path, b.path));
}

/** Whole words, as `git grep -w` takes them. */
function holding(tree: Tree, folder: string, words: readonly string[]): readonly string[] {
  const patterns = words.map((word) => new RegExp(`(?<!\\w)${word.replaceAll('.', '[.]')}(?!\\w)`));
  return [...tree].flatMap(([path, { text }]) =>
    path.startsWith(`${folder}/`) && patterns.some((pattern) => pattern.test(text)) ? [path] : [],
  );
}
