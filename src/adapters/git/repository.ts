// A Git repository as the use cases see it: the port, put together from the parts of this folder.
import type { Repository } from '#app/ports.ts';
import { commitOnBranch } from './branch.ts';
import { fetchCommit, fetchProposals, firstParents, queuedGroups, remoteTip } from './fetch.ts';
import { push, remoteUrl } from './push.ts';
import { gitAt } from './git.ts';
import { isAncestor, merge } from './merge.ts';
import { readBlobs, readPaths } from './objects.ts';
import { layoutOf } from './open.ts';
import { remoteDefault, resolve } from './revisions.ts';
import { diff, emptyTree, list, search } from './trees.ts';
import { walk } from './walk.ts';
import { workingTree } from './working-tree.ts';

/**
 * The repository that `directory` belongs to. It may lie below the top, in a linked worktree, or in a
 * bare clone; paths are counted from the top all the same. Throws a refusal when there is none.
 */
export async function openRepository(directory: string): Promise<Repository & AsyncDisposable> {
  const git = gitAt(await layoutOf(directory));
  return {
    bare: git.bare,
    resolve: (revision) => resolve(git, revision),
    remoteDefault: () => remoteDefault(git),
    emptyTree: () => Promise.resolve(emptyTree(git)),
    workingTree: (parent) => workingTree(git, parent),
    merge: (base, head) => merge(git, base, head),
    diff: (from, to) => diff(git, from, to),
    list: (tree, folder) => list(git, tree, folder),
    readPaths: (wanted) => readPaths(git, wanted),
    readBlobs: (ids) => readBlobs(git, ids),
    search: (tree, folder, words) => search(git, tree, folder, words),
    walk: (tip, since, paths) => walk(git, tip, since, paths),
    fetchProposals: (branch, pulls) => fetchProposals(git, branch, pulls),
    fetchCommit: (sha, branch) => fetchCommit(git, sha, branch),
    firstParents: (base, head) => firstParents(git, base, head),
    remoteTip: (branch) => remoteTip(git, branch),
    queuedGroups: (branch) => queuedGroups(git, branch),
    isAncestor: (ancestor, tip) => isAncestor(git, ancestor, tip),
    commitOnBranch: (commit) => commitOnBranch(git, commit),
    push: (commit, branch) => push(git, commit, branch),
    remoteUrl: () => remoteUrl(git),
    close: () => git.close(),
    [Symbol.asyncDispose]: () => git.close(),
  };
}
