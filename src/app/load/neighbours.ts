// Neighbours: untouched flags that matter to a proposal, because they require one of its flags, fill the same variable, or
// have a key like a new one. Git finds them by words and names, so that ten thousand definitions need not be parsed.
import type { FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagsFolder, placeOf } from '#files/paths.ts';
import { similarKeys } from '#files/similar.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import type { Loader, TreeId } from '#app/ports.ts';

export interface Dependent {
  readonly flag: FlagKey;
  readonly on: FlagKey;
}

export type Definitions = ReadonlyMap<FlagKey, FlagEntry>;

/** Which of these definitions require one of these flags, in order. */
export function dependentsIn(
  definitions: Definitions,
  wanted: ReadonlySet<FlagKey>,
): readonly Dependent[] {
  return [...definitions]
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
 * Definitions of a tree whose text has one of these words. Keys have no escapes, so the search finds every name. Those of
 * `touched` need no search: their words are looked for.
 */
export async function definitionsWith(
  loader: Loader,
  tree: TreeId,
  words: Iterable<string>,
  touched: ReadonlySet<FlagKey> = new Set(),
): Promise<Definitions> {
  const wanted = [...new Set(words)];
  if (wanted.length === 0) return new Map();
  const { repository, root } = loader;
  if (wanted.length > MOST_WORDS)
    return definitionsAt(loader, tree, await naming(loader, tree, wanted, touched));
  const paths = await repository.search(tree, flagsFolder(root), wanted);
  return definitionsAt(
    loader,
    tree,
    paths.flatMap((path) => placed(root, path)),
  );
}

/** The keys of those definitions, in order, without reading one. */
export async function keysWith(
  { repository, root }: Loader,
  tree: TreeId,
  words: Iterable<string>,
): Promise<readonly FlagKey[]> {
  const paths = await repository.search(tree, flagsFolder(root), [...words]);
  return paths.flatMap((path) => placed(root, path).map(({ key }) => key)).toSorted(inOrder);
}

/** With more words, Git takes longer than it takes to read every definition. */
const MOST_WORDS = 100;

/** The same search without Git: for thousands of words. */
async function naming(
  { repository, root }: Loader,
  tree: TreeId,
  words: readonly string[],
  touched: ReadonlySet<FlagKey>,
): Promise<readonly Definition[]> {
  const wanted = new Set(words);
  const entries = await repository.list(tree, flagsFolder(root));
  const blobs = await repository.readPaths(entries);
  return entries.flatMap(({ path }, at) => {
    const definitions = placed(root, path);
    if (definitions.some(({ key }) => touched.has(key))) return definitions;
    const text = Buffer.from(blobs[at]?.bytes ?? []).toString('latin1');
    const isNaming = [/[\w./-]+/g, /[\w/-]+/g, /\w+/g].some((word) =>
      text.match(word)?.some((match) => wanted.has(match)),
    );
    return isNaming ? definitions : [];
  });
}

/** Definitions of a tree whose keys are one character away from one of these: they could be mistaken. */
export async function similarDefinitions(
  loader: Loader,
  tree: TreeId,
  added: readonly FlagKey[],
): Promise<Definitions> {
  if (added.length === 0) return new Map();
  const entries = await loader.repository.list(tree, flagsFolder(loader.root));
  const places = entries.flatMap(({ path }) => placed(loader.root, path));
  const similar = similarKeys(places.map(({ key }) => key));
  const near = new Set(added.flatMap((key) => similar.get(key) ?? []));
  return definitionsAt(
    loader,
    tree,
    places.filter(({ key }) => near.has(key)),
  );
}

interface Definition {
  readonly path: string;
  readonly key: FlagKey;
}

function placed(root: string, path: string): readonly Definition[] {
  const place = placeOf(root, path);
  return place.kind === 'flag' ? [{ path, key: place.key }] : [];
}

/** Without their states: no check between definitions asks for those. */
async function definitionsAt(
  { repository, reader }: Loader,
  tree: TreeId,
  places: readonly Definition[],
): Promise<Definitions> {
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
