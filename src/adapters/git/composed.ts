// Makes a tree with some files from other commits, or with given texts. It checks nothing out, and writes objects to a
// temporary folder.
import type { Repository, TreeId } from '#app/ports.ts';
import type { Git } from './git.ts';
import type { NewEntry } from './new-tree.ts';
import { treeWith } from './new-tree.ts';
import { readPaths } from './objects.ts';

type Replaced = Parameters<Repository['composed']>[1];

export async function composed(git: Git, tree: TreeId, replaced: Replaced): Promise<TreeId> {
  if (replaced.size === 0) return tree;
  const wanted = [...replaced].flatMap(([path, from]) =>
    typeof from === 'string' ? [{ tree: from, path }] : [],
  );
  const blobs = await readPaths(git, wanted);
  const entries = new Map<string, NewEntry | null>(
    wanted.map(({ path }, index) => [path, blobs[index] ?? null]),
  );
  const { writing: env } = await git.scratch();
  for (const [path, from] of replaced) if (typeof from !== 'string') entries.set(path, from);
  return (await treeWith(git, tree, entries, env)) as TreeId;
}
