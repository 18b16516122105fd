// Reads a whole tree, for the commands about every flag and for a change of the pipeline.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder, parseEnvironmentName } from '#domain/scalars.ts';
import type { State } from '#domain/snapshot.ts';
import type { FlagEntry, PlacedEntry } from '#files/paths.ts';
import { placeAll } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { Blob, BlobId, Entry, Loader, TreeId } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import type { Side } from './side.ts';
import { environmentsNamedBy, pathsFor, sideOf } from './side.ts';
import { withStandIns } from './stand-ins.ts';

export interface Tree {
  readonly id: TreeId;
  readonly side: Side;
  /** The flags that were read; where one that was asked for does not exist, all that do. */
  readonly names: readonly FlagKey[];
  /** The environments of the pipeline in its order, then other folders that have states. */
  readonly environments: readonly EnvironmentName[];
  /** Files in wrong places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file below the root of a commit, with stand-ins for definitions that cannot be read. */
export async function readCommitTree(loader: Loader, commit: Sha): Promise<Tree> {
  const tree = await readTree(loader, asTree(commit));
  return { ...tree, side: await withStandIns(loader, tree.side, commit) };
}

/**
 * These flags of a commit, with stand-ins, in every environment in which one of them has a state: other flags cost
 * nothing. Where one of them does not exist, the names of all others are listed.
 */
export async function readNamed(
  loader: Loader,
  commit: Sha,
  keys: readonly FlagKey[],
): Promise<Tree> {
  const tree = asTree(commit);
  const folders = (await loader.repository.folders(tree, loader.root)).flatMap(
    (name) => parseEnvironmentName(name) ?? [],
  );
  const side = await readFlags(loader, tree, keys, folders);
  const isComplete = existing(side).length === keys.length;
  const named = environmentsNamedBy(side.pipeline);
  const used = folders.filter((folder) => existing(side).some(({ states }) => states?.has(folder)));
  return {
    id: tree,
    side: await withStandIns(loader, side, commit),
    names: isComplete ? keys : await namesIn(loader, tree),
    environments: [...new Set([...named, ...used])],
    diagnostics: [],
  };
}

/** Every flag that has a file, by the paths alone. */
export async function namesIn(
  { repository, root }: Loader,
  tree: TreeId,
): Promise<readonly FlagKey[]> {
  return sorted(placeAll(root, await repository.list(tree, root)).entries).names;
}

/** Reads every file below the root. Blobs that are the same are fetched and parsed once. */
export async function readTree(loader: Loader, tree: TreeId): Promise<Tree> {
  const { repository, reader, root } = loader;
  const { entries, diagnostics } = placeAll(root, await repository.list(tree, root));
  const { pipelines, definitions, states, names } = sorted(entries);
  const readable = entries.filter((entry) => entry.readable && entry.place.kind !== 'other');
  const blobs = await repository.readBlobs(
    readable.map(({ entry }) => entry.id),
    readEarly(reader, readable),
  );
  // A link or a submodule is not absent: the reader refuses it by its mode.
  const blobOf = ({ id, mode }: Entry): Blob => ({ id, mode, bytes: blobs.get(id) ?? NOTHING });
  const flags = new Map(
    names.map((key) => {
      const entry = definitions.get(key);
      const definition = entry ? reader.flag(entry.path, key, blobOf(entry)) : null;
      return [key, { key, definition, states: new Map<EnvironmentName, ReadFile<State>>() }];
    }),
  );
  const [pipeline = null] = pipelines.map((entry) => reader.pipeline(entry.path, blobOf(entry)));
  const folders = [...states.keys()].toSorted(inOrder);
  const environments = [...new Set([...environmentsNamedBy(pipeline), ...folders])];
  for (const environment of environments) {
    for (const { key, entry } of states.get(environment) ?? []) {
      flags.get(key)?.states.set(environment, reader.state(entry.path, blobOf(entry)));
    }
  }
  return { id: tree, side: { pipeline, flags }, names, environments, diagnostics };
}

const NOTHING = new Uint8Array();

/** Reads definitions while Git sends others. The reader remembers them. */
function readEarly(
  reader: Loader['reader'],
  readable: readonly PlacedEntry<Entry>[],
): (id: BlobId, bytes: Uint8Array) => void {
  const definitions = new Map<BlobId, PlacedEntry<Entry>>();
  for (const placed of readable) {
    if (placed.place.kind === 'flag') definitions.set(placed.entry.id, placed);
  }
  return (id, bytes) => {
    const placed = definitions.get(id);
    if (placed?.place.kind !== 'flag') return;
    const { path, mode } = placed.entry;
    reader.flag(path, placed.place.key, { id, mode, bytes });
  };
}

interface Sorted {
  /** One, or none. */
  readonly pipelines: readonly Entry[];
  readonly definitions: ReadonlyMap<FlagKey, Entry>;
  readonly states: ReadonlyMap<
    EnvironmentName,
    readonly { readonly key: FlagKey; readonly entry: Entry }[]
  >;
  /** The flags that have a file. */
  readonly names: readonly FlagKey[];
}

/** The files by their places: to look each of them up by its path would take longer. */
function sorted(entries: readonly PlacedEntry<Entry>[]): Sorted {
  const pipelines: Entry[] = [];
  const definitions = new Map<FlagKey, Entry>();
  const states = new Map<EnvironmentName, { key: FlagKey; entry: Entry }[]>();
  const names = new Set<FlagKey>();
  for (const { entry, place } of entries) {
    if (place.kind === 'pipeline') pipelines.push(entry);
    if (place.kind !== 'flag' && place.kind !== 'state') continue;
    const { key } = place;
    names.add(key);
    if (place.kind === 'flag') definitions.set(key, entry);
    else {
      const { environment } = place;
      const inFolder = states.get(environment);
      if (inFolder === undefined) states.set(environment, [{ key, entry }]);
      else inFolder.push({ key, entry });
    }
  }
  return { pipelines, definitions, states, names: [...names].toSorted(inOrder) };
}

/** Some flags of a tree, in all of these environments, with the pipeline. */
export async function readFlags(
  { repository, reader, root }: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
  environments: readonly EnvironmentName[],
): Promise<Side> {
  const paths = pathsFor(root, keys, environments);
  const blobs = await repository.readPaths(paths.all.map((path) => ({ tree, path })));
  const files = new Map(paths.all.map((path, index) => [path, blobs[index] ?? null]));
  return sideOf(reader, (path) => files.get(path) ?? null, paths);
}

/** The flags of a side that have a definition or a state at all. */
export function existing(side: Side): readonly FlagEntry[] {
  return [...side.flags.values()].filter(
    ({ definition, states }) => definition !== null || (states?.size ?? 0) > 0,
  );
}
