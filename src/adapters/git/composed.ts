// Makes a tree with some files from other commits, or with given texts. It checks nothing out, and writes objects to a
// temporary folder.
import type { Repository, TreeId } from '#app/ports.ts';
import type { Git } from './git.ts';
import type { NewEntry } from './new-tree.ts';
import { treeWith, writeBlobs } from './new-tree.ts';
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
  const written = [...replaced].flatMap(([path, from]) =>
    from === null || typeof from === 'string' ? [] : [{ path, text: from.text }],
  );
  const texts = written.map(({ text }) => text);
  const ids = await writeBlobs(git, texts, env);
  for (const [at, { path }] of written.entries()) {
    entries.set(path, { mode: '100644', id: ids[at] ?? '' });
  }
  for (const [path, from] of replaced) if (from === null) entries.set(path, null);
  return (await treeWith(git, tree, entries, env)) as TreeId;
}
