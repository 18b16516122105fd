// Makes a tree with some files from other commits, or with given texts. It checks nothing out, and writes objects to a
// temporary folder.
import type { Repository, TreeId } from '#app/ports.ts';
import { bytesOf } from './bytes.ts';
import type { Git } from './git.ts';
import { readPaths } from './objects.ts';
import { trouble } from './trouble.ts';

type Replaced = Parameters<Repository['composed']>[1];

export async function composed(git: Git, tree: TreeId, replaced: Replaced): Promise<TreeId> {
  if (replaced.size === 0) return tree;
  const wanted = [...replaced].flatMap(([path, from]) =>
    typeof from === 'string' ? [{ tree: from, path }] : [],
  );
  const blobs = await readPaths(git, wanted);
  const entries = new Map<string, { readonly mode: string; readonly id: string }>(
    wanted.flatMap(({ path }, index) => {
      const blob = blobs[index] ?? null;
      return blob === null ? [] : [[path, blob] as const];
    }),
  );
  const scratch = await git.scratch();
  const env = { ...scratch.writing, GIT_INDEX_FILE: scratch.fresh('index') };
  await git.ask(['read-tree', tree], { env });
  for (const [path, from] of replaced) {
    if (from === null || typeof from === 'string') continue;
    const hash = ['hash-object', '-w', '--no-filters', '--stdin'];
    entries.set(path, { mode: '100644', id: await git.line(hash, { env, input: from.text }) });
  }
  const lines = [...replaced.keys()].map((path) => {
    const entry = entries.get(path);
    const [mode, id] =
      entry === undefined ? ['0', '0'.repeat(tree.length)] : [entry.mode, entry.id];
    return Buffer.concat([Buffer.from(`${mode} ${id}\t`), bytesOf(path), Buffer.of(0)]);
  });
  const ran = await git.run(['update-index', '--replace', '-z', '--index-info'], {
    env,
    input: Buffer.concat(lines),
  });
  if (ran.code !== 0) throw trouble(ran);
  return (await git.line(['write-tree', '--missing-ok'], { env })) as TreeId;
}
