// What a repository holds: trees, files, and what differs between two of them.
import type { Repository } from '#app/ports.ts';
import { composed } from './composed.ts';
import type { Git } from './git.ts';
import { merge, mergeCommit } from './merge.ts';
import { readBlobs, readPaths } from './objects.ts';
import { diff, emptyTree, foldersIn, list, search, writeTrees } from './trees.ts';
import { workingTree } from './working-tree.ts';

export function contentsOf(git: Git) {
  return {
    emptyTree: () => Promise.resolve(emptyTree(git)),
    workingTree: (parent) => workingTree(git, parent),
    // An id stands for one content, so answers about two ids never change. A sweep asks twice.
    merge: cachedByIds(git, merge),
    mergeCommit: (base, head) => mergeCommit(git, base, head),
    diff: cachedByIds(git, diff),
    async composed(tree, replaced) {
      const others = [...replaced.values()].filter((from) => typeof from === 'string');
      await writeTrees(git, tree, ...others);
      return composed(git, tree, replaced);
    },
    async list(tree, folder) {
      await writeTrees(git, tree);
      return list(git, tree, folder);
    },
    async folders(tree, folder) {
      await writeTrees(git, tree);
      return foldersIn(git, tree, folder);
    },
    async readPaths(wanted) {
      await writeTrees(
        git,
        ...new Set(wanted.flatMap((path) => ('tree' in path ? path.tree : []))),
      );
      return readPaths(git, wanted);
    },
    readBlobs: (ids, onRead) => readBlobs(git, ids, onRead),
    async search(tree, folder, words) {
      await writeTrees(git, tree);
      return search(git, tree, folder, words);
    },
  } satisfies Partial<Repository>;
}

/** Caches answers about two ids, and no failure: more may have been fetched by the next call. */
export function cachedByIds<Id extends string, Result>(
  git: Git,
  find: (git: Git, a: Id, b: Id) => Promise<Result>,
): (a: Id, b: Id) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const result = results.get(key) ?? find(git, a, b);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
