// Reads a whole tree, for the commands about every flag and for a change of the pipeline.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/names.ts';
import { inOrder, parseEnvironmentName } from '#domain/names.ts';
import type { FlagEntry } from '#files/flag-entry.ts';
import type { FileRole } from '#files/paths.ts';
import { pipelinePath, placeAll } from '#files/paths.ts';
import type { Loader } from '#app/deps.ts';
import type { Blob, Entry, TreeId } from '#app/ports.ts';
import type { Side } from './side.ts';
import { environmentsNamedBy, pathsFor, sideOf } from './side.ts';
import { withStandIns } from './stand-ins.ts';

export interface Tree {
  readonly side: Side;
  /** The flags that were read; where one that was asked for does not exist, all that do. */
  readonly names: readonly FlagKey[];
  /** The environments of the pipeline in its order, then other folders that hold states. */
  readonly environments: readonly EnvironmentName[];
  /** Files in wrong places. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Every file below the root of a commit, with stand-ins for definitions that cannot be read. */
export async function readCommit(loader: Loader, commit: Sha): Promise<Tree> {
  const tree = await readTree(loader, commit as unknown as TreeId);
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
  const tree = commit as unknown as TreeId;
  const folders = (await loader.repository.folders(tree, loader.root)).flatMap(
    (name) => parseEnvironmentName(name) ?? [],
  );
  const side = await readFlags(loader, tree, keys, folders);
  const isComplete = existing(side).length === keys.length;
  const named = environmentsNamedBy(side.pipeline);
  const used = folders.filter((one) => existing(side).some(({ states }) => states?.has(one)));
  return {
    side: await withStandIns(loader, side, commit),
    names: isComplete ? keys : await namesIn(loader, tree),
    environments: [...new Set([...named, ...used])],
    diagnostics: [],
  };
}

/** Every flag that has a file, by the paths alone. */
async function namesIn({ repository, root }: Loader, tree: TreeId): Promise<readonly FlagKey[]> {
  const { entries } = placeAll(root, await repository.list(tree, root));
  return keysIn(entries.map(({ place }) => place));
}

function keysIn(places: readonly FileRole[]): readonly FlagKey[] {
  const keys = places.flatMap((place) =>
    place.kind === 'flag' || place.kind === 'state' ? [place.key] : [],
  );
  return [...new Set(keys)].toSorted(inOrder);
}

/** Reads every file below the root. Blobs that are the same are fetched and parsed once. */
export async function readTree(loader: Loader, tree: TreeId): Promise<Tree> {
  const { repository, reader, root } = loader;
  const { entries, diagnostics } = placeAll(root, await repository.list(tree, root));
  const ours = entries.filter(({ place }) => place.kind !== 'other');
  const readable = ours.filter((one) => one.readable).map(({ entry }) => entry);
  const blobs = await repository.readBlobs([...new Set(readable.map(({ id }) => id))]);
  // A link or a submodule is not absent: the reader refuses it by its mode.
  const files = filesByPath(
    ours.map(({ entry }) => entry),
    blobs,
  );
  const names = keysIn(ours.map(({ place }) => place));
  const folders = new Set<EnvironmentName>();
  for (const { place } of ours) if (place.kind === 'state') folders.add(place.environment);
  const file = pipelinePath(root);
  const pipeline = files(file);
  const named = environmentsNamedBy(pipeline && reader.pipeline(file, pipeline));
  const environments = [...new Set([...named, ...[...folders].toSorted(inOrder)])];
  const side = sideOf(reader, root, files, names, environments);
  return { side, names, environments, diagnostics };
}

function filesByPath(
  entries: readonly Entry[],
  blobs: ReadonlyMap<Entry['id'], Uint8Array>,
): (path: string) => Blob | null {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return (path) => {
    const entry = byPath.get(path);
    return entry === undefined ? null : { ...entry, bytes: blobs.get(entry.id) ?? NOTHING };
  };
}

const NOTHING = new Uint8Array();

/** Some flags of a tree, in all of these environments, with the pipeline. */
export async function readFlags(
  { repository, reader, root }: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
  environments: readonly EnvironmentName[],
): Promise<Side> {
  const paths = [pipelinePath(root), ...pathsFor(root, keys, environments)];
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const files = new Map(paths.map((path, index) => [path, blobs[index] ?? null]));
  return sideOf(reader, root, (path) => files.get(path) ?? null, keys, environments);
}

/** The flags of a side that have a definition or a state at all. */
export function existing(side: Side): readonly FlagEntry[] {
  return [...side.flags.values()].filter(
    ({ definition, states }) => definition !== null || (states?.size ?? 0) > 0,
  );
}
