// Some flags of a commit with what decides their next steps: the flags that they require, as far as that goes, those that
// fill the same variables, and those that require them. Git finds these by their words, so that other flags cost nothing.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagOf } from '#files/paths.ts';
import { namedIn, requirementsOf } from '#gates/gates.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import { definitionsWith } from './neighbours.ts';
import type { Side, Tree } from './side.ts';
import { readFlags, readNamed } from './side.ts';
import { withStandIns } from './stand-ins.ts';

export async function readAround(
  loader: Loader,
  commit: Sha,
  keys: readonly FlagKey[],
): Promise<Tree> {
  const tree = await readNamed(loader, commit, keys);
  const required = await withRequired(loader, commit, tree);
  // The flags that require one of these name it. One search finds both.
  const words = [...variablesOf(required, keys), ...keys];
  const sharing = await definitionsWith(loader, asTree(commit), words);
  const side = { ...required, flags: new Map([...sharing, ...required.flags]) };
  return { ...tree, side: await withStandIns(loader, side, commit) };
}

/** Until no flag requires one that has not been read. */
async function withRequired(loader: Loader, commit: Sha, tree: Tree): Promise<Side> {
  let { side } = tree;
  for (;;) {
    const missing = requiredIn(side).filter((key) => !side.flags.has(key));
    if (missing.length === 0) return side;
    const more = await readFlags(loader, asTree(commit), missing, tree.environments);
    side = { ...side, flags: new Map([...side.flags, ...more.flags]) };
  }
}

/** By their own definitions, and by the environments of the pipeline. */
function requiredIn({ pipeline, flags }: Side): readonly FlagKey[] {
  const { environments = [] } = pipeline?.value ?? {};
  const everywhere = requirementsOf({ environments });
  const keys = [...flags.values()].flatMap((entry) => {
    const flag = flagOf(entry);
    return flag === null ? [] : prerequisitesOf(flag);
  });
  return [...new Set([...namedIn(everywhere, 'flags'), ...keys])];
}

function variablesOf({ flags }: Side, keys: readonly FlagKey[]): readonly string[] {
  return keys.flatMap((key) => {
    const entry: FlagEntry | undefined = flags.get(key);
    const flag = entry === undefined ? null : flagOf(entry);
    const services = flag?.services ?? [];
    return services.flatMap(({ variables }) => variables.map(({ variable }) => variable));
  });
}
