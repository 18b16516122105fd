// The flags that build on others, as far as that goes: those that require them, those that require these, and so on.
import type { FlagKey, Sha, Risk } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { namedIn, withFurther } from '#gates/gates.ts';
import { asTree } from '#app/ports.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import { definitionsWith, dependentsIn } from '#app/load/neighbours.ts';
import { namesIn, readNamed } from '#app/load/side.ts';

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
    withFurther(environments.flatMap(({ requires }) => requires)),
    'flags',
  );
  const byRisk = environments.flatMap(({ byRisk: lists = [] }) =>
    lists.map(({ risk, requires }) => ({ risk, flags: namedIn(withFurther(requires), 'flags') })),
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
    const risks = byRisk.flatMap(({ risk, flags }) =>
      fresh.some((key) => flags.includes(key)) ? [risk] : [],
    );
    const risky = risks.length === 0 ? [] : await flagsOfRisk(loader, tree, risks);
    const more = [...dependentsIn(definitions, new Set(fresh)).map(({ flag }) => flag), ...risky];
    fresh = [...new Set(more)].filter((key) => !dependents.has(key));
    for (const key of fresh) dependents.add(key);
  }
  return [...dependents].filter((key) => !keys.includes(key)).toSorted(inOrder);
}

async function flagsOfRisk(
  loader: Loader,
  tree: TreeId,
  risks: readonly Risk[],
): Promise<readonly FlagKey[]> {
  const definitions = await definitionsWith(loader, tree, risks);
  return [...definitions].flatMap(([key, { definition }]) => {
    const risk = definition?.value?.risk;
    return risk !== undefined && risks.includes(risk) ? [key] : [];
  });
}
