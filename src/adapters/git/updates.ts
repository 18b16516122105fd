// Updates: merges that only bring a branch up to date. Git computes each of them again, so a person who made one has added
// nothing. A merge that cannot be computed counts as a change.
import { hintOf } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { merge } from './merge.ts';

/** The newest merges that are computed again. Each takes one or two processes. */
const MOST = 100;

interface MergeCommit {
  readonly sha: Sha;
  readonly tree: string;
  readonly parents: readonly Sha[];
}

/**
 * The commits of `head` not on `base` that have exactly two parents, the second on `base`, and the tree that Git makes of
 * both. Each with the commit that it was merged into.
 */
export async function updates(git: Git, head: Sha, base: Sha): Promise<ReadonlyMap<Sha, Sha>> {
  const commits = await commitsOf(git, head, base);
  const shas = new Set(commits.map(({ sha }) => sha));
  const merged = new Map<Sha, Sha>();
  let tries = 0;
  for (const { sha, tree, parents } of commits) {
    const [into, brought, ...more] = parents;
    if (into === undefined || brought === undefined || more.length > 0) continue;
    if (shas.has(brought)) continue;
    tries += 1;
    if (tries > MOST) break;
    if ((await treeOf(git, into, brought)) === tree) merged.set(sha, into);
  }
  return merged;
}

async function commitsOf(git: Git, head: Sha, base: Sha): Promise<readonly MergeCommit[]> {
  const format = ['--no-commit-header', '--format=%H %T %P'];
  const out = await git.line(['rev-list', '--topo-order', ...format, head, `^${base}`, '--']);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sha, tree = '', ...parents] = line.split(' ');
      return { sha: sha as Sha, tree, parents: parents.filter(Boolean) as Sha[] };
    });
}

/** Null where Git finds a conflict. */
async function treeOf(git: Git, into: Sha, brought: Sha): Promise<string | null> {
  try {
    const merged = await merge(git, into, brought);
    return merged.kind === 'merged' ? merged.tree : null;
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return null;
  }
}
