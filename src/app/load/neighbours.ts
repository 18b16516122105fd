// Flags that a proposal does not touch and that matter to it all the same: those that require one of its
// flags, those that fill the same variable, and those that are easily taken for a new one. Git finds them by
// their words and names, so that ten thousand definitions need not be parsed for it (DESIGN §5).
import type { FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { FlagEntry } from '#files/flag-entry.ts';
import { flagPath, placeOf } from '#files/paths.ts';
import { similarKeys } from '#files/similar.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import type { Loader } from '#app/deps.ts';
import type { TreeId } from '#app/ports.ts';
import type { Side } from './side.ts';

/** A search for more words than this would cost more than it tells; only an emergency stop has so many. */
const MOST_WORDS = 200;

export interface Dependent {
  readonly flag: FlagKey;
  readonly on: FlagKey;
}

/** Flags of a tree whose own requirements name one of these keys, in order. */
export async function findDependents(
  loader: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
): Promise<readonly Dependent[]> {
  const wanted = new Set(keys);
  const found = await definitionsWith(loader, tree, [...wanted]);
  return [...found]
    .flatMap(([flag, { definition }]) =>
      (definition?.value == null ? [] : prerequisitesOf(definition.value)).map((on) => ({
        flag,
        on,
      })),
    )
    .filter(({ on }) => wanted.has(on))
    .toSorted((a, b) => inOrder(a.flag, b.flag) || inOrder(a.on, b.on));
}

/**
 * The side at head, and the definitions of other flags that name a variable which one of these flags has
 * only since this proposal. What was shared before was told when it landed, and a search takes longer
 * the more flags there are (DESIGN §5).
 */
export async function withSharing(
  loader: Loader,
  tree: TreeId,
  { base, head }: { readonly base: Side; readonly head: Side },
  keys: readonly FlagKey[],
): Promise<Side> {
  const before = new Set(usesOf(base, keys).map(({ use }) => use));
  const fresh = usesOf(head, keys).filter(({ use }) => !before.has(use));
  const found = await definitionsWith(loader, tree, [
    ...new Set(fresh.map(({ variable }) => variable)),
  ]);
  return { ...head, flags: new Map([...found, ...head.flags]) };
}

/** Which variables of which services these flags fill. */
function usesOf(
  { flags }: Side,
  keys: readonly FlagKey[],
): readonly { readonly use: string; readonly variable: string }[] {
  return keys.flatMap((key) =>
    (flags.get(key)?.definition?.value?.services ?? []).flatMap(({ service, variables }) =>
      variables.map(({ variable }) => ({ use: `${key} ${service} ${variable}`, variable })),
    ),
  );
}

/** The side, and the definitions of flags whose keys are one character away from one of these (T34). */
export async function withSimilar(
  loader: Loader,
  tree: TreeId,
  side: Side,
  added: readonly FlagKey[],
): Promise<Side> {
  if (added.length === 0) return side;
  const entries = await loader.repository.list(tree, folderOf(loader.root));
  const places = entries.flatMap(({ path }) => placed(loader.root, path));
  const similar = similarKeys(places.map(({ key }) => key));
  const near = new Set(added.flatMap((key) => similar.get(key) ?? []));
  const found = await definitionsAt(
    loader,
    tree,
    places.filter(({ key }) => near.has(key) && !side.flags.has(key)),
  );
  return { ...side, flags: new Map([...found, ...side.flags]) };
}

/** Definitions whose text holds one of these words. */
async function definitionsWith(
  loader: Loader,
  tree: TreeId,
  words: readonly string[],
): Promise<ReadonlyMap<FlagKey, FlagEntry>> {
  if (words.length === 0 || words.length > MOST_WORDS) return new Map();
  const paths = await loader.repository.search(tree, folderOf(loader.root), words);
  return definitionsAt(
    loader,
    tree,
    paths.flatMap((path) => placed(loader.root, path)),
  );
}

interface Definition {
  readonly path: string;
  readonly key: FlagKey;
}

/** The folder of definitions. */
function folderOf(root: string): string {
  return flagPath(root, '' as FlagKey).replace(/\/[^/]*$/, '');
}

function placed(root: string, path: string): readonly Definition[] {
  const place = placeOf(root, path);
  return place.kind === 'flag' ? [{ path, key: place.key }] : [];
}

/** Without their states: nobody asks for those. */
async function definitionsAt(
  { repository, reader }: Loader,
  tree: TreeId,
  places: readonly Definition[],
): Promise<ReadonlyMap<FlagKey, FlagEntry>> {
  if (places.length === 0) return new Map();
  const blobs = await repository.readPaths(places.map(({ path }) => ({ tree, path })));
  return new Map(
    places.flatMap(({ path, key }, index) => {
      const blob = blobs[index];
      if (blob == null) return [];
      return [[key, { key, definition: reader.flag(path, key, blob), states: null }] as const];
    }),
  );
}
