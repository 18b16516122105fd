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
  const { entries } = placeAll(root, await repository.list(tree, root));
  return [...sorted(entries).flags.keys()].toSorted(inOrder);
}

/** Reads every file below the root. Blobs that are the same are fetched and parsed once. */
export async function readTree(loader: Loader, tree: TreeId): Promise<Tree> {
  const { repository, reader, root } = loader;
  const { entries, diagnostics } = placeAll(root, await repository.list(tree, root));
  const readable = entries.filter((entry) => entry.readable && entry.place.kind !== 'other');
  const definitions = new Map(
    readable.flatMap((placed) => (placed.place.kind === 'flag' ? [[placed.entry.id, placed]] : [])),
  );
  // The reader remembers a file, so what it reads here waits for it below.
  const readEarly = (id: BlobId, bytes: Uint8Array): void => {
    const placed = definitions.get(id);
    if (placed?.place.kind !== 'flag') return;
    const { path, mode } = placed.entry;
    reader.flag(path, placed.place.key, { id, mode, bytes });
  };
  const ids = [...new Set(readable.map(({ entry }) => entry.id))];
  const blobs = await repository.readBlobs(ids, readEarly);
  // A link or a submodule is not absent: the reader refuses it by its mode.
  const blobOf = ({ id, mode }: Entry): Blob => ({ id, mode, bytes: blobs.get(id) ?? NOTHING });
  const { pipelines, flags, folders } = sorted(entries);
  const [pipeline = null] = pipelines.map((entry) => reader.pipeline(entry.path, blobOf(entry)));
  const named = environmentsNamedBy(pipeline);
  const environments = [...new Set([...named, ...[...folders].toSorted(inOrder)])];
  const names = [...flags.keys()].toSorted(inOrder);
  return {
    id: tree,
    side: { pipeline, flags: new Map(names.map((key) => [key, entryOf(key)])) },
    names,
    environments,
    diagnostics,
  };

  function entryOf(key: FlagKey): FlagEntry {
    const { definition = null, states: written = [] } = flags.get(key) ?? {};
    const states = new Map<EnvironmentName, ReadFile<State>>();
    for (const environment of environments) {
      const entry = written.find((state) => state.environment === environment)?.entry;
      if (entry !== undefined) states.set(environment, reader.state(entry.path, blobOf(entry)));
    }
    return {
      key,
      definition: definition && reader.flag(definition.path, key, blobOf(definition)),
      states,
    };
  }
}

const NOTHING = new Uint8Array();

/** The files of one flag. */
interface SortedFiles {
  definition: Entry | null;
  readonly states: { readonly environment: EnvironmentName; readonly entry: Entry }[];
}

interface Sorted {
  /** One, or none. */
  readonly pipelines: readonly Entry[];
  readonly flags: ReadonlyMap<FlagKey, Readonly<SortedFiles>>;
  readonly folders: ReadonlySet<EnvironmentName>;
}

/** The files of each flag, found by their places: to look each of them up by its path would take longer. */
function sorted(entries: readonly PlacedEntry<Entry>[]): Sorted {
  const pipelines: Entry[] = [];
  const flags = new Map<FlagKey, SortedFiles>();
  const folders = new Set<EnvironmentName>();
  for (const { entry, place } of entries) {
    if (place.kind === 'pipeline') pipelines.push(entry);
    if (place.kind !== 'flag' && place.kind !== 'state') continue;
    let files = flags.get(place.key);
    if (files === undefined) flags.set(place.key, (files = { definition: null, states: [] }));
    if (place.kind === 'flag') files.definition = entry;
    else {
      const { environment } = place;
      files.states.push({ environment, entry });
      folders.add(environment);
    }
  }
  return { pipelines, flags, folders };
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
