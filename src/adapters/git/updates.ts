// Merges that only bring a branch up to date. Git itself says what such a merge has to hold, so a person who made
// one has added nothing (T17). What cannot be computed is taken for a change of its own.
import { hintOf } from '#app/refusal.ts';
import type { Sha } from '#domain/names.ts';
import type { Git } from './git.ts';
import { merge } from './merge.ts';

/** Merges that are computed again, the newest: each is a process or two. */
const MOST = 100;

interface MergeCommit {
  readonly sha: Sha;
  readonly tree: string;
  readonly parents: readonly Sha[];
}

/**
 * Of the commits of `head` that are not on `base`: those with exactly two parents, the second of them on `base`,
 * whose tree is exactly what Git makes of both. Each with the commit that it was merged into.
 */
export async function updates(git: Git, head: Sha, base: Sha): Promise<ReadonlyMap<Sha, Sha>> {
  const commits = await commitsOf(git, head, base);
  const own = new Set(commits.map(({ sha }) => sha));
  const found = new Map<Sha, Sha>();
  let tries = 0;
  for (const { sha, tree, parents } of commits) {
    const [into, brought, ...more] = parents;
    if (into === undefined || brought === undefined || more.length > 0) continue;
    if (own.has(brought)) continue;
    tries += 1;
    if (tries > MOST) break;
    if ((await treeOf(git, into, brought)) === tree) found.set(sha, into);
  }
  return found;
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

/** Null where Git cannot merge them by itself. */
async function treeOf(git: Git, into: Sha, brought: Sha): Promise<string | null> {
  try {
    const merged = await merge(git, into, brought);
    return merged.kind === 'merged' ? merged.tree : null;
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return null;
  }
}
