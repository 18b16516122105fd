// The flags that build on others, as far as that goes: those that require them, those that require these, and so on.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { namedIn } from '#gates/index.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import { definitionsWith, dependentsIn } from '#app/load/neighbours.ts';
import { namesIn, readNamed } from '#app/load/tree.ts';

/** Without `keys` themselves. Only definitions that name one of them are read. */
export async function dependentsOf(
  loader: Loader,
  commit: Sha,
  keys: readonly FlagKey[],
): Promise<readonly FlagKey[]> {
  const tree = asTree(commit);
  const { side } = await readNamed(loader, commit, keys);
  const environments = side.pipeline?.value?.environments ?? [];
  const everywhere = namedIn(
    environments.flatMap(({ requires }) => requires),
    'flags',
  );
  const dependents = new Set(keys);
  let fresh = [...dependents];
  while (fresh.length > 0) {
    // An environment that requires a flag for everything makes every other flag build on it.
    if (fresh.some((key) => everywhere.includes(key))) {
      const all = await namesIn(loader, tree);
      return all.filter((key) => !keys.includes(key));
    }
    const definitions = await definitionsWith(loader, tree, fresh);
    const more = dependentsIn(definitions, new Set(fresh)).map(({ flag }) => flag);
    fresh = [...new Set(more)].filter((key) => !dependents.has(key));
    for (const key of fresh) dependents.add(key);
  }
  return [...dependents].filter((key) => !keys.includes(key)).toSorted(inOrder);
}
